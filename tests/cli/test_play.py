"""`parley play`: what it asks the screens for, and what stops it before a window opens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario import find, load
from game.session import profiles, saves
from game.session.profiles import FIRST
from game.ui import start, window
from tests.cli.command import Here


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Record what the screens are asked for instead of opening a window."""
    found: list[tuple[Any, ...]] = []

    def record(*words: Any, **named: Any) -> None:
        found.append((*words, named))

    monkeypatch.setattr(start, "start_game", record)
    return found


SIMPLE = {"fullscreen": False, "resume": False, "profile": FIRST}
"""Nothing is named: language and size of text are as in the settings of whoever played last."""


@pytest.mark.parametrize(
    ("words", "game"),
    [
        ((), (None, None, {}, None, "normal", "", 0, SIMPLE)),
        (("play",), (None, None, {}, None, "normal", "", 0, SIMPLE)),
        (("play", "first_talks"), ("first_talks", None, {}, None, "normal", "", 0, SIMPLE)),
        (
            ("play", "first_talks", "--as", "island", "--seed", "5", "--level", "hard"),
            ("first_talks", "island", {}, 5, "hard", "", 0, SIMPLE),
        ),
        (
            ("play", "first_talks", "--seats", "island=me,harbour=stubborn", "--text-size", "115", "--fullscreen"),
            (
                "first_talks",
                "island",
                {"harbour": "stubborn"},
                None,
                "normal",
                "",
                115,
                {**SIMPLE, "fullscreen": True},
            ),
        ),
        (
            ("play", "first_talks", "--as", "island", "--lang", "es"),
            ("first_talks", "island", {}, None, "normal", "es", 0, SIMPLE),
        ),
        (
            ("play", "first_talks", "--seats", "island=me,harbour=class"),
            ("first_talks", {"island": "me", "harbour": "class"}, {}, None, "normal", "", 0, SIMPLE),
        ),
    ],
)
def test_the_screens_get_what_was_asked_for(
    here: Here, asked: list[tuple[Any, ...]], words: tuple[str, ...], game: tuple[Any, ...]
) -> None:
    """Scenario, seat, strategies, seed, level, language and size reach the screens as they were said."""
    assert here(*words)[:3] == (0, "", "")
    assert asked == [game]


def test_an_unfinished_game_can_be_gone_on_with(here: Here, asked: list[tuple[Any, ...]]) -> None:
    """--resume opens the last game that was not finished."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    game = saves.begin(scenario, 1, {"island": "me"})
    assert game.journal is not None
    try:
        assert here("play", "--resume").code == 0
    finally:
        game.journal.path.unlink()
    assert [words[-1]["resume"] for words in asked] == [True]


def test_a_window_that_does_not_open_is_a_sentence(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the screens say when no window opens is said in one line."""

    def fail(*words: Any, **named: Any) -> None:
        raise window.NoWindowError("No window can be opened here (why).\nDo this.")

    monkeypatch.setattr(start, "start_game", fail)
    assert here("play")[:3] == (2, "", "parley: No window can be opened here (why). Do this.\n")


def test_a_profile_is_found_by_its_name(
    here: Here, asked: list[tuple[Any, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--profile lets its games and settings hold; an unknown name is one sentence with the known ones."""
    monkeypatch.setattr(profiles, "user_data_path", lambda *_, **__: tmp_path)
    profile = profiles.add("Ana Lucía")
    assert here("play", "--profile", "ana lucía").code == 0
    assert [words[-1]["profile"] for words in asked] == [profile]
    told = here("play", "--profile", "Berta")
    assert (told.code, told.out) == (2, "")
    assert "There is no profile 'Berta'; there are 'Ana Lucía'." in told.err
    assert here("play", "--profile", "Ana Lucía", "--resume").code == 2


def test_a_language_without_a_catalogue_is_refused(here: Here, asked: list[tuple[Any, ...]]) -> None:
    """Parley says which languages it speaks."""
    assert here("play", "--lang", "xx")[:3] == (
        2,
        "",
        "parley: Parley does not speak 'xx'; it speaks 'en' and 'es'.\n",
    )
    assert asked == []
