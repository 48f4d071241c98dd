"""Rows: medians, spread, ratio, target and verdict; a measure that fails says why and never more."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

import pytest

from game.bench.row import Row, attempt, beside, figure, given, judge, not_measured, number


def test_a_figure_is_the_median_of_its_runs() -> None:
    """The median with the least and the greatest run, held against what it should be."""
    row = figure("a thing", lambda: [3.0, 1.0, 9.0, 2.0, 4.0], "s", most=3)
    assert row == Row("a thing", 3.0, "s", None, None, "at most 3", "reached", 5, (1.0, 9.0))
    assert given("a thing", [2.0], "1/s", least=2e6).verdict == "missed"


def test_without_a_target_there_is_no_verdict() -> None:
    """A figure that nothing is asked of has neither target nor verdict."""
    row = given("a thing", [1.0], "s", note="by the way")
    assert (row.target, row.verdict, row.note) == ("", "", "by the way")


@pytest.mark.parametrize(
    ("less_is_better", "percent", "least", "expected"),
    [
        (False, False, 2.0, (0.5, "at least 2 ×", "missed")),
        (True, False, 2.0, (2.0, "at least 2 ×", "reached")),
        (False, True, 0.5, (0.5, "at least 50%", "reached")),
    ],
)
def test_a_ratio_stands_beside_a_peer(
    less_is_better: bool, percent: bool, least: float, expected: tuple[float, str, str]
) -> None:
    """The ratio of the medians: ours by the peer's, or how many times as fast where less is better."""
    runs = [1.0, 2.0, 3.0], [4.0, 4.0, 9.0]
    row = beside("it", lambda: runs, "s", less_is_better=less_is_better, percent=percent, least=least)
    assert (row.ours, row.peer) == (2.0, 4.0)
    assert (row.ratio, row.target, row.verdict) == expected


def test_a_note_may_come_with_the_runs() -> None:
    """A note that is only known after the runs is asked for after them."""
    seen: list[str] = []

    def measure() -> tuple[list[float], list[float]]:
        seen.append("after")
        return [1.0], [1.0]

    assert beside("it", measure, "s", note=lambda: seen[-1]).note == "after"


@pytest.mark.parametrize("error", [RuntimeError("no\n screen"), OSError("gone"), subprocess.TimeoutExpired("x", 3)])
def test_what_cannot_be_measured_says_why(error: Exception) -> None:
    """A failing measure becomes a row without a figure, its target kept, the reason in one line."""

    def fail() -> Sequence[float]:
        raise error

    def fail_twice() -> tuple[Sequence[float], Sequence[float]]:
        raise error

    why = attempt(fail)[1]
    assert why
    assert "\n" not in why
    assert figure("it", fail, "s", most=4) == not_measured("it", "s", why, "at most 4")
    assert beside("it", fail_twice, "s", least=4) == not_measured("it", "s", why, "at least 4 ×")
    assert not_measured("it", "s", why).verdict == f"not measured: {why}"


def test_own_mistakes_are_not_hidden() -> None:
    """A mistake of the bench itself is no missing figure."""
    with pytest.raises(ZeroDivisionError):
        attempt(lambda: 1 / 0)


def test_both_ends_of_a_target() -> None:
    """At least and at most both hold at the limit."""
    assert [judge(2, 2), judge(2, most=2), judge(1.9, 2), judge(2.1, most=2)] == [
        "reached",
        "reached",
        "missed",
        "missed",
    ]


def test_figures_are_readable() -> None:
    """Three digits, or whole with the thousands apart."""
    assert list(map(number, (0.012345, 5.678, 999.4, 1234.5, 5e6))) == [
        "0.0123",
        "5.68",
        "999",
        "1,234",
        "5,000,000",
    ]
