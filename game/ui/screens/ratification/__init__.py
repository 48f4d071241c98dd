"""Ratification: persuasion before the vote, and the votes at home coming in one by one."""

from __future__ import annotations

from game.ui.screens.ratification.screen import RatificationScreen

__all__ = ["RatificationScreen"]
