"""A round of bargaining: news, the floor, the tally, and the last call when a phase ends.

Each function gives the trigger that it pulls, or 0 when the talks wait for a move.
"""

from __future__ import annotations

from game.rules.chance import draw1
from game.rules.effects import apply_due, note, shift
from game.rules.layout import (
    AGREED,
    BROKEN,
    C_AGREED,
    C_BROKE_OFF,
    C_CUT_SHORT,
    C_DRIFT,
    C_FLOOR,
    C_LAST_CALL,
    C_OVER,
    C_ROUND,
    C_WATCH,
    HOW_AGREED,
    HOW_DEADLINE,
    HOW_WALK_OUT,
    METRICS,
    OVER,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_NONE,
    STREAM_CUT_SHORT,
    V_APPROVAL,
    V_METRIC,
    V_PHASE,
    V_PHASE_ROUNDS_LEFT,
    V_ROUND,
    V_ROUNDS_LEFT,
)
from game.rules.news import bring_news, next_choice
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import rule_met


@small
def floor_party(t: Tables, s: Talks, at: int) -> int:
    """Give the party that has the at-th turn of this round, whether or not it is still there."""
    first = 0 if t.fixed_order[s.v[V_PHASE]] != 0 else s.v[V_ROUND] - 1
    return (first + at) % t.n_parties


@small
def pass_floor(t: Tables, s: Talks) -> bool:
    """Hand the floor on; tell whether anybody was left in this round."""
    s.sides = 0
    s.n_sides = 0
    at = s.floor_at + 1
    while at < t.n_parties:
        p = floor_party(t, s, at)
        if (s.present >> p) & 1 != 0:
            s.stage = STAGE_FLOOR
            s.floor_at = at
            s.floor = p
            s.waiting = 1 << p
            note(s, C_FLOOR, p, p, -1, 0)
            return True
        at += 1
    s.floor = -1
    s.waiting = 0
    return False


@small
def open_floor(t: Tables, s: Talks) -> None:
    """Give the floor to the round's first party that is still at the table."""
    s.floor_at = -1
    pass_floor(t, s)


@small
def begin_round(t: Tables, s: Talks) -> int:
    """Open a round: the clock, the news, then its choices or the floor."""
    phase = s.v[V_PHASE]
    s.phase_round += 1
    s.v[V_ROUND] += 1
    s.v[V_PHASE_ROUNDS_LEFT] = t.rounds[phase] - s.phase_round
    s.v[V_ROUNDS_LEFT] = s.v[V_PHASE_ROUNDS_LEFT] + t.rounds_after[phase]
    note(s, C_ROUND, s.v[V_ROUND], -1, -1, 0)
    for m in range(t.n_metrics):
        s.before[m] = s.v[V_METRIC + m]
    bring_news(t, s)
    if not next_choice(t, s):
        open_floor(t, s)
    return 0


@small
def end_choice(t: Tables, s: Talks) -> None:
    """Go on after a choice: to the next one, back to where a teacher's event broke in, or to the floor."""
    s.choice_at += 1
    if next_choice(t, s):
        return
    if s.resume == STAGE_FLOOR:
        s.stage = STAGE_FLOOR
        s.waiting = 1 << s.floor
    elif s.resume == STAGE_LAST_CALL:
        s.stage = STAGE_LAST_CALL
        s.waiting = 1 << s.floor
    else:
        open_floor(t, s)
    s.resume = STAGE_NONE


@small
def agree(t: Tables, s: Talks) -> int:
    """Seal an agreement ad referendum: those that accepted are its signatories."""
    s.agreed_on = 1
    s.signatories = s.accepted
    for i in range(t.n_issues):
        s.agreed[i] = s.offer[i]
    s.ended = HOW_AGREED
    note(s, C_AGREED, 0, -1, -1, 0)
    return AGREED


@small
def call_last(t: Tables, s: Talks) -> int:
    """Ask the next party that has not accepted, in floor order; when all were asked the phase is over."""
    at = s.floor_at + 1
    while at < t.n_parties:
        p = floor_party(t, s, at)
        if (s.present >> p) & 1 != 0 and (s.accepted >> p) & 1 == 0:
            s.stage = STAGE_LAST_CALL
            s.floor_at = at
            s.floor = p
            s.waiting = 1 << p
            note(s, C_LAST_CALL, p, p, -1, 0)
            return 0
        at += 1
    s.ended = HOW_DEADLINE
    note(s, C_OVER, 0, -1, -1, 0)
    return OVER


@small
def watch_metrics(t: Tables, s: Talks) -> None:
    """Let audiences judge the metrics that they watch against those before this round's news."""
    for n in range(t.n_watched):
        a = t.watched_by[n]
        m = t.watched[n]
        change = (s.v[V_METRIC + m] - s.before[m]) * t.better[m]
        if change != 0:
            amount = t.watches[a * METRICS + m]
            shift(t, s, V_APPROVAL + a, amount if change > 0 else -amount, C_WATCH, m, t.owner[a])


@small
def tally(t: Tables, s: Talks) -> int:
    """Close a round: effects that fall due, drift, watches, the end of the phase, the last call."""
    phase = s.v[V_PHASE]
    apply_due(t, s)
    for m in range(t.n_metrics):
        if t.drift[m] != 0:
            shift(t, s, V_METRIC + m, t.drift[m], C_DRIFT, m, -1)
    watch_metrics(t, s)
    ends = s.phase_round >= t.rounds[phase]
    if not ends and t.cut_from[phase] > 0 and s.phase_round >= t.cut_from[phase]:
        s.drew = 1
        if draw1(s.seed, STREAM_CUT_SHORT, s.v[V_ROUND], 100) < t.cut_chance[phase]:
            ends = True
            s.cut = 1
            note(s, C_CUT_SHORT, 0, -1, -1, 0)
    if not ends:
        return begin_round(t, s)
    s.floor_at = -1
    if s.offer_on != 0:
        return call_last(t, s)
    s.ended = HOW_DEADLINE
    note(s, C_OVER, 0, -1, -1, 0)
    return OVER


@small
def end_turn(t: Tables, s: Talks) -> int:
    """Go on after a table move: agreement, break-off, the next floor or the tally."""
    if s.offer_on != 0 and rule_met(t, s.accepted):
        return agree(t, s)
    count = 0
    for p in range(t.n_parties):
        count += (s.present >> p) & 1
    if count < max(2, t.need) or s.present & t.veto != t.veto:
        s.ended = HOW_WALK_OUT
        note(s, C_BROKE_OFF, 0, -1, -1, 0)
        return BROKEN
    if pass_floor(t, s):
        return 0
    return tally(t, s)
