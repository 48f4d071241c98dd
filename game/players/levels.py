"""Names for strategies and for how hard the software plays; each makes players."""

from __future__ import annotations

from collections.abc import Mapping

from game.players.brain import NAMES
from game.players.player import Player, Software
from game.scenario import Scenario
from game.scenario.defaults import (
    EXPONENT,
    KEEP,
    LEVELS,
    SPREAD,
    USUAL_ANSWER,
    USUAL_EXPONENT,
    USUAL_KEEP,
    USUAL_SPREAD,
)
from game.scenario.people import Strategy

STRATEGIES: tuple[str, ...] = NAMES
"""Every strategy, by the name that scenarios and the command line use."""


def plan_of(name: str, scenario: Scenario, party: str) -> Strategy:
    """Give a strategy with its toughness: the scenario's own where it names this one for the party, else the usual.

    An empty name stands for the scenario's own strategy. Raises KeyError for an unknown name or party.
    """
    own = scenario.parties[party].strategy
    if name in ("", own.name):
        return own
    if name not in STRATEGIES:
        raise KeyError(name)
    exponent = EXPONENT.get(name, USUAL_EXPONENT)
    return Strategy(name, exponent, KEEP.get(name, USUAL_KEEP), SPREAD.get(name, USUAL_SPREAD), USUAL_ANSWER)


def make(name: str, scenario: Scenario, party: str, seed: int) -> Player:
    """Make a player for a party; ``seed`` is the game's. Raises KeyError for an unknown name or party."""
    return Software(party, plan_of(name, scenario, party), seed)


def level_seats(scenario: Scenario, level: str) -> Mapping[str, str]:
    """Give the strategy of each party at a level of difficulty. Raises KeyError for an unknown level."""
    return scenario.levels[level]


def level_names(scenario: Scenario) -> tuple[str, ...]:
    """Give the levels of a scenario, the usual ones first."""
    return tuple(
        sorted(
            scenario.levels,
            key=lambda level: (level not in LEVELS, list(LEVELS).index(level) if level in LEVELS else 0),
        )
    )
