"""A desk for tests of tests: the river pact in a folder of its own, and files of tests beside it."""

from __future__ import annotations

from pathlib import Path

from game.scenario import Problem
from game.trials.model import Result
from game.trials.play import run_file
from game.trials.reader import Suite, read_tests
from game.trials.worlds import ENDING, Shelf

HERE = Path(__file__).resolve().parent
RIVER = (HERE / "river_pact.yaml").read_text(encoding="utf-8")
EXAMPLE = (HERE / "example.yaml").read_text(encoding="utf-8")
OPENED = (
    "[uphill open water=as_now/2 dam=large/1, downhill open water=most/2 dam=no_dam/2 fund=paid_up/1, city open]"
)
"""The lines that open the talks, as a list in one line."""


def lay(folder: Path, text: str, name: str = "made") -> Path:
    """Lay a file of tests into the tests of the river pact; give its path."""
    place = folder / "river_pact"
    (place / "tests").mkdir(parents=True, exist_ok=True)
    (place / "scenario.yaml").write_text(RIVER, encoding="utf-8")
    path = place / "tests" / f"{name}{ENDING}"
    path.write_text(text, encoding="utf-8")
    return path


def suite(folder: Path, text: str) -> Suite:
    """Read a file of tests."""
    return read_tests(lay(folder, text), Shelf(), "made.yaml")


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    """Give what is wrong with a file of tests."""
    return suite(folder, text).problems


def results(folder: Path, text: str) -> list[Result]:
    """Play a file of tests."""
    return list(run_file(suite(folder, text)))


def told(folder: Path, expect: str, moves: str = OPENED, more: str = "") -> str:
    """Play one test that expects something after some moves; give its message, empty where it passed."""
    text = f"tests:\n  - name: one\n    moves: {moves}\n    expect: {expect}\n{more}"
    (result,) = results(folder, text)
    assert (result.outcome == "passed") == (not result.message)
    return result.message
