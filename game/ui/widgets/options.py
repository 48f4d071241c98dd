"""The options of an issue as cells: who offers which, what was said in public, what lies outside the mandate.

A filled cell is an offer in its side's colour with its mark; tinted with edge and ring is a side's last offer; a
megaphone with one to three marks is a public position and its firmness; hatch and lock are outside the mandate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.text import Weight
from game.ui.theme import SECOND, SMALL, Look, mark_of
from game.ui.widget import Widget

GAP = 8.0
CELL = 38.0
BELOW = 20.0
TARGET_HIGH = 44.0
TWO_LINES = 56.0
"""From this height on a cell with a figure has room for two lines of label."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A side's mark and a word below a cell; hollow for an offer that no longer stands."""

    side: str
    words: str = ""
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one option."""

    label: str
    offer: str = ""
    """The side whose offer (or draft) fills the cell."""
    marked: bool = True
    """Whether a filled cell shows its side's mark; a draft does not."""
    last: str = ""
    """The side whose last offer this was: tint, edge and ring."""
    closed: bool = False
    said: tuple[tuple[str, int], ...] = ()
    """Public positions here: side and firmness 1 to 3."""
    tags: tuple[Tag, ...] = ()
    figure: str = ""
    """What it is worth, such as "+18"; written below the label."""
    bar: float | None = None
    """The worth as a share of the greatest, −1 to 1: a small bar before the label."""
    best: bool = False
    """The best for oneself: tinted."""


def paint_said(canvas: Canvas, cx: float, cy: float, said: Sequence[tuple[str, int]]) -> None:
    """Draw public positions around a point: megaphone and firmness marks for each side."""
    wide = sum(19 + 10 * firm for _, firm in said) + 12 * (len(said) - 1)
    x = cx - wide / 2
    for side, firm in said:
        canvas.icon("megaphone", x + 8, cy, 15, side, 2.3)
        for at in range(firm):
            canvas.side(side, x + 24 + 10 * at, cy, 3.6)
        x += 31 + 10 * firm


def paint_cell(canvas: Canvas, rect: Rect, cell: Cell, *, pressable: bool = False, side: str = "a") -> None:
    """Draw one option's cell; ``pressable`` gives it the edge of a control."""
    edge = "edge" if pressable else "soft_edge"
    if cell.offer:
        canvas.box(rect, 8, cell.offer)
    elif cell.last:
        canvas.box(rect, 8, f"{cell.last}_tint", cell.last, 2)
    elif cell.best:
        canvas.box(rect, 8, f"{side}_tint", side)
    elif cell.closed:
        canvas.box(rect, 8, "cell", "edge" if pressable else "dim_edge")
    else:
        canvas.box(rect, 8, "cell", edge)
    if cell.closed and not cell.offer:
        canvas.hatch(rect.inset(1), 7, "hatch", 7)
    if cell.figure:
        _paint_worth(canvas, rect, cell, side)
        return
    _paint_label(canvas, rect, cell, pressable=pressable)


def _paint_label(canvas: Canvas, rect: Rect, cell: Cell, *, pressable: bool) -> None:
    weight: Weight = "semibold" if cell.offer or cell.last else "medium"
    ink = "on_side" if cell.offer else "ink" if cell.last or (pressable and not cell.closed) else "ink2"
    marks = (16 if cell.offer and cell.marked else 0) + (18 if cell.last else 0)
    tail = 20 if cell.closed else 0
    room = rect.w - 12 - marks - tail - (4 if marks else 0)
    size: float = SECOND
    rows: tuple[str, ...] = tuple(cell.label.split("\n"))
    if len(rows) > 1 or text.width(canvas.look, cell.label, size, weight) > room:
        size = SMALL
        rows = tuple(
            text.fit(canvas.look, row, room + 1, size, weight, cut_words=True)
            for row in text.limit(canvas.look, cell.label, room, 2, size, weight)
        )
    wide = max(canvas.width(row, size, weight) for row in rows)
    lead = marks + (4 if marks else 0)
    x = rect.cx - (wide + lead + tail) / 2
    ground = cell.offer or (f"{cell.last}_tint" if cell.last else "cell")
    if cell.offer and cell.marked:
        canvas.side(cell.offer, x + 7, rect.cy, 5.5, colour="on_side")
        x += 16
    if cell.last:
        canvas.mark(
            "disc" if mark_of(cell.last) == "ring" else mark_of(cell.last),
            x + 8, rect.cy, 7, "on_side" if cell.offer else cell.last, hollow=2.4,
        )  # fmt: skip
        x += 18
    if marks:
        x += 4
    if cell.closed:
        canvas.box(Rect(x - 4, rect.cy - rect.h / 2 + 5, wide + 8, rect.h - 10), 4, ground)
        canvas.icon(
            "lock", min(rect.right - 15, x + wide + 15), rect.cy, 15, "on_side" if cell.offer else "ink2", 2.2
        )
    for at, row in enumerate(rows):
        y = rect.cy + (at - (len(rows) - 1) / 2) * 15.5
        canvas.text(x + wide / 2, y, row, size, weight, ink, "center")


