"""Efficient packages, held against a comparison of all pairs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import frontier
from game.analysis.frontier import BATCH, STRONGEST, Skyline, beaten, distinct, efficient
from game.analysis.space import IntArray
from tests.analysis import naive

Points = list[tuple[int, ...]]


@st.composite
def clouds(draw: st.DrawFn) -> Points:
    """Make packages of 2 to 8 parties, with many ties and equal points where the range is narrow."""
    parties = draw(st.sampled_from([2, 2, 3, 6, 8]))
    most = draw(st.sampled_from([1, 3, 50]))
    return draw(st.lists(st.tuples(*[st.integers(-most, most)] * parties), min_size=1, max_size=60))


def columns(points: Points) -> IntArray:
    """Lay points down as the analysis wants them."""
    return np.array(points, dtype=np.int64).T


@given(clouds())
def test_efficient_is_what_no_other_beats(points: Points) -> None:
    """A package is efficient when no other is at least as good for all and better for one."""
    assert efficient(columns(points)).tolist() == naive.efficient(points)


@pytest.mark.parametrize(("batch", "leading", "wide"), [(1, 1, 2), (3, 0, 1), (64, 2, 20), (2, 3, 9)])
@given(clouds())
def test_sizes_change_nothing(batch: int, leading: int, wide: int, points: Points) -> None:
    """However few packages are compared at a time, and whether points are numbered by rank, the same ones are found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frontier, "BATCH", batch)
        patch.setattr(frontier, "LEADING", leading)
        patch.setattr(frontier, "WIDE", wide)
        assert efficient(columns(points)).tolist() == naive.efficient(points)
        assert (~beaten(columns(points), columns(points))).tolist() == naive.efficient(points)


@pytest.mark.parametrize("pending", [0, 7, 1000])
@given(clouds(), st.integers(1, 20))
def test_a_skyline_grows_package_by_package(pending: int, points: Points, chunk: int) -> None:
    """Adding packages block by block keeps the same ones, in the order of their codes, equal points all kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frontier, "PENDING", pending)
        skyline = Skyline(len(points[0]))
        for first in range(0, len(points), chunk):
            part = points[first : first + chunk]
            skyline.add(np.arange(first, first + len(part), dtype=np.int64), columns(part))
    kept = [code for code, good in enumerate(naive.efficient(points)) if good]
    assert skyline.codes.tolist() == kept
    assert skyline.values.T.tolist() == [list(points[code]) for code in kept]
    assert len(skyline) == len(kept)


def test_a_skyline_without_packages() -> None:
    """Where nothing was added, or only empty blocks, nothing is efficient."""
    skyline = Skyline(3)
    assert skyline.codes.tolist() == []
    skyline.add(np.zeros(0, dtype=np.int64), np.zeros((3, 0), dtype=np.int64))
    assert (len(skyline), skyline.values.shape) == (0, (3, 0))


@given(clouds())
def test_distinct_points_name_their_packages(points: Points) -> None:
    """The different points come in lexical order, and each package finds its own."""
    found, number = distinct(columns(points))
    listed = [tuple(point) for point in found.T.tolist()]
    assert listed == sorted(set(points))
    assert [listed[n] for n in number.tolist()] == points


def test_more_points_than_the_strongest() -> None:
    """A frontier of many batches is found whole: all points of one sum, none of those below."""
    side = (STRONGEST + 3) * BATCH
    ridge: Points = [(x, side - x, 0) for x in range(side + 1)]
    below: Points = [(x, side - x - 1, 0) for x in range(side)]
    expected = [True] * len(ridge) + [False] * len(below)
    assert efficient(columns(ridge + below)).tolist() == expected
    assert efficient(columns(below + ridge)).tolist() == expected[::-1]


@pytest.mark.parametrize("parties", [3, 8])
def test_many_packages_at_once(parties: int) -> None:
    """Thousands of packages, found in one piece and package by package, against a plain comparison with each."""
    cloud = np.random.default_rng(parties).integers(0, 12, (parties, 4000))
    at_least = np.ones((4000, 4000), dtype=np.bool_)
    for line in cloud:
        at_least &= line[:, None] >= line[None, :]
    expected = ~(at_least & ~at_least.T).any(axis=0)
    assert efficient(cloud).tolist() == expected.tolist()
    assert beaten(cloud, cloud).tolist() == (~expected).tolist()
    skyline = Skyline(parties)
    for first in range(0, 4000, 500):
        skyline.add(np.arange(first, first + 500, dtype=np.int64), cloud[:, first : first + 500])
    assert skyline.codes.tolist() == np.flatnonzero(expected).tolist()


@given(clouds(), st.integers(0, 60))
def test_beaten_by_others(points: Points, cut: int) -> None:
    """A package is beaten by another that is at least as good for all and better for one, never by an equal one."""
    some, others = points[:cut], points[cut:]
    sides = [np.array(part, dtype=np.int64).reshape(-1, len(points[0])).T for part in (some, others)]
    assert beaten(*sides).tolist() == [any(naive.beats(other, one) for other in others) for one in some]


@pytest.mark.parametrize("least", [0, 1 << 15, 1 << 31, 1 << 40])
def test_figures_of_any_width(least: int) -> None:
    """Figures of 16, 32 or 64 bits are compared as exactly."""
    points: Points = [(least, least + 1, -least), (least, least, -least), (least - 1, least + 2, -least)]
    assert efficient(columns(points)).tolist() == [True, False, True]
    assert beaten(columns(points), columns(points)).tolist() == [False, True, False]


def test_no_packages() -> None:
    """Among no packages none is efficient."""
    assert efficient(np.zeros((3, 0), dtype=np.int64)).tolist() == []
