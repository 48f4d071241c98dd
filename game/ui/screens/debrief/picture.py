"""The cloud of a step: what of the picture is revealed so far, for two of the parties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal

import numpy as np

from game.analysis.cloud import Cloud as Drawn
from game.analysis.space import IntArray
from game.ui.figures import points
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.steps import DEAL, OFFERS, PACKAGES, TRADE, WALK, ZONE
from game.ui.widgets.cloud import Cloud, Limits, Spot, Trail

FINE = 3_000
"""With more different points than this, those that agree to a whole point are drawn as one."""

Kind = Literal["count", "zone", "feasible"]
Counts = tuple[tuple[float, float, int], ...]


def dense(drawn: Drawn) -> bool:
    """Tell whether there are so many different points that whole points are drawn."""
    return len(drawn) > FINE


@lru_cache(12)
def gather(drawn: Drawn, kind: Kind) -> Counts:
    """Give worths in points and how many packages have them; in a dense cloud, packages of the same whole point.

    Whole points are counted from the walk-away points, so that no dot stands for packages on both sides of a limit.
    """
    counts: IntArray = getattr(drawn, kind)
    a, b = drawn.a.astype(np.float64) / 10, drawn.b.astype(np.float64) / 10
    if dense(drawn):
        x, y = drawn.reservation[0] / 10, drawn.reservation[1] / 10
        a, b = x + np.floor(a - x) + 0.5, y + np.floor(b - y) + 0.5
    kept = counts > 0
    spots: dict[tuple[float, float], int] = {}
    for px, py, count in zip(a[kept].tolist(), b[kept].tolist(), counts[kept].tolist(), strict=True):
        spots[px, py] = spots.get((px, py), 0) + count
    return tuple((px, py, count) for (px, py), count in spots.items())


def span_of(drawn: Drawn) -> tuple[float, float, float, float]:
    """The ends of both axes in points: 0 to 104 at least, all packages inside with some room around them."""

    def ends(values: IntArray, limit: int) -> tuple[float, float]:
        low, high = min(int(values.min()), limit, 0) / 10, max(int(values.max()), limit, 1000) / 10
        return (low - 4 if low < 0 or int(values.min()) < 30 else 0.0), high + 4

    (x0, x1), (y0, y1) = ends(drawn.a, drawn.reservation[0]), ends(drawn.b, drawn.reservation[1])
    return x0, y0, x1, y1


def picture(past: Past, drawn: Drawn, pair: tuple[str, str], reached: int, *, roomy: bool) -> Cloud:
    """The cloud with all that is revealed up to a step; before the first step only the axes.

    At larger text the names of points stand without their figures, which the panel beside tells.
    """
    one, two = pair
    words, sides = past.words, (past.words.side(one), past.words.side(two))
    limits = None
    if reached >= WALK:
        r = past.debrief.reservation
        limits = Limits(
            drawn.reservation[0] / 10,
            drawn.reservation[1] / 10,
            f"{past.short(one)} walks away below {points(r[one])}",
            f"{past.short(two)} walks away below {points(r[two])}",
            *_zone_words(past, reached),
            zone=reached >= ZONE and past.counted.zone > 0,
        )
    passes = past.counted.feasible if reached >= ZONE else 0
    return Cloud(
        gather(drawn, "count") if reached >= PACKAGES else (),
        inside=_inside(past, drawn, reached),
        strong=gather(drawn, "feasible") if passes else (),
        strong_words=f"{passes:,} pass {'both homes' if len(past.parties) == 2 else 'at home'}" if passes else "",
        sides=sides,
        axes=(f"Worth to {words.party(one)}", f"Worth to {words.party(two)}"),
        limits=limits,
        frontier=[(x / 10, y / 10) for x, y in drawn.frontier] if reached >= DEAL else (),
        frontier_words="Frontier",
        trails=[trail for p in pair for trail in _trails(past, p, pair, reached)] if reached >= OFFERS else (),
        spots=_spots(past, drawn, pair, reached, figures=roomy),
        span=span_of(drawn),
    )


def _inside(past: Past, drawn: Drawn, reached: int) -> Counts | None:
    """The packages of the zone, where two parties' limits do not tell them."""
    if len(past.parties) == 2:
        return None
    return gather(drawn, "zone") if reached >= ZONE else ()


def _zone_words(past: Past, reached: int) -> tuple[str, str]:
    if reached < ZONE:
        return "", ""
    if not past.counted.zone:
        return "The zone is empty", "no deal is better than leaving for everybody"
    return "Zone of possible agreement", f"{past.share(past.counted.zone)} of all packages"


def _trails(past: Past, party: str, pair: tuple[str, str], reached: int) -> list[Trail]:
    """A party's offers, a trail for each phase of bargaining; offers worth the same in a row are one mark."""
    found: list[Trail] = []
    first = 1
    for stage in past.stages(party):
        spots: list[tuple[float, float]] = []
        for offer in stage:
            spot = (offer.values[pair[0]] / 10, offer.values[pair[1]] / 10)
            if not spots or spots[-1] != spot:
                spots.append(spot)
        found.append(Trail(past.words.side(party), tuple(spots), "", first))
        first += len(spots)
    ended = tuple(past.debrief.values[p] / 10 for p in pair)
    under_star = reached >= DEAL and past.debrief.deal is not None and all(t.points == (ended,) for t in found)
    if found and not under_star:
        found[-1] = replace(found[-1], words=f"{past.short(party)} offers")
    return found


def _spots(past: Past, drawn: Drawn, pair: tuple[str, str], reached: int, *, figures: bool) -> list[Spot]:
    """Refused deals, the deal, the Nash point, the missed trade."""
    found: list[Spot] = []

    def put(
        values: Mapping[str, int], words: str, kind: Literal["star", "refused", "badge", "ring"], letter: str = ""
    ) -> None:
        x, y = values[pair[0]] / 10, values[pair[1]] / 10
        second = past.pair_words(values, pair) if figures else ""
        found.append(Spot(x, y, words, kind, letter, second))

    debrief = past.debrief
    if reached >= DEAL:
        for refused in debrief.refused:
            put(refused.values, "Refused", "refused")
        if debrief.deal is not None:
            put(debrief.values, "Your deal" if past.play.me in past.outcome.signatories else "The deal", "star")
        for x, y in drawn.nash[:1]:
            put({pair[0]: x, pair[1]: y}, "Nash point", "badge", "N")
    if reached >= TRADE and debrief.missed is not None:
        put(debrief.missed.values, "Missed trade", "ring")
    return found
