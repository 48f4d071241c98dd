"""Playing what has been played least: of all that is possible now, whatever this seat has used least often so far.

Ties go by the seat's draws. The counters are the block's, so that the order of blocks changes nothing.
"""

from __future__ import annotations

from game.batch.cells import U_ANSWER, U_KIND, U_LAST, U_MOVE, U_OPTION, U_READOUT, U_SEAT, U_STATEMENT
from game.players.brain import Brain
from game.players.choices import choose
from game.players.drawn import draw_consult, draw_move, draw_offer, draw_partner
from game.players.kinds import find_kinds
from game.players.temper import draw
from game.rules.layout import (
    ANSWERS,
    ISSUES,
    M_ACCEPT,
    M_ANSWER,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_HOLD,
    M_PROPOSE,
    M_READOUT,
    M_STATEMENT,
    M_WALK_OUT,
    MOVES,
    OPTIONS,
    STAGE_CHOICE,
    STAGE_FLOOR,
    STAGE_LAST_CALL,
    STAGE_READOUT,
    V_PHASE,
)
from game.rules.legal import refuse_accept, refuse_propose
from game.rules.public import says_something
from game.rules.record import Row, Tables, Talks
from game.rules.small import small

LEAST_USED = 100
"""The strategy number of a mind that plays so; the players' own numbers stay below it."""
SELDOM = 50
"""A walk-out counts as so many uses, since it ends much."""


@small
def least_option(t: Tables, s: Talks, use: Row, base: int, seat: int, issue: int, start: int) -> int:
    """Give the least used option of an issue inside the mandate, the first from ``start`` on a tie; 0 if all closed."""
    closed = t.closed[seat * ISSUES + issue] if s.opened[seat] == 0 else 0
    found = -1
    for n in range(t.options[issue]):
        option = (start + n) % t.options[issue]
        if (closed >> option) & 1 != 0:
            continue
        at = base + U_OPTION + issue * OPTIONS
        if found < 0 or use[at + option] < use[at + found]:
            found = option
    return max(found, 0)


@small
def offer_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Offer the least used options, where such a package may be offered; else one that is drawn."""
    issues = t.phase_issues[s.v[V_PHASE]]
    for i in range(t.n_issues):
        s.draft[i] = 0
        if (issues >> i) & 1 != 0:
            s.draft[i] = least_option(t, s, use, base, seat, i, draw(s, brain, seat, t.options[i]))
    found = True
    if refuse_propose(t, s, seat) != 0:
        found = draw_offer(t, s, brain, seat)
    for i in range(t.n_issues):
        use[base + U_OPTION + i * OPTIONS + s.draft[i]] += 1
    return found and choose(brain, brain.kind if refuse_propose(t, s, seat) != 0 else M_PROPOSE, 0, 0)


@small
def say_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Make the least used statement that says something."""
    start = draw(s, brain, seat, t.n_issues)
    issue = -1
    option = -1
    least = 0
    for n in range(t.n_issues):
        i = (start + n) % t.n_issues
        for o in range(-1, t.options[i]):
            used = use[base + U_STATEMENT + i * (OPTIONS + 1) + o + 1]
            if (issue < 0 or used < least) and says_something(s, seat, i, o):
                issue = i
                option = o
                least = used
    use[base + U_STATEMENT + issue * (OPTIONS + 1) + option + 1] += 1
    return choose(brain, M_STATEMENT, issue, option)


@small
def act_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Make the least used own move that the rules allow now."""
    start = draw(s, brain, seat, t.n_moves)
    found = -1
    for n in range(t.n_moves):
        m = (start + n) % t.n_moves
        if brain.may_do[m] != 0 and (found < 0 or use[base + U_MOVE + m] < use[base + U_MOVE + found]):
            found = m
    use[base + U_MOVE + found] += 1
    return choose(brain, M_AUTHORED, found, 0)


@small
def act_possible(t: Tables, brain: Brain, seat: int) -> int:
    """Count the own moves that the rules allow now."""
    found = 0
    for n in range(t.n_own[seat]):
        found += brain.may_do[t.own[seat * MOVES + n]]
    return found


@small
def turn_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Make a move of the least used kind that is possible at the floor."""
    kinds = find_kinds(t, s, brain, seat)
    if brain.kinds[kinds - 1] == M_AUTHORED and act_possible(t, brain, seat) == 0:
        kinds -= 1
    if t.may_walk[s.v[V_PHASE]] != 0:
        brain.kinds[kinds] = M_WALK_OUT
        kinds += 1
    start = draw(s, brain, seat, kinds)
    kind = brain.kinds[start]
    for n in range(kinds):
        k = brain.kinds[(start + n) % kinds]
        if use[base + U_KIND + k] < use[base + U_KIND + kind]:
            kind = k
    use[base + U_KIND + kind] += SELDOM if kind == M_WALK_OUT else 1
    if kind == M_PROPOSE:
        return offer_least(t, s, brain, use, base, seat)
    if kind == M_STATEMENT:
        return say_least(t, s, brain, use, base, seat)
    if kind == M_AUTHORED:
        return act_least(t, s, brain, use, base, seat)
    if kind == M_CONSULT:
        return draw_consult(t, s, brain, seat)
    if kind == M_BACK_CHANNEL:
        partner = draw_partner(t, s, brain, seat)
        return choose(brain, kind if partner >= 0 else M_HOLD, max(partner, 0), 0)
    return choose(brain, kind, 0, 0)


@small
def answer_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Give the least used answer to an event."""
    event = s.choice[s.choice_at]
    at = base + U_ANSWER + event * ANSWERS
    start = draw(s, brain, seat, t.event_answers[event])
    found = start
    for n in range(t.event_answers[event]):
        answer = (start + n) % t.event_answers[event]
        if use[at + answer] < use[at + found]:
            found = answer
    use[at + found] += 1
    return choose(brain, M_ANSWER, event, found)


@small
def read_least(t: Tables, s: Talks, brain: Brain, use: Row, base: int, seat: int) -> bool:
    """Give the least used readout that fits."""
    start = draw(s, brain, seat, t.n_readouts)
    found = -1
    for n in range(t.n_readouts):
        r = (start + n) % t.n_readouts
        if brain.fits[r] != 0 and (found < 0 or use[base + U_READOUT + r] < use[base + U_READOUT + found]):
            found = r
    use[base + U_READOUT + found] += 1
    return choose(brain, M_READOUT, found, 0)


@small
def choose_least(t: Tables, s: Talks, brain: Brain, use: Row, seat: int) -> bool:
    """Choose a move for whatever the talks wait for; opening statements and persuasion are drawn."""
    base = seat * U_SEAT
    if s.stage == STAGE_FLOOR:
        return turn_least(t, s, brain, use, base, seat)
    if s.stage == STAGE_CHOICE:
        return answer_least(t, s, brain, use, base, seat)
    if s.stage == STAGE_READOUT:
        return read_least(t, s, brain, use, base, seat)
    if s.stage == STAGE_LAST_CALL:
        accepts = refuse_accept(t, s, seat) == 0 and use[base + U_LAST] <= use[base + U_LAST + 1]
        use[base + U_LAST + (0 if accepts else 1)] += 1
        return choose(brain, M_ACCEPT if accepts else M_HOLD, 0, 0)
    return draw_move(t, s, brain, seat)
