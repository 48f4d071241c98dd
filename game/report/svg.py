"""Charts as SVG inside a page: no scripts, no links, no fonts of its own; everything that is written is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from math import sqrt

from game.language import decimal
from game.report.plots import Curve, Dots, Plot

WIDE, LEFT, RIGHT, TOP, BOTTOM = 760.0, 64.0, 26.0, 16.0, 48.0
LEGEND = 24.0
MARKS = ("disc", "diamond", "square", "triangle", "ring", "cross")
SIDES = "abcdefgh"


def mark_of(side: str) -> str:
    """The shape of a party's mark."""
    return MARKS[SIDES.index(side) % len(MARKS)]


def ticks(low: float, high: float) -> list[float]:
    """Four to eight round values between two ends."""
    wide = (high - low) or 1.0
    step = next((s for s in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if wide / s <= 8), wide / 5)
    first = -(-low // step)
    return [round((first + n) * step, 6) for n in range(int((high - first * step) / step + 1e-9) + 1)]


class _Sheet:
    """One picture while it is drawn."""

    def __init__(self, plot: Plot, colours: Mapping[str, str], label: str) -> None:
        self.plot, self.colours, self.label = plot, colours, label
        self.high = 560.0 if plot.square else 300.0
        self.parts: list[str] = []

    def colour(self, name: str) -> str:
        return escape(self.colours.get(name, name), quote=True)

    def x(self, value: float) -> float:
        low, high = self.plot.x_span
        return LEFT + (WIDE - LEFT - RIGHT) * (value - low) / ((high - low) or 1)

    def y(self, value: float) -> float:
        low, high = self.plot.y_span
        return self.high - BOTTOM - (self.high - TOP - BOTTOM) * (value - low) / ((high - low) or 1)

    def text(
        self, x: float, y: float, words: str, anchor: str = "start", colour: str = "ink", extra: str = ""
    ) -> None:
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{self.colour(colour)}"{extra}>{escape(words)}</text>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, more: str = "") -> None:
        self.parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{self.colour(colour)}"{more}/>'
        )

    def axes(self) -> None:
        bottom, right = self.high - BOTTOM, WIDE - RIGHT
        for value in ticks(*self.plot.y_span):
            self.line(LEFT, self.y(value), right, self.y(value), "hair")
            self.text(LEFT - 8, self.y(value) + 4, _short(value), "end", "ink2")
        for value in ticks(*self.plot.x_span):
            if self.plot.square:
                self.line(self.x(value), TOP, self.x(value), bottom, "hair")
            self.text(self.x(value), bottom + 18, _short(value), "middle", "ink2")
        self.text(right, self.high - 8, self.plot.x_words, "end", "ink2")
        middle = (TOP + bottom) / 2
        turned = f' transform="rotate(-90 14 {middle:.1f})"'
        self.text(14, middle, self.plot.y_words, "middle", "ink2", turned)

    def dots(self, dots: Dots) -> None:
        """Dots as the ends of lines without length: one path for each size."""
        most = max((n for _, _, n in dots.points), default=1)
        sizes: dict[int, list[str]] = {}
        for x, y, n in dots.points:
            size = round(2 * (1.6 + 1.8 * sqrt(n / most)))
            sizes.setdefault(size, []).append(f"M{self.x(x):.1f} {self.y(y):.1f}h0")
        for size, spots in sorted(sizes.items()):
            self.parts.append(
                f'<path d="{"".join(spots)}" stroke="{self.colour(dots.colour)}" stroke-width="{size}" stroke-linecap="round" fill="none"/>'
            )

    def mark(self, shape: str, x: float, y: float, r: float, colour: str) -> None:
        fill = f'fill="{self.colour(colour)}" stroke="{self.colour("card")}" stroke-width="1.5"'
        match shape:
            case "diamond":
                d = f"M{x:.1f} {y - r * 1.2:.1f}l{r * 1.2:.1f} {r * 1.2:.1f}l{-r * 1.2:.1f} {r * 1.2:.1f}l{-r * 1.2:.1f} {-r * 1.2:.1f}z"
                self.parts.append(f'<path d="{d}" {fill}/>')
            case "square":
                self.parts.append(
                    f'<rect x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:.1f}" height="{2 * r:.1f}" {fill}/>'
                )
            case "triangle":
                d = f"M{x:.1f} {y - r * 1.2:.1f}l{r * 1.2:.1f} {r * 2.1:.1f}h{-r * 2.4:.1f}z"
                self.parts.append(f'<path d="{d}" {fill}/>')
            case "ring":
                self.parts.append(
                    f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="none" stroke="{self.colour(colour)}" stroke-width="2.5"/>'
                )
            case "cross":
                d = f"M{x - r:.1f} {y:.1f}h{2 * r:.1f}M{x:.1f} {y - r:.1f}v{2 * r:.1f}"
                self.parts.append(f'<path d="{d}" stroke="{self.colour(colour)}" stroke-width="3"/>')
            case _:
                self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {fill}/>')

    def curve(self, curve: Curve) -> None:
        spots = [(self.x(x), self.y(y)) for x, y in curve.points]
        if not spots:
            return
        path = f"M{spots[0][0]:.1f} {spots[0][1]:.1f}"
        for x, y in spots[1:]:
            path += f"H{x:.1f}V{y:.1f}" if curve.steps else f"L{x:.1f} {y:.1f}"
        dash = ' stroke-dasharray="7 5"' if _dashed(curve) else ""
        self.parts.append(
            f'<path d="{path}" fill="none" stroke="{self.colour(curve.colour)}" stroke-width="2.4"{dash}/>'
        )
        if not curve.side:
            return
        for n, (x, y) in enumerate(spots, 1):
            self.mark(mark_of(curve.side), x, y, 9 if curve.numbers else 3.5, curve.colour)
            if curve.numbers:
                self.text(x, y + 4, str(n), "middle", "on_side", ' font-size="11" font-weight="600"')

    def pin(self, kind: str, x: float, y: float) -> None:
        """The mark of a named point; its name stands in the legend, where nothing covers it."""
        match kind:
            case "star":
                edge = f' font-size="28" stroke="{self.colour("ink")}" stroke-width="1"'
                self.text(x, y + 9, "★", "middle", "amber", edge)
            case "refused":
                self.text(x, y + 8, "☆", "middle", "ink", ' font-size="24"')
            case "badge":
                box = f'x="{x - 9:.1f}" y="{y - 9:.1f}" width="18" height="18" rx="3"'
                self.parts.append(f'<rect {box} fill="{self.colour("ink")}"/>')
                self.text(x, y + 5, "N", "middle", "card", ' font-weight="700"')
            case _:
                ring = f'fill="{self.colour("card")}" stroke="{self.colour("ink")}" stroke-width="2"'
                self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" {ring}/>')
                self.text(x, y + 5, "+", "middle", "ink", ' font-weight="700"')

    def tags(self) -> None:
        """The tags at the ends of lines, moved apart where the ends lie close together."""
        ends = sorted((self.y(c.points[-1][1]), c.tag, c.colour) for c in self.plot.curves if c.tag and c.points)
        last = 0.0
        for y, tag, colour in ends:
            last = max(y + 4, last + 13)
            self.text(WIDE - RIGHT + 6, last, tag, "start", colour, ' font-weight="700"')

    def levels(self) -> None:
        bottom, right = self.high - BOTTOM, WIDE - RIGHT
        dash = ' stroke-width="1.6" stroke-dasharray="6 5"'
        for level in self.plot.levels:
            if level.axis == "x":
                self.line(self.x(level.value), TOP, self.x(level.value), bottom, "ink", dash)
                self.text(self.x(level.value) + 6, bottom - 8, level.words, "start", "ink", _HALO)
            else:
                self.line(LEFT, self.y(level.value), right, self.y(level.value), "ink", dash)
                self.text(LEFT + 6, self.y(level.value) - 6, level.words, "start", "ink", _HALO)

    def legend(self) -> float:
        """What the dots and lines mean, below the picture; gives its height."""
        entries: list[tuple[str, str, str]] = [(d.words, d.colour, "dot") for d in self.plot.dots if d.points]
        entries += [
            (c.words, c.colour, "dash" if _dashed(c) else "line") for c in self.plot.curves if c.words and c.points
        ]
        entries += [(f"{pin.words} ({_short(pin.x)}, {_short(pin.y)})", "", pin.kind) for pin in self.plot.pins]
        x, y = LEFT, self.high + 14
        for words, colour, kind in entries:
            wide = 40 + 7.2 * len(words)
            if x + wide > WIDE - 4 and x > LEFT:
                x, y = LEFT, y + LEGEND
            if not colour:
                self.pin(kind, x + 11, y - 5)
            elif kind == "dot":
                self.parts.append(
                    f'<circle cx="{x + 10:.1f}" cy="{y - 4:.1f}" r="4.5" fill="{self.colour(colour)}"/>'
                )
            else:
                dash = ' stroke-width="2.4" stroke-dasharray="7 5"' if kind == "dash" else ' stroke-width="2.4"'
                self.line(x, y - 4, x + 22, y - 4, colour, dash)
            self.text(x + 28, y, words, "start", "ink2")
            x += wide
        return y - self.high + 14 if entries else 0.0

    def whole(self) -> str:
        self.axes()
        for dots in self.plot.dots:
            self.dots(dots)
        self.levels()
        for curve in self.plot.curves:
            self.curve(curve)
        self.tags()
        for pin in self.plot.pins:
            self.pin(pin.kind, self.x(pin.x), self.y(pin.y))
        more = self.legend()
        label = escape(self.label, quote=True)
        size = f'viewBox="0 0 {WIDE:.0f} {self.high + more:.0f}"'
        return f'<svg {size} role="img" aria-label="{label}" font-size="13">{"".join(self.parts)}</svg>'


_HALO = ' stroke="white" stroke-width="3" paint-order="stroke"'


def _dashed(curve: Curve) -> bool:
    return curve.side not in {"", "a"} or curve.colour == "ink3"


def _short(value: float) -> str:
    return decimal(value, 0 if value == round(value) else 1)


def draw(plot: Plot, colours: Mapping[str, str], label: str) -> str:
    """Draw a plot as one SVG element; ``colours`` gives the value of each colour's name, ``label`` says what it shows."""
    return _Sheet(plot, colours, label).whole()
