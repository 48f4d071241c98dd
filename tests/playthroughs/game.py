"""The game of a golden text: seed 7, the scenario's own software at every seat."""

from __future__ import annotations

from pathlib import Path

from game.batch.drive import play_out
from game.players import make
from game.scenario import find, load
from game.session import Session
from game.session.account import tell

FOLDER = Path(__file__).parent
SEED = 7


def play_game(name: str) -> Session:
    """Play the golden game of a shipped scenario."""
    scenario = load(find(name)).scenario
    assert scenario is not None
    session = Session(scenario, SEED)
    play_out(session, {party: make("", scenario, party, SEED) for party in scenario.parties})
    return session


def tell_game(name: str) -> str:
    """Tell the golden game of a shipped scenario."""
    session = play_game(name)
    seats = {party: plan.strategy.name for party, plan in session.scenario.parties.items()}
    return tell(session, seats)
