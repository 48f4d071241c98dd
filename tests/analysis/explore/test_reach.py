"""What is proved unreachable: what was planted as dead is found, and nothing that was ever seen is among it."""

from __future__ import annotations

import pytest

from game.analysis.explore.coverage import coverage_of
from game.analysis.explore.reach import unreachable
from game.batch.run import order_of, run
from game.rules.index import Index
from tests.analysis.explore.places import place
from tests.batch.worlds import ALL
from tests.players.worlds import tables, world

DEAD = {
    "phases": [],
    "transitions": [],
    "options": ["dam.large"],
    "agreed": ["water.most", "dam.large"],
    "moves": ["dear", "second", "third"],
    "events": ["rises", "asks"],
    "answers": ["asks.yes_", "asks.no_"],
    "readouts": ["proud"],
    "endings": ["booming", "last"],
}


def test_what_cannot_be_is_proved() -> None:
    """Prices out of reach, conditions outside ranges, rounds that never come, closed mandates, hidden endings."""
    scenario, index = place("dead")
    assert unreachable(order_of(scenario, ("random",), 1).tables, index) == DEAD


@pytest.mark.parametrize("name", ALL)
def test_nothing_that_was_seen_is_called_unreachable(name: str) -> None:
    """No thing that some game of a scenario showed is among what is proved never to happen."""
    order = order_of(world(name), ("random", "strategic", "least_used"), 240)
    seen = coverage_of(order.tables, Index(world(name)), run(order, fast=False, workers=1).cover.tolist())
    cannot = unreachable(order.tables, Index(world(name)))
    assert {g: [n for n in names if seen[g].hits[n]] for g, names in cannot.items()} == {g: [] for g in cannot}


@pytest.mark.parametrize("name", ["first_talks", "us_mexico_2023"])
def test_shipped_scenarios_have_nothing_dead(name: str) -> None:
    """In a shipped scenario nothing is proved unreachable."""
    assert {g: n for g, n in unreachable(tables(name), Index(world(name))).items() if n} == {}
