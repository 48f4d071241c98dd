"""Trust, approval and the figures of the world over the plies of a finished game, with the causes of every change."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from game.language import signed
from game.report.names import Names
from game.report.past import Past
from game.rules.events import Change, Event
from game.scenario import Scenario
from game.session import Session

Group = Literal["trust", "approval", "metrics"]
GROUPS: tuple[Group, ...] = ("trust", "approval", "metrics")


@dataclass(frozen=True, slots=True)
class Moment:
    """A ply at which a figure changed: the round, where it stood afterwards, and each cause with its amount."""

    ply: int
    round: int
    after: int
    causes: tuple[tuple[str, int], ...]
    """Causes in words and amounts in whole units of the figure, the largest first."""
    events: tuple[str, ...]
    """What happened at this ply, in words."""

    @property
    def amount(self) -> int:
        """By how much the figure changed in all."""
        return sum(amount for _, amount in self.causes)


@dataclass(frozen=True)
class Line:
    """One figure over a game: its dotted name, title, side, decimals, where it began, and every change."""

    name: str
    title: str
    side: str
    decimals: int
    start: int
    moments: tuple[Moment, ...]
    plies: int

    @cached_property
    def values(self) -> tuple[int, ...]:
        """Where it stood at the start and after every ply."""
        found, at = [self.start], {m.ply: m.after for m in self.moments}
        found[0] = at.get(0, self.start)
        for ply in range(1, self.plies + 1):
            found.append(at.get(ply, found[-1]))
        return tuple(found)

    @property
    def moved(self) -> int:
        """How far the end is from the start."""
        return self.values[-1] - self.values[0]

    def shown(self, value: int) -> float:
        """A value in the units that a person reads."""
        return float(value / 10**self.decimals)

    def written(self, amount: int) -> str:
        """An amount with its sign."""
        return signed(self.shown(amount), self.decimals)

    def largest(self) -> tuple[str, str] | None:
        """The single cause that moved it most, with its amount in words."""
        causes = [cause for moment in self.moments for cause in moment.causes]
        if not causes:
            return None
        words, amount = max(causes, key=lambda cause: abs(cause[1]))
        return words, self.written(amount)


def _start(scenario: Scenario, name: str) -> int:
    """Where a figure stood before the talks."""
    kind, _, rest = name.partition(".")
    match kind:
        case "trust":
            return scenario.parties[rest.partition(".")[0]].trust
        case "approval":
            return next(p.audiences[rest].approval for p in scenario.parties.values() if rest in p.audiences)
        case _:
            return scenario.metrics[name].start


def names_of(scenario: Scenario, group: Group) -> list[str]:
    """The dotted names of all figures of a group, in the file's order."""
    parties = scenario.parties
    match group:
        case "trust":
            return [f"trust.{q}.{p}" for q in parties for p in parties if p != q]
        case "approval":
            return [f"approval.{a}" for party in parties.values() for a in party.audiences]
        case _:
            return list(scenario.metrics)


def _side(session: Session, words: Names, name: str) -> str:
    kind, _, rest = name.partition(".")
    parties = session.scenario.parties
    if kind == "trust":
        return words.side(rest.partition(".")[0])
    if kind == "approval":
        return words.side(next(p for p, party in parties.items() if rest in party.audiences))
    return "agreed"


def read_line(session: Session, words: Names, name: str) -> Line:
    """Read one figure's course off the history; what was taken back changed nothing."""
    by_ply: dict[int, list[tuple[Event, Change]]] = {}
    for event in session.history:
        for change in event.changes:
            if change.name == name and change.amount:
                by_ply.setdefault(event.ply, []).append((event, change))
    moments = []
    for ply, changes in sorted(by_ply.items()):
        amounts: dict[str, int] = {}
        for _, change in changes:
            cause = words.cause(change.cause)
            amounts[cause] = amounts.get(cause, 0) + change.amount
        causes = tuple(sorted(amounts.items(), key=lambda cause: -abs(cause[1])))
        told = tuple(dict.fromkeys(words.event(event) for event, _ in changes))
        moments.append(Moment(ply, changes[-1][0].round, changes[-1][1].after, causes, told))
    plan = session.scenario.metrics.get(name)
    return Line(
        name,
        words.figure(name),
        _side(session, words, name),
        plan.decimals if plan else 0,
        _start(session.scenario, name),
        tuple(moments),
        session.ply,
    )


def find_lines(past: Past, group: Group) -> list[Line]:
    """All figures of a group over a finished game."""
    return [read_line(past.session, past.words, name) for name in names_of(past.scenario, group)]


def rounds_of(session: Session) -> list[tuple[int, int]]:
    """Each round that was begun, and the ply at which it began."""
    found: dict[int, int] = {}
    for event in session.history:
        if event.kind == "round":
            found.setdefault(event.round, event.ply)
    return sorted(found.items())
