"""Rectangles and sizes in design pixels (a window of 1600 × 900 at text size 100 %).

It holds arithmetic only and must never know pygame, pixels of the screen or a widget.
"""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height."""

    w: float
    h: float


class Rect(NamedTuple):
    """An upright rectangle; ``x, y`` is its top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x just past the right side."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y just past the lower side."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The middle, from left to right."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The middle, from top to bottom."""
        return self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """The rectangle that lies ``dx`` and ``dy`` inside; negative values grow it."""
        down = dx if dy is None else dy
        x, y, wide, high = self
        return Rect(x + dx, y + down, max(0.0, wide - 2 * dx), max(0.0, high - 2 * down))

    def shift(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether two rectangles share an area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def cut(self, other: Rect) -> Rect:
        """What two rectangles share; without area when they share nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))

    def join(self, other: Rect) -> Rect:
        """The smallest rectangle around two."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def left_part(self, w: float) -> Rect:
        """The first ``w`` from the left."""
        return Rect(self.x, self.y, w, self.h)

    def top_part(self, h: float) -> Rect:
        """The first ``h`` from the top."""
        return Rect(self.x, self.y, self.w, h)
