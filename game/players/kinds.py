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
    V_PHASE,
)
from game.rules.legal import refuse_accept, refuse_asking, refuse_price
from game.rules.record import Tables, Talks
from game.rules.small import small

USUAL = 50
"""Walking out weighs a fiftieth of any other kind."""


@small
def add_kind(brain: Brain, kind: int) -> None:
    """Add a kind to those that are possible."""
    brain.kinds[brain.n_kinds] = kind
    brain.n_kinds += 1


@small
def find_side_kinds(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Add the kinds of side move that may be possible at the floor now; own moves, which are asked for last, at the end."""
    if s.n_sides >= MAX_SIDE_MOVES:
        return
    prices = s.v[V_PHASE] * PARTIES + seat
    if refuse_price(s, M_STATEMENT, seat, t.price_statement[prices]) == 0:
        add_kind(brain, M_STATEMENT)
    if refuse_price(s, M_BACK_CHANNEL, seat, t.price_back_channel[prices]) == 0:
        add_kind(brain, M_BACK_CHANNEL)
    if refuse_asking(t, s, seat) == 0:
        add_kind(brain, M_CONSULT)
    if t.n_own[seat] > 0 and refuse_price(s, M_AUTHORED, seat, 0) == 0:
        add_kind(brain, M_AUTHORED)


@small
def find_kinds(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Write down the kinds of move that may be possible at the floor now, but for walking out."""
    brain.n_kinds = 0
    add_kind(brain, M_PROPOSE)
    add_kind(brain, M_HOLD)
    if s.offer_on != 0:
        if s.proposer == seat:
            add_kind(brain, M_WITHDRAW)
        if refuse_accept(t, s, seat) == 0:
            add_kind(brain, M_ACCEPT)
    find_side_kinds(t, s, brain, seat)


@small
def draw_among(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Draw one of the kinds written down, all as likely, or seldom walking out."""
    total = brain.n_kinds * USUAL
    skip = draw(s, brain, seat, total + t.may_walk[s.v[V_PHASE]])
    return brain.kinds[skip // USUAL] if skip < total else M_WALK_OUT
