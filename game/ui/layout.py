"""Rows, columns, grids and the like: they measure what is inside and share out the room.

A child with ``grow`` takes a share of what the others leave; all others get the size they measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.ui.geometry import Rect, Size
from game.ui.theme import GUTTER, Look
from game.ui.widget import ENDLESS, Widget

Cross = Literal["start", "center", "end", "stretch"]


def _across(cross: Cross, start: float, room: float, wanted: float) -> tuple[float, float]:
    """Start and length along the side that is not shared out."""
    if cross == "stretch":
        return start, room
    spare = room - wanted
    return start + {"start": 0.0, "center": spare / 2, "end": spare}[cross], wanted


def _squeeze(lengths: list[float], room: float) -> list[float]:
    """Shorten the longest until all fit."""
    cap, left, count = 0.0, room, len(lengths)
    for length in sorted(lengths):
        cap = max(0.0, left / count)
        if length > cap:
            return [min(one, cap) for one in lengths]
        left -= length
        count -= 1
    return lengths


class Spacer(Widget):
    """Empty room: a fixed size, or a share of what is left over."""

    solid = False

    def __init__(self, size: float | None = None) -> None:
        super().__init__()
        if size is None:
            self.grow = 1.0
        self.length = size or 0.0

    def measure(self, look: Look, room: float) -> Size:
        """Its length both ways."""
        return Size(self.length, self.length)


class Row(Widget):
    """Children side by side."""

    def __init__(self, *children: Widget, gap: float = GUTTER, cross: Cross = "center") -> None:
        super().__init__()
        self.gap, self.cross = gap, cross
        self.add(*children)

    def shown(self) -> list[Widget]:
        """The children that take part."""
        return [child for child in self.children if child.visible]

    def widths(self, look: Look, room: float) -> list[float]:
        """The width of each shown child in a room."""
        shown = self.shown()
        free = room - self.gap * max(0, len(shown) - 1)
        wide = [0.0 if child.grow else min(child.size(look, free).w, free) for child in shown]
        if sum(wide) > free:
            wide = _squeeze(wide, free)
        shares = sum(child.grow for child in shown)
        if shares and room >= ENDLESS:
            return [child.size(look, room).w if child.grow else w for child, w in zip(shown, wide, strict=True)]
        left = max(0.0, free - sum(wide))
        return [left * child.grow / shares if child.grow else w for child, w in zip(shown, wide, strict=True)]

    def measure(self, look: Look, room: float) -> Size:
        """All widths beside each other, the greatest height."""
        shown, wide = self.shown(), self.widths(look, room)
        high = max((child.size(look, w).h for child, w in zip(shown, wide, strict=True)), default=0.0)
        return Size(sum(wide) + self.gap * max(0, len(shown) - 1), high)

    def arrange(self, look: Look) -> None:
        """Place from left to right."""
        x = self.rect.x
        for child, w in zip(self.shown(), self.widths(look, self.rect.w), strict=True):
            wanted = self.rect.h if self.cross == "stretch" else min(child.size(look, w).h, self.rect.h)
            y, h = _across(self.cross, self.rect.y, self.rect.h, wanted)
            child.place(look, Rect(x, y, w, h))
            x += w + self.gap


class Column(Widget):
    """Children below each other."""

    def __init__(self, *children: Widget, gap: float = GUTTER, cross: Cross = "stretch") -> None:
        super().__init__()
        self.gap, self.cross = gap, cross
        self.add(*children)

    def shown(self) -> list[Widget]:
        """The children that take part."""
        return [child for child in self.children if child.visible]

    def measure(self, look: Look, room: float) -> Size:
        """The greatest width, all heights below each other."""
        sizes = [child.size(look, room) for child in self.shown()]
        high = sum(size.h for size in sizes) + self.gap * max(0, len(sizes) - 1)
        return Size(min(room, max((size.w for size in sizes), default=0.0)), high)

    def arrange(self, look: Look) -> None:
        """Place from top to bottom; what is left over goes to the children that grow."""
        shown = self.shown()
        sizes = [child.size(look, self.rect.w) for child in shown]
        shares = sum(child.grow for child in shown)
        taken = sum(size.h for child, size in zip(shown, sizes, strict=True) if not child.grow)
        left = max(0.0, self.rect.h - taken - self.gap * max(0, len(shown) - 1))
        y = self.rect.y
        for child, size in zip(shown, sizes, strict=True):
            h = left * child.grow / shares if child.grow else size.h
            x, w = _across(self.cross, self.rect.x, self.rect.w, min(size.w, self.rect.w))
            child.place(look, Rect(x, y, w, h))
            y += h + self.gap


class Grid(Widget):
    """Children in columns of given shares, row by row; rows are as high as their highest, or share the height."""

    def __init__(
        self,
        *children: Widget,
        columns: Sequence[float] = (1, 1),
        gap: float = GUTTER,
        even: bool = False,
    ) -> None:
        super().__init__()
        self.columns, self.gap, self.even = tuple(columns), gap, even
        self.add(*children)

    def _rows(self) -> list[list[Widget]]:
        shown = [child for child in self.children if child.visible]
        count = len(self.columns)
        return [shown[at : at + count] for at in range(0, len(shown), count)]

    def _widths(self, room: float) -> list[float]:
        free = room - self.gap * (len(self.columns) - 1)
        return [free * share / sum(self.columns) for share in self.columns]

    def _heights(self, look: Look, room: float) -> list[float]:
        wide = self._widths(room)
        return [max(child.size(look, w).h for child, w in zip(row, wide, strict=False)) for row in self._rows()]

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, all rows below each other."""
        high = self._heights(look, room)
        if self.even and high:
            high = [max(high)] * len(high)
        return Size(room, sum(high) + self.gap * max(0, len(high) - 1))

    def arrange(self, look: Look) -> None:
        """Place row by row; with ``even`` the rows share the whole height."""
        wide, high = self._widths(self.rect.w), self._heights(look, self.rect.w)
        if self.even and high:
            high = [(self.rect.h - self.gap * (len(high) - 1)) / len(high)] * len(high)
        y = self.rect.y
        for row, h in zip(self._rows(), high, strict=True):
            x = self.rect.x
            for child, w in zip(row, wide, strict=False):
                child.place(look, Rect(x, y, w, h))
                x += w + self.gap
            y += h + self.gap


