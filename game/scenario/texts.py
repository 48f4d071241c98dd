"""Which parts of a scenario are texts that people read, in the order of the file; nothing else is ever translated.

It knows the shape of the model and no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from game.scenario.course import Ending, PhasePlan
from game.scenario.model import About, Debrief, Fact, Scenario
from game.scenario.people import Audience, Delegate, Party, Rumour
from game.scenario.tree import Path
from game.scenario.world import (
    Actor,
    AnswerPlan,
    AuthoredMove,
    Choice,
    EventPlan,
    Issue,
    Linkage,
    Metric,
    Option,
    ReadoutPlan,
)

TEXTS: Mapping[type, tuple[str, ...]] = {
    Scenario: ("title", "summary", "about", "metrics", "parties", "actors", "agenda", "linkages", "moves", "events",
               "readouts", "phases", "endings", "debrief"),
    About: ("objectives", "sensitivity", "sources", "facts", "history"),
    Fact: ("text",),
    Metric: ("title", "unit"),
    Party: ("title", "delegates", "brief", "rumours", "audiences"),
    Delegate: ("office",),
    Rumour: ("text",),
    Audience: ("title",),
    Actor: ("title",),
    Issue: ("title", "text", "options"),
    Option: ("title", "short"),
    Linkage: ("title",),
    AuthoredMove: ("title", "text"),
    EventPlan: ("title", "text", "choice"),
    Choice: ("text", "answers"),
    AnswerPlan: ("title", "text"),
    ReadoutPlan: ("title", "says"),
    PhasePlan: ("title",),
    Ending: ("title", "text"),
    Debrief: ("questions",),
}  # fmt: skip
"""The keys of each part that are texts, or hold texts further down."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text in the scenario's own language, where it stands; ``optional``: a translation does well without it."""

    path: Path
    text: str
    optional: bool = False


def walk(scenario: Scenario) -> Iterator[Source]:
    """Give every text of a scenario that is not empty."""
    return _walk(scenario, ())


def text_keys(value: Any) -> tuple[str, ...]:
    """Give the keys of a part that are texts or hold texts."""
    return TEXTS.get(type(value), ())


def form_keys(value: Any) -> tuple[str, ...]:
    """Give all keys of a part, texts or not."""
    return tuple(field.name for field in fields(value))


def _walk(value: Any, path: Path) -> Iterator[Source]:
    if isinstance(value, str):
        if value:
            yield Source(path, value, optional=path[-1] == "short" or path[:2] == ("about", "sources"))
    elif isinstance(value, Mapping):
        for name, kid in value.items():
            yield from _walk(kid, (*path, name))
    elif isinstance(value, tuple):
        for n, kid in enumerate(value):
            yield from _walk(kid, (*path, n))
    elif is_dataclass(value):
        for name in text_keys(value):
            yield from _walk(getattr(value, name), (*path, name))
