"""Scenarios as this program has read them: each once, in its own language and in those that it was translated into.

It reads files, in a thread too; it shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.language import ENGLISH, decimal, languages, listed, speaking
from game.language.catalogue import read_catalogue
from game.scenario import Reading, Scenario, Unreadable, find, load, shipped
from game.scenario.load import read_text
from game.scenario.overlay import lay_over, overlay_of, overlays


class Tale:
    """One scenario, told in its own language or in another."""

    def __init__(self, scenario: Scenario, file: Path | None) -> None:
        """Tell a scenario; its translations stand beside its file, if it has one."""
        self.own = scenario
        self.file = file
        self._told: dict[str, Scenario] = {scenario.language: scenario}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it can be told in, its own first."""
        return (self.own.language, *(overlays(self.file) if self.file else ()))

    def told(self, language: str) -> Scenario:
        """Give it in a language, or in its own where it has no sound texts in that one."""
        if language not in self._told:
            found = None
            if self.file is not None and language in self.languages:
                try:
                    place = overlay_of(self.file, language)
                    found = lay_over(self.own, read_text(place), str(place), language).scenario
                except Unreadable:
                    found = None
            self._told[language] = found or self.own
        return self._told[language]


class Shelf:
    """All scenarios that were asked for, by the name that was asked."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}
        self._tales: dict[str, Tale] = {}

    def reading(self, name: str) -> Reading:
        """Read a scenario once. Unreadable: there is none of this name."""
        if name not in self._readings:
            self._readings[name] = load(find(name))
        return self._readings[name]

    def languages(self, name: str) -> tuple[str, ...]:
        """Give the languages of a scenario, its own first; none of one with errors."""
        tale = self.tale(name)
        return tale.languages if tale else ()

    def tale(self, name: str) -> Tale | None:
        """Give a scenario without errors, to be told in any language."""
        if name not in self._tales:
            scenario = self.reading(name).scenario
            if scenario is None:
                return None
            self._tales[name] = Tale(scenario, find(name))
        return self._tales[name]


def tale_of(scenario: Scenario, file: str) -> Tale:
    """Give the tale of a scenario that is played; ``file`` is that of one which is not shipped, else ""."""
    if file:
        return Tale(scenario, Path(file))
    return Tale(scenario, find(scenario.id) if scenario.id in shipped() else None)


def read_ahead(tales: Iterable[Tale]) -> None:
    """Read all that a change of language needs, so that it happens at once; for a thread."""
    for language in languages():
        if language != ENGLISH:
            read_catalogue(language)
        with speaking(language):
            decimal(0.5, 1)
            listed(("a", "b"))
        for tale in tales:
            tale.told(language)
