"""Saved games: the list, its pictures, going on, looking back, throwing away and bringing back."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.players import make
from game.scenario import find, load
from game.session import saves
from game.session.desk import beside
from game.session.profiles import FIRST
from game.session.saves import Game
from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.saves_rows import SavedRow, Thumb, seat_words
from game.ui.start import Home, Start
from tests.ui.gallery_kit import SIZES


def save(name: str, plies: int, age: int, *, seed: int = 2) -> Game:
    """Save a game of so many plies that was played at a time."""
    scenario = load(find(name)).scenario
    assert scenario is not None
    parties = list(scenario.parties)
    seats = {party: "me" if party == parties[0] else "conceding" for party in parties}
    game = saves.begin(scenario, seed, seats, place=FIRST.games)
    players = {party: make("conceding", scenario, party, seed) for party in parties}
    while not game.over and game.ply < plies:
        party = game.waiting_on[0]
        game.play(players[party].choose(game.view(party)))
    assert game.journal is not None
    os.utime(game.journal.path, (1_700_000_000 + age, 1_700_000_000 + age))
    return game


@pytest.fixture
def games(own_folders: Path) -> list[Path]:
    """Two games: the newer one unfinished, the older one over."""
    found = [save("first_talks", 7, 10), save("first_talks", 1000, 0, seed=3)]
    return [game.journal.path for game in found if game.journal]


@pytest.fixture
def start(app: App, own_folders: Path) -> Start:
    """The title."""
    begun = Start(app, seed=1)
    begun.use(FIRST)
    begun.title()
    return begun


def show(app: App) -> SavesScreen:
    """Open the list by its key and wait for its pictures."""
    app.press("S")
    app.settle()
    assert isinstance(app.screen, SavesScreen)
    return app.screen


def rows(app: App) -> list[SavedRow]:
    """The rows of the list."""
    return [widget for widget in app.stage.layers[0].root.walk() if isinstance(widget, SavedRow)]


def said(app: App) -> str:
    """All that can be read."""
    return "\n".join(written.words for written in read(app))


def test_each_game_says_what_it_is(app: App, games: list[Path], start: Start) -> None:
    """Scenario, seat, where it stands, and what Enter does."""
    show(app)
    assert len(rows(app)) == 2
    words = said(app)
    for wanted in ("The ferry and the fish", "You are Ardle Harbour", "Go on", "Look back", "Round "):
        assert wanted in words
    assert app.stage.focused is rows(app)[0]


def test_a_branch_says_that_it_is_one(app: App, games: list[Path], start: Start) -> None:
    """What was tried from another game is told apart from games of one's own."""
    kept = saves.saved(FIRST.games)[0]
    branch = replace(kept, head=replace(kept.head, parent="first_talks.parley@3"))
    assert seat_words(kept, start.told("first_talks")) == "You are Ardle Harbour"
    assert seat_words(branch, start.told("first_talks")) == "You are Ardle Harbour · branch of a game"


def test_pictures_are_made_once(app: App, games: list[Path], start: Start) -> None:
    """They are kept beside their journals, and the journals are not touched."""
    before = [path.read_bytes() for path in games]
    screen = show(app)
    assert screen.found is not None
    assert set(screen.found.glances) == set(games)
    assert [beside(path, "glance").exists() for path in games] == [True, True]
    assert [path.read_bytes() for path in games] == before
    thumbs = [w for row in rows(app) for w in row.walk() if isinstance(w, Thumb)]
    assert [bool(thumb.glance and thumb.glance.lines) for thumb in thumbs] == [True, True]


def test_enter_goes_on(app: App, games: list[Path], start: Start) -> None:
    """The game is where it stopped; Esc leads back to the list."""
    show(app)
    app.press("Enter")
    assert start.left is not None
    assert start.left[0].ply == 7
    app.back()
    assert isinstance(app.screen, SavesScreen)


def test_a_finished_game_opens_its_debrief(app: App, games: list[Path], start: Start) -> None:
    """Looking back begins where the lesson is."""
    show(app)
    app.press("Down")
    app.press("Enter")
    assert isinstance(app.screen, DebriefScreen)


def test_a_finished_game_can_be_replayed(app: App, games: list[Path], start: Start) -> None:
    """R on its row shows it move by move; an unfinished game has no replay."""
    show(app)
    app.press("R")
    assert isinstance(app.screen, SavesScreen)
    app.press("Down")
    app.press("R")
    assert isinstance(app.screen, ReplayScreen)
    app.back()
    app.settle()
    assert rows(app)[1].focused


def test_delete_can_be_taken_back(app: App, games: list[Path], start: Start) -> None:
    """What is thrown away leaves the list at once, comes back with Z, and is gone for good when one leaves."""
    show(app)
    app.press("Delete")
    assert (len(rows(app)), games[0].exists()) == (1, False)
    app.press("Z")
    app.settle()
    assert (len(rows(app)), games[0].exists()) == (2, True)
    app.focus("saved-0")
    app.press("Delete")
    app.press("Esc")
    app.settle()
    assert isinstance(app.screen, Home)
    left = sorted(path.name for path in FIRST.games.iterdir())
    assert left == sorted([games[1].name, beside(games[1], "glance").name])
    assert start.last_card() is None


def test_what_cannot_be_thrown_away_stays(
    app: App, games: list[Path], start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder that cannot be written the list stays, and one sentence says why."""
    monkeypatch.setattr("game.ui.screens.saves.discard", lambda _: None)
    show(app)
    app.press("Delete")
    assert len(rows(app)) == 2
    assert "cannot be thrown away" in said(app)


def test_a_game_thrown_away_while_open_is_not_gone_on_with(app: App, games: list[Path], start: Start) -> None:
    """The title forgets it too."""
    start.go_on()
    app.home()
    show(app)
    app.press("Delete")
    assert start.left is None


def test_without_games_it_says_what_fills_it(app: App, start: Start) -> None:
    """One sentence, and the way to the scenarios."""
    show(app)
    assert "No game is saved here yet." in said(app)
    app.click("begin")
    assert isinstance(app.screen, Home)


def test_files_that_cannot_be_read_are_counted(app: App, games: list[Path], start: Start) -> None:
    """They stop nothing."""
    (FIRST.games / "broken.parley").write_text("no", encoding="utf-8")
    show(app)
    assert len(rows(app)) == 2
    assert "1 file here cannot be read" in said(app)


def test_a_draft_under_way_is_there_after_a_restart(app: App, games: list[Path], start: Start) -> None:
    """The composer opens with what was prepared before the program ended."""
    start.go_on()
    assert start.left is not None
    play = start.left[1].play
    play.draft = {"ferry": "daily", "fishing": "half"}
    app.home()
    again = Start(app, seed=1)
    again.use(FIRST)
    again.title()
    again.go_on()
    assert again.left is not None
    assert again.left[1].play.draft == {"ferry": "daily", "fishing": "half"}


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150)], ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut(
    make_app: Callable[..., App], size: tuple[int, int, int], language: str, games: list[Path]
) -> None:
    """The list fits at all sizes, in both languages."""
    app = make_app(size[:2], size[2])
    start = Start(app)
    start.title()
    start.speak(language)
    show(app)
    app.press("Delete")
    assert [str(fault) for fault in audit(app)] == []
