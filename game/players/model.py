"""What a seat makes of the others: the options that they offer, the issues that they hold fast to.

A frequency model of the opponent: counts of the options in its offers, seeded by its public positions. It reads
public figures, and what back channels told this seat.
"""

from __future__ import annotations

from game.players.brain import NOTHING, Brain
from game.players.home import read_refusal
from game.rules.layout import ISSUES, MAX_FIRMNESS, OPTIONS, PARTIES, V_FIRM, V_PHASE, V_POSITION, V_REFUSALS
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import steps, value

NEAR = 176400
"""A whole number of parts for the square of every possible number of steps: the square of 420."""


def lay_nearness(t: Tables, brain: Brain) -> None:
    """Lay down what an option counts for each near one: all for itself, less by the square of the steps."""
    for i in range(t.n_issues):
        n = t.options[i]
        part = NEAR // ((n - 1) * (n - 1)) if t.ordered[i] != 0 else NEAR
        for favoured in range(n):
            for o in range(n):
                apart = steps(t, i, o, favoured)
                brain.near[(i * OPTIONS + favoured) * OPTIONS + o] = NEAR - part * apart * apart


@small
def take_offer(t: Tables, s: Talks, brain: Brain, q: int, issues: int) -> None:
    """Count a new offer of another party, on the issues that it was free to speak of."""
    for i in range(t.n_issues):
        at = q * ISSUES + i
        option = s.last[at]
        if option < 0:
            continue
        if (issues >> i) & 1 == 0 and option == brain.known[at]:
            continue
        brain.count[at * OPTIONS + option] += 1
        brain.known[at] = option
    brain.known_on[q] = 1
    brain.liked_present = 0


@small
def is_new(t: Tables, s: Talks, brain: Brain, q: int) -> bool:
    """Tell whether another party has made an offer since this seat last looked."""
    if s.last_on[q] == 0:
        return False
    if brain.known_on[q] == 0:
        return True
    for i in range(t.n_issues):
        if s.last[q * ISSUES + i] != brain.known[q * ISSUES + i]:
            return True
    return s.offer_on != 0 and s.proposer == q and brain.left_standing != q + 1


@small
def observe(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Take in what the others have offered, and whether it is better than all before in this phase."""
    phase = s.v[V_PHASE]
    if brain.phase != phase + 1 or s.phase_round < brain.phase_round:
        brain.first_met = NOTHING
        brain.best_met = NOTHING
        brain.left_standing = 0
        if s.v[V_REFUSALS] > 0:
            read_refusal(t, s, brain, seat)
    brain.phase = phase + 1
    brain.phase_round = s.phase_round
    brain.better = 0
    for q in range(t.n_parties):
        if q == seat or not is_new(t, s, brain, q):
            continue
        take_offer(t, s, brain, q, t.phase_issues[phase])
        if s.offer_on == 0 or s.proposer != q:
            continue
        worth = value(t, seat, s.offer, 0)
        if brain.best_met == NOTHING:
            brain.first_met = worth
        if worth > brain.best_met:
            brain.best_met = worth
            brain.better = 1


@small
def weight_of(t: Tables, s: Talks, brain: Brain, seat: int, q: int, issue: int) -> int:
    """Give how much an issue seems to matter to another party, 100 being usual.

    A back channel doubles an issue. A learner adds up to a half for what the other holds fast to, and takes as much
    off what it gives up: the steps from its public position that its offers took, on average.
    """
    weight = 100
    at = q * ISSUES + issue
    if brain.learns != 0:
        given = 0
        offers = 0
        for o in range(t.options[issue]):
            offers += brain.count[at * OPTIONS + o]
            given += brain.count[at * OPTIONS + o] * steps(t, issue, o, s.v[V_POSITION + at])
        span = t.options[issue] - 1 if t.ordered[issue] != 0 else 1
        if offers > 0:
            weight = 150 - 100 * given // (offers * span)
    for rank in range(3):
        if s.told_issue[(seat * PARTIES + q) * 3 + rank] == issue + 1:
            weight = weight * 2
    return weight


@small
def liking_stands(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Tell whether all that ``like`` was made from is as it was, and note how it is now."""
    stands = brain.liked_present == s.present
    brain.liked_present = s.present
    for q in range(t.n_parties):
        if q == seat:
            continue
        at = (seat * PARTIES + q) * 3
        told = (s.told_issue[at] * (ISSUES + 1) + s.told_issue[at + 1]) * (ISSUES + 1) + s.told_issue[at + 2]
        stands = stands and brain.liked_told[q] == told
        brain.liked_told[q] = told
        for i in range(t.n_issues):
            at = q * ISSUES + i
            stand = s.v[V_POSITION + at] * (MAX_FIRMNESS + 1) + s.v[V_FIRM + at] + 1
            stands = stands and brain.liked_at[at] == stand
            brain.liked_at[at] = stand
    return stands


@small
def weigh_options(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Fill ``like``: how well the others seem to like each option, near ones of an ordered issue counted in part."""
    if liking_stands(t, s, brain, seat):
        return
    brain.scored_to = 0
    for i in range(t.n_issues):
        n = t.options[i]
        for o in range(n):
            brain.like[i * OPTIONS + o] = 0
        for q in range(t.n_parties):
            if q == seat or (s.present >> q) & 1 == 0:
                continue
            weight = weight_of(t, s, brain, seat, q, i)
            at = q * ISSUES + i
            for favoured in range(n):
                count = brain.count[at * OPTIONS + favoured]
                if favoured == s.v[V_POSITION + at]:
                    count += s.v[V_FIRM + at]
                if count == 0:
                    continue
                row = (i * OPTIONS + favoured) * OPTIONS
                for o in range(n):
                    brain.like[i * OPTIONS + o] += weight * count * brain.near[row + o]
