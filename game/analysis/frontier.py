"""Efficient packages: those for which no other is at least as good for all and better for one.

Packages of equal points are separate, and stand or fall together.
"""

from __future__ import annotations

import numpy as np

from game.analysis.space import BoolArray, IntArray

BATCH = 64
"""How many efficient points are held against all the others at a time."""


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


def _ranks(points: IntArray) -> np.ndarray:
    """Put each party's points in ranks: small numbers are compared faster, and who beats whom stays the same."""
    ranks = np.stack([np.unique(line, return_inverse=True)[1] for line in points])
    return ranks.astype(np.uint16) if ranks.max() < 1 << 16 else ranks


def _skyline(points: IntArray) -> BoolArray:
    """Take points by falling sum and strike out what they beat; only an earlier point can beat a later one."""
    ranks = _ranks(points)
    index = np.argsort(-ranks.sum(axis=0, dtype=np.int64), kind="stable")
    left = ranks[:, index]
    best = np.zeros(points.shape[1], dtype=np.bool_)
    while left.shape[1]:
        head = left[:, :BATCH]
        beaten = _covers(head, head)
        np.fill_diagonal(beaten, val=False)
        kept = ~beaten.any(axis=0)
        best[index[:BATCH][kept]] = True
        stay = ~_covers(head[:, kept], left[:, BATCH:]).any(axis=0)
        left, index = left[:, BATCH:][:, stay], index[BATCH:][stay]
    return best


def _covers(a: np.ndarray, b: np.ndarray) -> BoolArray:
    """Tell for each pair whether a point of a is at least as good for all as one of b (a's × b's points)."""
    found: BoolArray = a[0][:, None] >= b[0][None, :]
    for one, other in zip(a[1:], b[1:], strict=True):
        found &= one[:, None] >= other[None, :]
    return found


class Skyline:
    """The efficient packages among all that were added, in the order of their codes."""

    def __init__(self, parties: int) -> None:
        self.codes: IntArray = np.zeros(0, dtype=np.int64)
        self.values: IntArray = np.zeros((parties, 0), dtype=np.int64)

    def add(self, codes: IntArray, values: IntArray) -> None:
        """Add packages with later codes."""
        codes, values = np.concatenate((self.codes, codes)), np.concatenate((self.values, values), axis=1)
        best = efficient(values)
        self.codes, self.values = codes[best], values[:, best]

    def __len__(self) -> int:
        return len(self.codes)
