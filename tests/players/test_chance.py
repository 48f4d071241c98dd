"""Chance in software: the same seed plays the same game, on views as on the tables themselves."""

from __future__ import annotations

import pytest

from game.batch.drive import play_out
from game.players.temper import SPENT, draw, wake
from game.rules.chance import draw3
from game.rules.layout import STREAM_SOFTWARE
from game.rules.record import Talks
from game.session import Session
from game.session.notation import write
from tests.players.worlds import FILES, FIRST, FLAGSHIP, minds, play_seats, software, tables, world


def lines(name: str, strategy: str, seed: int) -> list[str]:
    """Play a game and give its moves in the notation."""
    session = Session(world(name), seed)
    play_out(session, software(name, strategy, seed))
    return [write(line.move) for line in session.lines]


@pytest.mark.parametrize("strategy", ["conceding", "integrative", "random"])
def test_same_seed_same_game(strategy: str) -> None:
    """The same seed gives the same moves; other seeds give other games."""
    assert lines(FLAGSHIP, strategy, 5) == lines(FLAGSHIP, strategy, 5)
    assert len({tuple(lines(FLAGSHIP, strategy, seed)) for seed in range(4)}) == 4


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("strategy", ["conceding", "integrative", "split_the_difference", "random"])
def test_views_and_tables_give_the_same_choices(name: str, strategy: str) -> None:
    """A seat that sees its view only chooses as one that reads the same fields of the true tables and talks."""
    t, seed = tables(name), 23
    brains = minds(name, [strategy])
    truth = Talks()
    assert play_seats(t, truth, brains, seed) >= 0
    session = Session(world(name), seed)
    play_out(session, software(name, strategy, seed))
    assert session.peek().v == truth.v
    assert session.ply == sum(truth.plies)


def test_tempers_differ() -> None:
    """A seat's share kept stays within keep and spread, and differs from game to game."""
    t, brain = tables(FLAGSHIP), minds(FLAGSHIP, ["conceding"])[0]
    kept = set()
    for seed in range(200):
        wake(t, brain, 0, seed)
        kept.add(brain.keep)
        assert 0 <= brain.temper <= 20
    assert (min(kept), max(kept)) == (brain.usual_keep - brain.spread, brain.usual_keep + brain.spread)


def test_chance_uses_every_kind_of_move() -> None:
    """Playing by chance makes every kind of move that a seat can make; undo is never drawn."""
    seen = set()
    for seed in range(150):
        session = Session(world(FIRST), seed)
        play_out(session, software(FIRST, "random", seed))
        seen |= {type(line.move).__name__ for line in session.lines}
    assert seen == {
        "Open", "Propose", "Accept", "Hold", "Withdraw", "WalkOut", "Statement", "BackChannel", "Consult",
        "Authored", "Answer", "Persuade", "Vote", "Readout",
    }  # fmt: skip


def test_the_first_draw_of_a_ply_is_the_rulebooks() -> None:
    """The first draw of a seat's ply is the hash of seed, stream, seat, ply and 1; a large draw takes a hash of its own."""
    t, s, brain = tables(FLAGSHIP), Talks(), minds(FLAGSHIP, ["random"])[0]
    for seed in range(50):
        wake(t, brain, 0, seed)
        s.plies[0] = seed % 7
        ply = seed % 7 + 1
        below = (2, 7, 50, 10**6)[seed % 4]
        assert draw(s, brain, 0, below) == draw3(seed, STREAM_SOFTWARE, t.party_key[0], ply, 1, below)
        assert draw(s, brain, 0, SPENT) == draw3(seed, STREAM_SOFTWARE, t.party_key[0], ply, 2, SPENT)


def test_draws_of_one_hash_are_even_and_free_of_each_other() -> None:
    """Small draws that share a hash come out equally often in every combination, within five standard errors."""
    t, s, brain = tables(FLAGSHIP), Talks(), minds(FLAGSHIP, ["random"])[0]
    found = [0] * 60
    games = 12_000
    for seed in range(games):
        wake(t, brain, 0, seed)
        first, second, third = (draw(s, brain, 0, below) for below in (5, 3, 4))
        assert brain.drawn == 1
        found[(first * 3 + second) * 4 + third] += 1
    assert max(abs(n - games / 60) for n in found) < 5 * (games / 60) ** 0.5
