"""Whole games in mass: they end as they should, and are the games that a session plays with players."""

from __future__ import annotations

import pytest

from game.batch.cells import (
    F_CHECK,
    F_DELIVERED,
    F_ENDING,
    F_HOW,
    F_METRIC,
    F_PACKAGE,
    F_PLIES,
    F_ROUNDS,
    F_STATUS,
    F_VALUE,
    F_WALKED,
    FINE,
    K_EVENT,
    K_KIND,
    K_PHASE,
)
from game.batch.drive import play_out
from game.batch.kernel import has_numba
from game.batch.policies import POLICIES, seats_of
from game.batch.results import Numbers
from game.batch.retrace import moves_of, session_of
from game.players import make
from game.rules.layout import HOWS, M_HOLD
from game.session import Session
from tests.batch.worlds import ALL, SHIPPED, checks, figures, order
from tests.players.worlds import world

SEEDS = 12
REPLAYED = 30


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(("policy", "games"), [("random", 1000), ("strategic", 500), ("least_used", 300)])
def test_every_game_ends_well(name: str, policy: str, games: int, request: pytest.FixtureRequest) -> None:
    """Each game of each scenario ends in a debrief, every figure in its range and no move refused."""
    fast = has_numba()
    if fast:
        request.getfixturevalue("kernel")
    rows, _ = figures(order(name, (policy,), games), games, fast=fast)
    assert [(n, int(row[F_STATUS])) for n, row in enumerate(rows) if row[F_STATUS] != FINE] == []
    assert (rows[:, F_ENDING] >= 0).all()


def hold_against_session(name: str, session: Session, row: Numbers) -> None:
    """Fail unless a session ended as a game's figures say."""
    outcome, index = session.outcome, session.index
    assert outcome is not None
    assert (HOWS[row[F_HOW]], index.endings[row[F_ENDING]]) == (outcome.how, outcome.ending)
    assert (row[F_ROUNDS], row[F_PLIES]) == (outcome.rounds, session.ply)
    code = -1
    if outcome.package is not None:
        code = 0
        for i, issue in enumerate(index.issues):
            code = code * len(index.options[i]) + index.options[i].index(outcome.package[issue])
    assert row[F_PACKAGE] == code
    for p, party in enumerate(index.parties):
        assert row[F_VALUE + p] == outcome.values[party]
        assert row[F_DELIVERED + p] == outcome.delivered[party]
        assert (int(row[F_WALKED]) >> p) & 1 == int(party in outcome.walked_out)
    for m, metric in enumerate(index.metrics):
        assert row[F_METRIC + m] == outcome.metrics[metric]


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("policy", ["random", "strategic", "integrative"])
def test_mass_games_are_the_games_of_play(name: str, policy: str) -> None:
    """A session with players of the same strategies and seed makes the same moves and ends with the same figures."""
    asked = order(name, (policy,), SEEDS, 5)
    rows, _ = figures(asked, SEEDS, fast=False)
    scenario = world(name)
    seats = dict(zip(scenario.parties, seats_of(policy, scenario), strict=True))
    for game in range(SEEDS):
        session = Session(scenario, 5 + game)
        play_out(session, {party: make(seats[party], scenario, party, 5 + game) for party in seats})
        assert moves_of(asked, session.index, game) == [line.move for line in session.lines]
        hold_against_session(name, session, rows[game])


@pytest.mark.parametrize("name", SHIPPED)
def test_any_game_of_a_run_can_be_played_again(name: str) -> None:
    """Games of a mixed run, least_used among them, are retraced by their index, and sessions accept their moves."""
    asked = order(name, ("least_used", "random"), REPLAYED)
    rows, _ = figures(asked, REPLAYED, fast=False)
    for game in (0, 1, 2, REPLAYED - 2):
        hold_against_session(name, session_of(asked, world(name), game), rows[game])


def test_a_game_does_not_depend_on_those_before_it() -> None:
    """A game begun in memory that was used before is the game begun in fresh memory."""
    asked = order("us_mexico_2023", ("random", "strategic"), 20)
    together, _ = figures(asked, 20, fast=False)
    alone = [int(figures(asked, 1, fast=False, first=n)[0][0, F_CHECK]) for n in range(20)]
    assert checks(together) == alone


def test_coverage_counts_what_happened() -> None:
    """The counts of moves, phases and events are those of the same games' sessions."""
    name, games = "us_mexico_2023", 6
    asked = order(name, ("random",), games)
    rows, cover = figures(asked, games, fast=False)
    sessions = [session_of(asked, world(name), n) for n in range(games)]
    index = sessions[0].index
    kinds = [type(line.move).__name__ for session in sessions for line in session.lines]
    assert sum(cover[K_KIND : K_KIND + 16]) == len(kinds) == int(rows[:, F_PLIES].sum())
    assert cover[K_KIND + M_HOLD] == kinds.count("Hold")
    happened = [event.ref for session in sessions for event in session.history if event.kind == "event"]
    assert [cover[K_EVENT + n] for n in range(len(index.events))] == [happened.count(e) for e in index.events]
    begun = [event.ref for session in sessions for event in session.history if event.kind == "phase"]
    assert [cover[K_PHASE + n] for n in range(len(index.phases))] == [begun.count(p) for p in index.phases]


def test_every_strategy_is_a_policy() -> None:
    """Every strategy of the players can play a mass run."""
    assert {"random", "strategic", "least_used", "integrative", "waiter"} <= set(POLICIES)
