"""`parley check`: all problems with their places, and the exit code that goes with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import load, shipped
from tests.cli.command import Here
from tests.scenario.samples import SMALL, path_of, swap

FIELDS = {"file", "line", "col", "code", "severity", "confidence", "message", "hint"}


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Write a scenario with two errors."""
    text = swap(swap(SMALL, "parley: 1", "parley: 1\ncolour: blue"), "water:", "watter:")
    path = tmp_path / "faulty.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_scenarios_have_no_errors(here: Here) -> None:
    """Every scenario that is shipped passes, by its id."""
    answer = here("check", *shipped(), "--json")
    assert (answer.code, answer.json["errors"]) == (0, 0)


def test_all_problems_are_listed_at_once(here: Here, faulty: Path) -> None:
    """A faulty file lists each of its problems with its place, and ends with 1."""
    answer = here("check", faulty, "--json")
    problems = load(faulty).problems
    assert (answer.code, answer.json["errors"]) == (1, sum(p.severity == "error" for p in problems))
    assert [(p["line"], p["col"], p["code"]) for p in answer.json["problems"]] == [
        (p.line, p.col, p.code) for p in problems
    ]
    assert all(set(problem) == FIELDS for problem in answer.json["problems"])


def test_as_text_each_problem_has_its_line(here: Here, faulty: Path) -> None:
    """As text each problem begins with file, line and column; the last line counts them."""
    answer = here("check", faulty)
    problems = load(faulty).problems
    assert answer.code == 1
    assert all(str(problem) in answer.out for problem in problems)
    assert answer.out.splitlines()[-1].endswith(" in one file.")


def test_several_files_are_counted_together(here: Here, faulty: Path) -> None:
    """Sound and faulty files may be checked together."""
    answer = here("check", path_of("water_share"), "first_talks", faulty)
    assert answer.code == 1
    assert answer.out.splitlines()[-1].endswith(" in 3 files.")


def test_an_unreadable_file_is_said_beside_the_others(here: Here, faulty: Path, tmp_path: Path) -> None:
    """What cannot be read ends with 2, and the problems of the other files are listed all the same."""
    answer = here("check", tmp_path / "none.yaml", faulty, "--json")
    assert (answer.code, answer.json["error"]) == (2, f"There is no file {tmp_path / 'none.yaml'}.")
    assert answer.json["errors"] > 0


def test_a_faulty_scenario_is_not_played(here: Here, faulty: Path) -> None:
    """`run` shows the errors of a faulty file and ends with 1; its JSON has them all."""
    answer = here("run", faulty, "--json")
    assert (answer.code, answer.json["problems"]) == (1, here("check", faulty, "--json").json["problems"])
    assert "and cannot be played." in answer.json["error"]
