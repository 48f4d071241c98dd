"""Measures of play in this process: software's decisions, mass play, what games and rounds cost.

Speeds are by the time of this thread on its core, so that other work on a shared machine does not count.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from math import log

import numpy as np

from game.batch.cells import BLOCK, F_ROUNDS
from game.batch.kernel import Kernel, has_numba
from game.batch.policies import deal_jobs, make_minds
from game.batch.results import table_of
from game.players import make
from game.rules.course import settle_course
from game.rules.layout import BARGAINING
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario, find, load
from game.session import Session


def world_of(name: str) -> Scenario:
    """Read a shipped scenario. RuntimeError where it has errors."""
    scenario = load(find(name)).scenario
    if scenario is None:
        raise RuntimeError(f"the scenario {name} has errors")
    return scenario


def share(times: Sequence[float], percent: int) -> float:
    """Give the time that so many percent of the times do not pass."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def play_games(scenario: str, games: int) -> tuple[list[float], int, float]:
    """Play games with the scenario's own software; give the seconds of each decision, the plies and all seconds."""
    world = world_of(scenario)
    decisions: list[float] = []
    plies = 0
    began = time.perf_counter()
    for seed in range(games):
        session = Session(world, seed)
        players = {party: make("", world, party, seed) for party in world.parties}
        while not session.over:
            party = session.waiting_on[0]
            view = session.view(party)
            asked = time.perf_counter()
            move = players[party].choose(view)
            decisions.append(time.perf_counter() - asked)
            session.play(move)
        plies += session.ply
    return decisions, plies, time.perf_counter() - began


class Mass:
    """A scenario and a policy made ready for mass play, ledger and coverage on."""

    def __init__(self, scenario: str, policy: str, *, fast: bool, longer: int = 1) -> None:
        """Make ready; ``longer`` multiplies the rounds. RuntimeError without numba where ``fast`` asks for it."""
        if fast and not has_numba():
            raise RuntimeError("numba is not installed")
        world = world_of(scenario)
        tables = stretch(compile_tables(world), longer)
        self._kernel = Kernel(tables, make_minds(policy, world, tables), fast=fast)
        self._kernel.play(deal_jobs(0, 0, 1, 1), 1)

    def play(self, games: int) -> tuple[float, int, float]:
        """Play so many games; give the seconds, the choices, and the rounds of a game on average."""
        seconds, choices, rounds = 0.0, 0, 0
        for first in range(0, games, BLOCK):
            count = min(BLOCK, games - first)
            jobs = deal_jobs(0, first, count, 1)
            began = time.thread_time()
            made, figures, _ = self._kernel.play(jobs, count)
            seconds += time.thread_time() - began
            choices += made
            rounds += int(table_of(figures, count)[:, F_ROUNDS].sum())
        return max(seconds, 1e-9), choices, rounds / games


def stretch(t: Tables, longer: int) -> Tables:
    """Multiply the rounds of every bargaining phase."""
    for f in range(t.n_phases):
        if t.kind[f] == BARGAINING:
            t.rounds[f] *= longer
    settle_course(t, t.n_phases)
    return t


def mass_play(scenario: str, policy: str, games: int, times: int, *, fast: bool) -> list[float]:
    """Give the choices a second of mass play on one core."""
    mass = Mass(scenario, policy, fast=fast)
    speeds = []
    for _ in range(times):
        seconds, choices, _ = mass.play(games)
        speeds.append(choices / seconds)
    return speeds


def slope(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Fit cost = c × size ^ e and give e: the slope through the logarithms, by least squares. 1 is linear."""
    return float(np.polyfit([log(size) for size in sizes], [log(cost) for cost in costs], 1)[0])


def costs_by_games(scenario: str, counts: Sequence[int], times: int) -> list[list[float]]:
    """Give for each run the seconds that each number of games took, random play, compiled where numba is."""
    mass = Mass(scenario, "random", fast=has_numba())
    return [[mass.play(games)[0] for games in counts] for _ in range(times)]


def costs_by_rounds(
    scenario: str, longer: Sequence[int], games: int, times: int
) -> tuple[list[float], list[list[float]]]:
    """Give the rounds of a game at each stretch of the talks, and for each run the seconds of one game there.

    Every party holds at every turn, so that the talks go to their last round: news, tallies, ledger, coverage.
    """
    masses = [Mass(scenario, "scripted", fast=has_numba(), longer=n) for n in longer]
    rounds = [mass.play(min(games, BLOCK))[2] for mass in masses]
    return rounds, [[mass.play(games)[0] / games for mass in masses] for _ in range(times)]
