"""What is shown while packages are counted."""

from __future__ import annotations

from collections.abc import Callable

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
    """A line that fills while something is counted; as long as nothing is known of it, a part runs along it.

    ``share`` tells how much is done, 0 to 1. Where movement is unwanted nothing runs; the line only fills.
    """

    def __init__(self, share: Callable[[], float] | None = None) -> None:
        super().__init__()
        self.share = share
        self.time = 0.0
        self.seen = 0.0

    def measure(self, look: Look, room: float) -> Size:
        """A thin line."""
        return Size(min(room, 360), 8)

    def paint(self, canvas: Canvas) -> None:
        """Draw the line and the part."""
        self.start()
        canvas.box(self.rect, 4, "track")
        self.seen = self.share() if self.share else 0.0
        if self.seen:
            canvas.box(Rect(self.rect.x, self.rect.y, self.rect.w * self.seen, self.rect.h), 4, "ink")
        if self.seen or canvas.look.calm:
            return
        share = (self.time % TURN) / TURN
        wide = self.rect.w * 0.3
        with canvas.clip(self.rect):
            canvas.box(
                Rect(self.rect.x + (self.rect.w + wide) * share - wide, self.rect.y, wide, self.rect.h), 4, "ink"
            )

    def tick(self, ms: int) -> bool:
        """Run on."""
        self.time += ms
        if not self.seen or self.share is None or self.share() != self.seen:
            self.touch()
        return True


def counting(packages: int, share: Callable[[], float]) -> Widget:
    """Says what is counted, and how much of it is done."""
    return Card(
        Column(
            Spacer(),
            Label(say("Counting {n} packages…", n=decimal(packages)), 24, "semibold", align="center"),
            Row(Spacer(), Working(share).sized(width=360), Spacer()),
            Label(say("Esc leaves; nothing is lost."), 16, colour="ink2", align="center"),
            Spacer(),
        )
    )
