"""Watching: software plays every seat, each move has its entry, and the end is shown as after any game."""

from __future__ import annotations

import time

import pytest

from game.players import level_seats, make
from game.scenario import find
from game.session import Session
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.route import Route
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.spectate import screen as watching
from game.ui.screens.spectate.screen import SpectateScreen
from game.ui.screens.year_after import YearAfterScreen
from tests.ui.screens.played import read


def _watch(size: tuple[int, int] = (1600, 900), seed: int = 3, text_size: int = 100) -> Route:
    """The way of people who watch the flagship."""
    app = App(size, calm=True, text_size=text_size)
    scenario = read(find("us_mexico_2023"))
    seats = level_seats(scenario, "normal")
    players = {party: make(strategy, scenario, party, seed) for party, strategy in seats.items()}
    way = Route(app, Play(Session(scenario, seed), "us", players, strategies=seats), app.back)
    way.begin()
    return way


def test_each_move_is_told() -> None:
    """Space lets one seat move; its entry says who moved, and what it said."""
    way = _watch()
    screen = way.app.screen
    assert isinstance(screen, SpectateScreen)
    for moves in range(1, 7):
        way.app.press("Space")
        assert way.play.session.ply == moves
    assert [entry.party for entry in screen.entries] == [line.move.party for line in way.play.session.lines]  # type: ignore[union-attr]
    assert any(entry.said for entry in screen.entries)
    assert audit(way.app) == []


@pytest.mark.parametrize(("size", "text_size"), [((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100)])
def test_nothing_is_cut(size: tuple[int, int], text_size: int) -> None:
    """At each size of window and text everything is shown whole."""
    way = _watch(size, text_size=text_size)
    for _ in range(8):
        way.app.press("Space")
    way.app.settle(1)
    assert audit(way.app) == []


def _moves_in(way: Route, frames: int) -> int:
    """Show some frames with a little time between them; give the moves made since the start."""
    for _ in range(frames):
        time.sleep(0.004)
        way.app.frame()
    return way.play.session.ply


def test_it_runs_by_itself_until_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """P lets it run at the pace chosen; P again stops it, and no move comes after."""
    monkeypatch.setattr(watching, "PACES", ((1, "Slow"), (1, "Medium"), (1, "Fast")))
    way = _watch()
    assert _moves_in(way, 3) == 0
    way.app.press("P")
    ran = _moves_in(way, 20)
    assert ran > 1
    way.app.press("P")
    assert _moves_in(way, 5) == ran


def test_watching_goes_to_the_end() -> None:
    """E plays on to the vote at home; after the count it goes on, and the year after follows."""
    way = _watch()
    for _ in range(12):
        if isinstance(way.app.screen, SpectateScreen):
            way.app.press("E")
        elif isinstance(way.app.screen, RatificationScreen):
            way.app.press("F")
            way.app.press("Enter")
        else:
            break
    assert way.play.session.over
    assert isinstance(way.app.screen, YearAfterScreen)
