"""Kinds of move at the floor: which may be possible now, and one of them by chance."""

from __future__ import annotations

from game.players.brain import Brain
from game.players.temper import draw
from game.rules.layout import (
    M_ACCEPT,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_HOLD,
    M_PROPOSE,
    M_STATEMENT,
    M_WALK_OUT,
    M_WITHDRAW,
    MAX_SIDE_MOVES,
    PARTIES,
    V_CAPITAL,
    V_PHASE,
)
from game.rules.legal import refuse_accept, refuse_asking
from game.rules.record import Tables, Talks
from game.rules.small import small

USUAL = 50
"""Walking out weighs a fiftieth of any other kind."""


@small
def add_side_kinds(t: Tables, s: Talks, brain: Brain, seat: int, n: int) -> int:
    """Add to n kinds those of side moves that may be possible now; own moves, which are asked for last, at the end.

    What ``refuse_price`` asks of each kind is asked here without a call.
    """
    if s.n_sides >= MAX_SIDE_MOVES:
        return n
    kinds = brain.kinds
    used = s.sides
    capital = s.v[V_CAPITAL + seat]
    prices = s.v[V_PHASE] * PARTIES + seat
    if (used >> M_STATEMENT) & 1 == 0 and capital >= t.price_statement[prices]:
        kinds[n] = M_STATEMENT
        n += 1
    if (used >> M_BACK_CHANNEL) & 1 == 0 and capital >= t.price_back_channel[prices]:
        kinds[n] = M_BACK_CHANNEL
        n += 1
    if (used >> M_CONSULT) & 1 == 0 and refuse_asking(t, s, seat) == 0:
        kinds[n] = M_CONSULT
        n += 1
    if t.n_own[seat] > 0 and (used >> M_AUTHORED) & 1 == 0 and capital >= 0:
        kinds[n] = M_AUTHORED
        n += 1
    return n


@small
def find_kinds(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Write down the kinds of move that may be possible at the floor now, but for walking out; give their number."""
    kinds = brain.kinds
    kinds[0] = M_PROPOSE
    kinds[1] = M_HOLD
    n = 2
    if s.offer_on != 0:
        if s.proposer == seat:
            kinds[n] = M_WITHDRAW
            n += 1
        if refuse_accept(t, s, seat) == 0:
            kinds[n] = M_ACCEPT
            n += 1
    return add_side_kinds(t, s, brain, seat, n)


@small
def draw_among(t: Tables, s: Talks, brain: Brain, seat: int, n: int) -> int:
    """Draw one of the n kinds written down, all as likely, or seldom walking out."""
    total = n * USUAL
    skip = draw(s, brain, seat, total + t.may_walk[s.v[V_PHASE]])
    return brain.kinds[skip // USUAL] if skip < total else M_WALK_OUT
