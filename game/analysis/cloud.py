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


def _gather(parts: list[IntArray]) -> IntArray:
    """Add up equal points; lines are worth to a, worth to b and counts, columns come back in lexical order."""
    found = np.concatenate(parts, axis=1)
    found = found[:, np.lexsort((found[1], found[0]))]
    new = np.any(found[:2, 1:] != found[:2, :-1], axis=0)
    first = np.flatnonzero(np.concatenate(([True], new)))
    return np.concatenate((found[:2, first], np.add.reduceat(found[2:], first, axis=1)))


def draw_cloud(t: Tables, s: Talks, pair: tuple[int, int] = (0, 1)) -> Cloud:
    """Draw the cloud for two parties, with reservation values and homes as they stand in the talks."""
    space = Space(t).measured()
    standing = Standing(space, s, moods=True)
    whole, fresh, waiting = np.zeros((5, 0), dtype=np.int64), list[IntArray](), 0
    for block in space.blocks():
        marks = np.stack((np.ones(block.size, dtype=np.bool_), standing.zone(block), standing.feasible(block)))
        part = _gather([np.concatenate((block.values[list(pair)], marks))])
        fresh.append(part)
        waiting += part.shape[1]
        if waiting > whole.shape[1]:  # as many new points as old ones: sorting them all pays
            whole, fresh, waiting = _gather([whole, *fresh]), [], 0
    whole = _gather([whole, *fresh])
    points = whole[:2]
    edge = points[:, efficient(points)].T.tolist()
    nash = {tuple(worth(t, space.row(code))[p] for p in pair) for code in find_points(standing).nash}
    walk_away = standing.reservation[list(pair)].tolist()
    return Cloud(
        a=whole[0],
        b=whole[1],
        count=whole[2],
        zone=whole[3],
        feasible=whole[4],
        frontier=tuple((x, y) for x, y in edge),
        nash=tuple((x, y) for x, y in sorted(nash)),
        reservation=(walk_away[0], walk_away[1]),
        packages=space.size,
    )
