"""Beginning in the terminal: whose games, and in which language they go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.language import speak, spoken
from game.session import saves
from game.terminal.console import Console
from game.terminal.start import start_in_terminal


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English again after each test."""
    yield
    speak("en")


def begin_and_leave(place: Path, lang: str, *, resume: bool = False, asked: bool = True) -> str:
    """Begin or go on, and leave at the first question of the talks; give all that was written."""
    written: list[str] = []
    answers = iter(["1", "", "quit", "salir", "quit"])
    console = Console(lambda _: next(answers), written.append)
    start_in_terminal(
        "" if resume else "first_talks",
        "" if resume else "harbour",
        {},
        5,
        "normal",
        lang,
        resume=resume,
        console=console,
        place=place,
        asked=asked,
    )
    return "\n".join(written)


def test_games_stand_in_the_folder_that_is_named(tmp_path: Path) -> None:
    """Another profile's games are kept apart and found again."""
    begin_and_leave(tmp_path / "ana", "en")
    assert len(saves.saved(tmp_path / "ana")) == 1
    assert saves.saved(tmp_path / "berta") == ()


@pytest.mark.parametrize(
    ("asked", "language", "title"), [(False, "es", "Puerto Ardle"), (True, "en", "Ardle Harbour")]
)
def test_a_spanish_game_goes_on_in_spanish(tmp_path: Path, asked: bool, language: str, title: str) -> None:
    """Unless another language is asked for, the game speaks its own, interface and scenario alike."""
    begin_and_leave(tmp_path, "es")
    speak("en")
    told = begin_and_leave(tmp_path, "en", resume=True, asked=asked)
    assert spoken() == language
    assert title in told
