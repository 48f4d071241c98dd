"""What a seat says when it is asked: opening statements, answers to events, its own account at the end."""

from __future__ import annotations

from game.players.brain import Brain
from game.players.choices import choose
from game.players.gains import THIN, worth_of_rows
from game.players.home import find_odds
from game.rules.layout import (
    ANSWERS,
    M_ANSWER,
    M_OPEN,
    M_READOUT,
    MAX_FIRMNESS,
    PARTIES,
    V_APPROVAL,
)
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.step import prefill_opening


@small
def open_talks(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """State the positions as prefilled; a hardliner holds what it holds one step firmer."""
    prefill_opening(t, s, seat)
    for i in range(t.n_issues):
        if s.draft_firm[i] > 0:
            s.draft_firm[i] = min(MAX_FIRMNESS, s.draft_firm[i] + brain.firmer)
    return choose(brain, M_OPEN, 0, 0)


@small
def answer_event(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Give the answer whose effects are worth most; the clock's own on a tie."""
    event = s.choice[s.choice_at]
    find_odds(t, s, brain, seat, s.offer, 0)
    chosen = t.event_default[event]
    at = event * ANSWERS + chosen
    best = worth_of_rows(t, s, brain, seat, t.answer_from[at], t.answer_to[at])
    for answer in range(t.event_answers[event]):
        at = event * ANSWERS + answer
        worth = worth_of_rows(t, s, brain, seat, t.answer_from[at], t.answer_to[at])
        if worth > best:
            best = worth
            chosen = answer
    return choose(brain, M_ANSWER, event, chosen)


@small
def give_readout(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose the fitting readout that is worth most: trust decides what is carried out, approval what home thinks.

    Approval counts double with an audience where it is below 50.
    """
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.odds[a] = THIN + 100 * (s.v[V_APPROVAL + a] - 50)
    chosen = -1
    best = 0
    for r in range(t.n_readouts):
        if brain.fits[r] == 0:
            continue
        at = r * PARTIES + seat
        worth = worth_of_rows(t, s, brain, seat, t.readout_from[at], t.readout_to[at])
        if chosen < 0 or worth > best:
            best = worth
            chosen = r
    return choose(brain, M_READOUT, chosen, 0)
