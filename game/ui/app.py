"""The app: popups above the stack of screens, keys and pointer to widgets.

It knows no rules of the game and no scenario. Tests drive it with ``press``, ``click`` and ``settle``.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.language import say
from game.ui.focus import ARROWS, turn_page
from game.ui.geometry import Rect
from game.ui.keys import Changed, cap_of, name_key
from game.ui.keysheet import KeySheet
from game.ui.layer import Layer, whole
from game.ui.notes import Notes
from game.ui.stack import Stack
from game.ui.theme import DAY, TEXT_SIZES, Theme
from game.ui.widget import Widget
from game.ui.widgets.bars import BarTool
from game.ui.widgets.popups import beside, centred
from game.ui.window import fill_screen


class App(Stack):
    """The one window, the screens on it, and its keys and pointer."""

    def __init__(
        self, size: tuple[int, int] | None = None, *, theme: Theme = DAY, text_size: int = 100, calm: bool = False
    ) -> None:
        super().__init__(size, theme=theme, text_size=text_size, calm=calm)
        self.on_language: Callable[[], None] | None = None
        self.on_settings: Callable[[], None] | None = None
        self.on_vote: Callable[[], None] | None = None
        """Lets a class vote on what the present screen asks, where a class plays."""
        self.on_keys: Callable[[Changed], None] | None = None
        """Hears of keys that were changed, to keep them."""
        self.on_change_keys: Callable[[list[tuple[str, str]], str], None] | None = None
        """Opens the screen on which keys are changed, with those of a part of the game first."""
        self.on_filled: Callable[[bool], None] | None = None
        self.filled = False
        """Whether the window fills the screen."""
        self._windowed = self.surface.get_size()
        self.hints = True
        """Whether explanations show by themselves beside what is pointed at or has the focus."""
        self.guided = True
        """Whether the first round explains itself."""
        self.on_guided: Callable[[], None] | None = None
        """Called once a guided first round is over, or was left: then ``guided`` is off."""
        self.projector = False
        """Whether a class looks on."""
        self.notes = Notes(self.stage, self.after)
        self.stage.on_refuse = lambda words: self.toast(words, "info")

    # --- the look ---------------------------------------------------------------------------------------------

    def next_text_size(self, by: int = 1) -> None:
        """Go to the next larger or smaller text size; after the largest comes the least when ``by`` is 0."""
        at = min(range(len(TEXT_SIZES)), key=lambda n: abs(TEXT_SIZES[n] - self._look.text_size))
        to = (at + 1) % len(TEXT_SIZES) if by == 0 else min(max(at + by, 0), len(TEXT_SIZES) - 1)
        self.set_look(text_size=TEXT_SIZES[to])
        self.toast(f"{TEXT_SIZES[to]} %", "type")

    def fill(self, filled: bool) -> None:  # noqa: FBT001 - a state, set by one key
        """Let the window fill the screen, or be a window again."""
        if filled == self.filled:
            return
        if filled:
            self._windowed = self.surface.get_size()
        if not fill_screen(None if filled else self._windowed):
            self.toast(say("This screen cannot be filled."), "info")
            return
        self.filled = filled
        self.adopt()
        if self.on_filled:
            self.on_filled(filled)

    # --- popups -----------------------------------------------------------------------------------------------

    def popup(self, widget: Widget, anchor: Widget | Rect | None = None) -> Layer:
        """Show a popup beside an anchor (else the focused widget); Esc or a click elsewhere closes it."""
        near = anchor if anchor is not None else self.stage.focused
        rect = near.rect if isinstance(near, Widget) else near or self.area
        return self._raise(Layer(widget, beside(widget, rect), light=True))

    def modal(
        self, widget: Widget, closed: Callable[[], None] | None = None, again: Callable[[], None] | None = None
    ) -> Layer:
        """Show a dialogue in the middle over a darkened screen; the focus stays inside.

        ``again`` builds it anew in another language, look or window; without it, it stays as it is until it is closed.
        """
        return self._raise(Layer(widget, centred(widget), dim=True, closed=closed, again=again))

    def cover(self, widget: Widget, again: Callable[[], None] | None = None) -> Layer:
        """Cover the whole window, as the curtain between two players does; ``again`` as for a dialogue."""
        return self._raise(Layer(widget, whole, again=again))

    def _raise(self, layer: Layer) -> Layer:
        self.stage.push(layer)
        self.stage.step(1)
        return layer

    def close(self, layer: Layer | None = None) -> bool:
        """Close a layer, else the uppermost one above the screen; whether there was one."""
        target = layer or self.stage.active
        if target is None or target is self._base:
            return False
        self.stage.remove(target)
        return True

    def toast(self, words: str, icon: str = "info") -> None:
        """Show a note for some seconds."""
        self.notes.toast(words, icon)

    def tools(self) -> list[BarTool]:
        """The tools for the bar: language and settings if there are any, and text size."""
        tools = [BarTool("AA", lambda: self.next_text_size(0), say("Text size ({key})", key="Ctrl +"))]
        if self.on_language:
            tools.insert(
                0, BarTool(self.language, self.on_language, say("Language ({key})", key=cap_of("F3")), letters=True)
            )
        if self.on_settings:
            tools.append(BarTool("settings", self.on_settings, say("Settings ({key})", key=cap_of("F2"))))
        return tools

    # --- input ------------------------------------------------------------------------------------------------

    def take(self, event: pygame.event.Event) -> None:
        """Take one event of pygame's."""
        s = self._look.s
        if event.type == pygame.QUIT:
            self.quit()
        elif event.type in {pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED}:
            self.resized()
        elif event.type == pygame.WINDOWEXPOSED:
            self.stage.touch_all()
        elif event.type == pygame.KEYDOWN:
            self._typed(event)
        elif event.type == pygame.TEXTINPUT:
            focused = self.stage.focused
            if focused and focused.takes_text:
                focused.write(event.text)
        elif event.type == pygame.TEXTEDITING:
            focused = self.stage.focused
            if focused and focused.takes_text:
                focused.compose(event.text)
        elif event.type == pygame.MOUSEMOTION:
            found = self.stage.point(event.pos[0] / s, event.pos[1] / s)
            self.notes.hover(found)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.notes.hover(None)
            self.stage.down(event.pos[0] / s, event.pos[1] / s)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self.stage.up(event.pos[0] / s, event.pos[1] / s)
        elif event.type == pygame.MOUSEWHEEL:
            x, y = pygame.mouse.get_pos()
            self.stage.wheel(x / s, y / s, event.precise_y)

    def _typed(self, event: pygame.event.Event) -> None:
        focused = self.stage.focused
        key = name_key(event)
        if focused and focused.takes_text and len(key) == 1:
            return  # it comes again as text
        if key:
            self.press(key)
            self.notes.hover(self.stage.focused, focused=True)

    def press(self, key: str) -> bool:
        """Take a key by name: focused widget, then buttons and keys of the layer, then screen, then the app."""
        focused, layer, top = self.stage.focused, self.stage.active, self.screen
        free = not (focused and focused.takes_text and len(key) == 1)
        if free and top is not None and not top.takes_all:
            key = self.changed.meant(self.place, key)
        if not key:
            return False
        if focused and focused.handle(key):
            return True
        if layer and free:
            button = next((w for w in layer.root.walk() if w.key == key and w.pressable), None)
            if button:
                button.handle("Shortcut")
                return True
        if top and layer is self._base and free:
            shortcuts = top.keys()
            for shortcut in shortcuts:
                if shortcut.key == key and shortcut.act:
                    shortcut.act()
                    return True
            if top.handle(key):
                return True
        return self._own(key)

    def _own(self, key: str) -> bool:
        if key in {"Tab", "Shift+Tab"}:
            self.stage.step(1 if key == "Tab" else -1)
            return True
        if key in ARROWS:
            return self.stage.toward(key)
        if key == "Esc":
            if not self.close():
                self.back()
            return True
        if key in {"Ctrl+=", "Ctrl++", "Ctrl+Shift+="}:
            self.next_text_size(1)
        elif key == "Ctrl+-":
            self.next_text_size(-1)
        elif key == "Ctrl+0":
            self.set_look(text_size=100)
        elif key in {"PageUp", "PageDown"}:
            layer = self.stage.active
            return layer is not None and turn_page(layer.root, self.stage.focused, 1 if key == "PageDown" else -1)
        elif key == "F11":
            self.fill(not self.filled)
        elif key in {"?", "F1"}:
            if key == "F1" or not self.explain():
                self.show_keys()
        elif key == "F2" and self.on_settings and self.stage.active is self._base:
            self.on_settings()
        elif key == "F3" and self.on_language:
            self.on_language()
        elif key == "V" and self.on_vote:
            self.on_vote()
        elif key == "H" and self.screen and self.screen.secret:
            self.hide(not self.hidden)
        else:
            return False
        return True

    def explain(self) -> bool:
        """Show the causes of the focused figure, if the screen knows them; whether it did."""
        top = self.screen
        popover = top.why() if top and self.stage.active is self._base else None
        if popover:
            self.popup(popover)
        return popover is not None

    def show_keys(self) -> None:
        """Show all keys that do something now."""
        KeySheet(self).show()

    def hide(self, hidden: bool) -> None:  # noqa: FBT001 - a state, set by one key
        """Hide every secret at once, popups too, or show them again."""
        self.hidden = hidden
        for layer in [layer for layer in self.stage.layers if layer.light and hidden]:
            self.stage.remove(layer)
        self.refresh()

    # --- driving it in tests ----------------------------------------------------------------------------------

    def write(self, words: str) -> None:
        """Type text into the focused field."""
        focused = self.stage.focused
        if focused and focused.takes_text:
            focused.write(words)

    def click(self, target: Widget | str | tuple[float, float]) -> None:
        """Click a widget, a widget by name, or a place in design pixels."""
        if isinstance(target, tuple):
            x, y = target
        else:
            layer = self.stage.active
            widget = target if isinstance(target, Widget) else layer.root.find(target) if layer else None
            if widget is None:
                raise LookupError(f"no widget called {target!r} is shown")
            x, y = widget.rect.cx, widget.rect.cy
        self.stage.down(x, y)
        self.stage.up(x, y)
