"""Conditions in tests mean what they mean in the rules."""

from __future__ import annotations

import pytest

from game.batch.drive import play_out
from game.players import make
from game.rules.effects import holds
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario, find, load, load_text
from game.scenario.terms import Condition
from game.session import Session
from game.trials.truth import weigh
from tests.trials.desk import RIVER


def world(name: str) -> Scenario:
    """Read a scenario."""
    scenario = (load_text(RIVER) if name == "river" else load(find(name))).scenario
    assert scenario is not None
    return scenario


def conditions(scenario: Scenario, t: Tables) -> list[tuple[Condition, int]]:
    """Give conditions of a scenario with the numbers of their programs."""
    parts = [
        *((move.when, t.move_when[n]) for n, move in enumerate(scenario.moves.values())),
        *((event.when, t.event_when[n]) for n, event in enumerate(scenario.events.values())),
        *((readout.when, t.readout_when[n]) for n, readout in enumerate(scenario.readouts.values())),
        *((ending.when, t.ending_when[n]) for n, ending in enumerate(scenario.endings.values())),
    ]
    return [(when, program) for when, program in parts if when is not None]


@pytest.mark.parametrize("name", ["river", "us_mexico_2023", "first_talks"])
def test_conditions_weigh_as_the_rules_weigh_them(name: str) -> None:
    """Every condition of a scenario comes out as the rules' program does, at each ply of whole games."""
    scenario = world(name)
    t = compile_tables(scenario)
    parts = conditions(scenario, t)
    seen: set[tuple[str, bool]] = set()
    for seed in range(3):
        session = Session(scenario, seed)

        def compare(session: Session) -> None:
            talks = session.peek()
            at = session.index.variables
            for when, program in parts:
                mine = weigh(when.tree, lambda figure: talks.v[at[figure]]) > 0
                assert mine == holds(t, talks, program), when.text
                seen.add((when.text, mine))

        play_out(session, {party: make("random", scenario, party, seed) for party in scenario.parties}, compare)
    assert {truth for _, truth in seen} == {True, False}


@pytest.mark.parametrize(
    ("tree", "value"),
    [
        (("-", ("*", ("num", 3), ("name", "a")), ("num", 1)), 20),
        (("and", ("num", 1), ("num", 0)), 0),
        (("or", ("num", -1), ("num", 2)), 1),
        (("not", ("num", -4)), 1),
        (("!=", ("+", ("name", "a"), ("num", 1)), ("num", 8)), 0),
        ((">", ("name", "a"), ("num", 6)), 1),
        (("<", ("name", "a"), ("num", 7)), 0),
        (("<=", ("name", "a"), ("num", 7)), 1),
        ((">=", ("name", "a"), ("num", 8)), 0),
        (("==", ("name", "a"), ("num", 7)), 1),
    ],
)
def test_each_operation(tree: tuple[object, ...], value: int) -> None:
    """Each operation gives its whole number; what is not above 0 does not hold."""
    assert weigh(tree, {"a": 7}.__getitem__) == value
