"""The cloud of all packages for two parties."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import space as spaces
from game.analysis.cloud import draw_cloud
from tests.analysis import naive
from tests.analysis.worlds import End, endings


@given(endings(), st.sampled_from([5, 1 << 16]), st.booleans())
def test_the_cloud_holds_every_package(end: End, chunk: int, last: bool) -> None:
    """Each different point of the pair is there once, with its packages, those in the zone and the feasible ones."""
    t, s = end.t, end.s
    pair = (t.n_parties - 1, 0) if last else (0, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", chunk)
        cloud = draw_cloud(t, s, pair)
    count: Counter[tuple[int, int]] = Counter()
    zone: Counter[tuple[int, int]] = Counter()
    feasible: Counter[tuple[int, int]] = Counter()
    for package in naive.packages(t):
        values, above = naive.values(t, package), naive.above(t, s, package)
        wins = naive.wins(t, s, package, moods=True, persuasion=False)
        point = (values[pair[0]], values[pair[1]])
        count[point] += 1
        zone[point] += all(above)
        feasible[point] += naive.some_set(t, [a and w for a, w in zip(above, wins, strict=True)])
    points = list(zip(cloud.a.tolist(), cloud.b.tolist(), strict=True))
    assert points == sorted(count)
    assert cloud.count.tolist() == [count[point] for point in points]
    assert cloud.zone.tolist() == [zone[point] for point in points]
    assert cloud.feasible.tolist() == [feasible[point] for point in points]
    assert (cloud.packages, len(cloud)) == (count.total(), len(count))


@given(endings())
def test_the_cloud_shows_frontier_and_nash(end: End) -> None:
    """The frontier goes through the pair's efficient points; Nash points and reservation values are marked."""
    t, s = end.t, end.s
    cloud = draw_cloud(t, s)
    points = sorted({(line[0], line[1]) for line in (naive.values(t, package) for package in naive.packages(t))})
    best = [point for point, good in zip(points, naive.efficient(points), strict=True) if good]
    assert list(cloud.frontier) == best
    nash = [naive.values(t, naive.packages(t)[code]) for code in naive.points(t, s)["nash"]]
    assert list(cloud.nash) == sorted({(line[0], line[1]) for line in nash})
    assert cloud.reservation == tuple(naive.reservation(t, s)[:2])
