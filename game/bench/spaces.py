"""Measures of `analyze`: all counts and points of made-up tables, by the processor's time of this process."""

from __future__ import annotations

import time
from random import Random

from game.analysis.census import Census
from game.rules.layout import ISSUES, OPTIONS, V_RESERVATION
from game.rules.record import Tables


def spread_points(issues: int, parties: int, seed: int = 1) -> Tables:
    """Make tables of issues with four options each, points by chance, and reservation values somewhat below the middle."""
    chance = Random(seed)
    t = Tables()
    t.n_parties, t.n_issues, t.need = parties, issues, parties
    for i in range(issues):
        t.options[i], t.ordered[i] = 4, 1
    for p in range(parties):
        best = 0
        for i in range(issues):
            row = [chance.randint(0, 250) for _ in range(4)]
            at = (p * ISSUES + i) * OPTIONS
            t.points[at : at + 4] = row
            best += max(row)
        t.start[V_RESERVATION + p] = best * 45 // 100
    return t


def count_once(t: Tables) -> float:
    """Give the seconds of all counts and points of `analyze` for tables, one process, one core."""
    began = time.process_time()
    census = Census(t)
    len(census.skyline), len(census.plain.skyline), len(census.opening.skyline)
    return time.process_time() - began


def count_packages(issues: int, parties: int, times: int) -> list[float]:
    """Give the seconds of each run of all counts and points for made-up tables."""
    t = spread_points(issues, parties)
    return [count_once(t) for _ in range(times)]
