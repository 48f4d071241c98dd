"""News: which events happen in a round, and the choices that they put to parties."""

from __future__ import annotations

from game.rules.chance import begin_draw, draw_mixed, mix
from game.rules.effects import apply_rows, holds, note
from game.rules.layout import (
    ANSWERS,
    C_ANSWER,
    C_CHOICE,
    C_EVENT,
    STAGE_CHOICE,
    STREAM_EVENT,
    V_ANSWERED,
    V_FIRED,
    V_ROUND,
)
from game.rules.record import Tables, Talks
from game.rules.small import small

EVENTS_IN_ONE_NEWS = 2


@small
def answer_choice(t: Tables, s: Talks, event: int, answer: int) -> None:
    """Apply the answer that a party gives to an event."""
    party = t.event_party[event]
    at = event * ANSWERS + answer
    s.v[V_ANSWERED + at] = 1
    note(s, C_ANSWER, at, party, -1, 0)
    apply_rows(t, s, t.answer_from[at], t.answer_to[at], C_ANSWER, at, party)


@small
def fire(t: Tables, s: Talks, event: int) -> None:
    """Let an event happen, and queue the choice that it puts to a party."""
    s.v[V_FIRED + event] += 1
    note(s, C_EVENT, event, -1, -1, 0)
    apply_rows(t, s, t.event_from[event], t.event_to[event], C_EVENT, event, -1)
    if t.event_party[event] >= 0:
        s.choice[s.n_choice] = event
        s.n_choice += 1


@small
def next_choice(t: Tables, s: Talks) -> bool:
    """Put the next waiting choice to its party; a party that left gets the default. Tell whether one waits."""
    while s.choice_at < s.n_choice:
        event = s.choice[s.choice_at]
        party = t.event_party[event]
        if (s.present >> party) & 1 != 0:
            s.stage = STAGE_CHOICE
            s.waiting = 1 << party
            note(s, C_CHOICE, event, party, -1, 0)
            return True
        answer_choice(t, s, event, t.event_default[event])
        s.choice_at += 1
    s.n_choice = 0
    s.choice_at = 0
    return False


@small
def bring_news(t: Tables, s: Talks) -> None:
    """Draw the round's events on the state before it; at most two fire, the others wait for the next news.

    An event that has happened and may not again, or whose rounds are over, is dropped; one that waits is not drawn.
    """
    waited = s.n_wait
    stem = begin_draw(s.seed, STREAM_EVENT)
    now = s.v[V_ROUND]
    mixed = mix(now)
    events = s.live
    live = 0
    for n in range(s.n_live):
        event = events[n]
        if now > t.event_high[event] or (t.event_once[event] != 0 and s.v[V_FIRED + event] > 0):
            continue
        events[live] = event
        live += 1
        if now < t.event_low[event] or not holds(t, s, t.event_when[event]):
            continue
        chance = t.event_chance[event]
        if chance < 100 and draw_mixed(stem, t.event_mix[event], mixed, 100) >= chance:
            continue
        waits = False
        for k in range(waited):
            waits = waits or s.wait[k] == event
        if not waits:
            s.wait[s.n_wait] = event
            s.n_wait += 1
    s.n_live = live
    fired = min(s.n_wait, EVENTS_IN_ONE_NEWS)
    for n in range(fired):
        fire(t, s, s.wait[n])
    for n in range(fired, s.n_wait):
        s.wait[n - fired] = s.wait[n]
    s.n_wait -= fired
