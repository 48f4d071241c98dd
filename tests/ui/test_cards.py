"""Cards of the title: scenarios and the last game in words, in the language that is spoken."""

from __future__ import annotations

from pathlib import Path

from game.language import speaking
from game.scenario import find, load
from game.session import saves
from game.ui.cards import card_of, last_game
from game.ui.shelf import Shelf, Tale


def told() -> Tale:
    """The first talks."""
    tale = Shelf().tale("first_talks")
    assert tale is not None
    return tale


def test_a_card_is_in_the_language_spoken() -> None:
    """Texts of the scenario and words around them are of one language; figures are the same."""
    tale = told()
    english = card_of("first_talks", tale.own, tale.languages)
    with speaking("es"):
        spanish = card_of("first_talks", tale.told("es"), tale.languages)
    assert (english.title, english.sides, english.languages) == ("The ferry and the fish", "2 sides", "EN · ES")
    assert (spanish.title, spanish.sides, spanish.languages) == ("El ferry y la pesca", "2 partes", "EN · ES")
    assert english.minutes == spanish.minutes


def test_a_scenario_with_mistakes_counts_them(tmp_path: Path) -> None:
    """It says how many there are, and what lists them."""
    (tmp_path / "scenario.yaml").write_text("parley: 1\n", encoding="utf-8")
    reading = load(tmp_path / "scenario.yaml")
    card = card_of("mine", reading)
    assert card.problems == len(reading.problems) > 1
    assert card.problems_words == f"{card.problems} problems: run  parley check mine"
    with speaking("es"):
        assert card_of("mine", reading).problems_words == f"{card.problems} problemas: ejecute  parley check mine"


def test_the_last_game_says_whose_it_is(tmp_path: Path) -> None:
    """Party, opponents, when it was saved, and the phase before the first round."""
    scenario = load(find("us_mexico_2023")).scenario
    assert scenario is not None
    kept = saves.begin(scenario, 1, {"us": "me"}, place=tmp_path)
    unsaved = saves.unsaved(scenario, 1, {"us": "me"})
    card = last_game(kept, "us")
    assert (card.you, card.against) == ("You are the United States", "against Mexico")
    assert card.saved.startswith("saved today, ") or card.saved.startswith("saved yesterday, ")
    assert last_game(unsaved, "us").saved == "not saved"
    kept.retell(Tale(scenario, find("us_mexico_2023")).told("es"))
    with speaking("es"):
        card = last_game(kept, "us")
    assert (card.you, card.against) == ("Usted representa a Estados Unidos", "frente a México")
