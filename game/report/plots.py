"""What a report is made of, before it is a page: headings, sentences, tables, and charts with a table each. No format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
_FIGURE = re.compile(r"[+−]?[\d.,]+( ?%)?|–|")
PinKind = Literal["star", "refused", "badge", "ring"]


@dataclass(frozen=True, slots=True)
class Dots:
    """Points with how many things lie there, in one colour."""

    words: str
    colour: str
    points: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points; ``side`` gives it the mark of a party, and all but the first party's are dashed."""

    words: str
    colour: str
    points: tuple[Point, ...]
    side: str = ""
    steps: bool = False
    """Whether it stays level until the next point."""
    numbers: bool = False
    tag: str = ""
    """What stands at its end, where several lines have one colour; its words begin with it, too."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A point with a name."""

    words: str
    x: float
    y: float
    kind: PinKind


@dataclass(frozen=True, slots=True)
class Level:
    """A limit across (``y``) or upright (``x``), dashed, with its words."""

    words: str
    value: float
    axis: Literal["x", "y"]


@dataclass(frozen=True, slots=True)
class Plot:
    """One picture with two axes; spans are low and high ends."""

    x_words: str
    y_words: str
    x_span: tuple[float, float]
    y_span: tuple[float, float]
    dots: tuple[Dots, ...] = ()
    curves: tuple[Curve, ...] = ()
    levels: tuple[Level, ...] = ()
    pins: tuple[Pin, ...] = ()
    square: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; the first column names the row, a column of nothing but figures stands at the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def figures(self) -> tuple[bool, ...]:
        """Tell for each column whether it holds nothing but figures."""
        return tuple(
            n > 0 and all(_FIGURE.fullmatch(row[n]) for row in self.rows) and any(row[n] for row in self.rows)
            for n in range(len(self.head))
        )


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, what it says in a sentence, and the same as a table."""

    title: str
    sentence: str
    plot: Plot | None
    table: Table


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of a part (2) or of something inside it (3)."""

    words: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph with ``**stress**``; a question is set apart, a list item has a number or a name before it."""

    words: str
    kind: Literal["plain", "question", "answer", "item", "quote"] = "plain"
    name: str = ""


Block = Heading | Words | Table | Chart


def spanned(values: list[float], least: float = 10) -> tuple[float, float]:
    """The ends of an axis for values, whole tens where they are far enough apart, never equal."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    if high - low >= least:
        return low // 10 * 10, -(-high // 10) * 10
    half = max((high - low) * 0.7, least / 20)
    middle = (low + high) / 2
    return middle - half, middle + half
