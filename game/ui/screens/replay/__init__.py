"""A finished game again, move by move; what if it had gone on otherwise; and both games side by side."""

from __future__ import annotations

from game.ui.screens.replay.compare import CompareScreen
from game.ui.screens.replay.screen import ReplayScreen, show_comparison, show_replay

__all__ = ["CompareScreen", "ReplayScreen", "show_comparison", "show_replay"]
