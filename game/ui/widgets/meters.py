"""Bars for single figures: meters, capital, support at home, votes as seats, leanings, levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import SECOND, Look
from game.ui.widget import Widget

Vote = Literal["for", "against", "veto", "waiting", "counting"]


class Meter(Widget):
    """A level on a thin line, 0 to 1, with an optional upright mark."""

    def __init__(self, share: float, colour: str = "a", *, mark: float | None = None, thick: float = 6) -> None:
        super().__init__()
        self.share, self.colour, self.mark, self.thick = share, colour, mark, thick

    def measure(self, look: Look, room: float) -> Size:
        """The whole room."""
        return Size(room, self.thick + (6 if self.mark is not None else 0))

    def paint(self, canvas: Canvas) -> None:
        """Draw track, level and mark."""
        line = Rect(self.rect.x, self.rect.cy - self.thick / 2, self.rect.w, self.thick)
        canvas.box(line, self.thick / 2, "track")
        share = max(0.0, min(1.0, self.share))
        if share > 0:
            canvas.box(Rect(line.x, line.y, max(self.thick, line.w * share), line.h), self.thick / 2, self.colour)
        if self.mark is not None:
            canvas.fill(Rect(line.x + line.w * self.mark - 1, line.y - 3, 2, line.h + 6), "ink")


class Segments(Widget):
    """A stock such as political capital as small blocks: full ones are left, hollow ones are spent."""

    def __init__(self, value: float, full: float, blocks: int = 20) -> None:
        super().__init__()
        self.value, self.full, self.blocks = value, full, blocks

    def measure(self, look: Look, room: float) -> Size:
        """The room up to 240."""
        return Size(min(room, 240), 12)

    def paint(self, canvas: Canvas) -> None:
        """Fill as many blocks as are left."""
        step = self.rect.w / self.blocks
        filled = round(self.blocks * max(0.0, min(1.0, self.value / self.full))) if self.full else 0
        for at in range(self.blocks):
            block = Rect(self.rect.x + at * step, self.rect.cy - 6, step - 3, 12)
            canvas.box(block, 2, "ink" if at < filled else "", "" if at < filled else "neutral")


class SupportBar(Widget):
    """Support of one audience against its threshold: solid when it is enough, hollow when not."""

    def __init__(self, value: float, threshold: float, colour: str = "a", full: float = 100) -> None:
        super().__init__()
        self.value, self.threshold, self.colour, self.full = value, threshold, colour, full

    def measure(self, look: Look, room: float) -> Size:
        """88 wide, as high as its mark."""
        return Size(min(room, 88), 20)

    def paint(self, canvas: Canvas) -> None:
        """Draw track, level and threshold."""
        line = Rect(self.rect.x, self.rect.cy - 4, self.rect.w, 8)
        canvas.box(line, 4, "track")
        share = max(0.0, min(1.0, self.value / self.full))
        if share > 0:
            level = Rect(line.x, line.y, max(8.0, line.w * share), 8)
            if self.value >= self.threshold:
                canvas.box(level, 4, self.colour)
            else:
                canvas.box(level, 4, "card", self.colour, 2)
        x = line.x + line.w * max(0.0, min(1.0, self.threshold / self.full))
        canvas.fill(Rect(x - 1, line.y - 5, 2, 18), "ink")


@dataclass(frozen=True, slots=True)
class Seat:
    """A block of votes: its weight, and how it votes; ``share`` is how far counting is, 0 to 1."""

    weight: float
    vote: Vote
    share: float = 0.0


class SeatBar(Widget):
    """Votes at home as blocks as wide as their weight, with the line that must be reached."""

    def __init__(
        self,
        seats: Sequence[Seat],
        need: float,
        side: str = "a",
        *,
        high: float = 34,
        words: str = "",
        counting: str = "",
    ) -> None:
        super().__init__()
        self.seats, self.need, self.side, self.high = tuple(seats), need, side, high
        self.words, self.counting = words, counting

    def measure(self, look: Look, room: float) -> Size:
        """The whole room; room above for the threshold's figure."""
        return Size(room, self.high + (30 if self.words else 12))

    def paint(self, canvas: Canvas) -> None:
        """Draw the blocks and the threshold."""
        total = sum(seat.weight for seat in self.seats) or 1.0
        top = self.rect.bottom - self.high - 6
        radius = 6 if self.high > 20 else 3
        x = self.rect.x
        for seat in self.seats:
            wide = self.rect.w * seat.weight / total
            self._paint_seat(canvas, Rect(x, top, wide - 3, self.high), seat, radius)
            x += wide
        line = self.rect.x + self.rect.w * self.need / total
        canvas.fill(Rect(line - 1.5, top - 6, 3, self.high + 12), "ink")
        if self.words:
            canvas.text(line, top - 16, self.words, SECOND, "semibold", align="center")

    def _paint_seat(self, canvas: Canvas, block: Rect, seat: Seat, radius: float) -> None:
        icons = self.high > 20 and block.w > 26
        if seat.vote == "for":
            canvas.box(block, radius, self.side)
            if icons:
                canvas.icon("check", block.cx, block.cy, 17, "on_side", 2.6)
        elif seat.vote in {"against", "veto"}:
            edged = self.high > 20
            canvas.box(block, radius, "track", "neutral" if edged else "")
            canvas.hatch(block.inset(1), radius - 1, "below_hatch", 6)
            if icons:
                plate = Rect(block.cx - 14, block.cy - 11, 28, 22)
                canvas.box(plate, 5, "track")
                canvas.icon("x" if seat.vote == "against" else "shield-x", block.cx, block.cy, 18, "ink", 2.6)
        elif seat.vote == "counting":
            canvas.box(block, radius, "amber_tint", "amber", 2)
            done = Rect(block.x + 2, block.y + 2, (block.w - 4) * max(0.0, min(1.0, seat.share)), block.h - 4)
            if done.w > 2:
                canvas.box(done, radius - 2, "warm_line")
            if icons and canvas.width(self.counting, SECOND, "medium") < block.w - 24:
                canvas.text(block.x + 14, block.cy, self.counting, SECOND, "medium", "amber_text")
        else:
            canvas.box(block, radius, "card", "edge")


