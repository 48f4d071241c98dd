"""Games of the reopened table, played from lines of moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.scenario import load
from game.session.notation import read
from game.session.session import Session

SCENARIO = Path(__file__).with_name("reopened.yaml")

FIRST = ("west propose water=all dam=large", "east accept", "west persuade", "east persuade")
"""Agreed in the first round, refused by the town; the table opens again."""
REFUSED_AGAIN = ("east propose water=some dam=small", "west accept", "west persuade town=3", "east persuade")
"""Refused once more, by half a point."""
PASSED = ("east propose water=much dam=small", "west accept", "west persuade town=3", "east persuade")
"""Passed, because it was paid for."""
WORDS = ("west readout proud", "east readout proud")


def play_file(path: Path, *lines: str) -> Session:
    """Play a game of a scenario file."""
    scenario = load(path).scenario
    assert scenario is not None
    session = Session(scenario, 0)
    for line in lines:
        told = session.play(read(line, scenario))
        assert isinstance(told, tuple), f"{line}: {told}"
    return session


def play(*lines: str) -> Session:
    """Play a game of the reopened table."""
    return play_file(SCENARIO, *lines)


def play_text(folder: Path, change: Callable[[str], str], *lines: str) -> Session:
    """Play a game of the reopened table after a change of its text."""
    path = folder / "scenario.yaml"
    path.write_text(change(SCENARIO.read_text(encoding="utf-8")), encoding="utf-8")
    return play_file(path, *lines)
