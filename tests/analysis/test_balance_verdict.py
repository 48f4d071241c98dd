"""Intervals and verdicts of the lines of a good scenario."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.balance.verdict import Figure, judge, mean, ratio, share


def test_a_share_has_wilsons_interval() -> None:
    """Eight of ten is 80 %, from 49.0 to 94.3 (worked by hand); the ends of none and of all are the share itself."""
    found = share(8, 10)
    assert [round(n, 1) for n in (found.value, found.low, found.high)] == [80.0, 49.0, 94.3]
    assert (share(0, 10).low, share(10, 10).high) == (0.0, 100.0)
    assert share(0, 0) == Figure(0.0, 0.0, 100.0)


def test_a_mean_has_the_normal_interval() -> None:
    """Of 1, 2, 3, 4 the mean is 2.5 ± 1.96 × 1.291 / 2; one value alone may be anything."""
    found = mean(np.array([1.0, 2.0, 3.0, 4.0]))
    assert [round(n, 3) for n in (found.low, found.value, found.high)] == [1.235, 2.5, 3.765]
    assert mean(np.array([7.0])) == Figure(7.0, float("-inf"), float("inf"))


def test_a_ratio_of_sums_covers_the_true_one() -> None:
    """In 95 of 100 draws, give or take a few, the interval of a ratio holds the true ratio."""
    draw = np.random.default_rng(5)
    held = 0
    for _ in range(400):
        whole = draw.uniform(0, 40, 300)
        found = ratio(whole * draw.uniform(0.2, 0.6, 300), whole)
        held += found.low <= 40 <= found.high
    assert 0.91 <= held / 400 <= 0.98


@pytest.mark.parametrize(
    ("figure", "bounds", "ok", "sure"),
    [
        (Figure(10, 9, 11), (8, None), True, True),
        (Figure(10, 7, 13), (8, None), True, False),
        (Figure(8, 8, 8), (8, None), True, True),
        (Figure(7, 5, 9), (8, None), False, False),
        (Figure(4, 3, 4.5), (None, 5), True, True),
        (Figure(90, 88, 92), (50, 85), False, True),
    ],
)
def test_a_verdict_says_whether_more_games_could_turn_it(
    figure: Figure, bounds: tuple[float | None, float | None], ok: bool, sure: bool
) -> None:
    """A line holds by its figure, bounds included; it is sure where the interval keeps to one side of each bound."""
    found = judge("0", "", figure, bounds, failing=("x",))
    assert (found.ok, found.sure, found.failing) == (ok, sure, () if ok else ("x",))


def test_a_target_is_written_as_the_rulebook_writes_it() -> None:
    """Both bounds stand with a dash, one alone with its sign, each with the unit."""
    point = Figure(60, 60, 60)
    targets = [judge("0", "", point, bounds, unit="%").target for bounds in ((50, 85), (8, None), (None, 35))]
    assert targets == ["50–85 %", "≥ 8 %", "≤ 35 %"]
