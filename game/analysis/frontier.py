"""Efficient packages: those for which no other is at least as good for all and better for one.

Packages of equal points are separate, and stand or fall together. Packages are held against 64 others at a time, one
bit for each: a table for each party tells which of the 64 are worth as much to it, and a package is beaten where a bit
is left in the tables of all parties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.analysis.space import BoolArray, IntArray

BATCH = 64
"""How many packages are held against others at a time: the bits of a word."""
STRONGEST = 4
"""How many batches of the strongest packages thin out all others before anything is sorted."""
LEADING = 32
"""How many batches by falling weight are held against all others, before only regions are that may be beaten."""
WIDE = 1 << 16
"""Points that span more are numbered by rank, so that tables stay short."""
PENDING = 1 << 19
"""How many packages wait before a skyline is drawn anew."""

Words = npt.NDArray[np.uint64]


def _pack(values: IntArray) -> list[IntArray]:
    """Put lines together into as few numbers as 62 bits allow, in the same lexical order; the first counts most."""
    keys: list[IntArray] = []
    room = 0
    for line in values:
        low = int(line.min())
        span = int(line.max()) - low + 1
        if keys and room * span < 1 << 62:
            keys[-1] = keys[-1] * span + (line - low)
            room *= span
        else:
            keys.append(line - low)
            room = span
    return keys


def distinct(values: IntArray) -> tuple[IntArray, IntArray]:
    """Give the different points (parties × points, in lexical order) and for each package the number of its point."""
    packages = values.shape[1]
    keys = _pack(values)
    order = np.argsort(keys[0], kind="stable") if len(keys) == 1 else np.lexsort(keys[::-1])
    new = np.zeros(packages, dtype=np.bool_)
    new[0] = True
    for key in keys:
        arranged = key[order]
        new[1:] |= arranged[1:] != arranged[:-1]
    number = np.empty(packages, dtype=np.int64)
    number[order] = np.cumsum(new) - 1
    return values[:, order[new]], number


def _place(values: IntArray) -> IntArray:
    """Give each figure a place from 0 on its party's line, in the order of the points."""
    places = np.empty(values.shape, dtype=np.int64)
    for p, line in enumerate(values):
        low, high = int(line.min()), int(line.max())
        places[p] = line - low if high - low < WIDE else np.unique(line, return_inverse=True)[1]
    return places


