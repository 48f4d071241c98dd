"""The model card: every figure of a scenario stands on it, at its line, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from game.lint.card import Card, Coefficient, make_card
from game.scenario.scan import scan
from tests.lint.changes import drop, line_of, put
from tests.lint.faults import FIRST, FLAGSHIP, TEXTS
from tests.scenario.samples import FULL, OTHER, SMALL

BESIDE = {"parley", "about", "debrief", "levels"}


def card_of(text: str) -> Card:
    """Make the card of a sound scenario."""
    card = make_card(text)
    assert card is not None
    return card


def named(text: str) -> dict[str, Coefficient]:
    """Give a card's coefficients by name."""
    return {one.name: one for one in card_of(text).coefficients}


def figures(value: Any, key: str = "") -> Iterator[float]:
    """Go through all numbers of a file but those that are only shown."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from figures(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from figures(part, key)
    elif isinstance(value, (int, Decimal)) and not isinstance(value, bool) and key not in {"decimals", "sure"}:
        yield float(value)


@pytest.mark.parametrize("text", [SMALL, FULL, OTHER, *TEXTS.values()])
def test_every_written_figure_is_on_the_card(text: str) -> None:
    """All numbers of the file that the model uses are there, in the file's order."""
    tree, _, _ = scan("f", text)
    written = [number for name, part in tree.root.value.items() if name not in BESIDE for number in figures(part)]
    shown = [
        float(one.value)
        for one in card_of(text).coefficients
        if not one.usual and not isinstance(one.value, (str, bool))
    ]
    assert shown == written


@pytest.mark.parametrize("text", [SMALL, FULL, OTHER, *TEXTS.values()])
def test_names_are_unlike(text: str) -> None:
    """No two coefficients have one name."""
    names = [one.name for one in card_of(text).coefficients]
    assert len(set(names)) == len(names)


def test_a_figure_has_its_place_and_value() -> None:
    """A figure is found by its dotted name, with the value and the line of the file, and the titles around it."""
    text = put("parties.us.audiences.congress.threshold", "47.5")(TEXTS[FLAGSHIP])
    one = named(text)["parties.us.audiences.congress.threshold"]
    assert (one.value, one.line) == (47.5, line_of(text, "parties.us.audiences.congress.threshold"))
    assert one.of == "United States · Congress"


def test_points_are_named_by_option() -> None:
    """A list of points is told option by option, an effect by its figure, an answer by its id."""
    names = named(TEXTS[FLAGSHIP])
    assert {
        "parties.us.points.migration.hard_stop",
        "agenda.roots.options.fund.effects.jobs",
        "events.leak_of_plan.choice.answers.deny.effects.trust.mx.us",
        "moves.stop_trains.effects.2.after",
        "phases.ratification.exits.refused.1.when",
        "metrics.crossings.range.low",
    } <= names.keys()


def test_a_source_reports_a_start_and_tells_a_story() -> None:
    """A start that a record reports rests on it; the figures of an event that happened are assumed all the same."""
    text = put("metrics.crossings.source", "O2")(put("events.caravan_thins.source", "F13")(TEXTS[FLAGSHIP]))
    names = named(text)
    start, chance = names["metrics.crossings.start"], names["events.caravan_thins.chance"]
    assert (start.source, start.story, start.assumed) == (("O2",), (), False)
    assert (chance.source, chance.story, chance.assumed) == ((), ("F13",), True)


def test_a_source_beside_assumed_is_told_as_both() -> None:
    """A position that rests on a fact in part is assumed in part."""
    text = put("positions.us.migration.source", "[F2, assumed]")(TEXTS[FLAGSHIP])
    one = named(text)["positions.us.migration.firmness"]
    assert (one.source, one.assumed) == (("F2",), True)


def test_what_is_left_out_has_its_usual_value() -> None:
    """Coefficients that the file leaves out are there with the value that holds, and no line."""
    names = named(SMALL)
    usual = {
        "defaults.audience_cost": 2, "defaults.approval_share": 50, "implementation.compliance_floor": 20,
        "parties.uphill.capital": 60, "parties.uphill.reservation": 0, "parties.uphill.strategy.keep": 25,
        "parties.uphill.ratification.need": 51, "agreement.need": 2, "phases.talks.rounds": 6,
    }  # fmt: skip
    assert {name: names[name].value for name in usual} == usual
    assert all(names[name].usual and names[name].assumed for name in usual)
    dropped = named(drop("parties.us.capital")(TEXTS[FLAGSHIP]))["parties.us.capital"]
    assert (dropped.value, dropped.usual) == (60, True)


def test_a_faulty_scenario_has_no_card() -> None:
    """Errors come first."""
    assert make_card(put("parties.island.capital", "many")(TEXTS[FIRST])) is None
