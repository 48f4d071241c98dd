"""What is legal: every reason for which a move is refused, as a number in small Python, with its code and words.

A refused move changes nothing.
"""

from __future__ import annotations

from game.rules.effects import holds
from game.rules.layout import (
    AUDIENCES,
    BARGAINING,
    EVENTS,
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
    M_WITHDRAW,
    MAX_FIRMNESS,
    MAX_PERSUASION,
    PARTIES,
    STAGE_CHOICE,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_OPENING,
    STAGE_OVER,
    STAGE_PERSUADE,
    STAGE_READOUT,
    V_CAPITAL,
    V_FIRM,
    V_PHASE,
    V_POSITION,
)
from game.rules.legal_sides import (
    mark_authored,
    refuse_asking,
    refuse_authored,
    refuse_consult,
    refuse_floor,
    refuse_package,
    refuse_price,
    refuse_side,
    refuse_talk,
)
from game.rules.public import says_something
from game.rules.record import Tables, Talks
from game.rules.refusals import (
    ALREADY_SEALED,
    CAPITAL,
    FACTUAL_POSITION,
    FIRMNESS,
    LEFT,
    NO_OFFER,
    NO_SUCH_CHOICE,
    NO_WALK_OUT,
    NOT_ASKED,
    NOT_YOUR_AUDIENCE,
    NOT_YOUR_OFFER,
    NOT_YOUR_TURN,
    NUMBER,
    OUTSIDE_MANDATE,
    OWN_OFFER,
    QUEUE_FULL,
    READOUT_UNFIT,
    REFUSALS,
    REFUSED_PACKAGE,
    REPEATS_OFFER,
    SAYS_NOTHING,
    STATUS_QUO,
    TALKS_OVER,
    TOO_MUCH,
    WRONG_MOMENT,
    Refusal,
    refusal_of,
)
from game.rules.small import small
from game.rules.worth import inside_mandate, same, status_quo


@small
def refuse_sealed(s: Talks, party: int, stage: int) -> int:
    """Refuse a sealed move at the wrong stage, or of a party that is not asked or has answered."""
    if (s.present >> party) & 1 == 0:
        return LEFT
    if s.stage != stage:
        return WRONG_MOMENT
    if (s.waiting >> party) & 1 == 0:
        if stage == STAGE_PERSUADE and (s.signatories >> party) & 1 == 0:
            return NOT_ASKED
        return ALREADY_SEALED
    return 0


@small
def refuse_propose(t: Tables, s: Talks, party: int) -> int:
    """Refuse an offer that may not be made."""
    no = refuse_floor(s, party)
    if no == 0:
        no = refuse_package(t, s, s.draft)
    if no != 0:
        return no
    if status_quo(t, s.draft, 0):
        return STATUS_QUO
    if s.offer_on != 0 and same(t, s.draft, 0, s.offer, 0):
        return REPEATS_OFFER
    if s.banned_on != 0 and same(t, s.draft, 0, s.banned, 0):
        return REFUSED_PACKAGE
    if not inside_mandate(t, s, party, s.draft, 0):
        return OUTSIDE_MANDATE
    return 0


@small
def refuse_accept(t: Tables, s: Talks, party: int) -> int:
    """Refuse an acceptance that may not be given."""
    if (s.present >> party) & 1 == 0:
        return LEFT
    if s.stage not in (STAGE_FLOOR, STAGE_LAST_CALL):
        return WRONG_MOMENT
    if s.floor != party:
        return NOT_YOUR_TURN
    if s.offer_on == 0:
        return NO_OFFER
    if (s.accepted >> party) & 1 != 0:
        return OWN_OFFER
    if not inside_mandate(t, s, party, s.offer, 0):
        return OUTSIDE_MANDATE
    if s.banned_on != 0 and same(t, s.offer, 0, s.banned, 0):
        return REFUSED_PACKAGE
    return 0


