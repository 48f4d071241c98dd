"""A bar that says that work is going on; it stands still where movement is unwanted."""

from __future__ import annotations

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import Look
from game.ui.widget import Widget

TURN = 1200


class Working(Widget):
    """A part that runs along a line while something is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0

    def measure(self, look: Look, room: float) -> Size:
        """A thin line."""
        return Size(min(room, 360), 8)

    def paint(self, canvas: Canvas) -> None:
        """Draw the line and the part."""
        if canvas.look.calm:
            canvas.box(self.rect, 4, "track")
            return
        self.start()
        canvas.box(self.rect, 4, "track")
        share = (self.time % TURN) / TURN
        wide = self.rect.w * 0.3
        with canvas.clip(self.rect):
            canvas.box(
                Rect(self.rect.x + (self.rect.w + wide) * share - wide, self.rect.y, wide, self.rect.h), 4, "ink"
            )

    def tick(self, ms: int) -> bool:
        """Run on."""
        self.time += ms
        self.touch()
        return True
