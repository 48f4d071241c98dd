"""Scenarios for the tests of players, and games played on the tables themselves, as mass runs play them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.players import Software, make_brain, plan_of
from game.players.brain import TEMPERS, Brain
from game.players.decide import decide
from game.players.look import look
from game.players.temper import wake
from game.rules.advance import begin, enter, follow
from game.rules.layout import M_OPEN, M_PERSUADE, M_PROPOSE, STAGE_OVER
from game.rules.legal import refuse
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.step import step
from game.scenario import Scenario
from tests.rules.worlds import scenario_at, scenario_files, tables_at

FILES = {file.parent.name: file for file in scenario_files()}
FLAGSHIP = "us_mexico_2023"
FIRST = "first_talks"
REFUSED = -1


def world(name: str) -> Scenario:
    """Give a scenario by the name of its folder."""
    return scenario_at(FILES[name])


def tables(name: str) -> Tables:
    """Give the compiled tables of a scenario."""
    return tables_at(FILES[name])


def file_of(name: str) -> Path:
    """Give the file of a scenario."""
    return FILES[name]


def minds(name: str, strategies: Sequence[str]) -> list[Brain]:
    """Give a mind for every seat, with the curves of all tempers, so that it may play many games."""
    scenario, t = world(name), tables(name)
    return [
        make_brain(t, seat, plan_of(strategies[seat % len(strategies)], scenario, party), 0, range(TEMPERS))
        for seat, party in enumerate(scenario.parties)
    ]


def mind(name: str, strategy: str, seat: int) -> Brain:
    """Give a mind for one seat with the curve of one temper only, which is quicker made."""
    scenario, t = world(name), tables(name)
    return make_brain(t, seat, plan_of(strategy, scenario, list(scenario.parties)[seat]), 0)


def software(name: str, strategy: str, seed: int) -> dict[str, Software]:
    """Give players of one strategy for all seats."""
    scenario = world(name)
    return {party: Software(party, plan_of(strategy, scenario, party), seed) for party in scenario.parties}


@small
def mark(t: Tables, s: Talks, brain: Brain) -> int:
    """Give a number for the choice in a brain, its longer arguments included."""
    number = brain.kind * 7919 + brain.a * 131 + brain.b + 1
    if brain.kind in (M_PROPOSE, M_OPEN):
        for i in range(t.n_issues):
            number = (number * 31 + s.draft[i] * 5 + (s.draft_firm[i] if brain.kind == M_OPEN else 0)) & 0xFFFFFF
    if brain.kind == M_PERSUADE:
        for a in range(t.n_audiences):
            number = (number * 31 + s.lobby[a]) & 0xFFFFFF
    return number


@small
def play_seats(t: Tables, s: Talks, brains: list[Brain], seed: int) -> int:
    """Play one game on true tables and talks and give the checksum of all choices; -1 if one was refused."""
    for seat in range(t.n_parties):
        wake(t, brains[seat], seat, seed)
    follow(t, s, enter(t, s, begin(t, s, seed), 0))
    total = 17
    while s.stage != STAGE_OVER:
        seat = 0
        while (s.waiting >> seat) & 1 == 0:
            seat += 1
        brain = brains[seat]
        look(t, s, brain, seat)
        decide(t, s, brain, seat)
        if refuse(t, s, brain.kind, seat, brain.a, brain.b) != 0:
            return REFUSED
        total = (total * 1000003 + mark(t, s, brain) * 8 + seat) & 0x3FFFFFFFFFF
        follow(t, s, step(t, s, brain.kind, seat, brain.a, brain.b))
    return total
