"""Tests that are written by mass play: read back without a problem, true of the game that they were taken from."""

from __future__ import annotations

from pathlib import Path

from game.batch.drive import play_out
from game.players import make
from game.rules.layout import V_METRIC
from game.session import Session
from game.session.notation import write
from game.trials.model import Trial
from game.trials.play import run_file
from game.trials.reader import read_tests
from game.trials.worlds import Shelf, World
from game.trials.write import OUT_OF_RANGE, Written, must_be, scenario_word, text_of
from tests.trials.desk import lay, suite


def played(folder: Path) -> tuple[Session, World]:
    """Play a whole game of the river pact by chance."""
    world = suite(folder, "tests: [{name: a, expect: {over: true}}]").world
    assert world is not None
    session = Session(world.scenario, 4)
    play_out(session, {party: make("random", world.scenario, party, 4) for party in world.index.parties})
    return session, world


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    """A written game is read without a problem, has the same name, seed and moves, and passes."""
    session, _ = played(tmp_path)
    assert session.outcome is not None
    moves = [write(line.move, session.index) for line in session.lines]
    test = Written('A "way": to the end, 50 %', 4, moves, {"ending": session.outcome.ending, "over": True})
    path = lay(tmp_path, text_of("river_pact", [test], "Written."))
    read = read_tests(path, Shelf())
    (case,) = read.cases
    (trial,) = case.trials
    assert isinstance(trial, Trial)
    assert (read.problems, trial.name, trial.seed, len(trial.steps)) == ((), test.name, 4, len(moves))
    assert [result.outcome for result in run_file(read)] == ["passed"]


def test_the_scenario_is_named_so_that_it_is_found(tmp_path: Path) -> None:
    """Beside its scenario a test names the id; elsewhere the way to the file."""
    tests = lay(tmp_path, "")
    scenario = tests.parent.parent / "scenario.yaml"
    far = tmp_path / "far" / "away" / "made.talks-test.yaml"
    assert scenario_word("river_pact", scenario, tests) == "river_pact"
    assert scenario_word("river_pact", scenario, far) == "../../river_pact/scenario.yaml"


def test_a_shipped_scenario_that_was_changed_is_not_mistaken(tmp_path: Path) -> None:
    """A copy under a shipped id is named by its file, since the id would lead to the shipped one."""
    copy = tmp_path / "mine.yaml"
    copy.write_text("id: first_talks\n", encoding="utf-8")
    assert scenario_word("first_talks", copy, tmp_path / "t" / "a.talks-test.yaml") == "../mine.yaml"


def test_a_failing_game_must_end_in_a_debrief(tmp_path: Path) -> None:
    """What a failing game must come to: an end in a debrief, and figures that were out of range inside it."""
    session, world = played(tmp_path)
    session._talks.v[V_METRIC] = 999
    usual = {"over": True, "phase": ["debrief"]}
    assert must_be(session, world.tables, OUT_OF_RANGE - 1) == usual
    assert must_be(session, world.tables, OUT_OF_RANGE) == {**usual, "flow": [0, 300]}
