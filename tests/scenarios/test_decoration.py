"""No decoration: every figure is moved and read, every move costs, helps and hurts, every side of it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.scenario import Scenario
from game.scenario.conditions import reads
from game.scenario.terms import Condition, Effect
from tests.scenarios.shelf import SHIPPED, scenario

METRICS = [(name, metric) for name in SHIPPED for metric in scenario(name).metrics]
MOVES = [(name, move, who) for name in SHIPPED for move, plan in scenario(name).moves.items() for who in plan.who]


def conditions(world: Scenario) -> Iterator[Condition]:
    """Go through the conditions of moves, events, readouts, exits and endings."""
    found = [move.when for move in world.moves.values()]
    found += [event.when for event in world.events.values()]
    found += [readout.when for readout in world.readouts.values()]
    found += [ending.when for ending in world.endings.values()]
    for phase in world.phases.values():
        found += [row.when for rows in phase.exits.values() for row in rows]
    return (condition for condition in found if condition is not None)


def sign_for(world: Scenario, party: str, effect: Effect) -> int:
    """Tell whether an effect is good for a party (1), bad (-1) or neither (0).

    Good are: a figure that gets better by its own direction, approval of an own audience, the others' trust in the
    party, the own fallback, and a worse fallback of another party. Capital is the price, and counted apart.
    """
    kind, _, rest = effect.name.partition(".")
    up = 1 if effect.amount > 0 else -1
    if effect.name in world.metrics:
        return up if world.metrics[effect.name].better == "higher" else -up
    if kind == "approval":
        return up if rest in world.parties[party].audiences else 0
    if kind == "trust":
        return up if rest.endswith(f".{party}") else 0
    if kind == "reservation":
        return up if rest == party else -up
    return 0


@pytest.mark.parametrize(("name", "metric"), METRICS)
def test_deals_move_every_figure(name: str, metric: str) -> None:
    """Each figure is moved by two issues or linkages, at least."""
    world = scenario(name)
    issues = [
        issue
        for issue, plan in world.agenda.items()
        if any(metric in option.effects for option in plan.options.values())
    ]
    links = [link for link, plan in world.linkages.items() if metric in plan.effects]
    assert len(issues) + len(links) >= 2


@pytest.mark.parametrize(("name", "metric"), METRICS)
def test_somebody_reads_every_figure(name: str, metric: str) -> None:
    """Each figure is watched by an audience, or read by a condition: of an ending, an event, a move."""
    world = scenario(name)
    watched = {m for party in world.parties.values() for home in party.audiences.values() for m in home.watches}
    read = {name.removeprefix("horizon.") for condition in conditions(world) for name in reads(condition)}
    assert metric in watched | read


@pytest.mark.parametrize(("name", "move", "who"), MOVES)
def test_every_move_costs_helps_and_hurts(name: str, move: str, who: str) -> None:
    """A move has its price in capital; when it works it helps whoever makes it, and working or not it hurts, too."""
    world = scenario(name)
    plan = world.moves[move]
    works = [sign_for(world, who, effect) for effect in plan.effects]
    fails = [sign_for(world, who, effect) for effect in plan.otherwise]
    assert plan.cost > 0
    assert 1 in works
    assert -1 in works + fails


@pytest.mark.parametrize("name", SHIPPED)
def test_no_answer_is_better_in_everything(name: str) -> None:
    """Among the answers to a choice, none is at least as good as another in all that it changes, capital included."""
    world = scenario(name)
    for event in world.events.values():
        if event.choice is None:
            continue
        sides = []
        for answer in event.choice.answers.values():
            side = {
                effect.name: effect.amount * value_of(world, event.choice.party, effect)
                for effect in answer.effects
            }
            sides.append({figure: worth for figure, worth in side.items() if worth})
        for one in sides:
            for other in sides:
                if one is not other:
                    figures = one.keys() | other.keys()
                    assert any(one.get(f, 0) < other.get(f, 0) for f in figures), event.title


def value_of(world: Scenario, party: str, effect: Effect) -> int:
    """Give 1 where more of a figure is good for a party, -1 where it is bad, 0 where it is neither."""
    if effect.name == f"capital.{party}":
        return 1
    return sign_for(world, party, Effect(effect.name, 1))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_readout_gives_and_takes(name: str) -> None:
    """A readout that shifts anything pleases some and displeases others; one that shifts nothing says little."""
    for readout in scenario(name).readouts.values():
        for effects in readout.effects.values():
            assert {effect.amount > 0 for effect in effects} == {True, False}
