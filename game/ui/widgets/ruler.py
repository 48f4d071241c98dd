"""The value ruler: what offers are worth to oneself, hatched below walking away. And the bar of revealing steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import SECOND, SMALL, Look
from game.ui.widget import Widget

_LINE = 20.0


@dataclass(frozen=True, slots=True)
class RulerMark:
    """A value on the ruler: filled, hollow (no longer stands) or a tick; its words stand above or below."""

    value: float
    words: str = ""
    side: str = ""
    kind: Literal["filled", "hollow", "tick"] = "filled"
    above: bool = True
    strong: bool = False


def spread(wanted: Sequence[tuple[float, float]], low: float, high: float, gap: float = 10) -> list[float]:
    """Middles of labels (wanted middle, width) in order, moved apart so that none overlap between two ends."""
    lefts = [min(max(low, middle - wide / 2), high - wide) for middle, wide in wanted]
    for at in range(1, len(lefts)):
        lefts[at] = max(lefts[at], lefts[at - 1] + wanted[at - 1][1] + gap)
    limit = high
    for at in range(len(lefts) - 1, -1, -1):
        lefts[at] = min(lefts[at], limit - wanted[at][1])
        limit = lefts[at] - gap
    return [left + wide / 2 for left, (_, wide) in zip(lefts, wanted, strict=True)]


class ValueRuler(Widget):
    """A line of values from low to high; hatched up to ``walk``, filled from there to ``fill``."""

    def __init__(
        self,
        low: float,
        high: float,
        marks: Sequence[RulerMark] = (),
        *,
        walk: float | None = None,
        walk_words: str = "",
        fill: float | None = None,
        side: str = "a",
        ends: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__()
        self.low, self.high, self.limit, self.limit_words = low, high, walk, walk_words
        self.marks, self.fill, self.side, self.ends = tuple(marks), fill, side, ends

    def _lines(self) -> tuple[bool, bool]:
        above = any(mark.words and mark.above for mark in self.marks)
        below = bool(self.limit_words or any(self.ends)) or any(m.words and not m.above for m in self.marks)
        return above, below

    def measure(self, look: Look, room: float) -> Size:
        """The whole room; a line of words above and below where there are any."""
        return Size(room, 28 + _LINE * sum(self._lines()))

    def at_value(self, value: float) -> float:
        """The x of a value."""
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self.rect.x + self.rect.w * max(0.0, min(1.0, share))

    def paint(self, canvas: Canvas) -> None:
        """Draw the line, its parts, marks and words."""
        above, _ = self._lines()
        y = self.rect.y + (_LINE if above else 0) + 14
        line = Rect(self.rect.x, y - 6, self.rect.w, 12)
        canvas.box(line, 6, "track")
        walk = self.at_value(self.limit) if self.limit is not None else line.x
        if self.limit is not None and walk > line.x + 1:
            part = Rect(line.x, line.y, walk - line.x, 12)
            canvas.box(part, 6, "below")
            canvas.hatch(part, 6, "below_hatch", 6)
        if self.fill is not None and self.at_value(self.fill) > walk:
            canvas.fill(Rect(walk, line.y, self.at_value(self.fill) - walk, 12), self.side)
        if self.limit is not None:
            canvas.box(Rect(walk - 1.5, line.y - 7, 3, 26), 1, "ink")
        for mark in sorted(self.marks, key=lambda m: (m.kind != "tick", m.kind != "hollow")):
            self._paint_mark(canvas, mark, y)
        self._write(canvas, y)

    def _paint_mark(self, canvas: Canvas, mark: RulerMark, y: float) -> None:
        x = self.at_value(mark.value)
        if mark.kind == "tick":
            canvas.fill(Rect(x - 1, y - 11, 2, 22), "ink2")
        elif mark.kind == "hollow":
            canvas.side(mark.side, x, y, 8, "card", hollow=2.4)
        else:
            canvas.side(mark.side, x, y, 9 if mark.strong else 8, "card")

    def _write(self, canvas: Canvas, y: float) -> None:
        above: list[_Word] = []
        below: list[_Word] = []
        for mark in self.marks:
            if mark.words:
                ink = mark.side if mark.side and mark.kind == "filled" else "ink2"
                size = SECOND if mark.strong else SMALL
                rank = 0 if mark.strong else 1 if mark.kind == "filled" else 2
                word = _Word(mark.value, mark.words, ink if mark.above else "ink2", size, "semibold", rank)
                (above if mark.above else below).append(word)
        if self.limit is not None and self.limit_words:
            below.append(_Word(self.limit, self.limit_words, "ink", SMALL, "medium", 0))
        for value, words in zip((self.low, self.high), self.ends, strict=True):
            if words:
                below.append(_Word(value, words, "ink2", SMALL, "medium", 3))
        self._line_up(canvas, above, y - 21)
        self._line_up(canvas, below, y + 24)

    def _line_up(self, canvas: Canvas, words: list[_Word], y: float) -> None:
        """Write words under their values, moved apart; the least important are left out when room is short."""
        gap = 10.0
        shown = sorted(words, key=lambda word: word.value)
        wide = {word: canvas.width(word.words, word.size, word.weight) for word in shown}
        while shown and sum(wide[word] for word in shown) + gap * (len(shown) - 1) > self.rect.w + 1:
            shown.remove(max(shown, key=lambda word: word.rank))
        wanted = [(self.at_value(word.value), wide[word]) for word in shown]
        for word, middle in zip(shown, spread(wanted, self.rect.x, self.rect.right, gap), strict=True):
            canvas.text(middle, y, word.words, word.size, word.weight, word.ink, "center")


@dataclass(frozen=True, slots=True)
class _Word:
    value: float
    words: str
    ink: str
    size: float
    weight: text.Weight
    rank: int


class RevealBar(Widget):
    """Steps that are revealed one by one: past checked, the one now in amber, later ones hollow."""

    focusable = True
    pressable = True

    def __init__(self, steps: Sequence[str], now: int, on_step: Callable[[int], None]) -> None:
        super().__init__()
        self.steps, self.now, self.on_step = tuple(steps), now, on_step

    def measure(self, look: Look, room: float) -> Size:
        """The whole room."""
        return Size(room, 62)

    def _x(self, at: int) -> float:
        cell = self.rect.w / len(self.steps)
        return self.rect.x + cell * (at + 0.5)

    def paint(self, canvas: Canvas) -> None:
        """Draw the line, the steps and their names."""
        y = self.rect.y + 18
        last = len(self.steps) - 1
        room = self.rect.w / len(self.steps) - 8
        canvas.fill(Rect(self._x(0), y - 2, self._x(last) - self._x(0), 4), "soft_edge")
        if self.now:
            canvas.fill(Rect(self._x(0), y - 2, self._x(self.now) - self._x(0), 4), "ink")
        for at, words in enumerate(self.steps):
            x = self._x(at)
            if at < self.now:
                canvas.mark("disc", x, y, 11, "ink", "card", 4)
                canvas.icon("check", x, y, 14, "card", 3)
            elif at == self.now:
                canvas.mark("disc", x, y, 15, "amber", "card", 4)
                canvas.text(x, y, str(at + 1), SECOND, "bold", "on_amber", "center")
            else:
                canvas.mark("disc", x, y, 13, "edge", "card", 4, 1.5)
                canvas.text(x, y, str(at + 1), SMALL, "medium", "ink2", "center")
            weight: text.Weight = "semibold" if at == self.now else "medium"
            canvas.text(x, y + 33, words, SMALL, weight, "ink" if at <= self.now else "ink2", "center", room=room)

    def ring(self) -> Rect:
        """A little outside, as the names reach to the edge."""
        return self.rect.inset(-2, -4)

    def handle(self, key: str) -> bool:
        """Left and right step."""
        if key in {"Left", "Right"}:
            self.go(self.now + (1 if key == "Right" else -1))
            return True
        return False

    def go(self, at: int) -> None:
        """Go to a step."""
        if 0 <= at < len(self.steps) and at != self.now:
            self.now = at
            self.touch()
            self.on_step(at)

    def press(self, x: float, y: float) -> None:
        """Go to the step below the pointer."""
        self.go(int((x - self.rect.x) / (self.rect.w / len(self.steps))))
