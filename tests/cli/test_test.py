"""`parley test`: its words, its JSON, its XML, its exit codes, and how fast a hundred games are."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.trials import play as playing
from game.trials.model import Trial
from game.trials.worlds import ENDING, World
from tests.cli.command import Here, parley

KEYS = {"passed", "failed", "known_failures", "seconds", "results", "problems"}
RESULT = {"file", "line", "name", "outcome", "message"}
OPENED = "[harbour open, island open]"
MIXED = f"""\
scenario: first_talks
tests:
  - name: good
    moves: {OPENED}
    expect: {{round: 1}}
  - name: bad
    moves: {OPENED}
    expect: {{jobs: 77}}
  - name: known
    expect: {{jobs: 77}}
    known_failure: Not yet.
"""
FAST = 2.0
SHARED = 3
"""How much slower a machine may be that does other work at the same time."""


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Give a file with a test that passes, one that fails, and a known failure."""
    path = tmp_path / f"mixed{ENDING}"
    path.write_text(MIXED, encoding="utf-8")
    return path


def test_shipped_tests_pass(here: Here) -> None:
    """The tests of a shipped scenario pass, and one line says how many."""
    answer = here("test", "first_talks")
    assert answer.code == 0
    assert " passed, 0 failed in 2 files, " in answer.out
    assert answer.err == ""


def test_the_json_has_its_keys(here: Here, mixed: Path) -> None:
    """One object with the promised keys; counts and results fit each other; a failure is exit code 1."""
    answer = here("test", mixed, "--json")
    said = answer.json
    assert (answer.code, set(said)) == (1, KEYS)
    assert all(set(result) == RESULT for result in said["results"])
    assert (said["passed"], said["failed"], said["known_failures"]) == (1, 1, 1)
    assert [(result["line"], result["name"], result["outcome"]) for result in said["results"]] == [
        (3, "good", "passed"),
        (8, "bad", "failed"),
        (10, "known", "known_failure"),
    ]


def test_a_failure_is_told_at_its_line(here: Here, mixed: Path) -> None:
    """The text names file, line and test, what was expected and what came, and why; a known failure, its reason."""
    answer = here("test", mixed)
    moment = "after ply 2 (island open ferry=daily/1 fishing=spring/1)"
    assert answer.code == 1
    assert answer.out.splitlines()[:-1] == [
        f"{mixed}:8: failed: bad",
        f"  jobs: expected 77, got 120, {moment}",
        "    nothing has moved jobs",
        f"{mixed}:10: known failure: known",
        "  Not yet.",
    ]
    assert answer.out.splitlines()[-1].startswith("1 passed, 1 failed, 1 known failure in one file, ")


def test_known_failures_alone_are_fine(here: Here, mixed: Path) -> None:
    """A known failure that fails is exit code 0."""
    text = MIXED.replace("expect: {jobs: 77}\n  - name: known", "expect: {jobs: 120}\n  - name: known")
    mixed.write_text(text, encoding="utf-8")
    assert here("test", mixed).code == 0


def test_results_are_written_as_junit(here: Here, mixed: Path, tmp_path: Path) -> None:
    """--junit writes XML with a case for each game, also when some fail."""
    out = tmp_path / "results.xml"
    assert here("test", mixed, "--junit", out).code == 1
    root = ET.parse(out).getroot()  # noqa: S314 - written a moment ago
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("3", "1", "1")


def test_a_faulty_file_is_a_failure_with_its_problem(here: Here, mixed: Path) -> None:
    """A fault is told with place, excerpt and hint, as text and among the problems of the JSON; exit code 1."""
    mixed.write_text(
        MIXED.replace("island open]\n    expect: {round", "island opn]\n    expect: {round"), encoding="utf-8"
    )
    text = here("test", mixed)
    said = here("test", mixed, "--json").json
    assert text.code == 1
    assert "error[P0904]: this is no move: There is no move 'opn'; did you mean 'open'?" in text.out
    assert [(problem["code"], problem["line"]) for problem in said["problems"]] == [("P0904", 4)]
    assert said["failed"] == 2


