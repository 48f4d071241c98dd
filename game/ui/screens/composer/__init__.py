"""The offer composer."""

from __future__ import annotations

from game.ui.screens.composer.screen import ComposerScreen

__all__ = ["ComposerScreen"]
