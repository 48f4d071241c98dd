"""The composer over a game, for tests."""

from __future__ import annotations

from game.rules.moves import Answer
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.composer import ComposerScreen
from tests.ui.screens.table.playing import mine, read, sit_to_floor


def second_turn(name: str = "us_mexico_2023", me: str = "us") -> Play:
    """A game in which both sides have made an offer, and one has the floor again."""
    play = sit_to_floor(read(name), me)
    assert play.do(mine(play)) is None
    while play.session.stage == "choice" or me not in play.session.waiting_on:
        choice = play.view.choice
        if choice and choice.party == me:
            assert play.do(Answer(me, choice.event, choice.default)) is None
        else:
            play.software_turn()
    return play


def compose(app: App, play: Play, issue: str | None = None) -> tuple[ComposerScreen, list[str]]:
    """Open the composer; what it calls is noted."""
    calls: list[str] = []
    screen = ComposerScreen(play, issue, lambda: calls.append("moved"), lambda: calls.append("closed"))
    app.open(screen)
    app.settle()
    return screen, calls
