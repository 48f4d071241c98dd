"""The Spanish of the shipped scenarios: all of it is there, says the same figures, and speaks to one reader as usted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.scenario import find
from game.scenario.overlay import Overlay, lay_over, overlay_of
from game.scenario.overlay_page import write_overlay
from game.scenario.texts import Source, walk
from tests.scenarios.shelf import SHIPPED, scenario, texts

each = pytest.mark.parametrize("name", SHIPPED)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
WRITTEN = {
    "two": "(dos|amb[oa]s)", "three": "tres", "five": "cinco", "seven": "siete", "forty": "cuarenta", "third": "tercer", "fifth": "quint",
}  # fmt: skip
"""Numbers in words that stand in the English texts, and how the Spanish ones begin."""
FAMILIAR = re.compile(r"\b(tú|tus?|te|ti|contigo|tuy[oa]s?|vos|vosotr[oa]s|vuestr[oa]s?|os)\b", re.IGNORECASE)
"""Words that would speak to the reader as to a friend, or as in Spain."""
OF_SPAIN = re.compile(r"\b(costes?|ordenador|móvil|coger)\b", re.IGNORECASE)
"""Words that Mexico says otherwise: costo, computadora, celular."""
LEFT_IN_ENGLISH = re.compile(r"\b(the|and|of|with|you|your|for|at|is|are|not|from|they)\b", re.IGNORECASE)


@cache
def overlay(name: str) -> Overlay:
    """Lay the Spanish page over a shipped scenario."""
    path = overlay_of(find(name), "es")
    return lay_over(scenario(name), path.read_text(encoding="utf-8"), str(path), "es")


def pairs(name: str) -> Iterator[tuple[Source, str]]:
    """Give every text that has a translation, beside it."""
    for source in walk(scenario(name)):
        if source.path in overlay(name).texts:
            yield source, overlay(name).texts[source.path]


@each
def test_every_text_is_there_in_spanish(name: str) -> None:
    """No text is missing, the sources' names included; none is left over; and nothing is wrong with the page."""
    laid = overlay(name)
    assert laid.problems == ()
    assert laid.orphans == {}
    assert [
        source.path
        for source in walk(scenario(name))
        if source.path not in laid.texts and source.path[-1] != "short"
    ] == []


@each
def test_the_page_is_as_the_tool_writes_it(name: str) -> None:
    """Who runs `parley texts` after changing a word finds that one word changed and nothing else."""
    path = overlay_of(find(name), "es")
    assert write_overlay(scenario(name), "es", overlay(name)) == path.read_text(encoding="utf-8")


@each
def test_no_text_is_a_copy_of_the_english(name: str) -> None:
    """Each text differs from its source, and none keeps English words outside the name of a magazine."""
    copied = [source.path for source, text in pairs(name) if text == source.text]
    english = [source.path for source, text in pairs(name) if LEFT_IN_ENGLISH.search(text)]
    assert (copied, english) == ([], [])


@each
def test_figures_are_those_of_the_source(name: str) -> None:
    """Every figure in digits, and every number of a fact, stands in the translation as often as in the source."""
    slips = [
        (source.path, source.text, text)
        for source, text in pairs(name)
        if sorted(FIGURE.findall(source.text)) != sorted(FIGURE.findall(text))
    ]
    assert slips == []


@each
def test_numbers_in_words_are_those_of_the_source(name: str) -> None:
    """A number that the source writes as a word stands in the translation as a word, or in digits."""
    slips = [
        (source.path, number)
        for source, text in pairs(name)
        for number, spanish in WRITTEN.items()
        if re.search(rf"\b{number}\b", source.text.lower()) and not re.search(rf"\b{spanish}", text.lower())
    ]
    assert slips == []


@each
def test_stress_and_paragraphs_are_those_of_the_source(name: str) -> None:
    """Bold and slanted words and paragraphs are as many as in the source: the screens set them alike."""
    unlike = [
        source.path
        for source, text in pairs(name)
        for part in ("**", "*", "\n\n")
        if source.text.count(part) != text.count(part)
    ]
    assert unlike == []


@each
def test_marks_are_those_of_spanish(name: str) -> None:
    """A question opens as it closes, no mark stands after a space, and a text ends in a mark where its source does."""
    wrong = [
        source.path
        for source, text in pairs(name)
        if text.count("¿") != text.count("?")
        or text.count("¡") != text.count("!")
        or re.search(r" [,.;:?!]|  ", text)
        or (source.text.strip()[-1] in ".?!") != (text.strip().removesuffix(" EE. UU.")[-1] in ".?!")
    ]
    assert wrong == []


@each
def test_the_reader_is_usted(name: str) -> None:
    """No text is familiar with the reader, or says what only Spain says."""
    assert [source.path for source, text in pairs(name) if FAMILIAR.search(text) or OF_SPAIN.search(text)] == []


@each
def test_no_sentence_stands_twice(name: str) -> None:
    """No text of the talks but a title stands twice."""
    sentences = [text.text for text in texts(scenario(name, "es")) if len(text.text.split()) > 5]
    assert sorted(set(sentences)) == sorted(sentences)


@pytest.mark.parametrize("language", ["en", "es"])
@each
def test_what_a_brief_stresses_is_an_option(name: str, language: str) -> None:
    """A slanted name in a brief is the title of an option, word for word, so that a reader finds it on the table."""
    world = scenario(name, language)
    options = {option.title.lower() for issue in world.agenda.values() for option in issue.options.values()}
    slanted = [
        words.lower()
        for party in world.parties.values()
        for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", party.brief)
    ]
    assert [words for words in slanted if words not in options] == []
