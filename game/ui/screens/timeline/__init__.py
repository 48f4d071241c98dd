"""Trust, approval and outcomes over a whole game, with the causes of every change."""

from __future__ import annotations

from game.ui.screens.timeline.panel import Timeline
from game.ui.screens.timeline.screen import TimelineScreen

__all__ = ["Timeline", "TimelineScreen"]
