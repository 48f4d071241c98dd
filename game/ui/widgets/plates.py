"""Where names stand in a picture full of marks: each gets the place that covers least, or none.

Marks and names that are placed are never covered; lines and dots may be, at a price. It draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot

from game.ui.geometry import Rect
from game.ui.pen import Point

CELL = 10.0
NEAR = (16.0, 24.0)
REACHES = (*NEAR, 36.0, 52.0, 74.0, 100.0, 130.0)
_LINE, _WAY, _DOT, _FAR, _LEADER = 1.3, 8.0, 0.2, 0.4, 60.0


def nearest(rect: Rect, x: float, y: float) -> Point:
    """The point of a rectangle that is nearest to a point."""
    return min(max(x, rect.x), rect.right), min(max(y, rect.y), rect.bottom)


@dataclass
class Plates:
    """The places taken in a frame, and what may be covered at a price."""

    frame: Rect
    taken: list[Rect] = field(default_factory=list)
    cells: dict[tuple[int, int], float] = field(default_factory=dict)

    def strew(self, dots: Iterable[Point], weight: float = _DOT) -> None:
        """Put a price on covering points."""
        for x, y in dots:
            cell = (int(x // CELL), int(y // CELL))
            self.cells[cell] = self.cells.get(cell, 0) + weight

    def trace(self, points: Sequence[Point], weight: float = _LINE) -> None:
        """Put a price on covering a line."""
        for (x0, y0), (x1, y1) in pairwise(points):
            steps = max(1, int(hypot(x1 - x0, y1 - y0) / 6))
            self.strew(((x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps) for n in range(steps)), weight)

    def free(self, place: Rect) -> bool:
        """Whether a place lies inside the frame and covers neither mark nor name."""
        f = self.frame
        inside = place.x >= f.x and place.y >= f.y and place.right <= f.right and place.bottom <= f.bottom
        return inside and not any(place.meets(one) for one in self.taken)

    def price(self, place: Rect, x: float, y: float) -> float:
        """What a free place costs: lines and dots below it, and how far it is from its point."""
        covered = sum(
            self.cells.get((column, row), 0.0)
            for column in range(int(place.x // CELL), int(place.right // CELL) + 1)
            for row in range(int(place.y // CELL), int(place.bottom // CELL) + 1)
        )
        px, py = nearest(place, x, y)
        return covered + _FAR * hypot(px - x, py - y) + (_LEADER if self._blocked(x, y, px, py) else 0)

    def _blocked(self, x: float, y: float, px: float, py: float) -> bool:
        """Whether the way from a point to its name crosses another mark or name."""
        away = hypot(px - x, py - y)
        steps = int(away / 8)
        spots = [(x + (px - x) * n / steps, y + (py - y) * n / steps) for n in range(1, steps)] if steps > 1 else []
        return any(one.holds(*spot) for one in self.taken if not one.holds(x, y) for spot in spots)

    def choose(self, places: Iterable[Rect], x: float, y: float) -> Rect | None:
        """Take the cheapest of the free places of a point, if there is one."""
        return self._take((place, x, y) for place in places)

    def _take(self, places: Iterable[tuple[Rect, float, float]]) -> Rect | None:
        free = [choice for choice in places if self.free(choice[0])]
        if not free:
            return None
        best = min(free, key=lambda choice: self.price(*choice))[0]
        self.taken.append(best)
        return best

    def beside(self, x: float, y: float, wide: float, high: float) -> Rect | None:
        """Take the best place for a name beside a point; else anywhere in the frame; None where nothing is free."""
        place = self.choose(around(x, y, wide, high), x, y)
        place = place or self.choose(self.everywhere(self.frame, wide, high), x, y)
        if place:
            self.trace([(x, y), nearest(place, x, y)], _WAY)
        return place

    def along(self, points: Sequence[Point], wide: float, high: float) -> Rect | None:
        """Take the best place for a name beside any of these points; None where nothing near them is free."""
        return self._take((place, x, y) for x, y in points for place in around(x, y, wide, high, NEAR))

    @staticmethod
    def everywhere(area: Rect, wide: float, high: float, step: float = 22) -> list[Rect]:
        """Places all over an area."""
        across, down = int((area.w - wide) // step), int((area.h - high) // step)
        return [
            Rect(area.x + step * column, area.y + step * row, wide, high)
            for row in range(down + 1)
            for column in range(across + 1)
        ]


def around(x: float, y: float, wide: float, high: float, reaches: Sequence[float] = REACHES) -> list[Rect]:
    """Places of a name on all sides of a point, near and far."""
    return [
        Rect(left, top, wide, high)
        for reach in reaches
        for left, top in (
            (x + reach, y - high / 2),
            (x - reach - wide, y - high / 2),
            (x - wide / 2, y - reach - high),
            (x - wide / 2, y + reach),
            (x + reach * 0.7, y - reach * 0.7 - high),
            (x + reach * 0.7, y + reach * 0.7),
            (x - reach * 0.7 - wide, y - reach * 0.7 - high),
            (x - reach * 0.7 - wide, y + reach * 0.7),
        )
    ]
