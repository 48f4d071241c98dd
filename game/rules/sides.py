"""Side moves: private words, questions to the capital, and the moves that a scenario adds."""

from __future__ import annotations

from game.rules.chance import draw3
from game.rules.effects import apply_rows, holds, note, shift
from game.rules.layout import (
    C_CONSULT,
    C_LEAK,
    C_MANDATE_OPEN,
    C_MOVE,
    C_MOVE_FAILED,
    C_TALK,
    ISSUES,
    LEAK_CHANCE,
    MOVES,
    PARTIES,
    STREAM_LEAK,
    STREAM_MOVE,
    V_APPROVAL,
    V_CAPITAL,
    V_DONE,
    V_TRUST,
)
from game.rules.ratify import consult_words
from game.rules.record import Tables, Talks
from game.rules.small import small


@small
def pay(t: Tables, s: Talks, party: int, price: int, cause: int, ref: int) -> None:
    """Take the price of a move from a party's political capital."""
    if price != 0:
        shift(t, s, V_CAPITAL + party, -price, cause, ref, party)


@small
def issue_by_weight(t: Tables, party: int, rank: int) -> int:
    """Give a party's issue of a rank from 0 on by weight, the span of its points; -1 beyond the last."""
    return t.by_weight[party * ISSUES + rank] if rank < t.n_issues else -1


@small
def talk(t: Tables, s: Talks, party: int, other: int, price: int) -> None:
    """Hold a private word of two parties: each learns the other's next issue by weight; it may leak."""
    first = min(party, other)
    second = max(party, other)
    at = first * PARTIES + second
    done = s.talks[at]
    s.talks[at] = done + 1
    s.told_issue[(party * PARTIES + other) * 3 + done] = issue_by_weight(t, other, done) + 1
    s.told_issue[(other * PARTIES + party) * 3 + done] = issue_by_weight(t, party, done) + 1
    s.told = 1
    note(s, C_TALK, at, party, -1, 0)
    pay(t, s, party, price, C_TALK, at)
    trust = 4 >> done
    shift(t, s, V_TRUST + party * PARTIES + other, trust, C_TALK, at, party)
    shift(t, s, V_TRUST + other * PARTIES + party, trust, C_TALK, at, party)
    s.drew = 1
    if draw3(s.seed, STREAM_LEAK, t.party_key[first], t.party_key[second], done + 1, 100) < LEAK_CHANCE:
        note(s, C_LEAK, at, -1, -1, 0)
        for a in range(t.n_audiences):
            if t.owner[a] in (first, second):
                shift(t, s, V_APPROVAL + a, -1, C_LEAK, at, -1)


@small
def consult(t: Tables, s: Talks, party: int, with_draft: int, price: int) -> None:
    """Ask the capital about the standing offer and a draft, and try whether it opens the mandate."""
    s.consults[party] += 1
    note(s, C_CONSULT, party, party, -1, 0)
    pay(t, s, party, price, C_CONSULT, party)
    s.told_on[party * 2] = 0
    s.told_on[party * 2 + 1] = 0
    if t.aud_to[party] > t.aud_from[party]:
        if s.offer_on != 0:
            consult_words(t, s, party, 0, s.offer, 0)
            s.told = 1
        if with_draft != 0:
            consult_words(t, s, party, 1, s.draft, 0)
            s.told = 1
    opens = t.opens_at[party]
    if s.opened[party] == 0 and opens > 0 and s.consults[party] >= opens and holds(t, s, t.opens_when[party]):
        s.opened[party] = 1
        s.told = 1
        note(s, C_MANDATE_OPEN, party, party, -1, 0)


@small
def make_authored(t: Tables, s: Talks, party: int, move: int) -> None:
    """Make a move that the scenario adds; where it has a chance it may fail."""
    at = party * MOVES + move
    s.used[at] += 1
    s.v[V_DONE + move] += 1
    chance = t.move_chance[move]
    happens = True
    if chance < 100:
        s.drew = 1
        happens = draw3(s.seed, STREAM_MOVE, t.move_key[move], t.party_key[party], s.used[at], 100) < chance
    if happens:
        note(s, C_MOVE, move, party, -1, 0)
        pay(t, s, party, t.move_cost[move], C_MOVE, move)
        apply_rows(t, s, t.move_from[move], t.move_to[move], C_MOVE, move, party)
    else:
        note(s, C_MOVE_FAILED, move, party, -1, 0)
        pay(t, s, party, t.move_cost[move], C_MOVE_FAILED, move)
        apply_rows(t, s, t.else_from[move], t.else_to[move], C_MOVE_FAILED, move, party)
