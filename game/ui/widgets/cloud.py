"""All packages as a cloud: worth to one side across, worth to another upward, with what the talks made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import hypot, sqrt

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Pen, Point
from game.ui.theme import BODY, SECOND, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.cloud_parts import Limits, Name, Spot, Trail
from game.ui.widgets.plates import Plates

__all__ = ["Cloud", "Limits", "Spot", "Trail", "ticks"]

COVERED = 17.0
"""A mark whose middle is nearer than this to a later one is covered by it."""


def ticks(low: float, high: float) -> list[float]:
    """Round values between two ends: every 20, or every 50 and so on where the span is large."""
    wide = high - low
    step = next((step for step in (20, 50, 100, 200, 500) if wide / step <= 8), wide / 5)
    first = -(-low // step)
    return [step * (first + n) for n in range(int((high - first * step) // step) + 1)]


class Cloud(Widget):
    """The cloud. ``counts`` gives for worths (x, y) how many packages have them; ``strong`` those that stand out.

    ``inside`` are those of the zone, where the two limits alone do not tell (more than two parties).

    Draw the steps of a debrief by leaving parts out: no limits, no frontier, no trails, no spots.
    """

    def __init__(
        self,
        counts: Sequence[tuple[float, float, int]],
        *,
        inside: Sequence[tuple[float, float, int]] | None = None,
        strong: Sequence[tuple[float, float, int]] = (),
        strong_words: str = "",
        strong_colour: str = "agreed",
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
        self.inside = None if inside is None else tuple(inside)
        self.strong, self.strong_words, self.strong_colour = tuple(strong), strong_words, strong_colour
        self.frontier, self.frontier_words = tuple(frontier), frontier_words
        self.trails, self.spots, self.span = tuple(trails), tuple(spots), span
        self._named: tuple[object, list[Name]] | None = None

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
        """Draw zone, grid, dots, limits, frontier, trails, spots and names, from back to front."""
        plot = self._plot()
        limits = self.limits
        if limits and limits.zone:
            zone = self._zone(plot, limits)
            canvas.fill(zone, "gap_good")
        self._axes(canvas, plot)
        self._dots(canvas, plot)
        if limits:
            x, y = self.spot(limits.x, limits.y)
            canvas.line([(x, plot.y), (x, plot.bottom)], "ink", 2, (6, 5))
            canvas.line([(plot.x, y), (plot.right, y)], "ink", 2, (6, 5))
        if len(self.frontier) > 1:
            canvas.line([self.spot(*point) for point in self.frontier], "ink", 2.8)
        marks = self._marks()
        for trail in self.trails:
            points = [self.spot(*point) for point in trail.points]
            if len(points) > 1:
                canvas.side_line(trail.side, points, 2.6)
        for at, mark in enumerate(marks):
            if mark[2] is not None:
                self._number(canvas, at, marks, mark[2])
        for spot in sorted(self.spots, key=lambda spot: spot.kind != "ring"):
            self._pin(canvas, spot)
        for name in self._names(canvas):
            name.write(canvas)

    def _zone(self, plot: Rect, limits: Limits) -> Rect:
        x, y = self.spot(limits.x, limits.y)
        x, y = min(max(x, plot.x), plot.right), min(max(y, plot.y), plot.bottom)
        return Rect(x, plot.y, plot.right - x, y - plot.y)

    def _marks(self) -> list[tuple[float, float, Trail | None]]:
        """All marks in the order in which they are drawn: offers with their trail, then spots."""
        offers: list[tuple[float, float, Trail | None]] = [
            (*self.spot(*point), trail) for trail in self.trails for point in trail.points
        ]
        return offers + [(*self.spot(spot.x, spot.y), None) for spot in self.spots]

    def _number(
        self, canvas: Canvas, at: int, marks: Sequence[tuple[float, float, Trail | None]], trail: Trail
    ) -> None:
        """Draw an offer's mark; its number only where no later mark lies on it."""
        x, y, _ = marks[at]
        canvas.side(trail.side, x, y, 11, "card")
        if not any(hypot(x - px, y - py) < COVERED for px, py, _ in marks[at + 1 :]):
            first = next(n for n, mark in enumerate(marks) if mark[2] is trail)
            canvas.text(x, y, str(at - first + trail.first), SMALL, "semibold", "on_side", "center")

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
        grey, teal = theme["dim_edge"], "#5DB2A6" if theme.name != "night" else "#3E8F86"
        most = max((count for _, _, count in self.counts), default=1)
        unit = min(plot.w / (self.span[2] - self.span[0] or 1), plot.h / (self.span[3] - self.span[1] or 1))
        few = max(1.0, min(2.6, 40 / sqrt(len(self.counts) or 1)))
        strong = theme[self.strong_colour]

        def radius(count: int) -> float:
            return few * min(3.4, max(1.0, unit * (0.17 + 0.28 * sqrt(count / most))))

        def zoned(x: float, y: float) -> bool:
            if limits is None or not limits.zone or self.inside is not None:
                return False
            return x >= limits.x and y >= limits.y

        def draw(pen: Pen) -> None:
            for x, y, count in self.counts:
                px, py = self.spot(x, y)
                pen.disc(px - plot.x, py - plot.y, radius(count), teal if zoned(x, y) else grey)
            for x, y, count in self.inside or ():
                px, py = self.spot(x, y)
                pen.disc(px - plot.x, py - plot.y, radius(count), teal)
            for x, y, count in self.strong:
                px, py = self.spot(x, y)
                pen.disc(px - plot.x, py - plot.y, max(unit * 0.36, radius(count)), strong)

        shown = limits and (limits.x, limits.y, limits.zone)
        canvas.art(
            plot,
            ("cloud", hash((self.counts, self.inside, self.strong, self.strong_colour)), self.span, shown),
            draw,
        )

    def _pin(self, canvas: Canvas, spot: Spot) -> None:
        x, y = self.spot(spot.x, spot.y)
        later = [self.spot(one.x, one.y) for one in self.spots[self.spots.index(spot) + 1 :] if one.kind == "badge"]
        large = 1.6 if any(hypot(x - px, y - py) < COVERED for px, py in later) else 1.0
        if spot.kind == "star":
            canvas.mark("star", x, y, 19 * large, "ink", "card", 2)
            canvas.mark("star", x, y, 15.5 * large, "amber")
        elif spot.kind == "refused":
            canvas.mark("star", x, y, 17 * large, "ink", "card", 2)
            canvas.mark("star", x, y, 14 * large, "card")
            canvas.icon("x", x, y, 11, "ink", 3)
        elif spot.kind == "ring":
            others = [self.spot(one.x, one.y) for one in self.spots if one is not spot]
            if any(hypot(x - px, y - py) < COVERED for px, py in others):
                canvas.mark("disc", x, y, 27, "ink", "card", 2, hollow=2.6)
                return
            canvas.mark("disc", x, y, 12, "ink", "card", 2)
            canvas.mark("disc", x, y, 9.5, "card")
            canvas.icon("plus", x, y, 14, "ink", 3)
        else:
            canvas.box(Rect(x - 13, y - 13, 26, 26), 5, "card")
            canvas.box(Rect(x - 11, y - 11, 22, 22), 4, "ink")
            canvas.text(x, y, spot.letter, SECOND, "bold", "card", "center")

    # --- names ------------------------------------------------------------------------------------------------

    def _names(self, canvas: Canvas) -> list[Name]:
        """All names and where they stand; found once for a place and a scale."""
        key = (self.rect, canvas.look.s)
        if self._named is None or self._named[0] != key:
            self._named = (key, self._place(canvas))
        return self._named[1]

    def _place(self, canvas: Canvas) -> list[Name]:
        plot = self._plot()
        plates = Plates(Rect(plot.x + 2, plot.y, self.rect.right - plot.x - 2, plot.h - 2))
        for x, y, trail in self._marks():
            half = 14 if trail else 17
            plates.taken.append(Rect(x - half, y - half, 2 * half, 2 * half))
        for path in (self.frontier, *(trail.points for trail in self.trails)):
            plates.trace([self.spot(*point) for point in path])
        if self.limits:
            x, y = self.spot(self.limits.x, self.limits.y)
            plates.trace([(x, plot.y), (x, plot.bottom)])
            plates.trace([(plot.x, y), (plot.right, y)])
        plates.strew(self.spot(x, y) for x, y, _ in self.counts)
        found: list[Name] = []
        if self.limits:
            found += self._limit_names(canvas, plot, plates, self.limits)
        for spot in self.spots:
            at = self.spot(spot.x, spot.y)
            found += self._beside(canvas, plates, Name(spot.words, at, second=spot.second, size=BODY))
        for trail in self.trails:
            name = Name(trail.words, (0, 0), colour=trail.side)
            found += self._along(canvas, plates, name, [self.spot(*point) for point in trail.points])
        line = [self.spot(*point) for point in self.frontier]
        return found + self._along(canvas, plates, Name(self.frontier_words, (0, 0)), line)

    def _along(self, canvas: Canvas, plates: Plates, name: Name, points: Sequence[Point]) -> list[Name]:
        """The name near any of these points; left out where there is no room."""
        place = plates.along(points, *name.size_in(canvas)) if name.words else None
        return [replace(name, at=(place.cx, place.cy), place=place)] if place else []

    def _beside(self, canvas: Canvas, plates: Plates, name: Name) -> list[Name]:
        """The name with its place; without its second line where room is short, or not at all."""
        for one in (name, replace(name, second="")) if name.second else (name,):
            place = plates.beside(*name.at, *one.size_in(canvas))
            if place:
                return [replace(one, place=place)]
        return []

    def _limit_names(self, canvas: Canvas, plot: Rect, plates: Plates, limits: Limits) -> list[Name]:
        """The names of the limits beside their lines, and of the zone inside it."""
        x, y = self.spot(limits.x, limits.y)
        found: list[Name] = []
        if limits.zone_words:
            found += self._zone_name(canvas, plot, plates, limits)
        name = Name(limits.x_words, (x, plot.bottom))
        wide, high = name.size_in(canvas)
        rows = [plot.bottom - high - 8 - 26 * n for n in range(int((plot.h - high) // 26))]
        place = plates.choose(
            [Rect(left, top, wide, high) for top in rows for left in (x + 6, x - wide - 6)], *name.at
        )
        found += [replace(name, place=place)] if place else []
        name = Name(limits.y_words, (plot.x, y))
        wide, high = name.size_in(canvas)
        columns = [plot.x + 4 + 30 * n for n in range(int((plot.w - wide) // 30))]
        place = plates.choose(
            [Rect(left, top, wide, high) for left in columns for top in (y + 6, y - high - 6)], *name.at
        )
        return found + ([replace(name, place=place)] if place else [])

    def _zone_name(self, canvas: Canvas, plot: Rect, plates: Plates, limits: Limits) -> list[Name]:
        """The zone's name in its upper right corner, else elsewhere in it; shorter where room is short."""
        zone = self._zone(plot, limits) if limits.zone else plot
        at, inner = (zone.right, zone.y), zone.inset(4)
        full = Name(
            limits.zone_words,
            at,
            limits.zone_second,
            self.strong_words,
            SECOND,
            "agreed",
            "gap_good",
            dot=self.strong_colour,
        )
        for name in (full, replace(full, second="", dotted="")):
            wide, high = name.size_in(canvas)
            place = plates.choose([Rect(inner.right - wide, inner.y, wide, high)], *at)
            place = place or plates.choose(plates.everywhere(inner, wide, high), *at)
            if place:
                return [replace(name, place=place)]
        return []
