"""Free drawing on an enlarged sheet that is then made smooth: lines, discs, areas for charts and small art.

Coordinates are design pixels from the corner of the sheet; colours are values, already looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

import pygame

from game.ui.shapes import outline

Point = tuple[float, float]


def dashes(points: Sequence[Point], on: float, off: float) -> Iterator[tuple[Point, Point]]:
    """The drawn stretches of a dashed line through the points."""
    place = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        done = 0.0
        while done < length - 1e-6:
            within = place % (on + off)
            step = max(0.01, min((on if within < on else on + off) - within, length - done))
            if within < on:
                a, b = done / length, (done + step) / length
                yield (
                    (x0 + (x1 - x0) * a, y0 + (y1 - y0) * a),
                    (x0 + (x1 - x0) * b, y0 + (y1 - y0) * b),
                )
            done += step
            place += step


class Pen:
    """Draws on a sheet ``k`` times as fine as the design."""

    def __init__(self, sheet: pygame.Surface, k: float) -> None:
        self.sheet = sheet
        self.k = k

    def line(
        self, points: Sequence[Point], colour: str, thick: float = 2.0, dash: tuple[float, float] | None = None
    ) -> None:
        """A line through the points, round at its ends and bends."""
        pairs = dashes(points, *dash) if dash else pairwise(points)
        for a, b in pairs:
            self._stroke(a, b, colour, thick)

    def _stroke(self, a: Point, b: Point, colour: str, thick: float) -> None:
        k = self.k
        (x0, y0), (x1, y1) = (a[0] * k, a[1] * k), (b[0] * k, b[1] * k)
        length = hypot(x1 - x0, y1 - y0) or 1.0
        nx, ny = -(y1 - y0) / length * thick * k / 2, (x1 - x0) / length * thick * k / 2
        corners = [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
        pygame.draw.polygon(self.sheet, colour, corners)
        pygame.draw.circle(self.sheet, colour, (x0, y0), thick * k / 2)
        pygame.draw.circle(self.sheet, colour, (x1, y1), thick * k / 2)

    def disc(self, x: float, y: float, r: float, colour: str) -> None:
        """A filled disc."""
        pygame.draw.circle(self.sheet, colour, (x * self.k, y * self.k), r * self.k)

    def arc(self, x: float, y: float, r: float, colour: str, thick: float, start: float, stop: float) -> None:
        """Part of a circle, angles in radians anticlockwise from the right."""
        k = self.k
        frame = pygame.Rect(round((x - r) * k), round((y - r) * k), round(2 * r * k), round(2 * r * k))
        pygame.draw.arc(self.sheet, colour, frame, start, stop, max(1, round(thick * k)))

    def area(self, points: Sequence[Point], colour: str, alpha: int = 255) -> None:
        """A filled area inside the points."""
        value = pygame.Color(colour)
        value.a = alpha
        pygame.draw.polygon(self.sheet, value, [(x * self.k, y * self.k) for x, y in points])

    def mark(self, shape: str, x: float, y: float, r: float, colour: str) -> None:
        """A filled mark of one of the side shapes."""
        corners = outline(shape, r)
        if corners:
            self.area([(x + dx, y + dy) for dx, dy in corners], colour)
        else:
            self.disc(x, y, r, colour)

    def oval(self, x: float, y: float, w: float, h: float, colour: str) -> None:
        """A filled ellipse in a frame."""
        k = self.k
        pygame.draw.ellipse(self.sheet, colour, (round(x * k), round(y * k), round(w * k), round(h * k)))

    def rect(self, x: float, y: float, w: float, h: float, colour: str, radius: float = 0) -> None:
        """A filled, rounded rectangle."""
        k = self.k
        frame = (round(x * k), round(y * k), round(w * k), round(h * k))
        pygame.draw.rect(self.sheet, colour, frame, border_radius=round(radius * k))
