"""Debriefs for the tests: finished games, made by hand, and the screen that looks back on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.report import Past, look_at
from game.report.count import count
from game.rules.moves import TimeUp
from game.scenario import find
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.debrief import DebriefScreen
from tests.ui.screens.played import make, read

SMALL = {"ferry": "weekly", "fishing": "spring"}
"""A package of the first talks that both homes ratify, and that leaves much behind."""


def debrief(
    app: App, play: Play, on_end: Callable[[], None] = lambda: None, save: Callable[[], str] | None = None
) -> DebriefScreen:
    """Open the debrief of a game that is over and wait until all is counted."""
    play.save = save
    screen = DebriefScreen(play, on_end)
    app.open(screen)
    app.settle()
    return screen


def past_of(play: Play) -> Past:
    """Give what a finished game meant, in words."""
    return look_at(play.session, play.words, play.me, count(play.session))


def no_zone() -> Play:
    """The first talks with sides that want more than any package can give to both."""
    scenario = read(find("first_talks"))
    parties = {p: replace(party, reservation=900) for p, party in scenario.parties.items()}
    session = Session(replace(scenario, parties=parties), 1)
    while not session.over:
        make(session, TimeUp())
    return Play(session, "harbour", {})
