"""One move: ``step`` makes a legal move and gives the trigger that it pulls, or 0.

Longer arguments stand in the talks themselves before the call: a package in ``draft``, its firmness in
``draft_firm``, persuasion in ``lobby``.
"""

from __future__ import annotations

from game.rules.advance import publish_readouts
from game.rules.effects import holds, note, shift
from game.rules.layout import (
    C_ACCEPTED,
    C_HELD,
    C_PERSUADE,
    C_PROPOSED,
    C_STATEMENT,
    C_VOTE,
    C_WALKED_OUT,
    C_WITHDREW,
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
    NEXT,
    PARTIES,
    STAGE_CHOICE,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_NONE,
    STAGE_OPENING,
    STAGE_PERSUADE,
    STAGE_READOUT,
    TRUST_WALK_OUT,
    TRUST_WITHDRAW,
    V_FIRM,
    V_PHASE,
    V_POSITION,
    V_TRUST,
)
from game.rules.news import answer_choice, fire, next_choice
from game.rules.public import publish_openings, remember_offer, speak, trust_from_offer
from game.rules.ratify import decide_home
from game.rules.record import Tables, Talks
from game.rules.rounds import agree, call_last, end_choice, end_turn
from game.rules.sides import consult, make_authored, pay, talk
from game.rules.small import small
from game.rules.worth import rule_met


@small
def prefill_opening(t: Tables, s: Talks, party: int) -> None:
    """Put a party's present public positions into the draft."""
    for i in range(t.n_issues):
        s.draft[i] = s.v[V_POSITION + party * ISSUES + i]
        s.draft_firm[i] = s.v[V_FIRM + party * ISSUES + i]


@small
def seal_opening(t: Tables, s: Talks, party: int) -> int:
    """Seal an opening statement; when the last one is in, publish them all."""
    for i in range(t.n_issues):
        s.sealed_option[party * ISSUES + i] = s.draft[i]
        s.sealed_firm[party * ISSUES + i] = s.draft_firm[i]
    s.waiting &= ~(1 << party)
    if s.waiting != 0:
        return 0
    publish_openings(t, s)
    return NEXT


@small
def propose(t: Tables, s: Talks, party: int) -> int:
    """Put the draft on the table, accepted by its proposer."""
    issues = t.phase_issues[s.v[V_PHASE]]
    note(s, C_PROPOSED, party, party, -1, 0)
    trust_from_offer(t, s, party, issues)
    remember_offer(t, s, party, issues)
    for i in range(t.n_issues):
        s.offer[i] = s.draft[i]
    s.offer_on = 1
    s.proposer = party
    s.accepted = 1 << party
    return end_turn(t, s)


@small
def withdraw(t: Tables, s: Talks, party: int) -> int:
    """Take the own standing offer back."""
    s.offer_on = 0
    s.proposer = -1
    s.accepted = 0
    note(s, C_WITHDREW, party, party, -1, 0)
    for q in range(t.n_parties):
        if q != party and (s.present >> q) & 1 != 0:
            shift(t, s, V_TRUST + q * PARTIES + party, -TRUST_WITHDRAW, C_WITHDREW, party, party)
    return end_turn(t, s)


@small
def walk_out(t: Tables, s: Talks, party: int) -> int:
    """Leave for good; an offer of one's own and one's acceptance go along."""
    s.present &= ~(1 << party)
    s.walked |= 1 << party
    s.accepted &= ~(1 << party)
    if s.proposer == party:
        s.offer_on = 0
        s.proposer = -1
        s.accepted = 0
    note(s, C_WALKED_OUT, party, party, -1, 0)
    for q in range(t.n_parties):
        if q != party and (s.present >> q) & 1 != 0:
            shift(t, s, V_TRUST + q * PARTIES + party, -TRUST_WALK_OUT, C_WALKED_OUT, party, party)
    return end_turn(t, s)


@small
def seal_persuasion(t: Tables, s: Talks, party: int) -> int:
    """Seal what a party spends at home; when the last one is in, home decides."""
    for a in range(t.aud_from[party], t.aud_to[party]):
        s.sealed_support[a] = s.lobby[a]
    s.waiting &= ~(1 << party)
    if s.waiting != 0:
        return 0
    phase = s.v[V_PHASE]
    for a in range(t.n_audiences):
        s.persuasion[a] = s.sealed_support[a]
        p = t.owner[a]
        if s.persuasion[a] > 0:
            note(s, C_PERSUADE, a, p, -1, s.persuasion[a])
            pay(t, s, p, s.persuasion[a] * t.price_persuade[phase * PARTIES + p], C_PERSUADE, a)
    return decide_home(t, s)


@small
def first_readout(t: Tables, s: Talks) -> int:
    """Give the first readout that fits, or -1."""
    for r in range(t.n_readouts):
        if holds(t, s, t.readout_when[r]):
            return r
    return -1


