"""Who moves: software seats, from chance to trading issue against issue.

A player sees a view, never the talks. Each strategy's decision is written once, in small Python, for play and for
mass runs alike.
"""

from __future__ import annotations

from game.players.levels import STRATEGIES, level_names, level_seats, make, plan_of
from game.players.player import Player, Scripted, Software, make_brain
from game.players.reasons import Reason, explain

__all__ = [
    "STRATEGIES",
    "Player",
    "Reason",
    "Scripted",
    "Software",
    "explain",
    "level_names",
    "level_seats",
    "make",
    "make_brain",
    "plan_of",
]
