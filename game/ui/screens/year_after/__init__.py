"""The year after: figures with and without the deal, the two accounts of the same talks, and how it ended."""

from __future__ import annotations

from game.ui.screens.year_after.screen import YearAfterScreen

__all__ = ["YearAfterScreen"]
