"""When the mandate stands in the way: asking the capital to open it, or seeing to it that it would."""

from __future__ import annotations

from game.players.brain import (
    Brain,
)
from game.players.choices import (
    affords,
    choose,
)
from game.rules.effects import (
    holds,
)
from game.rules.layout import (
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    MAX_CONSULTS,
    MAX_TALKS,
    MOVES,
    OP_VAR,
    PARTIES,
    V_CAPITAL,
    V_DONE,
    V_PHASE,
    V_RESERVATION,
    V_TRUST,
)
from game.rules.record import (
    Tables,
    Talks,
)
from game.rules.small import small
from game.rules.worth import (
    inside_mandate,
)


@small
def knows(t: Tables, program: int, seat: int) -> bool:
    """Tell whether a condition reads only what a party may know: no other's capital or reservation, no private move."""
    if program < 0:
        return True
    for at in range(t.program_from[program], t.program_to[program]):
        if t.code_op[at] != OP_VAR:
            continue
        name = t.code_arg[at]
        if V_CAPITAL <= name < V_RESERVATION + PARTIES and name not in (V_CAPITAL + seat, V_RESERVATION + seat):
            return False
        if V_DONE <= name < V_DONE + t.n_moves and t.move_public[name - V_DONE] == 0:
            return False
    return True


@small
def is_closed(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Tell whether the mandate keeps closed what the turn needs: the wish, or an offer worth the target."""
    if brain.wish_on != 0 and not inside_mandate(t, s, seat, brain.wish, 0):
        return brain.lead_on == 0 or brain.wish_score > brain.lead_score
    return False


@small
def would_open(t: Tables, s: Talks, seat: int, begin: int, end: int) -> bool:
    """Tell whether the mandate's condition would hold after rows of effects that come at once."""
    for row in range(begin, end):
        if t.effect_after[row] == 0 and t.effect_times[row] == 0:
            s.v[t.effect_target[row]] += t.effect_amount[row]
    opens = holds(t, s, t.opens_when[seat])
    for row in range(begin, end):
        if t.effect_after[row] == 0 and t.effect_times[row] == 0:
            s.v[t.effect_target[row]] -= t.effect_amount[row]
    return opens


@small
def help_to_open(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose an own move or a private talk after which the mandate's condition would hold."""
    for n in range(t.n_own[seat]):
        m = t.own[seat * MOVES + n]
        if brain.may_do[m] == 0 or t.move_chance[m] < 50:
            continue
        if not affords(s, seat, M_AUTHORED, t.move_cost[m], brain.reserve // 2):
            continue
        if would_open(t, s, seat, t.move_from[m], t.move_to[m]):
            return choose(brain, M_AUTHORED, m, 0)
    price = t.price_back_channel[s.v[V_PHASE] * PARTIES + seat]
    if not affords(s, seat, M_BACK_CHANNEL, price, brain.reserve // 2):
        return False
    for q in range(t.n_parties):
        if q == seat or (s.present >> q) & 1 == 0:
            continue
        done = s.talks[min(q, seat) * PARTIES + max(q, seat)]
        if done >= MAX_TALKS:
            continue
        trust = 4 >> done
        s.v[V_TRUST + q * PARTIES + seat] += trust
        s.v[V_TRUST + seat * PARTIES + q] += trust
        opens = holds(t, s, t.opens_when[seat])
        s.v[V_TRUST + q * PARTIES + seat] -= trust
        s.v[V_TRUST + seat * PARTIES + q] -= trust
        if opens:
            return choose(brain, M_BACK_CHANNEL, q, 0)
    return False


@small
def open_mandate(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Ask the capital for what the mandate keeps closed, when it would open; or see to it that it will."""
    needed = t.opens_at[seat] - s.consults[seat]
    if t.opens_at[seat] == 0 or s.opened[seat] != 0 or needed > MAX_CONSULTS - s.consults[seat]:
        return False
    if s.consults[seat] >= MAX_CONSULTS or not is_closed(t, s, brain, seat):
        return False
    if knows(t, t.opens_when[seat], seat) and not holds(t, s, t.opens_when[seat]):
        return help_to_open(t, s, brain, seat)
    price = t.price_consult[s.v[V_PHASE] * PARTIES + seat]
    if not affords(s, seat, M_CONSULT, price, 0):
        return False
    for i in range(t.n_issues):
        s.draft[i] = brain.wish[i]
    return choose(brain, M_CONSULT, 1, 0)
