"""Saved games: the list, the newest unfinished one, going on exactly where it stopped, handing in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.rules.moves import Move, Statement, TimeUp, Undo
from game.scenario import Scenario, find, load
from game.session import Session, saves
from game.session.record import read_record
from game.session.replay import replay, verify
from game.session.saves import Game
from tests.scenario.samples import path_of
from tests.session.games import EVERY_KEY, WORLDS, wander
from tests.session.test_journal import SEATS, SOURCE, begin, path_in


@pytest.mark.parametrize("plies", [0, 1, 7, 20, 10_000])
def test_going_on_is_as_if_nothing_had_happened(tmp_path: Path, plies: int) -> None:
    """A game that was interrupted anywhere ends exactly as the one that was not."""
    straight = wander(Session(EVERY_KEY, 4), 9)
    game = begin(tmp_path)
    for line in straight.lines[:plies]:
        game.play(line.move)
    back = saves.resume(path_in(game))
    assert (back.ply, back.history, back.head) == (game.ply, game.history, game.head)
    for line in straight.lines[plies:]:
        back.play(line.move)
    assert (back.lines, back.outcome) == (straight.lines, straight.outcome)


def test_an_undo_outlives_the_interruption(tmp_path: Path) -> None:
    """A side move made before the interruption can still be taken back after it."""
    game = begin(tmp_path)
    game.play(TimeUp())
    party = game.waiting_on[0]
    game.play(Statement(party, "quota"))
    back = saves.resume(path_in(game))
    back.play(Undo(party))
    assert [type(line.move) for line in saves.resume(path_in(game)).lines] == [TimeUp, Statement, Undo]


def test_software_may_look_on(tmp_path: Path) -> None:
    """Whoever watches sees every move before it is made again, with the talks as they stood."""
    game = begin(tmp_path)
    wander(game, 4, plies=12)
    seen: list[tuple[int, Move]] = []
    saves.resume(path_in(game), lambda session, move: seen.append((session.ply, move)))
    assert seen == [(line.ply - 1, line.move) for line in game.lines]


def test_the_newest_unfinished_game_is_offered(tmp_path: Path) -> None:
    """Finished games and files that are no journals are passed over; of the rest the newest counts."""
    assert saves.latest(tmp_path / "nowhere") is None
    games = [begin(tmp_path, chance) for chance in (1, 2, 3)]
    wander(games[2], 3)
    wander(games[0], 1, plies=5)
    (tmp_path / "diary.parley").write_text("Dear diary", encoding="utf-8")
    for age, game in enumerate(games):
        os.utime(path_in(game), (1_000_000 + age, 1_000_000 + age))
    assert saves.latest(tmp_path) == path_in(games[1])
    listed = [(entry.head.seed, entry.plies, entry.finished) for entry in saves.saved(tmp_path)]
    assert listed == [(3, games[2].ply, True), (2, 0, False), (1, 5, False)]


def test_games_of_one_second_have_files_of_their_own(tmp_path: Path) -> None:
    """Two games that begin in the same second do not share a journal."""
    paths = {path_in(begin(tmp_path, chance)) for chance in range(5)}
    assert len(paths) == 5


def test_a_game_that_lacks_only_its_last_line_gets_it(tmp_path: Path) -> None:
    """A game that was over when the process ended is closed at the next opening."""
    game = begin(tmp_path)
    wander(game, 4)
    lines = path_in(game).read_bytes().splitlines(keepends=True)
    path_in(game).write_bytes(b"".join(lines[:-1]))
    saves.resume(path_in(game))
    assert path_in(game).read_bytes() == b"".join(lines)


def test_a_last_line_that_cannot_be_written_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last move is made and kept even where closing the journal fails."""
    game = begin(tmp_path)
    straight = wander(Session(EVERY_KEY, 4), 4)
    for line in straight.lines[:-1]:
        game.play(line.move)
    real, calls = os.fsync, []

    def fail_second(number: int) -> None:
        calls.append(number)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        real(number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail_second)
        game.play(straight.lines[-1].move)
    assert (game.over, len(calls)) == (True, 2)
    assert saves.resume(path_in(game)).outcome == straight.outcome


@pytest.mark.parametrize("scenario", WORLDS, ids=lambda world: world.id)
@pytest.mark.parametrize("chance", range(6))
def test_a_whole_journal_replays_as_the_session_was(tmp_path: Path, scenario: Scenario, chance: int) -> None:
    """Replay equals session: lines, events, figures and outcome, in every scenario and with every kind of move."""
    game = saves.unsaved(scenario, chance, {})
    wander(game, chance)
    shutil.copy(path_of(scenario.id), tmp_path / f"{scenario.id}.yaml")
    saves.hand_in(game, tmp_path / "a.parley")
    record = read_record(tmp_path / "a.parley")
    again = replay(record)
    assert (again.lines, again.history, again.outcome) == (game.lines, game.history, game.outcome)
    assert (again.peek().v, verify(again, record)) == (game.peek().v, True)


def test_a_journal_that_is_handed_in_names_no_folder(tmp_path: Path) -> None:
    """What a student hands in holds the game, and nothing of the student's computer."""
    game = begin(tmp_path)
    wander(game, 4)
    target = tmp_path / "hand-in.parley"
    saves.hand_in(game, target)
    assert str(SOURCE.parent) in path_in(game).read_text(encoding="utf-8")
    assert str(SOURCE.parent) not in target.read_text(encoding="utf-8")
    assert read_record(target).moves == read_record(path_in(game)).moves


def test_a_shipped_scenario_needs_no_path(tmp_path: Path) -> None:
    """A game of a shipped scenario names it by its id only."""
    source = find("first_talks")
    scenario = load(source).scenario
    assert scenario is not None
    game = saves.begin(scenario, 1, {"harbour": "me"}, source=source, place=tmp_path)
    assert (game.head.file, game.head.seats) == ("", {"harbour": "me", "island": ""})
    assert isinstance(saves.resume(path_in(game)), Game)


def test_saved_games_lie_in_the_players_own_folder() -> None:
    """The folder is the one that the system keeps for a person's programs; under test it is a temporary one."""
    assert saves.folder().is_relative_to(Path(os.environ["PARLEY_TEST_FOLDER"]))
    assert saves.folder().parts[-2:] == ("parley", "games")


def test_seats_that_were_not_given_stand_empty(tmp_path: Path) -> None:
    """The head names every party, in the file's order."""
    game = saves.begin(EVERY_KEY, 1, {"south": "me"}, source=SOURCE, place=tmp_path)
    assert list(game.head.seats.items()) == [("island", ""), ("north", ""), ("south", "me")]
    assert SEATS.keys() == game.head.seats.keys()
