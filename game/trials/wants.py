"""What may be wanted of a figure: a number or a range, one of some words, exactly some parties.

A want judges one value and words itself; where the value comes from it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = int | str | frozenset[str]


def tenths(points: int) -> str:
    """Write tenths of points as points."""
    whole, part = divmod(abs(points), 10)
    return f"{'-' if points < 0 else ''}{whole}{f'.{part}' if part else ''}"


def show(value: Value, *, points: bool = False) -> str:
    """Write a value as a sentence has it."""
    if isinstance(value, int):
        return tenths(value) if points else str(value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "nobody"
    return value or "none yet"


@dataclass(frozen=True, slots=True)
class Range:
    """A number from low to high; None: no bound. Points are tenths."""

    low: int | None
    high: int | None
    points: bool = False
    signed: bool = False

    def met(self, value: Value) -> bool:
        """Tell whether a number lies in the range."""
        if not isinstance(value, int):
            return False
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def _number(self, number: int) -> str:
        shown = show(number, points=self.points)
        return f"+{shown}" if self.signed and number > 0 else shown

    def __str__(self) -> str:
        """Say the range in words."""
        if self.low is not None and self.high is not None:
            low, high = self._number(self.low), self._number(self.high)
            return low if low == high else f"{low} to {high}"
        if self.low is not None:
            return f"at least {self._number(self.low)}"
        return "any number" if self.high is None else f"at most {self._number(self.high)}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]

    def met(self, value: Value) -> bool:
        """Tell whether a word is one of them."""
        return value in self.words

    def __str__(self) -> str:
        """Name the words."""
        return " or ".join(self.words)


@dataclass(frozen=True, slots=True)
class Exactly:
    """These parties and no other."""

    parties: frozenset[str]

    def met(self, value: Value) -> bool:
        """Tell whether it is exactly these."""
        return value == self.parties

    def __str__(self) -> str:
        """Name them."""
        return show(self.parties)


@dataclass(frozen=True, slots=True)
class Not:
    """Anything but what is named."""

    want: Range | Choice | Exactly

    def met(self, value: Value) -> bool:
        """Tell whether a value is something else."""
        return not self.want.met(value)

    def __str__(self) -> str:
        """Say what it must not be."""
        return f"not {self.want}"


Want: TypeAlias = Range | Choice | Exactly | Not
