"""Checks the ids of a scenario: how they are written, which words are taken, and that audiences share none.

What the ids stand for is not asked here.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping

from game.scenario.figures import VARIABLES
from game.scenario.inspection import Inspection
from game.scenario.tree import Node, Path

LONGEST = 40

_ID = re.compile(r"[a-z][a-z0-9_]*\Z", re.ASCII)
_SOURCE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z", re.ASCII)
_TAKEN = frozenset({"yes", "no", "on", "off", "true", "false", "null", "after", *VARIABLES, *keyword.kwlist})
_NO_PARTY = frozenset({"clock", "teacher"})
_MAPS: tuple[tuple[str, ...], ...] = (
    ("metrics",),
    ("parties",),
    ("parties", "*", "delegates"),
    ("parties", "*", "audiences"),
    ("actors",),
    ("agenda",),
    ("agenda", "*", "options"),
    ("linkages",),
    ("moves",),
    ("events",),
    ("events", "*", "choice", "answers"),
    ("readouts",),
    ("phases",),
    ("endings",),
    ("levels",),
)
"""Where ids are keys; * stands for every id."""


def check_ids(case: Inspection) -> None:
    """Check every id of the file."""
    root = case.findings.tree.root
    _check_id(case, ("id",), case.form.id, key=False)
    for pattern in _MAPS:
        for path, node in _walk(root, (), pattern):
            for name in node.keys or {}:
                _check_id(case, (*path, name), name)
    for part in ("facts", "sources"):
        for path, node in _walk(root, (), ("about", part)):
            for name in node.keys or {}:
                if not _SOURCE_ID.match(name):
                    message = f"'{name}' cannot name a fact or source"
                    case.add("P0206", (*path, name), message, "use letters, digits and _, such as F7", key=True)
    for party in _NO_PARTY & case.ids.parties.keys():
        case.add("P0207", ("parties", party), f"no party may be called '{party}'", key=True)
    _check_audiences(case)


def _walk(node: Node, path: Path, pattern: tuple[str, ...]) -> Iterator[tuple[Path, Node]]:
    if not pattern:
        yield path, node
        return
    kids: Mapping[str, Node] = node.kids if isinstance(node.kids, dict) else {}
    names = list(kids) if pattern[0] == "*" else [pattern[0]] if pattern[0] in kids else []
    for name in names:
        yield from _walk(kids[name], (*path, name), pattern[1:])


def judge_id(name: str) -> tuple[str, str, str] | None:
    """Say what is wrong with an id: code, message and hint; None where nothing is."""
    if name in _TAKEN:
        return "P0207", f"'{name}' is a reserved word and cannot be an id", f"write {name}_1, say"
    if not _ID.match(name):
        better = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_0123456789")
        hint = "use a-z, 0-9 and _, and begin with a letter"
        return "P0206", f"'{name[:60]}' cannot be an id", f"{hint}: {better[:LONGEST]}" if better else hint
    if len(name) > LONGEST:
        return "P0206", f"'{name[:LONGEST]}…' is too long for an id: {LONGEST} letters are the most", ""
    return None


def _check_id(case: Inspection, path: Path, name: str, *, key: bool = True) -> None:
    fault = judge_id(name)
    if fault is not None:
        code, message, hint = fault
        case.add(code, path, message, hint, key=key)


def _check_audiences(case: Inspection) -> None:
    homes: dict[str, str] = {}
    for path, node in _walk(case.findings.tree.root, (), ("parties", "*", "audiences")):
        party = str(path[1])
        for audience in node.keys or {}:
            if audience in homes:
                message = f"the audience id '{audience}' is taken by an audience of '{homes[audience]}'"
                case.add("P0414", (*path, audience), message, f"write {audience}_{party}", key=True)
            else:
                homes[audience] = party
