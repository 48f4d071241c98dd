"""Each shipped scenario has a golden text of one whole game, and that game is still played like that."""

from __future__ import annotations

import pytest

from game.scenario import shipped
from game.session.digest import digest
from tests.playthroughs.game import FOLDER, play_game, tell_game

MEND = "python -m tests.playthroughs writes it anew; read the difference first"


@pytest.mark.parametrize("name", shipped())
def test_the_golden_game_is_played_as_ever(name: str) -> None:
    """Seed 7 with the scenario's own software gives the text that was read and kept, to the letter."""
    path = FOLDER / f"{name}.txt"
    assert path.is_file(), MEND
    assert tell_game(name).splitlines() == path.read_text(encoding="utf-8").splitlines(), MEND


def test_no_golden_text_outlives_its_scenario() -> None:
    """Each golden text belongs to a shipped scenario."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(shipped()), MEND


@pytest.mark.parametrize("name", shipped())
def test_the_golden_text_is_of_a_whole_game(name: str) -> None:
    """The text ends with the outcome of a game that is over, and its digest."""
    session = play_game(name)
    assert session.over
    assert tell_game(name).endswith(f"Digest: {digest(session)}\n")
