"""Every package of a scenario in the order of its code, block by block, with what it is worth to each party.

A code counts the options from the first issue, most significant first. A block holds one choice of options for the
first issues and all choices for the others, so that memory stays the same however many packages there are. Nothing
here knows audiences or talks, and nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from math import prod
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from game.rules.layout import ISSUES, OPTIONS, PARTIES
from game.rules.record import Row, Tables

IntArray: TypeAlias = npt.NDArray[np.int64]
BoolArray: TypeAlias = npt.NDArray[np.bool_]

CHUNK = 1 << 16
"""The most packages of one block."""
LARGEST = 50_000_000
"""The most packages that a count of all of them is made for."""


class TooLargeError(ValueError):
    """A scenario with more packages than anybody would wait for."""

    def __init__(self, size: int) -> None:
        super().__init__(f"The agenda makes {size:,} packages; more than {LARGEST:,} are not counted.")


@dataclass(frozen=True, eq=False)
class Space:
    """All packages of compiled tables."""

    t: Tables
    chunk: int = field(default_factory=lambda: CHUNK)

    @cached_property
    def options(self) -> tuple[int, ...]:
        """How many options each issue has."""
        return tuple(self.t.options[: self.t.n_issues])

    @cached_property
    def size(self) -> int:
        """How many packages there are."""
        return prod(self.options)

    @cached_property
    def split(self) -> int:
        """How many of the first issues stand still within a block."""
        first = 0
        while first < len(self.options) and prod(self.options[first:]) > self.chunk:
            first += 1
        return first

    @cached_property
    def places(self) -> tuple[int, ...]:
        """What one option of each issue counts in a code."""
        return tuple(prod(self.options[i + 1 :]) for i in range(len(self.options)))

    def code(self, package: Sequence[int]) -> int:
        """Give the code of a row of option indexes."""
        return sum(place * package[i] for i, place in enumerate(self.places))

    def row(self, code: int) -> Row:
        """Give the row of option indexes of a code, as long as the rules' own rows."""
        package = [0] * ISSUES
        for i, place in enumerate(self.places):
            package[i], code = divmod(code, place)
        return package

    def measured(self) -> Space:
        """Give this space, once it is small enough to be counted. Raises TooLargeError."""
        if self.size > LARGEST:
            raise TooLargeError(self.size)
        return self

    def blocks(self) -> Iterator[Block]:
        """Go through all packages in the order of their codes."""
        size = prod(self.options[self.split :])
        for number, chosen in enumerate(product(*map(range, self.options[: self.split]))):
            yield Block(self, number * size, size, chosen)

    @cached_property
    def points(self) -> Sums:
        """Each party's points for options, in tenths, without linkages."""
        t = self.t
        table = np.array(t.points, dtype=np.int64).reshape(PARTIES, ISSUES, OPTIONS)
        return Sums(self, table[: t.n_parties], np.zeros(t.n_parties, dtype=np.int64))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The linkages that are worth points to somebody."""
        t = self.t
        found = []
        for link in range(t.n_linkages):
            points = t.link_points[link * PARTIES : link * PARTIES + t.n_parties]
            if any(points):
                masks = tuple(t.link_mask[link * ISSUES : link * ISSUES + t.n_issues])
                found.append(Link(self, masks, np.array(points, dtype=np.int64)))
        return tuple(found)

    def suffices(self, parties: BoolArray) -> BoolArray:
        """Tell for which packages the parties that are marked (parties × packages) meet the agreement rule."""
        enough: BoolArray = parties.sum(axis=0) >= self.t.need
        for p in range(self.t.n_parties):
            if (self.t.veto >> p) & 1:
                enough = enough & parties[p]
        return enough


@dataclass(frozen=True, eq=False)
class Sums:
    """Totals that are a sum over issues: a start for each line, and an amount for each line, issue and option."""

    space: Space
    table: IntArray
    start: IntArray

    @cached_property
    def within(self) -> IntArray:
        """The sums over the issues that change within a block (lines × packages of a block)."""
        lines, size = len(self.start), 1
        total = np.zeros((lines, size), dtype=np.int64)
        for i in range(self.space.split, len(self.space.options)):
            size *= self.space.options[i]
            part = self.table[:, i, : self.space.options[i]]
            total = (total[:, :, None] + part[:, None, :]).reshape(lines, size)
        return total

    def over(self, block: Block) -> IntArray:
        """Give the totals of a block, lines × packages."""
        return block.add_up(self)


@dataclass(frozen=True, eq=False)
class Link:
    """A linkage: the options that each issue may stand at (0: any), and what it is worth to each party."""

    space: Space
    masks: tuple[int, ...]
    points: IntArray

    @cached_property
    def within(self) -> BoolArray:
        """For which packages of a block the issues that change allow it."""
        holds = np.ones(1, dtype=np.bool_)
        for i in range(self.space.split, len(self.space.options)):
            open_to = np.array([self.allows(i, o) for o in range(self.space.options[i])])
            holds = (holds[:, None] & open_to[None, :]).reshape(-1)
        return holds

    def allows(self, issue: int, option: int) -> bool:
        """Tell whether the linkage can hold while an issue stands at an option."""
        return self.masks[issue] == 0 or (self.masks[issue] >> option) & 1 != 0

    def over(self, block: Block) -> BoolArray | None:
        """Tell for which packages of a block the linkage holds; None where the block's choice rules it out."""
        return block.find_holding(self)


@dataclass(frozen=True, eq=False)
class Block:
    """Packages with successive codes, from ``first`` on."""

    space: Space
    first: int
    size: int
    chosen: tuple[int, ...]

    @cached_property
    def codes(self) -> IntArray:
        """The codes of the block."""
        return np.arange(self.first, self.first + self.size, dtype=np.int64)

    @cached_property
    def values(self) -> IntArray:
        """Each party's points in tenths, linkages included (parties × packages)."""
        total = self.space.points.over(self)
        for link in self.space.links:
            holds = link.over(self)
            if holds is not None:
                total += link.points[:, None] * holds
        return total

    def add_up(self, sums: Sums) -> IntArray:
        """Add up totals over the issues (lines × packages)."""
        start = sums.start.copy()
        for i, option in enumerate(self.chosen):
            start += sums.table[:, i, option]
        total: IntArray = sums.within + start[:, None]
        return total

    def find_holding(self, link: Link) -> BoolArray | None:
        """Tell for which packages a linkage holds; None where the block's choice rules it out."""
        if all(link.allows(i, option) for i, option in enumerate(self.chosen)):
            return link.within
        return None
