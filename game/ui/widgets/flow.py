"""Children side by side as long as they fit, the rest below. It draws nothing itself."""

from __future__ import annotations

from game.ui.geometry import Rect, Size
from game.ui.theme import Look
from game.ui.widget import Widget


class Flow(Widget):
    """Children side by side as long as they fit, the rest below."""

    def __init__(self, *children: Widget, gap: float = 10) -> None:
        super().__init__()
        self.gap = gap
        self.add(*children)

    def _spots(self, look: Look, room: float) -> list[Rect]:
        spots: list[Rect] = []
        x = y = high = 0.0
        for child in self.children:
            size = child.size(look, room)
            if x and x + size.w > room + 0.5:
                x, y, high = 0.0, y + high + 2, 0.0
            spots.append(Rect(x, y, min(size.w, room), size.h))
            x, high = x + size.w + self.gap, max(high, size.h)
        return [
            spot.shift(0, (max(other.h for other in spots if other.y == spot.y) - spot.h) / 2) for spot in spots
        ]

    def measure(self, look: Look, room: float) -> Size:
        """The widest line, all lines below each other."""
        spots = self._spots(look, room)
        return Size(max(spot.right for spot in spots), max(spot.bottom for spot in spots))

    def arrange(self, look: Look) -> None:
        """Place line by line."""
        for child, spot in zip(self.children, self._spots(look, self.rect.w), strict=True):
            child.place(look, spot.shift(self.rect.x, self.rect.y))
