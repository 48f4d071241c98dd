"""`parley explore --save-tests`: the shortest ways and failing games as tests that `parley test` takes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.batch import run as runs
from game.batch.cells import DEAD_END, F_STATUS, REFUSED_MOVE
from game.batch.results import Numbers, table_of
from game.scenario import find
from game.trials.worlds import ENDING
from tests.cli.command import Here


def test_the_shortest_ways_are_saved_and_come_true(here: Here, tmp_path: Path) -> None:
    """Each ending that was reached has a test, which passes; the files are named in the output."""
    folder = tmp_path / "new" / "tests"
    said = here("explore", "first_talks", "--games", "60", "--save-tests", folder, "--json").json
    (file,) = said["tests"]
    assert file == str(folder / f"first_talks-endings{ENDING}")
    played = here("test", file, "--json").json
    reached = [name for name, count in said["endings"].items() if count]
    assert [result["name"].split(":")[0] for result in played["results"]] == [
        f"A way to {name}" for name in reached
    ]
    assert played["passed"] == len(reached) > 1
    assert file in here("explore", "first_talks", "--games", "9", "--save-tests", folder).out


def test_a_scenario_of_ones_own_is_found_again(here: Here, tmp_path: Path) -> None:
    """Tests of a file that is not shipped name the way to it."""
    own = tmp_path / "mine" / "ferry.yaml"
    own.parent.mkdir()
    shutil.copy(find("first_talks"), own)
    here("explore", own, "--games", "9", "--save-tests", tmp_path / "saved")
    (file,) = (tmp_path / "saved").iterdir()
    assert 'scenario: "../mine/ferry.yaml"' in file.read_text(encoding="utf-8")
    assert here("test", file).code == 0


@pytest.mark.parametrize("status", [REFUSED_MOVE, DEAD_END])
def test_a_failing_game_is_saved_as_a_test(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    """A game that failed is a test with its seed and moves beside the journal; it passes once the game ends well."""

    def spoil(figures: object, games: int) -> Numbers:
        rows = table_of(figures, games)
        rows[3, F_STATUS] = status
        return rows

    monkeypatch.setattr(runs, "table_of", spoil)
    answer = here(
        "explore", "first_talks", "--games", "5", "--faults", tmp_path, "--save-tests", tmp_path, "--json"
    )
    file = tmp_path / f"first_talks-game-3-seed-3{ENDING}"
    assert answer.code == 1
    assert str(file) in answer.json["tests"]
    text = file.read_text(encoding="utf-8")
    assert 'expect: {over: true, phase: ["debrief"]}' in text
    assert here("test", file).code == 0


def test_a_move_that_is_refused_is_the_last_line(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test of a game that stopped at a refused move fails at just that move, until it is mended."""
    from game.batch import retrace
    from game.rules.moves import Accept

    def spoil(figures: object, games: int) -> Numbers:
        rows = table_of(figures, games)
        rows[1, F_STATUS] = REFUSED_MOVE
        return rows

    moves_of = retrace.moves_of
    monkeypatch.setattr(runs, "table_of", spoil)
    monkeypatch.setattr(
        retrace, "moves_of", lambda *words: [*moves_of(*words)[:4], Accept("island"), Accept("island")]
    )
    here("explore", "first_talks", "--games", "2", "--faults", tmp_path, "--save-tests", tmp_path)
    file = tmp_path / f"first_talks-game-1-seed-1{ENDING}"
    (result,) = here("test", file, "--json").json["results"]
    assert result["outcome"] == "failed"
    assert result["message"].startswith("'island accept', after ply ")


def test_a_folder_that_cannot_be_made_is_refused_first(here: Here, tmp_path: Path) -> None:
    """A place where no folder can be is one sentence before any game is played."""
    (tmp_path / "file").touch()
    answer = here("explore", "first_talks", "--games", "5", "--save-tests", tmp_path / "file")
    assert (answer.code, answer.out) == (2, "")
    assert "Tests cannot be written to" in answer.err
