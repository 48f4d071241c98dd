"""A scenario's texts in another language: ``texts/es.yaml``, the same shape as the scenario, texts only.

It puts them over a scenario that is already sound, and says what does not fit; figures are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from game.scenario.defaults import short_title
from game.scenario.fields import SHORT
from game.scenario.findings import Findings
from game.scenario.labels import HINT, long_labels
from game.scenario.model import Scenario
from game.scenario.problems import Problem
from game.scenario.scan import scan
from game.scenario.spelling import suggest
from game.scenario.texts import Source, form_keys, text_keys, walk
from game.scenario.tree import Node, Path, Tree
from game.scenario.world import Option

FOLDER = "texts"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Overlay:
    """What an overlay turned out to be: the scenario with its texts unless there are errors, and what it lacks."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    texts: Mapping[Path, str] = field(default_factory=dict)
    missing: tuple[Source, ...] = ()
    orphans: Mapping[Path, str] = field(default_factory=dict)
    """Translations of what the scenario no longer has."""
    tree: Tree | None = None

    @property
    def faulty(self) -> bool:
        """Tell whether something in it is an error."""
        return self.scenario is None


def is_language(word: str) -> bool:
    """Tell whether a word is a language as scenarios name it, such as es or pt-BR."""
    return _LANGUAGE.match(word) is not None


def overlay_of(scenario_file: FilePath, language: str) -> FilePath:
    """Give the file that holds a scenario's texts in a language, whether it is there or not."""
    return scenario_file.parent / FOLDER / f"{language}.yaml"


def overlays(scenario_file: FilePath) -> tuple[str, ...]:
    """Give the languages in which a scenario has texts beside its own."""
    folder = scenario_file.parent / FOLDER
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if is_language(path.stem)))


def lay_over(scenario: Scenario, text: str, file: str, language: str) -> Overlay:
    """Put the texts of an overlay over a scenario; ``file`` is the name that problems show."""
    tree, findings, sound = scan(file, text)
    if not sound:
        return Overlay(None, findings.listed(), tree=tree)
    root = tree.root
    if not isinstance(root.kids, dict):
        findings.add("P1003", (), "an overlay is a map of keys and texts, as the scenario is")
        return Overlay(None, findings.listed(), tree=tree)
    _check_language(findings, root, language)
    layer = _Layer(findings)
    laid = layer.lay(scenario, root, ())
    missing = tuple(source for source in walk(scenario) if not source.optional and source.path not in layer.texts)
    if missing and not findings.errors:
        count = "one text is" if len(missing) == 1 else f"{len(missing)} texts are"
        first = ".".join(map(str, missing[0].path))
        message = f"{count} not in '{language}', {'' if len(missing) == 1 else 'the first '}{first}"
        hint = f"parley texts {scenario.id} {language} adds what is not there; then write each behind its key"
        findings.add("P1005", ("language",), message, hint)
    if not findings.errors:
        for path, message in long_labels(laid):
            if any(path == place[: len(path)] for place in layer.texts):
                findings.add("P0312", path, message, HINT, key=True)
    done = None if findings.errors else replace(laid, language=language)
    return Overlay(done, findings.listed(), layer.texts, missing, layer.orphans, tree)


def _check_language(findings: Findings, root: Node, language: str) -> None:
    written = root.child("language")
    if written is None:
        findings.add("P1004", (), "an overlay says its language", f"add language: {language}")
    elif written.value != language:
        message = f"the file is called {language}.yaml, and its language is '{written.value}'"
        findings.add("P1004", ("language",), message, f"write language: {language}, or call the file otherwise")


