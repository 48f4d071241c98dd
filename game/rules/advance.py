"""How the talks go on: entering phases, news, the floor, the tally, the last call.

Each function gives the trigger that it pulls, or 0 when the talks wait for a move. What phase comes next is never
said here: the machine of ``flow`` says it.
"""

from __future__ import annotations

from game.rules.chance import draw1
from game.rules.effects import apply_rows, holds, note
from game.rules.horizon import carry_out, close_books, find_ending
from game.rules.layout import (
    AGREED,
    BARGAINING,
    BRIEFING,
    C_CARRIED,
    C_LAPSED,
    C_PHASE,
    C_READOUT,
    COMMUNIQUE,
    ISSUES,
    N_TRIGGERS,
    NEXT,
    OPENING,
    PARTIES,
    RATIFICATION,
    REFUSED,
    STAGE_OPENING,
    STAGE_OVER,
    STAGE_PERSUADE,
    STAGE_READOUT,
    STREAM_MOOD,
    V_PHASE,
    V_PHASE_ROUNDS_LEFT,
    V_READOUT,
    V_REFUSALS,
    V_ROUNDS_LEFT,
)
from game.rules.ratify import decide_home
from game.rules.record import Tables, Talks
from game.rules.rounds import begin_round
from game.rules.small import small


@small
def begin(t: Tables, s: Talks, seed: int) -> int:
    """Set a cleared game to its start: figures, moods; give the first phase to enter."""
    s.seed = seed
    s.v[:] = t.start
    s.present = (1 << t.n_parties) - 1
    s.proposer = -1
    s.ending = -1
    s.floor = -1
    for p in range(t.n_parties):
        s.ratified[p] = -1
        s.sealed_readout[p] = -1
        for i in range(t.n_issues):
            s.last[p * ISSUES + i] = -1
    s.n_live = t.n_events
    for e in range(t.n_events):
        s.live[e] = e
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
    for a in range(t.n_audiences):
        # Persuasion belongs to one ratification; what was paid stays readable in ``sealed_support``.
        s.persuasion[a] = 0
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
    if s.offer_on != 0 and not (kind == BARGAINING and trigger == AGREED):
        if trigger != AGREED:
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
