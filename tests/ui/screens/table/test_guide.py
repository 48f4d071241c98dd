"""A guided first round teaches by doing, can be left at any time, and never stands in the way."""

from __future__ import annotations

import pytest

from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.route import Route
from game.ui.screens.table.screen import TableScreen
from tests.ui.conftest import MakeApp
from tests.ui.screens.table.playing import read, sit_to_floor, table, to_turn, words


def begin(app: App, name: str = "first_talks", me: str = "harbour") -> tuple[Play, TableScreen]:
    """A guided game at its first turn, with the way to the composer."""
    app.guided = True
    play = sit_to_floor(read(name), me)
    route = Route(app, play, lambda: None)
    route.go()
    assert isinstance(app.screen, TableScreen)
    return play, app.screen


def step(play: Play) -> str:
    """What the coach waits for."""
    assert play.coach is not None
    return play.coach.step


def test_a_round_is_learnt_by_doing_it(app: App) -> None:
    """Look, compose, change, ask home, table, read: each deed leads on, and then the coach is gone for good."""
    calls: list[str] = []
    app.on_guided = lambda: calls.append("over")
    play, screen = begin(app)
    assert "1 of 6" in words(app)
    app.press("Down")
    assert app.stage.focused is not None
    assert (step(play), app.stage.focused.id) == ("compose", "issue-fishing")
    app.press("Enter")
    assert (screen.on_top, step(play)) == (False, "change")
    assert "3 of 6" in words(app)
    app.press("Left")
    assert step(play) == "home"
    app.focus("home-taxpayers")
    app.press("?")
    app.press("Esc")
    assert step(play) == "offer"
    for _ in range(20):
        app.press("Tab")
        if app.stage.focused.id.startswith("track-"):
            break
    app.press("Enter")
    assert step(play) == "answer"
    assert (screen.on_top, step(play)) == (True, "answer")
    to_turn(screen, play)
    assert "6 of 6" in words(app)
    app.press("N")
    app.press("Esc")
    assert step(play) == ""
    assert (app.guided, calls) == (False, ["over"])
    assert "of 6" not in words(app)


def test_moves_need_no_coach(app: App) -> None:
    """Whatever the coach waits for, P lets the turn pass; the coach goes on from there."""
    play, _ = begin(app)
    before = len(play.session.lines)
    app.press("P")
    assert (len(play.session.lines), step(play)) == (before + 1, "answer")


@pytest.mark.parametrize("way", ["Esc", "click"])
def test_it_can_be_left(app: App, way: str) -> None:
    """Esc at the table, or its button, ends the hints; the game stays where it is."""
    play, screen = begin(app)
    ply = play.session.ply
    if way == "Esc":
        app.press("Esc")
    else:
        app.click("no-hints")
    assert (step(play), app.guided, app.screen is screen, play.session.ply) == ("", False, True, ply)


def test_without_hints_nobody_teaches(app: App) -> None:
    """With hints off there is neither coach nor advice."""
    app.hints = False
    play, _ = begin(app)
    assert play.coach is None
    assert "Your turn. The megaphones" not in words(app)


def test_people_who_share_a_machine_have_no_coach(app: App) -> None:
    """Where several people take turns, nobody's lesson stands on another's screen."""
    app.guided = True
    sat = sit_to_floor(read("first_talks"), "harbour")
    play = Play(sat.session, "harbour", {}, people=("harbour", "island"))
    table(app, play)
    assert play.coach is None


def test_a_game_under_way_has_no_coach(app: App) -> None:
    """Who has moved already knows how."""
    app.guided = False
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.hold()
    app.guided = True
    table(app, play)
    assert play.coach is None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1600, 900), 100), ((1280, 720), 150)])
def test_the_coach_fits(make_app: MakeApp, size: tuple[int, int], text: int, language: str) -> None:
    """Its line is whole at the table and in the composer, whatever it says."""
    app = make_app(size, text)
    app.speak(language)
    try:
        play, screen = begin(app, "us_mexico_2023", "us")
        assert play.coach is not None
        for at in range(6):
            play.coach.at = at
            screen.refresh()
            assert [str(fault) for fault in audit(app)] == []
        play.coach.at = 2
        screen.compose(None)
        for at in range(2, 5):
            play.coach.at = at
            app.refresh()
            assert [str(fault) for fault in audit(app)] == []
    finally:
        app.speak("en")
