"""The world of a scenario: figures, the agenda, public positions, and what may happen.

Resolved and frozen: every default is filled in. Nothing here judges or plays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.scenario.terms import Condition, Effect, Tenths


@dataclass(frozen=True, slots=True)
class Metric:
    """An outcome figure of the world. The figure shown is value / 10^decimals; play is in whole units."""

    title: str
    unit: str
    start: int
    range: tuple[int, int]
    better: Literal["higher", "lower"]
    drift: int
    trend: int
    decimals: int
    icon: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, office or body that says or does something in the text."""

    title: str
    kind: Literal["delegate", "audience", "observer", "press", "spoiler", "body"]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to an issue; effects are changes of metrics per quarter."""

    title: str
    short: str
    effects: Mapping[str, int]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """An item of the agenda; its first option is the status quo."""

    title: str
    icon: str
    ordered: bool
    source: tuple[str, ...]
    text: str
    options: Mapping[str, Option]


@dataclass(frozen=True, slots=True)
class Position:
    """What a party says in public that it wants; factual where a fact of ``about`` is its source."""

    wants: str
    firmness: int
    source: tuple[str, ...]
    factual: bool


@dataclass(frozen=True, slots=True)
class Linkage:
    """Extra points and effects when options of several issues stand together."""

    title: str
    options: Mapping[str, tuple[str, ...]]
    points: Mapping[str, Tenths]
    effects: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AuthoredMove:
    """A side move that the scenario adds."""

    title: str
    text: str
    who: tuple[str, ...]
    when: Condition | None
    cost: int
    once: bool
    chance: int
    public: bool
    reveals: bool
    effects: tuple[Effect, ...]
    otherwise: tuple[Effect, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerPlan:
    """One answer to an event's choice."""

    title: str
    text: str
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The choice that an event puts to a party; the default is the clock's answer."""

    party: str
    text: str
    default: str
    answers: Mapping[str, AnswerPlan]


@dataclass(frozen=True, slots=True)
class EventPlan:
    """Something that may happen; rounds None means any round."""

    title: str
    text: str
    when: Condition | None
    chance: int
    rounds: tuple[int, int] | None
    once: bool
    by: str | None
    source: tuple[str, ...]
    reveals: bool
    effects: tuple[Effect, ...]
    choice: Choice | None


@dataclass(frozen=True, slots=True)
class ReadoutPlan:
    """An account of the talks that a party may give."""

    title: str
    when: Condition | None
    says: Mapping[str, str]
    mentions: tuple[str, ...]
    effects: Mapping[str, tuple[Effect, ...]]
    source: tuple[str, ...]
