"""What the app asks of whatever it shows. It exists so that the app need not know the screens that know it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from game.ui.keys import Shortcut
from game.ui.widget import Widget


class Shown(Protocol):
    """Something that the app can show; ``screen.Screen`` is the base of all that do."""

    secret: bool
    takes_all: bool
    first_focus: str

    def attach(self, app: Any) -> None:
        """Be told who shows it."""

    def build(self) -> Widget:
        """Make the tree of widgets."""

    def handle(self, key: str) -> bool:
        """Take a key that nobody else wanted."""

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""

    def why(self) -> Widget | None:
        """The causes of what has the focus."""

    def reworded(self) -> None:
        """The language has changed; it is built again next."""

    def opened(self) -> None:
        """It is shown now."""

    def closed(self) -> None:
        """It is shown no more."""
