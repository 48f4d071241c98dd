"""The screens on top of each other in the window, and what each of them keeps while another covers it.

It builds screens and gives them the focus; it takes no input and shows no popups.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.language import speak, spoken
from game.ui.keys import Changed, show_caps
from game.ui.layer import Layer, whole
from game.ui.show import Show
from game.ui.shown import Shown
from game.ui.theme import DAY, Theme
from game.ui.widget import Widget


@dataclass(frozen=True, slots=True)
class Left:
    """Where a person was on a screen when another one covered it."""

    focus: str = ""
    first: str = ""
    """The first focus of the screen then: where it is another on return, something new wants to be seen."""
    scrolled: dict[str, float] = field(default_factory=dict)


def area_of(screen: object) -> str:
    """Name the part of the game that a screen belongs to, such as ``table``; it is what changed keys hold for."""
    for kind in type(screen).__mro__:
        parts = kind.__module__.split(".")
        if parts[:3] == ["game", "ui", "screens"] and len(parts) > 3:
            return parts[3]
    return ""


class Stack(Show):
    """The one window and the screens on it."""

    def __init__(
        self, size: tuple[int, int] | None = None, *, theme: Theme = DAY, text_size: int = 100, calm: bool = False
    ) -> None:
        super().__init__(size, theme=theme, text_size=text_size, calm=calm)
        self.hidden = False
        self.language = spoken().upper()
        self.changed = Changed()
        """The keys that the player changed."""
        self._screens: list[Shown] = []
        self._base: Layer | None = None
        self._left: dict[Shown, Left] = {}
        show_caps({})

    @property
    def screen(self) -> Shown | None:
        """The screen on top."""
        return self._screens[-1] if self._screens else None

    @property
    def screens(self) -> tuple[Shown, ...]:
        """All screens, the lowest first."""
        return tuple(self._screens)

    @property
    def place(self) -> str:
        """The part of the game that the screen on top belongs to."""
        return area_of(self.screen)

    def open(self, screen: Shown) -> None:
        """Show a screen on top of the others."""
        if self._screens:
            self._leave(self._screens[-1])
        self._screens.append(screen)
        self._show()

    def replace(self, screen: Shown) -> None:
        """Show a screen in place of the one on top."""
        if self._screens:
            self._drop()
        self._screens.append(screen)
        self._show()

    def back(self) -> None:
        """Return to the screen below, to where one was there; from the last one, do nothing."""
        if len(self._screens) > 1:
            self._drop()
            self._show(self._left.pop(self._screens[-1], None))

    def home(self) -> None:
        """Return to the lowest screen."""
        while len(self._screens) > 1:
            self._drop()
        self._left.clear()
        self._show()

    def _leave(self, screen: Shown) -> None:
        base = self._base
        if base is not None:
            scrolled = {w.where(): w.scrolled() for w in base.root.walk() if w.scrolled()}
            self._left[screen] = Left(base.focus.where() if base.focus else "", screen.first_focus, scrolled)
        screen.closed()

    def _drop(self) -> None:
        gone = self._screens.pop()
        self._left.pop(gone, None)
        gone.closed()

    def speak(self, language: str) -> None:
        """Show everything in another language at once; what was begun stays."""
        speak(language)
        self.language = language.upper()
        for screen in self._screens:
            screen.reworded()
        # What only explains goes; dialogues and curtains stay, some in their old words, since they hold what was begun.
        for layer in [layer for layer in self.stage.layers if layer.light or not layer.takes_input]:
            self.stage.remove(layer)
        self.rebuild()

    def change_keys(self, changed: Changed) -> None:
        """Let other keys stand for the shipped ones, and show them on all caps."""
        self.changed = changed
        show_caps(changed.of(self.place))
        self.rebuild()

    def _show(self, left: Left | None = None) -> None:
        screen = self._screens[-1]
        screen.attach(self)
        for layer in list(self.stage.layers):
            self.stage.remove(layer)
        self.hidden = self.hidden and screen.secret
        show_caps(self.changed.of(self.place))
        base = self._base = Layer(screen.build(), whole)
        self.stage.push(base)
        for widget in list(base.root.walk()) if left else ():
            if left and widget.where() in left.scrolled:
                widget.scroll_to(left.scrolled[widget.where()])
        if left and left.first == screen.first_focus:
            found = next((w for w in base.root.walk() if w.focusable and w.where() == left.focus), None)
            self.stage.focus_on(found)
        if base.focus is None:
            self.focus(screen.first_focus)
        screen.opened()

    def refresh(self, screen: Shown | None = None) -> None:
        """Build the screen on top again; focus and scrolling stay."""
        top = self.screen
        if top is not None and self._base is not None and screen in {None, top}:
            self.stage.swap(self._base, top.build())
            if self._base.focus is None and self.stage.active is self._base:
                self.focus(top.first_focus)

    def rebuild(self) -> None:
        """Build the screen on top and its dialogues again, after a change of language, look or size."""
        self.refresh()
        for again in [layer.again for layer in self.stage.layers if layer.again]:
            again()

    def focus(self, id: str = "") -> None:
        """Move the focus to a widget by name, else to the first stop."""
        layer = self.stage.active
        found: Widget | None = layer.root.find(id) if layer and id else None
        if found and found.focusable:
            self.stage.focus_on(found)
        elif self.stage.focused is None:
            self.stage.step(1)
