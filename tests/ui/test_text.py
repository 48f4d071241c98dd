"""Text: wrapping, cutting, and the fonts that are shipped."""

from __future__ import annotations

import pytest

from game.ui import text
from game.ui.shipped import asset
from game.ui.theme import Look

pytestmark = pytest.mark.usefixtures("app")
LOOK = Look()


def test_lines_are_as_wide_as_their_room_at_most() -> None:
    """Wrapped lines fit, and together they are the text."""
    words = "What each outcome is worth to you, and what you may not give away."
    lines = text.wrap(LOOK, words, 150, 15)
    assert " ".join(lines) == words
    assert all(text.width(LOOK, line, 15) <= 151 for line in lines)


def test_line_ends_are_kept() -> None:
    """A line end in the text is a line end on the screen."""
    assert text.wrap(LOOK, "Jobs\nfund", 400) == ("Jobs", "fund")


def test_words_are_never_cut_unless_asked() -> None:
    """An ellipsis stands after a whole word; only on request inside one."""
    assert text.fit(LOOK, "Smuggling networks, rail", 182, 17) == "Smuggling networks…"
    assert text.fit(LOOK, "Checkpoints", 60, 17, cut_words=True) == "Chec…"


def test_limited_lines_end_with_an_ellipsis() -> None:
    """What does not fit in the lines is told by an ellipsis."""
    lines = text.limit(LOOK, "one two three four five six seven eight nine", 90, 2, 17)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_spans_keep_their_kinds_across_lines() -> None:
    """Words of a span stay its words, and lines fit."""
    spans = (text.Span("We agreed on "), text.Span("eight checkpoints", "bold"), text.Span("."))
    lines = text.flow(LOOK, spans, 130)
    assert [piece.text for line in lines for piece in line] == ["We", "agreed", "on", "eight", "checkpoints", "."]
    assert [piece.span.weight for piece in lines[-1]] == ["bold", "regular"]


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold", "Bold"])
def test_fonts_have_our_signs_and_even_digits(weight: str) -> None:
    """Latin, arrows and signs have glyphs, and all digits are equally wide."""
    fonts = pytest.importorskip("fontTools.ttLib")
    font = fonts.TTFont(asset("fonts", f"Inter-{weight}.ttf"))
    cmap = font.getBestCmap()
    wanted = "áéíóúñü¿¡ÁÉÑçãõàèßœĀ“”‘’–—…•·×−≥≤≠≈∞←↑→↓▲▼●◆★✓€°²³½"
    assert [sign for sign in wanted if ord(sign) not in cmap] == []
    assert len({font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_what_hangs_on_a_word_goes_to_the_next_line_with_it() -> None:
    """A full stop in a span of its own never begins a line, and never stands outside the room."""
    spans = [text.Span("all ports stay "), text.Span("open today", "semibold"), text.Span(". Then")]
    whole = text.width(LOOK, "all ports stay ") + text.width(LOOK, "open today", weight="semibold")
    lines = text.flow(LOOK, spans, whole + 1)
    assert [[piece.text for piece in line] for line in lines] == [
        ["all", "ports", "stay", "open"],
        ["today", ".", "Then"],
    ]
    assert all(line[-1].x + line[-1].width <= whole + 1.5 for line in lines)
    assert lines[1][0].x == 0
