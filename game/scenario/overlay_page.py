"""Writes an overlay: what is translated stays, what is missing is an empty key with its source text beside.

Comments on lines of their own stay above the key that they stood above; what the scenario no longer has becomes a
comment at the end. It never reads or writes a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.tokens import ScalarToken

from game.scenario.model import Scenario
from game.scenario.overlay import Overlay
from game.scenario.scalars import misread, read_plain
from game.scenario.texts import walk
from game.scenario.tree import Node, Path, Tree

WIDTH = 100
"""Up to this column a source text stands beside its key; a longer one stands above it."""

GONE = "# No longer in the scenario:"
"""Stands above the texts that lost their place."""

_PLAIN = re.compile(r"[^\W\d_][^:#\n\r\t\[\]{},&*!|>'\"%@`]*\Z")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text of an overlay: its source, and its translation unless it is missing."""

    source: str
    text: str | None


Branch: TypeAlias = "dict[str | int, Branch | Leaf]"


def write_overlay(scenario: Scenario, language: str, old: Overlay | None) -> str:
    """Give the text of a scenario's overlay in a language, made from an older one where there is one."""
    texts = old.texts if old is not None else {}
    tree = old.tree if old is not None else None
    notes = _notes(tree, scenario.language) if tree is not None else _Notes({}, [])
    head = (
        notes.above.pop(("language",), [])
        if tree is not None
        else [
            f"# {scenario.title}: the texts in '{language}'. Write each translation after its key.",
            f"# What is left empty is shown in '{scenario.language}'. parley texts {scenario.id} {language} adds what is new.",
        ]
    )
    page = _Page(scenario.language, notes.above)
    page.lines += [*head, f"language: {language}"]
    page.put(_grow(scenario, texts), (), 0)
    orphans = old.orphans if old is not None else {}
    lost = [note for path, above in notes.above.items() for note in above if path not in page.used]
    tail = [*notes.tail, *lost]
    if orphans:
        tail += [] if GONE in tail else [GONE]
        tail += [
            f"# {'.'.join(map(str, path))}: {json.dumps(text, ensure_ascii=False)}"
            for path, text in orphans.items()
        ]
    return "\n".join([*page.lines, *tail]) + "\n"


def _grow(scenario: Scenario, texts: Mapping[Path, str]) -> Branch:
    """Give all texts as a tree in the scenario's order; what may do without a translation only where it has one."""
    root: Branch = {}
    sources = {source.path: source for source in walk(scenario)}
    for path, source in sources.items():
        if path in texts or not source.optional:
            _plant(root, path, Leaf(source.text, texts.get(path)))
    for path, text in texts.items():
        if path not in sources:
            _plant(root, path, Leaf("", text))
    return root


def _plant(branch: Branch, path: Path, leaf: Leaf) -> None:
    for step in path[:-1]:
        kid = branch.setdefault(step, {})
        if isinstance(kid, Leaf):
            return
        branch = kid
    branch[path[-1]] = leaf


@dataclass(frozen=True, slots=True)
class _Notes:
    """The comments of an older overlay: above which key each stood, and those at the end."""

    above: dict[Path, list[str]]
    tail: list[str]


def _notes(tree: Tree, source_language: str) -> _Notes:
    above: dict[Path, list[str]] = {}
    ours = re.compile(rf"#\s*{re.escape(source_language)}:")
    places = sorted(_places(tree.root, ()))
    tail: list[str] = []
    for line, text, alone in _comments(tree.lines):
        if ours.match(text):
            continue
        path = next((path for at, path in places if at >= line), None) if alone else None
        if not alone:
            path = next((path for at, path in reversed(places) if at <= line), None)
        if path is None:
            tail.append(text)
        else:
            above.setdefault(path, []).append(text)
    return _Notes(above, tail)


