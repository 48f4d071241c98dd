"""Screens are tested without a window: SDL draws into memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from game.ui.app import App

MakeApp = Callable[..., App]


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
