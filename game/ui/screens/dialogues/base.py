"""The base of the table's dialogues: a modal that builds itself again when its state changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.language import say
from game.rules.moves import Move
from game.ui.app import App
from game.ui.geometry import Rect
from game.ui.layer import Layer
from game.ui.play import Play
from game.ui.screens.reading import Reading
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal, centred


class Host(Protocol):
    """The screen that opens a dialogue."""

    @property
    def app(self) -> App:
        """The app that shows it."""

    @property
    def play(self) -> Play:
        """The game that is played."""

    @property
    def reading(self) -> Reading:
        """What the table shows now."""

    def do(self, move: Move) -> bool:
        """Make a move; whether it was made."""


class Dialogue:
    """One dialogue; override ``build`` and ``actions``."""

    title = ""
    """Its title in English; it is said in the language of the reader."""
    width = 640.0
    first = ""
    """The name of the widget that has the focus at first; else the first stop."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self._layer: Layer | None = None
        self._area: Rect | None = None

    @property
    def app(self) -> App:
        """The app that shows it."""
        return self.host.app

    @property
    def open(self) -> bool:
        """Whether it is shown."""
        return self._layer is not None

    def build(self) -> Widget:
        """What stands between title and actions."""
        raise NotImplementedError

    def actions(self) -> Sequence[Widget]:
        """The buttons below, the primary last."""
        return [self.cancel()]

    def cancel(self, words: str = "") -> Button:
        """The button that closes without doing anything."""
        return Button(words or say("Close"), self.close, key="Esc")

    def _modal(self) -> Modal:
        area = self._area = self.app.area
        wide = min(self.width, area.w - 48)
        body = self.build()
        room = area.h - 48 - 56 - 34 - 52 - 48
        if body.size(self.app.look, wide - 56).h > room:
            body = ScrollView(body).sized(height=room)
        return Modal(say(self.title), body, self.actions(), wide)

    def show(self) -> None:
        """Show it; the focus goes to the first thing that can have it."""
        self._layer = self.app.modal(self._modal(), self._gone, self.refresh)
        self.app.focus(self.first)

    def refresh(self) -> None:
        """Build it again; the focus stays."""
        if self._layer:
            modal = self._modal()
            self._layer.spot = centred(modal, max(640.0, self.width))
            self.app.stage.swap(self._layer, modal)

    def fit(self) -> None:
        """Build it again if the window or the size of text has changed."""
        if self._layer and self._area != self.app.area:
            self.refresh()

    def close(self) -> None:
        """Take it away."""
        if self._layer:
            self.app.close(self._layer)

    def _gone(self) -> None:
        self._layer = None

    def make(self, move: Move) -> None:
        """Make a move and close; a refused move leaves the dialogue open, and the table says why."""
        if self.host.do(move):
            self.close()
