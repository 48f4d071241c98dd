"""Keys: the sheet of those that do something now, and the screen that changes them."""

from __future__ import annotations

from game.ui.screens.keymap.screen import KeymapScreen
from game.ui.screens.keymap.sheet import KeySheet

__all__ = ["KeySheet", "KeymapScreen"]
