"""The talks as they stood at the moments that a debrief asks about: when they were decided, and at each refusal.

Later changes are taken back by the events that tell them, so that what readouts, or the news of a reopened table,
moved afterwards does not colour the measure. It plays nothing new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.events import Event
from game.rules.index import Index
from game.rules.record import Talks
from game.session.session import Session

DECISIONS = {"agreed", "passed", "refused_at_home", "over", "broke_off"}
"""Kinds of events that tell how the talks came out; what comes after the last of them did not weigh in it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A package that a home refused, and the talks as they stood then."""

    ply: int
    round: int
    by: tuple[str, ...]
    talks: Talks


def take_back(index: Index, talks: Talks, events: Sequence[Event]) -> None:
    """Take every change of figures that these events tell out of the talks; persuasion stands as it was paid."""
    talks.persuasion[:] = talks.sealed_support
    for event in events:
        for change in event.changes:
            talks.v[index.variables[change.name]] -= change.amount


def when_decided(session: Session) -> Talks:
    """Give the talks as they stood when it was decided how they ended: before the readouts."""
    talks = session.peek()
    last = max((n for n, event in enumerate(session.history) if event.kind in DECISIONS), default=-1)
    if last >= 0:
        take_back(session.index, talks, session.history[last + 1 :])
    return talks


def _replay(session: Session, ply: int) -> Session:
    """Give the game as it was after a ply."""
    if ply == session.ply:
        return session
    earlier = Session(session.scenario, session.seed, compiled=(session.tables, session.machine))
    for line in session.lines[:ply]:
        earlier.play(line.move)
    return earlier


def find_refusals(session: Session) -> tuple[Refusal, ...]:
    """Give every refusal at home so far, each with the talks as they stood right after it: what the refusal cost is in them."""
    found = []
    plies = sorted({event.ply for event in session.history if event.kind == "refused_at_home"})
    for ply in plies:
        then = _replay(session, ply)
        told = [n for n, event in enumerate(then.history) if event.kind == "refused_at_home" and event.ply == ply]
        talks = then.peek()
        take_back(session.index, talks, then.history[told[-1] + 1 :])
        by = tuple(then.history[n].by for n in told)
        found.append(Refusal(ply, then.history[told[0]].round, by, talks))
    return tuple(found)
