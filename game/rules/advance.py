"""How the talks go on: entering phases, news, the floor, the tally, the last call.

Each function gives the trigger that it pulls, or 0 when the talks wait for a move. What phase comes next is never
said here: the machine of ``flow`` says it.
"""

from __future__ import annotations

from game.rules.chance import draw1, draw2
from game.rules.effects import apply_due, apply_rows, holds, note, shift
from game.rules.horizon import carry_out, close_books, find_ending
from game.rules.layout import (
    AGREED,
    ANSWERS,
    BARGAINING,
    BRIEFING,
    BROKEN,
    C_AGREED,
    C_ANSWER,
    C_BROKE_OFF,
    C_CARRIED,
    C_CHOICE,
    C_CUT_SHORT,
    C_DRIFT,
    C_EVENT,
    C_FLOOR,
    C_LAPSED,
    C_LAST_CALL,
    C_OVER,
    C_PHASE,
    C_READOUT,
    C_ROUND,
    C_WATCH,
    COMMUNIQUE,
    HOW_AGREED,
    HOW_DEADLINE,
    HOW_WALK_OUT,
    ISSUES,
    METRICS,
    N_TRIGGERS,
    NEXT,
    OPENING,
    OVER,
    PARTIES,
    RATIFICATION,
    REFUSED,
    STAGE_CHOICE,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_NONE,
    STAGE_OPENING,
    STAGE_OVER,
    STAGE_PERSUADE,
    STAGE_READOUT,
    STREAM_CUT_SHORT,
    STREAM_EVENT,
    STREAM_MOOD,
    V_ANSWERED,
    V_APPROVAL,
    V_FIRED,
    V_METRIC,
    V_PHASE,
    V_PHASE_ROUNDS_LEFT,
    V_READOUT,
    V_REFUSALS,
    V_ROUND,
    V_ROUNDS_LEFT,
    VARIABLES,
)
from game.rules.ratify import decide_home
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import rule_met

EVENTS_IN_ONE_NEWS = 2


@small
def begin(t: Tables, s: Talks, seed: int) -> int:
    """Set a cleared game to its start: figures, moods; give the first phase to enter."""
    s.seed = seed
    for k in range(VARIABLES):
        s.v[k] = t.start[k]
    s.present = (1 << t.n_parties) - 1
    s.proposer = -1
    s.ending = -1
    s.floor = -1
    for p in range(t.n_parties):
        s.ratified[p] = -1
        s.sealed_readout[p] = -1
        for i in range(t.n_issues):
            s.last[p * ISSUES + i] = -1
    for a in range(t.n_audiences):
        u = t.uncertainty[a]
        s.mood[a] = draw1(seed, STREAM_MOOD, t.audience_key[a], 2 * u + 1) - u
    return t.first_phase


@small
def exit_bits(t: Tables, s: Talks, trigger: int) -> int:
    """Give one bit for each row of the present phase and trigger: whether its condition holds.

    At a second refusal the rows that lead back to bargaining are passed over.
    """
    at = s.v[V_PHASE] * N_TRIGGERS + trigger
    first = t.row_from[at]
    bits = 0
    for row in range(first, t.row_to[at]):
        if trigger == REFUSED and s.v[V_REFUSALS] > 1 and t.final[t.row_dest[row]] == 0:
            continue
        if holds(t, s, t.row_when[row]):
            bits |= 1 << (row - first)
    return bits


@small
def next_phase(t: Tables, phase: int, trigger: int, bits: int) -> int:
    """Read the compiled rows of the machine: the destination of the first row whose bit is set, or -1."""
    at = phase * N_TRIGGERS + trigger
    first = t.row_from[at]
    for row in range(first, t.row_to[at]):
        if (bits >> (row - first)) & 1 != 0:
            return t.row_dest[row]
    return -1


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
def answer_choice(t: Tables, s: Talks, event: int, answer: int) -> None:
    """Apply the answer that a party gives to an event."""
    party = t.event_party[event]
    at = event * ANSWERS + answer
    s.v[V_ANSWERED + at] = 1
    note(s, C_ANSWER, at, party, -1, 0)
    apply_rows(t, s, t.answer_from[at], t.answer_to[at], C_ANSWER, at, party)


@small
def fire(t: Tables, s: Talks, event: int) -> None:
    """Let an event happen, and queue the choice that it puts to a party."""
    s.v[V_FIRED + event] += 1
    note(s, C_EVENT, event, -1, -1, 0)
    apply_rows(t, s, t.event_from[event], t.event_to[event], C_EVENT, event, -1)
    if t.event_party[event] >= 0:
        s.choice[s.n_choice] = event
        s.n_choice += 1


@small
def next_choice(t: Tables, s: Talks) -> bool:
    """Put the next waiting choice to its party; a party that left gets the default. Tell whether one waits."""
    while s.choice_at < s.n_choice:
        event = s.choice[s.choice_at]
        party = t.event_party[event]
        if (s.present >> party) & 1 != 0:
            s.stage = STAGE_CHOICE
            s.waiting = 1 << party
            note(s, C_CHOICE, event, party, -1, 0)
            return True
        answer_choice(t, s, event, t.event_default[event])
        s.choice_at += 1
    s.n_choice = 0
    s.choice_at = 0
    return False


