"""One scenario before the linter: what the loader learnt of it, and its tables. It holds no check of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.rules.index import Index
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario
from game.scenario.inspection import Inspection
from game.scenario.tree import Path


@dataclass(frozen=True)
class Subject:
    """A scenario without errors, and where to note what is found in it."""

    case: Inspection
    scenario: Scenario

    @cached_property
    def index(self) -> Index:
        """The order of the scenario's ids."""
        return Index(self.scenario)

    @cached_property
    def tables(self) -> Tables:
        """The scenario as numbers."""
        return compile_tables(self.scenario)

    def add(self, code: str, path: Path, message: str, hint: str = "", *, key: bool = False) -> None:
        """Note a problem with the value at a path, or with its key."""
        self.case.add(code, path, message, hint, key=key)

    def said(self, code: str, path: Path, *, key: bool = False) -> bool:
        """Tell whether a problem is noted already at a place."""
        place = self.case.findings.tree.place(path, key=key)
        return any(
            problem.code == code and (problem.line, problem.col) == place for problem in self.case.findings.problems
        )

    def title(self, party: str) -> str:
        """Give the title of a party."""
        return self.scenario.parties[party].title


def points(tenths: int) -> str:
    """Write points as an author does: 12, or 12.5."""
    whole, tenth = divmod(abs(tenths), 10)
    return f"{'-' if tenths < 0 else ''}{whole}{f'.{tenth}' if tenth else ''}"


def listed(words: list[str]) -> str:
    """Join words with commas and an 'and'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "nothing"
