"""Efficient packages: those for which no other is at least as good for all and better for one.

Packages of equal points are separate, and stand or fall together.
"""

from __future__ import annotations

import numpy as np

from game.analysis.space import BoolArray, IntArray

BATCH = 64
"""How many packages are held against others at a time."""
SLICE = 4096
"""How many others: a comparison of both stays in the processor's fast memory."""


def distinct(values: IntArray) -> tuple[IntArray, IntArray]:
    """Give the different points (parties × points, in lexical order) and for each package the number of its point."""
    packages = values.shape[1]
    order = np.lexsort(values[::-1])
    arranged = values[:, order]
    new = np.ones(packages, dtype=np.bool_)
    new[1:] = np.any(arranged[:, 1:] != arranged[:, :-1], axis=0)
    number = np.empty(packages, dtype=np.int64)
    number[order] = np.cumsum(new) - 1
    return arranged[:, new], number


def efficient(values: IntArray) -> BoolArray:
    """Tell which packages (parties × packages) no other package of these beats."""
    if values.shape[1] == 0:
        return np.zeros(0, dtype=np.bool_)
    points, number = distinct(values)
    best = _sweep(points) if len(points) == 2 else _skyline(points)
    return best[number]


def _sweep(points: IntArray) -> BoolArray:
    """Go down the first party's points and keep what brings the second more than anything before (two parties)."""
    second = points[1, ::-1]
    best = np.ones(len(second), dtype=np.bool_)
    best[1:] = second[1:] > np.maximum.accumulate(second)[:-1]
    return best[::-1]


def _weigh(values: IntArray) -> np.ndarray:
    """Put the sums above the figures, all in as few bits as they need: small numbers are compared much faster."""
    lines = np.concatenate((values.sum(axis=0)[None, :], values))
    for kind in (np.int16, np.int32):
        span = np.iinfo(kind)
        if lines.size and span.min <= lines.min() and lines.max() <= span.max:
            return lines.astype(kind)
    return lines


def _beats(a: np.ndarray, b: np.ndarray) -> BoolArray:
    """Tell for each pair of weighed packages whether one of a beats one of b: a greater sum, and worse for nobody."""
    found: BoolArray = a[0][:, None] > b[0][None, :]
    for one, other in zip(a[1:], b[1:], strict=True):
        found &= one[:, None] >= other[None, :]
    return found


def _survive(strong: np.ndarray, weak: np.ndarray) -> IntArray:
    """Give the places of the weighed packages of a slice that none of the strong ones beats."""
    left = np.arange(weak.shape[1])
    for first in range(0, strong.shape[1], BATCH):
        left = left[~_beats(strong[:, first : first + BATCH], weak[:, left]).any(axis=0)]
    return left


def _skyline(points: IntArray) -> BoolArray:
    """Take points by falling sum, slice by slice, and hold them against the efficient ones before them."""
    order = np.argsort(-points.sum(axis=0), kind="stable")
    weighed = _weigh(points)[:, order]
    best = np.zeros(0, dtype=np.int64)
    for first in range(0, len(order), SLICE):
        left = first + _survive(weighed[:, best], weighed[:, first : first + SLICE])
        while len(left):
            head, left = left[:BATCH], left[BATCH:]
            head = head[~_beats(weighed[:, head], weighed[:, head]).any(axis=0)]
            best = np.concatenate((best, head))
            left = left[~_beats(weighed[:, head], weighed[:, left]).any(axis=0)]
    mask = np.zeros(len(order), dtype=np.bool_)
    mask[order[best]] = True
    return mask


def beaten(values: IntArray, others: IntArray) -> BoolArray:
    """Tell which packages are beaten by one of the others; an equal one beats nobody."""
    both = _weigh(np.concatenate((others, values), axis=1))
    strong, weak = both[:, : others.shape[1]], both[:, others.shape[1] :]
    strong = strong[:, np.argsort(-strong[0].astype(np.int64), kind="stable")]
    lost = np.ones(values.shape[1], dtype=np.bool_)
    for first in range(0, values.shape[1], SLICE):
        lost[first + _survive(strong, weak[:, first : first + SLICE])] = False
    return lost


class Skyline:
    """The efficient packages among all that were added, in the order of their codes."""

    def __init__(self, parties: int) -> None:
        self.codes: IntArray = np.zeros(0, dtype=np.int64)
        self.values: IntArray = np.zeros((parties, 0), dtype=np.int64)

    def add(self, codes: IntArray, values: IntArray) -> None:
        """Add packages with later codes."""
        fresh = ~beaten(values, self.values)
        codes, values = codes[fresh], values[:, fresh]
        fresh = efficient(values)
        codes, values = codes[fresh], values[:, fresh]
        stay = ~beaten(self.values, values)
        self.codes = np.concatenate((self.codes[stay], codes))
        self.values = np.concatenate((self.values[:, stay], values), axis=1)

    def __len__(self) -> int:
        return len(self.codes)
