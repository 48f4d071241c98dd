"""A page of a test file under reading: values with their places, and plain complaints about what does not fit.

It knows maps, lists, texts, numbers and words; what a test is made of is said by ``reader``.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from game.scenario.findings import Findings
from game.scenario.spelling import suggest
from game.scenario.tree import Node

LONGEST = 500


class Entry(NamedTuple):
    """A value with its name for a sentence and the place of its key; places count from 0."""

    name: str
    at: tuple[int, int]
    node: Node

    @property
    def value(self) -> Any:
        """The plain value."""
        return self.node.value

    @property
    def line(self) -> int:
        """The line of the key, from 1."""
        return self.at[0] + 1


def describe(value: object) -> str:
    """Say in a few words what a value is."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text '{value}'" if len(value) <= 40 else f"the text '{value[:39]}…'"
        case dict():
            return "a map"
        case list():
            return "a list"
        case _:
            return str(value)


class Page:
    """Reads values and notes what is wrong with them."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    @property
    def errors(self) -> int:
        """The number of errors so far."""
        return self.findings.errors

    def add(self, code: str, entry: Entry, message: str, hint: str = "", *, key: bool = False) -> None:
        """Note a problem with a value, or with its key."""
        node = entry.node
        line, col = entry.at if key or not node.inline else (node.line, node.col)
        self.findings.add_at(code, line + 1, col + 1, message, hint)

    def add_inside(self, code: str, entry: Entry, offset: int, message: str, hint: str = "") -> None:
        """Note a problem at a character of a text, where the text stands in the file as it is."""
        line, col = entry.node.line, entry.node.col
        source = self.findings.tree.line(line + 1)
        for quote in (0, 1):
            if source.startswith(entry.value, col + quote):
                self.findings.add_at(code, line + 1, col + quote + offset + 1, message, hint)
                return
        self.add(code, entry, message, hint)

    def wrong(self, entry: Entry, wanted: str, hint: str = "") -> None:
        """Note a value of the wrong kind."""
        self.add("P0203", entry, f"{entry.name} must be {wanted}, not {describe(entry.value)}", hint)

    def entries(self, entry: Entry, known: Iterable[str] | None = None, where: str = "") -> dict[str, Entry]:
        """Give the keys of a map with their values; keys that are not known, or hold nothing, are noted and left out."""
        node = entry.node
        if not isinstance(node.kids, dict) or node.keys is None:
            self.wrong(entry, "a map of keys and values")
            return {}
        names = None if known is None else tuple(known)
        found = {}
        for key, kid in node.kids.items():
            one = Entry(f"'{key}'", node.keys[key], kid)
            if names is not None and key not in names:
                message = f"the key '{key[:60]}' is not known {where or f'in {entry.name}'}"
                self.add("P0201", one, message, suggest(key, names), key=True)
            elif kid.value is None:
                message = f"nothing stands after '{key}:'"
                self.add("P0203", one, message, "write a value, or leave the key out", key=True)
            else:
                found[key] = one
        return found

    def kid(self, entry: Entry, key: str) -> Entry:
        """Give a key that a map is known to have."""
        node = entry.node
        if not isinstance(node.kids, dict) or node.keys is None:
            raise KeyError(key)
        return Entry(f"'{key}'", node.keys[key], node.kids[key])

    def items(self, entry: Entry) -> list[Entry]:
        """Give the values of a list."""
        if not isinstance(entry.node.kids, list):
            self.wrong(entry, "a list")
            return []
        return [
            Entry(f"value {n} of {entry.name}", (kid.line, kid.col), kid)
            for n, kid in enumerate(entry.node.kids, 1)
        ]

    def several(self, entry: Entry) -> list[Entry]:
        """Give the values of a list, or the one value that stands for a list of one."""
        return self.items(entry) if isinstance(entry.value, list) else [entry]

    def text(self, entry: Entry) -> str:
        """Give a text; empty where it is none."""
        value = entry.value
        if not isinstance(value, str):
            hint = "put it in quotes" if isinstance(value, bool | int | Decimal) else ""
            self.wrong(entry, "a text", hint)
            return ""
        if len(value) > LONGEST:
            self.add("P0210", entry, f"{entry.name} is too long: {LONGEST} characters are the most")
            return ""
        return value

    def word(self, entry: Entry, words: Iterable[str], what: str) -> str:
        """Give a word that is among the known ones; empty where it is not. true and false count as words."""
        value = entry.value
        given = describe(value) if isinstance(value, bool) else value
        if not isinstance(given, str):
            self.wrong(entry, f"a {what}")
            return ""
        names = tuple(words)
        if given in names:
            return given
        self.add("P0205", entry, f"there is no {what} '{given[:60]}'", suggest(given, names))
        return ""

    def whole(self, entry: Entry, low: int, high: int) -> int | None:
        """Give a whole number within a range; None where it is none."""
        value = entry.value
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(entry, "a whole number")
            return None
        if not low <= value <= high:
            self.add("P0204", entry, f"{entry.name} must lie between {low:,} and {high:,}, not {value:,}")
            return None
        return value
