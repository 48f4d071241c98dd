"""Writes tests as data: games that were found by playing many, as files that `parley test` takes.

What it writes it could read back; it plays nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.batch.cells import STATUSES
from game.rules.layout import DEBRIEF
from game.rules.record import Tables
from game.session import Session
from game.trials.worlds import Shelf

OUT_OF_RANGE = STATUSES.index("out_of_range")


@dataclass(frozen=True, slots=True)
class Written:
    """One test to write: its moves in the notation, and what must come of them."""

    name: str
    seed: int
    moves: Sequence[str]
    expect: Mapping[str, object]


def _plain(value: object) -> str:
    """Write a value inside a line; words that YAML takes as they are stay so."""
    if isinstance(value, str):
        return value if value.replace("_", "").isalnum() and value.isascii() else json.dumps(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_plain(inner)}' for key, inner in value.items())}}}"
    return json.dumps(value)


def text_of(scenario: str, tests: Iterable[Written], comment: str) -> str:
    """Give a file of tests as text."""
    lines = [f"# {comment}", f"scenario: {_plain(scenario)}", "tests:"]
    for test in tests:
        lines += [f"  - name: {json.dumps(test.name, ensure_ascii=False)}", f"    seed: {test.seed}"]
        if test.moves:
            lines += ["    moves:", *(f"      - {move}" for move in test.moves)]
        lines.append(f"    expect: {_plain(test.expect)}")
    return "\n".join(lines) + "\n"


def scenario_word(name: str, scenario: Path, tests: Path) -> str:
    """Give what a file of tests writes to name its scenario: the id where that leads to it, else the way to the file."""
    found = Shelf().find(name, tests)
    if found is not None and found.path.resolve() == scenario.resolve():
        return name
    try:
        return Path(os.path.relpath(scenario.resolve(), tests.resolve().parent)).as_posix()
    except ValueError:  # another drive of Windows
        return scenario.resolve().as_posix()


def must_be(session: Session, tables: Tables, status: int) -> dict[str, object]:
    """Give what a game that failed must come to once it is mended: an end, in a debrief, each figure in its range."""
    index = session.index
    debriefs = [phase for n, phase in enumerate(index.phases) if tables.kind[n] == DEBRIEF]
    wanted: dict[str, object] = {"over": True, "phase": debriefs}
    if status == OUT_OF_RANGE:
        figures = session.peek().v
        for at, name in index.names.items():
            low, high = tables.low[at], tables.high[at]
            if not low <= figures[at] <= high and not name.startswith(("reservation.", "position.", "deal.")):
                wanted[name] = [low, high]
    return wanted