@small
def may_happen(t: Tables, s: Talks, event: int, waiting: int) -> bool:
    """Tell whether conditions and draw let an event happen in this news; one that waits already is not drawn again."""
    if t.event_once[event] != 0 and s.v[V_FIRED + event] > 0:
        return False
    now = s.v[V_ROUND]
    if now < t.event_low[event] or now > t.event_high[event]:
        return False
    for n in range(waiting):
        if s.wait[n] == event:
            return False
    if not holds(t, s, t.event_when[event]):
        return False
    chance = t.event_chance[event]
    return chance >= 100 or draw2(s.seed, STREAM_EVENT, t.event_key[event], now, 100) < chance


@small
def bring_news(t: Tables, s: Talks) -> None:
    """Draw the round's events on the state before it; at most two fire, the others wait for the next news."""
    waited = s.n_wait
    for event in range(t.n_events):
        if may_happen(t, s, event, waited):
            s.wait[s.n_wait] = event
            s.n_wait += 1
    fired = min(s.n_wait, EVENTS_IN_ONE_NEWS)
    for n in range(fired):
        fire(t, s, s.wait[n])
    for n in range(fired, s.n_wait):
        s.wait[n - fired] = s.wait[n]
    s.n_wait -= fired


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
    for a in range(t.n_audiences):
        for m in range(t.n_metrics):
            amount = t.watches[a * METRICS + m]
            if amount == 0:
                continue
            change = (s.v[V_METRIC + m] - s.before[m]) * t.better[m]
            if change > 0:
                shift(t, s, V_APPROVAL + a, amount, C_WATCH, m, t.owner[a])
            elif change < 0:
                shift(t, s, V_APPROVAL + a, -amount, C_WATCH, m, t.owner[a])


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


@small
def publish_readouts(t: Tables, s: Talks) -> int:
    """Publish the readouts together, then carry the deal out."""
    for p in range(t.n_parties):
        choice = s.sealed_readout[p]
        if choice < 0:
            continue
        s.v[V_READOUT + p] = choice + 1
        note(s, C_READOUT, choice, p, -1, 0)
        at = choice * PARTIES + p
        apply_rows(t, s, t.readout_from[at], t.readout_to[at], C_READOUT, choice, p)
    if s.closed != 0 and s.carried_out == 0:
        carry_out(t, s)
    return NEXT


@small
def enter_bargaining(t: Tables, s: Talks, trigger: int) -> int:
    """Open a table: a package agreed in the phase before stands there without proposer; any other offer lapsed."""
    s.phase_round = 0
    s.cut = 0
    s.proposer = -1
    s.accepted = 0
    if trigger == AGREED and s.offer_on != 0:
        note(s, C_CARRIED, 0, -1, -1, 0)
    else:
        s.offer_on = 0
    return begin_round(t, s)


@small
def enter_ratification(t: Tables, s: Talks) -> int:
    """Bring the package home: signatories with audiences may persuade; where nobody may, home decides at once."""
    s.offer_on = 0
    s.waiting = 0
    for a in range(t.n_audiences):
        s.persuasion[a] = 0
        s.sealed_support[a] = 0
        s.vote[a] = 0
    for p in range(t.n_parties):
        s.ratified[p] = -1
        if (s.signatories >> p) & 1 != 0 and t.aud_to[p] > t.aud_from[p]:
            s.waiting |= 1 << p
    s.stage = STAGE_PERSUADE
    if s.agreed_on == 0 or s.waiting == 0:
        return decide_home(t, s)
    return 0


@small
def enter_communique(t: Tables, s: Talks) -> int:
    """Ask every party at the table for its readout, where one fits."""
    s.stage = STAGE_READOUT
    s.waiting = 0
    for p in range(t.n_parties):
        s.sealed_readout[p] = -1
        if (s.present >> p) & 1 == 0:
            continue
        for r in range(t.n_readouts):
            if holds(t, s, t.readout_when[r]):
                s.waiting |= 1 << p
                break
    if s.waiting == 0:
        return publish_readouts(t, s)
    return 0


@small
def enter(t: Tables, s: Talks, phase: int, trigger: int) -> int:
    """Enter the phase that the machine named; give the trigger that it pulls at once, or 0."""
    s.v[V_PHASE] = phase
    s.v[V_PHASE_ROUNDS_LEFT] = 0
    s.v[V_ROUNDS_LEFT] = 0
    s.floor = -1
    note(s, C_PHASE, phase, -1, -1, 0)
    kind = t.kind[phase]
    if s.offer_on != 0 and kind != RATIFICATION and not (kind == BARGAINING and trigger == AGREED):
        note(s, C_LAPSED, 0, -1, -1, 0)
        s.offer_on = 0
    if t.final[phase] != 0 and s.closed == 0:
        close_books(t, s)
    if kind == BRIEFING:
        return NEXT
    if kind == OPENING:
        s.stage = STAGE_OPENING
        s.waiting = s.present
        return 0
    if kind == BARGAINING:
        return enter_bargaining(t, s, trigger)
    if kind == RATIFICATION:
        return enter_ratification(t, s)
    if kind == COMMUNIQUE:
        return enter_communique(t, s)
    if s.carried_out == 0:
        carry_out(t, s)
    s.stage = STAGE_OVER
    s.waiting = 0
    find_ending(t, s)
    return 0


@small
def follow(t: Tables, s: Talks, trigger: int) -> None:
    """Let the compiled rows carry the talks on until they wait for a move (in play the machine does the same)."""
    while trigger != 0:
        phase = next_phase(t, s.v[V_PHASE], trigger, exit_bits(t, s, trigger))
        if phase < 0:
            s.stage = STAGE_OVER
            s.waiting = 0
            trigger = 0
        else:
            trigger = enter(t, s, phase, trigger)
