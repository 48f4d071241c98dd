"""The authoring guide followed word by word: every sample is sound, every command runs, every shown line is printed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.scenario.figures import VARIABLES
from game.scenario.ids import HOWS
from game.scenario.schema.words import EXITS
from game.session.notation import READERS
from game.ui import start
from tests.cli.command import Here
from tests.guide.keys import PAGE, write_page
from tests.guide.pages import GUIDE, PAGES, TOP, Part, missing_lines, put, read_page

SAMPLES = {"yaml", "talks-test", "moves"}


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """Run `parley` in this process."""
    return Here(capsys)


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Record which games are opened in a window, and open none."""
    opened: list[Any] = []
    monkeypatch.setattr(start, "start_game", lambda *words, **_: opened.append(words))
    return opened


def judge(here: Here, path: Path, part: Part) -> None:
    """A scenario has no error and no warning, but where the page says so; a file of tests passes."""
    if path.name.endswith(".talks-test.yaml"):
        assert here("test", path, "--json").json["failed"] == 0, f"line {part.line}"
    elif path.name == "scenario.yaml":
        found = here("check", path, "--json").json
        said = [problem for problem in found["problems"] if problem["severity"] != "advice"]
        wanted = ("with an error" in part.note, "with a warning" in part.note)
        assert (found["errors"] > 0, found["warnings"] > 0) == wanted, f"line {part.line}: {said}"


def samples(page: Path) -> Iterator[Part]:
    """Give what a page asks the reader to paste or to change."""
    return (part for part in read_page(page) if part.note.startswith("sample: "))


def follow(here: Here, page: Path) -> None:
    """Follow a page in the present folder."""
    printed = ""
    for part in read_page(page):
        if part.note.startswith("start: "):
            for sample in samples(GUIDE / part.note.removeprefix("start: ")):
                put(Path(), sample)
        elif part.kind in SAMPLES or part.note.startswith("sample: "):
            judge(here, put(Path(), part), part)
        elif part.kind == "shell":
            printed = ""
            for line in part.text.splitlines():
                words = shlex.split(line, comments=True)
                assert words[0] == "parley", f"line {part.line}: {line}"
                answer = here(*words[1:])
                assert answer.code == int("exit 1" in part.note), f"line {part.line}: {line}\n{answer.err}"
                printed += answer.out + answer.err
        elif part.kind == "text":
            assert missing_lines(part.text, printed) == [], f"line {part.line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_works_as_written(
    here: Here, window: list[Any], page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who does what a page says, from its top to its end, gets what the page says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    follow(here, page)
    asked = sum(len(re.findall("^parley play", part.text, re.MULTILINE)) for part in read_page(page))
    assert len(window) >= asked


def links() -> Iterator[tuple[Path, str]]:
    """Give each link to a file in the guide, with its page."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            yield page, target


def test_links_lead_somewhere() -> None:
    """Every file and picture that a page points to is there."""
    found = list(links())
    assert found != []
    assert [(page.name, target) for page, target in found if not (page.parent / target).exists()] == []


def test_every_page_is_in_the_contents() -> None:
    """The first page leads to all others."""
    first = TOP / "scenarios" / "README.md"
    told = {(page.parent / target).resolve() for page, target in links() if page == first}
    assert [page.name for page in PAGES if page != first and page.resolve() not in told] == []


def test_every_block_says_what_it_is() -> None:
    """No sample stands outside these tests because its kind is misspelt or missing."""
    kinds = {part.kind for page in PAGES for part in read_page(page)} - {""}
    assert kinds <= {*SAMPLES, "shell", "text"}


def test_the_page_of_keys_is_new() -> None:
    """Every key stands on its page with its type and its default of today; `python -m tests.guide.keys` writes it."""
    assert PAGE.read_text(encoding="utf-8") == write_page()


@pytest.mark.parametrize("words", [VARIABLES, HOWS, READERS, EXITS], ids=["figures", "ends", "moves", "exits"])
def test_expressions_leave_nothing_out(words: Iterable[str]) -> None:
    """Each name that a condition can read, each verb of the notation and each exit has its words on the page."""
    text = (GUIDE / "expressions.md").read_text(encoding="utf-8")
    assert [word for word in words if not re.search(rf"`[^`]*\b{word}\b[^`]*`", text)] == []


def test_a_line_that_is_not_printed_is_told() -> None:
    """A line that a page shows and no command printed is found; spaces and line ends do not count."""
    assert missing_lines("two  words\n…\nthree", "one two\nwords") == ["three"]


def test_a_sample_without_a_place_is_told(tmp_path: Path) -> None:
    """A sample that no comment puts anywhere fails, and so does a change of a text that is not there."""
    (tmp_path / "scenario.yaml").write_text("id: a\n", encoding="utf-8")
    for note in (
        "",
        "sample: change `id: b` to `id: c` in scenario.yaml",
        "sample: instead of title in scenario.yaml",
    ):
        with pytest.raises(AssertionError, match="line 7"):
            put(tmp_path, Part(7, note, "yaml", "id: d\n"))
