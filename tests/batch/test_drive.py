"""Driving a session: who is asked, when it stops, and how players are led through a game that was begun before."""

from __future__ import annotations

import pytest

from game.batch.drive import RefusedError, follow, play_out
from game.players import Scripted
from game.rules.moves import Accept, Hold, Open, Propose
from game.session import Session
from tests.players.worlds import FIRST, FLAGSHIP, software, world


def test_sealed_phases_ask_in_file_order() -> None:
    """In a sealed phase every party is asked, in the order of the file; each ply is told."""
    session = Session(world(FLAGSHIP), 1)
    plies: list[int] = []
    play_out(session, software(FLAGSHIP, "conceding", 1), lambda made: plies.append(made.ply))
    assert session.over
    assert [line.move.party for line in session.lines[:2]] == list(world(FLAGSHIP).parties)  # type: ignore[union-attr]
    assert plies == list(range(1, session.ply + 1))


def test_it_stops_where_a_person_moves() -> None:
    """Play stops when the talks wait only for parties without a player."""
    session = Session(world(FIRST), 1)
    players = software(FIRST, "conceding", 1)
    person = next(iter(players))
    del players[person]
    play_out(session, players)
    assert session.waiting_on == (person,)
    session.play(Open(person))
    play_out(session, players)
    assert session.waiting_on == (person,)
    assert not session.over


@pytest.mark.parametrize("at", [5, 20])
def test_players_that_looked_on_play_on_alike(at: int) -> None:
    """Players led through the lines of a game that was broken off finish it as it would have gone."""
    whole = Session(world(FLAGSHIP), 8)
    play_out(whole, software(FLAGSHIP, "integrative", 8))
    again = Session(world(FLAGSHIP), 8)
    players = software(FLAGSHIP, "integrative", 8)
    follow(again, players, whole.lines[:at])
    play_out(again, players)
    assert again.lines == whole.lines


def test_scripts_play_their_lines() -> None:
    """A script plays its moves and then what the clock would do; a move that is refused is an error that says why."""
    session = Session(world(FIRST), 0)
    one, two = world(FIRST).parties
    offer = Propose(one, {"ferry": "daily", "fishing": "half"})
    scripts = {one: Scripted(one, [Open(one), offer]), two: Scripted(two, [Open(two), Accept(two)])}
    play_out(session, scripts)
    assert session.lines[2].move == offer
    assert session.over
    bad = Scripted(one, [Hold(one)])
    with pytest.raises(ValueError, match="refused"):
        bad.choose(Session(world(FIRST), 0).view(one))


def test_a_refused_move_is_a_fault_of_its_player() -> None:
    """A player that makes an illegal move is named."""

    class Wrong(Scripted):
        """A player that always holds."""

        def choose(self, view: object) -> Hold:
            """Give a move that does not fit."""
            return Hold(self.party)

    one = next(iter(world(FIRST).parties))
    with pytest.raises(RefusedError, match=one):
        play_out(Session(world(FIRST), 0), {one: Wrong(one)})
