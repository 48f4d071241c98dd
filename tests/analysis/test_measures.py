"""Gain, distance, missed trade and smallest change, held against their definitions and examples by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import space as spaces
from game.analysis.measures import (
    Gain,
    deal_values,
    find_gain,
    find_missed_trade,
    frontier_distance,
    smallest_change,
    worth,
)
from game.rules.layout import HOW_REFUSED, V_RESERVATION
from game.rules.record import Tables, Talks
from tests.analysis import naive
from tests.analysis.worlds import End, Home, Side, World, endings

CHUNKS = st.sampled_from([3, 1 << 16])


def refused(world: World, package: list[int], signatories: int = 0) -> tuple[Tables, Talks]:
    """Give talks in which homes have just refused a package."""
    t = world.tables()
    return t, world.talks(t, package, signatories, HOW_REFUSED)


@given(endings(), CHUNKS)
def test_gain_is_as_defined(end: End, chunk: int) -> None:
    """Surpluses are those of what the talks brought; the possible gain is the greatest inside every win-set."""
    t, s = end.t, end.s
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", chunk)
        gain = find_gain(t, s)
    r = naive.reservation(t, s)
    assert gain.surpluses == tuple(x - y for x, y in zip(naive.got(t, s), r, strict=True))
    assert gain.possible == naive.possible_gain(t, s)


@given(endings())
def test_distance_is_as_defined(end: End) -> None:
    """The distance to the frontier is the largest joint gain over packages worse for nobody."""
    t, s = end.t, end.s
    assert frontier_distance(t, s) == naive.frontier_distance(t, s)


@given(endings(), CHUNKS)
def test_the_missed_trade_is_as_defined(end: End, chunk: int) -> None:
    """The missed trade has the largest joint gain, then the fewest changes, then the lowest code."""
    t, s = end.t, end.s
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", chunk)
        trade = find_missed_trade(t, s)
    expected = naive.missed_trade(t, s)
    assert (trade.row if trade else None) == expected
    if trade:
        before = naive.got(t, s)
        assert trade.gains == tuple(x - y for x, y in zip(naive.values(t, trade.row), before, strict=True))
        assert trade.changed == naive.differing(trade.row, naive.deal(t, s))


@given(endings(), CHUNKS)
def test_the_smallest_change_is_as_defined(end: End, chunk: int) -> None:
    """The smallest change has the fewest issues, then the fewest steps, then the lowest code."""
    t, s = end.t, end.s
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", chunk)
        change = smallest_change(t, s)
    assert (change.row if change else None) == naive.smallest_change(t, s)
    if change:
        refused_package = tuple(s.agreed[: t.n_issues])
        assert change.changed == naive.differing(change.row, refused_package)
        assert change.steps == naive.distance(t, change.row, refused_package)


@given(endings())
def test_values_of_the_end(end: End) -> None:
    """What the talks brought is what the outcome says: the deal where it binds, else the reservation value."""
    t, s = end.t, end.s
    assert deal_values(t, s) == tuple(naive.got(t, s))
    assert worth(t, s.agreed[: t.n_issues]) == tuple(naive.values(t, tuple(s.agreed[: t.n_issues])))


@pytest.mark.parametrize(
    ("surpluses", "possible", "percent", "shares"),
    [
        ((280, 120), 560, 71, (70, 30)),
        ((125, 875), 1000, 100, (13, 87)),
        ((1, 1, 1), 8, 38, (34, 33, 33)),
        ((0, 0), 560, 0, None),
        ((50, -20), 100, 30, None),
        ((50, 20), None, None, (71, 29)),
        ((50, 20), 0, None, (71, 29)),
        ((5, 0), 1000, 1, (100, 0)),
    ],
)
def test_shares_in_percent(
    surpluses: tuple[int, ...], possible: int | None, percent: int | None, shares: tuple[int, ...] | None
) -> None:
    """The share of the possible gain is a whole percent, half up; the split adds up to 100 or is not given."""
    gain = Gain(surpluses, possible)
    assert (gain.gained, gain.percent, gain.shares) == (sum(surpluses), percent, shares)


def test_a_trade_that_home_would_refuse_is_not_missed() -> None:
    """By hand: the package best for both meets a veto at home, the next one does not."""
    home = Home(likes=[[0, 100, -4000, 200]], base=5000, veto=True)
    world = World([4], [Side([[0, 10, 40, 20]], homes=[home]), Side([[0, 10, 40, 10]])])
    t = world.tables()
    trade = find_missed_trade(t, world.talks(t, [1]))
    assert trade is not None
    assert (trade.row, trade.gains, trade.changed) == ((3,), (10, 0), (0,))
    assert frontier_distance(t, world.talks(t, [1])) == 60
    assert find_missed_trade(t, world.talks(t, [3])) is None


def test_without_a_deal_trades_are_measured_against_reservation_values() -> None:
    """By hand: without a deal a package counts that gives each party its reservation value and one of them more."""
    world = World([3], [Side([[50, 30, 40]], reservation=30), Side([[0, 20, 25]], reservation=20)])
    t = world.tables()
    trade = find_missed_trade(t, world.talks(t))
    assert trade is not None
    assert (trade.row, trade.gains, trade.changed) == ((2,), (10, 5), (0,))
    assert find_gain(t, world.talks(t)) == Gain((0, 0), 15)


def test_fewer_changes_win_a_tie() -> None:
    """By hand: of two trades with the same joint gain the one that changes fewer issues is named."""
    world = World([2, 2], [Side([[0, 5], [0, 5]]), Side([[0, 10], [0, -5]])])
    t = world.tables()
    s = world.talks(t, [0, 0])
    trade = find_missed_trade(t, s)
    assert trade is not None
    assert (trade.row, trade.gains) == ((1, 0), (5, 10))


def test_steps_decide_between_changes_of_as_many_issues() -> None:
    """By hand: with one issue to change, the nearer option is named although its code is higher."""
    home = Home(likes=[[0, -3000, -3000, -3000, 0]], base=5000)
    world = World([5], [Side([[1, 1, 1, 1, 1]], homes=[home]), Side([[1, 1, 1, 1, 1]])])
    change = smallest_change(*refused(world, [3]))
    assert change is not None
    assert (change.row, change.changed, change.steps) == ((4,), (0,), 1)
    world.unordered = frozenset({0})
    change = smallest_change(*refused(world, [3]))
    assert change is not None
    assert (change.row, change.steps) == ((0,), 1)


def test_only_signatories_are_asked() -> None:
    """By hand: the home and the reservation value of a party that did not sign do not stand in the way."""
    home = Home(likes=[[0, 0, -9000]], base=5000)
    never = Home(likes=[[0, 0, 0]], base=0)
    sides = [Side([[1, 1, 1]], homes=[home]), Side([[1, 1, 1]]), Side([[1, 1, 1]], 500, [never])]
    world = World([3], sides, need=2)
    change = smallest_change(*refused(world, [2], 0b011))
    assert change is not None
    assert change.row == (1,)
    assert smallest_change(*refused(world, [2])) is None


def test_persuasion_as_paid_counts() -> None:
    """By hand: two points of support short, a package passes once they were paid for; the refused one never counts."""
    home = Home(likes=[[0, -200, -400]], base=4600, threshold=4600, persuasion=2)
    world = World([3], [Side([[0, 5, 9]], 5, [home]), Side([[0, 0, 0]])])
    change = smallest_change(*refused(world, [2]))
    assert change is not None
    assert change.row == (1,)
    home.persuasion = 1
    assert smallest_change(*refused(world, [2])) is None


def test_nobody_signed_nothing_to_change() -> None:
    """Where nothing had been agreed there is no smallest change."""
    world = World([2], [Side([[0, 1]]), Side([[0, 1]])])
    t = world.tables()
    assert smallest_change(t, world.talks(t)) is None


def test_moments_count_with_their_reservation_values() -> None:
    """By hand: a reservation value that events moved is the one that counts."""
    world = World([2], [Side([[0, 9]]), Side([[0, 9]])])
    t = world.tables()
    s = world.talks(t, [1])
    s.v[V_RESERVATION] = 4
    assert find_gain(t, s) == Gain((5, 9), 14)
