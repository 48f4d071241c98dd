"""Random input breaks nothing: a part of the storm that ``python -m tests.ui.robust_storm`` sends whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.language import speak
from tests.ui.robust_storm import GAMES, STRETCH, Storm

PART = 8_000
"""Events in the one check; the command sends 100,000."""


@pytest.fixture
def storm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Storm]:
    """A storm with folders of its own."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    yield Storm(2, tmp_path)
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


def test_random_input_breaks_no_screen_and_loses_no_game(storm: Storm) -> None:
    """Thousands of events at every place of the game: no exception, and every journal tells the game that is played."""
    storm.blow(PART)
    assert storm.checked >= PART // STRETCH // 3
    assert len(storm.met) >= 10


@pytest.mark.parametrize("name", list(GAMES))
def test_every_place_of_the_storm_can_be_opened(storm: Storm, name: str) -> None:
    """Each game that the storm begins at opens from its journal, in its own screen."""
    storm.app.home()
    storm.start.open_saved(storm.journal(name))
    storm.app.settle(5)
    assert storm.start.left is not None
    assert storm.app.screen is not storm.app.screens[0]
    storm.check()
    assert storm.checked == 1