def test_a_scenario_that_cannot_be_loaded_is_loud(here: Here, tmp_path: Path) -> None:
    """Tests of a scenario with errors fail with the scenario's first fault; nothing is skipped."""
    (tmp_path / "scenario.yaml").write_text("parley: 1\nid: mine\n", encoding="utf-8")
    (tmp_path / f"a{ENDING}").write_text("tests: [{name: a, expect: {over: true}}]", encoding="utf-8")
    answer = here("test", tmp_path)
    assert answer.code == 1
    assert "P0902" in answer.out
    assert "0 passed, 1 failed in one file" in answer.out


def test_a_file_is_tested_once(here: Here, mixed: Path) -> None:
    """A file that is named twice, or also by its folder, is played once."""
    assert len(here("test", mixed, mixed.parent, mixed, "--json").json["results"]) == 3


@pytest.mark.parametrize("words", [("no_such_id",), ("missing.talks-test.yaml",), ("tests/cli",)])
def test_paths_that_lead_nowhere_are_wrong_use(here: Here, words: tuple[str, ...]) -> None:
    """A path without tests is one sentence and exit code 2, in JSON an error beside what could be played."""
    answer = here("test", "first_talks", *words, "--json")
    assert answer.code == 2
    assert answer.json["error"]
    assert answer.json["passed"] > 0
    assert "Traceback" not in answer.err


def test_a_path_that_leads_nowhere_alone_is_one_sentence(here: Here) -> None:
    """Where nothing was found, no summary of nothing stands beside the sentence."""
    answer = here("test", "no_such_id")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("content", [b"\0\1\2", b"\xff\xfe", b"#" * 2_000_001])
def test_files_that_nobody_can_read_are_wrong_use(here: Here, tmp_path: Path, content: bytes) -> None:
    """Binary, wrongly encoded and huge files are one sentence and exit code 2."""
    path = tmp_path / f"a{ENDING}"
    path.write_bytes(content)
    answer = here("test", path)
    assert (answer.code, answer.err.count("\n")) == (2, 1)


def test_a_place_for_xml_is_asked_first(here: Here, mixed: Path, tmp_path: Path) -> None:
    """Results that cannot be written are refused before anything is played."""
    for out in (tmp_path, tmp_path / "no" / "results.xml"):
        answer = here("test", mixed, "--junit", out, "--json")
        assert answer.code == 2
        assert set(json.loads(answer.out)) == {"error"}


def test_ctrl_c_keeps_what_was_done(here: Here, mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130, after telling what was played until then."""
    play = playing.play

    def stop(trial: Trial, world: World) -> playing.Fault | None:
        if trial.name == "bad":
            raise KeyboardInterrupt
        return play(trial, world)

    monkeypatch.setattr(playing, "play", stop)
    answer = here("test", mixed)
    assert answer.code == 130
    assert "1 passed, 0 failed" in answer.out
    assert "Stopped after 1 of 3 games." in answer.err


def test_a_hundred_games_are_quick(tmp_path: Path) -> None:
    """A hundred whole games of the flagship, move by move, take two seconds as a process of its own."""
    made = parley("explore", "us_mexico_2023", "--games", "20", "--policy", "random", "--save-tests", tmp_path)
    assert made.code == 0, made.err
    (path,) = tmp_path.glob(f"*{ENDING}")
    head, _, tests = path.read_text(encoding="utf-8").partition("tests:\n")
    count = tests.count("- name:")
    copies = "".join(tests.replace('name: "', f'name: "{n} ') for n in range(-(-100 // count)))
    path.write_text(f"{head}tests:\n{copies}", encoding="utf-8")
    answers = [parley("test", path, "--json") for _ in range(3)]
    assert all(answer.code == 0 for answer in answers)
    assert answers[0].json["passed"] >= 100
    assert min(answer.seconds for answer in answers) <= FAST * SHARED
