"""Public statements that pay: freeing a position that a package leaves, or tying hands to what is about to be agreed."""

from __future__ import annotations

from game.players.aims import resting_point
from game.players.brain import (
    ACCEPTING,
    Brain,
)
from game.players.choices import (
    affords,
    choose,
)
from game.players.gains import (
    THIN,
)
from game.players.home import (
    home_agrees,
    leaning,
)
from game.rules.layout import (
    ISSUES,
    M_STATEMENT,
    MAX_FIRMNESS,
    OPTIONS,
    PARTIES,
    V_APPROVAL,
    V_FIRM,
    V_PHASE,
    V_POSITION,
    V_ROUNDS_LEFT,
)
from game.rules.legal import refuse_accept
from game.rules.public import (
    says_something,
)
from game.rules.ratify import (
    bond,
)
from game.rules.record import (
    Row,
    Tables,
    Talks,
)
from game.rules.small import small
from game.rules.worth import value

LATE = 1
"""Rounds left from which a seat prepares its home for what the others put on the table."""
HOPELESS = 1000
"""Hundredths of support short from which no statement brings an audience round."""
USEFUL = 60
"""Hundredths of support, weighed over home, from which a statement is worth its price."""


@small
def bond_after(t: Tables, s: Talks, audience: int, issue: int, option: int, firmer: int) -> int:
    """Give what a position would do to an audience's support if it were held more or less firmly."""
    at = V_FIRM + t.owner[audience] * ISSUES + issue
    s.v[at] += firmer
    then = bond(t, s, audience, issue, option)
    s.v[at] -= firmer
    return then


@small
def gain_of_statement(t: Tables, s: Talks, seat: int, audience: int, package: Row, issue: int, firmer: int) -> int:
    """Give what a statement on the position held does to an audience's support for a package, approval included."""
    option = package[issue]
    held = s.v[V_POSITION + seat * ISSUES + issue]
    row = (audience * ISSUES + issue) * OPTIONS
    approval = 0
    if firmer > 0:
        if t.likes[row + held] > t.likes[row]:
            approval = 1
        elif t.likes[row + held] < t.likes[row]:
            approval = -1
    elif t.likes[row + held] > t.likes[row]:
        approval = -((t.cost[audience] * t.salience[audience * ISSUES + issue] + 50) // 100)
    approval = min(100, max(0, s.v[V_APPROVAL + audience] + approval)) - s.v[V_APPROVAL + audience]
    change = bond_after(t, s, audience, issue, option, firmer) - bond(t, s, audience, issue, option)
    return change + approval * t.share[audience]


@small
def speak_for(t: Tables, s: Talks, brain: Brain, seat: int, package: Row, firm_too: int) -> bool:
    """Choose the statement that helps a package most with those own audiences that a mood could turn.

    A flexible one frees a position that the package leaves. A firm one ties the seat's hands, so it is for a package
    that is about to be agreed.
    """
    price = t.price_statement[s.v[V_PHASE] * PARTIES + seat]
    if not affords(s, seat, M_STATEMENT, price, brain.reserve // 2):
        return False
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.spare[a] = leaning(t, s, brain, a, package, 0) - t.threshold[a]
    best = USEFUL * t.home_weight[seat]
    issue = -1
    option = -1
    for i in range(t.n_issues):
        held = s.v[V_POSITION + seat * ISSUES + i]
        firm = s.v[V_FIRM + seat * ISSUES + i]
        leaves = package[i] != held
        if leaves and firm == 0:
            continue
        if not leaves and (firm_too == 0 or firm >= MAX_FIRMNESS):
            continue
        gain = 0
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            if -HOPELESS < brain.spare[a] < THIN:
                gain += t.weight[a] * gain_of_statement(t, s, seat, a, package, i, -1 if leaves else 1)
        if gain > best:
            best = gain
            issue = i
            option = -1 if leaves else held
    if issue < 0 or not says_something(s, seat, issue, option):
        return False
    return choose(brain, M_STATEMENT, issue, option)


@small
def worth_preparing(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Tell whether towards the end the others' offer would be good enough at a last call, were it not for home."""
    if s.v[V_ROUNDS_LEFT] > LATE or refuse_accept(t, s, seat) != 0:
        return False
    if value(t, seat, s.offer, 0) < resting_point(s, brain, seat):
        return False
    return not home_agrees(t, s, brain, seat, s.offer, 0)


@small
def free_position(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Speak for what the turn is about to accept or propose, or for a better wish that home would refuse as yet."""
    if t.carries[s.v[V_PHASE]] != 0:
        return False
    if brain.about == ACCEPTING:
        return speak_for(t, s, brain, seat, s.offer, 1)
    if worth_preparing(t, s, brain, seat):
        return speak_for(t, s, brain, seat, s.offer, 0)
    wished = brain.wish_on != 0 and (brain.lead_on == 0 or brain.wish_score > brain.lead_score)
    if wished and not home_agrees(t, s, brain, seat, brain.wish, 0):
        return speak_for(t, s, brain, seat, brain.wish, 0)
    if brain.lead_on != 0:
        return speak_for(t, s, brain, seat, brain.lead, 0)
    return False
