"""Playing by chance: first the kind of move among those that are possible, then its parameters, inside the mandate."""

from __future__ import annotations

from game.players.brain import Brain
from game.players.choices import choose
from game.players.kinds import USUAL, draw_among, find_kinds
from game.players.temper import draw
from game.rules.layout import (
    ISSUES,
    M_ACCEPT,
    M_ANSWER,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_HOLD,
    M_OPEN,
    M_PERSUADE,
    M_PROPOSE,
    M_READOUT,
    M_STATEMENT,
    M_VOTE,
    MAX_FIRMNESS,
    MAX_PERSUASION,
    MOVES,
    PARTIES,
    STAGE_CHOICE,
    STAGE_LAST_CALL,
    STAGE_OPENING,
    STAGE_PERSUADE,
    V_CAPITAL,
    V_FIRM,
    V_PHASE,
    V_POSITION,
)
from game.rules.legal import (
    mark_authored,
    refuse_accept,
    refuse_consult,
    refuse_propose,
    refuse_talk,
)
from game.rules.public import says_something
from game.rules.record import Tables, Talks
from game.rules.small import small

TRIES = 8
"""Packages drawn before an offer is given up as impossible now."""


@small
def draw_option(t: Tables, s: Talks, brain: Brain, seat: int, issue: int, closed: int) -> int:
    """Draw an option of an issue among those that a mask does not close; 0 where it closes all."""
    free = 0
    for o in range(t.options[issue]):
        free += 1 - ((closed >> o) & 1)
    if free == 0:
        return 0
    skip = draw(s, brain, seat, free)
    option = 0
    while (closed >> option) & 1 != 0 or skip > 0:
        skip -= 1 - ((closed >> option) & 1)
        option += 1
    return option


