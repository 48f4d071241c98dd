"""Clearing a game for the next one, in place: everything that a new game would find at zero.

It leaves alone what is read only after it was written: the ledger's and the queue's rows, the courses, the stack.
"""

from __future__ import annotations

from game.rules.layout import ISSUES, MOVES, PARTIES
from game.rules.record import Tables, Talks
from game.rules.small import small


@small
def clear_table(t: Tables, s: Talks) -> None:
    """Clear the single figures, the offers and what was decided at home."""
    s.stage = 0
    s.resume = 0
    s.phase_round = 0
    s.floor_at = 0
    s.sides = 0
    s.n_sides = 0
    s.waiting = 0
    s.cut = 0
    s.offer_on = 0
    s.accepted = 0
    s.agreed_on = 0
    s.signatories = 0
    s.banned_on = 0
    s.n_wait = 0
    s.n_choice = 0
    s.choice_at = 0
    s.n_due = 0
    s.refused_by = 0
    s.walked = 0
    s.ended = 0
    s.closed = 0
    s.carried_out = 0
    s.compliance = 0
    s.drew = 0
    s.told = 0
    s.n_ledger = 0
    for i in range(t.n_issues):
        s.offer[i] = 0
        s.agreed[i] = 0
        s.banned[i] = 0
        s.draft[i] = 0
        s.draft_firm[i] = 0
    for a in range(t.n_audiences):
        s.sealed_support[a] = 0
        s.persuasion[a] = 0
        s.vote[a] = 0
        s.home_total[a] = 0
        s.lobby[a] = 0


@small
def clear_parties(t: Tables, s: Talks) -> None:
    """Clear what each party has done and been told."""
    for p in range(t.n_parties):
        s.last_on[p] = 0
        s.consults[p] = 0
        s.opened[p] = 0
        s.plies[p] = 0
        s.told_on[2 * p] = 0
        s.told_on[2 * p + 1] = 0
        s.told_home[2 * p] = 0
        s.told_home[2 * p + 1] = 0
        for i in range(t.n_issues):
            s.offered[p * ISSUES + i] = 0
            s.last_offer[p * ISSUES + i] = 0
        for q in range(t.n_parties):
            at = p * PARTIES + q
            s.gained[at] = 0
            s.talks[at] = 0
            s.told_issue[3 * at] = 0
            s.told_issue[3 * at + 1] = 0
            s.told_issue[3 * at + 2] = 0
        for m in range(t.n_moves):
            s.used[p * MOVES + m] = 0


@small
def reset(t: Tables, s: Talks) -> None:
    """Clear a game; then ``begin`` may set it to its start."""
    clear_table(t, s)
    clear_parties(t, s)
