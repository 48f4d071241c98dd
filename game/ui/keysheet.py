"""The sheet of keys: what each key does on the screen, or in the dialogue, that is open now.

It is read off what is shown, so it never says what does not work. It changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from game.language import say, say_as
from game.ui.actions import words_of
from game.ui.geometry import Rect
from game.ui.layer import Layer
from game.ui.layout import Column, Grid, Row
from game.ui.shown import Shown
from game.ui.stage import Stage
from game.ui.theme import SECTION, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, KeyCap, Label
from game.ui.widgets.button import Button
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal, centred

WIDE = 860.0
CAPS = 112.0
"""The room of the caps before their words."""


Pairs = list[tuple[str, str]]


class Host(Protocol):
    """What the sheet asks of the app above which it opens; the app makes the sheet, so it cannot be named here."""

    stage: Stage
    on_settings: Callable[[], None] | None
    on_language: Callable[[], None] | None
    on_change_keys: Callable[[Pairs, str], None] | None

    @property
    def screen(self) -> Shown | None:
        """The screen on top."""

    @property
    def place(self) -> str:
        """The part of the game that it belongs to."""

    @property
    def area(self) -> Rect:
        """The window in design pixels."""

    @property
    def look(self) -> Look:
        """Theme and scale now."""

    def modal(
        self, widget: Widget, closed: Callable[[], None] | None = None, again: Callable[[], None] | None = None
    ) -> Layer:
        """Show a dialogue."""

    def close(self, layer: Layer | None = None) -> bool:
        """Close a layer."""

    def focus(self, id: str = "") -> None:
        """Move the focus."""


def keys_here(app: Host) -> Pairs:
    """Give the keys of the uppermost layer with a word for each, as shipped, each key once."""
    layer = app.stage.active
    if layer is None:
        return []
    found: Pairs = []
    walked = list(layer.root.walk())
    for widget in walked:
        if widget.key and widget.pressable:
            words = getattr(widget, "title", "") or words_of(app.place, widget.key) or widget.hint
            found.append((widget.key, " ".join(str(words).split())))
    top = app.screen
    if top is not None and layer is app.stage.layers[0]:
        shortcuts = top.keys()
        found += [(shortcut.key, shortcut.label) for shortcut in shortcuts]
    found += [pair for widget in walked if isinstance(widget, Hints) for pair in widget.said]
    once: dict[str, str] = {}
    for key, words in found:
        if words:
            once.setdefault(key, words[:1].upper() + words[1:])
    return list(once.items())


def everywhere(app: Host) -> Pairs:
    """Give the keys that hold on every screen."""
    keys = [
        ("Tab", say("Next part")),
        ("← ↑ ↓ →", say("Move within it")),
        ("Enter", say("Do what has the focus")),
        ("Esc", say("Back; nothing is lost")),
        ("?", say("Why?")),
        ("F1", say_as("keyboard", "Keys")),
        ("Ctrl +  −  0", say("Size of text")),
        ("F11", say("Full screen")),
    ]
    if app.on_settings:
        keys.append(("F2", say("Settings")))
    if app.on_language:
        keys.append(("F3", say("Next language")))
    if app.screen is not None and app.screen.secret:
        keys.append(("H", say("Hide secrets, or show them again")))
    return keys


class KeySheet:
    """The sheet, open above what it tells of."""

    def __init__(self, app: Host) -> None:
        self.app = app
        self.over = app.stage.active
        self.here = keys_here(app)
        self.on_base = self.over is not None and self.over is app.stage.layers[0]
        self._layer: Layer | None = None

    def show(self) -> None:
        """Open it; asked again while it is open, it stays as it is."""
        if self.over is not None and self.over.root.find("key-sheet") is not None:
            return
        modal = self._modal()
        self._layer = self.app.modal(modal, again=self._again)
        self._layer.spot = centred(modal, WIDE)
        self.app.stage.replace_all()
        self.app.focus("close-keys")

    def _again(self) -> None:
        """Build it in the language that is spoken now; words of what lies below are read off again."""
        if self._layer is not None:
            self.app.close(self._layer)
            KeySheet(self.app).show()

    def _modal(self) -> Modal:
        area = self.app.area
        narrow = area.w < WIDE
        wide = min(WIDE, area.w - 48)
        common = everywhere(self.app)
        # Enter and Esc do more than usual where a button bears them; the others do the same everywhere.
        shared = {key for key, _ in common} - {"Enter", "Esc"}
        here = [pair for pair in self.here if pair[0] not in shared]
        parts = []
        if here:
            parts.append(_list(say("Here"), here))
        parts.append(_list(say("Everywhere"), common))
        body: Widget = Grid(*parts, columns=(1,) if narrow or not here else (1, 1), gap=28)
        room = area.h - 48 - 56 - 34 - 52 - 48
        if body.size(self.app.look, wide - 56).h > room:
            body = ScrollView(body).sized(height=room)
        buttons: list[Widget] = []
        if self.app.on_change_keys and self.on_base and self.app.place != "keymap":
            buttons.append(Button(say("Change keys"), self._change, icon="keyboard").named("change-keys"))
        buttons.append(Button(say("Close"), self._shut, key="Esc", kind="ink").named("close-keys"))
        modal = Modal(say_as("keyboard", "Keys"), body, buttons, wide)
        modal.id = "key-sheet"
        return modal

    def _shut(self) -> None:
        self.app.close(self._layer)

    def _change(self) -> None:
        self._shut()
        if self.app.on_change_keys:
            self.app.on_change_keys(self.here, self.app.place)


def _list(title: str, keys: Iterable[tuple[str, str]]) -> Widget:
    rows = [
        Row(Row(KeyCap(key), gap=0).sized(width=CAPS), Label(words).sized(grow=1), gap=12, cross="start")
        for key, words in keys
    ]
    return Column(Label(title, SECTION, "semibold"), *rows, gap=9)
