"""`parley schema`: a schema for every scenario or for one, printed or written, and never over anything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.scenario.schema import describe
from game.scenario.schema.texts import describe_texts
from game.trials.schema import describe_tests
from tests.cli.command import Here
from tests.scenario.samples import SMALL, swap


@pytest.fixture
def river(tmp_path: Path) -> Path:
    """Make the folder of a small scenario."""
    folder = tmp_path / "river"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_without_a_scenario_it_is_the_schema_of_all(here: Here, words: tuple[str, ...]) -> None:
    """The schema of every scenario is the one JSON object on stdout."""
    answer = here("schema", *words)
    assert (answer.code, answer.json) == (0, describe())


def test_with_a_scenario_it_has_its_ids(here: Here, river: Path) -> None:
    """The schema of one scenario lists its own parties and issues."""
    definitions = here("schema", river).json["definitions"]
    assert (definitions["party"]["enum"], definitions["issue"]["enum"]) == (
        ["uphill", "downhill"],
        ["water", "dam"],
    )


def test_it_is_written_into_a_folder_or_a_file(here: Here, river: Path) -> None:
    """A folder gets scenario.schema.json, a file its name, and an older schema is renewed."""
    for out, file in ((river, river / "scenario.schema.json"), (river / "own.json", river / "own.json")):
        for _ in range(2):
            answer = here("schema", river, "--out", out)
            assert (answer.code, answer.out) == (0, f"{file} is written.\n")
        assert json.loads(file.read_text(encoding="utf-8")) == here("schema", river).json


def test_texts_and_tests_have_schemas_too(here: Here, river: Path) -> None:
    """--for gives the schema of translations or of tests; once they stand in the folder they are renewed with the first."""
    assert (
        "trust.uphill.downhill"
        in here("schema", river, "--for", "tests").json["definitions"]["expect"]["properties"]
    )
    assert here("schema", river, "--for", "texts").json["properties"]["parties"]["properties"].keys() == {
        "uphill",
        "downhill",
    }
    assert here("schema", "--for", "texts").json == describe_texts()
    assert here("schema", "--for", "tests").json == describe_tests()
    for kind in ("texts", "tests"):
        assert (
            here("schema", river, "--for", kind, "--out", river).out == f"{river / kind}.schema.json is written.\n"
        )
    (river / "scenario.yaml").write_text(swap(SMALL, "title: A small dam", "title: A wall"), encoding="utf-8")
    answer = here("schema", river, "--out", river)
    assert answer.out.splitlines() == [
        f"{river / name}.schema.json is written." for name in ("scenario", "texts", "tests")
    ]
    for kind in ("texts", "tests"):
        assert (
            json.loads((river / f"{kind}.schema.json").read_text(encoding="utf-8"))
            == here("schema", river, "--for", kind).json
        )


def test_an_unknown_kind_gets_a_hint(here: Here) -> None:
    """Another word after --for is wrong use, with the word that was meant."""
    answer = here("schema", "--for", "test")
    assert (answer.code, "did you mean 'tests'?" in answer.err) == (2, True)


def test_it_writes_over_nothing_else(here: Here, river: Path) -> None:
    """A scenario is not written over, and stays as it was."""
    answer = here("schema", river, "--out", river / "scenario.yaml")
    assert (answer.code, "is no schema" in answer.err) == (2, True)
    assert (river / "scenario.yaml").read_text(encoding="utf-8") == SMALL


def test_a_scenario_with_errors_has_one_too(here: Here, river: Path) -> None:
    """While an author still writes, the editor knows the ids that stand; the errors are named on stderr."""
    (river / "scenario.yaml").write_text(swap(SMALL, "dam: [30, 22, 0]", "dom: [30, 22, 0]"), encoding="utf-8")
    answer = here("schema", river)
    assert (answer.code, answer.json["definitions"]["issue"]["enum"]) == (0, ["water", "dam"])
    assert "still has errors" in answer.err


@pytest.mark.parametrize(("text", "code"), [("parley: [1\n", 1), ("- a\n", 1), ("\0", 2)])
def test_without_ids_there_is_none(here: Here, river: Path, text: str, code: int) -> None:
    """What cannot be read gives its problems and no schema."""
    (river / "scenario.yaml").write_text(text, encoding="utf-8")
    answer = here("schema", river)
    assert (answer.code, answer.out) == (code, "")
    assert "scenario.yaml" in answer.err


def test_a_place_that_cannot_be_written_is_said_so(here: Here, river: Path) -> None:
    """A folder that does not exist gets one sentence."""
    answer = here("schema", "--out", river / "nowhere" / "a.json")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "cannot be written" in answer.err
