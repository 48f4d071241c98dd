"""Popups stand inside the window whatever they hold, and notes stand long enough to be read."""

from __future__ import annotations

import pytest

from game.ui.app import App
from game.ui.audit import audit
from game.ui.geometry import Rect
from game.ui.notes import Notes
from game.ui.widgets.ledger import Cause, Ledger
from tests.ui.conftest import MakeApp


def test_long_reasons_become_wider_where_the_window_is_low(make_app: MakeApp) -> None:
    """Ten causes of two lines each stand inside 1280 × 720 at a text size of 150 %: they are told in one line each."""
    app = make_app((1280, 720), 150)
    causes = [Cause(f"A cause whose words take two lines, number {n}", 2.0) for n in range(10)]
    narrow = Ledger("Why 20?", "Subject", causes, ("Support", 20.0, "20"), need=("needs 45", 45.0), term="A term.")
    assert narrow.size(app.look, 420).h > app.area.h
    app.popup(narrow, Rect(app.area.w - 60, 200, 40, 40))
    app.settle()
    assert app.area.cut(narrow.rect) == narrow.rect
    assert [str(fault) for fault in audit(app)] == []


@pytest.mark.parametrize(("words", "least"), [("Saved.", 3200), ("word " * 40, 14_000)])
def test_a_note_stands_as_long_as_it_takes_to_read(app: App, words: str, least: int) -> None:
    """A short note stands 3.2 seconds, a long one 65 milliseconds for each letter and 1.5 seconds more."""
    times: list[int] = []
    Notes(app.stage, lambda ms, _: times.append(ms)).toast(words, "info")
    assert times[0] >= least
    assert times == [max(3200, 1500 + 65 * len(words))]
