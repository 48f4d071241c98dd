"""A finished game ply by ply: the table as one party saw it, and what each move did. It plays the game again, and no other."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from game.language import say
from game.report.lines import rounds_of
from game.rules.events import Event
from game.rules.view import View
from game.session import Session
from game.ui.words import Words

TITLES = frozenset(
    "proposed accepted held withdrew walked_out statement talk consult move move_failed answer opened readout taken_back "
    "event persuade vote".split()
)
"""Kinds of events that name a move better than what followed from it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the talks stood after so many plies: round, phase, and what happened at this ply."""

    ply: int
    round: int
    phase: str
    events: tuple[Event, ...]

    @property
    def by(self) -> str:
        """Whose move it was, or nothing."""
        return next((event.by for event in self.events if event.kind in TITLES and event.by), "")

    @property
    def offer(self) -> bool:
        """Tell whether an offer was made here."""
        return any(event.kind == "proposed" for event in self.events)


class Course:
    """All stops of a game, from 0 (before the first move) to its last ply."""

    def __init__(self, session: Session, me: str) -> None:
        self.session, self.me = session, me
        self.stops = _stops(session)
        self.rounds = rounds_of(session)
        self._views: dict[int, View] = {}
        self._again: Session | None = None

    @property
    def last(self) -> int:
        """The number of plies."""
        return self.session.ply

    def forget(self) -> None:
        """Read everything again, in the language that is spoken now."""
        self._views.clear()
        self._again = None
        self.stops = _stops(self.session)

    def view(self, ply: int) -> View:
        """What the reader's party could see after a ply; each is made once."""
        if ply not in self._views:
            self._play_to(ply)
        return self._views[ply]

    def prepare(self) -> Generator[None, None, None]:
        """Make every view ahead, one at a step, between frames."""
        again, scenario = self._begun(), self.session.scenario
        while scenario is self.session.scenario:
            self._views.setdefault(again.ply, again.view(self.me))
            if again.ply == self.last:
                return
            yield
            again.play(self.session.lines[again.ply].move)
            yield

    def _begun(self) -> Session:
        session = self.session
        return Session(session.scenario, session.seed, compiled=(session.tables, session.machine))

    def _play_to(self, ply: int) -> None:
        if ply == self.last:
            self._views[ply] = self.session.view(self.me)
            return
        again = self._again
        if again is None or again.ply > ply:
            again = self._begun()
        for line in self.session.lines[again.ply : ply]:
            again.play(line.move)
        self._views[ply] = again.view(self.me)
        self._again = again

    def round_of(self, ply: int) -> int:
        """The round at a ply; 0 before the first."""
        return max((number for number, begun in self.rounds if begun <= ply), default=0)

    def jump(self, ply: int, by: int) -> int:
        """The ply at which the next (1) or the round before (−1) begins, else an end of the game."""
        starts = [begun for _, begun in self.rounds]
        if by > 0:
            return next((start for start in starts if start > ply), self.last)
        return next((start for start in reversed(starts) if start < ply), 0)


def _stops(session: Session) -> list[Stop]:
    by_ply: dict[int, list[Event]] = {}
    for event in session.history:
        by_ply.setdefault(event.ply, []).append(event)
    found: list[Stop] = []
    for ply in range(session.ply + 1):
        events = tuple(by_ply.get(ply, ()))
        last = events[-1] if events else None
        before = found[-1] if found else None
        number = last.round if last else before.round if before else 0
        phase = last.phase if last else before.phase if before else ""
        found.append(Stop(ply, number, phase, events))
    return found


def title_of(stop: Stop, words: Words) -> str:
    """A move in one line: who did what."""
    if stop.ply == 0:
        return say("Before the first move")
    told = next((event for event in stop.events if event.kind in TITLES), None)
    told = told or next((event for event in stop.events if event.kind not in {"floor", "drift", "watch"}), None)
    if told is None:
        return say("A sealed answer")
    return words.event(told)
