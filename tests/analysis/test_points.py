"""Nash, Kalai–Smorodinsky, egalitarian and utilitarian points, held against their definitions."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import points as module
from game.analysis.points import Peak, compare_ratios, find_points
from game.analysis.space import Space
from game.analysis.standing import Standing, at_start
from game.rules.record import Tables, Talks
from tests.analysis import naive
from tests.analysis.worlds import End, Side, World, endings

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


def found(t: Tables, s: Talks, chunk: int = 1 << 16) -> dict[str, tuple[int, ...]]:
    """Find the four points."""
    points = asdict(find_points(Standing(Space(t, chunk), s)))
    return {name: points[name] for name in NAMES}


def world(*points: list[int], reservation: list[int] | None = None) -> Tables:
    """Make a world of one issue with as many options as each party has points."""
    r = reservation or [0] * len(points)
    sides = [Side([line], least) for line, least in zip(points, r, strict=True)]
    return World([len(points[0])], sides).tables()


@given(endings(), st.sampled_from([4, 1 << 16]))
def test_points_are_as_defined(end: End, chunk: int) -> None:
    """All packages at each optimum over the zone are found, in the order of their codes, none without a zone."""
    t, s = end.t, end.s
    assert found(t, s, chunk) == naive.points(t, s)


@pytest.mark.parametrize("safe", [0, 50, 1 << 62])
@given(endings())
def test_large_scores_are_compared_exactly(safe: int, end: End) -> None:
    """The way for scores past 64 bits finds the same packages as the usual one, wherever the line is drawn."""
    t, s = end.t, end.s
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SAFE", safe)
        assert found(t, s, 4) == naive.points(t, s)


def test_a_product_past_64_bits() -> None:
    """Eight parties with great surpluses: products that differ in the last digit only are told apart."""
    great = 10**5
    lines = [[great, great] for _ in range(6)]
    t = world(*lines, [great, great + 1], [great, great - 1])
    assert great**8 > 1 << 62
    assert found(t, at_start(t, positions=False))["nash"] == (0,)


def test_a_ratio_past_64_bits() -> None:
    """Ratios that floating numbers cannot tell apart are compared as fractions."""
    best = [10**9 + 7, 10**9 + 9, 10**9 + 21]
    surplus = np.array([[10**9 + 6, 10**9 + 5], [10**9 + 9] * 2, [10**9 + 21] * 2], dtype=np.int64)
    peak = Peak()
    compare_ratios(peak, np.arange(2, dtype=np.int64), surplus, tuple(best))
    assert (peak.codes, peak.score) == ([0], Fraction(10**9 + 6, 10**9 + 7))


def test_a_party_that_can_gain_nothing_is_left_out_of_ratios() -> None:
    """By hand: the third party has no surplus in the zone, so the others' ratios decide."""
    t = world([0, 5, 10, 10], [10, 6, 0, 1], [0, 0, 0, -1])
    assert found(t, at_start(t, positions=False))["kalai_smorodinsky"] == (1,)


def test_where_nobody_can_gain_all_are_equal() -> None:
    """By hand: where every best surplus is 0 each package of the zone is at each optimum."""
    t = world([3, 3, 2], [4, 4, 9], reservation=[3, 4])
    assert found(t, at_start(t, positions=False)) == dict.fromkeys(NAMES, (0, 1))


def test_ties_are_all_listed() -> None:
    """By hand: two packages with the same product are both Nash points, though their points differ."""
    t = world([2, 6, 3], [6, 2, 3])
    points = found(t, at_start(t, positions=False))
    assert points == {
        "nash": (0, 1),
        "kalai_smorodinsky": (2,),
        "egalitarian": (2,),
        "utilitarian": (0, 1),
    }


def test_without_a_zone_there_is_no_point() -> None:
    """Where no package is worth every party's reservation value, no point exists."""
    t = world([0, 5], [5, 0], reservation=[3, 3])
    assert found(t, at_start(t, positions=False)) == dict.fromkeys(NAMES, ())
