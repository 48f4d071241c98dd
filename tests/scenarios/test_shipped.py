"""Shipped scenarios have what they promise: no faults, and the flagship every part of a full round of talks."""

from __future__ import annotations

from math import prod

import pytest

from game.scenario import find, load
from tests.scenarios.shelf import FIRST, FLAGSHIP, SHIPPED, scenario


def test_both_scenarios_are_shipped() -> None:
    """The flagship and the first game are there."""
    assert {FLAGSHIP, FIRST} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_to_be_mended(name: str) -> None:
    """A shipped scenario loads without an error, a warning or an advice."""
    assert [str(problem) for problem in load(find(name)).problems] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_scenario_prepares_its_class(name: str) -> None:
    """Each has two parties with delegates, briefs, rumours, objectives, a note on sensitivity, history, questions."""
    world = scenario(name)
    assert len(world.parties) == 2
    for party in world.parties.values():
        assert len(party.delegates) >= 2
        assert party.brief
        assert party.rumours
    assert all((world.about.objectives, world.about.sensitivity, world.about.history, world.about.minutes))
    assert len(world.debrief.questions) >= 5


@pytest.mark.parametrize("name", SHIPPED)
def test_both_sides_have_as_much_to_do(name: str) -> None:
    """Both parties have equally many audiences, moves of their own and rumours, and choices but for one."""
    world = scenario(name)
    homes = {party: len(plan.audiences) for party, plan in world.parties.items()}
    moves = {party: sum(party in move.who for move in world.moves.values()) for party in world.parties}
    rumours = {party: len(plan.rumours) for party, plan in world.parties.items()}
    asked = [event.choice.party for event in world.events.values() if event.choice is not None]
    choices = [asked.count(party) for party in world.parties]
    assert [len(set(counts.values())) for counts in (homes, moves, rumours)] == [1, 1, 1]
    assert max(choices) - min(choices) <= 1


def test_the_flagship_is_rich_enough() -> None:
    """Seven issues, 8,000 to 20,000 packages, audiences, figures, moves, events, choices, linkages, endings."""
    world = scenario(FLAGSHIP)
    packages = prod(len(issue.options) for issue in world.agenda.values())
    choices = [event.choice for event in world.events.values() if event.choice is not None]
    assert len(world.agenda) == 7
    assert 8_000 <= packages <= 20_000
    assert sum(len(party.audiences) for party in world.parties.values()) >= 6
    assert len(world.metrics) >= 8
    assert len(world.moves) >= 8
    assert len(world.events) >= 10
    assert len(choices) >= 4
    assert all(2 <= len(choice.answers) <= 4 for choice in choices)
    assert len(world.linkages) >= 2
    assert len(world.endings) >= 6
    assert len(world.readouts) >= 3


def test_the_flagship_takes_public_positions() -> None:
    """Both sides open with positions, each side holding one of them firmly; about half rest on facts alone or partly."""
    world = scenario(FLAGSHIP)
    for positions in world.positions.values():
        assert max(position.firmness for position in positions.values()) >= 2
        assert 2 <= sum(position.factual for position in positions.values()) <= 5


def test_working_groups_open_the_principals_table() -> None:
    """A bargaining phase on some issues leads, agreed or over, to one on all of them, of uncertain length."""
    phases = scenario(FLAGSHIP).phases
    groups = [phase for phase in phases.values() if phase.issues is not None]
    assert len(groups) == 1
    targets = {row.to for trigger in ("agreed", "over") for row in groups[0].exits[trigger]}
    assert len(targets) == 1
    principals = phases[targets.pop()]
    assert (principals.kind, principals.issues) == ("bargaining", None)
    assert principals.cut_short is not None


def test_a_refusal_may_reopen_the_table() -> None:
    """Where home refuses, one row leads back to bargaining and the last one does not."""
    phases = scenario(FLAGSHIP).phases
    ratification = next(phase for phase in phases.values() if phase.kind == "ratification")
    rows = ratification.exits["refused"]
    assert [phases[row.to].kind for row in rows] == ["bargaining", "communique"]
    assert rows[0].when is not None
