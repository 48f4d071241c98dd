"""`parley explore`: keys and counts, the same digest for any number of workers, failures as journals, bad words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.batch import run as runs
from game.batch.cells import F_STATUS, REFUSED_MOVE
from game.batch.results import Numbers, table_of
from game.scenario import load
from game.scenario.scan import scan
from game.session.notation import read
from game.session.session import Session
from tests.cli.command import TOP, Here

KEYS = {
    *("games plies choices seconds games_per_second choices_per_second compiled agreements ratified".split()),
    *("endings coverage dead_ends unreachable shortest digest".split()),
}
GROUPS = {"phases", "transitions", "options", "moves", "events", "answers", "readouts", "endings"}
DEAD = TOP / "tests" / "analysis" / "explore" / "dead.yaml"


def test_the_json_has_its_keys(here: Here) -> None:
    """One object with the promised keys, whose counts add up."""
    said = here("explore", "first_talks", "--games", "150", "--json").json
    assert set(said) >= KEYS
    assert set(said["coverage"]) >= GROUPS
    assert (said["games"], sum(said["endings"].values())) == (150, 150)
    assert said["plies"] == said["choices"]
    assert said["agreements"] >= said["ratified"] > 0
    for group in said["coverage"].values():
        assert group["of"] == len(group["hits"])
        assert group["seen"] == sum(1 for hits in group["hits"].values() if hits)
    assert len(said["digest"]) == 64


def test_the_shortest_ways_lead_to_their_endings(here: Here) -> None:
    """Each ending's shortest game is a list of moves in the notation that a session accepts and that ends there."""
    said = here("explore", "first_talks", "--games", "60", "--json").json
    scenario = load(TOP / "scenarios" / "first_talks" / "scenario.yaml").scenario
    assert scenario is not None
    assert set(said["shortest"]) == {name for name, count in said["endings"].items() if count}
    for ending, way in said["shortest"].items():
        session = Session(scenario, way["seed"])
        for move in way["moves"]:
            session.play(read(move, session.index))
        assert session.outcome is not None
        assert session.outcome.ending == ending


def test_policies_are_dealt_and_workers_do_not_matter(here: Here) -> None:
    """The digest is the same for one worker and two, and another for other policies or another seed."""
    words = ("explore", "first_talks", "--games", "40", "--json", "--policy", "random,least_used")
    first = here(*words, "--workers", "1").json
    assert here(*words, "--workers", "2").json["digest"] == first["digest"]
    assert here(*words, "--seed", "9").json["digest"] != first["digest"]
    assert list(first["endings_by_policy"]) == ["1 random", "2 least_used"]


def test_proved_and_unseen_are_told_apart(here: Here) -> None:
    """What cannot be stands under its own heading and never among what was only not seen."""
    text = here("explore", DEAD, "--games", "30").out
    said = here("explore", DEAD, "--games", "30", "--json").json
    assert "Proved unreachable" in text
    assert "Dead ends: phases from which no game came to an ending\n  none" in text
    assert "events: asks" in said["unreachable"]
    assert "asks" not in said["coverage"]["events"]["unseen"]
    assert "Games that failed\n  none" in text


def test_a_failing_game_is_saved_and_ends_with_1(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A game that goes wrong is written as a journal that `replay` reads, named in the output, and the code is 1."""

    def spoil(figures: object, games: int) -> Numbers:
        rows = table_of(figures, games)
        rows[3, F_STATUS] = REFUSED_MOVE
        return rows

    monkeypatch.setattr(runs, "table_of", spoil)
    answer = here("explore", "first_talks", "--games", "5", "--faults", tmp_path, "--json")
    assert answer.code == 1
    (failure,) = answer.json["failures"]
    assert (failure["game"], failure["what"]) == (3, "refused_move")
    assert here("replay", failure["journal"], "--json").json["seed"] == 3


@pytest.mark.parametrize("name", ["first_talks", "us_mexico_2023"])
def test_the_copy_says_what_the_file_says(here: Here, tmp_path: Path, name: str) -> None:
    """Without comments the copy of a shipped scenario is the scenario, and every thing that is counted has a line."""
    source = (TOP / "scenarios" / name / "scenario.yaml").read_text(encoding="utf-8")
    copy = tmp_path / "copy.yaml"
    said = here("explore", name, "--games", "30", "--annotate", copy, "--json").json
    assert said["annotated"] == str(copy)
    made = copy.read_text(encoding="utf-8")
    assert scan("", made)[0].root.value == scan("", source)[0].root.value
    assert len(made.splitlines()) == len(source.splitlines()) + 1
    for group in ("moves", "events", "readouts", "endings"):
        for thing, hits in said["coverage"][group]["hits"].items():
            assert [line for line in made.splitlines() if line.startswith(f"  {thing}:") and f"# {hits:,}" in line]


def test_the_copy_never_takes_the_place_of_the_scenario(here: Here, tmp_path: Path) -> None:
    """A copy over the scenario, or in a folder that is not there, is refused before a game is played."""
    source = TOP / "scenarios" / "first_talks" / "scenario.yaml"
    before = source.read_bytes()
    for place in (source, tmp_path / "none" / "copy.yaml", tmp_path):
        answer = here("explore", "first_talks", "--games", "1", "--annotate", place)
        assert (answer.code, answer.out, len(answer.err.splitlines())) == (2, "", 1)
    assert source.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("--games", "0"),
        ("--games", "many"),
        ("--policy", "randon"),
        ("--policy", ","),
        ("--seed", "-1"),
        ("--workers", "0"),
    ],
)
def test_wrong_words_are_refused_in_a_sentence(here: Here, words: tuple[str, str]) -> None:
    """A wrong number or policy gives one sentence and the exit code 2."""
    answer = here("explore", "first_talks", *words, "--json")
    assert answer.code == 2
    assert set(json.loads(answer.out)) == {"error"}
    assert "Traceback" not in answer.err
