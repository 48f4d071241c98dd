"""The lines of a good scenario that are played: variants play what they say, and every line is measured."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.analysis.balance.lines import in_order, measure
from game.analysis.balance.matches import Interrupted, Matches
from game.analysis.balance.moves import NEVER, Trial, trials
from game.analysis.balance.openings import STANCES, take_stance
from game.analysis.balance.pressing import play_pressing
from game.batch.cells import F_CAPITAL, K_FAILED, K_MOVE
from game.batch.drive import play_out
from game.batch.results import Numbers, Total
from game.batch.run import Order, run
from game.players import make
from game.rules.index import Index
from game.session.session import Session
from tests.players.worlds import FIRST, FLAGSHIP, world

GAMES = 40


@cache
def flagship() -> Matches:
    """Give matches of the flagship, few and played plain."""
    return Matches(world(FLAGSHIP), GAMES, seed=11)


def trial(move: str) -> Trial:
    """Give the trial of a move."""
    return next(found for found in trials(flagship()) if found.move == move)


def times_made(found_in: Total, move: str) -> int:
    """Count how often a move was made in a run, failed uses included."""
    m = Index(world(FLAGSHIP)).moves.index(move)
    return int(found_in.cover[K_MOVE + m] + found_in.cover[K_FAILED + m])


def capital(rows: Numbers, _first: int) -> Numbers:
    """Keep what capital the first two seats have left."""
    return rows[:, F_CAPITAL : F_CAPITAL + 2].copy()


@pytest.mark.parametrize("move", ["hold_ports_shut", "lab_raid"])
def test_a_pressed_move_is_made_and_one_left_out_is_not(move: str) -> None:
    """A pressed move is made in nearly every game, more often than as the strategy likes; a forbidden one never."""
    tried = trial(move)
    seats = flagship().against("conceding", tried.seat)
    assert tried.pressed is not None
    pressed = times_made(flagship().play(seats, tried.pressed).total, move)
    usual = times_made(flagship().play(seats).total, move)
    assert times_made(flagship().play(seats, tried.without).total, move) == 0
    assert pressed >= 0.8 * GAMES
    assert pressed > usual


def test_a_promise_is_never_paid() -> None:
    """Pressing gives nothing: nobody ends with more capital than the scenario gave."""
    pressed = trial("call_unions").pressed
    assert pressed is not None
    minds = flagship().minds_of(flagship().defaults)
    total = run(Order(pressed.tables, minds, ("match",), 0, GAMES, capital), workers=1, fast=False)
    given = [party.capital for party in world(FLAGSHIP).parties.values()]
    assert (np.concatenate(total.gathered) <= given).all()
    assert sum(plan.rounds or 0 for plan in world(FLAGSHIP).phases.values()) < NEVER


def test_games_played_by_hand_are_the_kernels() -> None:
    """A seat that presses nothing plays the games of mass play; one that asks home whenever it can plays others."""
    seats = flagship().against("conceding", 0)
    mass = flagship().play(seats).rows
    assert np.array_equal(play_pressing(flagship(), seats, 0, "nothing").rows, mass)
    for press in ("consult", "flexible", "firm"):
        assert not np.array_equal(play_pressing(flagship(), seats, 0, press).rows, mass)


@pytest.mark.parametrize("stance", STANCES)
def test_a_stance_plays_as_if_the_party_had_opened_so(stance: str) -> None:
    """A variant's games are games of the scenario itself, in which that opening is stated at the table."""
    scenario = world(FLAGSHIP)
    positions = take_stance(scenario, "mx", stance)
    variant = flagship().vary(f"mx {stance} in a test", {"positions": positions})
    played = flagship().play(flagship().defaults, variant)
    for n in range(4):
        stated, replayed = Session(variant.scenario, 11 + n), Session(scenario, 11 + n)
        play_out(stated, {party: make("", variant.scenario, party, 11 + n) for party in scenario.parties})
        assert all(isinstance(replayed.play(line.move), tuple) for line in stated.lines)
        assert replayed.outcome == stated.outcome
        assert stated.outcome is not None
        values = [stated.outcome.values[party] / 10 for party in scenario.parties]
        assert values == [played.values(p)[n] for p in range(2)]


def test_a_low_opening_states_what_home_values_least() -> None:
    """Opening low, a party asks at firmness 3 for the least of what its home likes better than today."""
    scenario = world(FIRST)
    for party, plan in scenario.parties.items():
        for issue, held in take_stance(scenario, party, "low")[party].items():
            options = tuple(scenario.agenda[issue].options)
            gains = [
                sum(a.weight * (a.points[issue][n] - a.points[issue][0]) for a in plan.audiences.values())
                for n in range(len(options))
            ]
            liked = [gain for gain in gains if gain > 0]
            assert held.firmness == 3
            assert not liked or gains[options.index(held.wants)] == min(liked)


def test_every_line_is_measured_and_twice_the_same() -> None:
    """Each line of the rulebook stands once, in order, with the same figures in a second measurement."""
    first, second = (in_order(list(measure(Matches(world(FIRST), 8)))) for _ in range(2))
    assert first == second
    assert [int(line.id.split(".")[0]) for line in first] == sorted(int(line.id.split(".")[0]) for line in first)
    assert {int(line.id.split(".")[0]) for line in first} == set(range(1, 13))
    assert len({line.id for line in first}) == len(first)
    assert all(line.figure is not None for line in first)


def test_a_stopped_run_ends_the_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody stops gives no figure."""
    monkeypatch.setattr("game.analysis.balance.matches.run", lambda *_args, **_named: Total(1, stopped=True))
    with pytest.raises(Interrupted):
        Matches(world(FIRST), 8).play(("conceding", "conceding"))
