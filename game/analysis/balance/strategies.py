"""Lines about strategies: who is ratified, who gains by trading, how gains are split, how many deals there are.

Lines 3 to 6, 9, 12 and the played part of 13 of the rulebook's section 9.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.balance.matches import Matches, Points
from game.analysis.balance.verdict import Figure, Verdict, judge, mean, ratio, share
from game.batch.cells import K_ROW
from game.rules.index import Index
from game.rules.layout import AGREED, N_TRIGGERS

EQUALS = ("conceding", "integrative")
"""Strategies whose equal pairs are looked at, beside the scenario's own where all parties share one."""
GROUPS = ("strategic", "conceding", "conceder", "integrative", "fair_minded")
"""Policies of which one must agree in a phase with issues of its own."""
DEALS_IN = 4000
"""Games among which different deals are counted."""


def ratified(games: Matches) -> Iterator[Verdict]:
    """Lines 3 and 6: how often default strategies and how often hardliners end with a deal that homes ratify."""
    found = games.play(games.defaults)
    what = "games that the scenario's own strategies end ratified"
    yield judge("3", what, share(found.ratified, len(found)), (50, 85), unit="%")
    found = games.play(games.all_on("hardliner"))
    yield judge("6", "games that hardliners end ratified", share(found.ratified, len(found)), (None, 35), unit="%")


def joint_gain(games: Matches) -> Iterator[Verdict]:
    """Line 4: what trading issue against issue brings both sides above splitting every difference."""
    trading = games.play(games.all_on("integrative")).joint
    splitting = games.play(games.all_on("split_the_difference")).joint
    why = f"integrative {trading.mean():.1f}, split_the_difference {splitting.mean():.1f}"
    what = "joint gain of integrative above split_the_difference"
    yield judge("4", what, mean(trading - splitting), (10, None), why=why)


def own_surplus(games: Matches) -> Iterator[Verdict]:
    """Line 5: what a strategy earns for itself against default opponents, over all seats."""

    def earned(strategy: str) -> Points:
        count = len(games.scenario.parties)
        total = sum(games.play(games.against(strategy, p)).surplus(p) for p in range(count))
        return np.asarray(total / count)

    best = earned("integrative")
    for other in ("first_offer", "split_the_difference"):
        got = earned(other)
        why = f"integrative {best.mean():.1f}, {other} {got.mean():.1f}"
        what = f"own surplus of integrative above {other}, against default opponents"
        yield judge(f"5.{other}", what, mean(best - got), (8, None), why=why)
    usual = games.play(games.defaults)
    bargained = usual.joint / usual.parties
    waited = earned("waiter")
    why = f"bargaining {bargained.mean():.1f}, waiting {waited.mean():.1f}"
    yield judge("5.waiter", "what waiting costs, own surplus", mean(bargained - waited), (5, None), why=why)


def fairness(games: Matches) -> Iterator[Verdict]:
    """Line 9: how far from equal the gains of equal strategies are shared, whoever speaks first."""
    parties = list(games.scenario.parties.items())
    equal = 100 / len(parties)
    orders = [("", parties), *((key, parties[n:] + parties[:n]) for n, (key, _) in enumerate(parties) if n)]
    for strategy in EQUALS:
        worst: tuple[float, Figure, str] | None = None
        told = []
        for first, order in orders:
            setting = games.vary(f"{first} first", {"parties": dict(order)}) if first else None
            found = games.play(games.all_on(strategy), setting)
            for p, (party, _) in enumerate(order):
                part = ratio(found.surplus(p), found.joint)
                off = Figure(abs(part.value - equal), *_ends_of_distance(part, equal))
                if p == 0 or len(parties) > 2:
                    told.append(f"{party} {part.value:.1f} % when {order[0][0]} speaks first")
                if worst is None or off.value > worst[0]:
                    worst = (off.value, off, f"{party} when {order[0][0]} speaks first")
        if worst is not None:
            what = f"share of the gains away from equal, {strategy} on all seats"
            line = judge(f"9.{strategy}", what, worst[1], (None, 8), unit="% points", why="; ".join(told))
            yield line


def _ends_of_distance(part: Figure, equal: float) -> tuple[float, float]:
    ends = (abs(part.low - equal), abs(part.high - equal))
    return (0.0 if part.low < equal < part.high else min(ends)), max(ends)


def deals(games: Matches) -> Iterator[Verdict]:
    """Line 12: how many different deals strategic games come to; a count of what was drawn, so without interval."""
    codes = games.play(games.defaults).packages[:DEALS_IN]
    count = len(set(codes[codes >= 0].tolist()))
    what = f"different deals in {len(codes):,} games of the scenario's own strategies"
    why = "" if len(codes) == DEALS_IN else f"the target is meant for {DEALS_IN:,} games"
    yield judge("12", what, Figure(count, count, count), (30, None), unit="", why=why)


def groups(games: Matches) -> Iterator[Verdict]:
    """Line 13, its games: how often the best policy agrees in a phase with issues of its own."""
    tables = games.usual.tables
    for f, phase in enumerate(Index(games.scenario).phases):
        if games.scenario.phases[phase].issues is None:
            continue
        at = f * N_TRIGGERS + AGREED
        shares = {}
        for policy in GROUPS:
            found = games.play(games.defaults if policy == "strategic" else games.all_on(policy))
            agreed = sum(
                int(found.total.cover[K_ROW + row]) for row in range(tables.row_from[at], tables.row_to[at])
            )
            shares[policy] = share(min(agreed, len(found)), len(found))
        best = max(shares, key=lambda policy: shares[policy].value)
        why = ", ".join(f"{policy} {figure.value:.0f} %" for policy, figure in shares.items())
        what = f"games that agree in {phase}, under {best}"
        yield judge(f"13.{phase}.games", what, shares[best], (10, None), unit="%", why=why)
