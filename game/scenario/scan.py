"""Reads YAML text, event by event, into a tree of plain values with places; no tag is ever obeyed.

It refuses what a scenario never needs and what could stall a reader: aliases, tags, merge keys, deep nesting,
a second document. Whether the values make a scenario is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from game.scenario.findings import Findings
from game.scenario.scalars import misread, read_plain
from game.scenario.syntax import explain
from game.scenario.tree import BREAKS, Node, Tree

DEEPEST = 40
MOST_EVENTS = 100_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STANDARD = "tag:yaml.org,2002:"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def scan(file: str, text: str) -> tuple[Tree, Findings, bool]:
    """Read a text; give its tree, the problems, and whether the tree may be judged further."""
    tree = Tree(file, BREAKS.split(text))
    findings = Findings(tree)
    odd = _UNPRINTABLE.search(text)
    if odd is not None:
        line, col = _count(text, odd.start())
        findings.add_at("P0102", line, col, f"a character that no text needs (U+{ord(odd.group()):04X})")
        return tree, findings, False
    scanner = _Scanner(findings)
    try:
        sound = scanner.read(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        line, col, message, hint = explain(error, tree)
        findings.add_at("P0102", line, col, message, hint)
        return tree, findings, False
    except yaml.YAMLError as error:
        findings.add_at("P0102", 1, 1, f"this is not YAML: {' '.join(str(error).split())}")
        return tree, findings, False
    if scanner.root is None:
        if sound:
            findings.add_at("P0101", 1, 1, "the file is empty", "`parley new` writes a scenario to start from")
        return tree, findings, False
    tree.root = scanner.root
    return tree, findings, sound


def _count(text: str, index: int) -> tuple[int, int]:
    """Turn an index of a text into line and column, from 1."""
    before = BREAKS.split(text[:index])
    return len(before), len(before[-1]) + 1


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _node(event: Event, value: object, *, inline: bool = True) -> Node:
    line, col = _place(event)
    return Node(line, col, value, inline=inline)


class _Scanner:
    """Builds nodes out of events; remembers what is open."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root: Node | None = None
        self.open: list[Node] = []
        self.keys: list[str | None] = []
        """For each open mapping the key that waits for its value; None: the next scalar is a key."""
        self.skip = 0
        """How many levels deep we are in a value that is left out; 0: not."""
        self.sound = True

    def read(self, events: Iterator[Event]) -> bool:
        """Take all events; tell whether the tree may be judged further."""
        documents = 0
        for count, event in enumerate(events):
            if count > MOST_EVENTS:
                self._note("P0110", event, "the file holds too much: more than 50,000 values")
                return False
            if isinstance(event, ScalarEvent):
                self._take_scalar(event)
            elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                if len(self.open) + self.skip >= DEEPEST:
                    self._note("P0105", event, f"this is nested more than {DEEPEST} levels deep")
                    return False
                self._open(event)
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                self._close()
            elif isinstance(event, AliasEvent):
                self._note("P0103", event, f"the alias *{event.anchor} is not allowed", "write the text out again")
                self.sound = False
                self._take(_node(event, None))
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(
                        "P0107", event, "a second document begins here", "one file holds one scenario: remove ---"
                    )
                    # What the first seems to lack may stand in the second.
                    return False
                if event.tags:
                    self._note("P0104", event, "a %TAG line is not allowed")
        return self.sound

    def _note(self, code: str, event: Event, message: str, hint: str = "") -> None:
        line, col = _place(event)
        self.findings.add_at(code, line + 1, col + 1, message, hint)

    def _check_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None:
            self._note(
                "P0103", event, f"the anchor &{event.anchor} is not allowed", "quote a text that begins with &"
            )
        if event.tag is not None:
            hint = "quote a text that begins with !" if event.tag[:1] == "!" else "leave the tag out"
            self._note(
                "P0104", event, f"the tag {_shorten(event.tag.replace(_STANDARD, '!!'))} is not allowed", hint
            )

    def _wants_key(self) -> bool:
        return not self.skip and bool(self.open) and self.open[-1].keys is not None and self.keys[-1] is None

    def _take_scalar(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_marks(event)
        text = event.value
        if self._wants_key():
            self._take_key(event)
            return
        value: object = text
        if not event.style:
            value = read_plain(text)
            other = misread(text)
            if other and not self.skip:
                self._note(
                    "P0111", event, f"other YAML tools read '{text}' as {other}", f'put it in quotes: "{text}"'
                )
        self._take(_node(event, value))

    def _take_key(self, event: ScalarEvent) -> None:
        text = event.value
        plain = not event.style
        node = self.open[-1]
        keys = node.keys
        if keys is None:
            return
        if plain and text == "<<":
            self._note("P0106", event, "the merge key << is not allowed", "write the keys out")
            self.keys[-1] = ""
        elif plain and not isinstance(read_plain(text), str):
            self._note("P0109", event, f"a key must be a word, not {_shorten(text) or 'nothing'}")
            self.keys[-1] = ""
        elif text in keys:
            first = keys[text][0] + 1
            message = f"the key '{_shorten(text)}' stands here a second time; the first is in line {first}"
            self._note("P0108", event, message, "move what stands under it to the first, and leave this line out")
            self.keys[-1] = ""
        else:
            keys[text] = _place(event)
            self.keys[-1] = text

    def _take(self, node: Node) -> None:
        """Put a finished value where it belongs."""
        if self.skip:
            return
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent.kids, list):
            parent.kids.append(node)
            parent.value.append(node.value)
            return
        key = self.keys[-1]
        self.keys[-1] = None
        if key and isinstance(parent.kids, dict):
            parent.kids[key] = node
            parent.value[key] = node.value

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_marks(event)
        if self.skip:
            self.skip += 1
            return
        if self._wants_key():
            self._note(
                "P0109", event, "a key must be a word, not a list or a map", "quote a text that begins with { or ["
            )
            self.keys[-1] = ""
            self.skip = 1
            return
        if isinstance(event, MappingStartEvent):
            node = _node(event, {}, inline=bool(event.flow_style))
            node.kids = {}
            node.keys = {}
        else:
            node = _node(event, [], inline=bool(event.flow_style))
            node.kids = []
        self.open.append(node)
        self.keys.append(None)

    def _close(self) -> None:
        if self.skip:
            self.skip -= 1
            return
        node = self.open.pop()
        self.keys.pop()
        self._take(node)


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
