"""The pages of problems as a reader follows them: sections, and an example laid over its base.

A patch changes the base's text at the paths that it names, so that comments and figures of the base stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.lint.changes import drop, find, line_of, put

TOP = Path(__file__).resolve().parents[2]
FOLDER = TOP / "scenarios" / "guide" / "problems"
LEFT_OUT = "(leave out)"

_SECTION = re.compile(r"^## (P\d{4}): ([^\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^(Bad|Better)(, the whole file)?:\n\n```(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BASE = re.compile(r"^Base: `(\w+)`\.$", re.MULTILINE)
_OVERLAY = re.compile(r"```yaml overlay\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MANY = re.compile(r"(\w+,?) x ([\d,]+)")


@dataclass(frozen=True)
class Example:
    """A block of a page: its kind, its text with all repetitions written out, and whether it is a whole file."""

    kind: str
    text: str
    whole: bool


@dataclass(frozen=True)
class Section:
    """What a page says of one code."""

    page: str
    code: str
    title: str
    base: str
    examples: dict[str, Example]


def sections() -> Iterator[Section]:
    """Give the sections of all pages, page by page."""
    for page in sorted(FOLDER.glob("P*.md")):
        for code, title, text in _SECTION.findall(page.read_text(encoding="utf-8")):
            base = _BASE.search(text)
            examples = {
                label: Example(kind, _MANY.sub(_repeat, body), bool(whole))
                for label, whole, kind, body in _EXAMPLE.findall(text)
            }
            yield Section(page.stem, code, title, base[1] if base else "first_talks", examples)


def overlay_base() -> str:
    """Give the overlay over which the examples of the page on other languages are laid."""
    found = _OVERLAY.search((FOLDER / "P100.md").read_text(encoding="utf-8"))
    assert found
    return found[1]


@cache
def base_text(name: str) -> str:
    """Give the text of a shipped scenario or of a template."""
    shipped = TOP / "scenarios" / name / "scenario.yaml"
    template = TOP / "scenarios" / "templates" / name / "scenario.yaml"
    return (shipped if shipped.is_file() else template).read_text(encoding="utf-8")


def stand_for_title(base: str, lines: str) -> str:
    """Write lines in place of the base's line ``title``."""
    return re.sub(r"^title:.*\n", lambda _: lines, base, count=1, flags=re.MULTILINE)


def lay_over(base: str, patch: str) -> str:
    """Change a text as a patch says: maps line by line go deeper, everything else replaces what stood there."""
    lines = patch.splitlines()
    root = yaml.compose(patch, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    for path, key, value in _leaves(root):
        full = ".".join((*path, key.value))
        text = _written(patch, value)
        known = _holds(base, full)
        if text == LEFT_OUT:
            base = drop(full)(base) if known else base
        elif known:
            base = put(full, text)(base)
        else:
            base = _add(base, path, f"{_written(patch, key)}: {text}")
        above = lines[key.start_mark.line - 1].strip() if key.start_mark.line else ""
        if above.startswith("# parley:"):
            base = _remark(base, line_of(base, full), above)
    return base


def _repeat(found: re.Match[str]) -> str:
    return f"{found[1]} " * int(found[2].replace(",", ""))


def _leaves(
    node: yaml.MappingNode, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], yaml.Node, yaml.Node]]:
    for key, value in node.value:
        if isinstance(value, yaml.MappingNode) and not value.flow_style:
            yield from _leaves(value, (*path, key.value))
        else:
            yield path, key, value


def _written(patch: str, node: yaml.Node) -> str:
    return patch[node.start_mark.index : node.end_mark.index].rstrip()


def _holds(text: str, path: str) -> bool:
    try:
        find(text, path)
    except AssertionError:
        return False
    return True


def _add(text: str, path: tuple[str, ...], entry: str) -> str:
    """Write an entry below a path, behind its other entries; maps that are missing are made."""
    deep = len(path)
    while deep and not _holds(text, ".".join(path[:deep])):
        deep -= 1
    for name in reversed(path[deep:]):
        entry = f"{name}: {{{entry}}}"
    if not deep:
        return f"{text.rstrip()}\n{entry}\n"
    node = find(text, ".".join(path[:deep]))[1]
    assert isinstance(node, yaml.MappingNode)
    if node.flow_style:
        end = node.end_mark.index - 1
        comma = ", " if node.value else ""
        return f"{text[:end]}{comma}{entry}{text[end:]}"
    lines = text.split("\n")
    last = node.end_mark.line
    while not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#"):
        last -= 1
    return "\n".join([*lines[:last], " " * node.value[0][0].start_mark.column + entry, *lines[last:]])


def _remark(text: str, line: int, remark: str) -> str:
    lines = text.split("\n")
    indent = " " * (len(lines[line - 1]) - len(lines[line - 1].lstrip()))
    return "\n".join([*lines[: line - 1], indent + remark, *lines[line - 1 :]])
