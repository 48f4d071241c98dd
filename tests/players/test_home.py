"""Reckoning with home: chances are counted, answers narrow the moods to where they are, persuasion helps."""

from __future__ import annotations

from itertools import product

import pytest

from game.players.home import (
    CERTAIN,
    bare_support,
    chance_to_pass,
    feel_home,
    find_odds,
    good_moods,
    home_agrees,
    persuade,
    read_answers,
    read_refusal,
)
from game.players.temper import wake
from game.rules.advance import begin, enter, follow
from game.rules.layout import ISSUES, MAX_PERSUASION, V_CAPITAL, V_FIRM, V_PHASE, V_POSITION
from game.rules.ratify import consult_words, decide_home, ratifies, support
from game.rules.record import Talks
from tests.players.worlds import FLAGSHIP, mind, tables

T = tables(FLAGSHIP)
PACKAGES = ([2, 3, 1, 2, 1, 2, 2], [3, 2, 3, 3, 2, 0, 1], [1, 3, 1, 1, 0, 3, 3], [1, 2, 2, 2, 1, 3, 2])


def talks(seed: int) -> Talks:
    """Give a game of the flagship that has just begun."""
    s = Talks()
    follow(T, s, enter(T, s, begin(T, s, seed), 0))
    return s


def row(package: list[int]) -> list[int]:
    """Give a package as a row."""
    return package + [0] * (ISSUES - len(package))


@pytest.mark.parametrize("seat", [0, 1])
@pytest.mark.parametrize("package", PACKAGES)
def test_the_chance_to_pass_is_counted(seat: int, package: list[int]) -> None:
    """The chance that home passes is the share of all moods with which the rules let it pass."""
    s, brain = talks(1), mind(FLAGSHIP, "conceding", seat)
    feel_home(T, s, brain, seat)
    audiences = range(T.aud_from[seat], T.aud_to[seat])
    moods = [range(-T.uncertainty[a], T.uncertainty[a] + 1) for a in audiences]
    passed = of = 0
    for drawn in product(*moods):
        for a, mood in zip(audiences, drawn, strict=True):
            s.mood[a] = mood
        of += 1
        passed += ratifies(T, s, seat, row(package), 0, 0, 1)
    find_odds(T, s, brain, seat, row(package), 0)
    assert chance_to_pass(T, s, brain, seat) == pytest.approx(CERTAIN * passed / of, abs=20)


@pytest.mark.parametrize("seat", [0, 1])
def test_without_word_from_the_capital_moods_are_even(seat: int) -> None:
    """Before any consultation home agrees exactly where the rules would pass a package with a margin of one."""
    s, brain = talks(2), mind(FLAGSHIP, "conceding", seat)
    feel_home(T, s, brain, seat)
    for package in PACKAGES:
        assert home_agrees(T, s, brain, seat, row(package), 0) == ratifies(T, s, seat, row(package), 0, 100, 0)


@pytest.mark.parametrize("seat", [0, 1])
def test_home_is_felt_as_the_seat_stands(seat: int) -> None:
    """However firmly a seat comes to hold whichever positions, what it expects of home is what the rules would say."""
    s, brain = talks(3), mind(FLAGSHIP, "conceding", seat)
    for turn in range(60):
        issue = turn % T.n_issues
        s.v[V_FIRM + seat * ISSUES + issue] = turn % 4
        s.v[V_POSITION + seat * ISSUES + issue] = turn // 4 % T.options[issue]
        feel_home(T, s, brain, seat)
        package = row(PACKAGES[turn % len(PACKAGES)])
        for a in range(T.aud_from[seat], T.aud_to[seat]):
            assert bare_support(T, s, brain, a, package, 0) == support(T, s, a, package, 0)


@pytest.mark.parametrize("seat", [0, 1])
def test_answers_narrow_the_moods(seat: int) -> None:
    """What the capital answers narrows the bounds of the moods, and the mood stays within them."""
    brain = mind(FLAGSHIP, "conceding", seat)
    narrower = 0
    for seed in range(40):
        s = talks(seed)
        wake(T, brain, seat, seed)
        consult_words(T, s, seat, 0, row(PACKAGES[seed % 4]), 0)
        consult_words(T, s, seat, 1, row(PACKAGES[(seed + 1) % 4]), 0)
        read_answers(T, s, brain, seat)
        for a in range(T.aud_from[seat], T.aud_to[seat]):
            assert brain.mood_low[a] <= s.mood[a] <= brain.mood_high[a]
            narrower += brain.mood_high[a] - brain.mood_low[a] < 2 * T.uncertainty[a]
    assert narrower > 40


def test_a_vote_tells_the_moods() -> None:
    """After home has decided, its delegation knows every mood."""
    s, seat = talks(9), 0
    brain = mind(FLAGSHIP, "conceding", seat)
    feel_home(T, s, brain, seat)
    s.agreed, s.agreed_on, s.signatories = row(PACKAGES[1]), 1, 3
    decide_home(T, s)
    assert s.banned_on == 1
    read_refusal(T, s, brain, seat)
    for a in range(T.aud_from[seat], T.aud_to[seat]):
        assert (brain.mood_low[a], brain.mood_high[a]) == (s.mood[a], s.mood[a])


@pytest.mark.parametrize("seat", [0, 1])
@pytest.mark.parametrize("package", PACKAGES)
def test_persuasion_raises_the_chance(seat: int, package: list[int]) -> None:
    """Persuasion is affordable, within three points each, raises the chance, and spends nothing where all is sure."""
    s, brain = talks(4), mind(FLAGSHIP, "conceding", seat)
    feel_home(T, s, brain, seat)
    s.agreed = row(package)
    s.v[V_CAPITAL + seat] = 35
    find_odds(T, s, brain, seat, s.agreed, 0)
    before = chance_to_pass(T, s, brain, seat)
    persuade(T, s, brain, seat)
    spent = sum(s.lobby)
    assert chance_to_pass(T, s, brain, seat) >= before
    assert spent * T.price_persuade[s.v[V_PHASE] * 8 + seat] <= 35
    assert max(s.lobby) <= MAX_PERSUASION
    assert (spent == 0) == (before == CERTAIN or chance_to_pass(T, s, brain, seat) == before)


def test_every_mood_is_good_or_not() -> None:
    """The moods with which an audience is in favour are those that bring it to its threshold."""
    brain = mind(FLAGSHIP, "conceding", 0)
    brain.mood_low[0], brain.mood_high[0] = -6, 6
    for odds, good in ((-601, 0), (-600, 1), (-550, 1), (-1, 6), (0, 7), (599, 12), (600, 13), (5000, 13)):
        brain.odds[0] = odds
        assert good_moods(brain, 0, 0) == good
