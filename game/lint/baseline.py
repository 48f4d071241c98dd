"""A list of problems that are known and left for later, kept in a file, so that new ones stand out.

A problem is known by its file, its code and the text of its line, so that it stays known when lines move. Errors are
never kept: a file that cannot be loaded is always told.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

from game.scenario import Problem, Unreadable
from game.scenario.load import read_text

Known: TypeAlias = tuple[str, str, str]
"""File, as seen from the baseline's folder; code; text of the line."""

VERSION = 1


class Baseline:
    """Known problems, each as often as it was there."""

    def __init__(self, path: Path, known: Iterable[Known]) -> None:
        self.path = path
        self._left = Counter(known)
        self.met = 0
        """How many problems were known."""

    @property
    def gone(self) -> int:
        """How many known problems were not met: they are mended, or their files were not checked."""
        return self._left.total()

    def knows(self, problem: Problem) -> bool:
        """Tell whether a problem is known, and tick it off."""
        key = known_as(problem, self.path)
        if problem.severity == "error" or self._left[key] <= 0:
            return False
        self._left[key] -= 1
        self.met += 1
        return True


def known_as(problem: Problem, baseline: Path) -> Known:
    """Give what a problem is known by in a baseline file."""
    try:
        file = os.path.relpath(problem.file, baseline.parent)
    except ValueError:
        # On Windows two drives have no way between them.
        file = str(Path(problem.file).resolve())
    return Path(file).as_posix(), problem.code, problem.excerpt.strip()


def read_baseline(path: Path) -> Baseline:
    """Read a baseline file; Unreadable, in one sentence, where it is none."""
    text = read_text(path)
    try:
        known = _known(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Unreadable(f"{path} is not a baseline; --write-baseline writes one.") from None
    return Baseline(path, known)


def _known(content: dict[str, Any]) -> list[Known]:
    """Take what is known out of a baseline's JSON; ValueError, TypeError or KeyError where it is another's."""
    if content["baseline"] != VERSION:
        raise ValueError(content["baseline"])
    return [(str(one["file"]), str(one["code"]), str(one["text"])) for one in content["known"]]


def write_baseline(path: Path, problems: Iterable[Problem]) -> int:
    """Write all warnings and advice as known, and give their number; Unreadable where the file cannot be written."""
    known = [
        dict(zip(("file", "code", "text"), known_as(problem, path), strict=True))
        for problem in problems
        if problem.severity != "error"
    ]
    lines = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in known)
    try:
        path.write_text(f'{{"baseline": {VERSION}, "known": [\n{lines}\n]}}\n', encoding="utf-8")
    except OSError as error:
        raise Unreadable(f"{path} cannot be written: {error.strerror}.") from None
    return len(known)
