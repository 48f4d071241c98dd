"""What a seat asks for: the target that falls with time, and the search for a package worth it.

Time-dependent tactics after Faratin, Sierra, Jennings 1998; home is asked only of a package that would lead.
"""

from __future__ import annotations

from game.players.brain import (
    CURVE,
    FAIR_MINDED,
    NOTHING,
    RECIPROCATING,
    WAITER,
    WINDOW,
    Brain,
)
from game.players.home import home_agrees
from game.rules.layout import OPTIONS, V_PHASE, V_REFUSALS, V_RESERVATION, V_ROUND, V_ROUNDS_LEFT
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import inside_mandate, same

MORE_WINDOWS = 4
"""Windows above the first that are searched when home would refuse all of it."""


@small
def curve_at(t: Tables, s: Talks, brain: Brain) -> int:
    """Give the place in a curve for the time that is gone: rounds done of rounds planned, in triangular order.

    Rounds count over all bargaining; in a phase whose result is carried over, its own. A reopened table has no time
    left.
    """
    phase = s.v[V_PHASE]
    done = s.v[V_ROUND] - 1
    planned = s.v[V_ROUND] + s.v[V_ROUNDS_LEFT] - 1
    if t.carries[phase] != 0:
        done = s.phase_round - 1
        planned = t.rounds[phase] - 1
    if s.v[V_REFUSALS] > 0:
        done = 1
        planned = 1
    last = brain.steps - 1
    if planned > last:
        done = done * last // planned
        planned = last
    return planned * (planned + 1) // 2 + done


@small
def room(s: Talks, brain: Brain, seat: int) -> int:
    """Give how much the phase's best package is above the reservation value, in tenths; at least 0."""
    return max(0, brain.best[s.v[V_PHASE]] - s.v[V_RESERVATION + seat])


@small
def resting_point(s: Talks, brain: Brain, seat: int) -> int:
    """Give the least that the seat's temper settles for: its reservation value and the share that it keeps."""
    return s.v[V_RESERVATION + seat] + room(s, brain, seat) * brain.keep // 100


@small
def clock_target(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Give the target that the clock asks for: r + keep + (best - r - keep) (1 - t^e), in tenths.

    Others ask otherwise: reciprocating falls by what the others have given since their first offer and, so that
    somebody begins, a third of the clock's way; fair_minded wants half of what there is from the start; a waiter
    wants all until the last round, then half.
    """
    lowest = resting_point(s, brain, seat)
    least = s.v[V_RESERVATION + seat]
    best = least + room(s, brain, seat)
    gone = brain.curve[brain.temper * CURVE + curve_at(t, s, brain)]
    if brain.strategy == FAIR_MINDED:
        return (least + best) // 2
    if brain.strategy == WAITER:
        return best if s.v[V_ROUNDS_LEFT] > 0 else (least + best) // 2
    if brain.strategy == RECIPROCATING:
        given = brain.best_met - brain.first_met
        return max(lowest, best - given - (best - lowest) * gone // 3000)
    return lowest + (best - lowest) * (1000 - gone) // 1000


@small
def band_now(t: Tables, s: Talks, brain: Brain) -> int:
    """Give how far above its target the seat looks for what the others like, in tenths."""
    last = s.v[V_ROUNDS_LEFT] == 0 and t.carries[s.v[V_PHASE]] == 0
    return brain.late_band if last else brain.band


@small
def aim(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Set the turn's target; where the others brought nothing better it falls only a part of the clock's way."""
    carries = t.carries[s.v[V_PHASE]]
    goal = clock_target(t, s, brain, seat)
    answers = brain.strategy != WAITER and brain.target != NOTHING and brain.target_carries == carries
    if answers and brain.better == 0 and goal < brain.target:
        goal = brain.target - (brain.target - goal) * brain.answer // 100
    brain.target = goal
    brain.target_carries = carries


@small
def first_at_least(brain: Brain, begin: int, end: int, worth: int) -> int:
    """Give the first place of a book's segment whose package is worth at least so much."""
    while begin < end:
        middle = (begin + end) // 2
        if brain.book_worth[middle] < worth:
            begin = middle + 1
        else:
            end = middle
    return begin


@small
def try_package(t: Tables, s: Talks, brain: Brain, seat: int, score: int, worth: int) -> None:
    """Let a package compete for the wish and, where mandate and home allow it, for the lead.

    The standing offer competes too: one's own is then held to, another's accepted.
    """
    if s.banned_on != 0 and same(t, brain.pack, 0, s.banned, 0):
        return
    if brain.wish_on == 0 or score >= brain.wish_score:
        brain.wish_on = 1
        brain.wish_score = score
        brain.wish_worth = worth
        for i in range(t.n_issues):
            brain.wish[i] = brain.pack[i]
    if brain.lead_on != 0 and score < brain.lead_score:
        return
    if not inside_mandate(t, s, seat, brain.pack, 0):
        return
    if t.carries[s.v[V_PHASE]] == 0 and not home_agrees(t, s, brain, seat, brain.pack, 0):
        return
    brain.lead_on = 1
    brain.lead_score = score
    brain.lead_worth = worth
    for i in range(t.n_issues):
        brain.lead[i] = brain.pack[i]


@small
def score_stretch(t: Tables, brain: Brain, begin: int, end: int, count: int) -> None:
    """Find how well the others seem to like each of so many packages of a stretch of the book, evenly sampled."""
    brain.scored_from = begin
    brain.scored_to = end
    stride = (end - begin) // count
    more = (end - begin) % count
    at = begin
    part = 0
    for n in range(count):
        code = brain.book_code[at]
        score = 0
        for i in range(t.n_issues):
            score += brain.like[i * OPTIONS + ((code >> (4 * i)) & 15)]
        brain.scores[n] = score
        # On to begin + (n + 1) x (end - begin) / count, without a division.
        at += stride
        part += more
        if part >= count:
            part -= count
            at += 1


@small
def look_through(t: Tables, s: Talks, brain: Brain, seat: int, begin: int, end: int) -> None:
    """Look through a stretch of the book, evenly sampled; of equals the one worth more leads."""
    count = min(end - begin, WINDOW)
    if brain.scored_from != begin or brain.scored_to != end:
        score_stretch(t, brain, begin, end, count)
    for n in range(count):
        score = brain.scores[n]
        if brain.lead_on != 0 and score < brain.lead_score and score < brain.wish_score:
            continue
        at = begin + n * (end - begin) // count
        code = brain.book_code[at]
        for i in range(t.n_issues):
            brain.pack[i] = (code >> (4 * i)) & 15
        try_package(t, s, brain, seat, score, brain.book_worth[at])


@small
def search(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Find the package in [target, target + band] that the others seem to like best; higher ones if home says no."""
    phase = s.v[V_PHASE]
    brain.lead_on = 0
    brain.wish_on = 0
    begin = brain.book_from[phase]
    end = brain.book_to[phase]
    band = band_now(t, s, brain)
    low = max(brain.target, s.v[V_RESERVATION + seat])
    for _ in range(1 + MORE_WINDOWS):
        first = first_at_least(brain, begin, end, low)
        if first >= end:
            return
        low = max(low, brain.book_worth[first])
        beyond = first_at_least(brain, first, end, low + band + 1)
        look_through(t, s, brain, seat, first, beyond)
        if brain.lead_on != 0:
            return
        low += band + 1
