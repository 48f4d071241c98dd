"""Tables made up for counting, and the time of all counts."""

from __future__ import annotations

from game.analysis.census import Census
from game.bench.spaces import count_packages, spread_points


def test_tables_made_up_for_counting() -> None:
    """Made-up tables have the packages and parties asked for, a zone and a frontier, and are the same each time."""
    census = Census(spread_points(4, 3))
    assert (census.space.size, len(census.above)) == (256, 3)
    assert 0 < len(census.plain.skyline) <= census.zone < 256
    assert spread_points(4, 3).points == spread_points(4, 3).points


def test_counting_is_timed() -> None:
    """Each run has its seconds."""
    runs = count_packages(3, 3, 2)
    assert len(runs) == 2
    assert 0 <= min(runs) <= max(runs) < 5
