"""A rough player for tests, in small Python: it tries anything at all, and makes what is not refused."""

from __future__ import annotations

from game.rules.advance import begin, enter, follow
from game.rules.layout import (
    ISSUES,
    M_ACCEPT,
    M_ANSWER,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_HOLD,
    M_INJECT,
    M_OPEN,
    M_PERSUADE,
    M_PROPOSE,
    M_READOUT,
    M_STATEMENT,
    M_TIME_UP,
    M_VOTE,
    M_WALK_OUT,
    N_KINDS,
    STAGE_CHOICE,
    STAGE_OVER,
    V_FIRM,
    V_PHASE,
    V_POSITION,
    VARIABLES,
)
from game.rules.legal import refuse
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.step import step

OUT_OF_RANGE = -99


@small
def shake(dice: int) -> int:
    """Give the next state of a plain linear generator of 31 bits."""
    return (dice * 1103515245 + 12345) & 0x7FFFFFFF


@small
def throw(dice: int, below: int) -> int:
    """Give a number below another from the generator's upper bits."""
    return (dice >> 8) % below


@small
def fill(t: Tables, s: Talks, kind: int, party: int, dice: int) -> int:
    """Fill in a move's longer arguments by chance; give the generator's next state."""
    mask = t.phase_issues[s.v[V_PHASE]]
    for i in range(t.n_issues):
        dice = shake(dice)
        s.draft[i] = throw(dice, t.options[i]) if (mask >> i) & 1 != 0 else 0
        dice = shake(dice)
        s.draft_firm[i] = throw(dice, 4)
        if kind == M_OPEN and throw(dice, 3) > 0:
            s.draft[i] = s.v[V_POSITION + party * ISSUES + i]
            s.draft_firm[i] = s.v[V_FIRM + party * ISSUES + i]
    for a in range(t.n_audiences):
        dice = shake(dice)
        s.lobby[a] = throw(dice, 3) if t.owner[a] == party and throw(dice, 2) == 0 else 0
    return dice


@small
def find_fault(t: Tables, s: Talks) -> int:
    """Give the first variable that stands outside its range, or -1."""
    for k in range(VARIABLES):
        if s.v[k] < t.low[k] or s.v[k] > t.high[k]:
            return k
    return -1


@small
def play_wildly(t: Tables, s: Talks, seed: int, odds: int, seen: list[int]) -> int:
    """Play one game by chance and give its checksum; ``seen`` counts the moves of each kind; -99: out of range."""
    dice = (seed * 2654435761 + 97) & 0x7FFFFFFF
    follow(t, s, enter(t, s, begin(t, s, seed), 0))
    total = 17
    tries = 0
    while s.stage != STAGE_OVER and tries < 100000:
        tries += 1
        dice = shake(dice)
        kind = throw(dice, N_KINDS)
        dice = shake(dice)
        party = throw(dice, t.n_parties)
        if kind in (M_TIME_UP, M_INJECT, M_WALK_OUT, M_HOLD):
            dice = shake(dice)
            if throw(dice, odds) != 0:
                continue
        if kind in (M_PROPOSE, M_OPEN, M_CONSULT, M_PERSUADE):
            dice = fill(t, s, kind, party, dice)
        a = 0
        b = 0
        dice = shake(dice)
        other = shake(dice)
        if kind == M_STATEMENT:
            a = throw(dice, t.n_issues)
            b = throw(other, t.options[a] + 1) - 1
        elif kind == M_BACK_CHANNEL:
            a = throw(dice, t.n_parties)
        elif kind == M_CONSULT:
            a = throw(dice, 2)
        elif kind == M_AUTHORED:
            if t.n_moves == 0:
                continue
            a = throw(dice, t.n_moves)
        elif kind == M_ANSWER:
            if s.stage != STAGE_CHOICE:
                continue
            a = s.choice[s.choice_at]
            b = throw(dice, t.event_answers[a])
        elif kind == M_VOTE:
            if t.n_audiences == 0:
                continue
            a = throw(dice, t.n_audiences)
            b = 1 + throw(other, 2)
        elif kind == M_READOUT:
            if t.n_readouts == 0:
                continue
            a = throw(dice, t.n_readouts)
        elif kind == M_INJECT:
            if t.n_events == 0:
                continue
            a = throw(dice, t.n_events)
        elif kind == M_ACCEPT and throw(dice, 3) != 0:
            continue
        if kind in (M_TIME_UP, M_INJECT):
            party = -1
        if refuse(t, s, kind, party, a, b) != 0:
            continue
        seen[kind] += 1
        follow(t, s, step(t, s, kind, party, a, b))
        for row in range(s.n_ledger):
            word = (
                s.ledger_cause[row] * 31 + s.ledger_ref[row] * 7 + s.ledger_target[row] * 3 + s.ledger_amount[row]
            )
            total = (total * 131 + word) & 0x3FFFFFFF
        if find_fault(t, s) >= 0:
            return OUT_OF_RANGE
    for k in range(VARIABLES):
        total = (total * 131 + s.v[k]) & 0x3FFFFFFF
    return total if s.stage == STAGE_OVER else -1
