"""The debrief goes from question to answer, step by step, and lets one leave at any time."""

from __future__ import annotations

from game.ui.app import App
from tests.ui.debrief.games import debrief, played


def test_each_step_is_asked_before_it_is_shown(app: App) -> None:
    """Right shows the answer of a question, then asks the next; the last one leaves."""
    left: list[str] = []
    screen = debrief(played("first_talks", 2), lambda: left.append("end"))
    app.open(screen)
    app.settle()
    seen = [(screen.step, screen.shown)]
    for _ in range(13):
        app.press("Right")
        seen.append((screen.step, screen.shown))
    assert seen == [(step, shown) for step in range(7) for shown in (False, True)]
    app.press("Enter")
    assert left == ["end"]
