"""Maps of dots: every piece of land a dot, some countries in their side's colour and shape. It takes no side on borders."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Pen, Point
from game.ui.shipped import asset
from game.ui.theme import Look, mark_of
from game.ui.widget import Widget


@dataclass(frozen=True, slots=True)
class World:
    """The countries of the world by cells of longitude and latitude."""

    north: float
    west: float
    step: float
    countries: tuple[str, ...]
    ends: tuple[tuple[int, ...], ...]
    owners: tuple[tuple[int, ...], ...]

    def country(self, lon: float, lat: float) -> str:
        """The country at a place, as a two-letter code or a name; "" for water."""
        row = int((self.north - lat) / self.step)
        if not 0 <= row < len(self.ends):
            return ""
        column = int(((lon - self.west) % 360) / self.step)
        at = bisect_right(self.ends[row], column)
        return self.countries[self.owners[row][at]] if at < len(self.owners[row]) else ""


@lru_cache(1)
def world() -> World:
    """The shipped world."""
    raw = json.loads(asset("map.json").read_text(encoding="utf-8"))
    ends, owners = [], []
    for row in raw["rows"]:
        total, line = 0, []
        for length in row[::2]:
            total += length
            line.append(total)
        ends.append(tuple(line))
        owners.append(tuple(row[1::2]))
    return World(raw["north"], raw["west"], raw["step"], tuple(raw["countries"]), tuple(ends), tuple(owners))


@dataclass(frozen=True, slots=True)
class Focus:
    """The part of the world that is shown: its middle, and how many degrees of longitude fit across."""

    lon: float
    lat: float
    span: float


_COARSE = 4
"""Every so many cells are enough to find a country's middle."""


@lru_cache(64)
def mainland(code: str) -> tuple[tuple[float, float], ...]:
    """Places in the largest piece of a country's land, about one for each degree."""
    globe = world()
    wanted = {at for at, name in enumerate(globe.countries) if name == code}
    cells: set[tuple[int, int]] = set()
    for number in range(0, len(globe.ends), _COARSE):
        start = 0
        for end, owner in zip(globe.ends[number], globe.owners[number], strict=True):
            if owner in wanted:
                first = -(-start // _COARSE)
                cells.update((x, number // _COARSE) for x in range(first, -(-end // _COARSE)))
            start = end
    best: set[tuple[int, int]] = set()
    while cells:
        piece, edge = set(), [cells.pop()]
        while edge:
            x, y = edge.pop()
            piece.add((x, y))
            for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1), (x + 1, y + 1), (x - 1, y - 1)):
                if near in cells:
                    cells.remove(near)
                    edge.append(near)
        best = max(best, piece, key=len)
    step = globe.step * _COARSE
    return tuple((globe.west + x * step, globe.north - y * step) for x, y in best)


@lru_cache(64)
def focus_on(codes: tuple[str, ...], ratio: float) -> Focus:
    """A focus that shows some countries in a frame of this ratio of width to height; edges may be cut a little."""
    places = [place for code in codes for place in mainland(code)]
    if not places:
        return Focus(0, 20, 300)
    lons, lats = [lon for lon, _ in places], [lat for _, lat in places]
    lat = (min(lats) + max(lats)) / 2
    high = (max(lats) - min(lats)) / cos(radians(lat)) * ratio
    span = max((max(lons) - min(lons)) * 1.08, high * 0.86, 9.0)
    return Focus((min(lons) + max(lons)) / 2, lat, min(span, 330.0))


class DotMap(Widget):
    """A map of dots. ``sides`` says which country (two-letter code) has which side's colour and shape."""

    def __init__(
        self,
        sides: Mapping[str, str],
        *,
        focus: Focus | None = None,
        link: tuple[Point, Point] | None = None,
        dark: bool = False,
        radius: float = 12,
        gap: float = 7,
        high: float = 132,
    ) -> None:
        super().__init__()
        self.sides, self.focus, self.link, self.dark = dict(sides), focus, link, dark
        self.radius, self.gap, self.high = radius, gap, high

    def measure(self, look: Look, room: float) -> Size:
        """The whole room at its height."""
        return Size(room, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, dots and the link between two places."""
        rect, theme = self.rect, canvas.theme
        if rect.w < 1 or rect.h < 1:
            return
        ground = "bar" if self.dark else "map_ground"
        below = Rect(rect.x, rect.y, rect.w, rect.h + self.radius)
        with canvas.clip(rect):
            canvas.box(below, self.radius, ground)
        focus = self.focus or focus_on(tuple(sorted(self.sides)), round(rect.w / rect.h, 2))
        bright = {"a": "#5C9BE6", "b": "#E88A52", "c": "#A98BD6"}
        colours = {
            code: bright.get(side, theme[side]) if self.dark else theme[side] for code, side in self.sides.items()
        }
        base = theme["bar_line"] if self.dark else theme["map"]
        flat = cos(radians(focus.lat))
        scale = rect.w / focus.span

        def place(lon: float, lat: float) -> Point:
            return rect.w / 2 + (lon - focus.lon) * scale, rect.h / 2 - (lat - focus.lat) * scale / flat

        def draw(pen: Pen) -> None:
            globe, gap, row, y = world(), self.gap, 0, self.gap * 0.6
            while y < rect.h - 1:
                x = gap / 2 + (gap / 2 if row % 2 else 0)
                while x < rect.w - 2:
                    lon = focus.lon + (x - rect.w / 2) / scale
                    lat = focus.lat - (y - rect.h / 2) / scale * flat
                    country = globe.country(lon, lat)
                    if country in colours:
                        shape = mark_of(self.sides[country])
                        pen.mark(shape, x, y, gap * (0.44 if shape == "diamond" else 0.36), colours[country])
                    elif country:
                        pen.disc(x, y, gap * 0.22, base)
                    x += gap
                y += gap * 0.866
                row += 1
            if self.link:
                self._arc(pen, place(*self.link[0]), place(*self.link[1]), theme["amber"], theme[ground])

        key = ("map", tuple(sorted(self.sides.items())), focus, self.gap, self.link, self.dark)
        with canvas.clip(rect.inset(1, 0)):
            canvas.art(rect, key, draw)

    @staticmethod
    def _arc(pen: Pen, start: Point, end: Point, colour: str, ground: str) -> None:
        (x0, y0), (x1, y1) = start, end
        mx, my = (x0 + x1) / 2 + (y1 - y0) * -0.22, (y0 + y1) / 2 + (x1 - x0) * 0.22
        steps = [n / 40 for n in range(41)]
        points = [
            (
                (1 - t) ** 2 * x0 + 2 * t * (1 - t) * mx + t * t * x1,
                (1 - t) ** 2 * y0 + 2 * t * (1 - t) * my + t * t * y1,
            )
            for t in steps
        ]
        pen.line(points, colour, 2.6)
        for x, y in (start, end):
            pen.disc(x, y, 9.5, ground)
            pen.disc(x, y, 7, colour)
