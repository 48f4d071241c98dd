"""The yardstick: one function fused by hand plays the very games of the kernel, and refuses worlds that it does not know."""

from __future__ import annotations

import numpy as np
import pytest

from game.batch.cells import F_HOW
from game.batch.kernel import Kernel
from game.batch.policies import deal_jobs, make_minds
from game.batch.results import table_of
from game.bench.limit import Yardstick, in_turn, speed
from game.bench.play import world_of
from game.bench.pure import TACTIC, Domain, Hall, make_domain
from game.rules.layout import HOW_AGREED, HOW_DEADLINE, HOW_WALK_OUT
from game.rules.tables import compile_tables

pytest.importorskip("numba", reason="the extra 'fast' is not installed")
GAMES = 200
RIGID = "{name: conceder, exponent: 3.0, keep: 80}"
WARY = "{name: conceding, keep: 45}"
WORLDS = {
    "256 packages, the plain tactic": (4, "strategic", TACTIC, 20),
    "256 packages, answering": (4, "strategic", WARY, 20),
    "4,096 packages, the plain tactic": (6, "strategic", TACTIC, 20),
    "4,096 packages, often without a deal": (6, "strategic", RIGID, 7),
    "longer than a curve": (5, "strategic", WARY, 45),
    "256 packages by chance": (4, "random", TACTIC, 20),
    "one round by chance": (3, "random", TACTIC, 1),
}


def both(domain: Domain, policy: str, seed: int = 11) -> tuple[list[object], list[object]]:
    """Play the same seeds plain by the kernel and fused; give choices, figures and coverage of each."""
    minds = domain.minds(policy)
    kernel = Kernel(domain.tables, minds, fast=False).play(deal_jobs(seed, 0, GAMES, 1), GAMES)
    fused = Yardstick(domain.tables, minds).play(seed, GAMES)
    return [kernel[0], *map(list, kernel[1:])], [fused[0], *map(np.ndarray.tolist, fused[1:])]


@pytest.mark.parametrize("name", WORLDS)
def test_it_plays_the_games_of_the_kernel(name: str) -> None:
    """The same seeds give the same moves (by their checksums), values, trust, endings and coverage."""
    issues, policy, tactic, rounds = WORLDS[name]
    for seed in range(3):
        domain = make_domain(issues, seed, rounds, tactic)
        expected, actual = both(domain, policy, 1000 * seed)
        assert expected == actual


def test_the_worlds_meet_every_end() -> None:
    """Between them the worlds compared end with agreements, at the deadline, and by walking out."""
    hows: set[int] = set()
    for issues, policy, tactic, rounds in WORLDS.values():
        domain = make_domain(issues, 0, rounds, tactic)
        _, figures, _ = Yardstick(domain.tables, domain.minds(policy)).play(0, GAMES)
        hows |= set(table_of(figures, GAMES)[:, F_HOW].tolist())
    assert hows == {HOW_AGREED, HOW_DEADLINE, HOW_WALK_OUT}


def test_coverage_goes_on() -> None:
    """Coverage given from before is added to, as the kernel does."""
    domain = make_domain(4, 2)
    stick = Yardstick(domain.tables, domain.minds())
    whole = stick.play(0, 20)[2]
    halves = stick.play(10, 10, stick.play(0, 10)[2])[2]
    assert whole.tolist() == halves.tolist()


@pytest.mark.parametrize(
    ("scenario", "policy"), [("us_mexico_2023", "random"), ("first_talks", "strategic"), ("", "integrative")]
)
def test_it_refuses_what_it_does_not_cover(scenario: str, policy: str) -> None:
    """A world with homes and events, or a strategy with other tactics, is refused rather than played otherwise."""
    world = world_of(scenario) if scenario else make_domain(4, 1).scenario
    tables = compile_tables(world)
    with pytest.raises(ValueError, match="pure bargaining of two parties only"):
        Yardstick(tables, make_minds(policy, world, tables))


def test_both_are_timed_in_turn() -> None:
    """As many runs of the kernel as of the yardstick, each a speed."""
    domain = make_domain(3, 1, rounds=4)
    stick = Yardstick(domain.tables, domain.minds())
    ours, theirs = in_turn(Hall([domain], fast=False), [stick], 30, 2)
    assert (len(ours), len(theirs)) == (2, 2)
    assert min(ours + theirs + [speed([stick], 10)]) > 0