def _paint_worth(canvas: Canvas, rect: Rect, cell: Cell, side: str) -> None:
    share = cell.bar or 0.0
    if cell.closed:
        canvas.box(Rect(rect.x + 5, rect.y + 4, rect.w - 10, rect.h - 8), 4, "cell")
    foot, tall = rect.bottom - 8, max(3.0, abs(share) * (rect.h - 16))
    column = Rect(rect.x + 9, foot - tall, 8, tall)
    if share > 0:
        canvas.box(column, 2, side)
    elif share < 0:
        canvas.box(column, 2, "card", side, 1.6)
    else:
        canvas.fill(Rect(rect.x + 9, foot - 2, 8, 2), "neutral")
    x = rect.x + 24
    room = rect.right - 6 - x
    strong = share != 0
    rows = text.limit(canvas.look, cell.label, room, 2 if rect.h >= TWO_LINES else 1, SMALL, "medium")
    middle = rect.cy - 9 if len(rows) == 1 else rect.cy - 18
    for at, row in enumerate(rows):
        canvas.text(x, middle + 16 * at, row, SMALL, "medium", "ink" if strong else "ink2", room=room + 1)
    canvas.text(x, middle + 16 * len(rows) + 2.5, cell.figure, SMALL, "bold", side if share > 0 else "ink")
    if cell.closed:
        canvas.icon("lock", rect.right - 14, rect.bottom - 13, 15, "ink2", 2.2)


class OptionCells(Widget):
    """The cells of one issue side by side; with ``below`` there is room for public positions and tags."""

    def __init__(
        self, cells: Sequence[Cell], *, high: float = CELL, below: bool = True, gap: float = GAP, side: str = "a"
    ) -> None:
        super().__init__()
        self.cells, self.high, self.below, self.gap, self.side = tuple(cells), high, below, gap, side

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, one line of cells."""
        return Size(room, self.high + (BELOW if self.below else 0))

    def frames(self) -> list[Rect]:
        """Where each cell stands."""
        count = max(1, len(self.cells))
        wide = (self.rect.w - self.gap * (count - 1)) / count
        return [Rect(self.rect.x + at * (wide + self.gap), self.rect.y, wide, self.high) for at in range(count)]

    def paint(self, canvas: Canvas) -> None:
        """Draw the cells and what is said of them."""
        for frame, cell in zip(self.frames(), self.cells, strict=False):
            paint_cell(canvas, frame, cell, pressable=self.pressable, side=self.side)
            if cell.said:
                paint_said(canvas, frame.cx, frame.bottom + 9.5, cell.said)
            elif cell.tags:
                self._paint_tags(canvas, frame, cell.tags)

    def _paint_tags(self, canvas: Canvas, frame: Rect, tags: Sequence[Tag]) -> None:
        widths = [14 + (canvas.width(tag.words, SMALL, "semibold") + 2 if tag.words else 0) for tag in tags]
        x = frame.cx - (sum(widths) + 8 * (len(tags) - 1)) / 2
        y = frame.bottom + 12
        for tag, wide in zip(tags, widths, strict=True):
            canvas.side(tag.side, x + 6, y, 5.5, hollow=2 if tag.hollow else 0)
            canvas.text(x + 15, y, tag.words, SMALL, "semibold", tag.side)
            x += wide + 8


class OptionTrack(OptionCells):
    """Cells of which one is chosen with the arrows or a click: the offer under the pen."""

    focusable = True
    pressable = True

    def __init__(
        self,
        cells: Sequence[Cell],
        chosen: int,
        on_choose: Callable[[int], None],
        *,
        side: str = "a",
        high: float = TARGET_HIGH,
        below: bool = True,
    ) -> None:
        super().__init__(cells, high=high, below=below, gap=4, side=side)
        self.chosen, self.on_choose = chosen, on_choose
        self._fill()

    def _fill(self) -> None:
        self.cells = tuple(
            replace(cell, offer=self.side if at == self.chosen else "", marked=False)
            for at, cell in enumerate(self.cells)
        )

    def choose(self, at: int) -> None:
        """Choose an option, as the arrows do."""
        if 0 <= at < len(self.cells) and at != self.chosen:
            self.chosen = at
            self._fill()
            self.touch()
            self.on_choose(at)

    def handle(self, key: str) -> bool:
        """Left and right choose the neighbour, Home and End the first and the last."""
        to = {"Left": self.chosen - 1, "Right": self.chosen + 1, "Home": 0, "End": len(self.cells) - 1}.get(key)
        if to is None:
            return False
        self.choose(to)
        return True

    def press(self, x: float, y: float) -> None:
        """Choose the cell below the pointer."""
        for at, frame in enumerate(self.frames()):
            if frame.inset(-self.gap / 2, -3).holds(x, y):
                self.choose(at)

    def ring(self) -> Rect:
        """Around the cells, not what is below them."""
        return Rect(self.rect.x, self.rect.y, self.rect.w, self.high)
