"""What is legal with the floor: whose turn it is, and the side moves that it allows."""

from __future__ import annotations

from game.rules.effects import holds
from game.rules.layout import (
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    MAX_CONSULTS,
    MAX_SIDE_MOVES,
    MAX_TALKS,
    MOVES,
    PARTIES,
    STAGE_FLOOR,
    V_CAPITAL,
    V_PHASE,
)
from game.rules.record import Row, Tables, Talks
from game.rules.refusals import (
    CAPITAL,
    CONSULTS_USED,
    KIND_USED,
    LEFT,
    NO_PARTNER,
    NOT_NOW,
    NOT_THIS_PARTY,
    NOT_YOUR_TURN,
    NOTHING_TO_ASK,
    OUTSIDE_PHASE,
    TALKS_USED,
    TWO_SIDE_MOVES,
    USED_ONCE,
    WRONG_MOMENT,
)
from game.rules.small import small


@small
def refuse_floor(s: Talks, party: int) -> int:
    """Refuse whoever does not have the floor."""
    if (s.present >> party) & 1 == 0:
        return LEFT
    if s.stage != STAGE_FLOOR:
        return WRONG_MOMENT
    if s.floor != party:
        return NOT_YOUR_TURN
    return 0


@small
def refuse_package(t: Tables, s: Talks, package: list[int]) -> int:
    """Refuse a package with options outside the issues of the phase."""
    issues = t.phase_issues[s.v[V_PHASE]]
    for i in range(t.n_issues):
        if (issues >> i) & 1 == 0 and package[i] != 0:
            return OUTSIDE_PHASE
    return 0


@small
def refuse_price(s: Talks, kind: int, party: int, price: int) -> int:
    """Refuse a side move of whoever has the floor for the number of side moves, its kind or its price."""
    if s.n_sides >= MAX_SIDE_MOVES:
        return TWO_SIDE_MOVES
    if (s.sides >> kind) & 1 != 0:
        return KIND_USED
    if s.v[V_CAPITAL + party] < price:
        return CAPITAL
    return 0


@small
def refuse_side(s: Talks, kind: int, party: int, price: int) -> int:
    """Refuse a side move for the floor, the number of side moves, its kind or its price."""
    no = refuse_floor(s, party)
    if no != 0:
        return no
    return refuse_price(s, kind, party, price)


@small
def refuse_talk(t: Tables, s: Talks, party: int, other: int) -> int:
    """Refuse a back channel."""
    no = refuse_side(s, M_BACK_CHANNEL, party, t.price_back_channel[s.v[V_PHASE] * PARTIES + party])
    if no != 0:
        return no
    if other == party or (s.present >> other) & 1 == 0:
        return NO_PARTNER
    if s.talks[min(party, other) * PARTIES + max(party, other)] >= MAX_TALKS:
        return TALKS_USED
    return 0


@small
def may_open(t: Tables, s: Talks, party: int) -> bool:
    """Tell whether a consultation may yet open a party's mandate."""
    return t.opens_at[party] > 0 and s.opened[party] == 0


@small
def refuse_asking(t: Tables, s: Talks, party: int) -> int:
    """Refuse any consultation of whoever has the floor; there must be something that home could answer or open."""
    no = refuse_price(s, M_CONSULT, party, t.price_consult[s.v[V_PHASE] * PARTIES + party])
    if no != 0:
        return no
    if s.consults[party] >= MAX_CONSULTS:
        return CONSULTS_USED
    if t.aud_to[party] == t.aud_from[party] and not may_open(t, s, party):
        return NOTHING_TO_ASK
    return 0


@small
def refuse_consult(t: Tables, s: Talks, party: int, with_draft: int) -> int:
    """Refuse a consultation on the standing offer, or with a draft too."""
    no = refuse_floor(s, party)
    if no == 0:
        no = refuse_asking(t, s, party)
    if no != 0:
        return no
    if with_draft != 0:
        return refuse_package(t, s, s.draft)
    if s.offer_on == 0 and not may_open(t, s, party):
        return NOTHING_TO_ASK
    return 0


@small
def refuse_authored(t: Tables, s: Talks, party: int, move: int) -> int:
    """Refuse an authored move."""
    if (t.move_who[move] >> party) & 1 == 0:
        return NOT_THIS_PARTY
    if t.move_once[move] != 0 and s.used[party * MOVES + move] > 0:
        return USED_ONCE
    no = refuse_side(s, M_AUTHORED, party, t.move_cost[move])
    if no != 0:
        return no
    if not holds(t, s, t.move_when[move]):
        return NOT_NOW
    return 0


@small
def mark_authored(t: Tables, s: Talks, party: int, marks: Row) -> bool:
    """Mark each own move of a party 1 where it may be made now, else 0; tell whether one may. As ``refuse_authored``."""
    found = False
    # Who may make none is as one who has nothing to spend: -1, below any price.
    capital = s.v[V_CAPITAL + party] if refuse_side(s, M_AUTHORED, party, 0) == 0 else -1
    first = party * MOVES
    for n in range(first, first + t.n_own[party]):
        move = t.own[n]
        marks[move] = 0
        # The price and former use first, since a condition takes longer.
        if t.move_cost[move] > capital:
            continue
        if t.move_once[move] != 0 and s.used[first + move] > 0:
            continue
        if holds(t, s, t.move_when[move]):
            marks[move] = 1
            found = True
    return found
