"""Games by chance for the tests of sessions: every kind of move, undo, clock and teacher included."""

from __future__ import annotations

from random import Random

from game.scenario import Scenario
from game.session import Session
from game.session.saves import Game
from tests.rules.wander import next_move
from tests.scenario.samples import FULL, OTHER, SMALL, scenario_of

EVERY_KEY = scenario_of(FULL)
OTHER_ORDER = scenario_of(OTHER)
WATER_SHARE = scenario_of(SMALL)
WORLDS = (EVERY_KEY, OTHER_ORDER, WATER_SHARE)


def wander(session: Session, chance: int, plies: int = 10_000) -> Session:
    """Play by chance to the end, or for so many plies."""
    rng = Random(chance)
    while not session.over and session.ply < plies:
        session.play(next_move(session, rng))
    return session


def played(scenario: Scenario, chance: int) -> Game:
    """Give a whole game by chance."""
    game = Game(scenario, chance)
    wander(game, chance)
    return game
