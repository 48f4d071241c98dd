"""The ledger behind "why": what made a figure, as a waterfall with amounts, threshold, lever and term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import BODY, SECOND, SECTION, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.caps import cap_width, paint_cap
from game.ui.widgets.popups import Popover

_ROW = 32.0
_LINE = 19.0
_BARS = 96.0


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause: its words, its amount, and the amount in words where "+9" will not do."""

    words: str
    amount: float
    figure: str = ""


def signed(amount: float) -> str:
    """An amount with its sign: +9, −12, 0; one decimal where it has one."""
    whole = f"{abs(amount):.0f}" if abs(amount - round(amount)) < 0.05 else f"{abs(amount):.1f}"
    if whole == "0":
        return "0"
    return f"{'+' if amount > 0 else '−'}{whole}"


class LedgerBody(Widget):
    """The content of the popover."""

    def __init__(
        self,
        title: str,
        subject: str,
        causes: Sequence[Cause],
        total: tuple[str, float, str],
        *,
        need: tuple[str, float] | None = None,
        verdict: str = "",
        term: str = "",
        side: str = "a",
        close: str = "Esc",
    ) -> None:
        super().__init__()
        self.title, self.subject, self.causes, self.total = title, subject, tuple(causes), total
        self.need, self.verdict, self.term, self.side, self.close = need, verdict, term, side, close

    def _parts(self, look: Look, wide: float) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
        """Height of the head, lines of the verdict, lines of the term."""
        title = text.width(look, self.title, SECTION, "bold")
        head = 36.0 if title + text.width(look, self.subject, SECOND) + 16 <= wide else 60.0
        verdict = text.wrap(look, self.verdict, wide, SECOND, "semibold") if self.verdict else ()
        term = text.wrap(look, self.term, wide - cap_width(look, self.close) - 16, SMALL) if self.term else ()
        return head, verdict, term

    def _rows(self, look: Look, wide: float) -> tuple[float, list[tuple[str, ...]]]:
        """Room left of the bars, and every cause's words in it, in two lines at most."""
        figures = [cause.figure or signed(cause.amount) for cause in self.causes]
        figures.append(self.total[2] or f"{self.total[1]:g}")
        amount = max(text.width(look, figure, SECOND + 1, "bold") for figure in figures)
        room = wide - amount - 14 - _BARS
        return room, [text.limit(look, cause.words, room - 8, 2, SECOND, "medium") for cause in self.causes]

    def measure(self, look: Look, room: float) -> Size:
        """340 wide or the room; as high as its rows."""
        wide = min(room, 640.0)
        head, verdict, term = self._parts(look, wide)
        foot = max(28.0, 20.0 * len(term)) + 12
        causes = sum(_ROW + _LINE * (len(rows) - 1) for rows in self._rows(look, wide)[1])
        return Size(wide, head + causes + _ROW + 6 + 22 * len(verdict) + 10 + foot)

    def paint(self, canvas: Canvas) -> None:
        """Write head, causes, total, verdict and term."""
        x, y, wide, _ = self.rect
        head, verdict, term = self._parts(canvas.look, wide)
        canvas.text(x, y + 12, self.title, SECTION, "bold")
        if head > 40:
            canvas.text(x, y + 38, self.subject, SECOND, colour="ink2", room=wide)
        else:
            canvas.text(self.rect.right, y + 13, self.subject, SECOND, colour="ink2", align="right")
        y += head
        room, words = self._rows(canvas.look, wide)
        high = [_ROW + _LINE * (len(rows) - 1) for rows in words]
        bars = Rect(x + room, y, _BARS, sum(high) + _ROW + 6)
        at = self._scale(bars)
        if self.need:
            canvas.fill(Rect(at(self.need[1]) - 1, bars.y + 2, 2, bars.h - 4), "ink")
        running = 0.0
        for cause, rows, h in zip(self.causes, words, high, strict=True):
            top = y + (h - _LINE * len(rows)) / 2
            canvas.lines(x, top, rows, SECOND, "medium", lead=_LINE / SECOND)
            self._bar(canvas, at(running), at(running + cause.amount), y + h / 2, hollow=cause.amount < 0)
            canvas.text(
                self.rect.right,
                y + h / 2,
                cause.figure or signed(cause.amount),
                SECOND + 1,
                "bold",
                align="right",
            )
            running += cause.amount
            y += h
        canvas.hline(x, y + 2, wide, "line")
        y += 6
        name = canvas.text(x, y + _ROW / 2, self.total[0], CONTROL_SIZE, "semibold")
        if self.need:
            canvas.text(
                x + name + 10, y + _ROW / 2, self.need[0], SMALL, colour="ink2", room=bars.x - x - name - 16
            )
        self._bar(canvas, at(0), at(self.total[1]), y + _ROW / 2, hollow=False)
        canvas.text(
            self.rect.right, y + _ROW / 2, self.total[2] or f"{self.total[1]:g}", BODY + 1, "bold", align="right"
        )
        y = canvas.lines(x, y + _ROW, verdict, SECOND, "semibold", lead=22 / SECOND) + 6
        canvas.hline(x, y, wide, "hair")
        cap = cap_width(canvas.look, self.close)
        foot = max(28.0, 20.0 * len(term))
        canvas.lines(x, y + 8 + (foot - 20 * len(term)) / 2, term, SMALL, colour="ink2", lead=20 / SMALL)
        paint_cap(canvas, self.rect.right - cap, y + 8 + foot / 2, self.close)

    def _scale(self, bars: Rect) -> _Scale:
        running, low, high = 0.0, 0.0, self.total[1]
        for cause in self.causes:
            running += cause.amount
            low, high = min(low, running), max(high, running)
        if self.need:
            high = max(high, self.need[1])
        return _Scale(min(low, self.total[1]), max(high, 1e-6), bars)

    def _bar(self, canvas: Canvas, start: float, stop: float, y: float, *, hollow: bool) -> None:
        left, wide = min(start, stop), abs(stop - start)
        if wide < 0.5:
            return
        bar = Rect(left, y - 6.5, max(3.0, wide), 13)
        if hollow:
            canvas.box(bar, 2, "card", self.side, 2)
        else:
            canvas.box(bar, 2, self.side)


CONTROL_SIZE = 16


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float
    bars: Rect

    def __call__(self, value: float) -> float:
        return self.bars.x + self.bars.w * (value - self.low) / ((self.high - self.low) or 1)


class Ledger(Popover):
    """The "why" popover: ``App.popup(Ledger(…), anchor)``; Esc closes it."""

    def __init__(
        self,
        title: str,
        subject: str,
        causes: Sequence[Cause],
        total: tuple[str, float, str],
        *,
        need: tuple[str, float] | None = None,
        verdict: str = "",
        term: str = "",
        side: str = "a",
        close: str = "Esc",
    ) -> None:
        super().__init__(
            LedgerBody(title, subject, causes, total, need=need, verdict=verdict, term=term, side=side, close=close)
        )
