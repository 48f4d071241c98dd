"""What the screens measure of themselves: figures that are there, and a window that rests while nothing happens."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pygame
import pytest

from game.language import speak
from game.ui import measure
from game.ui.app import App
from tests.ui.gallery_rooms import Room, table


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave English and no window behind."""
    yield
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


def test_a_turn_by_keys_gives_frames_and_changes() -> None:
    """One turn paints frames within screens and frames that bring up others, each with a time."""
    frames = measure.play_frames(1, (1280, 720))
    assert {changed for changed, _ in frames} == {True, False}
    assert all(0 < spent < 5 for _, spent in frames)


def test_changes_of_language_and_text_are_timed_and_taken_back() -> None:
    """At the table and in the composer; afterwards the game speaks English at 100 %."""
    game = measure.Game((1280, 720))
    tongues, sizes = game.changes()
    assert (len(tongues), len(sizes)) == (4, 8)
    assert all(spent > 0 for spent in (*tongues, *sizes))
    assert (game.app.language, game.app.look.text_size) == ("EN", 100)


def test_memory_is_told_in_megabytes() -> None:
    """A process with pygame holds more than 20 MB and less than a gigabyte; a system that does not tell gives None."""
    held = measure.memory()
    assert held is None or 20 < held < 4000


def test_an_idle_window_waits_for_events_and_spends_nothing() -> None:
    """Where no pause runs, the loop sleeps until an event comes; a thousand idle frames cost less than three painted ones."""
    room = Room(App((1280, 720), calm=True))
    room.clear("en")
    assert next(table(room)) == "table floor"
    app = room.app
    app.settle()
    assert app._patience() == -1
    flips, began = app.stage.counts.flips, time.thread_time()
    for _ in range(1000):
        app.frame()
    spent = time.thread_time() - began
    assert app.stage.counts.flips == flips
    app.stage.touch_all()
    began = time.thread_time()
    app.frame()
    assert spent < 3 * (time.thread_time() - began)
