"""Every screen in every state holds together: in the hardest corners always, in two more for each scene.

At 4K only screens are looked at, not what opens above them; controls and focus in one light corner, and in a dark or stark
one for each scene. ``python -m tests.ui.gallery`` looks at the full matrix.
"""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.language import catalogue as language
from game.language import speak
from game.ui.audit import read
from game.ui.shelf import tale_of
from tests.ui.gallery import HARD, LARGEST, SCENES, UNTOLD, Corner, look, open_room, sample
from tests.ui.gallery_games import BAY, FIRST, FLAGSHIP, scenario_of
from tests.ui.gallery_rooms import Room
from tests.ui.gallery_words import pseudo, unsaid, words_of

CLOSE = HARD[2]
"""Where controls and focus are looked at too, beside the corners that each scene's name chooses."""
CASES = sorted(
    {
        (corner, scene)
        for scene in SCENES
        for corner in (*HARD, *sample(scene))
        if not (scene == "dialogues" and corner.size == LARGEST)
    },
    key=lambda case: (str(case[0].window), case[1], str(case[0])),
)
_rooms: dict[tuple[tuple[int, int], int, str], Room] = {}


def room_of(corner: Corner) -> Room:
    """Give the one window that is open, or open it anew for another corner."""
    if corner.window not in _rooms:
        _rooms.clear()
        _rooms[corner.window] = open_room(corner)
    return _rooms[corner.window]


@pytest.fixture(scope="module", autouse=True)
def windows() -> Iterator[None]:
    """Close the last window and speak English again."""
    yield
    _rooms.clear()
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


@pytest.mark.parametrize(("corner", "scene"), CASES, ids=[f"{corner}-{scene}" for corner, scene in CASES])
def test_nothing_is_wrong_with_a_screen(corner: Corner, scene: str) -> None:
    """No text is cut, covered or faint; controls can be seen and hit, and the focus shows, wherever it goes."""
    closely = corner in {CLOSE, sample(scene)[0]}
    room = room_of(corner)
    room.brief = corner.size == LARGEST
    if scene in UNTOLD:
        corner = Corner(corner.size, "en", corner.text_size, corner.theme)
    states = list(look(room, SCENES[scene], corner.language, closely=closely))
    assert [fault for _, faults in states for fault in faults] == []
    assert states


@pytest.mark.parametrize("scene", [name for name in SCENES if name not in UNTOLD])
def test_no_english_is_left_behind(scene: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every sentence of the catalogue in brackets, nothing outside them is English."""
    monkeypatch.setattr(language, "read_catalogue", pseudo)
    corner = Corner((1600, 1800), "es")
    known = words_of(*(tale_of(scenario_of(name), "").told("es") for name in (FLAGSHIP, FIRST, str(BAY))))
    room = room_of(corner)
    room.brief = False
    room.clear("es")
    found: dict[str, str] = {}
    for state in SCENES[scene](room):
        for words in unsaid(read(room.app), known):
            found.setdefault(words, state)
    assert found == {}
