"""Makes the pictures of the README again: ``python -m tests.ui.screenshots``.

They are drawn in memory from a game that always runs alike; it changes nothing but the pictures.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from game.players import make
from game.scenario import find, load
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.table.screen import TableScreen

FOLDER = Path(__file__).parents[2] / "assets" / "screenshots"
SIZE = (1600, 900)
SEED, ROUND = 2, 6


def at_the_table(scenario_id: str, me: str, seed: int, least: int) -> Play:
    """Play with software at every seat until one has the floor and the other's offer stands in a late round."""
    scenario = load(find(scenario_id)).scenario
    if scenario is None:
        raise RuntimeError(scenario_id)
    session = Session(scenario, seed)
    players = {party: make("conceding", scenario, party, seed) for party in scenario.parties}
    while not session.over:
        view = session.view(me)
        offer = view.offer
        ready = view.my_turn and view.stage == "floor" and view.round >= least
        if ready and offer is not None and offer.proposer not in {None, me}:
            break
        party = session.waiting_on[0]
        session.play(players[party].choose(session.view(party)))
    del players[me]
    return Play(session, me, players)


def table(folder: Path = FOLDER) -> Path:
    """Draw the table of the flagship as the United States see it, with an offer of Mexico on it."""
    app = App(SIZE, calm=True)
    app.open(TableScreen(at_the_table("us_mexico_2023", "us", SEED, ROUND), lambda: None, lambda _: None))
    path = folder / "table.png"
    app.shot(path)
    return path


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
