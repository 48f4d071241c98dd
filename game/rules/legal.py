"""What is legal: every reason for which a move is refused, as a number in small Python, with its code and words.

A refused move changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    MAX_CONSULTS,
    MAX_FIRMNESS,
    MAX_PERSUASION,
    MAX_SIDE_MOVES,
    MAX_TALKS,
    MOVES,
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
from game.rules.public import says_something
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import inside_mandate, same, status_quo

REFUSALS: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("talks_over", "The talks are over."),
    ("not_your_turn", "It is not this party's turn: the talks wait for somebody else."),
    ("wrong_moment", "This move does not fit the present moment of the talks."),
    ("already_sealed", "This party has already handed in its answer."),
    ("left", "This party has left the talks."),
    ("no_offer", "There is no offer on the table."),
    ("own_offer", "This party has already accepted the offer on the table."),
    ("repeats_offer", "This is the offer that already stands on the table."),
    ("status_quo", "An offer must change something: this one leaves everything as today."),
    ("outside_phase", "This phase negotiates only some issues; the others stay as today."),
    ("outside_mandate", "The capital has not opened one of these options to you. A consultation may open it."),
    ("refused_package", "Home has refused exactly this package; it may not be put again."),
    ("not_your_offer", "Only the party that made the standing offer can withdraw it."),
    ("no_walk_out", "Nobody can walk out of this phase; the talks go on in the next one."),
    ("two_side_moves", "Two side moves a turn are the most."),
    ("kind_used", "This kind of side move has been used this turn."),
    ("capital", "There is not enough political capital for this."),
    ("says_nothing", "This statement would change nothing: the position already stands like that."),
    ("talks_used", "These two have had their three private talks."),
    ("no_partner", "That party cannot be spoken to: it is your own, or it has left."),
    ("consults_used", "The capital has been asked twice; it will not be asked again."),
    ("nothing_to_ask", "There is nothing to ask home about."),
    ("not_this_party", "This move belongs to another party."),
    ("used_once", "This move can be made only once, and has been."),
    ("not_now", "The condition for this move does not hold now."),
    ("no_such_choice", "No such choice is waiting for an answer."),
    ("not_asked", "This party is not asked here."),
    ("too_much", "At most three points of support can be won with one audience."),
    ("not_your_audience", "That audience belongs to another party."),
    ("readout_unfit", "That readout does not fit how the talks ended."),
    ("firmness", "Firmness is a whole number from 0 to 3."),
    ("factual_position", "This position is on the public record; it cannot be opened at firmness 0."),
    ("queue_full", "Too many events wait for an answer."),
    ("stale", "The talks have moved on since this move was made."),
    ("nothing_to_undo", "There is no move to take back in this turn."),
    ("cannot_undo", "This move cannot be taken back: it drew chance or told you something."),
    ("unknown", "The scenario knows no such word."),
)
NUMBER = {code: number for number, (code, _) in enumerate(REFUSALS)}
"""The number of each code."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is refused: a stable code, and plain words for the player."""

    code: str
    words: str


def refusal_of(number: int, more: str = "") -> Refusal | None:
    """Give the refusal of a number, with more words after its own; None for 0, which refuses nothing."""
    if number == 0:
        return None
    code, words = REFUSALS[number]
    return Refusal(code, f"{words} {more}".strip())


TALKS_OVER = NUMBER["talks_over"]
NOT_YOUR_TURN = NUMBER["not_your_turn"]
WRONG_MOMENT = NUMBER["wrong_moment"]
ALREADY_SEALED = NUMBER["already_sealed"]
LEFT = NUMBER["left"]
NO_OFFER = NUMBER["no_offer"]
OWN_OFFER = NUMBER["own_offer"]
REPEATS_OFFER = NUMBER["repeats_offer"]
STATUS_QUO = NUMBER["status_quo"]
OUTSIDE_PHASE = NUMBER["outside_phase"]
OUTSIDE_MANDATE = NUMBER["outside_mandate"]
REFUSED_PACKAGE = NUMBER["refused_package"]
NOT_YOUR_OFFER = NUMBER["not_your_offer"]
NO_WALK_OUT = NUMBER["no_walk_out"]
TWO_SIDE_MOVES = NUMBER["two_side_moves"]
KIND_USED = NUMBER["kind_used"]
CAPITAL = NUMBER["capital"]
SAYS_NOTHING = NUMBER["says_nothing"]
TALKS_USED = NUMBER["talks_used"]
NO_PARTNER = NUMBER["no_partner"]
CONSULTS_USED = NUMBER["consults_used"]
NOTHING_TO_ASK = NUMBER["nothing_to_ask"]
NOT_THIS_PARTY = NUMBER["not_this_party"]
USED_ONCE = NUMBER["used_once"]
NOT_NOW = NUMBER["not_now"]
NO_SUCH_CHOICE = NUMBER["no_such_choice"]
NOT_ASKED = NUMBER["not_asked"]
TOO_MUCH = NUMBER["too_much"]
NOT_YOUR_AUDIENCE = NUMBER["not_your_audience"]
READOUT_UNFIT = NUMBER["readout_unfit"]
FIRMNESS = NUMBER["firmness"]
FACTUAL_POSITION = NUMBER["factual_position"]
QUEUE_FULL = NUMBER["queue_full"]


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
def refuse_package(t: Tables, s: Talks, package: list[int]) -> int:
    """Refuse a package with options outside the issues of the phase."""
    issues = t.phase_issues[s.v[V_PHASE]]
    for i in range(t.n_issues):
        if (issues >> i) & 1 == 0 and package[i] != 0:
            return OUTSIDE_PHASE
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
def refuse_side(s: Talks, kind: int, party: int, price: int) -> int:
    """Refuse a side move for the floor, the number of side moves, its kind or its price."""
    no = refuse_floor(s, party)
    if no != 0:
        return no
    if s.n_sides >= MAX_SIDE_MOVES:
        return TWO_SIDE_MOVES
    if (s.sides >> kind) & 1 != 0:
        return KIND_USED
    if s.v[V_CAPITAL + party] < price:
        return CAPITAL
    return 0


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
def refuse_consult(t: Tables, s: Talks, party: int, with_draft: int) -> int:
    """Refuse a consultation; there must be something that home could answer or open."""
    no = refuse_side(s, M_CONSULT, party, t.price_consult[s.v[V_PHASE] * PARTIES + party])
    if no != 0:
        return no
    if s.consults[party] >= MAX_CONSULTS:
        return CONSULTS_USED
    may_open = t.opens_at[party] > 0 and s.opened[party] == 0
    if t.aud_to[party] == t.aud_from[party] and not may_open:
        return NOTHING_TO_ASK
    if with_draft != 0:
        return refuse_package(t, s, s.draft)
    if s.offer_on == 0 and not may_open:
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


__all__ = ["REFUSALS", "Refusal", "refusal_of", "refuse"]
