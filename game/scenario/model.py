"""A scenario as the rest of Parley sees it: frozen, with every default filled in and every list in file order.

Names are those of the YAML. Points and reservation values are tenths, support is hundredths, all as exact
integers. Nothing here reads files or judges; only ``resolve`` makes these objects.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.scenario.course import Ending, Implementation, PhasePlan
from game.scenario.people import Party
from game.scenario.terms import Hundredths
from game.scenario.world import Actor, AuthoredMove, EventPlan, Issue, Linkage, Metric, Position, ReadoutPlan


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, and the source that reports it."""

    text: str
    source: tuple[str, ...] = ()
    page: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a teacher wants to know before choosing the scenario."""

    objectives: tuple[str, ...] = ()
    ages: str = ""
    minutes: tuple[int, int] | None = None
    difficulty: int = 1
    sensitivity: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    history: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many parties, and which among them, make an agreement; what it means for the others."""

    need: int
    veto: tuple[str, ...]
    outsiders: Literal["bound", "reservation"]


@dataclass(frozen=True, slots=True)
class Debrief:
    """What the class talks about afterwards."""

    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Defaults:
    """The coefficients of the model where nothing nearer says otherwise."""

    audience_cost: Hundredths
    kept_promise: Hundredths
    approval_share: int
    trust: int
    statement: int
    back_channel: int
    consult: int
    persuade: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """The world of one negotiation, checked and complete."""

    parley: int
    id: str
    title: str
    summary: str
    language: str
    about: About
    metrics: Mapping[str, Metric]
    agreement: Agreement
    parties: Mapping[str, Party]
    actors: Mapping[str, Actor]
    agenda: Mapping[str, Issue]
    positions: Mapping[str, Mapping[str, Position]]
    linkages: Mapping[str, Linkage]
    moves: Mapping[str, AuthoredMove]
    events: Mapping[str, EventPlan]
    readouts: Mapping[str, ReadoutPlan]
    implementation: Implementation
    phases: Mapping[str, PhasePlan]
    endings: Mapping[str, Ending]
    debrief: Debrief
    levels: Mapping[str, Mapping[str, str]]
    defaults: Defaults
