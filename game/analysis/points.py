"""The solution points of bargaining theory over the zone: Nash, Kalai–Smorodinsky, egalitarian, utilitarian.

The disagreement point is the reservation values; points are not normalised; every package at an optimum is kept, in
the order of its code. Scores are compared exactly: in 64 bits where no score can pass 2^62, else as Python's own
integers and fractions, for which floating numbers only choose whom to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm, prod

import numpy as np
import numpy.typing as npt

from game.analysis.space import IntArray
from game.analysis.standing import Standing

SAFE = 1 << 62
NEAR = 1e-9
"""How far below the greatest a floating score may lie and still be compared exactly."""

Score = int | Fraction
Zone = Iterator[tuple[IntArray, IntArray]]


@dataclass
class Peak:
    """The greatest score so far, and the codes of all packages that have it."""

    score: Score | None = None
    codes: list[int] = field(default_factory=list)

    def add(self, codes: IntArray, scores: IntArray) -> None:
        """Add packages with later codes and exact scores."""
        if len(codes) == 0:
            return
        top = int(scores.max())
        if self.score is None or top > self.score:
            self.score, self.codes = top, []
        if top == self.score:
            self.codes.extend(codes[scores == top].tolist())

    def add_roughly(self, codes: IntArray, rough: npt.NDArray[np.float64], exact: Callable[[int], Score]) -> None:
        """Add packages with later codes; ``exact`` scores the n-th, and is asked of those near the top only."""
        if len(codes) == 0:
            return
        top = float(rough.max())
        for n in np.flatnonzero(rough >= top - abs(top) * NEAR).tolist():
            score = exact(n)
            if self.score is None or score > self.score:
                self.score, self.codes = score, []
            if score == self.score:
                self.codes.append(int(codes[n]))


@dataclass(frozen=True, slots=True)
class Points:
    """The codes of all packages at each optimum, none where the zone is empty."""

    nash: tuple[int, ...]
    kalai_smorodinsky: tuple[int, ...]
    egalitarian: tuple[int, ...]
    utilitarian: tuple[int, ...]
    best: tuple[int, ...]
    """Each party's best surplus in the zone, in tenths; 0 without a zone."""


def _zone(standing: Standing) -> Zone:
    """Go through the packages of the zone: codes and surpluses (parties × packages)."""
    for block in standing.space.blocks():
        inside = standing.zone(block)
        yield block.codes[inside], block.values[:, inside] - standing.reservation[:, None]


def multiply(peak: Peak, codes: IntArray, surplus: IntArray) -> None:
    """Score packages by the product of surpluses, none of them negative."""
    if len(codes) and prod(int(line.max()) for line in surplus) < SAFE:
        peak.add(codes, np.prod(surplus, axis=0))
        return
    rough = np.prod(surplus.astype(np.float64), axis=0)
    peak.add_roughly(codes, rough, lambda n: prod(surplus[:, n].tolist()))


def compare_ratios(peak: Peak, codes: IntArray, surplus: IntArray, best: tuple[int, ...]) -> None:
    """Score packages by the least ratio of a surplus to the party's best; parties whose best is 0 are left out."""
    counted = [p for p, most in enumerate(best) if most > 0]
    if not counted:  # no ratio is left to tell the packages apart
        peak.add(codes, np.zeros(len(codes), dtype=np.int64))
        return
    most = np.array([best[p] for p in counted], dtype=np.int64)[:, None]
    whole = lcm(*(best[p] for p in counted))
    if whole < SAFE:
        peak.add(codes, np.min(surplus[counted] * (whole // most), axis=0))
        return
    rough = np.min(surplus[counted] / most, axis=0)
    peak.add_roughly(codes, rough, lambda n: min(Fraction(int(surplus[p, n]), best[p]) for p in counted))


def find_points(standing: Standing) -> Points:
    """Find the four points over the zone of a moment (Nash 1950; Kalai and Smorodinsky 1975; Kalai 1977)."""
    nash, ratios, least, total = Peak(), Peak(), Peak(), Peak()
    best = [0] * standing.t.n_parties
    for codes, surplus in _zone(standing):
        multiply(nash, codes, surplus)
        if len(codes):
            least.add(codes, surplus.min(axis=0))
            total.add(codes, surplus.sum(axis=0))
            best = [max(most, int(line.max())) for most, line in zip(best, surplus, strict=True)]
    for codes, surplus in _zone(standing):
        compare_ratios(ratios, codes, surplus, tuple(best))
    return Points(tuple(nash.codes), tuple(ratios.codes), tuple(least.codes), tuple(total.codes), tuple(best))
