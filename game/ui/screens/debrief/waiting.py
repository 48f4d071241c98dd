"""What is shown while packages are counted."""

from __future__ import annotations

from game.language import decimal, say
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.panels import Card

TURN = 1200


class Working(Widget):
    """A part that runs along a line while something is counted; it stands still where movement is unwanted."""

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


def counting(packages: int) -> Widget:
    """Says what is counted."""
    return Card(
        Column(
            Spacer(),
            Label(say("Counting {n} packages…", n=decimal(packages)), 24, "semibold", align="center"),
            Row(Spacer(), Working().sized(width=360), Spacer()),
            Label(say("Esc leaves; nothing is lost."), 16, colour="ink2", align="center"),
            Spacer(),
        )
    )
