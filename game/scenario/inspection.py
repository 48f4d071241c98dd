"""What every check of a scenario is given: its form, its ids, and where to note what it finds.

It holds no check of its own beyond looking one word up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.scenario.figures import Figure, UnknownFigure, find, look_up
from game.scenario.findings import Findings
from game.scenario.form import ScenarioForm
from game.scenario.ids import Ids
from game.scenario.terms import Condition
from game.scenario.tree import Path

ASSUMED = "assumed"
"""The source of a figure that somebody made up for the scenario."""


@dataclass(slots=True)
class Inspection:
    """One scenario under inspection, and what the checks learn about it on their way."""

    form: ScenarioForm
    ids: Ids
    findings: Findings
    conditions: dict[Path, Condition] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)

    def add(self, code: str, path: Path, message: str, hint: str = "", *, key: bool = False) -> None:
        """Note a problem."""
        self.findings.add(code, path, message, hint, key=key)

    def find(
        self,
        path: Path,
        word: str,
        code: str,
        what: str,
        known: Iterable[str],
        titles: Mapping[str, str] | None = None,
        *,
        key: bool = False,
    ) -> bool:
        """Look a word up among those known; note a problem where it is not there."""
        try:
            find(code, what, word, known, titles)
        except UnknownFigure as unknown:
            self.add(unknown.code, path, unknown.message, unknown.hint, key=key)
            return False
        return True

    def find_party(self, path: Path, word: str, *, key: bool = False) -> bool:
        """Look a party up."""
        return self.find(path, word, "P0401", "party", self.ids.parties, self.ids.parties, key=key)

    def find_issue(self, path: Path, word: str, *, key: bool = False) -> bool:
        """Look an issue up."""
        return self.find(path, word, "P0402", "issue", self.ids.issues, self.ids.issue_titles, key=key)

    def find_option(self, path: Path, issue: str, word: str, *, key: bool = False) -> bool:
        """Look an option of a known issue up."""
        return self.find(path, word, "P0403", f"option of '{issue}'", self.ids.issues[issue], key=key)

    def find_metric(self, path: Path, word: str, *, key: bool = False) -> bool:
        """Look a metric up."""
        return self.find(path, word, "P0404", "metric", self.ids.metrics, self.ids.metric_titles, key=key)

    def find_figure(self, path: Path, name: str) -> Figure | None:
        """Look a figure up by its dotted name."""
        try:
            return look_up(name, self.ids)
        except UnknownFigure as unknown:
            self.add(unknown.code, path, unknown.message, unknown.hint, key=True)
            return None

    def find_sources(self, path: Path, words: Sequence[str]) -> None:
        """Look the sources of something up among facts and sources; a phrase with spaces speaks for itself."""
        for n, word in enumerate(words):
            self.cited.add(word)
            if word != ASSUMED and " " not in word:
                known = (*self.ids.facts, *self.ids.sources, ASSUMED)
                self.find((*path, "source", n), word, "P0410", "fact or source", known)

    def count(self, path: Path, number: int, least: int, most: int, what: str) -> None:
        """Refuse too few or too many of something."""
        if number < least:
            self.add("P0208", path, f"there must be at least {least} {what}, not {number}", key=True)
        elif number > most:
            self.add("P0801", path, f"there can be at most {most} {what}, not {number}", key=True)

    def unlike(self, path: Path, words: Sequence[str]) -> None:
        """Refuse a word that stands twice in a list."""
        for n, word in enumerate(words):
            if word in words[:n]:
                self.add("P0417", (*path, n), f"'{word}' stands twice in this list")
