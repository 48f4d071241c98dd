"""Holds Parley's frontier and points against NegMAS's own on random domains, and prints how long both take.

Run by hand where NegMAS is installed, from the top of the project, in an environment of its own (CONTRIBUTING.md says
how). NegMAS is AGPL: it is compared with here, never imported by the game. No test collects this file. Exit code 0:
all agree; 1: not; 2: NegMAS is not installed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from game.analysis.census import Census
from game.bench.peers.negmas import count_once, describe, read
from game.bench.spaces import spread_points
from game.rules.layout import V_RESERVATION
from game.rules.record import Tables

DOMAINS = 300
SHAPES = ((2, 2), (3, 2), (4, 2), (2, 3), (3, 3), (4, 3), (3, 5), (2, 8), (4, 5))
"""Issues of four options, and parties."""


def differences(negmas: Any, t: Tables) -> Iterator[str]:
    """Name what differs between both, where the conventions are the same.

    NegMAS's frontier holds points of the zone only, one package for each; its points are chosen among them.
    """
    from negmas.preferences import ops

    census = Census(t)
    packages, points, reservation = read(t)
    functions = describe(negmas, points, reservation)
    utilities, places = ops.pareto_frontier(functions, outcomes=packages)
    space = functions[0].outcome_space

    def worth(code: int) -> tuple[int, ...]:
        return tuple(int(function(packages[code])) for function in functions)

    efficient = {worth(code) for code in census.skyline.codes.tolist()}
    ours = {point for point in efficient if all(u >= r for u, r in zip(point, reservation, strict=True))}
    theirs = {tuple(map(int, point)) for point in utilities}
    if not ours == theirs == {worth(place) for place in places}:
        yield f"pareto: {sorted(ours ^ theirs)[:3]}"
    for name, chosen in (
        ("nash", ops.nash_points(functions, utilities, outcome_space=space)),
        ("egalitarian", ops.kalai_points(functions, utilities, outcome_space=space)),
        ("utilitarian", ops.max_welfare_points(functions, utilities, outcome_space=space)),
    ):
        found = {worth(code) for code in getattr(census.points, name)} & efficient
        best = {tuple(map(int, point)) for point, _ in chosen}
        if found != best:
            yield f"{name}: {sorted(found)[:3]} here, {sorted(best)[:3]} there"


def main() -> int:
    """Compare on random domains, print what differs and how long both take on the largest."""
    try:
        import negmas
    except ImportError:
        print("NegMAS is not installed here, so nothing was compared.", file=sys.stderr)
        return 2
    chance, wrong = Random(7), 0
    for number in range(DOMAINS):
        issues, parties = SHAPES[number % len(SHAPES)]
        t = spread_points(issues, parties, seed=number)
        if number % 2:  # coarse points: ties and packages of equal points
            t.points[:] = [value // 60 for value in t.points]
            for p in range(parties):
                t.start[V_RESERVATION + p] = chance.randint(0, issues * 2)
        for p, rows in enumerate(read(t)[1]):  # NegMAS counts gains from the least utility where r lies below it
            t.start[V_RESERVATION + p] = max(t.start[V_RESERVATION + p], sum(map(min, rows)))
        for difference in differences(negmas, t):
            wrong += 1
            print(f"domain {number} ({issues} issues, {parties} parties): {difference}")
    print(f"NegMAS {negmas.__version__}: {DOMAINS} random domains, {wrong} differences.")
    t = spread_points(6, 5)
    began = time.perf_counter()
    Census(t)
    ours = time.perf_counter() - began
    _, points, reservation = read(t)
    theirs = count_once(describe(negmas, points, reservation))
    print(f"4,096 packages, 5 parties: {ours:.4f} s here, {theirs:.2f} s there, {theirs / ours:.0f} ×.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