class Pad(Widget):
    """Room around one child."""

    def __init__(
        self,
        child: Widget,
        left: float,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
    ) -> None:
        super().__init__()
        self.left = left
        self.upper = left if top is None else top
        self.right = left if right is None else right
        self.lower = self.upper if bottom is None else bottom
        self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size and the room around it."""
        size = self.children[0].size(look, room - self.left - self.right)
        return Size(size.w + self.left + self.right, size.h + self.upper + self.lower)

    def arrange(self, look: Look) -> None:
        """Place the child inside."""
        x, y, w, h = self.rect
        inner = Rect(x + self.left, y + self.upper, w - self.left - self.right, h - self.upper - self.lower)
        self.children[0].place(look, inner)


class Stack(Widget):
    """Children on top of each other, each filling the whole."""

    solid = False

    def __init__(self, *children: Widget) -> None:
        super().__init__()
        self.add(*children)

    def measure(self, look: Look, room: float) -> Size:
        """The greatest of the children."""
        sizes = [child.size(look, room) for child in self.children if child.visible]
        return Size(max((s.w for s in sizes), default=0.0), max((s.h for s in sizes), default=0.0))


class Free(Widget):
    """Children at rectangles of their own, counted from this one's corner; for layouts that a picture dictates."""

    def __init__(self) -> None:
        super().__init__()
        self.spots: list[Rect] = []

    def put(self, child: Widget, rect: Rect) -> Widget:
        """Add a child at a rectangle; returns the child."""
        self.add(child)
        self.spots.append(rect)
        return child

    def measure(self, look: Look, room: float) -> Size:
        """Far enough for all spots."""
        return Size(
            max((r.right for r in self.spots), default=0.0), max((r.bottom for r in self.spots), default=0.0)
        )

    def arrange(self, look: Look) -> None:
        """Place each child at its spot."""
        for child, spot in zip(self.children, self.spots, strict=True):
            child.place(look, spot.shift(self.rect.x, self.rect.y))
