"""What effects are worth to a seat: one rough scale, hundredths of its own points, for moves, answers and readouts.

The figures are judgements, chosen so that a point of trust, approval or capital weighs what it buys on average.
"""

from __future__ import annotations

from game.players.brain import Brain
from game.rules.layout import (
    AUDIENCES,
    METRICS,
    PARTIES,
    V_APPROVAL,
    V_CAPITAL,
    V_FIRM,
    V_HORIZON,
    V_METRIC,
    V_RESERVATION,
    V_TRUST,
)
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import surplus

CAPITAL = 5
"""A point of capital: ten of them buy one point of support."""
SURPLUS = 200
"""Tenths above the reservation value that a deal usually brings; trust decides how much of them is delivered."""
SAFE = 1200
"""Hundredths of support above the threshold from which approval hardly matters."""
THIN = 600
"""Hundredths above the threshold below which a mood may turn the audience."""
APPROVAL = 40
"""A point of approval with the whole of home, on average: half a point of support."""
OTHER_HOME = 3
"""A point of approval at another party's home, which makes its ratification likelier."""
WATCHED = 15
"""A step of a metric that an own audience watches; its approval follows."""


@small
def unit_of_trust(t: Tables, gain: int) -> int:
    """Give what a point of one pair's trust is worth by what it adds to the mean, and that to the part delivered.

    It is 2 (100 - floor) / 100 of the gain in tenths.
    """
    return 2 * (100 - t.floor) * gain // (1000 * max(1, t.n_parties * (t.n_parties - 1)))


@small
def weigh_figures(t: Tables, brain: Brain, seat: int) -> None:
    """Lay down what stays the same for a whole game: the worth of trust before a deal, and of approval at home."""
    brain.trust_unit = unit_of_trust(t, SURPLUS)
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.approval_unit[a] = APPROVAL
        if t.veto_aud[a] == 0:
            brain.approval_unit[a] = APPROVAL * t.weight[a] // max(1, t.home_weight[seat])


@small
def worth_of_approval(t: Tables, brain: Brain, seat: int, audience: int) -> int:
    """Give what a point of approval with an audience is worth, by its weight and by how near its threshold stands."""
    if t.owner[audience] != seat:
        return OTHER_HOME
    unit = brain.approval_unit[audience]
    spare = brain.odds[audience]
    if spare >= SAFE:
        return unit // 4
    return unit * 2 if spare < THIN else unit


@small
def worth_of_metric(t: Tables, seat: int, metric: int) -> int:
    """Give what a step up of a metric is worth: what the own audiences that watch it make of it."""
    return t.better[metric] * (1 + WATCHED * t.home_watches[seat * METRICS + metric])


@small
def worth_of_unit(t: Tables, s: Talks, brain: Brain, seat: int, target: int) -> int:
    """Give what one unit more of a figure is worth to a seat."""
    if target == V_CAPITAL + seat:
        return CAPITAL
    if target == V_RESERVATION + seat:
        return 2
    if V_RESERVATION <= target < V_RESERVATION + PARTIES:
        return -2
    if V_TRUST <= target < V_TRUST + PARTIES * PARTIES:
        if s.agreed_on == 0:
            return brain.trust_unit
        return unit_of_trust(t, max(0, surplus(t, s, seat, s.agreed, 0)))
    if V_APPROVAL <= target < V_APPROVAL + AUDIENCES:
        return worth_of_approval(t, brain, seat, target - V_APPROVAL)
    if V_METRIC <= target < V_HORIZON:
        return worth_of_metric(t, seat, target - V_METRIC)
    return 0


@small
def worth_of_rows(t: Tables, s: Talks, brain: Brain, seat: int, begin: int, end: int) -> int:
    """Give what rows of effects are worth to a seat, in hundredths of points; ``odds`` tell how its home stands.

    What cannot be applied because a figure already stands at its bound counts for nothing.
    """
    total = 0
    for row in range(begin, end):
        target = t.effect_target[row]
        if target >= V_FIRM:
            continue
        amount = t.effect_amount[row]
        if t.effect_times[row] > 1:
            amount *= t.effect_times[row]
        now = s.v[target]
        if not (V_RESERVATION <= target < V_RESERVATION + PARTIES):
            if amount < t.low[target] - now:  # noqa: PLR1730 - the compiler takes plain comparisons
                amount = t.low[target] - now
            if amount > t.high[target] - now:  # noqa: PLR1730
                amount = t.high[target] - now
        if amount != 0:
            total += amount * worth_of_unit(t, s, brain, seat, target)
    return total
