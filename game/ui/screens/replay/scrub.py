"""The bar under a replay: every ply of the game with its rounds and offers, and where one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import SMALL, Look, mark_of
from game.ui.widget import Widget


class Scrub(Widget):
    """Plies from left to right; ``offers`` are plies with the side that offered. Left, right, Home, End, Page keys move."""

    focusable = True
    pressable = True

    def __init__(
        self,
        last: int,
        now: int,
        rounds: Sequence[tuple[int, int]],
        offers: Sequence[tuple[int, str]],
        on_go: Callable[[int], None],
    ) -> None:
        super().__init__()
        self.last, self.now, self.rounds, self.offers = last, now, tuple(rounds), tuple(offers)
        self.on_go = on_go

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, 64 high."""
        return Size(room, 64)

    def _x(self, ply: int) -> float:
        return self.rect.x + 18 + (self.rect.w - 36) * ply / max(1, self.last)

    def paint(self, canvas: Canvas) -> None:
        """Draw line, rounds, offers and the place where one stands."""
        y = self.rect.y + 26
        canvas.fill(Rect(self._x(0), y - 2, self._x(self.last) - self._x(0), 4), "soft_edge")
        canvas.fill(Rect(self._x(0), y - 2, self._x(self.now) - self._x(0), 4), "ink")
        edge = -100.0
        for number, ply in self.rounds:
            x = self._x(ply)
            canvas.vline(x, y - 8, 16, "edge")
            if x - edge >= 26:
                canvas.text(x, y + 26, str(number), SMALL, colour="ink2", align="center")
                edge = x
        for ply, side in self.offers:
            canvas.mark(mark_of(side), self._x(ply), y, 7, side, "card", 1.6)
        canvas.mark("star", self._x(self.last), y, 9, "ink", "card", 2)
        x = self._x(self.now)
        canvas.mark("disc", x, y, 12, "amber", "ink", 2)

    def handle(self, key: str) -> bool:
        """Arrows move by one; the screen takes what goes further."""
        if key in {"Left", "Right"}:
            self._go(self.now + (1 if key == "Right" else -1))
            return True
        return False

    def _go(self, ply: int) -> None:
        to = min(max(ply, 0), self.last)
        if to != self.now:
            self.on_go(to)

    def _at(self, x: float) -> int:
        wide = max(1.0, self.rect.w - 36)
        return round((x - self.rect.x - 18) / wide * self.last)

    def press(self, x: float, y: float) -> None:
        """Go to the ply below the pointer."""
        self._go(self._at(x))

    def drag(self, x: float, y: float) -> None:
        """Follow the pointer."""
        self._go(self._at(x))
