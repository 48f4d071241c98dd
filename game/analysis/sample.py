"""Packages drawn by chance where there are too many to count, and how far a share of them may be off.

The draw is the same each time. It estimates shares; it cannot count efficient packages, and the best that it finds may
not be the best there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor, sqrt

import numpy as np

from game.analysis.space import Block, BoolArray, IntArray, Link, Space, Sums
from game.rules.record import Tables

SAMPLE = 1_000_000
"""How many packages are drawn."""
Z = 1.959963984540054
"""How many standard errors hold 95 % of a normal distribution."""


@dataclass(frozen=True, eq=False)
class Rows(Block):
    """Packages named one by one; ``rows`` holds an option for each issue (issues × packages)."""

    rows: IntArray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))

    @cached_property
    def codes(self) -> IntArray:
        """The codes of the packages, in the order of the rows."""
        found: IntArray = np.array(self.space.places, dtype=np.int64) @ self.rows
        return found

    def add_up(self, sums: Sums) -> IntArray:
        """Add up totals over the issues (lines × packages)."""
        total = np.repeat(sums.start[:, None], self.size, axis=1)
        for i, chosen in enumerate(self.rows):
            total += sums.table[:, i, chosen]
        return total

    def find_holding(self, link: Link) -> BoolArray | None:
        """Tell for which packages a linkage holds."""
        holds = np.ones(self.size, dtype=np.bool_)
        for i, chosen in enumerate(self.rows):
            holds &= np.array([link.allows(i, option) for option in range(self.space.options[i])])[chosen]
        return holds


@dataclass(frozen=True, eq=False)
class Sample(Space):
    """Packages of compiled tables drawn by chance, each as likely as any other, with replacement."""

    drawn: int = field(default_factory=lambda: SAMPLE)

    def blocks(self) -> Iterator[Block]:
        """Go through the packages that are drawn."""
        chance = np.random.default_rng(0)
        options = np.array(self.options, dtype=np.int64)[:, None]
        for first in range(0, self.drawn, self.chunk):
            size = min(self.chunk, self.drawn - first)
            rows = chance.integers(0, options, (len(options), size))
            yield Rows(self, first, size, (), rows)


def choose_space(t: Tables, largest: int) -> Space:
    """Give all packages where there are no more than ``largest``, else a sample of them."""
    space = Space(t)
    return space if space.size <= largest else Sample(t)


def interval(hits: int, drawn: int, of: int) -> tuple[int, int]:
    """Give the 95 % interval of a count among ``of`` packages, from hits among those drawn (Wilson 1927).

    Rounded outwards to whole packages.
    """
    share, spread = hits / drawn, Z * Z / drawn
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / drawn + spread / (4 * drawn)) / (1 + spread)
    low = 0 if hits == 0 else max(0, floor((middle - half) * of))
    high = of if hits == drawn else min(of, ceil((middle + half) * of))
    return low, high


def estimate(hits: int, drawn: int, of: int) -> int:
    """Give the count among ``of`` packages that hits among those drawn stand for, half up."""
    return (2 * hits * of + drawn) // (2 * drawn)
