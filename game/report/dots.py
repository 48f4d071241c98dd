"""The dots of a cloud: worths in points with how many packages have them, and the ends of its axes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import numpy as np

from game.analysis.cloud import Cloud
from game.analysis.space import IntArray

FINE = 3_000
"""With more different points than this, those that agree to a whole point are drawn as one."""

Kind = Literal["count", "zone", "feasible", "first", "second"]
Counts = tuple[tuple[float, float, int], ...]


def dense(drawn: Cloud) -> bool:
    """Tell whether there are so many different points that whole points are drawn."""
    return len(drawn) > FINE


@lru_cache(12)
def gather(drawn: Cloud, kind: Kind) -> Counts:
    """Give worths in points and how many packages have them; in a dense cloud, packages of the same whole point.

    Whole points are counted from the walk-away points, so that no dot stands for packages on both sides of a limit.
    """
    counts: IntArray = getattr(drawn, kind)
    a, b = drawn.a.astype(np.float64) / 10, drawn.b.astype(np.float64) / 10
    if dense(drawn):
        x, y = drawn.reservation[0] / 10, drawn.reservation[1] / 10
        a, b = x + np.floor(a - x) + 0.5, y + np.floor(b - y) + 0.5
    kept = counts > 0
    spots: dict[tuple[float, float], int] = {}
    for px, py, count in zip(a[kept].tolist(), b[kept].tolist(), counts[kept].tolist(), strict=True):
        spots[px, py] = spots.get((px, py), 0) + count
    return tuple((px, py, count) for (px, py), count in spots.items())


def span_of(drawn: Cloud) -> tuple[float, float, float, float]:
    """The ends of both axes in points: 0 to 104 at least, all packages inside with some room around them."""

    def ends(values: IntArray, limit: int) -> tuple[float, float]:
        low, high = min(int(values.min()), limit, 0) / 10, max(int(values.max()), limit, 1000) / 10
        return (low - 4 if low < 0 or int(values.min()) < 30 else 0.0), high + 4

    (x0, x1), (y0, y1) = ends(drawn.a, drawn.reservation[0]), ends(drawn.b, drawn.reservation[1])
    return x0, y0, x1, y1
