"""Charts over time: sparkline, pair of courses with the gap between them, and lines of several sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Pen, Point
from game.ui.theme import SECOND, SMALL, Look, dashed, mark_of
from game.ui.widget import Widget
from game.ui.widgets.ruler import spread


def _range(values: Sequence[float]) -> tuple[float, float]:
    """The ends of a scale for these values, never equal."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    return (low, high) if high - low > 1e-9 else (low - 1, high + 1)


class Sparkline(Widget):
    """A figure's course in a few millimetres; the last value has a dot."""

    def __init__(self, values: Sequence[float], colour: str = "neutral", end: str = "ink") -> None:
        super().__init__()
        self.values, self.colour, self.end = tuple(values), colour, end

    def measure(self, look: Look, room: float) -> Size:
        """46 × 22."""
        return Size(min(room, 46), 22)

    def paint(self, canvas: Canvas) -> None:
        """Draw line and dot."""
        w, h = self.rect.w, self.rect.h
        low, high = _range(self.values)
        last = max(1, len(self.values) - 1)
        points = [
            (4 + (w - 8) * at / last, h - 4 - (h - 8) * (value - low) / (high - low))
            for at, value in enumerate(self.values)
        ]
        line, dot = canvas.theme[self.colour], canvas.theme[self.end]

        def draw(pen: Pen) -> None:
            pen.line(points, line, 2)
            if points:
                pen.disc(*points[-1], 3.4, dot)

        canvas.art(self.rect, ("spark", self.values, line, dot), draw)


