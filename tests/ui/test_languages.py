"""Another language in the middle of every screen: nothing that was begun is lost, and the way back leads to the same words."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.language import speak
from game.ui.app import App
from game.ui.audit import read
from game.ui.shelf import Tale, tale_of
from tests.ui.gallery_rooms import SCENES, UNTOLD, Room


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    """One window for all scenes."""
    yield Room(App((1280, 720), calm=True))
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


def standing(app: App) -> tuple[object, ...]:
    """Where a person is: screen, dialogues, focus."""
    layers = [layer for layer in app.stage.layers if layer.takes_input and not layer.light]
    focus = layers[-1].focus
    return app.screen, len(layers), focus.where() if focus else ""


def scrolled(app: App) -> dict[str, float]:
    """How far each part is scrolled."""
    return {w.where(): w.scrolled() for layer in app.stage.layers for w in layer.root.walk() if w.window()}


def scroll(app: App, places: dict[str, float]) -> None:
    """Scroll each part to where it was: longer words may have moved it."""
    for layer in app.stage.layers:
        for widget in list(layer.root.walk()):
            widget.scroll_to(places.get(widget.where(), 0.0))


def words(app: App) -> list[str]:
    """All that can be read on the screen and in its dialogues."""
    solid = [at for at, layer in enumerate(app.stage.layers) if layer.takes_input and not layer.light]
    return [written.words for written in read(app) if written.layer in solid]


def tell(room: Room, language: str, tales: dict[str, Tale]) -> None:
    """Speak a language everywhere, as the program does."""
    for screen in room.app.screens:
        play = getattr(screen, "play", None)
        if play is not None:
            tale = tales.setdefault(play.scenario.id, tale_of(play.scenario, ""))
            play.retell(tale.told(language))
    room.start.speak(language)
    room.app.settle(2)


@pytest.mark.parametrize("scene", [name for name in SCENES if name not in UNTOLD])
def test_a_change_of_language_loses_nothing(room: Room, scene: str) -> None:
    """In every state of every screen focus and dialogues stay, and English again reads as it did."""
    room.clear("en")
    tales: dict[str, Tale] = {}
    states = 0
    for state in SCENES[scene](room):
        room.app.settle(2)
        before, places, said = standing(room.app), scrolled(room.app), words(room.app)
        tell(room, "es", tales)
        assert standing(room.app) == before, state
        tell(room, "en", tales)
        assert standing(room.app) == before, state
        scroll(room.app, places)
        assert words(room.app) == said, state
        states += 1
    assert states
