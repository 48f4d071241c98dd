"""Ids and numbers become sentences in both languages: names in their place, every kind of event, every cause."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.language import speaking
from game.rules.events import Cause, Change, Event
from game.rules.view import Stand
from game.scenario import find, load
from game.ui.glossary import CAUSES, FIRMNESS, TERMS
from game.ui.names import begun, within
from game.ui.telling import LINES
from game.ui.words import Words


def words_in(language: str) -> Words:
    """The flagship's words."""
    scenario = load(find("us_mexico_2023"), None if language == "en" else language).scenario
    assert scenario is not None
    return Words(scenario)


@pytest.fixture(params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Iterator[Words]:
    """The flagship's words, in a language that is spoken meanwhile."""
    with speaking(request.param):
        yield words_in(request.param)


def test_names_take_their_articles() -> None:
    """English gives some countries an article; Spanish writes the one that a title brings small inside a sentence."""
    assert [within("United States"), within("Mexico")] == ["the United States", "Mexico"]
    assert begun("United States") == "The United States"
    with speaking("es"):
        assert [within("Estados Unidos"), within("Los vecinos")] == ["Estados Unidos", "los vecinos"]
        assert [within("El Salvador"), begun("Los vecinos")] == ["El Salvador", "Los vecinos"]


@pytest.mark.parametrize("kind", sorted(LINES))
def test_every_kind_of_event_is_told(words: Words, kind: str) -> None:
    """No kind shows its code or a place that was not filled."""
    ref = {"answer": "", "move_failed": "thank_host", "readout": "common_account"}.get(kind, "")
    if kind == "answer":
        name, plan = next((n, e) for n, e in words.scenario.events.items() if e.choice)
        assert plan.choice is not None
        ref = f"{name}.{next(iter(plan.choice.answers))}"
    elif kind == "move_failed":
        ref = next(iter(words.scenario.moves))
    elif kind == "readout":
        ref = next(iter(words.scenario.readouts))
    told = words.event(Event(1, 1, "principals", kind, "us", ref))
    assert told
    assert "{" not in told
    assert told != kind


def test_statements_and_votes_name_their_object(words: Words) -> None:
    """A statement names issue and option, or that one could move; a vote at home its audience."""
    issue = next(iter(words.scenario.agenda))
    option = next(iter(words.scenario.agenda[issue].options))
    firm = words.event(Event(1, 1, "principals", "statement", "us", issue, detail={"option": option}))
    assert words.issue(issue) in firm
    assert words.option(issue, option) in firm
    assert words.issue(issue) in words.event(Event(1, 1, "principals", "statement", "us", issue, detail={}))
    audience = next(iter(words.scenario.parties["us"].audiences))
    votes = [
        words.event(Event(1, 1, "ratification", "home_vote", "us", audience, detail={"yes": yes}))
        for yes in (True, False)
    ]
    assert votes[0] != votes[1]
    assert all(words.audience(audience) in vote for vote in votes)


@pytest.mark.parametrize("kind", sorted(CAUSES))
def test_every_cause_is_told(words: Words, kind: str) -> None:
    """A cause begins with a capital and leaves no place open."""
    ref = {
        "statement": next(iter(words.scenario.agenda)),
        "move_failed": next(iter(words.scenario.moves)),
        "readout": next(iter(words.scenario.readouts)),
        "watch": next(iter(words.scenario.metrics)),
        "drift": next(iter(words.scenario.metrics)),
        "persuade": next(iter(words.scenario.parties["us"].audiences)),
    }.get(kind, "")
    told = words.cause(Cause(kind, ref, "us"))
    assert told[:1] == told[:1].upper()
    assert "{" not in told


def test_figures_are_named(words: Words) -> None:
    """Trust names both sides, and a change has an arrow and its amount."""
    name = words.figure("trust.mx.us")
    assert words.party("mx") in name
    assert within(words.party("us")) in name
    change = words.change(Change("trust.mx.us", -3, 30, Cause("talk", "", "us")))
    assert change == f"{name} ↓3"


def test_firmness_is_told_in_words() -> None:
    """A public position says how firmly it is held, in the language that is spoken."""
    english, spanish = words_in("en"), words_in("es")
    stand = Stand("hard_stop", 3)
    assert english.stand("migration", stand).endswith(FIRMNESS[3])
    with speaking("es"):
        assert spanish.stand("migration", stand).endswith("línea roja")


def test_terms_are_one_sentence_or_two() -> None:
    """Each term has a name and ends its explanation with a full stop; none is longer than a popover holds."""
    for title, sentence in TERMS.values():
        assert title
        assert sentence.endswith(".")
        assert len(sentence) < 120
