"""`parley new`: a folder that checks, tests and plays at once, and that never takes the place of anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.schema import FILE, MODELINE, texts
from game.scenario.schema.words import WORDS
from game.scenario.templates import USUAL, templates
from game.trials import schema as tests
from tests.cli.command import Here

each_template = pytest.mark.parametrize("template", templates())


def test_there_are_four_templates() -> None:
    """Smallest, usual, many parties, and a story."""
    assert templates() == ("bilateral", "council", "minimal", "story")


@each_template
def test_what_it_makes_is_sound(here: Here, tmp_path: Path, template: str) -> None:
    """The new scenario has its own id, no error and no warning, its tests pass, and software plays it to an ending."""
    assert here("new", "my_talks", "--from", template, "--out", tmp_path).code == 0
    folder = tmp_path / "my_talks"
    checked = here("check", folder, "--json").json
    assert (checked["errors"], checked["warnings"]) == (0, 0)
    tested = here("test", folder, "--json").json
    assert (tested["failed"], tested["known_failures"], tested["passed"] >= 4) == (0, 0, True)
    for seed in range(3):
        played = here("run", folder, "--seed", str(seed), "--json").json
        assert (played["scenario"], played["how"] in {"agreed", "refused", "deadline"}) == ("my_talks", True)


@each_template
def test_an_editor_finds_what_it_needs(here: Here, tmp_path: Path, template: str) -> None:
    """The first line of each file names its schema, which is the scenario's own; VS Code is told of them too."""
    here("new", "my_talks", "--from", template, "--out", tmp_path)
    folder = tmp_path / "my_talks"
    assert (folder / "scenario.yaml").read_text(encoding="utf-8").splitlines()[0] == MODELINE
    assert json.loads((folder / FILE).read_text(encoding="utf-8")) == here("schema", folder).json
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        FILE: ["scenario.yaml"],
        texts.FILE: ["texts/*.yaml"],
        tests.FILE: ["tests/*.talks-test.yaml"],
    }
    for kind, schema in (("texts", texts), ("tests", tests)):
        assert (
            json.loads((folder / schema.FILE).read_text(encoding="utf-8"))
            == here("schema", folder, "--for", kind).json
        )
        for file in (folder / kind).glob("*.yaml"):
            assert file.read_text(encoding="utf-8").splitlines()[0] == schema.MODELINE


def test_the_smallest_is_small(here: Here, tmp_path: Path) -> None:
    """The minimal template has 25 lines at most, the editor's among them, and needs no advice."""
    here("new", "tiny", "--from", "minimal", "--out", tmp_path)
    assert len((tmp_path / "tiny" / "scenario.yaml").read_text(encoding="utf-8").splitlines()) <= 25
    assert here("check", tmp_path / "tiny", "--json").json["problems"] == []


def test_the_usual_one_shows_every_key(here: Here, tmp_path: Path) -> None:
    """Every key of the format stands in the usual template, some behind a #."""
    here("new", "full", "--out", tmp_path)
    text = (tmp_path / "full" / "scenario.yaml").read_text(encoding="utf-8")
    keys = {key for words in WORDS.values() for key in words if key}
    assert {key for key in keys if f"{key}:" not in text} == set()
    assert here("new", "usual", "--from", USUAL, "--out", tmp_path).code == 0


def test_the_usual_one_has_spanish_texts(here: Here, tmp_path: Path) -> None:
    """It comes with a whole translation."""
    here("new", "full", "--out", tmp_path)
    reading = load(tmp_path / "full" / "scenario.yaml", "es")
    assert reading.scenario is not None
    assert (reading.scenario.title, reading.problems) == ("Un pozo, dos pueblos", ())


def test_it_never_writes_over_anything(here: Here, tmp_path: Path) -> None:
    """A folder or a file of that name stays as it was."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "note.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "two").write_text("mine", encoding="utf-8")
    for name in ("one", "two"):
        answer = here("new", name, "--out", tmp_path)
        assert (answer.code, "exists already" in answer.err) == (2, True)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "one",
        "one/note.txt",
        "two",
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("My Talks", "my_talks"), ("yes", "reserved word"), ("class", "reserved word"), ("2nd", "begin with a letter"),
        ("", "cannot be an id"), ("../up", "cannot be an id"), ("a" * 41, "too long"), ("first_talks", "comes with Parley"),
        ("höhe", "cannot be an id"),
    ],
)  # fmt: skip
def test_a_bad_id_gets_one_sentence(here: Here, tmp_path: Path, name: str, says: str) -> None:
    """A name that cannot be an id is refused in one clear sentence, and nothing is made."""
    answer = here("new", name, "--out", tmp_path)
    assert (answer.code, answer.err.count("\n"), answer.out) == (2, 1, "")
    assert says in answer.err
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_template_gets_a_hint(here: Here, tmp_path: Path) -> None:
    """A misspelt template is answered with the one that was meant."""
    answer = here("new", "talks", "--from", "minimul", "--out", tmp_path)
    assert (answer.code, "did you mean 'minimal'?" in answer.err) == (2, True)


def test_json_names_what_was_made(here: Here, tmp_path: Path) -> None:
    """--json names folder, template and files."""
    answer = here("new", "talks", "--from", "minimal", "--out", tmp_path, "--json").json
    assert (answer["folder"], answer["template"]) == (str(tmp_path / "talks"), "minimal")
    assert {"scenario.yaml", FILE, "tests/first.talks-test.yaml", ".vscode/settings.json"} <= set(answer["files"])


def test_a_place_that_cannot_be_written_is_said_so(here: Here, tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, one sentence says so."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    answer = here("new", "talks", "--out", tmp_path / "file")
    assert (answer.code, "cannot be made" in answer.err) == (2, True)