class _Layer:
    """Goes through an overlay and a scenario side by side."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.texts: dict[Path, str] = {}
        self.orphans: dict[Path, str] = {}

    def lay(self, value: Any, node: Node, path: Path) -> Any:
        """Give a part of the scenario with the texts of a node."""
        if node.value is None:
            return value  # an empty key waits for its translation
        if isinstance(value, str):
            return self._lay_text(value, node, path)
        if isinstance(value, tuple):
            return self._lay_list(value, node, path)
        if not isinstance(node.kids, dict):
            self.findings.add("P1003", path, f"{_name(path)} must be a map of keys, as in the scenario")
            return value
        if isinstance(value, Mapping):
            return self._lay_map(value, node.kids, path)
        return self._lay_part(value, node.kids, path) if is_dataclass(value) else value

    def _lay_text(self, value: str, node: Node, path: Path) -> str:
        if not isinstance(node.value, str):
            number = node.kids is None
            hint = "put it in quotes" if number else ""
            self.findings.add("P1003", path, f"{_name(path)} must be a text, as in the scenario", hint)
            return value
        if not node.value.strip():
            return value
        self.texts[path] = node.value
        return node.value

    def _lay_list(self, value: tuple[Any, ...], node: Node, path: Path) -> tuple[Any, ...]:
        if not isinstance(node.kids, list):
            self.findings.add("P1003", path, f"{_name(path)} must be a list, as in the scenario")
            return value
        for n in range(len(value), len(node.kids)):
            self._leave(
                (*path, n), node.kids[n], f"the scenario has {len(value)} in {_name(path)}, and this is one more"
            )
        laid = [
            self.lay(part, kid, (*path, n)) for n, (part, kid) in enumerate(zip(value, node.kids, strict=False))
        ]
        return (*laid, *value[len(laid) :])

    def _lay_map(self, value: Mapping[str, Any], kids: Mapping[str, Node], path: Path) -> Mapping[str, Any]:
        laid = dict(value)
        for name, kid in kids.items():
            if name in value:
                laid[name] = self.lay(value[name], kid, (*path, name))
            else:
                message = f"the scenario has no '{name}' in {_name(path)}"
                self._leave((*path, name), kid, message, suggest(name, value))
        return laid

    def _lay_part(self, value: Any, kids: Mapping[str, Node], path: Path) -> Any:
        laid: dict[str, Any] = {}
        known = text_keys(value)
        for name, kid in kids.items():
            place = (*path, name)
            if place == ("language",):
                continue
            if name not in known:
                if name in form_keys(value):
                    self.findings.add("P1001", place, f"'{name}' is no text, so it has no translation", key=True)
                else:
                    message = f"the key '{name}' is not known in {_name(path)}"
                    self.findings.add("P1001", place, message, suggest(name, known), key=True)
            elif getattr(value, name) is None:
                self._leave(place, kid, f"the scenario has no '{name}' in {_name(path)}")
            else:
                laid[name] = self.lay(getattr(value, name), kid, place)
        part = replace(value, **laid)
        return self._shorten(part, path) if isinstance(part, Option) else part

    def _shorten(self, option: Option, path: Path) -> Option:
        """Give an option its short title in this language."""
        title, short = (*path, "title"), (*path, "short")
        if short in self.texts:
            if len(option.short) > SHORT:
                message = f"'short' takes {SHORT} characters at most, and these are {len(option.short)}"
                self.findings.add("P0210", short, message)
            return option
        if title not in self.texts:
            return option
        made = short_title(option.title)
        if made != option.title:
            message = f"the title of '{path[-1]}' is cut to '{made}' where space is short"
            self.findings.add("P0311", title, message, f"add short: with at most {SHORT} characters", key=True)
        return replace(option, short=made)

    def _leave(self, path: Path, node: Node, message: str, hint: str = "") -> None:
        """Note what the scenario does not have, and keep its texts."""
        self.findings.add("P1002", path, message, hint, key=True)
        self.orphans |= _texts_below(node, path)


def _texts_below(node: Node, path: Path) -> dict[Path, str]:
    if isinstance(node.value, str):
        return {path: node.value}
    pairs = node.kids.items() if isinstance(node.kids, dict) else enumerate(node.kids or ())
    return {place: text for step, kid in pairs for place, text in _texts_below(kid, (*path, step)).items()}


def _name(path: Path) -> str:
    if not path:
        return "the overlay"
    return f"number {path[-1] + 1} of '{path[-2]}'" if isinstance(path[-1], int) else f"'{path[-1]}'"
