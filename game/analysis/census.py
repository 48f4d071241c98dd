"""The count of all packages: how many are acceptable, ratifiable, feasible, efficient, and which are the points.

Counts are defined in the rulebook, section 6. It takes a scenario as it starts and knows no game. Beyond 50 million
packages it draws a sample and says so, with the error of each count.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from game.analysis.frontier import Skyline
from game.analysis.measures import worth
from game.analysis.points import Points, find_points
from game.analysis.sample import Sample, choose_space, estimate, interval
from game.analysis.space import LARGEST, Block, BoolArray, Space
from game.analysis.standing import Standing, at_start
from game.rules.encode import package_of
from game.rules.index import Index
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario

DECIMALS = 1
POINTS = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")

Progress = Callable[[int, int], None]
"""Called now and then with how many packages are done, and of how many."""


class Tally:
    """The counts of one standing: each party's win-set, the feasible packages, the efficient ones among them."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.win_set = np.zeros(standing.t.n_parties, dtype=np.int64)
        self.feasible = 0
        self.skyline = Skyline(standing.t.n_parties)

    def add(self, block: Block, above: BoolArray, *, whole: bool) -> None:
        """Count a block; ``above`` tells who gets its reservation value, ``whole`` asks for the efficient ones too."""
        wins = self.standing.wins(block)
        feasible = self.standing.space.suffices(wins & above)
        self.win_set += wins.sum(axis=1)
        self.feasible += int(feasible.sum())
        if whole:
            self.skyline.add(block.codes[feasible], block.values[:, feasible])


class Census:
    """All counts of compiled tables, at firmness 0 and with the opening positions, and the points."""

    def __init__(self, t: Tables, progress: Progress | None = None) -> None:
        """Count all packages, or those of a sample where there are more than can be counted."""
        self.space: Space = choose_space(t, LARGEST)
        self.sampled = isinstance(self.space, Sample)
        self.seen = 0
        self.plain = Tally(Standing(self.space, at_start(t, positions=False)))
        self.opening = Tally(Standing(self.space, at_start(t, positions=True)))
        self.above = np.zeros(t.n_parties, dtype=np.int64)
        self.zone = 0
        self.acceptable = 0
        self.skyline = Skyline(t.n_parties)
        self.max_welfare: int | None = None
        total = self.space.drawn if isinstance(self.space, Sample) else self.space.size
        for block in self.space.blocks():
            self._add(block)
            if progress:
                progress(self.seen, total)
        self.points: Points = find_points(self.plain.standing)

    def _add(self, block: Block) -> None:
        above = self.plain.standing.above(block)
        self.seen += block.size
        self.above += above.sum(axis=1)
        self.zone += int(np.all(above, axis=0).sum())
        self.acceptable += int(self.space.suffices(above).sum())
        most = int(block.values.sum(axis=0).max())
        self.max_welfare = most if self.max_welfare is None else max(self.max_welfare, most)
        if not self.sampled:
            self.skyline.add(block.codes, block.values)
        self.plain.add(block, above, whole=not self.sampled)
        self.opening.add(block, above, whole=not self.sampled)

    def efficient(self, skyline: Skyline) -> int | None:
        """Give how many packages are efficient; a sample cannot tell."""
        return None if self.sampled else len(skyline)

    def count(self, hits: int) -> int:
        """Give the count of all packages that so many of those seen stand for."""
        return estimate(hits, self.seen, self.space.size) if self.sampled else hits

    def range(self, hits: int) -> list[int]:
        """Give the 95 % interval of a count, from so many of those seen."""
        return list(interval(hits, self.seen, self.space.size))


def _optima(index: Index, space: Space, codes: tuple[int, ...]) -> list[dict[str, Any]]:
    found = []
    for code in sorted(set(codes)):
        row = space.row(code)
        values = dict(zip(index.parties, worth(space.t, row), strict=True))
        found.append({"package": package_of(index, row), "values": values})
    return found


def _count(index: Index, census: Census, give: Callable[[int], Any]) -> dict[str, Any]:
    """Give every count that a sample can estimate, as ``give`` makes it of the packages seen."""

    def by_party(counts: Any) -> dict[str, Any]:
        return dict(zip(index.parties, map(give, counts.tolist()), strict=True))

    return {
        "above_reservation": by_party(census.above),
        "zone": give(census.zone),
        "win_set": by_party(census.plain.win_set),
        "acceptable": give(census.acceptable),
        "feasible": give(census.plain.feasible),
        "opening": {
            "win_set": by_party(census.opening.win_set),
            "feasible": give(census.opening.feasible),
        },
    }


def analyze(scenario: Scenario, progress: Progress | None = None) -> dict[str, Any]:
    """Count every package of a scenario; the keys are those of `parley analyze --json`, points in tenths.

    Beyond 50 million packages ``sampled`` is true: counts are estimates, ``error`` gives their intervals, what a
    sample cannot count is None, and the points are the best that were drawn.
    """
    began = time.perf_counter()
    index = Index(scenario)
    census = Census(compile_tables(scenario), progress)
    counts = _count(index, census, census.count)
    opening = counts.pop("opening") | {"pareto_feasible": census.efficient(census.opening.skyline)}
    error = None
    if census.sampled:
        error = {
            "drawn": census.seen,
            "confidence": 95,
            "method": "Wilson score interval",
            "intervals": _count(index, census, census.range),
            "not_counted": ["pareto", "pareto_feasible", "opening.pareto_feasible"],
            "best_drawn": [*POINTS, "max_welfare"],
        }
    return {
        "scenario": scenario.id,
        "packages": census.space.size,
        **counts,
        "pareto": census.efficient(census.skyline),
        "pareto_feasible": census.efficient(census.plain.skyline),
        "opening": opening,
        **{name: _optima(index, census.space, getattr(census.points, name)) for name in POINTS},
        "max_welfare": census.max_welfare,
        "decimals": DECIMALS,
        "sampled": census.sampled,
        "error": error,
        "seconds": round(time.perf_counter() - began, 3),
    }
