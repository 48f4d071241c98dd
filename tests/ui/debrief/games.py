"""Finished games for the debrief's tests: played by software, the same every time."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from game.batch.drive import play_out
from game.players import make
from game.scenario import find, load
from game.session import Session
from game.ui.play import Play
from game.ui.screens.debrief import DebriefScreen


@lru_cache(8)
def played(name: str, seed: int) -> Session:
    """A shipped scenario played out by its own strategies."""
    scenario = load(find(name)).scenario
    assert scenario is not None
    session = Session(scenario, seed)
    play_out(session, {p: make("", scenario, p, seed) for p in scenario.parties})
    return session


def debrief(
    session: Session, on_end: Callable[[], None] = lambda: None, save: Callable[[], str] | None = None
) -> DebriefScreen:
    """The debrief of a session, as its first party sees it."""
    me = next(iter(session.scenario.parties))
    return DebriefScreen(Play(session, me, {}, save=save), on_end)
