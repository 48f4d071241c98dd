"""An overlay of the example with every key, and how tests lay it over."""

from __future__ import annotations

from game.scenario.overlay import Overlay, lay_over
from game.scenario.overlay_page import write_overlay
from tests.scenario.samples import FULL, scenario_of

WORLD = scenario_of(FULL)
EMPTY = write_overlay(WORLD, "es", None)
"""An overlay with every key open."""


def laid(text: str) -> Overlay:
    """Lay a Spanish overlay over the sample."""
    return lay_over(WORLD, text, "texts/es.yaml", "es")
