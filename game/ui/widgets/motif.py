"""The picture at the top of a scenario's card: a map of its countries, or two marks on water for an invented place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sin

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Pen
from game.ui.theme import RADIUS, Look
from game.ui.widget import Widget
from game.ui.widgets.dotmap import DotMap, world


class Waves(Widget):
    """Sides as marks with an icon each, on water."""

    def __init__(self, emblems: Sequence[tuple[str, str]], *, dark: bool = False, high: float = 132) -> None:
        super().__init__()
        self.emblems, self.dark, self.high = tuple(emblems), dark, high

    def measure(self, look: Look, room: float) -> Size:
        """The whole room at its height."""
        return Size(room, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, water, marks and the line between them."""
        rect = self.rect
        with canvas.clip(rect):
            canvas.box(Rect(rect.x, rect.y, rect.w, rect.h + RADIUS), RADIUS, "bar" if self.dark else "map_ground")
        colour = canvas.theme["stripe" if self.dark else "map"]

        def draw(pen: Pen) -> None:
            for row in range(4):
                y = rect.h * (0.5 + 0.135 * row)
                points = [(x, y + 3.2 * sin(x / 16 + row * 1.1)) for x in range(0, int(rect.w) + 4, 4)]
                pen.line(points, colour, 1.8)

        with canvas.clip(rect.inset(1, 0)):
            canvas.art(rect, ("waves", self.dark), draw)
        count = len(self.emblems)
        gap = min(124.0, rect.w / (count + 1))
        y = rect.y + rect.h * 0.58
        for at in range(count - 1):
            if gap < 100:
                break
            x = rect.cx + (at - (count - 1) / 2) * gap
            points = [(x + 40 + (gap - 84) * t / 10, y - 8 - 6 * (1 - (t / 5 - 1) ** 2)) for t in range(11)]
            canvas.line(points, "amber" if self.dark else "ink", 2.4)
        for at, (side, icon) in enumerate(self.emblems):
            x = rect.cx + (at - (count - 1) / 2) * gap
            canvas.side(side, x, y, 27, "card", ring_width=3)
            canvas.icon(icon, x, y, 26, "on_side")


def motif(
    countries: Mapping[str, str], emblems: Sequence[tuple[str, str]], *, dark: bool = False, high: float = 132
) -> Widget:
    """A map when all countries are known to it, else marks on water; both maps take country codes to sides."""
    known = set(world().countries)
    if countries and all(code in known for code in countries):
        return DotMap(countries, dark=dark, high=high, gap=7)
    return Waves(emblems, dark=dark, high=high)
