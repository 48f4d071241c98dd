"""A branch begins as the game did, goes on otherwise, keeps a journal of its own, and comes to the same end by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch.branch import branch_off, play_to_end
from game.batch.drive import play_out
from game.players import level_seats, make
from game.scenario import find, load
from game.session import Session, saves
from game.session.digest import digest
from game.session.record import read_record
from game.session.saves import PERSON, Game


@pytest.fixture
def played(tmp_path: Path) -> Game:
    """A game of the first talks between software, with a journal."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    seats = level_seats(scenario, "normal")
    game = saves.begin(scenario, 5, seats, place=tmp_path)
    play_out(game, {p: make(s, scenario, p, 5) for p, s in seats.items()})
    return game


def test_the_same_seats_come_to_the_same_end(played: Game) -> None:
    """From any ply, software that looked on plays what it had played: the branch's digest is the game's."""
    for ply in (0, 1, played.ply // 2, played.ply - 1):
        branch, players, note = branch_off(played, ply, played.head.seats)
        play_to_end(branch, players)
        assert (digest(branch), note) == (digest(played), "")


def test_a_branch_keeps_a_journal_that_names_its_parent(played: Game, tmp_path: Path) -> None:
    """It lies beside the game's own, which is not touched, and can be read back."""
    assert played.journal is not None
    before = played.journal.path.read_bytes()
    branch, _, _ = branch_off(played, 3, {**played.head.seats, "harbour": PERSON})
    assert branch.journal is not None
    assert branch.journal.path.parent == tmp_path
    record = read_record(branch.journal.path)
    assert record.head.parent == f"{played.journal.path.name}@3"
    assert record.head.seats["harbour"] == PERSON
    assert len(record.moves) == branch.ply == 3
    assert played.journal.path.read_bytes() == before
    assert saves.resume(branch.journal.path).ply == 3


def test_a_person_in_the_branch_is_waited_for(played: Game) -> None:
    """Software has all other seats; it stops where the person is asked."""
    branch, players, _ = branch_off(played, 1, {**played.head.seats, "harbour": PERSON})
    assert set(players) == {"island"}
    play_to_end(branch, players)
    assert not branch.over
    assert "harbour" in branch.waiting_on


def test_a_branch_without_a_journal_says_so(played: Game, tmp_path: Path) -> None:
    """Where none can be written the branch is played all the same, and a note tells why it is not kept."""
    (tmp_path / "file").write_bytes(b"")
    branch, players, note = branch_off(played, 2, played.head.seats, place=tmp_path / "file" / "games")
    assert (branch.journal, branch.ply) == (None, 2)
    assert "cannot be saved" in note
    play_to_end(branch, players)
    assert branch.over


def test_a_plain_session_can_branch_too(played: Game, tmp_path: Path) -> None:
    """A game that never had a journal has branches with one, and no parent is named."""
    session = Session(played.scenario, played.seed)
    for line in played.lines:
        session.play(line.move)
    branch, _, _ = branch_off(session, 2, played.head.seats, place=tmp_path)
    assert (branch.ply, branch.head.parent) == (2, "")
