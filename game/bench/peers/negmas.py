"""NegMAS beside us: the same domains with its alternating-offers mechanism, the same tables with its statistics.

NegMAS is AGPL. It is imported here if, and only if, a person installed it and asks for it; Parley never depends on it.
Its mechanism runs at default settings; its negotiators are time-based with a straight line, as our tactic's is.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import product
from typing import Any

from game.bench.peers.missing import bring
from game.bench.pure import ROUNDS, Domain, Heat
from game.rules.layout import ISSUES, OPTIONS, V_RESERVATION
from game.rules.record import Tables


def load() -> Any:
    """Import NegMAS. RuntimeError where nobody installed it."""
    return bring("negmas", "NegMAS", "pip install negmas")


def version() -> str:
    """Name the NegMAS that is installed."""
    return f"NegMAS {load().__version__}"


def read(t: Tables) -> tuple[list[tuple[int, ...]], list[list[list[int]]], list[int]]:
    """Give all packages in the order of their codes, points by party, issue and option, and reservation values."""
    packages = list(product(*(range(n) for n in t.options[: t.n_issues])))
    points = []
    for p in range(t.n_parties):
        rows = [(p * ISSUES + i) * OPTIONS for i in range(t.n_issues)]
        points.append([t.points[at : at + t.options[i]] for i, at in enumerate(rows)])
    return packages, points, t.start[V_RESERVATION : V_RESERVATION + t.n_parties]


def describe(negmas: Any, points: Sequence[Sequence[Sequence[int]]], reservations: Sequence[int]) -> list[Any]:
    """Give NegMAS's utility functions for points by party, issue and option: the same numbers, as its floating ones."""
    issues = [negmas.make_issue(len(row), name=f"i{i}") for i, row in enumerate(points[0])]
    return [
        negmas.LinearAdditiveUtilityFunction(
            values=[dict(enumerate(map(float, row))) for row in rows],
            weights=[1.0] * len(issues),
            issues=issues,
            reserved_value=float(reservation),
        )
        for rows, reservation in zip(points, reservations, strict=True)
    ]


class Room:
    """Domains made ready for NegMAS: issues and utility functions are made before the clock runs."""

    def __init__(self, domains: Sequence[Domain]) -> None:
        """Describe the domains. RuntimeError where NegMAS is not installed."""
        self._negmas = load()
        self._sides = [describe(self._negmas, domain.points, domain.reservations) for domain in domains]

    def play(self, talks: int) -> Heat:
        """Hold so many talks on each domain and time them; a mechanism runs once, so each talk makes its own."""
        sao = self._negmas.sao
        agreed, rounds = 0, 0
        began = time.thread_time()
        for sides in self._sides:
            for _ in range(talks):
                mechanism = sao.SAOMechanism(issues=sides[0].outcome_space.issues, n_steps=ROUNDS)
                for side in sides:
                    mechanism.add(sao.LinearTBNegotiator(ufun=side))
                state = mechanism.run()
                agreed += state.agreement is not None
                rounds += state.step
        spent = time.thread_time() - began
        played = talks * len(self._sides)
        return Heat(played / spent, agreed / played, rounds / played)


def count_once(functions: Sequence[Any]) -> float:
    """Give the seconds of all of NegMAS's statistics for utility functions."""
    ops = load().preferences.ops
    began = time.process_time()
    ops.calc_scenario_stats(functions)
    return time.process_time() - began
