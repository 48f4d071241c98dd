"""Packages drawn by chance, and how far a share of them may be off."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.sample import SAMPLE, Rows, Sample, choose_space, estimate, interval
from game.analysis.space import LARGEST, Space
from game.analysis.standing import Standing, at_start
from tests.analysis import naive
from tests.analysis.worlds import Side, World, worlds


@given(worlds(), st.sampled_from([7, 1 << 16]))
def test_a_draw_is_worth_what_its_packages_are(world: World, chunk: int) -> None:
    """Codes, values, support at home and the agreement rule of packages drawn are those of the same packages counted."""
    t = world.tables()
    sample = Sample(t, chunk, 40)
    whole, drawn = (Standing(space, at_start(t, positions=True)) for space in (Space(t), sample))
    (block,) = whole.space.blocks()
    draws = list(sample.blocks())
    assert sum(draw.size for draw in draws) == 40
    for draw in draws:
        assert isinstance(draw, Rows)
        codes = draw.codes
        assert draw.values.tolist() == block.values[:, codes].tolist()
        assert drawn.wins(draw).tolist() == whole.wins(block)[:, codes].tolist()
        assert drawn.feasible(draw).tolist() == whole.feasible(block)[codes].tolist()
        rows = [tuple(row) for row in draw.rows.T.tolist()]
        assert rows == [naive.packages(t)[code] for code in codes.tolist()]


def test_every_package_is_as_likely() -> None:
    """Each package of a small space is drawn about as often as any other, and each draw is the same."""
    sample = Sample(World([2, 3, 4], [Side([[0] * 2, [0] * 3, [0] * 4])] * 2).tables(), drawn=240_000)
    codes = np.concatenate([block.codes for block in sample.blocks()])
    counts = np.bincount(codes, minlength=24)
    assert len(counts) == 24
    assert np.abs(counts - 10_000).max() < 5 * 100
    assert codes.tolist() == np.concatenate([block.codes for block in sample.blocks()]).tolist()


def test_a_sample_only_where_there_are_too_many() -> None:
    """Up to the limit every package is counted; one more, and a million are drawn."""
    t = World([4, 4], [Side([[0] * 4] * 2)] * 2).tables()
    assert not isinstance(choose_space(t, 16), Sample)
    few = choose_space(t, 15)
    assert (isinstance(few, Sample), few.size) == (True, 16)
    assert (SAMPLE, LARGEST) == (1_000_000, 50_000_000)


@pytest.mark.parametrize(
    ("hits", "drawn", "published"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_intervals_as_published(hits: int, drawn: int, published: tuple[float, float]) -> None:
    """The intervals are those of Newcombe 1998, table I, method 3, to the digits printed there."""
    low, high = interval(hits, drawn, 10**8)
    assert (round(low / 10**8, 4), round(high / 10**8, 4)) == published
    assert interval(20, 20, 10**8) == (10**8 - interval(0, 20, 10**8)[1], 10**8)


@given(st.integers(1, 10**6), st.integers(1, 8**16), st.data())
def test_an_interval_holds_its_estimate(drawn: int, of: int, data: st.DataObject) -> None:
    """Whatever was drawn, the estimate lies inside, and the interval within what there is."""
    hits = data.draw(st.integers(0, drawn))
    low, high = interval(hits, drawn, of)
    assert 0 <= low <= estimate(hits, drawn, of) <= high <= of


def test_intervals_cover_as_often_as_they_say() -> None:
    """Of 2,000 draws of 400 with a share of 12 %, about 95 % of the intervals hold the true count."""
    hits = np.random.default_rng(5).binomial(400, 0.12, 2_000)
    covered = sum(low <= 1_200 <= high for low, high in (interval(int(n), 400, 10_000) for n in hits))
    assert 0.93 < covered / 2_000 < 0.97