class Lean(Widget):
    """Which way someone leans, −1 to 1, around a middle mark: solid for, hollow against."""

    def __init__(self, value: float, side: str = "a") -> None:
        super().__init__()
        self.value, self.side = value, side

    def measure(self, look: Look, room: float) -> Size:
        """The whole room."""
        return Size(room, 22)

    def paint(self, canvas: Canvas) -> None:
        """Draw track, middle, stretch and knob."""
        line = Rect(self.rect.x, self.rect.cy - 4, self.rect.w, 8)
        canvas.box(line, 4, "track")
        middle, knob = line.cx, line.cx + line.w / 2 * max(-1.0, min(1.0, self.value)) * 0.94
        if self.value >= 0:
            canvas.fill(Rect(middle, line.y, knob - middle, 8), self.side)
        else:
            canvas.box(Rect(knob, line.y, middle - knob, 8), 0, "card", self.side, 2)
        canvas.fill(Rect(middle - 1.5, line.y - 6, 3, 20), "ink")
        canvas.mark("disc", knob, line.cy, 7, self.side, "card", 2)
        if self.value < 0:
            canvas.mark("disc", knob, line.cy, 5, "card")


class LevelBars(Widget):
    """A level of three as rising bars: difficulty, or how much something matters."""

    def __init__(self, level: int, of: int = 3, colour: str = "ink") -> None:
        super().__init__()
        self.level, self.of, self.colour = level, of, colour

    def measure(self, look: Look, room: float) -> Size:
        """Three bars."""
        return Size(11.0 * self.of, 18)

    def paint(self, canvas: Canvas) -> None:
        """Fill as many bars as the level says."""
        foot = self.rect.cy + 8
        for at in range(self.of):
            tall = 7 + 9 * at / max(1, self.of - 1)
            bar = Rect(self.rect.x + 11 * at, foot - tall, 8.5, tall)
            canvas.box(bar, 2.5, self.colour if at < self.level else "soft_edge")
