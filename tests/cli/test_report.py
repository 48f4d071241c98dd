"""`parley report`: a page or a PDF of a finished game, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Here
from tests.report.pages import read_page


@pytest.fixture
def journal(here: Here, tmp_path: Path) -> Path:
    """Write the journal of a game."""
    path = tmp_path / "game.parley"
    assert here("run", "first_talks", "--seed", "7", "--journal", path).code == 0
    return path


@pytest.mark.parametrize(("lang", "title"), [("en", ": the debrief"), ("es", "el balance")])
def test_a_page_is_written(here: Here, journal: Path, tmp_path: Path, lang: str, title: str) -> None:
    """In the language that is asked for, the scenario's texts too."""
    out = tmp_path / "debrief.html"
    answer = here("report", journal, "--out", out, "--lang", lang, "--json")
    assert (answer.code, answer.json["games"], answer.json["lang"]) == (0, 1, lang)
    reader = read_page(out.read_text(encoding="utf-8"))
    assert (reader.faults, ("html", {"lang": lang}) in reader.tags) == ([], True)
    assert any(title.lower() in text.lower() for text in reader.texts)


def test_a_pdf_is_written(here: Here, journal: Path, tmp_path: Path) -> None:
    """The end of the name says which kind it is."""
    out = tmp_path / "debrief.pdf"
    assert here("report", journal, "--out", out).code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_nothing_is_overwritten(here: Here, journal: Path, tmp_path: Path) -> None:
    """A name that is taken is refused before anything is counted."""
    out = tmp_path / "debrief.html"
    out.write_text("mine", encoding="utf-8")
    answer = here("report", journal, "--out", out)
    assert (answer.code, answer.err) == (2, f"parley: {out} is there already; name a new file.\n")
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_game_that_is_not_over_keeps_its_secrets(here: Here, journal: Path, tmp_path: Path) -> None:
    """A journal without its last moves has no report."""
    journal.write_bytes(b"\n".join(journal.read_bytes().split(b"\n")[:5]) + b"\n")
    answer = here("report", journal, "--out", tmp_path / "debrief.html")
    assert answer.code == 1
    assert "is not finished; a debrief tells every secret" in answer.err
    assert not (tmp_path / "debrief.html").exists()


@pytest.mark.parametrize(
    ("out", "words"), [("debrief.txt", "end its name in"), ("none/debrief.html", "there is no folder")]
)
def test_a_file_that_cannot_be_is_refused(here: Here, journal: Path, tmp_path: Path, out: str, words: str) -> None:
    """The kind must be known and the folder be there."""
    answer = here("report", journal, "--out", tmp_path / out)
    assert answer.code == 2
    assert words in answer.err


def test_one_journal_is_one_report(here: Here, journal: Path, tmp_path: Path) -> None:
    """Several journals are refused, and so are a language that is not there and a file that is missing."""
    out = tmp_path / "debrief.html"
    assert here("report", journal, journal, "--out", out).code == 2
    assert here("report", journal, "--out", out, "--lang", "xx").code == 2
    assert here("report", tmp_path / "none.parley", "--out", out).code == 2
