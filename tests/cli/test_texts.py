"""`parley texts`: a translation is begun, goes on where it stood, and is never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.schema.texts import FILE, MODELINE
from tests.cli.command import Here
from tests.scenario.samples import SMALL


@pytest.fixture
def river(tmp_path: Path) -> Path:
    """Make the folder of a small scenario."""
    folder = tmp_path / "river"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    return folder


def test_it_begins_a_translation(here: Here, river: Path) -> None:
    """The file stands where `load` finds it, every key open; `check` counts what is missing."""
    answer = here("texts", river, "es", "--json").json
    file = river / "texts" / "es.yaml"
    assert (answer["file"], answer["language"], answer["translated"]) == (str(file), "es", 0)
    assert len(answer["missing"]) == answer["texts"] > 10
    assert here("check", river, "--json").json["warnings"] == 1
    reading = load(river / "scenario.yaml", "es")
    assert reading.scenario is not None
    assert reading.scenario.title == "Sharing a river"


def test_an_editor_finds_its_schema(here: Here, river: Path) -> None:
    """The first line names the schema beside the scenario, which knows its texts; it stands there once only."""
    for _ in range(2):
        assert here("texts", river, "es").code == 0
    lines = (river / "texts" / "es.yaml").read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines.count(MODELINE)) == (MODELINE, 1)
    assert json.loads((river / FILE).read_text(encoding="utf-8")) == here("schema", river, "--for", "texts").json


def test_it_goes_on_where_it_stood(here: Here, river: Path) -> None:
    """What is translated stays, what is new is opened, and what is gone becomes a comment."""
    here("texts", river, "es")
    file = river / "texts" / "es.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("title:  # en: Sharing a river", "title: Un río").replace(
            "title:  # en: Half", "title: La mitad"
        ),
        encoding="utf-8",
    )
    (river / "scenario.yaml").write_text(SMALL.replace("half", "middle"), encoding="utf-8")
    answer = here("texts", river, "es", "--json").json
    assert answer["orphaned"] == ["agenda.water.options.half.title"]
    assert "agenda.water.options.middle.title" in answer["missing"]
    text = file.read_text(encoding="utf-8")
    assert "\ntitle: Un río\n" in text
    assert '# agenda.water.options.half.title: "La mitad"\n' in text
    assert here("texts", river, "es", "--json").json["orphaned"] == []


def test_it_writes_elsewhere_when_asked(here: Here, river: Path) -> None:
    """--out takes the file that it names, and begins with what is translated already."""
    here("texts", river, "es")
    file = river / "texts" / "es.yaml"
    file.write_text("language: es\ntitle: Un río\n", encoding="utf-8")
    other = river / "draft" / "es.yaml"
    assert here("texts", river, "es", "--out", other).code == 0
    assert "\ntitle: Un río\n" in other.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == "language: es\ntitle: Un río\n"


@pytest.mark.parametrize("text", ["title: [\n", "language: es\ntitle: 5\n", "language: fr\n"])
def test_a_faulty_translation_is_left_as_it_is(here: Here, river: Path, text: str) -> None:
    """Where writing would lose something, the problems are shown and nothing is written."""
    here("texts", river, "es")
    file = river / "texts" / "es.yaml"
    file.write_text(text, encoding="utf-8")
    answer = here("texts", river, "es")
    assert (answer.code, "left as it is" in answer.err) == (1, True)
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("language", "says"), [("en", "is written in 'en'"), ("../x", "is no language"), ("Spanish", "is no language")]
)
def test_other_words_are_refused(here: Here, river: Path, language: str, says: str) -> None:
    """The scenario's own language and what is none get one sentence."""
    answer = here("texts", river, language)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert says in answer.err
    assert not (river / "texts").exists()
