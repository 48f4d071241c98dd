"""What the world of a negotiation is: a YAML file in, one frozen scenario out, or its problems at their places.

The lowest ring: it imports nothing else of Parley and plays nothing.
"""

from __future__ import annotations

from game.scenario.load import Reading, load, load_text
from game.scenario.model import Scenario
from game.scenario.overlay import overlays
from game.scenario.places import find, root, shipped
from game.scenario.problems import Problem, Unreadable

__all__ = [
    "Problem",
    "Reading",
    "Scenario",
    "Unreadable",
    "find",
    "load",
    "load_text",
    "overlays",
    "root",
    "shipped",
]
