"""The YAML file as a tree of plain values, with the place of every key and value.

It knows lines and columns and nothing of scenarios.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]

BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML readers count as the end of a line."""


class Node:
    """A value where it stands. ``value`` is plain: dict, list, str, int, Decimal, bool or None."""

    __slots__ = ("col", "inline", "keys", "kids", "line", "value")

    def __init__(self, line: int, col: int, value: Any, *, inline: bool) -> None:
        self.line = line
        self.col = col
        self.value = value
        self.inline = inline
        self.kids: dict[str, Node] | list[Node] | None = None
        self.keys: dict[str, tuple[int, int]] | None = None

    def child(self, step: Step) -> Node | None:
        """Give the node one step down, or None where there is no such step."""
        kids = self.kids
        if isinstance(kids, dict):
            return kids.get(step) if isinstance(step, str) else None
        if isinstance(kids, list) and isinstance(step, int) and 0 <= step < len(kids):
            return kids[step]
        return None


@dataclass(slots=True)
class Tree:
    """A whole file: its lines and the root of its values."""

    file: str
    lines: Sequence[str]
    root: Node = field(default_factory=lambda: Node(0, 0, {}, inline=False))

    def place(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Give line and column, from 1, of the value at a path, or of its key.

        A step that the file does not have is passed over, so that the place of something missing is the place
        of what it is missing from.
        """
        node = self.root
        spot = (node.line, node.col)
        at_key = spot
        for step in path:
            kid = node.child(step)
            if kid is None:
                continue
            at_key = node.keys[step] if node.keys is not None and isinstance(step, str) else (kid.line, kid.col)
            spot = (kid.line, kid.col) if kid.inline else at_key
            node = kid
        line, col = at_key if key else spot
        return line + 1, col + 1

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1; empty beyond the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def inside(self, path: Path, text: str, offset: int) -> tuple[int, int]:
        """Give the place of a character inside a text value, where the text stands in the file as it is."""
        line, col = self.place(path)
        source = self.line(line)
        for quote in (0, 1):
            begin = col - 1 + quote
            if source.startswith(text, begin):
                return line, begin + offset + 1
        return line, col
