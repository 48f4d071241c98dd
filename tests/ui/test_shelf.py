"""Scenarios on the shelf: read once, told in every language that they have, in their own where they have no other."""

from __future__ import annotations

from pathlib import Path

from game.scenario import find, load
from game.ui.shelf import Shelf, Tale, read_ahead, tale_of

OWN = "scenario.yaml"


def copied(folder: Path, overlay: str | None = None) -> Path:
    """Copy the first talks into a folder, with texts in Spanish if there are some."""
    text = find("first_talks").read_text(encoding="utf-8")
    (folder / OWN).write_text(text, encoding="utf-8")
    if overlay is not None:
        (folder / "texts").mkdir()
        (folder / "texts" / "es.yaml").write_text(overlay, encoding="utf-8")
    return folder / OWN


def test_a_scenario_is_read_once() -> None:
    """The same name gives the same reading, and each language the same scenario."""
    shelf = Shelf()
    assert shelf.reading("first_talks") is shelf.reading("first_talks")
    tale = shelf.tale("first_talks")
    assert tale is not None
    assert tale.told("es") is tale.told("es")
    assert (tale.told("es").language, tale.told("en")) == ("es", tale.own)
    assert shelf.languages("first_talks") == ("en", "es")


def test_a_translation_changes_texts_only() -> None:
    """Figures, ids and order are those of the scenario itself."""
    tale = Shelf().tale("us_mexico_2023")
    assert tale is not None
    one, two = tale.own, tale.told("es")
    assert [(i, list(p.options)) for i, p in one.agenda.items()] == [
        (i, list(p.options)) for i, p in two.agenda.items()
    ]
    assert one.title != two.title


def test_where_there_is_no_translation_it_speaks_its_own(tmp_path: Path) -> None:
    """A teacher's scenario is played in the language that it is written in."""
    shelf = Shelf()
    tale = shelf.tale(str(copied(tmp_path)))
    assert tale is not None
    assert (tale.languages, tale.told("es")) == (("en",), tale.own)


def test_a_faulty_translation_stops_nothing(tmp_path: Path) -> None:
    """Texts with errors are left out: the scenario's own are told."""
    for n, overlay in enumerate(("language: es\nnonsense: 3\n", "{", "\0")):
        folder = tmp_path / str(n)
        folder.mkdir()
        tale = Shelf().tale(str(copied(folder, overlay)))
        assert tale is not None
        assert tale.told("es") is tale.own


def test_a_scenario_with_errors_has_no_tale(tmp_path: Path) -> None:
    """It is read, and cannot be told."""
    (tmp_path / OWN).write_text("parley: 1\n", encoding="utf-8")
    shelf = Shelf()
    assert shelf.tale(str(tmp_path / OWN)) is None
    assert shelf.languages(str(tmp_path / OWN)) == ()
    assert shelf.reading(str(tmp_path / OWN)).problems


def test_a_saved_game_finds_its_texts() -> None:
    """By its file, or by its id among the shipped ones; without both it speaks its own language."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    assert tale_of(scenario, "").told("es").language == "es"
    assert tale_of(scenario, str(find("first_talks"))).told("es").language == "es"
    assert Tale(scenario, None).told("es") is scenario


def test_reading_ahead_reads_all_languages() -> None:
    """Afterwards every scenario given is told at once."""
    tale = Shelf().tale("first_talks")
    assert tale is not None
    read_ahead([tale])
    assert set(tale._told) == {"en", "es"}
