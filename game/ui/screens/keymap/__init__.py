"""Changing keys: all actions with their keys, and the screen that gives them others."""

from __future__ import annotations

from game.ui.screens.keymap.screen import KeymapScreen

__all__ = ["KeymapScreen"]
