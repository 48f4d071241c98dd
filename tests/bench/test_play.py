"""Measures of play: decisions, mass play, and how cost grows."""

from __future__ import annotations

import pytest

from game.bench import play
from game.rules.layout import BARGAINING
from game.rules.tables import compile_tables


def test_decisions_are_measured() -> None:
    """Each decision of a real game has its time, and all of them together less than the game."""
    decisions, plies, seconds = play.play_games("first_talks", 1)
    assert 0 < len(decisions) <= plies
    assert 0 < sum(decisions) < seconds


def test_mass_play_is_measured() -> None:
    """Each run gives choices a second."""
    speeds = play.mass_play("first_talks", "random", 5, 3, fast=False)
    assert len(speeds) == 3
    assert min(speeds) > 0


def test_compiled_play_needs_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without numba the compiled measure says so."""
    monkeypatch.setattr(play, "has_numba", lambda: False)
    with pytest.raises(RuntimeError, match="numba is not installed"):
        play.mass_play("first_talks", "random", 5, 3, fast=True)


def test_a_share_of_times() -> None:
    """The time that a share of all times does not pass; the whole is the greatest."""
    times = [float(n) for n in range(100, 0, -1)]
    assert (play.share(times, 95), play.share(times, 100), play.share([3.0], 95)) == (96.0, 100.0, 3.0)


@pytest.mark.parametrize("exponent", [0.5, 1.0, 2.0])
def test_the_slope_is_the_exponent(exponent: float) -> None:
    """A cost of 7 × size to a power has that power as its slope."""
    sizes = [6, 12, 24, 48]
    assert play.slope(sizes, [7 * size**exponent for size in sizes]) == pytest.approx(exponent)


def test_talks_are_stretched() -> None:
    """Every bargaining phase has as many times its rounds, and what follows from them is settled again."""
    world = play.world_of("us_mexico_2023")
    before, after = compile_tables(world), play.stretch(compile_tables(world), 4)
    bargaining = [f for f in range(before.n_phases) if before.kind[f] == BARGAINING]
    assert [after.rounds[f] for f in bargaining] == [4 * before.rounds[f] for f in bargaining]
    assert [after.rounds_after[f] for f in bargaining] == [4 * before.rounds_after[f] for f in bargaining]


def test_costs_by_games_and_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run has a cost for each number of games, and for each stretch of the talks, which do get longer."""
    monkeypatch.setattr(play, "has_numba", lambda: False)
    assert [len(run) for run in play.costs_by_games("first_talks", [2, 4], 3)] == [2, 2, 2]
    rounds, costs = play.costs_by_rounds("first_talks", (1, 3), 4, 2)
    assert rounds == [4.0, 12.0]
    assert [len(run) for run in costs] == [2, 2]
    assert min(min(run) for run in costs) > 0
