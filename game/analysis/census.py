"""The count of all packages: how many are acceptable, ratifiable, feasible, efficient, and which are the points.

Counts are defined in the rulebook, section 6. It takes a scenario as it starts and knows no game.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from game.analysis.frontier import Skyline
from game.analysis.measures import worth
from game.analysis.points import Points, find_points
from game.analysis.space import Block, Space
from game.analysis.standing import Standing, at_start
from game.rules.encode import package_of
from game.rules.index import Index
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario

DECIMALS = 1

Progress = Callable[[int, int], None]
"""Called now and then with how many packages are done, and of how many."""


class Tally:
    """The counts of one standing: each party's win-set, the feasible packages, the efficient ones among them."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.win_set = np.zeros(standing.t.n_parties, dtype=np.int64)
        self.feasible = 0
        self.skyline = Skyline(standing.t.n_parties)

    def add(self, block: Block) -> None:
        """Count a block."""
        wins = self.standing.wins(block)
        feasible = self.standing.space.suffices(wins & self.standing.above(block))
        self.win_set += wins.sum(axis=1)
        self.feasible += int(feasible.sum())
        self.skyline.add(block.codes[feasible], block.values[:, feasible])


class Census:
    """All counts of compiled tables, at firmness 0 and with the opening positions, and the points."""

    def __init__(self, t: Tables, progress: Progress | None = None) -> None:
        """Count. Raises TooLargeError where there are more packages than can be counted."""
        self.space = Space(t).measured()
        self.plain = Tally(Standing(self.space, at_start(t, positions=False)))
        self.opening = Tally(Standing(self.space, at_start(t, positions=True)))
        self.above = np.zeros(t.n_parties, dtype=np.int64)
        self.zone = 0
        self.acceptable = 0
        self.skyline = Skyline(t.n_parties)
        self.max_welfare: int | None = None
        for block in self.space.blocks():
            self._add(block)
            if progress:
                progress(block.first + block.size, self.space.size)
        self.points: Points = find_points(self.plain.standing)

    def _add(self, block: Block) -> None:
        standing = self.plain.standing
        above = standing.above(block)
        self.above += above.sum(axis=1)
        self.zone += int(np.all(above, axis=0).sum())
        self.acceptable += int(self.space.suffices(above).sum())
        self.skyline.add(block.codes, block.values)
        most = int(block.values.sum(axis=0).max())
        self.max_welfare = most if self.max_welfare is None else max(self.max_welfare, most)
        self.plain.add(block)
        self.opening.add(block)


def _optima(index: Index, space: Space, codes: tuple[int, ...]) -> list[dict[str, Any]]:
    found = []
    for code in codes:
        row = space.row(code)
        values = dict(zip(index.parties, worth(space.t, row), strict=True))
        found.append({"package": package_of(index, row), "values": values})
    return found


def analyze(scenario: Scenario, progress: Progress | None = None) -> dict[str, Any]:
    """Count every package of a scenario; the keys are those of `parley analyze --json`, points in tenths.

    Raises TooLargeError where there are more packages than can be counted.
    """
    began = time.perf_counter()
    index = Index(scenario)
    census = Census(compile_tables(scenario), progress)

    def by_party(counts: Any) -> dict[str, int]:
        return dict(zip(index.parties, counts.tolist(), strict=True))

    points = census.points
    return {
        "scenario": scenario.id,
        "packages": census.space.size,
        "above_reservation": by_party(census.above),
        "zone": census.zone,
        "win_set": by_party(census.plain.win_set),
        "acceptable": census.acceptable,
        "feasible": census.plain.feasible,
        "pareto": len(census.skyline),
        "pareto_feasible": len(census.plain.skyline),
        "opening": {
            "win_set": by_party(census.opening.win_set),
            "feasible": census.opening.feasible,
            "pareto_feasible": len(census.opening.skyline),
        },
        "nash": _optima(index, census.space, points.nash),
        "kalai_smorodinsky": _optima(index, census.space, points.kalai_smorodinsky),
        "egalitarian": _optima(index, census.space, points.egalitarian),
        "utilitarian": _optima(index, census.space, points.utilitarian),
        "max_welfare": census.max_welfare,
        "decimals": DECIMALS,
        "seconds": round(time.perf_counter() - began, 3),
    }
