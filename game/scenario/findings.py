"""Collects what is found wrong in one file, gives every finding its place, and leaves out what the author waved.

It decides neither what is wrong nor how it is worded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from game.scenario.problems import CODES, Problem, confidence
from game.scenario.tree import Path, Tree

MOST = 200
"""Problems listed for one file; the rest are only counted."""

_IGNORE = re.compile(r"#\s*parley:\s*ignore\s+(P[0-9]{4}(?:[\s,]+P[0-9]{4})*)")
_COMMENT = re.compile(r"\s*(?:#.*)?\Z")


class Ignore(NamedTuple):
    """One code that a comment waves: where it stands, and in which line it counts; line 0: in the whole file."""

    code: str
    place: tuple[int, int]
    line: int

    def waves(self, problem: Problem) -> bool:
        """Tell whether a problem is one that the comment means; errors never are."""
        return (
            problem.code == self.code
            and problem.severity != "error"
            and (not self.line or problem.line == self.line)
        )


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
        sure = confidence(code)
        self.problems.append(Problem(self.tree.file, line, col, code, severity, message, hint, excerpt, sure))

    def judge_ignores(self, asked: Callable[[str], bool]) -> None:
        """Note every ignore that matches nothing, of the codes that were asked for."""
        for ignore in _ignores(self.tree.lines):
            code = ignore.code
            if code not in CODES:
                self.add_at("P1060", *ignore.place, f"there is no problem {code} to ignore")
            elif CODES[code][0] == "error":
                self.add_at("P1060", *ignore.place, f"{code} is an error, and errors are never ignored")
            elif asked(code) and not any(ignore.waves(problem) for problem in self.problems):
                where = "in the next line" if ignore.line > ignore.place[0] else "in this line"
                message = (
                    f"nothing is left to ignore: {code} is not found {where if ignore.line else 'in this file'}"
                )
                self.add_at("P1060", *ignore.place, message, "remove this comment")

    def listed(self) -> tuple[Problem, ...]:
        """Give the problems in the order of the file, without warnings that the file itself ignores."""
        ignores = tuple(_ignores(self.tree.lines))
        kept = {
            problem: None
            for problem in sorted(self.problems, key=lambda problem: (problem.line, problem.col, problem.code))
            if not any(ignore.waves(problem) for ignore in ignores)
        }
        if self.left_off:
            last = list(kept)[-1]
            more = f"and {self.left_off} more problems that are not listed; mend these first"
            kept[Problem(last.file, last.line, last.col, "P0110", "error", more)] = None
        return tuple(kept)


def _ignores(lines: Sequence[str]) -> Iterator[Ignore]:
    """Give the codes that comments ignore: in their own line, alone above it, or at the top for the whole file."""
    top = True
    for number, line in enumerate(lines, start=1):
        alone = _COMMENT.match(line) is not None
        top = top and alone
        match = _IGNORE.search(line) if "#" in line else None
        if match is None:
            continue
        target = 0 if top else number + 1 if alone else number
        for code in re.finditer(r"P[0-9]{4}", match.group(1)):
            yield Ignore(code.group(), (number, match.start(1) + code.start() + 1), target)