@small
def seal_readout(t: Tables, s: Talks, party: int, readout: int) -> int:
    """Seal a party's readout; when the last one is in, publish them all."""
    s.sealed_readout[party] = readout
    s.waiting &= ~(1 << party)
    if s.waiting != 0:
        return 0
    return publish_readouts(t, s)


@small
def hold(t: Tables, s: Talks, party: int) -> int:
    """Let the turn pass at the floor, or decline at the last call."""
    note(s, C_HELD, party, party, -1, 0)
    if s.stage == STAGE_LAST_CALL:
        return call_last(t, s)
    return end_turn(t, s)


@small
def accept(t: Tables, s: Talks, party: int) -> int:
    """Accept the standing offer at the floor or the last call."""
    s.accepted |= 1 << party
    note(s, C_ACCEPTED, party, party, -1, 0)
    if s.stage == STAGE_LAST_CALL:
        return agree(t, s) if rule_met(t, s.accepted) else call_last(t, s)
    return end_turn(t, s)


@small
def run_out(t: Tables, s: Talks) -> int:
    """Let the clock stand in for everybody who is waited for; it never accepts."""
    trigger = 0
    if s.stage == STAGE_CHOICE:
        event = s.choice[s.choice_at]
        answer_choice(t, s, event, t.event_default[event])
        end_choice(t, s)
        return 0
    if s.stage in (STAGE_FLOOR, STAGE_LAST_CALL):
        return hold(t, s, s.floor)
    stage = s.stage
    for p in range(t.n_parties):
        if (s.waiting >> p) & 1 == 0:
            continue
        if stage == STAGE_OPENING:
            prefill_opening(t, s, p)
            trigger = seal_opening(t, s, p)
        elif stage == STAGE_PERSUADE:
            for a in range(t.n_audiences):
                s.lobby[a] = 0
            trigger = seal_persuasion(t, s, p)
        elif stage == STAGE_READOUT:
            trigger = seal_readout(t, s, p, first_readout(t, s))
    return trigger


@small
def inject(t: Tables, s: Talks, event: int) -> int:
    """Fire an event because the teacher says so; its choice breaks in."""
    fire(t, s, event)
    if s.stage == STAGE_CHOICE or s.n_choice == 0:
        return 0
    stage = s.stage
    if next_choice(t, s):
        s.resume = stage
    return 0


@small
def step(t: Tables, s: Talks, kind: int, party: int, a: int, b: int) -> int:
    """Make a legal move and give the trigger that it pulls, or 0.

    a, b: issue and option (-1 flexible) of a statement; the other party of a back channel; 1 for a consultation
    with a draft; an authored move; event and answer; audience and 1 or 2 for a vote yes or no; a readout.
    """
    s.n_ledger = 0
    s.drew = 0
    s.told = 0
    if party >= 0:
        s.plies[party] += 1
    price_at = s.v[V_PHASE] * PARTIES + party
    if kind == M_PROPOSE:
        return propose(t, s, party)
    if kind == M_ACCEPT:
        return accept(t, s, party)
    if kind == M_HOLD:
        return hold(t, s, party)
    if kind == M_STATEMENT:
        note(s, C_STATEMENT, a, party, -1, b)
        pay(t, s, party, t.price_statement[price_at], C_STATEMENT, a)
        speak(t, s, party, a, b)
    elif kind == M_BACK_CHANNEL:
        talk(t, s, party, a, t.price_back_channel[price_at])
    elif kind == M_CONSULT:
        consult(t, s, party, a, t.price_consult[price_at])
    elif kind == M_AUTHORED:
        make_authored(t, s, party, a)
    elif kind == M_ANSWER:
        answer_choice(t, s, a, b)
        end_choice(t, s)
    elif kind == M_OPEN:
        return seal_opening(t, s, party)
    elif kind == M_PERSUADE:
        return seal_persuasion(t, s, party)
    elif kind == M_READOUT:
        return seal_readout(t, s, party, a)
    elif kind == M_WITHDRAW:
        return withdraw(t, s, party)
    elif kind == M_WALK_OUT:
        return walk_out(t, s, party)
    elif kind == M_VOTE:
        s.vote[a] = b
        note(s, C_VOTE, a, party, -1, b)
    elif kind == M_TIME_UP:
        return run_out(t, s)
    elif kind == M_INJECT:
        return inject(t, s, a)
    if M_STATEMENT <= kind <= M_AUTHORED:
        s.sides |= 1 << kind
        s.n_sides += 1
    return 0


@small
def undoable(s: Talks, kind: int) -> bool:
    """Tell whether the ply just made may be taken back: a side move that drew no chance and told its mover nothing."""
    return M_STATEMENT <= kind <= M_AUTHORED and s.drew == 0 and s.told == 0 and s.stage != STAGE_NONE
