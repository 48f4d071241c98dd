"""The house around the games: languages at run time, scenarios in them, games that speak their own, profiles and saves."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.language import spoken
from game.session import saves
from game.session.profiles import FIRST
from game.session.record import read_record
from game.ui.app import App
from game.ui.audit import read
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.card import CardScreen
from game.ui.screens.seats import SeatsScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.start import Start


@pytest.fixture
def start(app: App, own_folders: Path) -> Start:
    """The title of the first profile."""
    begun = Start(app, seed=5)
    begun.use(FIRST)
    begun.title()
    return begun


def said(app: App) -> str:
    """All that can be read."""
    return "\n".join(written.words for written in read(app))


def at_the_table(app: App, start: Start, name: str = "first_talks", me: str = "harbour") -> TableScreen:
    """Begin a game and go on by Enter until the table is shown."""
    start.begin(name, me, "normal")
    for _ in range(6):
        if isinstance(app.screen, TableScreen):
            break
        app.press("Enter")
        app.settle()
    assert isinstance(app.screen, TableScreen)
    return app.screen


def test_cards_tell_their_languages(app: App, start: Start) -> None:
    """Each card names the languages that its scenario has texts in."""
    assert [card.languages for card in start.cards()] == ["EN · ES", "EN · ES"]


def test_the_title_is_told_in_the_language_chosen(app: App, start: Start) -> None:
    """Interface and scenarios change together, and back again."""
    app.press("F3")
    assert "El ferry y la pesca" in said(app)
    assert "Elija un escenario" in said(app)
    app.press("F3")
    assert "The ferry and the fish" in said(app)


def test_seats_are_told_in_the_language_chosen(app: App, start: Start) -> None:
    """The parties' titles too; what was chosen stays."""
    start.choose("first_talks")
    screen = app.screen
    assert isinstance(screen, SeatsScreen)
    app.press("Right")
    people = dict(screen.people)
    app.press("F3")
    assert screen.people == people
    assert "Puerto Ardle" in said(app)


def test_a_game_changes_its_language_in_the_middle(app: App, start: Start) -> None:
    """At the table everything is Spanish at once; game, focus and journal are as they were."""
    screen = at_the_table(app, start)
    assert start.left is not None
    game = start.left[0]
    assert game.journal is not None
    before = (game.ply, app.stage.focused.where() if app.stage.focused else "", game.journal.path.read_bytes())
    app.press("F3")
    assert screen.play.scenario.language == "es"
    assert "Puerto Ardle" in said(app)
    after = (game.ply, app.stage.focused.where() if app.stage.focused else "", game.journal.path.read_bytes())
    assert after == before


def test_a_dialogue_survives_the_change(app: App, start: Start) -> None:
    """A dialogue that is open at the table stays open, in the other language."""
    at_the_table(app, start)
    app.press("G")
    assert len([layer for layer in app.stage.layers if layer.dim]) == 1
    english = said(app)
    app.press("F3")
    assert len([layer for layer in app.stage.layers if layer.dim]) == 1
    assert said(app) != english


def test_a_game_begun_in_spanish_goes_on_in_spanish(app: App, start: Start) -> None:
    """Whoever resumes hears the language that was spoken in it last, whatever the settings say; they stay as they are."""
    start.preferences.change(language="es")
    start.begin("first_talks", "harbour", "normal")
    assert start.left is not None
    assert start.left[0].journal is not None
    assert read_record(start.left[0].journal.path).head.lang == "es"
    start.left = None
    start.preferences.change(language="en")
    again = Start(app)
    again.use(FIRST)
    again.title()
    again.go_on()
    assert (spoken(), again.preferences.now.language) == ("es", "en")
    again.next_language()
    assert spoken() == "en"
    third = Start(app)
    third.use(FIRST, language="es")
    third.title()
    third.go_on()
    assert spoken() == "en"
    assert third.left is not None
    assert third.left[1].play.scenario.language == "en"


def test_a_language_that_was_asked_for_holds(app: App, start: Start) -> None:
    """--lang is stronger than the language of a saved game."""
    start.preferences.change(language="es")
    start.begin("first_talks", "harbour", "normal")
    again = Start(app)
    again.use(FIRST, language="en")
    again.keep_language = True
    again.title()
    again.go_on()
    assert spoken() == "en"


def test_a_language_of_scenarios_alone_leaves_the_interface_english(app: App, start: Start) -> None:
    """A teacher's texts in a third language are told; sentences of the interface stay English."""
    start.speak("fr")
    assert (spoken(), start.language) == ("en", "fr")
    assert "Choose a scenario" in said(app)


@pytest.mark.parametrize("name", ["first_talks", "us_mexico_2023"])
def test_a_change_of_language_is_quick(app: App, start: Start, name: str) -> None:
    """Once read ahead, it takes at most 150 ms of the processor, at the table too."""
    start.preload()
    at_the_table(app, start, name, "harbour" if name == "first_talks" else "us")
    app.frame()
    begun = time.process_time()
    app.press("F3")
    app.frame()
    assert time.process_time() - begun <= 0.15


def test_the_title_plays_the_last_game_again_only_when_it_has_gone_on(
    app: App, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Coming back to the title is quick: the card is made anew for another journal, language or day only."""
    start.begin("first_talks", "harbour", "normal")
    start.left = None
    app.home()
    card = start.last_card()
    assert card is not None
    calls: list[Path] = []
    monkeypatch.setattr(start, "_card_of", calls.append)
    assert start.last_card() == card
    assert calls == []
    start.speak("es")
    assert len(calls) == 1


def test_what_space_tells_is_told_again(app: App, start: Start) -> None:
    """Details of a scenario stay open in another language and another window, with the focus on play."""
    app.focus("scenario-first_talks")
    app.press("Space")
    app.press("F3")
    app.resized((1280, 720))
    assert "El ferry y la pesca" in [written.words for written in read(app) if written.layer]
    assert app.stage.focused is not None
    assert app.stage.focused.id == "play"
    app.press("Esc")
    assert app.stage.focused.id == "scenario-first_talks"


def test_esc_from_the_model_card_leads_back_to_its_card(app: App, start: Start) -> None:
    """The focus on the title is where it was."""
    app.focus("scenario-us_mexico_2023")
    app.press("M")
    assert isinstance(app.screen, CardScreen)
    app.press("Esc")
    assert app.stage.focused is not None
    assert app.stage.focused.id == "scenario-us_mexico_2023"


def test_after_a_game_the_way_back_to_it_has_the_focus(app: App, start: Start) -> None:
    """Esc and Enter lead out of a game and in again."""
    app.focus("scenario-first_talks")
    start.begin("first_talks", "harbour", "normal")
    brief = app.screen
    assert isinstance(brief, BriefingScreen)
    app.back()
    app.press("Enter")
    assert app.screen is brief


def test_where_nothing_can_be_saved_the_game_goes_on(app: App, start: Start, own_folders: Path) -> None:
    """One sentence, and play; the draft lasts while the program runs."""
    (own_folders / "data").write_text("a file where the folder would be", encoding="utf-8")
    start.begin("first_talks", "harbour", "normal")
    assert isinstance(app.screen, BriefingScreen)
    assert "This game will not be saved." in said(app)
    assert start.left is not None
    start.left[1].play.draft = {"ferry": "daily"}
    assert start.playing is None
    assert saves.saved(FIRST.games) == ()
