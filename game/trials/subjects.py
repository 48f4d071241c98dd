"""What a test may speak of: every figure by its dotted name, and how a game ended, by the names of `parley run --json`.

A subject reads its value from a game as it stands. It judges nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from game.rules.encode import package_of
from game.rules.index import Index
from game.rules.outcome import Outcome
from game.rules.record import Talks
from game.scenario.figures import FAR, OPTION, POINTS, Figure, look_up
from game.scenario.ids import HOWS, Ids
from game.session import Session
from game.session.phrases import short_package
from game.session.result import outcome_of
from game.trials.wants import Value

Kind: TypeAlias = Literal["number", "points", "word", "parties"]
NONE = "none"
YES, NO = "true", "false"
MANY = 10**6
GROUPS = {
    "metrics": "",
    "horizon": "horizon.",
    "approvals": "approval.",
    "trust": "trust.",
    "capital": "capital.",
    "reservation": "reservation.",
    "readouts": "readout.",
}
"""The maps of figures that an expectation may hold, and how the dotted names of their figures begin."""


class Sight:
    """A game as it stands at one moment; ``before`` holds the figures as they were before the last line."""

    def __init__(self, session: Session, before: list[int]) -> None:
        self.session = session
        self.before = before

    @cached_property
    def talks(self) -> Talks:
        """The talks, secrets included."""
        return self.session.peek()

    @cached_property
    def outcome(self) -> Outcome:
        """How the game ended, or how it would stand if it stopped here."""
        return outcome_of(self.session)

    def figure(self, name: str) -> int:
        """Give a figure by its dotted name."""
        return self.talks.v[self.session.index.variables[name]]

    def moved(self, name: str) -> int:
        """Give how far a figure has moved since just before the last line."""
        at = self.session.index.variables[name]
        return self.talks.v[at] - self.before[at]


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that a test speaks of; ``words`` are all that it may be, ``figure`` names its causes."""

    name: str
    kind: Kind
    read: Callable[[Sight], Value]
    words: tuple[str, ...] = ()
    ordered: bool = False
    counts: bool = False
    low: int = -FAR
    high: int = FAR
    figure: str = ""


def ids_of(index: Index) -> Ids:
    """Give the ids of a scenario as names and conditions are looked up in them."""
    world = index.scenario
    return Ids(
        parties={name: party.title for name, party in world.parties.items()},
        audiences=index.owner,
        issues=dict(zip(index.issues, index.options, strict=True)),
        issue_titles={name: issue.title for name, issue in world.agenda.items()},
        unordered=frozenset(name for name, issue in world.agenda.items() if not issue.ordered),
        metrics={name: metric.range for name, metric in world.metrics.items()},
        metric_titles={name: metric.title for name, metric in world.metrics.items()},
        events=dict(zip(index.events, index.answers, strict=True)),
        moves={name: move.public for name, move in world.moves.items()},
        phases=index.phases,
        readouts=index.readouts,
        actors=tuple(world.actors),
    )


