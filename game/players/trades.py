"""Trading low for high: from the package that leads, give on one issue and take on another at the same own worth.

Hill climbing between packages worth the same to the seat, towards what the others seem to like (the trade-off
tactic of Faratin, Sierra, Jennings 2002).
"""

from __future__ import annotations

from game.players.aims import band_now, try_package
from game.players.brain import Brain
from game.rules.layout import ISSUES, OPTIONS, V_PHASE
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import status_quo, value

TRADES = 4
"""Trades made one after the other, the best of each time."""
LINKED = 100
"""Tenths of a point that linkages may add to a trade; one that loses more is not looked at."""


@small
def own_change(t: Tables, seat: int, issue: int, before: int, after: int) -> int:
    """Give what changing one option is worth to a seat, linkages aside."""
    row = (seat * ISSUES + issue) * OPTIONS
    return t.points[row + after] - t.points[row + before]


@small
def try_trade(t: Tables, s: Talks, brain: Brain, seat: int, score: int, low: int, high: int) -> None:
    """Let the package of a trade compete for the lead, if it is worth between two bounds."""
    worth = value(t, seat, brain.pack, 0)
    if low <= worth <= high and not status_quo(t, brain.pack, 0):
        try_package(t, s, brain, seat, score, worth)


@small
def trade_once(t: Tables, s: Talks, brain: Brain, seat: int, low: int, high: int) -> bool:
    """Move the lead to the best-liked package that differs on one or two issues; tell whether there was one."""
    issues = t.phase_issues[s.v[V_PHASE]]
    before = brain.lead_score
    for i in range(t.n_issues):
        brain.base[i] = brain.lead[i]
    base = brain.base
    like = brain.like
    most = high - low + LINKED
    for i in range(t.n_issues):
        if (issues >> i) & 1 == 0:
            continue
        for o in range(t.options[i]):
            liked = before + like[i * OPTIONS + o] - like[i * OPTIONS + base[i]]
            change = own_change(t, seat, i, base[i], o)
            for j in range(i + 1, t.n_issues):
                if (issues >> j) & 1 == 0:
                    continue
                ahead = brain.lead_score - liked + like[j * OPTIONS + base[j]]
                for p in range(t.options[j]):
                    if like[j * OPTIONS + p] <= ahead or change + own_change(t, seat, j, base[j], p) < -most:
                        continue
                    for k in range(t.n_issues):
                        brain.pack[k] = base[k]
                    brain.pack[i] = o
                    brain.pack[j] = p
                    score = liked + like[j * OPTIONS + p] - like[j * OPTIONS + base[j]]
                    try_trade(t, s, brain, seat, score, low, high)
                    ahead = brain.lead_score - liked + like[j * OPTIONS + base[j]]
    return brain.lead_score > before


@small
def trade(t: Tables, s: Talks, brain: Brain, seat: int, low: int) -> None:
    """Trade from the lead for as long as the others would like the result better, within the band above ``low``."""
    high = low + band_now(t, s, brain)
    if brain.lead_on == 0 or brain.lead_worth > high:
        return
    for _ in range(TRADES):
        if not trade_once(t, s, brain, seat, low, high):
            return