class PairMultiple(Widget):
    """Two courses, with and without the deal: solid and dashed, the gap shaded, amber where the deal costs.

    ``better`` is 1 when more is better and −1 when less is; ``upto`` is how many steps are revealed.
    """

    def __init__(
        self,
        with_deal: Sequence[float],
        without: Sequence[float],
        *,
        better: int = 1,
        upto: int | None = None,
        marks: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.with_deal, self.without, self.better = tuple(with_deal), tuple(without), better
        self.upto = len(self.without) - 1 if upto is None else upto
        self.marks = tuple(marks)

    def measure(self, look: Look, room: float) -> Size:
        """The room, 110 high."""
        return Size(room, 110)

    def paint(self, canvas: Canvas) -> None:
        """Draw grid, gap and the two lines."""
        w, h = self.rect.w, self.rect.h
        steps = max(1, len(self.without) - 1)
        low, high = _range((*self.with_deal, *self.without))

        def course(values: Sequence[float]) -> list[Point]:
            return [
                (7 + (w - 14) * at / steps, h - 8 - (h - 16) * (value - low) / (high - low))
                for at, value in enumerate(values[: self.upto + 1])
            ]

        one, two = course(self.with_deal), course(self.without)
        theme = canvas.theme
        deal, none, good, cost = theme["agreed"], theme["ink3"], theme["gap_good"], theme["gap_cost"]

        def draw(pen: Pen) -> None:
            for at in range(steps + 1):
                x = 7 + (w - 14) * at / steps
                pen.line([(x, 2), (x, h - 2)], theme["hair"], 1)
            for at in range(len(one) - 1):
                gains = (self.with_deal[at + 1] - self.without[at + 1]) * self.better >= 0
                pen.area([one[at], one[at + 1], two[at + 1], two[at]], good if gains else cost)
            pen.line(two, none, 2.2, (7, 5))
            if one:
                pen.line(one, deal, 2.6)
                pen.disc(*one[-1], 7.5, theme["card"])
                pen.disc(*one[-1], 6, deal)
                pen.disc(*two[0], 5, theme["ink"])
                pen.disc(*two[0], 3.2, theme["card"])
            elif two:
                pen.disc(*two[0], 5, none)
            x, y = two[-1]
            if len(two) > 1:
                pen.rect(x - 6.5, y - 6.5, 13, 13, theme["card"], 2)
                pen.rect(x - 5, y - 5, 10, 10, none, 2)

        canvas.art(self.rect, ("pair", self.with_deal, self.without, self.better, self.upto), draw)


@dataclass(frozen=True, slots=True)
class Course:
    """One side's values by round; None where it made no offer. ``words`` stand at its end."""

    side: str
    values: tuple[float | None, ...]
    words: str = ""


class Courses(Widget):
    """Lines of several sides over rounds, with limits as dashed levels and one round that may be marked.

    ``level`` is one limit with its words; ``levels`` are limits of sides (value, side, words), dotted in their
    colours; ``parts`` are stretches of rounds (the first round, words), with a line before each but the first.
    """

    def __init__(
        self,
        courses: Sequence[Course],
        *,
        low: float = 0,
        high: float = 100,
        step: float = 20,
        level: tuple[float, str] | None = None,
        levels: Sequence[tuple[float, str, str]] = (),
        parts: Sequence[tuple[int, str]] = (),
        flag: tuple[int, str] | None = None,
        first: int = 1,
        unit: str = "",
    ) -> None:
        super().__init__()
        self.courses, self.low, self.high, self.step = tuple(courses), low, high, step
        self.level, self.flag, self.first, self.unit = level, flag, first, unit
        self.levels, self.parts = tuple(levels), tuple(parts)
        self._right = 0.0
        self._left = 0.0

    def measure(self, look: Look, room: float) -> Size:
        """The room, 200 high."""
        return Size(room, 200)

    def _plot(self, canvas: Canvas) -> Rect:
        words = [canvas.width(c.words, SECOND, "semibold") for c in self.courses]
        if self.level:
            words.append(canvas.width(self.level[1], SMALL, "medium"))
        words += [canvas.width(level[2], SMALL, "medium") for level in self.levels]
        words.append(canvas.width(self.unit, SMALL))
        right = max(words) + 18
        left = max(canvas.width(f"{v:g}", SMALL) for v in (self.low, self.high)) + 14
        head = 32 if self.flag or self.parts else 12
        return Rect(self.rect.x + left, self.rect.y + head, self.rect.w - left - right, self.rect.h - head - 34)

    def _parts(self, canvas: Canvas, plot: Rect, gap: float) -> None:
        """Draw where a stretch of rounds begins, with its words above, as far as there is room for them."""
        busy = (0.0, 0.0)
        if self.flag:
            at, half = (
                plot.x + gap * (self.flag[0] - self.first),
                canvas.width(self.flag[1], SMALL, "semibold") / 2 + 10,
            )
            busy = (at - max(20.0, half), at + max(20.0, half))
        for n, (first, words) in enumerate(self.parts):
            x = plot.x + gap * max(0.0, first - self.first - 0.5)
            end = (
                plot.x + gap * (self.parts[n + 1][0] - self.first - 0.5) if n + 1 < len(self.parts) else plot.right
            )
            if n:
                canvas.line([(x, plot.y - 20), (x, plot.bottom)], "edge", 1.2, (3, 4))
            left, wide = x + (8 if n else 0), canvas.width(words, SMALL, "medium")
            if left + wide <= end and (left + wide <= busy[0] or left >= busy[1]):
                canvas.text(left, plot.y - 20, words, SMALL, "medium", "ink2")

    def paint(self, canvas: Canvas) -> None:
        """Draw axes, lines, marks and words."""
        plot = self._plot(canvas)
        count = max((len(c.values) for c in self.courses), default=1)
        gap = plot.w / max(1, count - 1)

        def spot(at: int, value: float) -> Point:
            share = (value - self.low) / ((self.high - self.low) or 1)
            return plot.x + gap * at, plot.bottom - plot.h * share

        if self.flag:
            at, words = self.flag
            x = plot.x + gap * (at - self.first)
            half = max(20.0, canvas.width(words, SMALL, "semibold") / 2 + 6)
            canvas.box(Rect(x - half, plot.y - 32, 2 * half, 24), 4, "amber_tint")
            canvas.fill(Rect(x - 20, plot.y - 16, 40, plot.h + 30), "amber_tint")
            canvas.text(x, plot.y - 20, words, SMALL, "semibold", "amber_text", "center")
        value, step = self.low, self.step
        while step < self.high - self.low and plot.h * step / (self.high - self.low) < SMALL + 4:
            step *= 2
        while value <= self.high + 1e-9:
            y = spot(0, value)[1]
            canvas.hline(plot.x, y, plot.w, "hair")
            canvas.text(plot.x - 10, y, f"{value:g}", SMALL, colour="ink2", align="right")
            value += step
        every = max(1, -(-count // 12))
        for at in range(0, count, every):
            canvas.text(
                plot.x + gap * at, plot.bottom + 24, str(at + self.first), SMALL, colour="ink2", align="center"
            )
        canvas.text(plot.right + 14, plot.bottom + 24, self.unit, SMALL, colour="ink2")
        if self.level:
            y = spot(0, self.level[0])[1]
            canvas.line([(plot.x, y), (plot.right, y)], "ink", 1.8, (6, 5))
        for value, side, _ in self.levels:
            y = spot(0, value)[1]
            canvas.line([(plot.x, y), (plot.right, y)], side, 1.4, (2, 5))
        self._parts(canvas, plot, gap)
        labels: list[tuple[float, str, str]] = [
            (spot(0, value)[1], words, "ink2") for value, _, words in self.levels if words
        ]
        for course in self.courses:
            points = [spot(at, v) for at, v in enumerate(course.values) if v is not None]
            if not points:
                continue
            if len(points) > 1:
                canvas.side_line(course.side, points)
            for x, y in points:
                canvas.mark(mark_of(course.side), x, y, 5, course.side, "card", 1.6)
            labels.append((points[-1][1], course.words, course.side))
        if self.level:
            labels.append((spot(0, self.level[0])[1], self.level[1], "ink2"))
        labels.sort()
        middles = spread([(y, 18) for y, _, _ in labels], plot.y - 10, plot.bottom + 12, 2)
        for (_, words, colour), y in zip(labels, middles, strict=True):
            size = SMALL if colour == "ink2" else SECOND
            canvas.text(plot.right + 14, y, words, size, "medium" if size == SMALL else "semibold", colour)


def line_sample(canvas: Canvas, x: float, y: float, side: str, wide: float = 36) -> None:
    """A short sample of a side's line for a legend."""
    canvas.line([(x, y), (x + wide, y)], side, 2.6, (7, 5) if dashed(side) else None)
    canvas.side(side, x + wide / 2, y, 5.5, "card")
