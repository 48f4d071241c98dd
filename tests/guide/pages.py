"""The pages of the authoring guide as a reader follows them: samples to paste, commands to type, output to see.

A comment above a block says what is done with it; a page is followed from its top to its end, in a folder of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TOP = Path(__file__).resolve().parents[2]
GUIDE = TOP / "scenarios" / "guide"
PAGES = (TOP / "scenarios" / "README.md", *sorted(GUIDE.glob("*.md")))

_PARTS = re.compile(r"<!-- (?P<note>.+?) -->|^```(?P<kind>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"sample: change `(?P<old>.+)` to `(?P<new>.+)` in (?P<path>[^\s,]+)")
_PLACE = re.compile(r"sample: (?P<how>new|at the end of|into|instead of (?P<key>\w+) in) (?P<path>[^\s,]+)")


@dataclass(frozen=True)
class Part:
    """One thing that a page asks for: a block with the comment above it, or a comment that stands alone."""

    line: int
    note: str
    kind: str
    text: str


def read_page(page: Path) -> Iterator[Part]:
    """Give the parts of a page in their order; a comment right above a block belongs to it."""
    text = page.read_text(encoding="utf-8")
    note, end = "", 0
    for found in _PARTS.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if note and (found["kind"] is None or text[end : found.start()].strip()):
            yield Part(line, note, "", "")
            note = ""
        end = found.end()
        if found["note"] is not None:
            note = found["note"]
            if _CHANGE.match(note):
                yield Part(line, note, "", "")
                note = ""
        else:
            yield Part(line, note, found["kind"], found["text"])
            note = ""


def put(folder: Path, part: Part) -> Path:
    """Do with a sample what its comment says, and give the file that was written."""
    change = _CHANGE.match(part.note)
    if change:
        path = folder / change["path"]
        old = path.read_text(encoding="utf-8")
        assert old.count(change["old"]) == 1, f"line {part.line}: '{change['old']}' is not found once"
        return _write(path, old.replace(change["old"], change["new"]))
    place = _PLACE.match(part.note)
    assert place, f"line {part.line}: no comment says where this sample goes"
    path = folder / place["path"]
    if place["how"] == "new":
        return _write(path, part.text)
    old = path.read_text(encoding="utf-8")
    if place["how"] == "at the end of":
        return _write(path, old + part.text)
    if place["how"] == "into":
        whole, more = yaml.safe_load(old), yaml.safe_load(part.text)
        _lay_in(whole, more)
        page = yaml.safe_dump(whole, sort_keys=False, allow_unicode=True)
        # What is left open in a translation stays open; a scenario holds nothing that is empty.
        return _write(path, re.sub(r"(?<=[:-]) null$", "", page, flags=re.MULTILINE))
    block = re.compile(rf"^{place['key']}:.*?(?=^\w|\Z)", re.MULTILINE | re.DOTALL)
    assert len(block.findall(old)) == 1, f"line {part.line}: there is no '{place['key']}' to replace"
    return _write(path, block.sub(lambda _: part.text, old))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _lay_in(whole: dict[str, Any], more: dict[str, Any]) -> None:
    """Add keys at the same places; a value that is no map takes the place of the old one."""
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(whole.get(key), dict):
            _lay_in(whole[key], value)
        else:
            whole[key] = value


def missing_lines(shown: str, printed: str) -> list[str]:
    """Give the lines that a page shows and the commands above did not print; spaces and line ends do not count."""
    flat = " ".join(printed.split())
    return [
        line for line in shown.splitlines() if line.strip() not in {"", "…"} and " ".join(line.split()) not in flat
    ]
