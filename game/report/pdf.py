"""A report as a PDF: pages of text, tables and charts, drawn by matplotlib, which is read only when a PDF is asked for."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.language import say
from game.report.files import ReportError
from game.report.plots import Block, Chart, Heading, Plot, Table, Words
from game.report.svg import MARKS, SIDES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

WIDE, HIGH, EDGE = 8.27, 11.69, 0.75
"""A page of A4 and its margins in inches."""
LETTERS = 96
"""So many letters of the usual size fit in a line."""
SIZES = {1: 20.0, 2: 15.0, 3: 12.0, 0: 10.0}
CELL = 8.5
SHAPES = {"disc": "o", "diamond": "D", "square": "s", "triangle": "^", "ring": "o", "cross": "P"}
PINS = {"star": "*", "refused": "*", "badge": "s", "ring": "o"}


def can_draw() -> bool:
    """Tell whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


class _Pages:
    """Pages that fill from the top; what does not fit goes on the next one."""

    def __init__(self, book: PdfPages, colours: Mapping[str, str]) -> None:
        self.book, self.colours = book, colours
        self.figure: Figure | None = None
        self.y = 0.0

    def need(self, high: float) -> Figure:
        """Give a page with so many inches left."""
        if self.figure is None or self.y - high < EDGE:
            self.end()
            from matplotlib.figure import Figure as Made

            self.figure, self.y = Made(figsize=(WIDE, HIGH)), HIGH - EDGE
        return self.figure

    def end(self) -> None:
        """Finish the page."""
        if self.figure is not None:
            self.book.savefig(self.figure)  # type: ignore[no-untyped-call]
            self.figure = None

    def write(self, words: str, size: float, *, bold: bool = False, lead: float = 0.06) -> None:
        """Write a paragraph, line by line."""
        for row in textwrap.wrap(words, int(LETTERS * (0.86 if bold else 1) * SIZES[0] / size)) or [""]:
            high = size * 1.4 / 72
            page = self.need(high)
            self.y -= high
            weight = "bold" if bold else "normal"
            page.text(
                EDGE / WIDE,
                self.y / HIGH,
                row,
                size=size,
                weight=weight,
                color=self.colours["ink"],
                parse_math=False,
            )
        self.y -= lead

    def table(self, table: Table) -> None:
        """Write a table: columns as wide as their words ask for, rows as high as their longest cell."""
        shares = _shares(table)
        self._row(table.head, shares, table, bold=True)
        for row in table.rows:
            self._row(row, shares, table, bold=False)
        self.y -= 0.12

    def _row(self, row: tuple[str, ...], shares: list[float], table: Table, *, bold: bool) -> None:
        letters = LETTERS * SIZES[0] / CELL
        cells = [
            textwrap.wrap(cell, max(4, int(letters * part) - 2)) or [""]
            for cell, part in zip(row, shares, strict=True)
        ]
        line = CELL * 1.35 / 72
        high = line * max(len(cell) for cell in cells) + 0.04
        page = self.need(high)
        inner, left = WIDE - 2 * EDGE, EDGE
        for cell, part, right in zip(cells, shares, table.figures(), strict=True):
            x = left + (inner * part - 0.08 if right else 0)
            for k, words in enumerate(cell):
                page.text(
                    x / WIDE,
                    (self.y - line * (k + 1)) / HIGH,
                    words,
                    size=CELL,
                    ha="right" if right else "left",
                    weight="bold" if bold else "normal",
                    color=self.colours["ink"],
                    parse_math=False,
                )
            left += inner * part
        self.y -= high

    def plot(self, plot: Plot) -> None:
        """Draw a chart across the page."""
        high = 5.2 if plot.square else 2.9
        page = self.need(high + 0.6)
        self.y -= high
        frame = ((EDGE + 0.5) / WIDE, (self.y + 0.75) / HIGH, (WIDE - 2 * EDGE - 0.7) / WIDE, (high - 0.95) / HIGH)
        _draw(page.add_axes(frame), plot, self.colours)
        self.y -= 0.45 if plot.square else 0.1


def _shares(table: Table) -> list[float]:
    rows = (table.head, *table.rows)
    wanted = [min(46, max(4, *(len(row[n]) for row in rows))) + 2 for n in range(len(table.head))]
    return [w / sum(wanted) for w in wanted]


