"""Changes of a scenario's text at a path of its YAML, so that seeded faults outlive other figures.

Each gives the changed text; ``line_of`` finds the line that a problem must name.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

import yaml

Change: TypeAlias = Callable[[str], str]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def _root(text: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=_LOADER)
    assert isinstance(root, yaml.MappingNode)
    return root


def find(text: str, path: str) -> tuple[yaml.Node, yaml.Node]:
    """Give the key and the value at a dotted path; of a key that stands twice, the last."""
    key: yaml.Node = _root(text)
    node: yaml.Node = key
    for step in path.split("."):
        if isinstance(node, yaml.SequenceNode):
            key = node = node.value[int(step)]
            continue
        assert isinstance(node, yaml.MappingNode), f"{path} leads into a text"
        pairs = [pair for pair in node.value if pair[0].value == step]
        assert pairs, f"there is no {path}"
        key, node = pairs[-1]
    return key, node


def line_of(text: str, path: str) -> int:
    """Give the line, from 1, of the key at a path."""
    return find(text, path)[0].start_mark.line + 1


def _ends(text: str, node: yaml.Node) -> tuple[int, int]:
    """Give where a value begins and ends, as indexes into the text; trailing space is not part of it."""
    lines = [0]
    for line in text.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    begin = lines[node.start_mark.line] + node.start_mark.column
    end = lines[node.end_mark.line] + node.end_mark.column
    return begin, begin + len(text[begin:end].rstrip())


def put(path: str, value: str) -> Change:
    """Write another value at a path."""

    def change(text: str) -> str:
        begin, end = _ends(text, find(text, path)[1])
        return text[:begin] + value + text[end:]

    return change


def add(path: str, entry: str) -> Change:
    """Write one more entry into the map at a path, behind all others; "" is the whole file."""

    def change(text: str) -> str:
        node = find(text, path)[1] if path else _root(text)
        assert isinstance(node, yaml.MappingNode)
        assert node.value, f"{path} holds nothing to stand beside"
        if node.flow_style:
            begin, end = _ends(text, node)
            return f"{text[: end - 1]}, {entry}{text[end - 1 :]}" if begin < end else text
        _, end = _ends(text, node)
        indent = " " * node.value[0][0].start_mark.column
        return f"{text[:end]}\n{indent}{entry}{text[end:]}"

    return change


def drop(path: str) -> Change:
    """Take a key and its value out of a block."""

    def change(text: str) -> str:
        key, node = find(text, path)
        begin, _ = _ends(text, key)
        _, end = _ends(text, node)
        start = text.rfind("\n", 0, begin) + 1
        assert not text[start:begin].strip(), f"{path} stands behind something else"
        return text[:start] + text[end:].removeprefix("\n")

    return change


def rename(path: str, name: str) -> Change:
    """Write another key at a path."""

    def change(text: str) -> str:
        begin, end = _ends(text, find(text, path)[0])
        return text[:begin] + name + text[end:]

    return change


def swap(old: str, new: str) -> Change:
    """Write new text for old, which must stand there."""

    def change(text: str) -> str:
        assert old in text, f"the scenario no longer holds {old!r}"
        return text.replace(old, new, 1)

    return change
