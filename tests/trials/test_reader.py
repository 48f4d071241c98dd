"""Reading files of tests: every fault at its line, all at once, and none that hides another test."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.problems import CODES
from tests.trials.desk import EXAMPLE, problems, results, suite
from tests.trials.faults import FAULTS, SOUND, Fault

OWN = {code for code in CODES if code.startswith("P09")}


def test_the_sound_file_is_sound(tmp_path: Path) -> None:
    """The file into which faults are seeded has none, and plays."""
    assert problems(tmp_path, SOUND) == ()
    assert [result.outcome for result in results(tmp_path, SOUND)] == ["passed"] * 3


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code}-{FAULTS.index(fault)}")
def test_a_seeded_fault_is_found_in_its_line(tmp_path: Path, fault: Fault) -> None:
    """A seeded fault is reported with its code, in its line, with words or a hint that help."""
    found = [problem for problem in problems(tmp_path, fault.text) if problem.code == fault.code]
    assert [problem.line for problem in found] == [fault.line], problems(tmp_path, fault.text)
    assert fault.says in f"{found[0].message} {found[0].hint}"
    assert found[0].severity == CODES[fault.code][0]


def test_every_code_of_tests_has_a_seeded_fault() -> None:
    """No code is without an example; that of a faulty scenario has a test of its own below."""
    assert OWN - {fault.code for fault in FAULTS} == {"P0902"}


def test_a_scenario_with_errors_is_loud(tmp_path: Path) -> None:
    """Tests of a scenario that cannot be played are one failure, which names the scenario's first fault."""
    path = suite(tmp_path, SOUND).path
    scenario = path.parent.parent / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("weight: 60", "weight: heavy"), encoding="utf-8")
    from game.trials.play import run_file
    from game.trials.reader import read_tests
    from game.trials.worlds import Shelf

    broken = read_tests(path, Shelf())
    (result,) = run_file(broken)
    assert [problem.code for problem in broken.problems] == ["P0902"]
    assert (result.outcome, result.line) == ("failed", 1)
    assert "error[P0203]: 'weight' must be a whole number" in result.message


def test_one_faulty_test_does_not_hide_the_others(tmp_path: Path) -> None:
    """The faulty test fails with its problem and excerpt; the sound ones are played."""
    text = SOUND.replace("downhill accept", "downhill acept")
    outcomes = [(result.name, result.outcome) for result in results(tmp_path, text)]
    assert outcomes == [
        ("First", "failed"),
        ("Second [seed 1, word hold]", "passed"),
        ("Second [seed 2, word accept]", "passed"),
    ]
    message = results(tmp_path, text)[0].message
    assert message.startswith("made.yaml:11:19: error[P0904]: this is no move: There is no move 'acept'")
    assert "- {refused: downhill acept, code: not_your_turn}" in message


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    """Faults of several tests, keys, names and conditions are reported together, in the order of the file."""
    text = (
        SOUND.replace("[40, 50]", "[50, 40]").replace("round >= 1 and", "round = 1 and").replace("$word", "$wort")
    )
    assert [problem.code for problem in problems(tmp_path, text)] == ["P0204", "P0602", "P0909", "P0908"]


def test_a_problem_inside_a_condition_points_at_its_sign(tmp_path: Path) -> None:
    """The column of a condition's problem is that of the sign inside the text."""
    text = SOUND.replace("round >= 1 and", "round = 1 and")
    (problem,) = problems(tmp_path, text)
    assert text.splitlines()[problem.line - 1][problem.col - 1] == "="


def test_faults_of_many_rows_are_said_once(tmp_path: Path) -> None:
    """A faulty line of a table with many rows is one problem."""
    text = SOUND.replace("downhill $word", "downhil $word")
    assert [problem.code for problem in problems(tmp_path, text)] == ["P0904"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "P0101"),
        ("tests: []", "P0208"),
        ("- a\n- b", "P0203"),
        ("scenario: river_pact", "P0202"),
        ("tests: {a: b}", "P0203"),
        ("tests: [7]", "P0203"),
        ("scenario: ../no.yaml\ntests: [{name: a, expect: {over: true}}]", "P0901"),
    ],
)
def test_a_file_that_is_none_fails(tmp_path: Path, text: str, code: str) -> None:
    """A file in which nothing can be played is a failure with its problem, never nothing."""
    assert [problem.code for problem in problems(tmp_path, text)] == [code]
    (result,) = results(tmp_path, text)
    assert result.outcome == "failed"
    assert code in result.message


def test_the_example_of_the_format_is_read_and_plays(tmp_path: Path) -> None:
    """The example of the format reads without a problem; its first test passes, its known failure fails."""
    assert problems(tmp_path, EXAMPLE) == ()
    outcomes = [result.outcome for result in results(tmp_path, EXAMPLE)]
    assert outcomes[0] == "passed"
    assert set(outcomes[1:]) <= {"passed", "known_failure"}
    assert "known_failure" in outcomes
