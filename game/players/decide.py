"""The decision of a software seat: one move for whatever the talks wait for, left as numbers in its brain.

It reads of tables and talks only what its party may know. In play these are the seen copies, in mass runs the true
ones, and the choice is the same.
"""

from __future__ import annotations

from game.players.aims import aim, resting_point, search
from game.players.answers import answer_event, give_readout, open_talks
from game.players.brain import (
    ACCEPTING,
    FIRST_OFFER,
    NOT_YET,
    PROPOSING,
    RANDOM,
    SCRIPTED,
    SPLIT_THE_DIFFERENCE,
    WAITER,
    Brain,
)
from game.players.choices import choose
from game.players.drawn import draw_move
from game.players.halfway import split
from game.players.home import feel_home, home_agrees, persuade, read_answers
from game.players.model import observe, weigh_options
from game.players.sides import side_move
from game.players.trades import trade
from game.rules.layout import (
    M_ACCEPT,
    M_CONSULT,
    M_HOLD,
    M_OPEN,
    M_PERSUADE,
    M_PROPOSE,
    M_WITHDRAW,
    STAGE_CHOICE,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_OPENING,
    STAGE_PERSUADE,
    STAGE_READOUT,
    V_PHASE,
    V_REFUSALS,
    V_RESERVATION,
    V_ROUND,
    V_ROUNDS_LEFT,
)
from game.rules.legal import refuse_accept
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.step import prefill_opening
from game.rules.worth import same, value


@small
def may_accept(t: Tables, s: Talks, brain: Brain, seat: int, least: int) -> bool:
    """Tell whether the standing offer is worth so much, never below r, is inside the mandate, and home would agree."""
    if refuse_accept(t, s, seat) != 0 or value(t, seat, s.offer, 0) < max(least, s.v[V_RESERVATION + seat]):
        return False
    return t.carries[s.v[V_PHASE]] != 0 or home_agrees(t, s, brain, seat, s.offer, 0)


@small
def begin_turn(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Once a turn: see what the others brought, and set the target."""
    if brain.turn == s.v[V_ROUND]:
        return
    brain.turn = s.v[V_ROUND]
    observe(t, s, brain, seat)
    aim(t, s, brain, seat)


@small
def look_for_package(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Find what to offer, and what the turn is about to end with."""
    if brain.strategy == SPLIT_THE_DIFFERENCE:
        split(t, s, brain, seat)
    else:
        weigh_options(t, s, brain, seat)
        search(t, s, brain, seat)
        if brain.trades != 0:
            trade(t, s, brain, seat, max(brain.target, s.v[V_RESERVATION + seat]))
    least = brain.lead_worth if brain.lead_on != 0 else brain.target
    if brain.strategy == FIRST_OFFER:
        least = s.v[V_RESERVATION + seat]
    brain.about = PROPOSING if brain.lead_on != 0 else NOT_YET
    if brain.lead_on != 0 and s.offer_on != 0 and same(t, brain.lead, 0, s.offer, 0):
        brain.about = NOT_YET
    if may_accept(t, s, brain, seat, least):
        brain.about = ACCEPTING


@small
def end_turn_with(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose the table move that the turn has come to, and remember whose offer it leaves standing.

    An own offer that has come to be worth less than leaving is taken back.
    """
    brain.left_standing = s.proposer + 1 if s.offer_on != 0 else 0
    if brain.about == ACCEPTING:
        return choose(brain, M_ACCEPT, 0, 0)
    stands = brain.about == NOT_YET and s.offer_on != 0 and s.proposer == seat
    if stands and value(t, seat, s.offer, 0) < s.v[V_RESERVATION + seat]:
        return choose(brain, M_WITHDRAW, 0, 0)
    if brain.about == PROPOSING:
        brain.left_standing = 0
        for i in range(t.n_issues):
            s.draft[i] = brain.lead[i]
        return choose(brain, M_PROPOSE, 0, 0)
    return choose(brain, M_HOLD, 0, 0)


@small
def take_turn(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose a move at the floor: a side move that pays, then accept, propose or hold.

    It accepts when the standing offer is worth at least what it would offer next (AC_next, Baarslag et al. 2014).
    """
    begin_turn(t, s, brain, seat)
    if brain.asked != 0:
        brain.asked = 0
        read_answers(t, s, brain, seat)
    if brain.strategy == WAITER and s.v[V_ROUNDS_LEFT] > 0 and s.v[V_REFUSALS] == 0:
        brain.about = NOT_YET
        return end_turn_with(t, s, brain, seat)
    look_for_package(t, s, brain, seat)
    if side_move(t, s, brain, seat):
        brain.asked = 1 if brain.kind == M_CONSULT else 0
        return True
    return end_turn_with(t, s, brain, seat)


@small
def answer_last_call(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """At a last call accept what is worth at least r and the share kept, and what home supports."""
    least = resting_point(s, brain, seat)
    if brain.strategy == FIRST_OFFER:
        least = s.v[V_RESERVATION + seat]
    if may_accept(t, s, brain, seat, least):
        return choose(brain, M_ACCEPT, 0, 0)
    return choose(brain, M_HOLD, 0, 0)


@small
def stand_in(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Do what the clock would do: nothing that binds."""
    if s.stage == STAGE_OPENING:
        prefill_opening(t, s, seat)
        return choose(brain, M_OPEN, 0, 0)
    if s.stage == STAGE_PERSUADE:
        for a in range(t.n_audiences):
            s.lobby[a] = 0
        return choose(brain, M_PERSUADE, 0, 0)
    if s.stage in (STAGE_FLOOR, STAGE_LAST_CALL):
        return choose(brain, M_HOLD, 0, 0)
    if s.stage == STAGE_CHOICE:
        return answer_event(t, s, brain, seat)
    return give_readout(t, s, brain, seat)


@small
def decide(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose a move for the party of a seat, which the talks wait for.

    Leaves kind, a and b in the brain, as ``step`` takes them; a package in the talks' ``draft``, firmness in
    ``draft_firm``, persuasion in ``lobby``. ``may_do`` and ``fits`` must say which own moves and readouts the rules
    allow now.
    """
    if brain.strategy == RANDOM:
        return draw_move(t, s, brain, seat)
    if brain.strategy == SCRIPTED:
        return stand_in(t, s, brain, seat)
    feel_home(t, s, brain, seat)
    if s.stage == STAGE_OPENING:
        return open_talks(t, s, brain, seat)
    if s.stage == STAGE_CHOICE:
        return answer_event(t, s, brain, seat)
    if s.stage == STAGE_LAST_CALL:
        return answer_last_call(t, s, brain, seat)
    if s.stage == STAGE_PERSUADE:
        persuade(t, s, brain, seat)
        return choose(brain, M_PERSUADE, 0, 0)
    if s.stage == STAGE_READOUT:
        return give_readout(t, s, brain, seat)
    return take_turn(t, s, brain, seat)
