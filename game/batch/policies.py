"""Policies of mass runs: who plays a game, by name, and the minds that go with it.

`random` and every other strategy sit on all seats; `strategic` seats each party's own strategy; `least_used` plays
whatever has been played least.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from game.batch.cells import A_STAGE, J_SEED, J_STAGES, JOB, STAGE_CHANCE, STAGE_FROM, STAGE_MINDS
from game.batch.least_used import LEAST_USED
from game.players import STRATEGIES, make_brain, plan_of
from game.players.brain import NAMES, TEMPERS, Brain
from game.rules.record import Tables
from game.scenario import Scenario

Numbers = npt.NDArray[np.int64]

POLICIES: tuple[str, ...] = ("random", "strategic", "least_used", *(s for s in STRATEGIES if s != "random"))
"""Every policy, by the name that the command line uses."""
WITHOUT_CURVES = ("random", "scripted")


def seats_of(policy: str, scenario: Scenario) -> tuple[str, ...]:
    """Give the strategy of each party under a policy. Raises KeyError for an unknown policy."""
    if policy not in POLICIES:
        raise KeyError(policy)
    if policy == "strategic":
        return tuple(party.strategy.name for party in scenario.parties.values())
    return (("random" if policy == "least_used" else policy),) * len(scenario.parties)


def make_minds(policy: str, scenario: Scenario, tables: Tables) -> list[Brain]:
    """Give a mind for each party under a policy, ready for any number of games."""
    minds = []
    for seat, (party, name) in enumerate(zip(scenario.parties, seats_of(policy, scenario), strict=True)):
        tempers = () if name in WITHOUT_CURVES else range(TEMPERS)
        mind = make_brain(tables, seat, plan_of(name, scenario, party), 0, tempers)
        mind.asks_rules = 1
        if policy == "least_used":
            mind.strategy = LEAST_USED
        minds.append(mind)
    return minds


def write_job(seed: int, stages: Sequence[tuple[int, int, int]]) -> list[int]:
    """Write one job: the game's seed, and (from ply, minds, chance) for each stage, at most twelve."""
    job = [-1] * JOB
    job[J_SEED] = seed
    for n, stage in enumerate(stages):
        job[J_STAGES + n * A_STAGE : J_STAGES + (n + 1) * A_STAGE] = stage
    return job


def deal_jobs(seed: int, first: int, count: int, policies: int) -> Numbers:
    """Write the jobs of games first … first + count - 1: game i has seed S + i and policy i modulo their number."""
    games = np.arange(first, first + count)
    numbers = (seed + games) & 0xFFFFFFFF
    jobs = np.full((count, JOB), -1)
    jobs[:, J_SEED] = numbers
    jobs[:, J_STAGES + STAGE_FROM] = 0
    jobs[:, J_STAGES + STAGE_MINDS] = games % policies
    jobs[:, J_STAGES + STAGE_CHANCE] = numbers
    return jobs.reshape(-1)


def strategies_of(minds: Sequence[Brain]) -> list[str]:
    """Name what each mind plays."""
    return ["least_used" if mind.strategy == LEAST_USED else NAMES[mind.strategy] for mind in minds]
