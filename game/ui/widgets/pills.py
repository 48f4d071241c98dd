"""Short states: pills, dots of confidence, changes as arrows. They take no input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.text import Align, Weight
from game.ui.theme import LEADING, SECOND, Look, mark_of
from game.ui.widget import Widget

Tone = Literal["agreed", "amber", "floor", "ink", "line", "chip", "navy", "side"]


@dataclass(frozen=True, slots=True)
class PillLook:
    """Fill, edge and text of a pill."""

    fill: str
    edge: str
    ink: str


_TONES = {
    "agreed": PillLook("agreed_tint", "", "agreed"),
    "amber": PillLook("amber_tint", "", "amber_text"),
    "floor": PillLook("amber", "", "on_amber"),
    "ink": PillLook("primary", "", "primary_text"),
    "line": PillLook("", "dim_edge", "ink2"),
    "chip": PillLook("chip", "", "ink"),
    "navy": PillLook("navy3", "", "done"),
}


class Pill(Widget):
    """A short state in a rounded field, with an icon or a side's mark before it."""

    def __init__(
        self,
        words: str,
        tone: Tone = "chip",
        icon: str = "",
        *,
        mark: str = "",
        side: str = "a",
        high: float = 28,
        size: float = SECOND,
        weight: Weight = "semibold",
    ) -> None:
        super().__init__()
        self.words, self.icon, self.mark, self.high, self.text_size, self.weight = (
            words, icon, mark, high, size, weight,
        )  # fmt: skip
        self.tone = PillLook(side, "", "on_side") if tone == "side" else _TONES[tone]

    def measure(self, look: Look, room: float) -> Size:
        """As wide as its text; at most the room."""
        lead = 22 if self.icon or self.mark else 0
        return Size(min(room, text.width(look, self.words, self.text_size, self.weight) + 24 + lead), self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw field, icon and text."""
        x, y = self.rect.x + 12, self.rect.cy
        canvas.box(
            Rect(self.rect.x, y - self.high / 2, self.rect.w, self.high),
            self.high / 2,
            self.tone.fill,
            self.tone.edge,
        )
        if self.icon:
            canvas.icon(self.icon, x + 7, y, 16, self.tone.ink, 2.4)
            x += 22
        elif self.mark:
            canvas.mark(mark_of(self.mark), x + 7, y, 5.5, self.mark)
            x += 22
        room = self.rect.right - 10 - x
        canvas.text(x, y, self.words, self.text_size, self.weight, self.tone.ink, room=room)


class ConfidenceDots(Widget):
    """How sure something is: one to three filled dots of three, with the word for it beside or below."""

    def __init__(self, level: int, of: int = 3) -> None:
        super().__init__()
        self.level, self.of = level, of

    def measure(self, look: Look, room: float) -> Size:
        """A row of dots."""
        return Size(14.0 * self.of, 14)

    def paint(self, canvas: Canvas) -> None:
        """Fill as many dots as the level says."""
        for at in range(self.of):
            x = self.rect.x + 7 + 14 * at
            if at < self.level:
                canvas.mark("disc", x, self.rect.cy, 5.5, "ink")
            else:
                canvas.mark("disc", x, self.rect.cy, 5.5, "neutral", hollow=1.3)


def paint_change(
    canvas: Canvas,
    x: float,
    y: float,
    amount: int,
    size: float = SECOND,
    colour: str = "ink",
    align: Align = "left",
) -> float:
    """Write a change as an arrow and an amount, or "=" for none; returns the width."""
    if amount == 0:
        return canvas.text(x, y, "=", size, "semibold", "ink3", align)
    words = str(abs(amount))
    wide = 17 + canvas.width(words, size, "semibold")
    left = x - (wide if align == "right" else wide / 2 if align == "center" else 0)
    canvas.icon("arrow-up" if amount > 0 else "arrow-down", left + 7, y, 15, colour, 2.6)
    canvas.text(left + 16, y, words, size, "semibold", colour)
    return wide


class Change(Widget):
    """A change as an arrow and an amount."""

    def __init__(self, amount: int, size: float = SECOND, colour: str = "ink", align: Align = "right") -> None:
        super().__init__()
        self.amount, self.text_size, self.colour, self.align = amount, size, colour, align

    def measure(self, look: Look, room: float) -> Size:
        """Arrow and digits."""
        return Size(
            17 + text.width(look, str(abs(self.amount)), self.text_size, "semibold"), self.text_size * LEADING
        )

    def paint(self, canvas: Canvas) -> None:
        """Draw it at its side."""
        x = {"left": self.rect.x, "center": self.rect.cx, "right": self.rect.right}[self.align]
        paint_change(canvas, x, self.rect.cy, self.amount, self.text_size, self.colour, self.align)
