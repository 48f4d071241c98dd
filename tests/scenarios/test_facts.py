"""Facts: each is cited where a player meets it, each source exists, and named living persons are only reported."""

from __future__ import annotations

import json
import re

import pytest

from game.cli import main
from game.scenario.citations import citations
from tests.scenarios.shelf import FLAGSHIP, TOLD, Text, scenario, texts

REPORTED = tuple(f"F{n}" for n in range(1, 22))
PUBLIC_RECORD = ("O1", "O2", "O3")
MET = ("figure", "delegate", "audience", "issue", "option", "position", "move", "event", "readout", "ending")
"""The kinds of place that are on a screen during the talks."""
PERSONS = ("Blinken", "Mayorkas", "Sherwood-Randall", "Biden", "López Obrador", "Bárcena", "Trudeau")
"""Living persons of the report, by the name that a text would use."""
QUOTATION = re.compile("[\"“”„«»]|(?<!\\w)['‘]\\w")
"""Marks that a quotation would stand in; an apostrophe inside or after a word is none."""


def test_the_flagship_tells_all_facts() -> None:
    """The facts are those of the report, F1 to F21, and the three of the public record."""
    assert set(scenario(FLAGSHIP).about.facts) == {*REPORTED, *PUBLIC_RECORD}


@pytest.mark.parametrize("fact", [*REPORTED, *PUBLIC_RECORD])
def test_each_fact_is_met(fact: str) -> None:
    """Each fact is cited on a text or figure that a player meets, not only in the history."""
    places = citations(scenario(FLAGSHIP))[fact]
    assert [place for place in places if place.startswith(MET)] != []


def test_the_check_names_the_places(capsys: pytest.CaptureFixture[str]) -> None:
    """`parley check --facts` names every place of each fact, as text and as JSON, and says that none is missing."""
    expected = citations(scenario(FLAGSHIP))
    assert main(["check", FLAGSHIP, "--facts", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"] == {FLAGSHIP: {f: list(p) for f, p in expected.items()}}
    assert main(["check", FLAGSHIP, "--facts"]) == 0
    told = capsys.readouterr().out
    assert all(f"{FLAGSHIP}: {fact}: {'; '.join(places)}\n" in told for fact, places in expected.items())
    assert f"{FLAGSHIP}: no fact is missing.\n" in told


@pytest.mark.parametrize("language", [language for name, language in TOLD if name == FLAGSHIP])
def test_the_history_cites_facts_that_exist(language: str) -> None:
    """Each number in the history is that of a fact, and it tells more than half of them."""
    world = scenario(FLAGSHIP, language)
    cited = set(re.findall(r"\b[FO]\d+\b", world.about.history))
    assert cited <= set(world.about.facts)
    assert len(cited) > len(world.about.facts) // 2


def test_some_positions_are_assumed_and_say_so() -> None:
    """About half of the positions rest on no fact, and where a fact gives the issue only, the option is assumed."""
    positions = [held for party in scenario(FLAGSHIP).positions.values() for held in party.values()]
    alone = [held for held in positions if not held.factual]
    assert 4 <= len(alone) <= 8
    assert all(held.source == ("assumed",) for held in alone)


def named(text: Text) -> list[str]:
    """List the living persons whom a text names."""
    return [person for person in PERSONS if person in text.text]


@pytest.mark.parametrize(("name", "language"), TOLD)
def test_a_person_is_named_only_where_a_fact_names_the_person(name: str, language: str) -> None:
    """A text of the talks names a living person only when a fact that it cites does; no invented speech is theirs."""
    world = scenario(name, language)
    unsupported = [
        (text.place, person)
        for text in texts(world)
        for person in named(text)
        if not any(person in world.about.facts[s].text for s in text.sources if s in world.about.facts)
    ]
    assert unsupported == []


def test_delegates_with_a_name_are_in_the_facts() -> None:
    """A delegate who bears a living person's name cites a fact that names the person."""
    world = scenario(FLAGSHIP)
    delegates = [delegate for party in world.parties.values() for delegate in party.delegates.values()]
    unknown = [
        delegate.name
        for delegate in delegates
        if delegate.name
        and not any(
            person in delegate.name and person in world.about.facts[source].text
            for person in PERSONS
            for source in delegate.source
            if source in world.about.facts
        )
    ]
    assert unknown == []


@pytest.mark.parametrize(("name", "language"), TOLD)
def test_nobody_is_quoted(name: str, language: str) -> None:
    """No text of the talks, no fact and no history holds a quotation; the readouts alone are speech, and offices'."""
    world = scenario(name, language)
    told = [*texts(world), Text("history", world.about.history)]
    told += [Text(fact, plan.text) for fact, plan in world.about.facts.items()]
    quoting = [(text.place, text.text) for text in told if QUOTATION.search(text.text)]
    assert quoting == []
