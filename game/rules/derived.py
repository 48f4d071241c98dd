"""What follows from the numbers of the tables, worked out once so that no game need work it out again.

It says nothing that the other fields do not; digests of a scenario leave it out.
"""

from __future__ import annotations

from game.rules.chance import mix
from game.rules.layout import ISSUES, METRICS, MOVES, OPTIONS, VARIABLES
from game.rules.record import Tables

UNBOUNDED = 10**9
"""A figure that may go as far has no range."""


def rank_issues(t: Tables, party: int) -> list[int]:
    """Give a party's issues by weight, the span of its points; ties in agenda order."""
    spans = []
    for i in range(t.n_issues):
        row = (party * ISSUES + i) * OPTIONS
        points = t.points[row : row + t.options[i]]
        spans.append(max(points) - min(points))
    return sorted(range(t.n_issues), key=lambda i: -spans[i])


def tie(t: Tables, audience: int, issue: int, declared: int, option: int) -> int:
    """Give what one step of firmness in a declared option does to an audience's support for another, in hundredths.

    Kept: the very option, valued above the status quo. Broken: valued less than the declared one.
    """
    row = (audience * ISSUES + issue) * OPTIONS
    salience = t.salience[audience * ISSUES + issue]
    if option == declared:
        return t.kept[audience] * salience if t.likes[row + option] > t.likes[row] else 0
    if t.likes[row + option] < t.likes[row + declared]:
        apart = abs(option - declared) if t.ordered[issue] else 1
        return -t.cost[audience] * apart * salience
    return 0


def _derive_homes(t: Tables) -> None:
    for a in range(t.n_audiences):
        for i in range(t.n_issues):
            for declared in range(t.options[i]):
                at = ((a * ISSUES + i) * OPTIONS + declared) * OPTIONS
                for option in range(t.options[i]):
                    t.tied[at + option] = tie(t, a, i, declared, option)
    watched = [(a, m) for a in range(t.n_audiences) for m in range(t.n_metrics) if t.watches[a * METRICS + m]]
    t.n_watched = len(watched)
    for n, (a, m) in enumerate(watched):
        t.watched_by[n], t.watched[n] = a, m
        t.home_watches[t.owner[a] * METRICS + m] += t.watches[a * METRICS + m]
    for p in range(t.n_parties):
        t.home_weight[p] = sum(t.weight[t.aud_from[p] : t.aud_to[p]])


def derive(t: Tables) -> None:
    """Lay down all that follows from tables whose other fields are complete."""
    bounded = [k for k in range(VARIABLES) if t.low[k] > -UNBOUNDED or t.high[k] < UNBOUNDED]
    t.n_bounded, t.bounded[: len(bounded)] = len(bounded), bounded
    for e in range(t.n_events):
        t.event_mix[e] = mix(t.event_key[e])
    for p in range(t.n_parties):
        t.by_weight[p * ISSUES : p * ISSUES + t.n_issues] = rank_issues(t, p)
        own = [m for m in range(t.n_moves) if (t.move_who[m] >> p) & 1]
        t.n_own[p], t.own[p * MOVES : p * MOVES + len(own)] = len(own), own
    _derive_homes(t)
