"""How long a scenario takes one person against software: python -m tests.scenarios.minutes.

An estimate, made of games that software plays and of assumed paces: what the person reads is counted in words, what
the person decides in seconds for each kind of move, what others do in seconds to watch it. Nothing was timed with
people yet; the class's talk afterwards is not in it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from statistics import fmean
from typing import NamedTuple

from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Move,
    Open,
    Persuade,
    Propose,
    Readout,
    Statement,
)
from game.scenario import Scenario
from game.session import Session
from tests.scenarios.shelf import SHIPPED, games, scenario

GAMES = 20
SECONDS: dict[type[Move], int] = {
    Accept: 25,
    Answer: 20,
    Authored: 25,
    BackChannel: 25,
    Consult: 40,
    Hold: 15,
    Persuade: 40,
    Readout: 25,
    Statement: 30,
}
"""What a usual person takes to decide on a move, beyond the reading."""
OFFER, OFFER_ISSUE = 20, 8
"""An offer: what it takes at all, and for each issue on the table."""
OPENING_ISSUE = 12
WATCHED = 12
"""A move of somebody else: to see it and what it changes."""
VOTE, FIGURE, DEBRIEF = 5, 10, 90
"""Each audience's vote; each figure of the year after; the debrief's steps."""
WORDS = 180
"""Words a minute."""


class Pace(NamedTuple):
    """A person's pace in percent of the usual one."""

    name: str
    percent: int


PACES = (Pace("quick", 85), Pace("usual", 100), Pace("slow", 120))


def seconds_for(move: Move, world: Scenario, issues: int) -> int:
    """Give what a usual person takes to decide on a move."""
    match move:
        case Open():
            return OPENING_ISSUE * len(world.agenda)
        case Propose():
            return OFFER + OFFER_ISSUE * issues
        case _:
            return SECONDS[type(move)]


def read_words(session: Session, me: str) -> Iterator[str]:
    """Go through the texts that a person at one seat reads in a game, the debrief's included."""
    world, outcome = session.scenario, session.outcome
    assert outcome is not None
    yield from (world.summary, world.parties[me].brief)
    yield from (rumour.text for rumour in world.parties[me].rumours)
    for issue in world.agenda.values():
        yield from (issue.title, issue.text, *(option.title for option in issue.options.values()))
    yield from (f"{move.title} {move.text}" for move in world.moves.values() if me in move.who)
    for event in session.history:
        if event.kind == "event":
            plan = world.events[event.ref]
            yield f"{plan.title} {plan.text}"
            if plan.choice is not None and plan.choice.party == me:
                yield plan.choice.text
                yield from (f"{answer.title} {answer.text}" for answer in plan.choice.answers.values())
    yield from (plan.says[me] for plan in world.readouts.values())
    yield from (world.readouts[chosen].says[party] for party, chosen in outcome.readouts.items() if party != me)
    yield world.endings[outcome.ending].text
    yield from (*world.debrief.questions, world.about.history)


def minutes_of(session: Session, me: str) -> float:
    """Give what a game would take a usual person at one seat."""
    world = session.scenario
    phase_of = {event.ply: event.phase for event in session.history}
    spent = DEBRIEF + FIGURE * len(world.metrics) + VOTE * sum(e.kind == "home_vote" for e in session.history)
    for line in session.lines:
        phase = world.phases.get(phase_of.get(line.ply, ""))
        issues = len(world.agenda) if phase is None or phase.issues is None else len(phase.issues)
        own = getattr(line.move, "party", "") == me
        spent += seconds_for(line.move, world, issues) if own else WATCHED
    words = sum(len(text.split()) for text in read_words(session, me))
    return spent / 60 + words / WORDS


class Estimate(NamedTuple):
    """Minutes at each pace, and the plies of a game on average."""

    minutes: dict[str, int]
    plies: float


def estimate(name: str, count: int = GAMES) -> Estimate:
    """Estimate a shipped scenario from games of conceding software, each seat taken in turn."""
    seats = tuple(scenario(name).parties)
    played = games(name, "conceding", count)
    usual = fmean(minutes_of(session, seats[n % len(seats)]) for n, session in enumerate(played))
    minutes = {pace.name: round(usual * pace.percent / 100) for pace in PACES}
    return Estimate(minutes, fmean(session.ply for session in played))


if __name__ == "__main__":
    for name in sys.argv[1:] or SHIPPED:
        found = estimate(name)
        told = ", ".join(f"{pace} {minutes}" for pace, minutes in found.minutes.items())
        sys.stdout.write(f"{name}: {told} minutes ({found.plies:.0f} plies, {GAMES} games)\n")