def _weigh(places: IntArray) -> IntArray:
    """Give each package a weight that is greater than that of each package that it beats; parties count alike."""
    spans = places.max(axis=1) + 1
    weight: IntArray = np.maximum(1, (1 << 24) // spans) @ places
    return weight


@dataclass(frozen=True, eq=False, slots=True)
class _Shadow:
    """At most 64 packages as bits: who of them is worth as much to each party, and who weighs more."""

    tables: list[Words]
    weights: IntArray
    heavier: Words

    @classmethod
    def of(cls, places: IntArray, weights: IntArray, spans: list[int]) -> _Shadow:
        """Make the tables of some packages on lines of these lengths."""
        order = np.argsort(weights)
        bits = np.left_shift(np.uint64(1), np.arange(len(order), dtype=np.uint64))
        tables = []
        for line, span in zip(places[:, order], spans, strict=True):
            table = np.zeros(span, dtype=np.uint64)
            np.bitwise_or.at(table, line, bits)
            tables.append(np.bitwise_or.accumulate(table[::-1])[::-1].copy())
        heavier = np.zeros(len(order) + 1, dtype=np.uint64)
        heavier[:-1] = np.bitwise_or.accumulate(bits[::-1])[::-1]
        return cls(tables, weights[order], heavier)

    def beats(self, places: IntArray, weights: IntArray) -> BoolArray:
        """Tell which packages one of these beats: it is worth as much to all, and weighs more."""
        found = self.tables[0].take(places[0], mode="clip")
        for table, line in zip(self.tables[1:], places[1:], strict=True):
            found &= table.take(line, mode="clip")
        near = np.flatnonzero(weights >= self.weights[0])
        if len(near):  # the others weigh less than all of these
            found[near] &= self.heavier[np.searchsorted(self.weights, weights[near], side="right")]
        lost: BoolArray = found != 0
        return lost


def _spans(places: IntArray) -> list[int]:
    spans: list[int] = (places.max(axis=1) + 1).tolist()
    return spans


def _batches(order: IntArray) -> Iterator[IntArray]:
    for first in range(0, len(order), BATCH):
        yield order[first : first + BATCH]


def _outlive(
    strong: Iterator[IntArray], weak: IntArray, places: IntArray, weights: IntArray, spans: list[int]
) -> IntArray:
    """Give those of the weak packages that no strong one beats; all are named by their places in the lines."""
    lines, weight = places[:, weak], weights[weak]
    gone = np.zeros(len(weak), dtype=np.bool_)
    for batch in strong:
        gone |= _Shadow.of(places[:, batch], weights[batch], spans).beats(lines, weight)
        if gone.sum() > len(weak) // 8:  # taking out a few costs more than to go on with them
            weak, lines, weight = weak[~gone], lines[:, ~gone], weight[~gone]
            gone = np.zeros(len(weak), dtype=np.bool_)
    return weak[~gone]


def efficient(values: IntArray) -> BoolArray:
    """Tell which packages (parties × packages) no other package of these beats."""
    packages = values.shape[1]
    best = np.zeros(packages, dtype=np.bool_)
    if packages == 0:
        return best
    if len(values) == 2:
        points, number = distinct(values)
        return _sweep(points)[number]
    places = _place(values)
    weights = _weigh(places)
    most = min(STRONGEST * BATCH, packages)
    strongest = np.argpartition(weights, packages - most)[packages - most :]
    left = _outlive(_batches(strongest), np.arange(packages), places, weights, _spans(places))
    points, number = distinct(places[:, left])
    best[left] = _skyline(points)[number]
    return best


def _sweep(points: IntArray) -> BoolArray:
    """Go down the first party's points and keep what brings the second more than anything before (two parties)."""
    second = points[1, ::-1]
    best = np.ones(len(second), dtype=np.bool_)
    best[1:] = second[1:] > np.maximum.accumulate(second)[:-1]
    return best[::-1]


def _skyline(points: IntArray) -> BoolArray:
    """Take different points by falling weight, a batch at a time, and take away what the batch beats, itself included."""
    spans, weights = _spans(points), _weigh(points)
    left = np.argsort(-weights, kind="stable")
    lines, weight = points[:, left], weights[left]
    gone = np.zeros(len(left), dtype=np.bool_)
    best = np.zeros(len(left), dtype=np.bool_)
    for _ in range(LEADING):
        if not len(left):
            return best
        shadow = _Shadow.of(lines[:, :BATCH], weight[:BATCH], spans)
        gone |= shadow.beats(lines, weight)
        best[left[:BATCH][~gone[:BATCH]]] = True
        left, lines, weight, gone = left[BATCH:], lines[:, BATCH:], weight[BATCH:], gone[BATCH:]
        if gone.sum() > len(left) // 8:
            left, lines, weight = left[~gone], lines[:, ~gone], weight[~gone]
            gone = np.zeros(len(left), dtype=np.bool_)
    left, lines, weight = left[~gone], lines[:, ~gone], weight[~gone]
    if len(left):
        best[left[_outlive_by_region(lines, weight, spans)]] = True
    return best


def _outlive_by_region(points: IntArray, weights: IntArray, spans: list[int]) -> IntArray:
    """Give those that none of these beats, by falling weight; who beats whom is asked of regions where it can be.

    Each party's middle cuts its line in two: a package in the upper part of some lines can only be beaten by one in the
    upper part of all of these.
    """
    upper = points >= np.median(points, axis=1)[:, None]
    region = np.left_shift(1, np.arange(len(points))) @ upper
    alive = np.ones(len(region), dtype=np.bool_)
    members = {int(number): np.flatnonzero(region == number) for number in np.unique(region)}
    for number in sorted(members, key=lambda number: -number.bit_count()):
        strong = members[number][alive[members[number]]]
        reach = np.concatenate([some for other, some in members.items() if other & number == other])
        weak = reach[alive[reach]]
        alive[weak] = False
        alive[_outlive(_batches(strong), weak, points, weights, spans)] = True
    return np.flatnonzero(alive)


def beaten(values: IntArray, others: IntArray) -> BoolArray:
    """Tell which packages are beaten by one of the others; an equal one beats nobody."""
    size = values.shape[1]
    lost = np.zeros(size, dtype=np.bool_)
    if size and others.shape[1]:
        places = _place(np.concatenate((values, others), axis=1))
        weights = _weigh(places)
        strong = size + np.argsort(-weights[size:], kind="stable")
        lost[:] = True
        lost[_outlive(_batches(strong), np.arange(size), places, weights, _spans(places))] = False
    return lost


class Skyline:
    """The efficient packages among all that were added, in the order of their codes."""

    def __init__(self, parties: int) -> None:
        self._codes: IntArray = np.zeros(0, dtype=np.int64)
        self._values: IntArray = np.zeros((parties, 0), dtype=np.int64)
        self._strongest = self._values
        self._waiting: list[tuple[IntArray, IntArray]] = []

    def add(self, codes: IntArray, values: IntArray) -> None:
        """Add packages with later codes."""
        fresh = ~beaten(values, self._strongest)
        self._waiting.append((codes[fresh], values[:, fresh]))
        if len(self._codes) == 0 or sum(len(waiting) for waiting, _ in self._waiting) > PENDING:
            self._settle()

    def _settle(self) -> None:
        """Draw the skyline anew with all that waits."""
        if not self._waiting:
            return
        codes = np.concatenate((self._codes, *(some for some, _ in self._waiting)))
        values = np.concatenate((self._values, *(some for _, some in self._waiting)), axis=1)
        self._waiting = []
        best = efficient(values)
        self._codes, self._values = codes[best], values[:, best]
        if len(self._codes):
            weights = _weigh(_place(self._values))
            self._strongest = self._values[:, np.argsort(-weights, kind="stable")[: STRONGEST * BATCH]]

    @property
    def codes(self) -> IntArray:
        """The codes of the efficient packages."""
        self._settle()
        return self._codes

    @property
    def values(self) -> IntArray:
        """What they are worth (parties × packages)."""
        self._settle()
        return self._values

    def __len__(self) -> int:
        return len(self.codes)
