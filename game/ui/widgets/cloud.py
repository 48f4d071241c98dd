"""All packages as a cloud: worth to one side across, worth to another upward, with what the talks made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, sqrt
from typing import Literal

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Pen, Point
from game.ui.theme import BODY, SECOND, SMALL, Look
from game.ui.widget import Widget


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
    """The path of one side's offers, numbered from 1."""

    side: str
    points: tuple[tuple[float, float], ...]
    words: str = ""


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


def ticks(low: float, high: float) -> list[float]:
    """Round values between two ends: every 20, or every 50 and so on where the span is large."""
    wide = high - low
    step = next((step for step in (20, 50, 100, 200, 500) if wide / step <= 8), wide / 5)
    first = -(-low // step)
    return [step * (first + n) for n in range(int((high - first * step) // step) + 1)]


class Cloud(Widget):
    """The cloud. ``counts`` gives for worths (x, y) how many packages have them; ``strong`` those that stand out.

    Draw the steps of a debrief by leaving parts out: no limits, no frontier, no trails, no spots.
    """

    def __init__(
        self,
        counts: Sequence[tuple[float, float, int]],
        *,
        strong: Sequence[tuple[float, float, int]] = (),
        strong_words: str = "",
        sides: tuple[str, str] = ("a", "b"),
        axes: tuple[str, str] = ("", ""),
        limits: Limits | None = None,
        frontier: Sequence[tuple[float, float]] = (),
        frontier_words: str = "",
        trails: Sequence[Trail] = (),
        spots: Sequence[Spot] = (),
        span: tuple[float, float, float, float] = (0, 0, 100, 100),
    ) -> None:
        super().__init__()
        self.counts, self.sides, self.axes, self.limits = tuple(counts), sides, axes, limits
        self.strong, self.strong_words = tuple(strong), strong_words
        self.frontier, self.frontier_words = tuple(frontier), frontier_words
        self.trails, self.spots, self.span = tuple(trails), tuple(spots), span
        self._labels: list[Rect] = []
        self._lines: list[Point] = []

    def measure(self, look: Look, room: float) -> Size:
        """The room, nearly square."""
        return Size(room, min(room * 0.8, 700))

    def _plot(self) -> Rect:
        x, y, w, h = self.rect
        return Rect(x + 62, y + 10, w - 78, h - 70)

    def spot(self, x: float, y: float) -> Point:
        """Where a pair of worths lies."""
        plot = self._plot()
        x0, y0, x1, y1 = self.span
        return plot.x + plot.w * (x - x0) / (x1 - x0 or 1), plot.bottom - plot.h * (y - y0) / (y1 - y0 or 1)

    def paint(self, canvas: Canvas) -> None:
        """Draw zone, grid, dots, limits, frontier, trails, spots and words, from back to front."""
        plot = self._plot()
        self._labels = []
        if self.limits and self.limits.zone:
            x, y = self.spot(self.limits.x, self.limits.y)
            canvas.fill(Rect(x, plot.y, plot.right - x, y - plot.y), "gap_good")
        self._axes(canvas, plot)
        self._dots(canvas, plot)
        if self.limits:
            self._limits(canvas, plot, self.limits)
        if len(self.frontier) > 1:
            canvas.line([self.spot(*point) for point in self.frontier], "ink", 2.8)
        for trail in self.trails:
            self._trail(canvas, trail)
        for spot in self.spots:
            self._pin(canvas, spot)
        self._reserve_marks()
        for spot in self.spots:
            self._name(canvas, *self.spot(spot.x, spot.y), spot.words, spot.second, "ink")
        for trail in self.trails:
            if trail.points and trail.words:
                at = trail.points[min(len(trail.points) - 1, 1)]
                self._name(canvas, *self.spot(*at), trail.words, "", trail.side)
        if self.frontier and self.frontier_words:
            at = self.frontier[len(self.frontier) * 3 // 4]
            self._name(canvas, *self.spot(*at), self.frontier_words, "", "ink")

    def _axes(self, canvas: Canvas, plot: Rect) -> None:
        x0, y0, x1, y1 = self.span
        for value in ticks(x0, x1):
            x, _ = self.spot(value, y0)
            canvas.vline(x, plot.y, plot.h, "hair")
            canvas.text(x, plot.bottom + 18, f"{value:g}".replace("-", "−"), SMALL, colour="ink2", align="center")
        for value in ticks(y0, y1):
            _, y = self.spot(x0, value)
            canvas.hline(plot.x, y, plot.w, "hair")
            canvas.text(plot.x - 12, y, f"{value:g}".replace("-", "−"), SMALL, colour="ink2", align="right")
        a, b = self.sides
        wide = canvas.text(plot.right, plot.bottom + 44, self.axes[0], SECOND, "semibold", a, "right")
        if self.axes[0]:
            canvas.side(a, plot.right - wide - 16, plot.bottom + 44, 6)
        tall = canvas.width(self.axes[1], SECOND, "semibold")
        if self.axes[1]:
            canvas.text(
                self.rect.x + 10, plot.y + tall / 2 + 2, self.axes[1], SECOND, "semibold", b, "center", turned=True
            )
            canvas.side(b, self.rect.x + 10, plot.y + tall + 18, 6)

    def _dots(self, canvas: Canvas, plot: Rect) -> None:
        theme, limits = canvas.theme, self.limits
        grey, teal = theme["map"], "#5DB2A6" if theme.name != "night" else "#3E8F86"
        most = max((count for _, _, count in self.counts), default=1)
        unit = min(plot.w / (self.span[2] - self.span[0] or 1), plot.h / (self.span[3] - self.span[1] or 1))
        few = max(1.0, min(2.6, 40 / sqrt(len(self.counts) or 1)))
        strong = theme["agreed"]

        def radius(count: int) -> float:
            return few * min(3.4, max(0.9, unit * (0.14 + 0.26 * sqrt(count / most))))

        def draw(pen: Pen) -> None:
            for x, y, count in self.counts:
                px, py = self.spot(x, y)
                inside = limits is not None and limits.zone and x >= limits.x and y >= limits.y
                pen.disc(px - plot.x, py - plot.y, radius(count), teal if inside else grey)
            for x, y, count in self.strong:
                px, py = self.spot(x, y)
                pen.disc(px - plot.x, py - plot.y, max(2.6, radius(count)), strong)

        shown = limits and (limits.x, limits.y, limits.zone)
        canvas.art(plot, ("cloud", hash((self.counts, self.strong)), self.span, shown), draw)

    def _limits(self, canvas: Canvas, plot: Rect, limits: Limits) -> None:
        x, y = self.spot(limits.x, limits.y)
        canvas.line([(x, plot.y), (x, plot.bottom)], "ink", 2, (6, 5))
        canvas.line([(plot.x, y), (plot.right, y)], "ink", 2, (6, 5))
        wide = canvas.width(limits.x_words, SECOND, "semibold")
        at = x + 8 if x + wide + 20 < plot.right else x - wide - 20
        self._plate(canvas, at, plot.bottom - 20, limits.x_words, "ink")
        self._plate(canvas, plot.x + 4, y + 18 if y + 36 < plot.bottom else y - 18, limits.y_words, "ink")
        if limits.zone_words:
            for at_line, (words, colour) in enumerate(((limits.zone_words, "agreed"), (limits.zone_second, "ink"))):
                weight: Literal["semibold", "regular"] = "regular" if at_line else "semibold"
                got = canvas.text(
                    plot.right - 14, plot.y + 22 + 22 * at_line, words, SECOND, weight, colour, "right"
                )
                self._labels.append(Rect(plot.right - 14 - got, plot.y + 12 + 22 * at_line, got, 20))
        if self.strong_words:
            y = plot.y + 22 + 22 * (2 if limits.zone_second else 1)
            got = canvas.text(plot.right - 14, y, self.strong_words, SECOND, "regular", "ink", "right")
            canvas.mark("disc", plot.right - 26 - got, y, 4.5, "agreed")
            self._labels.append(Rect(plot.right - 34 - got, y - 10, got + 20, 20))

    def _plate(self, canvas: Canvas, x: float, y: float, words: str, colour: str) -> None:
        wide = canvas.width(words, SECOND, "semibold")
        plate = Rect(x, y - 12, wide + 16, 24)
        canvas.box(plate, 4, "card")
        canvas.text(x + 8, y, words, SECOND, "semibold", colour)
        self._labels.append(plate)

    def _trail(self, canvas: Canvas, trail: Trail) -> None:
        points = [self.spot(*point) for point in trail.points]
        if len(points) > 1:
            canvas.side_line(trail.side, points, 2.6)
        for number, (x, y) in enumerate(points, 1):
            canvas.side(trail.side, x, y, 11, "card")
            canvas.text(x, y, str(number), SMALL, "semibold", "on_side", "center")

    def _pin(self, canvas: Canvas, spot: Spot) -> None:
        x, y = self.spot(spot.x, spot.y)
        if spot.kind == "star":
            canvas.mark("star", x, y, 19, "ink", "card", 2)
            canvas.mark("star", x, y, 15.5, "amber")
        elif spot.kind == "refused":
            canvas.mark("star", x, y, 17, "ink", "card", 2)
            canvas.mark("star", x, y, 14, "card")
            canvas.icon("x", x, y, 11, "ink", 3)
        elif spot.kind == "ring":
            canvas.mark("disc", x, y, 12, "ink", "card", 2)
            canvas.mark("disc", x, y, 9.5, "card")
            canvas.icon("plus", x, y, 14, "ink", 3)
        else:
            canvas.box(Rect(x - 13, y - 13, 26, 26), 5, "card")
            canvas.box(Rect(x - 11, y - 11, 22, 22), 4, "ink")
            canvas.text(x, y, spot.letter, SECOND, "bold", "card", "center")

    def _reserve_marks(self) -> None:
        self._lines = []
        for path in (self.frontier, *(trail.points for trail in self.trails)):
            for (x0, y0), (x1, y1) in pairwise([self.spot(*point) for point in path]):
                steps = max(1, int(hypot(x1 - x0, y1 - y0) / 12))
                self._lines += [(x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps) for n in range(steps + 1)]
        for spot in self.spots:
            x, y = self.spot(spot.x, spot.y)
            self._labels.append(Rect(x - 15, y - 15, 30, 30))
        for trail in self.trails:
            for point in trail.points:
                x, y = self.spot(*point)
                self._labels.append(Rect(x - 14, y - 14, 28, 28))

    def _name(self, canvas: Canvas, x: float, y: float, words: str, second: str, colour: str) -> None:
        """Write a name beside a point, where it covers no other mark or name."""
        size = BODY if second else SECOND
        wide = max(canvas.width(words, size, "semibold"), canvas.width(second, SECOND)) + 12
        high = 46.0 if second else 24.0
        plot = self._plot()
        places = [
            Rect(x + dx, y + dy, wide, high)
            for reach in (18, 34, 54, 80)
            for dx, dy in (
                (reach, -high / 2), (-reach - wide, -high / 2), (reach * 0.6, -high - reach * 0.6),
                (-wide - reach * 0.6, reach * 0.6), (reach * 0.6, reach * 0.6), (-wide - reach * 0.6, -high - reach * 0.6),
            )
        ]  # fmt: skip
        near = [(px, py) for px, py in self._lines if abs(px - x) < wide + 90 and abs(py - y) < high + 90]
        plate = min(
            places, key=lambda place: self._cost(place, plot, near) + 0.12 * hypot(place.cx - x, place.cy - y)
        )
        if plate.x > x + 40 or plate.right < x - 40:
            edge = plate.x - 2 if plate.x > x else plate.right + 2
            canvas.line([(x + (16 if plate.x > x else -16), y), (edge, plate.cy)], "ink", 1.6, (3, 4))
        canvas.box(plate, 4, "card")
        canvas.text(plate.x + 6, plate.y + 13, words, size, "semibold", colour)
        if second:
            canvas.text(plate.x + 6, plate.y + 34, second, SECOND, colour="ink2")
        self._labels.append(plate)

    def _cost(self, place: Rect, plot: Rect, lines: Sequence[Point]) -> float:
        """How much a name would cover here: other names and marks cost most, then leaving the plot, then lines."""
        hit = sum(place.meets(label) for label in self._labels)
        crossed = sum(place.inset(-3).holds(*point) for point in lines)
        return 100 * hit + (0 if self._inside(place, plot) else 60) + 3 * crossed

    @staticmethod
    def _inside(inner: Rect, outer: Rect) -> bool:
        return (
            inner.x >= outer.x
            and inner.right <= outer.right + 10
            and inner.y >= outer.y
            and inner.bottom <= outer.bottom
        )
