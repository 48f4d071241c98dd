"""Screens are tested without a window: SDL draws into memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from game.language import ENGLISH, speak
from game.session import profiles
from game.ui.app import App

MakeApp = Callable[..., App]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English again after each test."""
    yield
    speak(ENGLISH)


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let games, settings and profiles stand in a folder of this test alone: ``data`` and ``config`` in it."""
    monkeypatch.setattr(profiles, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(profiles, "user_config_path", lambda *_, **__: tmp_path / "config")
    return tmp_path


@pytest.fixture
def make_app() -> Iterator[MakeApp]:
    """A maker of apps of a window size and text size."""
    import pygame

    def make(size: tuple[int, int] = (1600, 900), text_size: int = 100) -> App:
        return App(size, text_size=text_size)

    yield make
    pygame.display.quit()
    pygame.font.quit()


@pytest.fixture
def app(make_app: MakeApp) -> App:
    """An app at 1600 × 900."""
    return make_app()
