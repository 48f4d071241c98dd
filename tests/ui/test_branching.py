"""A person branches off from a finished game, plays on to the end, and sees both games side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch.drive import play_out
from game.players import level_seats, make
from game.rules.moves import TimeUp
from game.scenario import find, load
from game.session import saves
from game.session.saves import PERSON, Game
from game.ui.app import App
from game.ui.branching import open_replay
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.replay import CompareScreen, ReplayScreen
from game.ui.screens.title import Title
from tests.ui.screens.played import said


@pytest.fixture
def played(tmp_path: Path) -> Game:
    """A finished game of a person at the harbour, with a journal."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    seats = level_seats(scenario, "normal")
    game = saves.begin(scenario, 5, {**seats, "harbour": PERSON}, place=tmp_path / "games")
    play_out(game, {p: make(s, scenario, p, 5) for p, s in seats.items()})
    assert game.journal is not None
    return saves.resume(game.journal.path)


def begin(app: App, game: Game, home: Path) -> ReplayScreen:
    """Open the replay above a screen."""
    app.open(Title([], None, on_play=lambda *_: None, on_continue=lambda: None, on_quit=lambda: None))
    open_replay(app, game, home)
    screen = app.screen
    assert isinstance(screen, ReplayScreen)
    return screen


def test_a_branch_is_played_to_its_end(app: App, played: Game, tmp_path: Path) -> None:
    """It goes on with the same moves behind it, keeps a journal of its own, and ends beside the game before."""
    screen = begin(app, played, tmp_path)
    screen.go(3)
    app.press("Enter")
    app.press("P")
    app.settle()
    (branch,) = screen.play.branches
    assert branch.session.lines == played.lines[:3]
    assert app.screen is not screen
    while not branch.session.over:
        branch.session.play(TimeUp())
    debrief = DebriefScreen(branch, lambda: None)
    app.open(debrief)
    app.settle(30)
    debrief.go(8)
    app.press("C")
    assert isinstance(app.screen, CompareScreen)
    assert "The branch begins after move 3." in said(app)
    files = sorted((tmp_path / "games").glob("*.parley"))
    assert len(files) == 2


def test_a_branch_that_was_left_is_found_again(app: App, played: Game, tmp_path: Path) -> None:
    """Esc returns to the replay, and its button leads back to the very screen."""
    screen = begin(app, played, tmp_path)
    screen.go(3)
    app.press("Enter")
    app.press("P")
    app.settle()
    there = app.screen
    for _ in range(3):  # a coach's hint goes first
        if app.screen is there:
            app.press("Esc")
    assert app.screen is screen
    app.press("B")
    assert app.screen is there


def test_a_saved_game_is_told_in_the_language_that_is_spoken(app: App, played: Game, tmp_path: Path) -> None:
    """Texts of the scenario change with the language, there and back."""
    screen = begin(app, played, tmp_path)
    english = screen.play.words.party("harbour")
    app.speak("es")
    spanish = screen.play.words.party("harbour")
    app.speak("en")
    assert (english, screen.play.words.party("harbour")) == ("Ardle Harbour", "Ardle Harbour")
    assert spanish != english


def test_a_game_that_goes_on_has_no_replay(app: App, tmp_path: Path) -> None:
    """It is resumed, not replayed."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    game = saves.begin(scenario, 5, {"harbour": PERSON, "island": "conceding"}, place=tmp_path)
    with pytest.raises(ValueError, match="not over"):
        open_replay(app, game, tmp_path)
