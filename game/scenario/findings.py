"""Collects what is found wrong in one file, gives every finding its place, and leaves out what the author waved.

It decides neither what is wrong nor how it is worded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.scenario.problems import CODES, Problem
from game.scenario.tree import Path, Tree

MOST = 200
"""Problems listed for one file; the rest are only counted."""

_IGNORE = re.compile(r"#\s*parley:\s*ignore\s+(P[0-9]{4}(?:[\s,]+P[0-9]{4})*)")
_COMMENT = re.compile(r"\s*(?:#.*)?\Z")


class Findings:
    """The findings about one file."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.left_off = 0
        self.errors = 0

    @property
    def full(self) -> bool:
        """Tell whether further problems are only counted."""
        return len(self.problems) >= MOST

    def add(self, code: str, path: Path, message: str, hint: str = "", *, key: bool = False) -> None:
        """Note a problem with the value at a path, or with its key."""
        line, col = self.tree.place(path, key=key)
        self.add_at(code, line, col, message, hint)

    def add_at(self, code: str, line: int, col: int, message: str, hint: str = "") -> None:
        """Note a problem at a line and column, counted from 1."""
        severity = CODES[code][0]
        self.errors += severity == "error"
        if len(self.problems) >= MOST:
            self.left_off += 1
            return
        excerpt = self.tree.line(line)
        self.problems.append(Problem(self.tree.file, line, col, code, severity, message, hint, excerpt))

    def listed(self) -> tuple[Problem, ...]:
        """Give the problems in the order of the file, without warnings that the file itself ignores."""
        waved = _waved(self.tree.lines)
        everywhere = waved.get(0, frozenset())
        kept = {
            problem: None
            for problem in sorted(self.problems, key=lambda problem: (problem.line, problem.col, problem.code))
            if problem.severity == "error" or problem.code not in waved.get(problem.line, frozenset()) | everywhere
        }
        if self.left_off:
            last = list(kept)[-1]
            more = f"and {self.left_off} more problems that are not listed; mend these first"
            kept[Problem(last.file, last.line, last.col, "P0110", "error", more)] = None
        return tuple(kept)


def _waved(lines: Sequence[str]) -> dict[int, frozenset[str]]:
    """Give for each line the codes that a comment on it, or alone above it, ignores; line 0: the whole file."""
    waved: dict[int, frozenset[str]] = {}
    top = True
    for number, line in enumerate(lines, start=1):
        alone = _COMMENT.match(line) is not None
        top = top and alone
        match = _IGNORE.search(line) if "#" in line else None
        if match is None:
            continue
        codes = frozenset(re.findall(r"P[0-9]{4}", match.group(1)))
        for target in (0,) if top else (number + 1,) if alone else (number,):
            waved[target] = waved.get(target, frozenset()) | codes
    return waved
