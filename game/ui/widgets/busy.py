"""What is shown while something takes time: nothing at first, then a skeleton, then how far it is."""

from __future__ import annotations

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import CONTROL, Look
from game.ui.widget import Widget

SKELETON_MS = 300
PROGRESS_MS = 2000
_BEAT = 150


class Busy(Widget):
    """A place that waits: a skeleton after 0.3 s, words and a meter after 2 s. ``go_on`` says how far it is, 0 to 1.

    Put a button to cancel beside it; ``late`` tells when it is time to show one.
    """

    def __init__(self, words: str, lines: int = 4) -> None:
        super().__init__()
        self.words, self.lines = words, lines
        self.share: float | None = None
        self.ms = 0
        self._calm = False

    @property
    def late(self) -> bool:
        """Whether it has taken more than two seconds."""
        return self.ms >= PROGRESS_MS

    def go_on(self, share: float) -> None:
        """Say how far it is."""
        self.share = share
        if self.late:
            self.touch()

    def measure(self, look: Look, room: float) -> Size:
        """The room, a line for each bar of the skeleton."""
        return Size(room, 36.0 * self.lines + 64)

    def arrange(self, look: Look) -> None:
        """Start to count."""
        self._calm = look.calm
        self.start()

    def tick(self, ms: int) -> bool:
        """Count; paint again when the state changes, and while the skeleton breathes."""
        before, self.ms = self.ms, self.ms + ms
        crossed = any(before < mark <= self.ms for mark in (SKELETON_MS, PROGRESS_MS))
        breathes = not self._calm and self.ms > SKELETON_MS and before // _BEAT != self.ms // _BEAT
        if crossed or breathes:
            self.touch()
        return True

    def paint(self, canvas: Canvas) -> None:
        """Draw skeleton, words and meter."""
        if self.ms < SKELETON_MS:
            return
        beat = self.ms // _BEAT % 8
        for at in range(self.lines):
            wide = self.rect.w * (0.92, 0.7, 0.82, 0.55)[at % 4]
            lit = not self._calm and beat == at % 8
            bar = Rect(self.rect.x, self.rect.y + 36 * at, wide, 18)
            canvas.box(bar, 6, "chip" if lit else "track")
        if self.late:
            y = self.rect.y + 36 * self.lines + 16
            canvas.text(self.rect.x, y, self.words, CONTROL, "medium", room=self.rect.w)
            track = Rect(self.rect.x, y + 20, self.rect.w, 8)
            canvas.box(track, 4, "track")
            if self.share:
                canvas.box(Rect(track.x, track.y, max(8.0, track.w * min(1.0, self.share)), 8), 4, "ink")
