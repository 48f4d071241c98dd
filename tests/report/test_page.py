"""A report is one sound HTML file: closed tags, no scripts, no links, all text escaped, the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.language import speaking
from game.report import look_at
from game.report.page import make_page, marked
from game.report.plots import Chart, Words
from game.report.story import tell
from game.session import Session
from game.ui.play import Play
from game.ui.theme import DAY
from game.ui.words import Words as Names
from tests.report.pages import page_of, read_page, rows_of
from tests.ui.screens.debrief.games import SMALL, no_zone, past_of
from tests.ui.screens.played import FAILS, PASSES, first_talks, herring_bay, mexico_city

GAMES: dict[str, Callable[[Path], Play]] = {
    "deal": lambda _: first_talks(PASSES, to="over"),
    "small": lambda _: first_talks(SMALL, to="over"),
    "refused": lambda _: first_talks(FAILS, to="over"),
    "none": lambda _: first_talks(None, to="over"),
    "empty": lambda _: no_zone(),
    "three": lambda folder: herring_bay(folder, to="over", need=2),
    "mexico": lambda _: mexico_city(to="over"),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", GAMES)
def test_a_page_is_well_formed(tmp_path: Path, name: str, language: str) -> None:
    """Every tag is closed by its own end, in both languages, for every kind of end; the language is named."""
    past = past_of(GAMES[name](tmp_path))
    with speaking(language):
        reader = read_page(page_of(past))
    assert (reader.faults, reader.open) == ([], [])
    assert ("html", {"lang": language}) in reader.tags


@pytest.mark.parametrize("name", GAMES)
def test_a_page_needs_nothing_else(tmp_path: Path, name: str) -> None:
    """There is no script, no link, no picture or style from elsewhere, and nothing that acts on a click."""
    reader = read_page(page_of(past_of(GAMES[name](tmp_path))))
    assert {tag for tag, _ in reader.tags} & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "a",
        "image",
        "use",
    } == set()
    names = {attribute for _, attributes in reader.tags for attribute in attributes}
    assert {n for n in names if n in {"src", "href", "xlink:href", "action"} or n.startswith("on")} == set()
    assert not re.search(r"url\(|@import|https?://", page_of(past_of(first_talks(PASSES, to="over"))))


def test_each_chart_has_a_sentence_and_its_table() -> None:
    """As many pictures as charts, each named for who cannot see it; each chart's table stands in the page, cell by cell."""
    past = past_of(mexico_city(to="over"))
    assert past.counted is not None
    blocks = tell(past, {("us", "mx"): past.counted.debrief.cloud})
    charts = [block for block in blocks if isinstance(block, Chart)]
    reader = read_page(page_of(past))
    pictures = [attributes for tag, attributes in reader.tags if tag == "svg"]
    assert len(pictures) == len([chart for chart in charts if chart.plot]) > 5
    for attributes in pictures:
        assert attributes["role"] == "img"
        assert len(str(attributes["aria-label"])) > 20
    for chart in charts:
        assert chart.sentence
        assert rows_of(chart.table) in reader.tables


def test_what_people_wrote_is_escaped() -> None:
    """A scenario's text with tags and quotes stands there as text."""
    play = first_talks(PASSES, to="over")
    evil = '<script>alert("1")</script> & co'
    parties = {p: replace(plan, title=f"{evil} {p}") for p, plan in play.scenario.parties.items()}
    session = Session(replace(play.scenario, title=evil, parties=parties), 1)
    for line in play.session.lines:
        session.play(line.move)
    past = look_at(session, Names(session.scenario))
    page = page_of(past)
    reader = read_page(page)
    assert "<script" not in page
    assert (reader.faults, [tag for tag, _ in reader.tags if tag == "script"]) == ([], [])
    assert any(evil in text for text in reader.texts)


def test_stress_becomes_an_element() -> None:
    """Two stars are bold, one is stressed, everything else is escaped."""
    assert marked("a **b & c** *d* <e>") == "a <strong>b &amp; c</strong> <em>d</em> &lt;e&gt;"


def test_a_page_can_be_printed() -> None:
    """The page has rules for print."""
    page = make_page("Title", [Words("One sentence.")], DAY.colours)
    assert "@media print" in page
    assert "<p>One sentence.</p>" in page


def test_a_game_that_goes_on_has_no_report() -> None:
    """Nothing of a game that is not over is told."""
    play = first_talks(PASSES, to="persuade")
    with pytest.raises(ValueError, match="not over"):
        look_at(play.session, play.words)


def test_the_same_game_gives_the_same_page() -> None:
    """No clock and no chance is in a page."""
    assert page_of(past_of(mexico_city(to="over"))) == page_of(past_of(mexico_city(to="over")))
