"""Repainting only what differs leaves the same picture as painting everything."""

from __future__ import annotations

import pygame
import pytest

from game.players import make
from game.scenario import find, load
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.route import Route
from tests.ui.conftest import MakeApp

KEYS = (
    "Down Down S Down Right Down Esc A Down Esc B Esc N Esc ? Esc H H "
    "Enter Left Down Left Right ? Esc Down Left M Left Esc Down Up P"
).split()


def stale_pixels(app: App) -> int:
    """Count the pixels that a full repaint changes; no note may go away by itself in between."""
    app.settle(2)
    app._timers.clear()
    before = pygame.surfarray.array2d(app.surface)
    app.stage.touch_all()
    app.frame()
    return int((before != pygame.surfarray.array2d(app.surface)).sum())


@pytest.mark.parametrize(("scenario", "me"), [("us_mexico_2023", "us"), ("first_talks", "island")])
def test_what_is_not_painted_again_has_not_changed(make_app: MakeApp, scenario: str, me: str) -> None:
    """Through turns at the table, dialogues and the composer, no pixel is left behind."""
    world = load(find(scenario)).scenario
    assert world is not None
    session = Session(world, 3)
    app = make_app((1280, 720))
    app.set_look(calm=True)
    play = Play(session, me, {p: make("", world, p, 3) for p in world.parties if p != me})
    Route(app, play, app.quit).begin()
    left: dict[str, int] = {}
    for turn in range(3):
        while play.software_waits and me not in session.waiting_on:
            play.software_turn()
            app.refresh()
        for key in ("Enter", "Enter", "1", *KEYS):
            app.press(key)
            stale = stale_pixels(app)
            if stale:
                left[f"{turn} {key} {type(app.screen).__name__}"] = stale
    assert left == {}
