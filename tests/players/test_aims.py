"""Targets and the search for a package: the formula of the rulebook, and where it looks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from game.players.aims import aim, clock_target, first_at_least, resting_point, search
from game.players.brain import CURVE, NOTHING, Brain
from game.players.curve import curve, tempered
from game.players.home import feel_home
from game.players.model import weigh_options
from game.rules.advance import begin, enter, follow
from game.rules.layout import V_PHASE, V_REFUSALS, V_RESERVATION, V_ROUND, V_ROUNDS_LEFT
from game.rules.record import Talks
from game.rules.worth import value
from tests.players.worlds import FLAGSHIP, mind, tables, world

T = tables(FLAGSHIP)
PRINCIPALS = list(world(FLAGSHIP).phases).index("principals")
GROUPS = list(world(FLAGSHIP).phases).index("working_groups")


def at_round(now: int, left: int, phase: int = PRINCIPALS, within: int = 1) -> tuple[Talks, Brain]:
    """Give talks at a round of a phase, and the first seat's mind with an even temper."""
    s, brain = Talks(), mind(FLAGSHIP, "conceding", 0)
    follow(T, s, enter(T, s, begin(T, s, 3), 0))
    s.v[V_PHASE], s.v[V_ROUND], s.v[V_ROUNDS_LEFT], s.phase_round = phase, now, left, within
    brain.keep, brain.temper = 25, 10
    feel_home(T, s, brain, 0)
    brain.curve[10 * CURVE : 11 * CURVE] = curve(T, tempered(2.0, 10))
    return s, brain


def test_curves_are_powers() -> None:
    """A curve holds (done / planned) to the exponent in thousandths, from 0 to 1000."""
    steep = curve(T, Decimal(2))
    assert [steep[36 + done] for done in range(9)] == [0, 16, 62, 141, 250, 391, 562, 766, 1000]
    assert curve(T, Decimal("0.5"))[36 + 2] == 500
    assert [tempered(2.0, temper) for temper in (0, 10, 20)] == [Decimal("1.8"), Decimal(2), Decimal("2.2")]


@pytest.mark.parametrize(("now", "left", "gone"), [(1, 8, 0), (5, 4, 250), (9, 0, 1000), (6, 1, 694)])
def test_the_clock_asks_what_the_formula_says(now: int, left: int, gone: int) -> None:
    """The target is r + keep + (best - r - keep)(1 - t^e), t being rounds done of rounds planned."""
    s, brain = at_round(now, left)
    r, best = s.v[V_RESERVATION], brain.best[PRINCIPALS]
    keep = (best - r) * 25 // 100
    assert resting_point(s, brain, 0) == r + keep
    assert clock_target(T, s, brain, 0) == r + keep + (best - r - keep) * (1000 - gone) // 1000


def test_working_groups_have_their_own_time() -> None:
    """In a phase whose result is carried over, time runs over its own rounds; in a reopened table none is left."""
    s, brain = at_round(3, 6, GROUPS, within=3)
    assert clock_target(T, s, brain, 0) == resting_point(s, brain, 0)
    s, brain = at_round(10, 2)
    s.v[V_REFUSALS] = 1
    assert clock_target(T, s, brain, 0) == resting_point(s, brain, 0)


def test_it_answers_concessions() -> None:
    """Where the others brought nothing better the target falls a fifth of the clock's way, else all of it."""
    s, brain = at_round(5, 4)
    goal = clock_target(T, s, brain, 0)
    brain.target = goal + 100
    aim(T, s, brain, 0)
    assert brain.target == goal + 80
    brain.better = 1
    aim(T, s, brain, 0)
    assert brain.target == goal
    brain.target, brain.better = NOTHING, 0
    aim(T, s, brain, 0)
    assert brain.target == goal


def test_a_book_is_searched_by_halves() -> None:
    """The first place worth at least so much is found, at both ends too."""
    brain = Brain()
    brain.book_worth = [10, 20, 20, 30]
    assert [first_at_least(brain, 0, 4, worth) for worth in (0, 10, 11, 20, 30, 31)] == [0, 0, 1, 1, 3, 4]


@pytest.mark.parametrize("target", [900, 750, 600, 480])
def test_the_lead_is_worth_the_target(target: int) -> None:
    """What leads is worth the target and at most a few bands more; its worth is the rules' own."""
    s, brain = at_round(5, 4)
    brain.target = target
    weigh_options(T, s, brain, 0)
    search(T, s, brain, 0)
    assert brain.lead_on == 1
    assert target <= brain.lead_worth <= target + 5 * (brain.band + 1)
    assert value(T, 0, brain.lead, 0) == brain.lead_worth
