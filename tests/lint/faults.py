"""Faults seeded into the shipped scenarios: what is changed, the code that must be found, and at which path.

The changes name paths, not figures, so that tuning a scenario leaves the table alone. ``loading`` holds the loader's
codes; the linter's stand in ``playing`` and ``teaching``.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario import find as place_of
from game.scenario.load import read_text
from tests.lint.changes import Change, line_of

FLAGSHIP = "us_mexico_2023"
FIRST = "first_talks"
TEXTS = {name: read_text(place_of(name)) for name in (FLAGSHIP, FIRST)}


@dataclass(frozen=True)
class Fault:
    """A seeded fault: its code, where it must be found, and words that must be said of it."""

    code: str
    scenario: str
    at: str
    """The path whose line must be named; a number is the line itself; "=" and a text: the first line that holds it."""
    changes: tuple[Change, ...]
    says: str = ""

    @property
    def text(self) -> str:
        """The scenario with the fault."""
        text = TEXTS[self.scenario]
        for change in self.changes:
            text = change(text)
        return text

    def line(self, text: str) -> int:
        """The line that the problem must name."""
        if self.at.startswith("="):
            assert self.at[1:] in text
            return text[: text.index(self.at[1:])].count("\n") + 1
        return line_of(text, self.at)


def flagship(code: str, at: str, *changes: Change, says: str = "") -> Fault:
    """Seed a fault in the flagship."""
    return Fault(code, FLAGSHIP, at, changes, says)


def first(code: str, at: str, *changes: Change, says: str = "") -> Fault:
    """Seed a fault in the first game."""
    return Fault(code, FIRST, at, changes, says)