def _places(node: Node, path: Path) -> Iterator[tuple[int, Path]]:
    """Give the line of every key and of every value in a list."""
    if isinstance(node.kids, dict):
        for name, kid in node.kids.items():
            line = node.keys[name][0] if node.keys is not None else kid.line
            yield line, (*path, name)
            yield from _places(kid, (*path, name))
    elif node.kids is not None:
        for n, kid in enumerate(node.kids):
            yield kid.line, (*path, n)
            yield from _places(kid, (*path, n))


def _comments(lines: Any) -> Iterator[tuple[int, str, bool]]:
    """Give each comment with its line, from 0, and whether it stands alone."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for token in yaml.scan("\n".join(lines), Loader=_LOADER):
        if isinstance(token, ScalarToken):
            begin, end = token.start_mark, token.end_mark
            for line in range(begin.line, end.line + 1):
                left = begin.column if line == begin.line else 0
                right = end.column if line == end.line else len(lines[line])
                covered.setdefault(line, []).append((left, right))
    for number, line in enumerate(lines):
        for found in re.finditer(r"(?:^|(?<=\s))#", line):
            at = found.start()
            if not any(left <= at < right for left, right in covered.get(number, ())):
                yield number, line[at:].rstrip(), not line[:at].strip()
                break


class _Page:
    """The lines of an overlay as they are written."""

    def __init__(self, source_language: str, above: Mapping[Path, list[str]]) -> None:
        self.language = source_language
        self.above = above
        self.lines: list[str] = []
        self.used: set[Path] = set()

    def put(self, branch: Branch, path: Path, depth: int) -> None:
        """Write a branch: a map of keys, or a list."""
        listed = any(isinstance(step, int) for step in branch)
        steps: list[str | int] = list(range(max(int(step) for step in branch) + 1)) if listed else list(branch)
        for step in steps:
            place = (*path, step)
            self._note(place, depth)
            kid = branch.get(step, Leaf("", None))
            head = f"{'  ' * depth}{'-' if isinstance(step, int) else f'{step}:'}"
            if isinstance(kid, Leaf):
                self._put_leaf(head, kid, depth)
            elif isinstance(step, int):
                self._put_item(kid, place, depth)
            else:
                self.lines.append(head)
                self.put(kid, place, depth + 1)

    def _put_item(self, branch: Branch, place: Path, depth: int) -> None:
        """Write a map in a list: its first key stands behind the dash."""
        at = len(self.lines)
        self.put(branch, place, depth + 1)
        first = next(n for n in range(at, len(self.lines)) if not self.lines[n].lstrip().startswith("#"))
        line = self.lines[first]
        self.lines[first] = f"{'  ' * depth}- {line.lstrip()}"

    def _note(self, place: Path, depth: int) -> None:
        self.used.add(place)
        self.lines += [f"{'  ' * depth}{note}" for note in self.above.get(place, ())]

    def _put_leaf(self, head: str, leaf: Leaf, depth: int) -> None:
        indent = "  " * depth
        if leaf.text is not None:
            self.lines += _scalar(head, leaf.text, f"{indent}  ")
            return
        beside = f"{head}  # {self.language}: {leaf.source}"
        if "\n" not in leaf.source.strip() and len(beside) <= WIDTH:
            self.lines.append(beside.rstrip())
            return
        self.lines += [f"{indent}# {self.language}: {line}".rstrip() for line in leaf.source.strip().splitlines()]
        self.lines.append(head)


def _scalar(head: str, text: str, indent: str) -> list[str]:
    """Write a text behind its key: plain, as a block, or in quotes."""
    lines = text[:-1].split("\n") if text.endswith("\n") else text.split("\n")
    sound = all(line == line.rstrip() and line.isprintable() for line in lines)
    if len(lines) > 1 and sound and lines[0][:1].strip() and lines[-1]:
        return [f"{head} |{'' if text.endswith(chr(10)) else '-'}", *(f"{indent}{line}".rstrip() for line in lines)]
    if _PLAIN.match(text) and text == text.rstrip() and isinstance(read_plain(text), str) and not misread(text):
        return [f"{head} {text}"]
    return [f"{head} {json.dumps(text, ensure_ascii=False)}"]
