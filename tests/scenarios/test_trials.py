"""The shipped scenarios' own tests: there are enough of them, and all come true."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from game.scenario import root
from game.trials.play import run_case
from game.trials.reader import Suite, read_tests
from game.trials.worlds import ENDING, Shelf

FILES = sorted(root("scenarios").rglob(f"*{ENDING}"))
SHELF = Shelf()
ENOUGH = {"us_mexico_2023": 12, "first_talks": 8}


@cache
def suite(path: Path) -> Suite:
    """Read a file of tests."""
    return read_tests(path, SHELF, path.relative_to(root("scenarios")).as_posix())


GAMES = [(path, n) for path in FILES for n in range(max(1, len(suite(path).cases)))]


@pytest.mark.parametrize(
    ("path", "n"), GAMES, ids=[f"{path.parent.parent.name}-{path.stem}-{n}" for path, n in GAMES]
)
def test_what_a_shipped_test_expects_comes_true(path: Path, n: int) -> None:
    """Each test that is shipped reads without a problem and passes, or fails where that is known."""
    read = suite(path)
    assert read.problems == ()
    assert read.world is not None
    results = list(run_case(read.cases[n], read.world, read.name))
    assert results != []
    assert [f"{result.line}: {result.message}" for result in results if result.outcome == "failed"] == []


@pytest.mark.parametrize("name", ENOUGH)
def test_a_scenario_is_tested_enough(name: str) -> None:
    """Each shipped scenario has its number of tests; every ending that tests name, and refusals, are among them."""
    cases = [case for path in FILES if path.parent.parent.name == name for case in suite(path).cases]
    assert len(cases) >= ENOUGH[name]
    assert len({case.name for case in cases}) == len(cases)
