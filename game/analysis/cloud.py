"""The picture of all packages for two parties: different points with counts, the frontier, the Nash points.

Points in tenths. With more than two parties it shows two of them; who draws it chooses which.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.frontier import efficient
from game.analysis.measures import worth
from game.analysis.points import find_points
from game.analysis.space import IntArray, Space
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
    frontier: tuple[Point, ...]
    """The efficient points of these two parties by rising worth to a."""
    nash: tuple[Point, ...]
    reservation: Point
    packages: int

    def __len__(self) -> int:
        return len(self.a)


def _gather(points: IntArray, counts: IntArray) -> tuple[IntArray, IntArray]:
    """Add up the counts (columns) of equal points (columns); the points come back different and in lexical order."""
    order = np.lexsort(points[::-1])
    points, counts = points[:, order], counts[:, order]
    first = np.flatnonzero(np.concatenate(([True], np.any(points[:, 1:] != points[:, :-1], axis=0))))
    return points[:, first], np.add.reduceat(counts, first, axis=1)


def draw_cloud(t: Tables, s: Talks, pair: tuple[int, int] = (0, 1)) -> Cloud:
    """Draw the cloud for two parties, with reservation values and homes as they stand in the talks."""
    space = Space(t).measured()
    standing = Standing(space, s, moods=True)
    points, counts = np.zeros((2, 0), dtype=np.int64), np.zeros((3, 0), dtype=np.int64)
    for block in space.blocks():
        marks = np.stack((np.ones(block.size, dtype=np.bool_), standing.zone(block), standing.feasible(block)))
        points, counts = _gather(
            np.concatenate((points, block.values[list(pair)]), axis=1),
            np.concatenate((counts, marks.astype(np.int64)), axis=1),
        )
    edge = points[:, efficient(points)].T.tolist()
    nash = {tuple(worth(t, space.row(code))[p] for p in pair) for code in find_points(standing).nash}
    a, b = standing.reservation[list(pair)].tolist()
    return Cloud(
        points[0],
        points[1],
        counts[0],
        counts[1],
        counts[2],
        tuple((x, y) for x, y in edge),
        tuple((x, y) for x, y in sorted(nash)),
        (a, b),
        space.size,
    )