@small
def refuse_opening(t: Tables, s: Talks, party: int) -> int:
    """Refuse an opening statement: the wrong moment, or a firmness that may not be stated."""
    no = refuse_sealed(s, party, STAGE_OPENING)
    if no != 0:
        return no
    for i in range(t.n_issues):
        firm = s.draft_firm[i]
        at = party * ISSUES + i
        if firm < 0 or firm > MAX_FIRMNESS:
            return FIRMNESS
        if firm == 0 and t.factual[at] != 0:
            unchanged = s.v[V_FIRM + at] == 0 and s.v[V_POSITION + at] == s.draft[i]
            if not unchanged:
                return FACTUAL_POSITION
    return 0


@small
def refuse_persuade(t: Tables, s: Talks, party: int) -> int:
    """Refuse persuasion: whom, how much, for what capital."""
    no = refuse_sealed(s, party, STAGE_PERSUADE)
    if no != 0:
        return no
    total = 0
    for a in range(t.n_audiences):
        if s.lobby[a] == 0:
            continue
        if t.owner[a] != party:
            return NOT_YOUR_AUDIENCE
        if s.lobby[a] < 0 or s.lobby[a] > MAX_PERSUASION:
            return TOO_MUCH
        total += s.lobby[a]
    if total * t.price_persuade[s.v[V_PHASE] * PARTIES + party] > s.v[V_CAPITAL + party]:
        return CAPITAL
    return 0


@small
def refuse(t: Tables, s: Talks, kind: int, party: int, a: int, b: int) -> int:
    """Give the number of the reason for which a move is refused, or 0; arguments as in ``step``."""
    if s.stage == STAGE_OVER:
        return TALKS_OVER
    if kind == M_PROPOSE:
        return refuse_propose(t, s, party)
    if kind == M_ACCEPT:
        return refuse_accept(t, s, party)
    if kind == M_HOLD:
        if s.stage == STAGE_LAST_CALL:
            return 0 if s.floor == party else NOT_YOUR_TURN
        return refuse_floor(s, party)
    if kind == M_STATEMENT:
        no = refuse_side(s, kind, party, t.price_statement[s.v[V_PHASE] * PARTIES + party])
        if no == 0 and not says_something(s, party, a, b):
            return SAYS_NOTHING
        return no
    if kind == M_BACK_CHANNEL:
        return refuse_talk(t, s, party, a)
    if kind == M_CONSULT:
        return refuse_consult(t, s, party, a)
    if kind == M_AUTHORED:
        return refuse_authored(t, s, party, a)
    if kind == M_WITHDRAW:
        no = refuse_floor(s, party)
        if no != 0:
            return no
        if s.offer_on == 0:
            return NO_OFFER
        return 0 if s.proposer == party else NOT_YOUR_OFFER
    if kind == M_WALK_OUT:
        no = refuse_floor(s, party)
        if no == 0 and t.may_walk[s.v[V_PHASE]] == 0:
            return NO_WALK_OUT
        return no
    if kind == M_ANSWER:
        if s.stage != STAGE_CHOICE or s.choice[s.choice_at] != a or b < 0 or b >= t.event_answers[a]:
            return NO_SUCH_CHOICE
        return 0 if t.event_party[a] == party else NOT_YOUR_TURN
    if kind == M_OPEN:
        return refuse_opening(t, s, party)
    if kind == M_PERSUADE:
        return refuse_persuade(t, s, party)
    if kind == M_VOTE:
        if s.stage != STAGE_PERSUADE:
            return WRONG_MOMENT
        if (s.signatories >> party) & 1 == 0:
            return NOT_ASKED
        return 0 if a < AUDIENCES and t.owner[a] == party else NOT_YOUR_AUDIENCE
    if kind == M_READOUT:
        no = refuse_sealed(s, party, STAGE_READOUT)
        if no == 0 and not holds(t, s, t.readout_when[a]):
            return READOUT_UNFIT
        return no
    if kind == M_TIME_UP:
        return 0
    if kind == M_INJECT:
        if t.kind[s.v[V_PHASE]] != BARGAINING:
            return WRONG_MOMENT
        return QUEUE_FULL if s.n_choice >= EVENTS - 1 else 0
    return WRONG_MOMENT


__all__ = [
    "NUMBER",
    "REFUSALS",
    "Refusal",
    "mark_authored",
    "refusal_of",
    "refuse",
    "refuse_asking",
    "refuse_authored",
    "refuse_consult",
    "refuse_price",
    "refuse_side",
    "refuse_talk",
]
