"""A layer of the stage: a tree of widgets, and where it stands. It holds no behaviour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.theme import Look
from game.ui.widget import Widget

Spot = Callable[[Look, Rect], Rect]


def whole(_look: Look, area: Rect) -> Rect:
    """The spot of a layer that covers the stage."""
    return area


@dataclass(eq=False, slots=True)
class Layer:
    """A tree of widgets and where it stands."""

    root: Widget
    spot: Spot = whole
    takes_input: bool = True
    dim: bool = False
    light: bool = False
    """A light layer closes when one clicks beside it."""
    focus: Widget | None = None
    closed: Callable[[], None] | None = None
    again: Callable[[], None] | None = None
    """Builds its tree anew after a change of language, look or size; without it, it stays as it is."""
