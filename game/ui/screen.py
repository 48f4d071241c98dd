"""The base of all screens: state in, a tree of widgets out.

A screen keeps its state in plain attributes; ``build`` makes the tree from them, and ``refresh`` makes it anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.app import App
from game.ui.geometry import Rect
from game.ui.keys import Shortcut
from game.ui.theme import Look
from game.ui.widget import Widget


class Screen:
    """One screen; override ``build`` at least."""

    title = ""
    secret = False
    """Whether the screen shows what only one side may see; then H hides it."""
    takes_all = False
    """Whether keys come as they are pressed, changed ones too; only where keys are changed."""
    first_focus = ""
    """The name of the widget that has the focus at first; else the first stop."""

    def __init__(self) -> None:
        self._app: App | None = None

    @property
    def app(self) -> App:
        """The app that shows this screen."""
        if self._app is None:
            raise RuntimeError("a screen has no app before it is opened")
        return self._app

    @property
    def look(self) -> Look:
        """Theme and scale now."""
        return self.app.look

    @property
    def area(self) -> Rect:
        """The window in design pixels: 1600 × 900 at a text size of 100 %, less at larger text."""
        return self.app.area

    def attach(self, app: App) -> None:
        """Tell the screen who shows it."""
        self._app = app

    def build(self) -> Widget:
        """Make the tree of widgets from the state; it fills the window."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Build again after a change of state, if this screen is shown; focus and scrolling stay."""
        self.app.refresh(self)

    def handle(self, key: str) -> bool:
        """Take a key that neither the focused widget nor a button wanted; whether it was used."""
        return False

    def keys(self) -> Sequence[Shortcut]:
        """Keys of the screen that no button shows; those with a deed work."""
        return ()

    def why(self) -> Widget | None:
        """What ``?`` shows for the focused widget, if anything."""
        return None

    def reworded(self) -> None:
        """Make anew what was said in another language and is kept; ``build`` follows."""

    def opened(self) -> None:
        """The screen is shown, for the first time or again."""

    def closed(self) -> None:
        """The screen is shown no more."""
