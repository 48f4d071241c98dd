"""A line of text to type in. Letters go to it while it has the focus; shortcuts of letters are off then."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import BODY, RADIUS, Look
from game.ui.widget import Widget


class TextField(Widget):
    """One line of text with a caret; Ctrl+V pastes, Ctrl+Z takes the last change back."""

    focusable = True
    pressable = True
    takes_text = True

    def __init__(self, words: str, on_change: Callable[[str], None], *, empty: str = "", most: int = 60) -> None:
        super().__init__()
        self.words, self.on_change, self.empty, self.most = words, on_change, empty, most
        self.caret = len(words)
        self._before: list[str] = []
        self._look: Look | None = None

    def measure(self, look: Look, room: float) -> Size:
        """The room up to 420, 48 high."""
        return Size(min(room, 420), 48)

    def arrange(self, look: Look) -> None:
        """Remember the scale, to find the caret by the pointer."""
        self._look = look

    def write(self, words: str) -> None:
        """Put text in at the caret."""
        clean = "".join(letter for letter in words if letter.isprintable())[: self.most - len(self.words)]
        if clean:
            self._change(self.words[: self.caret] + clean + self.words[self.caret :], self.caret + len(clean))

    def _change(self, words: str, caret: int, *, keep: bool = True) -> None:
        if keep:
            self._before.append(self.words)
        self.words, self.caret = words, max(0, min(caret, len(words)))
        self.touch()
        self.on_change(words)

    def handle(self, key: str) -> bool:
        """Move and delete; Enter and Tab are left to others."""
        at, words = self.caret, self.words
        moves = {"Left": at - 1, "Right": at + 1, "Home": 0, "End": len(words)}
        if key in moves:
            self.caret = max(0, min(len(words), moves[key]))
            self.touch()
        elif key == "Backspace":
            if at:
                self._change(words[: at - 1] + words[at:], at - 1)
        elif key == "Delete":
            if at < len(words):
                self._change(words[:at] + words[at + 1 :], at)
        elif key == "Ctrl+V":
            self.write(pygame.scrap.get_text().split("\n")[0])
        elif key == "Ctrl+Z":
            if self._before:
                last = self._before.pop()
                self._change(last, len(last), keep=False)
        else:
            return key == "Space"
        return True

    def press(self, x: float, y: float) -> None:
        """Put the caret below the pointer."""
        if self._look is not None:
            start = self.rect.x + 14
            widths = [text.width(self._look, self.words[:n], BODY) for n in range(len(self.words) + 1)]
            self.caret = min(range(len(widths)), key=lambda n: abs(start + widths[n] - x))
            self.touch()

    def paint(self, canvas: Canvas) -> None:
        """Draw the field, the text and the caret."""
        rect = self.rect
        canvas.box(rect, RADIUS, "card", "edge", 1.5)
        inner = Rect(rect.x + 12, rect.y, rect.w - 24, rect.h)
        before = canvas.width(self.words[: self.caret], BODY)
        slide = max(0.0, before - inner.w + 6)
        with canvas.clip(inner):
            if self.words:
                canvas.text(inner.x + 2 - slide, rect.cy, self.words, BODY)
            else:
                canvas.text(inner.x + 2, rect.cy, self.empty, BODY, colour="ink3", room=inner.w)
            if self.focused:
                canvas.vline(inner.x + 2 + before - slide, rect.cy - 12, 24, "ink", 2)