@small
def draw_package(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Draw a package of the phase's issues inside the mandate into the draft."""
    issues = t.phase_issues[s.v[V_PHASE]]
    opened = s.opened[seat] != 0
    for i in range(t.n_issues):
        closed = t.closed[seat * ISSUES + i]
        if (issues >> i) & 1 == 0:
            s.draft[i] = 0
        elif closed == 0 or opened:
            s.draft[i] = draw(s, brain, seat, t.options[i])
        else:
            s.draft[i] = draw_option(t, s, brain, seat, i, closed)


@small
def draw_offer(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw an offer that may be made; hold where none was found."""
    for _ in range(TRIES):
        draw_package(t, s, brain, seat)
        if refuse_propose(t, s, seat) == 0:
            return choose(brain, M_PROPOSE, 0, 0)
    return choose(brain, M_HOLD, 0, 0)


@small
def draw_opening(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw an opening statement: each position as prefilled or, as likely, any option with any firmness."""
    for i in range(t.n_issues):
        s.draft[i] = s.v[V_POSITION + seat * ISSUES + i]
        s.draft_firm[i] = s.v[V_FIRM + seat * ISSUES + i]
        if draw(s, brain, seat, 2) == 0:
            s.draft[i] = draw(s, brain, seat, t.options[i])
            least = 1 if t.factual[seat * ISSUES + i] != 0 else 0
            s.draft_firm[i] = least + draw(s, brain, seat, MAX_FIRMNESS + 1 - least)
    return choose(brain, M_OPEN, 0, 0)


@small
def draw_statement(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw a statement that changes something: issue, then flexible or an option."""
    issue = draw(s, brain, seat, t.n_issues)
    option = draw(s, brain, seat, t.options[issue] + 1) - 1
    while not says_something(s, seat, issue, option):
        option = (option + 2) % (t.options[issue] + 1) - 1
    return choose(brain, M_STATEMENT, issue, option)


@small
def draw_partner(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Draw another party for a private talk; -1 where nobody can be spoken to."""
    free = 0
    for q in range(t.n_parties):
        if refuse_talk(t, s, seat, q) == 0:
            free += 1
    if free == 0:
        return -1
    skip = draw(s, brain, seat, free)
    for q in range(t.n_parties):
        if refuse_talk(t, s, seat, q) == 0:
            if skip == 0:
                return q
            skip -= 1
    return -1


@small
def draw_authored(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Draw an own move that is possible now; -1 where none is."""
    free = 0
    for n in range(t.n_own[seat]):
        free += brain.may_do[t.own[seat * MOVES + n]]
    if free == 0:
        return -1
    skip = draw(s, brain, seat, free)
    for n in range(t.n_own[seat]):
        move = t.own[seat * MOVES + n]
        if brain.may_do[move] != 0:
            if skip == 0:
                return move
            skip -= 1
    return -1


@small
def draw_consult(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw a consultation, with a draft or without; hold where there is nothing to ask."""
    draw_package(t, s, brain, seat)
    draft = draw(s, brain, seat, 2)
    if refuse_consult(t, s, seat, draft) != 0:
        draft = 1 - draft
    if refuse_consult(t, s, seat, draft) != 0:
        return choose(brain, M_HOLD, 0, 0)
    return choose(brain, M_CONSULT, draft, 0)


@small
def draw_kind(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Draw a kind of move among those that are possible at the floor.

    Whether an own move is possible is asked once the kind is drawn, since it takes long; where none is, the others are
    drawn from anew, which leaves them as likely.
    """
    kinds = find_kinds(t, s, brain, seat)
    kind = draw_among(t, s, brain, seat, kinds)
    if kind == M_AUTHORED:
        if brain.asks_rules != 0:
            mark_authored(t, s, seat, brain.may_do)
        for n in range(t.n_own[seat]):
            if brain.may_do[t.own[seat * MOVES + n]] != 0:
                return kind
        kind = draw_among(t, s, brain, seat, kinds - 1)
    return kind


@small
def draw_turn(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw a move at the floor: its kind by weight, then its parameters."""
    kind = draw_kind(t, s, brain, seat)
    if kind == M_PROPOSE:
        return draw_offer(t, s, brain, seat)
    if kind == M_STATEMENT:
        return draw_statement(t, s, brain, seat)
    if kind == M_CONSULT:
        return draw_consult(t, s, brain, seat)
    if kind == M_BACK_CHANNEL:
        partner = draw_partner(t, s, brain, seat)
        return choose(brain, kind if partner >= 0 else M_HOLD, max(partner, 0), 0)
    if kind == M_AUTHORED:
        return choose(brain, kind, draw_authored(t, s, brain, seat), 0)
    return choose(brain, kind, 0, 0)


@small
def draw_persuasion(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw what to do before home decides: let people vote for an audience, or spend on support, as far as it goes."""
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        if s.vote[a] == 0 and draw(s, brain, seat, USUAL) == 0:
            return choose(brain, M_VOTE, a, 1 + draw(s, brain, seat, 2))
    price = t.price_persuade[s.v[V_PHASE] * PARTIES + seat]
    left = s.v[V_CAPITAL + seat]
    for a in range(t.n_audiences):
        s.lobby[a] = 0
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        points = draw(s, brain, seat, MAX_PERSUASION + 1)
        if points * price <= left:
            s.lobby[a] = points
            left -= points * price
    return choose(brain, M_PERSUADE, 0, 0)


@small
def draw_readout(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw a readout that fits."""
    free = 0
    for r in range(t.n_readouts):
        free += brain.fits[r]
    skip = draw(s, brain, seat, max(free, 1))
    chosen = 0
    for r in range(t.n_readouts):
        if brain.fits[r] != 0:
            if skip == 0:
                chosen = r
                break
            skip -= 1
    return choose(brain, M_READOUT, chosen, 0)


@small
def draw_move(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Draw a move for whatever the talks wait for."""
    if s.stage == STAGE_OPENING:
        return draw_opening(t, s, brain, seat)
    if s.stage == STAGE_CHOICE:
        event = s.choice[s.choice_at]
        return choose(brain, M_ANSWER, event, draw(s, brain, seat, t.event_answers[event]))
    if s.stage == STAGE_LAST_CALL:
        accepts = refuse_accept(t, s, seat) == 0 and draw(s, brain, seat, 2) == 0
        return choose(brain, M_ACCEPT if accepts else M_HOLD, 0, 0)
    if s.stage == STAGE_PERSUADE:
        return draw_persuasion(t, s, brain, seat)
    if s.stage > STAGE_PERSUADE:
        return draw_readout(t, s, brain, seat)
    return draw_turn(t, s, brain, seat)
