"""The briefing."""

from __future__ import annotations

from game.ui.screens.briefing.screen import BriefingScreen

__all__ = ["BriefingScreen"]
