"""What an author waits for, measured on a small scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.bench import author, processes
from game.bench.order import Order
from game.trials.play import run_file
from game.trials.reader import read_tests
from game.trials.worlds import Shelf

TALKS = "first_talks"


def test_scripted_games_are_tests_that_pass(tmp_path: Path) -> None:
    """Each game is a test with moves, and all of them come true."""
    file = tmp_path / "many.talks-test.yaml"
    file.write_text(author.scripted(TALKS, 3), encoding="utf-8")
    suite = read_tests(file, Shelf())
    assert suite.problems == ()
    assert [(result.name, result.outcome) for result in run_file(suite)] == [
        (f"Game {n}", "passed") for n in range(3)
    ]
    assert all(len(trial.steps) > 3 for case in suite.cases for trial in case.trials)


def test_a_check_is_timed_inside_and_as_a_process() -> None:
    """Each run has its time."""
    assert [seconds > 0 for seconds in author.check(TALKS, 1)] == [True]
    assert [ms > 0 for ms in author.inside(TALKS, 2)] == [True, True]


def test_a_watch_that_ends_is_a_failed_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watch that never comes to the end of a round is said, not timed."""
    monkeypatch.setattr(processes, "COMMAND", "print('nothing')")
    with pytest.raises(RuntimeError, match="watch ended by itself"):
        author.feedback(TALKS, 1)


@pytest.mark.parametrize(
    ("numba", "why"), [(True, "the rules are not compiled yet"), (False, "numba is not installed")]
)
def test_without_compiled_rules_a_watch_is_not_timed(
    monkeypatch: pytest.MonkeyPatch, why: str, *, numba: bool
) -> None:
    """The row says why it has no figure."""
    for name in ("check", "inside", "tests"):
        monkeypatch.setattr(author, name, lambda *_: [0.5] * 5)
    monkeypatch.setattr(author, "has_numba", lambda: numba)
    monkeypatch.setattr(author, "is_warm", lambda: False)
    last = list(author.author(Order(TALKS)))[-1]
    assert (last.ours, last.verdict) == (None, f"not measured: {why}")
