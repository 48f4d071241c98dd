"""Text: fonts by size, measured widths, wrapping by words, and rendered lines kept for reuse.

Lengths go in and come out in design pixels. Widths are always measured, never guessed: glyphs do not scale evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

import pygame

from game.ui.shipped import asset
from game.ui.theme import BODY, LEADING, Look

Weight = Literal["regular", "medium", "semibold", "bold"]
Align = Literal["left", "center", "right"]
_FILES: Final = {"regular": "Regular", "medium": "Medium", "semibold": "SemiBold", "bold": "Bold"}
ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one kind inside a paragraph; ``back`` is a tint behind it."""

    text: str
    weight: Weight = "regular"
    colour: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a wrapped paragraph and where it starts in its line."""

    x: float
    text: str
    width: float
    span: Span
    space_after: float


def typeset(text: str) -> str:
    """The text as it is printed: apostrophes are curved, however they were typed."""
    return text.replace("'", "’")


@lru_cache(256)
def font(px: int, weight: Weight) -> pygame.font.Font:
    """The font of a weight at a size in window pixels."""
    return pygame.font.Font(asset("fonts", f"Inter-{_FILES[weight]}.ttf"), px)


@lru_cache(16384)
def _pixels(text: str, px: int, weight: Weight) -> int:
    return font(px, weight).size(typeset(text))[0]


@lru_cache(4096)
def render(text: str, px: int, weight: Weight, colour: str) -> pygame.Surface:
    """One line of text as a picture with transparent ground."""
    return font(px, weight).render(typeset(text), True, colour)


def clear() -> None:
    """Forget fonts and pictures; needed when pygame is started anew."""
    font.cache_clear()
    _pixels.cache_clear()
    render.cache_clear()


def width(look: Look, text: str, size: float = BODY, weight: Weight = "regular") -> float:
    """How wide a line of text is."""
    return _pixels(text, look.px(size), weight) / look.s


def leading(size: float) -> float:
    """The distance from one line to the next."""
    return size * LEADING


def wrap(look: Look, text: str, room: float, size: float = BODY, weight: Weight = "regular") -> tuple[str, ...]:
    """Break text into lines at spaces and line ends; a word wider than the room keeps its own line."""
    return _wrap(look.px(size), text, round(room * look.s + 0.5), weight)


@lru_cache(4096)
def _wrap(px: int, text: str, room: int, weight: Weight) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if not line or _pixels(longer, px, weight) <= room:
                line = longer
            else:
                lines.append(line)
                line = word
        lines.append(line)
    return tuple(lines)


def fit(
    look: Look, text: str, room: float, size: float = BODY, weight: Weight = "regular", *, cut_words: bool = False
) -> str:
    """The text, or as many whole words as fit and an ellipsis; words are cut only when asked."""
    if width(look, text, size, weight) <= room + 0.5:
        return text
    pieces: Sequence[str] = text if cut_words else text.split(" ")
    glue = "" if cut_words else " "
    for count in range(len(pieces) - 1, 0, -1):
        short = glue.join(pieces[:count]).rstrip(" ,;:.") + ELLIPSIS
        if width(look, short, size, weight) <= room:
            return short
    return pieces[0] + ELLIPSIS if len(pieces) > 1 else text


def limit(
    look: Look, text: str, room: float, lines: int, size: float = BODY, weight: Weight = "regular"
) -> tuple[str, ...]:
    """Wrapped text of at most so many lines; what is left out shows as an ellipsis after a whole word."""
    all_lines = wrap(look, text, room, size, weight)
    if len(all_lines) <= lines:
        return all_lines
    rest = " ".join(all_lines[lines - 1 :])
    return (*all_lines[: lines - 1], fit(look, rest, room, size, weight))


def flow(look: Look, spans: Sequence[Span], room: float, size: float = BODY) -> tuple[tuple[Piece, ...], ...]:
    """Wrap a paragraph of spans into lines of words."""
    lines: list[list[Piece]] = [[]]
    x = 0.0
    for span in spans:
        gap = width(look, " ", size, span.weight)
        for at, word in enumerate(span.text.split(" ")):
            if at and lines[-1]:
                last = lines[-1][-1]
                lines[-1][-1] = Piece(last.x, last.text, last.width, last.span, gap)
                x += gap
            if not word:
                continue
            wide = width(look, word, size, span.weight)
            glued = at == 0 and bool(lines[-1]) and not lines[-1][-1].space_after
            if x + wide > room + 0.5 and lines[-1]:
                # What hangs on the word before takes that word along to the next line.
                start = _joined(lines[-1]) if glued else len(lines[-1])
                if start:
                    along = lines[-1][start:]
                    del lines[-1][start:]
                    back = along[0].x if along else x
                    lines.append([replace(piece, x=piece.x - back) for piece in along])
                    x -= back
            lines[-1].append(Piece(x, word, wide, span, 0.0))
            x += wide
    return tuple(tuple(line) for line in lines)


def _joined(line: Sequence[Piece]) -> int:
    """Where the last words of a line begin that have no space between them."""
    start = len(line) - 1
    while start > 0 and not line[start - 1].space_after:
        start -= 1
    return start
