"""Whole games by keys alone and by the mouse alone, in both languages; two people at one machine, and a class that votes.

In this process the hands give pygame's own events to the app; under X a real keyboard and mouse do (marked `display`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.language import speak
from game.session.profiles import Profile
from game.session.saves import CLASS, PERSON
from game.ui.start import Start
from tests.ui.robust_limbs import Given, Hasty
from tests.ui.robust_player import AtKeys, AtMouse, Person

SIZE = (1280, 720)


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Folders of its own for every game; English and no window afterwards."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    yield
    speak("en")
    pygame.display.quit()
    pygame.font.quit()


def sit(hand: type[Person], language: str, seed: int = 5) -> Person:
    """Open the window at the title, in a language."""
    app = Hasty(SIZE, calm=True)
    start = Start(app, seed=seed)
    start.use(Profile("alone", "Ana"), language=language, guided=False)
    start.title()
    app.settle()
    return hand(app, start, Given(app))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("hand", [AtKeys, AtMouse], ids=["keys", "mouse"])
@pytest.mark.parametrize(("scenario", "party"), [("first_talks", "harbour"), ("us_mexico_2023", "us")])
def test_a_whole_game_alone(hand: type[Person], language: str, scenario: str, party: str) -> None:
    """From the title to the title again, with nothing but keys, or nothing but the mouse."""
    person = sit(hand, language)
    person.begin(scenario, {party: PERSON})
    person.to_the_title()
    assert {"BriefingScreen", "OpeningScreen", "TableScreen", "ComposerScreen"} <= set(person.met)
    assert person.met[-2:] == ["YearAfterScreen", "DebriefScreen"]
    assert person.app.language == language.upper()


@pytest.mark.parametrize("hand", [AtKeys, AtMouse], ids=["keys", "mouse"])
def test_two_people_at_one_machine(hand: type[Person]) -> None:
    """Both seats are people's: a curtain stands between their turns, and they come to the end."""
    person = sit(hand, "es")
    person.begin("first_talks", {"harbour": PERSON, "island": PERSON})
    person.to_the_title()
    assert person.met.count("CurtainScreen") >= 4
    assert person.met[-1] == "DebriefScreen"


@pytest.mark.parametrize("hand", [AtKeys, AtMouse], ids=["keys", "mouse"])
def test_a_class_votes(hand: type[Person]) -> None:
    """The class has a seat: at its turn it votes, three hands are counted, and what it decided is done."""
    person = sit(hand, "en")
    person.begin("first_talks", {"harbour": CLASS})
    person.to_the_title()
    assert "VoteScreen" in person.met
    assert person.met[-1] == "DebriefScreen"


@pytest.mark.display
@pytest.mark.slow
@pytest.mark.parametrize(("hand", "language"), [("keys", "es"), ("mouse", "en")])
def test_a_whole_game_in_a_real_window(display: str, tmp_path: Path, hand: str, language: str) -> None:
    """Under X, with a real keyboard alone or a real mouse alone, from the title to the title."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.ui.robust_window", hand, language, "first_talks", "harbour"],
        env={k: v for k, v in os.environ.items() if k != "SDL_VIDEODRIVER"}
        | {"DISPLAY": display, "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert told.returncode == 0, told.stderr[-2000:]
    spoken, *met = told.stdout.splitlines()[-1].split()
    assert spoken == language.upper()
    assert met[-2:] == ["YearAfterScreen", "DebriefScreen"]
