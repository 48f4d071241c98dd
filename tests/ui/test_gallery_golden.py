"""Six screens look as they did when somebody last looked at them; ``python -m tests.ui.gallery_golden`` makes them anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from PIL import Image

from game.language import speak
from tests.ui.gallery_golden import MEAN, MOST, PICTURES, SHIFT, deviation, kept, layouts, see


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No saved game and no profile; English and no window afterwards."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    yield
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


@pytest.mark.parametrize("name", list(PICTURES))
def test_a_screen_looks_as_it_did(name: str) -> None:
    """Its named widgets stand where they stood; with the pygame of the golden pictures it also looks alike."""
    version, known = layouts()
    seen = see(name)
    moved = {
        id: (before, seen.layout.get(id))
        for id, before in known[name].items()
        if max((abs(a - b) for a, b in zip(before, seen.layout.get(id, [9999] * 4), strict=True)), default=0)
        > SHIFT
    }
    assert moved == {}
    if pygame.version.ver == version:
        mean, most = deviation(seen.picture, kept(name))
        assert mean <= MEAN
        assert most <= MOST


def test_a_screen_that_fell_apart_is_seen() -> None:
    """A blank, a shifted and another picture lie far outside the tolerance; the same picture lies inside."""
    picture = kept("table")
    assert deviation(picture, picture) == (0, 0)
    blank = Image.new("RGB", picture.size, "#F4F1EA")
    shifted = picture.transform(picture.size, Image.Transform.AFFINE, (1, 0, 6, 0, 1, 4))
    for other in (blank, shifted, kept("dark"), kept("composer")):
        mean, most = deviation(picture, other)
        assert mean > MEAN or most > MOST
