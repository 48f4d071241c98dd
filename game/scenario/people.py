"""The parties of a scenario: who sits at the table, what it wants, and the home behind it.

Resolved and frozen: every default is filled in. Nothing here judges or plays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.scenario.terms import Condition, Hundredths, Tenths


@dataclass(frozen=True, slots=True)
class Delegate:
    """Somebody who sits at the table; named only where a source reports the person."""

    name: str | None
    office: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rumour:
    """What a brief has heard of the others, and how sure it is (1 to 3)."""

    text: str
    sure: int


@dataclass(frozen=True, slots=True)
class Opens:
    """What opens the closed options: from which consultation on, and when."""

    consult: int
    when: Condition | None


@dataclass(frozen=True, slots=True)
class Mandate:
    """Options that a party may not offer or accept until its capital opens them."""

    closed: Mapping[str, tuple[str, ...]]
    opens: Opens | None


@dataclass(frozen=True, slots=True)
class Strategy:
    """How software plays the party: percents, except the exponent."""

    name: str
    exponent: float
    keep: int
    spread: int
    answer: int


@dataclass(frozen=True, slots=True)
class Ratification:
    """What a party's home asks for: percent of the weight, and the width of moods."""

    need: int
    uncertainty: int


@dataclass(frozen=True, slots=True)
class Audience:
    """A home constituency of one party."""

    title: str
    weight: int
    veto: bool
    approval: int
    base: Hundredths
    threshold: Hundredths
    approval_share: int
    salience: Mapping[str, int]
    points: Mapping[str, tuple[Hundredths, ...]]
    audience_cost: Hundredths
    kept_promise: Hundredths
    watches: Mapping[str, int]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A delegation at the table."""

    title: str
    flag: str
    hue: str
    delegates: Mapping[str, Delegate]
    brief: str
    rumours: tuple[Rumour, ...]
    capital: int
    reservation: Tenths
    points: Mapping[str, tuple[Tenths, ...]]
    mandate: Mandate
    strategy: Strategy
    ratification: Ratification
    audiences: Mapping[str, Audience]
    trust: int
    source: tuple[str, ...]
