"""The debrief of a finished game, revealed step by step."""

from __future__ import annotations

from game.ui.screens.debrief.screen import DebriefScreen

__all__ = ["DebriefScreen"]
