"""Key caps, and lines of them with a word each. They take no input."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.keys import cap_of
from game.ui.paint import Canvas
from game.ui.text import Align
from game.ui.theme import SECOND, SMALL, Look
from game.ui.widget import Widget


def cap_width(look: Look, cap: str, size: float = SMALL) -> float:
    """How wide a key cap is."""
    return max(24.0, text.width(look, cap, size, "semibold") + 14)


def paint_cap(canvas: Canvas, x: float, y: float, cap: str, *, dark: bool = False, faint: bool = False) -> float:
    """Draw a key cap with its left side at ``x`` and its middle at ``y``; returns its width."""
    wide = cap_width(canvas.look, cap)
    fill, edge, ink = ("navy3", "navy_edge", "white") if dark else ("cap", "cap_edge", "ink3" if faint else "ink2")
    canvas.box(Rect(x, y - 12, wide, 24), 6, fill, edge)
    canvas.text(x + wide / 2, y, cap, SMALL, "semibold", ink, "center")
    return wide


class KeyCap(Widget):
    """A key as it is printed on the keyboard."""

    def __init__(self, cap: str, *, dark: bool = False) -> None:
        super().__init__()
        self.cap, self.dark = cap_of(cap), dark

    def measure(self, look: Look, room: float) -> Size:
        """As wide as its text, 24 high."""
        return Size(cap_width(look, self.cap), 24)

    def paint(self, canvas: Canvas) -> None:
        """Draw the cap."""
        paint_cap(canvas, self.rect.x, self.rect.cy, self.cap, dark=self.dark)


class Hints(Widget):
    """Key caps with a word each; those that do not fit are left out from the end."""

    def __init__(self, pairs: Sequence[tuple[str, str]], align: Align = "left", *, dark: bool = False) -> None:
        super().__init__()
        self.said = tuple(pairs)
        """The pairs with their keys as shipped."""
        self.pairs, self.align, self.dark = tuple((cap_of(cap), word) for cap, word in pairs), align, dark

    def _width(self, look: Look, pair: tuple[str, str]) -> float:
        return cap_width(look, pair[0]) + 8 + text.width(look, pair[1], SECOND)

    def fitting(self, look: Look, room: float) -> list[tuple[tuple[str, str], float]]:
        """The pairs that fit, with their widths."""
        shown: list[tuple[tuple[str, str], float]] = []
        used = 0.0
        for pair in self.pairs:
            wide = self._width(look, pair)
            if used + wide > room + 0.5:
                break
            shown.append((pair, wide))
            used += wide + 20
        return shown

    def measure(self, look: Look, room: float) -> Size:
        """All that fits in one line."""
        shown = self.fitting(look, room)
        return Size(sum(wide for _, wide in shown) + 20 * max(0, len(shown) - 1), 24)

    def paint(self, canvas: Canvas) -> None:
        """Draw cap and word side by side."""
        shown = self.fitting(canvas.look, self.rect.w)
        x = self.rect.x
        if self.align == "right":
            x = self.rect.right - sum(wide for _, wide in shown) - 20 * max(0, len(shown) - 1)
        for (cap, word), wide in shown:
            after = paint_cap(canvas, x, self.rect.cy, cap, dark=self.dark)
            canvas.text(x + after + 8, self.rect.cy, word, SECOND, colour="mute" if self.dark else "ink2")
            x += wide + 20
