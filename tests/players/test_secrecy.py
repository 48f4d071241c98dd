"""Decisions rest on what the party may know: other secrets, other moods and another seed change none of them."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest

from game.players.decide import decide
from game.players.look import look
from game.players.temper import wake
from game.rules.advance import begin, enter, follow
from game.rules.layout import AUDIENCES, ISSUES, LINKAGES, OPTIONS, PARTIES, STAGE_OVER, V_CAPITAL, V_RESERVATION
from game.rules.record import Row, Tables, Talks, duplicate
from game.rules.step import step
from tests.players.worlds import FILES, mark, minds, tables


def shake(row: Row, begin: int, end: int, rng: Random) -> None:
    """Put other numbers into a part of a row."""
    for at in range(begin, end):
        row[at] = rng.randrange(-400, 900)


def other_secrets(t: Tables, s: Talks, party: int, rng: Random) -> tuple[Tables, Talks]:
    """Give tables and talks that differ in everything that a party may not know, but for what a move reveals."""
    t, s = deepcopy(t), duplicate(s)
    for p in range(t.n_parties):
        if p == party:
            continue
        shake(t.points, p * ISSUES * OPTIONS, (p + 1) * ISSUES * OPTIONS, rng)
        for link in range(LINKAGES):
            shake(t.link_points, link * PARTIES + p, link * PARTIES + p + 1, rng)
        for i in range(p * ISSUES, (p + 1) * ISSUES):
            t.closed[i] = rng.randrange(4)
        s.opened[p] = rng.randrange(2)
        s.consults[p] = rng.randrange(3)
        s.v[V_CAPITAL + p] = rng.randrange(60)
        s.v[V_RESERVATION + p] = rng.randrange(900)
        for row in (t.base, t.threshold, t.share, t.cost, t.kept):
            shake(row, t.aud_from[p], t.aud_to[p], rng)
        for a in range(t.aud_from[p], t.aud_to[p]):
            shake(t.likes, a * ISSUES * OPTIONS, (a + 1) * ISSUES * OPTIONS, rng)
            shake(t.salience, a * ISSUES, (a + 1) * ISSUES, rng)
            s.persuasion[a] = s.sealed_support[a] = rng.randrange(4)
        for i in range(p * ISSUES, (p + 1) * ISSUES):
            s.sealed_option[i] = s.sealed_firm[i] = rng.randrange(2)
    for row in (t.event_when, t.event_chance, t.event_low, t.event_high):
        shake(row, 0, len(row), rng)
    shake(s.mood, 0, AUDIENCES, rng)
    s.seed = rng.randrange(1 << 32)
    return t, s


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("strategy", ["conceding", "integrative", "split_the_difference", "random"])
def test_secrets_of_others_change_nothing(name: str, strategy: str) -> None:
    """At every choice of a game, a copy of the mind that faces other secrets makes the same choice."""
    t, s, rng = tables(name), Talks(), Random(7)
    brains = minds(name, [strategy])
    for seat, brain in enumerate(brains):
        wake(t, brain, seat, 41)
    follow(t, s, enter(t, s, begin(t, s, 41), 0))
    while s.stage != STAGE_OVER:
        seat = next(p for p in range(t.n_parties) if (s.waiting >> p) & 1)
        look(t, s, brains[seat], seat)
        twin = deepcopy(brains[seat])
        other_t, other_s = other_secrets(t, s, seat, rng)
        decide(other_t, other_s, twin, seat)
        decide(t, s, brains[seat], seat)
        assert mark(other_t, other_s, twin) == mark(t, s, brains[seat])
        follow(t, s, step(t, s, brains[seat].kind, seat, brains[seat].a, brains[seat].b))
