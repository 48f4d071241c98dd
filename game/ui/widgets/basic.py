"""The smallest widgets: text, icons, flags, portraits, rules, key caps, pills, dots. None of them takes input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.text import Align, Span, Weight
from game.ui.theme import BODY, LEADING, SECOND, SMALL, Look, mark_of
from game.ui.widget import Widget

Tone = Literal["agreed", "amber", "floor", "ink", "line", "chip", "navy", "side"]


class Label(Widget):
    """Text, wrapped at the room it gets; ``lines`` limits it, with an ellipsis after a whole word."""

    def __init__(
        self,
        words: str,
        size: float = BODY,
        weight: Weight = "regular",
        colour: str = "ink",
        align: Align = "left",
        lines: int | None = None,
        lead: float = LEADING,
    ) -> None:
        super().__init__()
        self.words, self.text_size, self.weight, self.colour = words, size, weight, colour
        self.align, self.lines, self.lead = align, lines, lead

    def rows(self, look: Look, room: float) -> tuple[str, ...]:
        """The lines as they are shown in a width."""
        if self.lines is not None:
            return text.limit(look, self.words, room, self.lines, self.text_size, self.weight)
        return text.wrap(look, self.words, room, self.text_size, self.weight)

    def measure(self, look: Look, room: float) -> Size:
        """The widest line, all lines below each other."""
        rows = self.rows(look, room)
        wide = max(text.width(look, row, self.text_size, self.weight) for row in rows)
        return Size(wide, len(rows) * self.text_size * self.lead)

    def paint(self, canvas: Canvas) -> None:
        """Write the lines from the top."""
        x = {"left": self.rect.x, "center": self.rect.cx, "right": self.rect.right}[self.align]
        rows = self.rows(canvas.look, self.rect.w)
        canvas.lines(x, self.rect.y, rows, self.text_size, self.weight, self.colour, self.align, self.lead)

    def say(self, words: str) -> None:
        """Change the text; the room stays as it is."""
        if words != self.words:
            self.words = words
            self.touch()


class Rich(Widget):
    """A paragraph of mixed kinds of text."""

    def __init__(self, spans: Sequence[Span], size: float = BODY, lead: float = LEADING) -> None:
        super().__init__()
        self.spans, self.text_size, self.lead = tuple(spans), size, lead

    def measure(self, look: Look, room: float) -> Size:
        """The widest line, all lines below each other."""
        lines = text.flow(look, self.spans, room, self.text_size)
        wide = max((line[-1].x + line[-1].width for line in lines if line), default=0.0)
        return Size(wide, len(lines) * self.text_size * self.lead)

    def paint(self, canvas: Canvas) -> None:
        """Write the paragraph."""
        canvas.spans(self.rect.x, self.rect.y, self.rect.w, self.spans, self.text_size, self.lead)


class Icon(Widget):
    """An icon, optionally on a soft square tile."""

    def __init__(
        self, name: str, size: float = 22, colour: str = "ink", *, tile: float = 0, ground: str = "chip"
    ) -> None:
        super().__init__()
        self.name, self.glyph, self.colour, self.tile, self.ground = name, size, colour, tile, ground

    def measure(self, look: Look, room: float) -> Size:
        """The tile, or the icon."""
        side = self.tile or self.glyph
        return Size(side, side)

    def paint(self, canvas: Canvas) -> None:
        """Draw tile and icon in the middle."""
        if self.tile:
            half = self.tile / 2
            square = Rect(self.rect.cx - half, self.rect.cy - half, self.tile, self.tile)
            canvas.box(square, 12 if self.tile > 36 else 9, self.ground)
        canvas.icon(self.name, self.rect.cx, self.rect.cy, self.glyph, self.colour, 1.9 if self.tile else 2)


def tile(name: str, side: float = 44, colour: str = "ink", ground: str = "chip") -> Icon:
    """An icon on a tile, in the usual proportion."""
    return Icon(name, round(side * 0.55), colour, tile=side, ground=ground)


class Flag(Widget):
    """A flag, or a field with the side's mark where there is none."""

    def __init__(self, code: str, height: float = 38, side: str = "a") -> None:
        super().__init__()
        self.code, self.tall, self.side = code, height, side

    def measure(self, look: Look, room: float) -> Size:
        """Four to three."""
        return Size(self.tall * 4 / 3, self.tall)

    def paint(self, canvas: Canvas) -> None:
        """Draw the flag."""
        canvas.flag(self.code, self.rect, self.side)


class Mark(Widget):
    """A side's mark."""

    def __init__(self, side: str, r: float = 6, *, hollow: bool = False) -> None:
        super().__init__()
        self.side, self.r, self.hollow = side, r, hollow

    def measure(self, look: Look, room: float) -> Size:
        """As wide as the mark."""
        return Size(2.4 * self.r, 2.4 * self.r)

    def paint(self, canvas: Canvas) -> None:
        """Draw it in the middle."""
        canvas.side(self.side, self.rect.cx, self.rect.cy, self.r, hollow=2.2 if self.hollow else 0)


class Bust(Widget):
    """A delegate's portrait with the office below, in one or two lines."""

    def __init__(self, number: int, office: str, side: str, *, leads: bool = False, r: float = 26) -> None:
        super().__init__()
        self.number, self.office, self.side, self.leads, self.r = number, office, side, leads, r

    def rows(self, look: Look, room: float) -> tuple[str, ...]:
        """The office in at most two lines."""
        return text.limit(look, self.office, room, 2, SMALL)

    def measure(self, look: Look, room: float) -> Size:
        """The disc and the lines of the office."""
        rows = self.rows(look, min(room, 84))
        wide = max(2 * self.r, *(text.width(look, row, SMALL) for row in rows))
        return Size(min(room, wide), 2 * self.r + 8 + 17 * len(rows))

    def paint(self, canvas: Canvas) -> None:
        """Draw the disc and write the office."""
        x, y = self.rect.cx, self.rect.y + self.r
        canvas.bust(self.number, x, y, self.r, f"{self.side}_tint", "bar" if self.leads else self.side)
        for at, row in enumerate(self.rows(canvas.look, max(self.rect.w, 2 * self.r))):
            canvas.text(x, self.rect.y + 2 * self.r + 16 + 17 * at, row, SMALL, colour="ink2", align="center")


class Rule(Widget):
    """A thin line, level or upright."""

    def __init__(self, colour: str = "hair", *, upright: bool = False) -> None:
        super().__init__()
        self.colour, self.upright = colour, upright

    def measure(self, look: Look, room: float) -> Size:
        """As long as the room, one thick."""
        return Size(1, 24) if self.upright else Size(room, 1)

    def paint(self, canvas: Canvas) -> None:
        """Draw the line in the middle."""
        if self.upright:
            canvas.vline(self.rect.cx, self.rect.y, self.rect.h, self.colour)
        else:
            canvas.hline(self.rect.x, self.rect.cy, self.rect.w, self.colour)


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
        self.cap, self.dark = cap, dark

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
        self.pairs, self.align, self.dark = tuple(pairs), align, dark

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
