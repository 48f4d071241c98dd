"""Whole games by chance: they end, stay in range, use everything, and the machine is its rows."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from game.rules import flow
from game.rules.advance import next_phase
from game.rules.index import Index
from game.rules.layout import CAUSES, KINDS, N_KINDS, N_TRIGGERS, TRIGGERS
from game.rules.legal import Refusal
from game.rules.record import Talks
from game.scenario import Scenario
from game.scenario.terms import Effect
from game.session import Session
from tests.rules.driver import play_wildly
from tests.rules.wander import next_move
from tests.rules.worlds import scenario_at, scenario_files, tables_at

GAMES = 1000
each_scenario = pytest.mark.parametrize("file", scenario_files(), ids=lambda file: file.parent.name)


@each_scenario
def test_a_thousand_games_by_chance_end_and_stay_in_range(file: Path) -> None:
    """Whatever is legal may happen, and still every game ends with every figure inside its range."""
    tables, seen = tables_at(file), [0] * N_KINDS
    sums = [play_wildly(tables, Talks(), seed, 30, seen) for seed in range(GAMES)]
    assert min(sums) >= 0


def test_the_games_use_every_kind_of_move() -> None:
    """No kind of move is left out of the games by chance."""
    seen = [0] * N_KINDS
    for file in scenario_files():
        for seed in range(60):
            play_wildly(tables_at(file), Talks(), seed, 30, seen)
    assert [kind for kind in range(N_KINDS) if seen[kind] == 0] == []


@each_scenario
def test_the_compiled_rows_are_the_machine(file: Path) -> None:
    """For every phase, trigger and set of conditions that hold, rows and machine name the same next phase."""
    scenario, tables = scenario_at(file), tables_at(file)
    machine, phases = flow.build(scenario), Index(scenario).phases
    for number, phase in enumerate(phases):
        for trigger in range(1, N_TRIGGERS):
            rows = len(scenario.phases[phase].exits.get(TRIGGERS[trigger], ()))
            for bits in range(1 << rows):
                row = next_phase(tables, number, trigger, bits)
                fired = flow.fire(machine, phase, TRIGGERS[trigger], bits)
                assert (phases[row] if row >= 0 else None) == fired


def effects_of(scenario: Scenario) -> list[Effect]:
    """Give every effect of events, answers, moves and readouts."""
    found: list[Effect] = []
    for event in scenario.events.values():
        found += event.effects
        if event.choice:
            found += [effect for answer in event.choice.answers.values() for effect in answer.effects]
    for move in scenario.moves.values():
        found += (*move.effects, *move.otherwise)
    for readout in scenario.readouts.values():
        found += [effect for effects in readout.effects.values() for effect in effects]
    return found


@each_scenario
def test_everything_that_may_happen_is_met(file: Path) -> None:
    """Among games by chance every event fires, each answer is given, each move made, and effects that wait fall due."""
    scenario = scenario_at(file)
    met: set[str] = set()
    changed: set[str] = set()
    for seed in range(60):
        session, rng = Session(scenario, seed), Random(seed)
        while not session.over:
            assert not isinstance(session.play(next_move(session, rng)), Refusal)
        met |= {f"{event.kind}:{event.ref}" for event in session.history}
        changed |= {change.name for event in session.history for change in event.changes}
    index = Index(scenario)
    wanted = {f"event:{event}" for event in scenario.events} | {f"move:{move}" for move in scenario.moves}
    for event, answers in zip(index.events, index.answers, strict=True):
        wanted |= {f"answer:{event}.{answer}" for answer in answers}
    if any(e.after or e.times for e in effects_of(scenario)):
        assert any(name.startswith("later:") for name in met)
    assert wanted - met == set()
    assert {e.name for e in effects_of(scenario)} - changed == set()


@each_scenario
def test_the_session_plays_what_the_rules_play(file: Path) -> None:
    """A session's lines, played again in another session, give the same state, figure by figure."""
    scenario = scenario_at(file)
    for seed in range(5):
        session, rng = Session(scenario, seed), Random(seed + 1)
        while not session.over:
            session.play(next_move(session, rng))
        again = Session(scenario, seed)
        for line in session.lines:
            assert not isinstance(again.play(line.move), Refusal)
        assert again.peek().v == session.peek().v
        assert again.history == session.history
        assert again.outcome == session.outcome


def test_every_kind_of_phase_has_its_name() -> None:
    """Kinds, triggers and causes have names that are all different."""
    assert len(set(KINDS)) == 6
    assert len(set(TRIGGERS)) == N_TRIGGERS
    assert len(set(CAUSES)) == len(CAUSES)
