"""Names: every strategy can be made, with the scenario's toughness or the usual one, and every level seats all."""

from __future__ import annotations

import pytest

from game.players import STRATEGIES, level_names, level_seats, make, plan_of
from game.scenario.defaults import STRATEGIES as WRITTEN
from game.scenario.people import Strategy
from tests.players.worlds import FILES, FLAGSHIP, world


def test_what_a_scenario_may_name_can_be_made() -> None:
    """The strategies that a scenario may name are those that players know."""
    assert sorted(STRATEGIES) == sorted(WRITTEN)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_each_strategy_can_be_made(strategy: str) -> None:
    """A player knows its party, and has a reason before its first choice."""
    player = make(strategy, world(FLAGSHIP), "mx", 1)
    assert (player.party, player.reason.issue) == ("mx", None)


def test_the_scenario_sets_the_toughness_of_its_own_strategy() -> None:
    """An empty name, or the party's own strategy, has the figures of the YAML; another has the usual ones."""
    scenario = world("every_key")
    for party, plan in scenario.parties.items():
        assert plan_of("", scenario, party) == plan.strategy
        assert plan_of(plan.strategy.name, scenario, party) == plan.strategy
    party = next(iter(scenario.parties))
    assert plan_of("conceder", scenario, party) == Strategy("conceder", 0.5, 5, 20, 20)
    assert plan_of("stubborn", scenario, party) == Strategy("stubborn", 2.0, 70, 20, 20)


@pytest.mark.parametrize("name", FILES)
def test_levels_seat_everybody(name: str) -> None:
    """Easy, normal and hard come first, and every level names a strategy for each party."""
    scenario = world(name)
    assert level_names(scenario)[:3] == ("easy", "normal", "hard")
    for level in level_names(scenario):
        seats = level_seats(scenario, level)
        assert set(seats) == set(scenario.parties)
        assert set(seats.values()) <= set(STRATEGIES)


def test_unknown_names_are_refused() -> None:
    """An unknown strategy, party or level is a KeyError that names it."""
    with pytest.raises(KeyError, match="stuborn"):
        make("stuborn", world(FLAGSHIP), "us", 0)
    with pytest.raises(KeyError, match="fr"):
        make("conceding", world(FLAGSHIP), "fr", 0)
    with pytest.raises(KeyError, match="brutal"):
        level_seats(world(FLAGSHIP), "brutal")
