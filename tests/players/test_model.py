"""The model of the others: what they offer counts, near options in part, told issues double."""

from __future__ import annotations

from game.players.brain import NOTHING, Brain
from game.players.model import observe, weigh_options
from game.rules.advance import begin, enter, follow
from game.rules.layout import (
    M_OPEN,
    M_PROPOSE,
    M_TIME_UP,
    OPTIONS,
    PARTIES,
    STAGE_FLOOR,
    STAGE_OPENING,
    V_FIRM,
    V_POSITION,
)
from game.rules.record import Talks
from game.rules.step import prefill_opening, step
from game.rules.worth import value
from tests.players.worlds import FIRST, mind, tables

T = tables(FIRST)
FERRY, FISHING = 0, 1


def at_the_table(strategy: str = "conceding") -> tuple[Talks, Brain]:
    """Give the first talks in their first round, the first seat's turn, and the mind of the second seat."""
    s, brain = Talks(), mind(FIRST, strategy, 1)
    follow(T, s, enter(T, s, begin(T, s, 0), 0))
    while s.stage == STAGE_OPENING:
        party = 0 if s.waiting & 1 else 1
        prefill_opening(T, s, party)
        follow(T, s, step(T, s, M_OPEN, party, 0, 0))
    return s, brain


def offer(s: Talks, party: int, ferry: int, fishing: int) -> None:
    """Let a party make an offer."""
    s.draft[FERRY], s.draft[FISHING] = ferry, fishing
    follow(T, s, step(T, s, M_PROPOSE, party, 0, 0))


def likes(brain: Brain, issue: int) -> list[int]:
    """Give how well the options of an issue seem to be liked."""
    return brain.like[issue * OPTIONS : issue * OPTIONS + T.options[issue]]


def test_before_any_offer_the_public_position_counts() -> None:
    """The model is seeded by position times firmness: the position is liked best, others the less the farther."""
    s, brain = at_the_table()
    weigh_options(T, s, brain, 1)
    held = s.v[V_POSITION + FERRY]
    once = likes(brain, FERRY)
    assert once.index(max(once)) == held
    for option in range(1, T.options[FERRY]):
        nearer, farther = sorted((option - 1, option), key=lambda o: abs(o - held))
        assert once[nearer] > once[farther]
    s.v[V_FIRM + FERRY] = 2 * s.v[V_FIRM + FERRY]
    weigh_options(T, s, brain, 1)
    assert likes(brain, FERRY) == [2 * like for like in once]


def test_offers_are_counted_once() -> None:
    """An offer is counted when it is first seen, and known to be better than all before in its phase."""
    s, brain = at_the_table()
    offer(s, 0, 1, 3)
    observe(T, s, brain, 1)
    assert brain.count[FERRY * OPTIONS + 1] == 1
    assert (brain.better, brain.best_met) == (1, value(T, 1, s.offer, 0))
    brain.left_standing = 1
    observe(T, s, brain, 1)
    assert (brain.count[FERRY * OPTIONS + 1], brain.better) == (1, 0)


def test_only_better_offers_are_an_answer() -> None:
    """An offer that is worth no more than an earlier one of the phase brings nothing better."""
    s, brain = at_the_table()
    assert brain.best_met == NOTHING
    for ferry, fishing, better in ((2, 3, 1), (1, 3, 0), (2, 2, 1)):
        while s.stage != STAGE_FLOOR or s.floor != 0:
            follow(T, s, step(T, s, M_TIME_UP, -1, 0, 0))
        offer(s, 0, ferry, fishing)
        observe(T, s, brain, 1)
        assert brain.better == better


def test_told_issues_count_double() -> None:
    """An issue that a back channel told counts twice as much."""
    s, brain = at_the_table()
    weigh_options(T, s, brain, 1)
    before = likes(brain, FISHING)
    s.told_issue[(1 * PARTIES + 0) * 3] = FISHING + 1
    weigh_options(T, s, brain, 1)
    assert likes(brain, FISHING) == [2 * like for like in before]


def test_learners_see_what_is_held_fast() -> None:
    """A learner weighs an issue more where the offers keep to the position than where they leave it."""
    s, brain = at_the_table("integrative")
    held = [s.v[V_POSITION + i] for i in range(2)]
    away = 0 if held[FERRY] > 1 else 3
    offer(s, 0, away, held[FISHING])
    observe(T, s, brain, 1)
    weigh_options(T, s, brain, 1)
    plain = mind(FIRST, "conceding", 1)
    observe(T, s, plain, 1)
    weigh_options(T, s, plain, 1)
    kept = likes(brain, FISHING)[held[FISHING]] / likes(plain, FISHING)[held[FISHING]]
    left = likes(brain, FERRY)[away] / likes(plain, FERRY)[away]
    assert kept == 1.5
    assert left < 1
