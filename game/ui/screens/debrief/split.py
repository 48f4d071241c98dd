"""The split bar: how the joint gain was shared out, and how much of it was left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import SECOND, Look
from game.ui.widget import Widget


@dataclass(frozen=True, slots=True)
class Share:
    """One party's part: its side, its amount, and the words inside, as far as there is room for them."""

    side: str
    amount: float
    words: str
    figure: str = ""
    """What stands there where the words do not fit."""


class SplitBar(Widget):
    """Parts of sides in their colours, then what was left, hatched."""

    def __init__(self, shares: Sequence[Share], rest: float, rest_words: str, *, high: float = 28) -> None:
        super().__init__()
        self.shares, self.rest, self.rest_words, self.high = tuple(shares), rest, rest_words, high

    def measure(self, look: Look, room: float) -> Size:
        """The whole room."""
        return Size(room, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw the parts from left to right."""
        whole = sum(share.amount for share in self.shares) + self.rest
        canvas.box(self.rect, 6, "track")
        if whole <= 0:
            return
        x, gap = self.rect.x, 4.0
        for share in self.shares:
            wide = self.rect.w * share.amount / whole
            if wide > 0:
                part = Rect(
                    x, self.rect.y, max(2.0, wide - (gap if x + wide < self.rect.right - 1 else 0)), self.rect.h
                )
                canvas.box(part, 6, share.side)
                self._write(canvas, part, share)
            x += wide
        if self.rest > 0 and self.rect.right - x > 2:
            part = Rect(x, self.rect.y, self.rect.right - x, self.rect.h)
            canvas.box(part, 6, "cell", "dim_edge")
            canvas.hatch(part, 6, "hatch", 8)
            wide = canvas.width(self.rest_words, SECOND, "semibold")
            if wide + 24 <= part.w:
                canvas.box(Rect(part.cx - wide / 2 - 6, part.y + 3, wide + 12, part.h - 6), 4, "card")
                canvas.text(part.cx, part.cy, self.rest_words, SECOND, "semibold", "ink2", "center")

    def _write(self, canvas: Canvas, part: Rect, share: Share) -> None:
        for words in (share.words, share.figure):
            if canvas.width(words, SECOND, "semibold") + 16 <= part.w:
                canvas.text(part.x + 10, part.cy, words, SECOND, "semibold", "on_side")
                return
