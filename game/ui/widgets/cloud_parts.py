"""What a cloud shows besides its dots: spots, trails, limits, and names on their plates."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Literal

from game.ui.geometry import Rect
from game.ui.paint import Canvas
from game.ui.pen import Point
from game.ui.theme import SECOND
from game.ui.widgets.plates import nearest

LEAD = 30.0
"""A name further away than this has a dotted line to its point."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point with a name: star (the deal), hollow star (refused), badge with a letter, or a ring."""

    x: float
    y: float
    words: str
    kind: Literal["star", "refused", "badge", "ring"] = "badge"
    letter: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """The path of one side's offers, numbered from ``first``."""

    side: str
    points: tuple[tuple[float, float], ...]
    words: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """Where each side walks away, and the words for it and for the zone in which both gain, if that is shown."""

    x: float
    y: float
    x_words: str
    y_words: str
    zone_words: str = ""
    zone_second: str = ""
    zone: bool = True


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a point, with lines below it, and its place once it has one."""

    words: str
    at: Point
    second: str = ""
    dotted: str = ""
    size: float = SECOND
    colour: str = "ink"
    ground: str = "card"
    place: Rect | None = None
    dot: str = "agreed"

    def size_in(self, canvas: Canvas) -> tuple[float, float]:
        """How much room it takes."""
        wide = max(canvas.width(self.words, self.size, "semibold"), canvas.width(self.second, SECOND))
        wide = max(wide, canvas.width(self.dotted, SECOND) + 16 if self.dotted else 0)
        return wide + 12, 24.0 + 22 * (bool(self.second) + bool(self.dotted))

    def write(self, canvas: Canvas) -> None:
        """Write it on its plate; from further away a dotted line leads to its point."""
        plate = self.place
        if plate is None:
            return
        x, y = self.at
        px, py = nearest(plate, x, y)
        away = hypot(px - x, py - y)
        if away > LEAD and self.ground == "card":
            canvas.line([(x + (px - x) * 17 / away, y + (py - y) * 17 / away), (px, py)], "ink2", 1.4, (2, 3))
        canvas.box(plate, 4, self.ground)
        left, line = plate.x + 6, plate.y + 12
        canvas.text(left, line, self.words, self.size, "semibold", self.colour)
        if self.second:
            line += 22
            canvas.text(left, line, self.second, SECOND, colour="ink2")
        if self.dotted:
            line += 22
            canvas.mark("disc", left + 5, line, 4.5, self.dot)
            canvas.text(left + 16, line, self.dotted, SECOND, colour="ink2")
