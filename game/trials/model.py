"""A test as data, read and ready to be played: its moves, what is expected after them, and what became of it.

Nothing here reads files or plays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.rules.moves import Move
from game.scenario.terms import Condition
from game.trials.subjects import Subject
from game.trials.wants import Want

Outcome: TypeAlias = Literal["passed", "failed", "known_failure"]


class PlayerError(Exception):
    """Software made a move that the rules refuse: a fault of Parley, never a known failure of a test."""


@dataclass(frozen=True, slots=True)
class Check:
    """One figure and what is wanted of it; ``change``: of how far the line before moved it."""

    line: int
    subject: Subject
    want: Want
    change: bool = False


@dataclass(frozen=True, slots=True)
class Holds:
    """A condition that must hold."""

    line: int
    condition: Condition


@dataclass(frozen=True, slots=True)
class Expect:
    """What must be so at one moment of the game."""

    line: int
    checks: tuple[Check | Holds, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A move that must be legal, and is made."""

    line: int
    text: str
    move: Move


@dataclass(frozen=True, slots=True)
class Refused:
    """A move that must be refused; with a code or words, for this reason."""

    line: int
    text: str
    move: Move
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One game to play: a test, or one row of its table. ``seats`` play from the start, ``then`` after the moves.

    ``answers`` holds what a seat answers to an event where no line does.
    """

    line: int
    name: str
    seed: int
    seats: Mapping[str, str]
    answers: Mapping[str, str]
    steps: tuple[Step | Refused | Expect, ...]
    then: Mapping[str, str]
    end: Expect | None

    @property
    def changes(self) -> bool:
        """Tell whether anything is expected of how far a line moves a figure."""
        return any(
            isinstance(check, Check) and check.change
            for step in (*self.steps, self.end)
            if isinstance(step, Expect)
            for check in step.checks
        )


@dataclass(frozen=True, slots=True)
class Case:
    """One test: the games of its rows, or the faults for which it cannot be played."""

    line: int
    name: str
    trials: tuple[Trial, ...] = ()
    known_failure: str = ""
    faults: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one game: the line of its test, or of what did not come true."""

    file: str
    line: int
    name: str
    outcome: Outcome
    message: str = ""
    seconds: float = 0.0
