"""Citations: every place with a source is found and named; a fact without one is listed as missing."""

from __future__ import annotations

import pytest

from game.scenario.citations import citations, uncited
from tests.scenario.samples import SMALL, scenario_of, swap

FACTS = """
about:
  sources: {R1: A report}
  facts:
    F1: {text: One., source: R1}
    F2: {text: Two., source: R1}
    F3: {text: Three., source: R1}
"""
PLACES = {
    "figure Level": "metrics: {level: {title: Level, start: 0, range: [0, 9], better: higher, source: F1}}",
    "move Call home": "moves: {call: {title: Call home, source: F1}}",
    "event Rain": "events: {rain: {title: Rain, source: F1}}",
    "readout Ours": "readouts: {ours: {title: Ours, says: {uphill: Ours., downhill: Ours.}, source: F1}}",
    "actor The press": "actors: {press: {title: The press, kind: press, source: F1}}",
    "ending Over": "endings: {over: {title: Over, text: Over., source: F1}}",
    "position of Uphill on The new dam": "positions: {uphill: {dam: {wants: large, source: F1}}}",
}
INSIDE = {
    "party Uphill": ("    title: Uphill\n", "    title: Uphill\n    source: F1\n"),
    "delegate Ada": ("    title: Uphill\n", "    title: Uphill\n    delegates: {a: {name: Ada, source: F1}}\n"),
    "delegate Mayor": (
        "    title: Uphill\n",
        "    title: Uphill\n    delegates: {a: {office: Mayor, source: F1}}\n",
    ),
    "audience Farms": (
        "    title: Uphill\n",
        "    title: Uphill\n    audiences: {a: {title: Farms, source: F1}}\n",
    ),
    "issue The new dam": ("    title: The new dam\n", "    title: The new dam\n    source: F1\n"),
    "option A third (Water let through)": ("{title: A third}", "{title: A third, source: F1}"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_part_of_the_scenario_is_named(place: str) -> None:
    """Each kind of part that takes a source is found, by its title."""
    scenario = scenario_of(f"{SMALL}{FACTS}{PLACES[place]}\n")
    assert citations(scenario) == {"F1": (place,), "F2": (), "F3": ()}


@pytest.mark.parametrize("place", INSIDE)
def test_a_part_of_a_part_is_named(place: str) -> None:
    """So are people, homes, issues and options inside them."""
    scenario = scenario_of(swap(SMALL, *INSIDE[place]) + FACTS)
    assert citations(scenario)["F1"] == (place,)


def test_a_fact_without_a_place_is_missing() -> None:
    """What nothing cites is listed, in the order of the file; a fact cited twice has two places."""
    twice = "moves: {call: {title: Call home, source: [F2, assumed]}}\nevents: {rain: {title: Rain, source: F2}}\n"
    scenario = scenario_of(f"{SMALL}{FACTS}{twice}")
    assert citations(scenario)["F2"] == ("move Call home", "event Rain")
    assert uncited(scenario) == ("F1", "F3")
