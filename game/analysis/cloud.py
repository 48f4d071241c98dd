"""The picture of all packages for two parties: different points with counts, the frontier, the Nash points.

Points in tenths. With more than two parties it shows two of them; who draws it chooses which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.frontier import efficient
from game.analysis.measures import worth
from game.analysis.points import find_points
from game.analysis.space import BoolArray, IntArray, Space
from game.analysis.standing import Standing
from game.rules.record import Tables, Talks

Point = tuple[int, int]


@dataclass(frozen=True, eq=False, slots=True)
class Cloud:
    """All packages as points (worth to a, worth to b), in lexical order; one number in each array for each point."""

    a: IntArray
    b: IntArray
    count: IntArray
    """How many packages are worth this."""
    zone: IntArray
    """How many of them are worth every party's reservation value or more."""
    feasible: IntArray
    """How many of them enough parties would take and bring through at home, moods as drawn, without persuasion."""
    first: IntArray
    """How many of them the home of the first of these two parties would ratify, moods as drawn."""
    second: IntArray
    """The same for the second."""
    frontier: tuple[Point, ...]
    """The efficient points of these two parties by rising worth to a."""
    nash: tuple[Point, ...]
    reservation: Point
    packages: int

    def __len__(self) -> int:
        return len(self.a)


def _gather(parts: list[IntArray]) -> IntArray:
    """Add up equal points; lines are worth to a, worth to b and counts, columns come back in lexical order."""
    found = np.concatenate(parts, axis=1)
    found = found[:, np.lexsort((found[1], found[0]))]
    new = np.any(found[:2, 1:] != found[:2, :-1], axis=0)
    first = np.flatnonzero(np.concatenate(([True], new)))
    return np.concatenate((found[:2, first], np.add.reduceat(found[2:], first, axis=1)))


class _Sketch:
    """A cloud while it is drawn: points and counts so far, and parts that are not yet added up."""

    def __init__(self, pair: tuple[int, int]) -> None:
        self.pair = pair
        self.whole: IntArray = np.zeros((7, 0), dtype=np.int64)
        self.fresh: list[IntArray] = []
        self.waiting = 0

    def add(self, values: IntArray, marks: BoolArray, wins: BoolArray) -> None:
        """Add packages: their values (parties × packages), whether each counts at all, in the zone, as feasible, and homes."""
        pair = list(self.pair)
        part = _gather([np.concatenate((values[pair], marks, wins[pair]))])
        self.fresh.append(part)
        self.waiting += part.shape[1]
        if self.waiting > self.whole.shape[1]:  # as many new points as old ones: sorting them all pays
            self.settle()

    def settle(self) -> IntArray:
        """Add everything up."""
        self.whole, self.fresh, self.waiting = _gather([self.whole, *self.fresh]), [], 0
        return self.whole

    def finish(self, standing: Standing, optima: tuple[int, ...]) -> Cloud:
        """Give the cloud, with the Nash points of these codes."""
        space, pair = standing.space, list(self.pair)
        whole = self.settle()
        points = whole[:2]
        edge = points[:, efficient(points)].T.tolist()
        nash = {tuple(worth(space.t, space.row(code))[p] for p in pair) for code in optima}
        walk_away = standing.reservation[pair].tolist()
        return Cloud(
            a=whole[0],
            b=whole[1],
            count=whole[2],
            zone=whole[3],
            feasible=whole[4],
            first=whole[5],
            second=whole[6],
            frontier=tuple((x, y) for x, y in edge),
            nash=tuple((x, y) for x, y in sorted(nash)),
            reservation=(walk_away[0], walk_away[1]),
            packages=space.size,
        )


def draw_clouds(standing: Standing, pairs: Sequence[tuple[int, int]]) -> tuple[Cloud, ...]:
    """Draw a cloud for each pair of parties at a moment of the talks, in one walk through the packages."""
    sketches = [_Sketch(pair) for pair in pairs]
    for block in standing.space.blocks():
        above, wins = standing.above(block), standing.wins(block)
        feasible = standing.space.suffices(above & wins)
        marks = np.stack((np.ones(block.size, dtype=np.bool_), np.all(above, axis=0), feasible))
        for sketch in sketches:
            sketch.add(block.values, marks, wins)
    optima = find_points(standing).nash
    return tuple(sketch.finish(standing, optima) for sketch in sketches)


def draw_cloud(t: Tables, s: Talks, pair: tuple[int, int] = (0, 1)) -> Cloud:
    """Draw the cloud for two parties, with reservation values and homes as they stand in the talks."""
    return draw_clouds(Standing(Space(t).measured(), s, moods=True), [pair])[0]
