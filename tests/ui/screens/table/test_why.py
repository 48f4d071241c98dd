"""Every figure of the table answers why: its causes add up to it, and a hidden secret stays hidden."""

from __future__ import annotations

import pytest

from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.table.why import ledger
from game.ui.widgets.ledger import LedgerBody
from tests.ui.screens.table.playing import mine, read, sit_to_floor, table, to_turn, words


def open_table(app: App) -> tuple[Play, TableScreen]:
    """A table in its second turn."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    return play, screen


def names_of(play: Play) -> list[str]:
    """All figures that events change."""
    view = play.view
    trust = [f"trust.{q}.{p}" for q, p in view.trust]
    return [*trust, *(f"approval.{a}" for a in view.approval), f"capital.{view.party}", *view.metrics]


def test_causes_add_up(app: App) -> None:
    """Start and causes of every figure sum to where it stands."""
    play, screen = open_table(app)
    for name in names_of(play):
        body = ledger(screen.scene, name)
        assert body is not None
        shown = body.children[0]
        assert isinstance(shown, LedgerBody)
        assert sum(cause.amount for cause in shown.causes) == pytest.approx(shown.total[1]), name


def test_worth_adds_up(app: App) -> None:
    """The points of options and linkages sum to the worth of what stands."""
    play, screen = open_table(app)
    body = ledger(screen.scene, "worth")
    assert body is not None
    shown = body.children[0]
    assert isinstance(shown, LedgerBody)
    view = play.view
    assert view.offer is not None
    assert sum(cause.amount for cause in shown.causes) == pytest.approx(view.worth(view.offer.package) / 10)


def test_the_question_mark_asks_the_focused_figure(app: App) -> None:
    """? on a figure opens its ledger; Esc closes it."""
    open_table(app)
    app.focus("figure-trust.us.mx")
    app.press("?")
    assert "At the start" in words(app)
    app.press("Esc")
    assert "At the start" not in words(app)


@pytest.mark.parametrize("name", ["worth", "home", "capital.us", "reservation.us"])
def test_hidden_figures_tell_nothing(app: App, name: str) -> None:
    """While secrets are hidden, no ledger speaks of them."""
    _, screen = open_table(app)
    app.hide(True)
    assert ledger(screen.scene, name) is None
