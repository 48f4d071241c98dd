"""Supports, win-sets and counts of a moment, held against the rules' own functions."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.space import Space
from game.analysis.standing import Standing, at_start
from game.rules.layout import V_APPROVAL
from game.rules.ratify import support
from game.rules.record import duplicate
from tests.analysis import naive
from tests.analysis.worlds import End, Home, Side, World, endings, worlds


@given(endings(), st.booleans(), st.sampled_from([5, 1 << 16]))
def test_supports_are_those_of_the_rules(end: End, persuasion: bool, chunk: int) -> None:
    """Each audience supports each package as far as the rules say, persuasion counted or not."""
    t, s = end.t, end.s
    standing = Standing(Space(t, chunk), s, persuasion=persuasion)
    found = np.concatenate([standing.supports(block) for block in standing.space.blocks()], axis=1).T.tolist()
    then = duplicate(s)
    if not persuasion:
        then.persuasion = [0] * len(s.persuasion)
    audiences = range(t.n_audiences)
    assert found == [
        [support(t, then, a, naive.long(package), 0) for a in audiences] for package in naive.packages(t)
    ]


@given(endings(), st.booleans(), st.booleans(), st.sampled_from([5, 1 << 16]))
def test_win_sets_are_those_of_the_rules(end: End, moods: bool, persuasion: bool, chunk: int) -> None:
    """Each home would ratify each package where the rules say so, with moods and persuasion or without."""
    t, s = end.t, end.s
    standing = Standing(Space(t, chunk), s, moods=moods, persuasion=persuasion)
    found = np.concatenate([standing.wins(block) for block in standing.space.blocks()], axis=1).T.tolist()
    assert found == [naive.wins(t, s, package, moods=moods, persuasion=persuasion) for package in naive.packages(t)]


@given(endings())
def test_zone_acceptable_and_feasible(end: End) -> None:
    """Zone, acceptable and feasible are as the rulebook defines them."""
    t, s = end.t, end.s
    standing = Standing(Space(t), s, moods=True)
    (block,) = standing.space.blocks()
    above = [naive.above(t, s, package) for package in naive.packages(t)]
    wins = [naive.wins(t, s, package, moods=True, persuasion=False) for package in naive.packages(t)]
    both = [[a and w for a, w in zip(x, y, strict=True)] for x, y in zip(above, wins, strict=True)]
    assert standing.zone(block).tolist() == [all(line) for line in above]
    assert standing.acceptable(block).tolist() == [naive.some_set(t, line) for line in above]
    assert standing.feasible(block).tolist() == [naive.some_set(t, line) for line in both]
    assert standing.passes(block, [0, 1]).tolist() == [line[0] and line[1] for line in wins]


@given(worlds())
def test_the_start_has_even_moods(world: World) -> None:
    """At the start approvals and reservation values are the scenario's and moods even; firmness is as asked."""
    t = world.tables()
    plain, opening = at_start(t, positions=False), at_start(t, positions=True)
    assert [sum(abs(mood) for mood in s.mood) for s in (plain, opening)] == [0, 0]
    expected = [home.approval for side in world.sides for home in side.homes]
    assert plain.v[V_APPROVAL : V_APPROVAL + t.n_audiences] == expected
    assert naive.reservation(t, opening) == [side.reservation for side in world.sides]
    for package in naive.packages(t)[:4]:
        relaxed = World(world.options, [_relax(side) for side in world.sides], world.links)
        ratified = [
            naive.wins(tables, s, package, moods=True, persuasion=True)
            for tables, s in ((t, plain), (relaxed.tables(), at_start(relaxed.tables(), positions=True)))
        ]
        assert ratified[0] == ratified[1]


def _relax(side: Side) -> Side:
    return Side(side.points, side.reservation, side.homes, side.need, [(option, 0) for option, _ in side.stands])


def test_a_position_binds_as_far_as_it_is_firm() -> None:
    """By hand: a declared option that is kept adds firmness × 1, one that falls two steps short costs 2 × 2 × 2."""
    home = Home(likes=[[0, 500, 1000]], base=4000)
    side = Side([[0, 1, 2]], homes=[home], stands=[(2, 2)])
    t = World([3], [side, Side([[2, 1, 0]])]).tables()
    standing = Standing(Space(t), at_start(t, positions=True))
    (block,) = standing.space.blocks()
    assert standing.supports(block).tolist() == [[4000 - 800, 4500 - 400, 5000 + 200]]
    assert standing.wins(block).tolist() == [[False, False, True], [True, True, True]]
