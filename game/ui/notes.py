"""Notes above the screen that take no input: toasts that pass, and tooltips beside what is pointed at."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.layer import Layer
from game.ui.stage import Stage
from game.ui.widget import Widget
from game.ui.widgets.popups import Toast, Tooltip, beside, low

TOAST_MS = 3200
"""The least time that a note stands."""
READ_MS = 1500
"""Milliseconds to find a note; reading its letters comes on top."""
LETTER_MS = 65
"""What each letter of a note adds to 1.5 seconds: slow readers take so long."""
HOVER_MS = 450
FOCUS_MS = 900
After = Callable[[int, Callable[[], None]], None]


class Notes:
    """The toast and the tooltip that are shown now."""

    def __init__(self, stage: Stage, after: After) -> None:
        self._stage, self._after = stage, after
        self.tips = True
        """Whether hints show by themselves."""
        self._toast: Layer | None = None
        self._tip: Layer | None = None
        self._over: Widget | None = None

    def toast(self, words: str, icon: str) -> None:
        """Show a note for some seconds, in place of the one before."""
        if self._toast:
            self._stage.remove(self._toast)
        note = Toast(words, icon)
        layer = Layer(note, low(note), takes_input=False)
        self._toast = layer
        self._stage.push(layer)
        self._after(max(TOAST_MS, READ_MS + LETTER_MS * len(words)), lambda: self._stage.remove(layer))

    def hover(self, widget: Widget | None, *, focused: bool = False) -> None:
        """The pointer is above a widget, or keys brought the focus to it; after a moment its hint shows."""
        if widget is self._over:
            return
        self._over = widget
        self.drop_tip()
        if widget is not None and widget.hint and self.tips:
            self._after(FOCUS_MS if focused else HOVER_MS, lambda: self._show(widget))

    def _show(self, widget: Widget) -> None:
        if self._over is widget and self._tip is None:
            tip = Tooltip(widget.hint)
            self._tip = Layer(tip, beside(tip, widget.rect), takes_input=False)
            self._stage.push(self._tip)

    def drop_tip(self) -> None:
        """Take the tooltip away."""
        if self._tip:
            self._stage.remove(self._tip)
            self._tip = None
