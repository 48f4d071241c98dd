"""What the marks in the cells of the agenda mean, in one line below the head of the table."""

from __future__ import annotations

from game.language import say
from game.ui.geometry import Rect, Size
from game.ui.names import within
from game.ui.paint import Canvas
from game.ui.screens.table.parts import Scene
from game.ui.theme import SMALL, Look
from game.ui.widget import Widget


class Legend(Widget):
    """What the marks in the cells mean; from the end, what does not fit is left out."""

    high = 24.0

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self.scene = scene

    def measure(self, look: Look, room: float) -> Size:
        """One line."""
        return Size(room, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw the samples with a word each."""
        reading = self.scene.reading
        view, y, x = reading.view, self.rect.cy, self.rect.x
        end = self.rect.right
        offer = view.offer
        side = reading.words.side(offer.proposer) if offer and offer.proposer else "ink"
        if offer:
            x = self._sample(canvas, x, side, say("on the table"), filled=True)
        last = reading.words.side(reading.shown_last)
        event = reading.last_proposal(reading.shown_last)
        if event:
            if reading.shown_last == reading.me:
                owner = say("your last, round {n}", n=event.round)
            else:
                who = within(reading.words.party(reading.shown_last))
                owner = say("last by {who}, round {n}", who=who, n=event.round)
            x = self._sample(canvas, x, last, owner, filled=False)
        said = say("said in public, how firmly")
        wide = 25 + 42 + canvas.width(said, SMALL)
        if x + wide <= end:
            canvas.icon("megaphone", x + 8, y, 15, "ink2", 2.3)
            for n, mark in enumerate((reading.mine, reading.mine, reading.theirs, reading.theirs)):
                canvas.side(mark, x + 24 + 11 * n, y, 3.6)
            x += 24 + 44 + canvas.text(x + 24 + 42, y, said, SMALL, colour="ink2") + 16
        if not self.scene.hidden and any(view.closed.get(i) for i in view.issues):
            words = say("outside your mandate")
            if x + 22 + canvas.width(words, SMALL) <= end:
                canvas.icon("lock", x + 7, y, 15, "ink2", 2.2)
                canvas.text(x + 20, y, words, SMALL, colour="ink2")

    def _sample(self, canvas: Canvas, x: float, side: str, words: str, *, filled: bool) -> float:
        box = Rect(x, self.rect.cy - 9, 27, 18)
        if filled:
            canvas.box(box, 5, side)
            if side != "ink":
                canvas.side(side, box.cx, box.cy, 4.5, colour="on_side")
        else:
            canvas.box(box, 5, f"{side}_tint", side, 2)
            canvas.side(side, box.cx, box.cy, 4.5, hollow=2)
        return x + 34 + canvas.text(x + 34, self.rect.cy, words, SMALL, colour="ink2") + 16
