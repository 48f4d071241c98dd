"""Reports never overwrite anything, and say in one sentence why they cannot be written; a PDF is a PDF."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from game.report import pdf
from game.report.files import ReportError, free_name, write
from game.report.plots import Heading, Words
from game.report.story import tell, title_of
from game.ui.theme import DAY
from tests.ui.screens.debrief.games import past_of
from tests.ui.screens.played import PASSES, first_talks


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    """The first free one is taken, and what is there stays."""
    assert free_name(tmp_path, "game", ".html").name == "game.html"
    write(tmp_path / "game.html", b"first")
    write(free_name(tmp_path, "game", ".html"), b"second")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"game.html": b"first", "game-2.html": b"second"}


def test_a_file_is_never_overwritten(tmp_path: Path) -> None:
    """Writing to a name that is taken is refused in one sentence."""
    place = write(tmp_path / "game.html", b"first")
    with pytest.raises(ReportError, match=r"is there already; choose another name\.$"):
        write(place, b"second")
    assert place.read_bytes() == b"first"


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A file where the folder should be is told; no half of a report is left."""
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(ReportError, match="cannot be written in") as told:
        write(tmp_path / "folder" / "game.html", b"content")
    assert "\n" not in str(told.value)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_pdf_holds_every_part() -> None:
    """It has several pages, and is the same whenever it is made."""
    past = past_of(first_talks(PASSES, to="over"))
    assert past.counted is not None
    blocks = tell(past, {("harbour", "island"): past.counted.debrief.cloud})
    made = pdf.make_pdf(title_of(past), blocks, DAY.colours)
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page ") + made.count(b"/Type /Page\n") >= 3


def test_a_pdf_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command stands in the sentence."""

    def absent(name: str) -> None:
        assert name == "matplotlib"

    monkeypatch.setattr(pdf, "find_spec", absent)
    with pytest.raises(ReportError, match="pip install matplotlib"):
        pdf.make_pdf("Title", [Heading("One"), Words("Two")], DAY.colours)
    assert find_spec("matplotlib") is not None