def _draw(axes: Axes, plot: Plot, colours: Mapping[str, str]) -> None:
    for dots in plot.dots:
        if dots.points:
            x, y, n = zip(*dots.points, strict=True)
            most = max(n)
            sizes = [3 + 6 * k / most for k in n]
            axes.scatter(
                x, y, s=sizes, color=colours[dots.colour], linewidths=0, label=dots.words, rasterized=len(x) > 1500
            )
    for curve in plot.curves:
        xs, ys = zip(*curve.points, strict=True) if curve.points else ((), ())
        shape = SHAPES[MARKS[SIDES.index(curve.side) % len(MARKS)]] if curve.side else ""
        style = "-" if curve.side in {"", "a"} and curve.colour != "ink3" else "--"
        axes.plot(
            xs,
            ys,
            style,
            marker=shape,
            ms=6 if curve.numbers else 3,
            lw=1.6,
            color=colours[curve.colour],
            label=curve.words,
            drawstyle="steps-post" if curve.steps else "default",
        )
        if curve.tag and curve.points:
            end = curve.points[-1]
            axes.annotate(
                curve.tag, end, (4, -3), textcoords="offset points", fontsize=7, color=colours[curve.colour]
            )
    for level in plot.levels:
        line = axes.axvline if level.axis == "x" else axes.axhline
        line(level.value, color=colours["ink"], lw=1, ls=(0, (5, 4)), label=level.words)
    for pin in plot.pins:
        face = {"star": colours["amber"], "badge": colours["ink"]}.get(pin.kind, colours["card"])
        axes.plot(
            [pin.x],
            [pin.y],
            PINS[pin.kind],
            ms=13 if PINS[pin.kind] == "*" else 8,
            color=face,
            mec=colours["ink"],
            label=pin.words,
            ls="",
        )
    axes.set_xlim(*plot.x_span)
    axes.set_ylim(*plot.y_span)
    axes.set_xlabel(plot.x_words, fontsize=8, parse_math=False)
    axes.set_ylabel(plot.y_words, fontsize=8, parse_math=False)
    axes.tick_params(labelsize=8)
    axes.grid(visible=True, color=colours["hair"], lw=0.6)
    axes.set_axisbelow(True)
    handles, words = axes.get_legend_handles_labels()
    if handles:
        axes.legend(
            handles,
            words,
            fontsize=6.5,
            frameon=False,
            loc="upper center",
            bbox_to_anchor=(0.5, -0.17 if not plot.square else -0.09),
            ncols=3,
        )


def _plain(words: str) -> str:
    return re.sub(r"\*\*?", "", " ".join(words.split()))


def _put(pages: _Pages, block: Block) -> None:
    match block:
        case Heading(words, level):
            pages.need(1.4)
            pages.y -= 0.15
            pages.write(words, SIZES[level], bold=True)
        case Words(words, kind, name):
            if name and kind != "item":
                pages.write(name, SIZES[0], bold=True, lead=0)
            pages.write(
                f"{name}  {_plain(words)}" if name and kind == "item" else _plain(words),
                SIZES[0],
                bold=kind == "question",
            )
        case Table():
            pages.table(block)
        case Chart(title, sentence, plot, table):
            pages.need(3.6 if plot and not plot.square else 1.4)
            pages.write(title, SIZES[3], bold=True, lead=0)
            pages.write(_plain(sentence), SIZES[0])
            if plot:
                pages.plot(plot)
            pages.table(table)


def make_pdf(title: str, blocks: Iterable[Block], colours: Mapping[str, str]) -> bytes:
    """Make the whole PDF; ReportError where matplotlib is not installed."""
    if not can_draw():
        raise ReportError(
            say("A PDF needs matplotlib. Install it with: {command}", command="pip install matplotlib")
        )
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages

    content = io.BytesIO()
    about = {"Title": title, "CreationDate": None}
    with rc_context({"text.parse_math": False, "pdf.fonttype": 42}), PdfPages(content, metadata=about) as book:
        pages = _Pages(book, colours)
        pages.write(title, SIZES[1], bold=True)
        for block in blocks:
            _put(pages, block)
        pages.end()
    return content.getvalue()
