"""Labels that a screen has little room for: how many characters fit, and which texts of a scenario are longer.

It looks at a finished scenario, in its own language or under a translation; the screens cut or shrink what is longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.scenario.model import Scenario
from game.scenario.tree import Path


@dataclass(frozen=True, slots=True)
class Room:
    """Room for a label: so many characters on one line, or on each of several lines."""

    one: int
    lines: int = 1
    each: int = 0

    def holds(self, text: str) -> bool:
        """Tell whether a text fits, broken between words only."""
        if len(text) <= self.one:
            return True
        lines, left = 1, self.each
        for word in text.split():
            if len(word) > self.each:
                return False
            if len(word) + (left < self.each) > left:
                lines, left = lines + 1, self.each
            left -= len(word) + (left < self.each)
        return lines <= self.lines

    def __str__(self) -> str:
        """Say the room in words."""
        wide = f"{self.one} characters" if self.one else ""
        high = f"{_NUMBERS[self.lines]} lines of {self.each}" if self.lines > 1 else ""
        return " or ".join(filter(None, (wide, high)))


_NUMBERS = {2: "two", 3: "three"}
ISSUE = Room(18, 2, 20)
AUDIENCE = Room(22)
OFFICE = Room(0, 2, 10)
METRIC = Room(17)
HEADLINE = Room(48)
ACTION = Room(15, 2, 13)
PHASES = 60
"""Characters of all phase names together."""
HINT = "write it shorter: what is longer is cut, or set smaller"


def long_labels(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """Give the place of every label that is longer than its room, and say so; options have a rule of their own."""
    for path, text, room in _labels(scenario):
        if not room.holds(text):
            yield path, f"'{text}' has {len(text)} characters, and the screen has room for {room}"
    names = [phase.title for name, phase in scenario.phases.items() if name not in _reopened(scenario)]
    together = sum(map(len, names))
    if together > PHASES:
        told = f"the names of the phases have {together} characters together, and the screen has room for {PHASES}"
        yield ("phases",), told


def _reopened(scenario: Scenario) -> set[str]:
    """Give the tables that only a refusal leads to: on the bar each takes the place of the one before."""
    ways = [
        (trigger, row.to)
        for phase in scenario.phases.values()
        for trigger, rows in phase.exits.items()
        for row in rows
    ]
    return {
        name
        for name, phase in scenario.phases.items()
        if phase.kind == "bargaining" and {trigger for trigger, to in ways if to == name} == {"refused"}
    }


def _labels(scenario: Scenario) -> Iterator[tuple[Path, str, Room]]:
    for name, metric in scenario.metrics.items():
        yield ("metrics", name, "title"), metric.title, METRIC
    for name, party in scenario.parties.items():
        for who, delegate in party.delegates.items():
            yield ("parties", name, "delegates", who, "office"), delegate.office, OFFICE
        for home, audience in party.audiences.items():
            yield ("parties", name, "audiences", home, "title"), audience.title, AUDIENCE
    for name, issue in scenario.agenda.items():
        yield ("agenda", name, "title"), issue.title, ISSUE
    for name, move in scenario.moves.items():
        yield ("moves", name, "title"), move.title, ACTION
    for name, event in scenario.events.items():
        yield ("events", name, "title"), event.title, HEADLINE
