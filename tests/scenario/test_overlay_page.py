"""An overlay that is written: nothing that was translated is lost, what is missing is open, and it reads back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.scenario.overlay import Overlay
from game.scenario.overlay_page import write_overlay
from game.scenario.texts import walk
from tests.scenario.overlays import EMPTY, WORLD, laid

LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
WORDS = st.text(st.one_of(LETTERS, st.sampled_from(" \n:#-'\"{}[]|>&*!%@`,?")), min_size=1, max_size=60).filter(
    lambda text: text.strip() != ""
)
PATHS = [source.path for source in walk(WORLD)]


def test_everything_is_open_at_first() -> None:
    """A new overlay has every text's key, empty, with the source beside or above it."""
    assert "title:  # en: The herring bay\n" in EMPTY
    assert laid(EMPTY).texts == {}


@given(st.dictionaries(st.sampled_from(PATHS), WORDS, max_size=12))
@example({("title",): "- a"})
@example({("title",): "yes"})
@example({("title",): "12:30"})
@example({("title",): " a\nb "})
@example({("title",): "a\n"})
@example({("title",): "a\n\n\nb\n\n"})
def test_what_is_written_reads_back(texts: dict[tuple[str | int, ...], str]) -> None:
    """Any text comes back as it was, and writing again changes nothing."""
    page = write_overlay(WORLD, "es", Overlay(WORLD, (), texts))
    overlay = laid(page)
    assert overlay.texts == texts
    assert write_overlay(WORLD, "es", overlay) == page


OLD = """# Translated by class 4b.
language: es  # checked

# The bay is in the north.
title: La bahía   # short on purpose
parties:
  island:
    # en: The island
    title:
    rumours:
      # It rhymes.
      - text: Dicen que sí.
agenda:
  gone: {title: Ya no está, options: {old: {title: Viejo}}}
  season: {options: {all_year: {title: Todo el año}}}
# The end.
"""


def test_nothing_of_an_older_overlay_is_lost() -> None:
    """Texts and comments stay, also those at the end of a line; orphans become comments."""
    page = write_overlay(WORLD, "es", laid(OLD))
    lines = [line.strip() for line in page.splitlines()]
    assert page.startswith("# Translated by class 4b.\n# checked\nlanguage: es\n")
    assert (
        page.index("# The bay is in the north.")
        < page.index("# short on purpose")
        < page.index("title: La bahía\n")
    )
    assert lines[lines.index("# It rhymes.") + 1] == "- text: Dicen que sí."
    assert "title: Todo el año" in lines
    assert page.count("# en: The island\n") == 1
    assert page.endswith(
        '# The end.\n# No longer in the scenario:\n# agenda.gone.title: "Ya no está"\n# agenda.gone.options.old.title: "Viejo"\n'
    )


def test_writing_twice_changes_nothing() -> None:
    """What was written once is written the same again, orphans and comments included."""
    once = write_overlay(WORLD, "es", laid(OLD))
    assert write_overlay(WORLD, "es", laid(once)) == once


@pytest.mark.parametrize(
    ("said", "written"),
    [("a: b", '"a: b"'), ("Hola", "Hola"), ("no", '"no"'), ("# a", '"# a"'), ("¿Sí?", '"¿Sí?"')],
)
def test_texts_are_quoted_where_yaml_needs_it(said: str, written: str) -> None:
    """A plain text stands plain; one that YAML or another tool would read otherwise stands in quotes."""
    page = write_overlay(WORLD, "es", Overlay(WORLD, (), {("title",): said}))
    assert f"\ntitle: {written}\n" in page
