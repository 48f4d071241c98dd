"""How much room ratification has: how many homes stand side by side, and when everything scrolls as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.layout import Grid, Row
from game.ui.theme import MARGIN, Look
from game.ui.widget import Widget
from game.ui.widgets.page import WIDEST

FRAME = 210.0
"""What bar, head and foot take of the height, with their gaps."""


@dataclass(frozen=True, slots=True)
class Room:
    """The window in design pixels, and how many homes are to be shown in it."""

    area: Rect
    homes: int

    @property
    def low(self) -> bool:
        """Whether room is short, as it is with larger text."""
        return self.area.h < 800 or self.area.w < 1100

    @property
    def wide(self) -> bool:
        """Whether a row holds many small things."""
        return self.area.w >= 1250

    @property
    def columns(self) -> int:
        """How many homes stand side by side."""
        most = 3 if self.area.w >= 1450 else 2 if self.area.w >= 1000 else 1
        return min(most, max(2, self.homes))

    @property
    def narrow(self) -> bool:
        """Whether a home has so little width that it leaves out what it can."""
        return not self.wide or self.columns > 2

    @property
    def fits(self) -> bool:
        """Whether all homes stand side by side, each with its own scrolling."""
        return not self.low and self.homes <= self.columns

    def set_out(self, cards: Sequence[Widget], first: float = 1.0) -> Widget:
        """The homes beside each other, the first with its share of the width; else in rows."""
        if len(cards) <= self.columns:
            shares = [first, *(1.0 for _ in cards[1:])]
            return Row(*(c.sized(grow=s) for c, s in zip(cards, shares, strict=True)), gap=16, cross="stretch")
        return Grid(*cards, columns=(1.0,) * self.columns, gap=16)

    def holds(self, look: Look, parts: Sequence[Widget]) -> bool:
        """Whether these parts fit below each other without scrolling."""
        wide = min(self.area.w, WIDEST) - 2 * MARGIN
        return sum(part.size(look, wide).h + 16 for part in parts) <= self.area.h - FRAME
