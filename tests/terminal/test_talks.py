"""Whole games in the terminal: to the end in both languages, and with answers that nobody foresaw."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from game.language import speak
from game.session import saves
from game.terminal.console import Console
from game.terminal.start import start_in_terminal
from tests.terminal.person import Person

LONG = 3000
"""So many answers are more than any game needs."""


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(saves, "folder", lambda: tmp_path / "games")
    yield
    speak("en")


def _play(
    answer: Callable[[str], str],
    name: str,
    me: str,
    lang: str = "en",
    seed: int = 5,
    *,
    resume: bool = False,
    flat: bool = True,
) -> str:
    """Play with somebody who answers; give everything that was written."""
    written: list[str] = []
    asked = 0

    def read(prompt: str) -> str:
        nonlocal asked
        text = "\n".join(written[asked:])
        asked = len(written)
        if len(written) > LONG * 10:
            raise AssertionError("the game does not end")
        return answer(text)

    start_in_terminal(name, me, {}, seed, "normal", lang, resume=resume, console=Console(read, written.append))
    return " ".join("\n".join(written).split()) if flat else "\n".join(written)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("name", "me"), [("first_talks", "island"), ("us_mexico_2023", "mx")])
def test_a_game_goes_to_its_end(name: str, me: str, lang: str) -> None:
    """A game is played from the brief to what really happened, and its journal says that it is over."""
    text = _play(Person(lang).answer, name, me, lang)
    assert ("The end. The game is kept in" if lang == "en" else "Fin. La partida quedó guardada en") in text
    assert [game.finished for game in saves.saved()] == [True]


def test_no_line_is_wider_than_a_terminal_and_none_moves_the_cursor() -> None:
    """Every line is at most 78 characters of plain text, so that a screen reader reads what stands there."""
    text = _play(Person().answer, "us_mexico_2023", "us", flat=False)
    long = [line for line in text.splitlines() if len(line) > 78 and "/" not in line]
    assert long == []
    assert not [char for char in text if not char.isprintable() and char != "\n"]


@pytest.mark.parametrize("seed", range(6))
def test_any_answers_are_taken(seed: int) -> None:
    """Whatever is written, the game answers with a sentence and goes on; at the end of input it is saved."""
    chance = random.Random(seed)
    words = [
        *"123456",
        "yes",
        "no",
        "home",
        "why",
        "table",
        "?",
        "",
        "offer",
        "hold",
        "accept",
        "ñ",
        "99999999999",
        "-1",
    ]
    left = 160

    def answer(text: str) -> str:
        nonlocal left
        left -= 1
        if left < 0:
            raise EOFError
        return chance.choice(words)

    text = _play(answer, "us_mexico_2023", chance.choice(["us", "mx"]), chance.choice(["en", "es"]), seed)
    assert any(words in text for words in ("parley play --text --resume", "The end.", "Fin."))


def test_leaving_keeps_the_game() -> None:
    """Who leaves in the middle goes on at the same place, and nothing of the game is different."""
    person = Person()
    told = 0

    def answer(text: str) -> str:
        nonlocal told
        told += 1
        return "quit" if told == 5 else person.answer(text)

    first = _play(answer, "first_talks", "island")
    assert "go on with: parley play --text --resume" in first
    (game,) = saves.saved()
    second = _play(Person().answer, "", "", resume=True)
    assert f"This game has {game.plies} move" in second
    assert [kept.finished for kept in saves.saved()] == [True]


def test_secrets_of_the_other_side_are_not_told() -> None:
    """Before the end nothing is said of what the others' reservation value or points are."""
    text = _play(Person().answer, "us_mexico_2023", "us")
    before = text.split("Looking back:")[0].split("points; without a deal it had")[0]
    assert "without a deal it had" not in before
    assert "In public your side wants action on causes" not in before


def test_causes_are_told_with_amounts() -> None:
    """Whoever asks why a figure moved hears each cause with its amount."""
    person, told = Person(), 0

    def answer(text: str) -> str:
        nonlocal told
        told += 1
        if told == 4:
            return "why"
        if told == 5:
            return "3"
        return person.answer(text)

    text = _play(answer, "us_mexico_2023", "us", flat=False)
    figure = text.split("Which figure?")[1].splitlines()
    assert figure[1].startswith(("   ", "Nothing has moved it yet."))
