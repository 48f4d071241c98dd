"""Splitting the difference: half-way on each issue, and a step back where that is worth too little."""

from __future__ import annotations

import pytest

from game.players.halfway import meet_half_way, split
from game.rules.advance import begin, enter, follow
from game.rules.layout import ISSUES, V_PHASE, V_POSITION, V_RESERVATION
from game.rules.record import Talks
from game.rules.worth import inside_mandate, value
from tests.players.worlds import FILES, FLAGSHIP, mind, minds, tables


def at_the_table(name: str) -> Talks:
    """Give talks of a scenario in their first bargaining phase that has all issues, before any offer."""
    t, s = tables(name), Talks()
    follow(t, s, enter(t, s, begin(t, s, 0), 0))
    everything = (1 << t.n_issues) - 1
    s.v[V_PHASE] = next(f for f in range(t.n_phases) if t.rounds[f] and t.phase_issues[f] == everything)
    return s


@pytest.mark.parametrize("name", FILES)
def test_it_meets_between_what_is_asked(name: str) -> None:
    """Half-way lies between the own position and the others', and is as near to one as to the other, but for a step."""
    t, s = tables(name), at_the_table(name)
    if t.n_parties != 2:
        return
    for seat, brain in enumerate(minds(name, ["split_the_difference"])):
        meet_half_way(t, s, brain, seat)
        for i in range(t.n_issues):
            own, other = (s.v[V_POSITION + p * ISSUES + i] for p in (seat, 1 - seat))
            assert min(own, other) <= brain.lead[i] <= max(own, other)
            if t.ordered[i]:
                assert abs(abs(brain.lead[i] - own) - abs(brain.lead[i] - other)) <= 1


def test_odd_steps_are_given_and_kept_in_turn() -> None:
    """Where the way has no middle the seat gives the odd step on one issue and keeps it on the next."""
    t, s = tables(FLAGSHIP), at_the_table(FLAGSHIP)
    brain = mind(FLAGSHIP, "split_the_difference", 0)
    for i in range(t.n_issues):
        s.v[V_POSITION + i], s.v[V_POSITION + ISSUES + i] = 0, 1
    meet_half_way(t, s, brain, 0)
    assert brain.lead[: t.n_issues] == [1, 0, 1, 0, 1, 0, 1][: t.n_issues]


@pytest.mark.parametrize("seat", [0, 1])
def test_it_steps_back_to_what_is_worth_more_than_leaving(seat: int) -> None:
    """A split that is offered is worth at least the reservation value and inside the mandate."""
    t, s = tables(FLAGSHIP), at_the_table(FLAGSHIP)
    brain = mind(FLAGSHIP, "split_the_difference", seat)
    for reservation in (100, 500, 700, 800):
        s.v[V_RESERVATION + seat] = reservation
        split(t, s, brain, seat)
        if brain.lead_on:
            assert value(t, seat, brain.lead, 0) == brain.lead_worth >= reservation
            assert inside_mandate(t, s, seat, brain.lead, 0)
