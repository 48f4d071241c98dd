"""The course of the talks: phases and their exits, the time after, the endings.

Resolved and frozen. What a phase does is said by the rules; here stands only what the scenario sets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.scenario.terms import Condition

Kind: TypeAlias = Literal["briefing", "opening", "bargaining", "ratification", "communique", "debrief"]


@dataclass(frozen=True, slots=True)
class Implementation:
    """The time after the talks."""

    quarters: int
    compliance_floor: int
    no_deal: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Exit:
    """One row: where a trigger leads when the condition holds."""

    when: Condition | None
    to: str
    reveals: bool = False


@dataclass(frozen=True, slots=True)
class CutShort:
    """The uncertain deadline: from this round of the phase on, with this chance in percent."""

    start: int
    chance: int


@dataclass(frozen=True, slots=True)
class Prices:
    """What the side moves cost, and one point of persuasion."""

    statement: int
    back_channel: int
    consult: int
    persuade: int


@dataclass(frozen=True, slots=True)
class PhasePlan:
    """A phase of the talks; issues None means all. Prices stand for each party."""

    kind: Kind
    title: str
    issues: tuple[str, ...] | None
    rounds: int
    order: Literal["rotate", "fixed"]
    cut_short: CutShort | None
    exits: Mapping[str, tuple[Exit, ...]]
    prices: Mapping[str, Prices]


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended, in words; the last ending has no condition."""

    title: str
    when: Condition | None
    text: str
    source: tuple[str, ...]
