"""The counts of a run beside the lines of the scenario's file, as comments; what the file says stays the same.

It takes text and gives text; it never plays and never reads a file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import yaml
from yaml.tokens import ScalarToken

from game.scenario.scan import scan
from game.scenario.tree import Path, Tree

Hits = Mapping[str, Mapping[str, int]]
"""Group, then name, then how often: as `explore` counts."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MANY_LINES = ("|", ">")
"""Styles of a text whose first line may end with a comment."""


def annotate(text: str, hits: Hits, cannot: Collection[str], head: str) -> str:
    """Give the text with a head and with counts at the end of the lines of phases, exits, options, moves and so on.

    ``cannot`` holds what is proved unreachable, as "group: name". Where a line ends inside a quoted or plain text the
    counts stand in a line of their own above it.
    """
    tree, _, _ = scan("scenario.yaml", text)
    open_ends = _open_ends(text)
    beside: dict[tuple[int, bool], list[tuple[str, str]]] = {}
    for path, words in _counts(hits, cannot):
        line = _line(tree, path)
        if line is not None:
            at_end = line not in open_ends
            while not at_end and line - 1 in open_ends:
                line -= 1
            beside.setdefault((line, at_end), []).append((str(path[-1]), words))
    made = [f"# {head}"]
    for number, source in enumerate(tree.lines):
        if (number, False) in beside:
            indent = source[: len(source) - len(source.lstrip())]
            made.append(f"{indent}# {_told(beside[number, False])}")
        made.append(f"{source}  # {_told(beside[number, True])}" if (number, True) in beside else source)
    return "\n".join(made)


def _told(things: list[tuple[str, str]]) -> str:
    """Give the counts of a line; where it holds several things each is named."""
    return things[0][1] if len(things) == 1 else "; ".join(f"{name} {words}" for name, words in things)


def _counts(hits: Hits, cannot: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Give the path of each thing that the file can hold, and its count in words."""

    def words(group: str, name: str) -> str:
        count = hits[group][name]
        return f"{count:,}" if count or f"{group}: {name}" not in cannot else "0, proved unreachable"

    for group in ("phases", "moves", "events", "readouts", "endings"):
        for name in hits[group]:
            yield (group, name), words(group, name)
    exits: dict[tuple[str, str], int] = {}
    for name, count in hits["transitions"].items():
        source, trigger, *_ = name.split(" ")
        exits[source, trigger] = exits.get((source, trigger), 0) + count
    for (source, trigger), count in exits.items():
        yield ("phases", source, "exits", trigger), f"{count:,}"
    for name in hits["options"]:
        issue, option = name.split(".")
        agreed = words("agreed", name)
        yield ("agenda", issue, "options", option), f"offered {words('options', name)}, agreed {agreed}"
    for name in hits["answers"]:
        event, answer = name.split(".")
        yield ("events", event, "choice", "answers", answer), words("answers", name)


def _line(tree: Tree, path: Path) -> int | None:
    """Give the line, from 0, of the key at a path; None where the file leaves it out."""
    node = tree.root
    for step in path:
        kid = node.child(step)
        if kid is None:
            return None
        node = kid
    return tree.place(path, key=True)[0] - 1


def _open_ends(text: str) -> set[int]:
    """Give the lines, from 0, that end inside a plain or quoted text, where no comment may stand."""
    found: set[int] = set()
    for token in yaml.scan(text, Loader=_LOADER):
        if isinstance(token, ScalarToken) and token.style not in _MANY_LINES:
            found.update(range(token.start_mark.line, token.end_mark.line))
    return found
