"""PettingZoo beside us: random play of its classic games, by the loop that its own pages show."""

from __future__ import annotations

import time
from typing import Any

from game.bench.peers.missing import bring

GAMES = ("tictactoe_v3", "connect_four_v3", "leduc_holdem_v4")


def load(game: str) -> Any:
    """Import a classic game. RuntimeError where PettingZoo or what the game needs is not installed."""
    return bring(f"pettingzoo.classic.{game}", "PettingZoo", 'pip install "pettingzoo[classic]"')


def version() -> str:
    """Name the PettingZoo that is installed."""
    return f"PettingZoo {bring('pettingzoo', 'PettingZoo', 'pip install pettingzoo').__version__}"


def play(game: str, seconds: float) -> float:
    """Play a game at random for so long, again and again; give the choices a second."""
    table = load(game).env()
    choices, seed = 0, 0
    began = time.thread_time()
    while time.thread_time() - began < seconds:
        table.reset(seed=seed)
        for agent in table.agent_iter():
            observation, _, ended, cut, _ = table.last()
            if ended or cut:
                table.step(None)
                continue
            table.step(table.action_space(agent).sample(observation["action_mask"]))
            choices += 1
        seed += 1
    return choices / (time.thread_time() - began)
