"""Compiled games through the command line: they are the plain ones, and without numba one line says that they are slow."""

from __future__ import annotations

import pytest

from game.batch import kernel as kernels
from game.batch import run as runs
from tests.batch.worlds import needs_numba
from tests.cli.command import Here

SAME = ("digest", "endings", "endings_by_policy", "shortest", "choices", "coverage")


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """Run `parley` in this process."""
    return Here(capsys)


@needs_numba
def test_compiled_games_through_the_command_are_the_plain_games(
    here: Here, kernel: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`explore` compiles a large run; a small one gives the same digest and counts, compiled and plain."""
    words = ("explore", "us_mexico_2023", "--workers", "1", "--json")
    large = here(*words, "--games", "5000").json
    assert (large["compiled"], large["games"], large["failures"]) == (True, 5000, [])
    said = {}
    for fast in (True, False):
        monkeypatch.setattr(runs, "is_worth_compiling", lambda _, fast=fast: fast)
        said[fast] = here(*words, "--games", "200").json
        assert said[fast]["compiled"] is fast
    assert [said[True][key] for key in SAME] == [said[False][key] for key in SAME]


@pytest.mark.parametrize("words", [("explore", "--games", "20"), ("balance", "--games", "20")])
def test_without_numba_one_line_says_so(
    here: Here, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """Without numba the verbs that play many games do their work, and say once that it is slower."""
    monkeypatch.setattr(kernels, "has_numba", lambda: False)
    answer = here(words[0], "first_talks", *words[1:], "--json")
    assert answer.code in {0, 1}
    assert "error" not in answer.json
    assert answer.err.splitlines() == [
        "numba is not installed, so the games are played more slowly, not otherwise."
    ]
