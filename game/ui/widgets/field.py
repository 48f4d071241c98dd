"""A line of text to type in. Letters go to it while it has the focus; shortcuts of letters are off then."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import BODY, RADIUS, Look
from game.ui.widget import Widget

_INSIDE = 14.0


class TextField(Widget):
    """One line of text with a caret, a selection, the clipboard, undo and redo, and an input method's own letters.

    Shift with the arrows selects, Ctrl+A selects all; Ctrl+X, C and V cut, copy and paste; Ctrl+Z takes a change back,
    Ctrl+Y makes it again; Ctrl with the arrows goes by words. Enter and Tab are left to others.
    """

    focusable = True
    pressable = True
    takes_text = True

    def __init__(self, words: str, on_change: Callable[[str], None], *, empty: str = "", most: int = 60) -> None:
        super().__init__()
        self.words, self.on_change, self.empty, self.most = words, on_change, empty, most
        self.caret = self.anchor = len(words)
        self.composing = ""
        """What an input method has not yet decided on."""
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []
        self._look: Look | None = None

    @property
    def selected(self) -> str:
        """The part that is selected, "" for none."""
        return self.words[min(self.caret, self.anchor) : max(self.caret, self.anchor)]

    def measure(self, look: Look, room: float) -> Size:
        """The room up to 420, 48 high."""
        return Size(min(room, 420), 48)

    def arrange(self, look: Look) -> None:
        """Remember the scale, to find the caret by the pointer."""
        self._look = look

    # --- changing ---------------------------------------------------------------------------------------------

    def write(self, words: str) -> None:
        """Put text in at the caret, in place of what is selected; as much as there is room for."""
        self.composing = ""
        low, high = sorted((self.caret, self.anchor))
        room = self.most - len(self.words) + (high - low)
        clean = "".join(letter for letter in words if letter.isprintable())[:room]
        if clean:
            self._change(self.words[:low] + clean + self.words[high:], low + len(clean))

    def compose(self, words: str) -> None:
        """Show what an input method is about to write; it comes as text once it is decided."""
        self.composing = words
        self.touch()

    def _change(self, words: str, caret: int) -> None:
        self._before.append((self.words, self.caret))
        self._after.clear()
        self._put(words, caret)

    def _put(self, words: str, caret: int) -> None:
        self.words = words
        self.caret = self.anchor = max(0, min(caret, len(words)))
        self.touch()
        self.on_change(words)

    def _cut(self, low: int, high: int) -> None:
        """Take a part out, else nothing."""
        low, high = max(0, low), min(len(self.words), high)
        if low < high:
            self._change(self.words[:low] + self.words[high:], low)

    def _again(self, taken: list[tuple[str, int]], kept: list[tuple[str, int]]) -> None:
        if taken:
            kept.append((self.words, self.caret))
            self._put(*taken.pop())

    # --- keys and pointer -------------------------------------------------------------------------------------

    def handle(self, key: str) -> bool:
        """Move, select, delete, copy, paste, undo; Enter, Tab and Esc are left to others."""
        if self.composing and key not in {"Tab", "Shift+Tab", "Esc"}:
            return True  # keys belong to the input method now
        steps = key.split("+")
        to = self._goal(steps[-1], word="Ctrl" in steps)
        if to is not None:
            self._go(to, select="Shift" in steps)
        elif steps[-1] in {"Backspace", "Delete"}:
            self._delete(steps[-1], word="Ctrl" in steps)
        elif key == "Ctrl+A":
            self.anchor, self.caret = 0, len(self.words)
            self.touch()
        elif key in {"Ctrl+C", "Ctrl+X"}:
            if self.selected:
                pygame.scrap.put_text(self.selected)
                if key == "Ctrl+X":
                    self._cut(*sorted((self.caret, self.anchor)))
        elif key == "Ctrl+V":
            self.write((pygame.scrap.get_text() or "").split("\n")[0])
        elif key == "Ctrl+Z":
            self._again(self._before, self._after)
        elif key in {"Ctrl+Y", "Ctrl+Shift+Z"}:
            self._again(self._after, self._before)
        else:
            return key in {"Space", "Shift+Space"}
        return True

    def _goal(self, name: str, *, word: bool) -> int | None:
        """Where a key of movement leads to; None for other keys."""
        match name:
            case "Home":
                return 0
            case "End":
                return len(self.words)
            case "Left" | "Right":
                return self._beside(1 if name == "Right" else -1, word=word)
            case _:
                return None

    def _beside(self, by: int, *, word: bool) -> int:
        """The place one letter or one word away from the caret."""
        at = self.caret + by
        while word and 0 < at < len(self.words) and not (self.words[at - 1] == " " and self.words[at] != " "):
            at += by
        return max(0, min(len(self.words), at))

    def _go(self, to: int, *, select: bool) -> None:
        if self.selected and not select and abs(to - self.caret) == 1:  # an arrow goes to the end of the selection
            to = min(self.caret, self.anchor) if to < self.caret else max(self.caret, self.anchor)
        self.caret = to
        if not select:
            self.anchor = to
        self.touch()

    def _delete(self, name: str, *, word: bool) -> None:
        low, high = sorted((self.caret, self.anchor))
        if low == high:
            other = self._beside(-1 if name == "Backspace" else 1, word=word)
            low, high = sorted((self.caret, other))
        self._cut(low, high)

    def _nearest(self, x: float) -> int:
        """The place in the text below the pointer."""
        look = self._look
        if look is None:
            return self.caret
        start = self.rect.x + _INSIDE - self._slide(look)
        places = [text.width(look, self.words[:n], BODY) for n in range(len(self.words) + 1)]
        return min(range(len(places)), key=lambda n: abs(start + places[n] - x))

    def press(self, x: float, y: float) -> None:
        """Put the caret below the pointer; what was selected is not any more."""
        self._go(self._nearest(x), select=False)
        self.anchor = self.caret

    def drag(self, x: float, y: float) -> None:
        """Select from where the pointer was pressed to where it is."""
        if self.held:
            self._go(self._nearest(x), select=True)

    # --- drawing ----------------------------------------------------------------------------------------------

    def _slide(self, look: Look) -> float:
        """How far the text is pushed to the left, so that the caret can be seen."""
        before = text.width(look, self.words[: self.caret] + self.composing, BODY)
        return max(0.0, before - (self.rect.w - 24) + 6)

    def paint(self, canvas: Canvas) -> None:
        """Draw the field, what is selected, the text, what is being composed, and the caret."""
        rect = self.rect
        canvas.box(rect, RADIUS, "card", "edge", 1.5)
        inner = Rect(rect.x + 12, rect.y, rect.w - 24, rect.h)
        x = rect.x + _INSIDE - self._slide(canvas.look)
        low, high = sorted((self.caret, self.anchor))
        first, last = (canvas.width(self.words[:n], BODY) for n in (low, high))
        with canvas.clip(inner):
            if low < high and self.focused:
                canvas.fill(Rect(x + first, rect.cy - 13, last - first, 26), "amber_tint")
                canvas.hline(x + first, rect.cy + 13, last - first, "amber", 2)
            if self.words or self.composing:
                shown = self.words[: self.caret] + self.composing + self.words[self.caret :]
                canvas.text(x, rect.cy, shown, BODY)
            else:
                canvas.text(inner.x + 2, rect.cy, self.empty, BODY, colour="ink3", room=inner.w)
            if self.focused:
                at = x + canvas.width(self.words[: self.caret], BODY)
                wide = canvas.width(self.composing, BODY) if self.composing else 0.0
                if wide:
                    canvas.hline(at, rect.cy + 12, wide, "ink", 2)
                canvas.vline(at + wide, rect.cy - 12, 24, "ink", 2)
                s = canvas.look.s
                # An input method shows its choices beside this place.
                pygame.key.set_text_input_rect(pygame.Rect(int(at * s), int(rect.y * s), 2, int(rect.h * s)))