@dataclass(frozen=True)
class Topics:
    """All subjects of one scenario."""

    index: Index
    ids: Ids = field(init=False)

    def __post_init__(self) -> None:
        """Look the scenario's ids up once."""
        object.__setattr__(self, "ids", ids_of(self.index))

    def figure(self, name: str) -> Subject:
        """Give a figure by its dotted name; raises UnknownFigure where it stands for nothing."""
        figure = look_up(name, self.ids)
        words = self._words(figure)
        if not words:
            kind: Kind = "points" if figure.kind == POINTS else "number"
            return Subject(
                name,
                kind,
                lambda sight: sight.figure(name),
                (),
                False,
                figure.counts,
                figure.low,
                figure.high,
                name,
            )
        ordered = figure.kind == OPTION and figure.issue not in self.ids.unordered
        return Subject(name, "word", lambda sight: words[sight.figure(name)], words, ordered, figure=name)

    def _words(self, figure: Figure) -> tuple[str, ...]:
        match figure.kind:
            case "option":
                return self.ids.issues[figure.issue]
            case "phase":
                return self.ids.phases
            case "how":
                return HOWS
            case "readout":
                return (NONE, *self.ids.readouts)
            case _:
                return ()

    @cached_property
    def outcomes(self) -> Mapping[str, Mapping[str, Subject]]:
        """The maps of an expectation that tell of the outcome, by party."""
        parties = self.index.parties
        return {
            "values": {
                party: Subject(f"values.{party}", "points", lambda sight, p=party: sight.outcome.values[p])  # type: ignore[misc]
                for party in parties
            },
            "delivered": {
                party: Subject(f"delivered.{party}", "points", lambda sight, p=party: sight.outcome.delivered[p])  # type: ignore[misc]
                for party in parties
            },
            "ratified": {
                party: Subject(
                    f"ratified.{party}",
                    "word",
                    lambda sight, p=party: _ratified(sight, p),  # type: ignore[misc]
                    (YES, NO, "not_asked"),
                )
                for party in parties
            },
        }

    @cached_property
    def facts(self) -> Mapping[str, Subject]:
        """What an expectation may name without a dot, besides figures."""
        return {
            subject.name: subject
            for subject in (
                Subject("ending", "word", lambda sight: sight.outcome.ending, self.index.endings),
                Subject("over", "word", lambda sight: YES if sight.session.over else NO, (YES, NO)),
                Subject("rounds", "number", lambda sight: sight.outcome.rounds, low=0, high=MANY),
                Subject("plies", "number", lambda sight: sight.session.ply, low=0, high=MANY),
                Subject("compliance", "number", lambda sight: sight.outcome.compliance, low=0, high=100),
                self._parties("signatories", lambda sight: sight.outcome.signatories),
                self._parties("refused_by", lambda sight: sight.outcome.refused_by),
                self._parties("walked_out", lambda sight: sight.outcome.walked_out),
                self._parties("waiting_on", lambda sight: sight.session.waiting_on),
            )
        }

    def _parties(self, name: str, read: Callable[[Sight], tuple[str, ...]]) -> Subject:
        return Subject(name, "parties", lambda sight: frozenset(read(sight)), self.index.parties)

    @cached_property
    def packages(self) -> Mapping[str, Callable[[Sight], Mapping[str, str] | None]]:
        """The packages that an expectation may name: what was agreed in the end, and what is on the table."""
        return {"package": lambda sight: sight.outcome.package, "offer": self._standing}

    def _standing(self, sight: Sight) -> Mapping[str, str] | None:
        return package_of(self.index, sight.talks.offer) if sight.talks.offer_on else None

    def whole_package(self, name: str) -> Subject:
        """Give a package as a whole: `none`, or what it changes."""
        read = self.packages[name]

        def told(sight: Sight) -> str:
            package = read(sight)
            return NONE if package is None else short_package(sight.session, package)

        return Subject(name, "word", told, (NONE,))

    def option_of(self, name: str, issue: str) -> Subject:
        """Give the option that a package has for an issue; `none` without a package."""
        read = self.packages[name]
        options = self.ids.issues[issue]
        ordered = issue not in self.ids.unordered
        return Subject(
            f"{name}.{issue}", "word", lambda sight: (read(sight) or {}).get(issue, NONE), options, ordered
        )

    @cached_property
    def known(self) -> tuple[str, ...]:
        """Every key of an expectation that has no dot."""
        words = ("holds", "changed", *self.facts, *GROUPS, *self.outcomes, *self.packages)
        return (
            *words,
            "how",
            "phase",
            "round",
            "rounds_left",
            "phase_rounds_left",
            "refusals",
            *self.index.metrics,
        )


def _ratified(sight: Sight, party: str) -> str:
    said = sight.outcome.ratified[party]
    return "not_asked" if said is None else YES if said else NO
