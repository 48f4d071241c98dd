"""The smallest widgets: text, icons, flags, portraits, rules; caps and pills from beside. None takes input."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.text import Align, Span, Weight
from game.ui.theme import BODY, LEADING, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.caps import Hints, KeyCap, cap_width, paint_cap
from game.ui.widgets.pills import Change, ConfidenceDots, Pill, Tone, paint_change

__all__ = [
    "Bust",
    "Change",
    "ConfidenceDots",
    "Flag",
    "Hints",
    "Icon",
    "KeyCap",
    "Label",
    "Mark",
    "Pill",
    "Rich",
    "Rule",
    "Tone",
    "cap_width",
    "paint_cap",
    "paint_change",
    "tile",
]


class Label(Widget):
    """Text, wrapped at the room it gets; ``lines`` limits it, with an ellipsis after a whole word."""

    def __init__(
        self,
        words: str,
        size: float = BODY,
        weight: Weight = "regular",
        colour: str = "ink",
        align: Align = "left",
        lines: int | None = None,
        lead: float = LEADING,
    ) -> None:
        super().__init__()
        self.words, self.text_size, self.weight, self.colour = words, size, weight, colour
        self.align, self.lines, self.lead = align, lines, lead

    def rows(self, look: Look, room: float) -> tuple[str, ...]:
        """The lines as they are shown in a width."""
        if self.lines is not None:
            return text.limit(look, self.words, room, self.lines, self.text_size, self.weight)
        return text.wrap(look, self.words, room, self.text_size, self.weight)

    def measure(self, look: Look, room: float) -> Size:
        """The widest line, all lines below each other."""
        rows = self.rows(look, room)
        wide = max(text.width(look, row, self.text_size, self.weight) for row in rows)
        return Size(wide, len(rows) * self.text_size * self.lead)

    def paint(self, canvas: Canvas) -> None:
        """Write the lines from the top."""
        x = {"left": self.rect.x, "center": self.rect.cx, "right": self.rect.right}[self.align]
        rows = self.rows(canvas.look, self.rect.w)
        canvas.lines(x, self.rect.y, rows, self.text_size, self.weight, self.colour, self.align, self.lead)

    def say(self, words: str) -> None:
        """Change the text; the room stays as it is."""
        if words != self.words:
            self.words = words
            self.touch()


class Rich(Widget):
    """A paragraph of mixed kinds of text."""

    def __init__(self, spans: Sequence[Span], size: float = BODY, lead: float = LEADING) -> None:
        super().__init__()
        self.spans, self.text_size, self.lead = tuple(spans), size, lead

    def measure(self, look: Look, room: float) -> Size:
        """The widest line, all lines below each other."""
        lines = text.flow(look, self.spans, room, self.text_size)
        wide = max((line[-1].x + line[-1].width for line in lines if line), default=0.0)
        return Size(wide, len(lines) * self.text_size * self.lead)

    def paint(self, canvas: Canvas) -> None:
        """Write the paragraph."""
        canvas.spans(self.rect.x, self.rect.y, self.rect.w, self.spans, self.text_size, self.lead)


class Icon(Widget):
    """An icon, optionally on a soft square tile."""

    def __init__(
        self, name: str, size: float = 22, colour: str = "ink", *, tile: float = 0, ground: str = "chip"
    ) -> None:
        super().__init__()
        self.name, self.glyph, self.colour, self.tile, self.ground = name, size, colour, tile, ground

    def measure(self, look: Look, room: float) -> Size:
        """The tile, or the icon."""
        side = self.tile or self.glyph
        return Size(side, side)

    def paint(self, canvas: Canvas) -> None:
        """Draw tile and icon in the middle."""
        if self.tile:
            half = self.tile / 2
            square = Rect(self.rect.cx - half, self.rect.cy - half, self.tile, self.tile)
            canvas.box(square, 12 if self.tile > 36 else 9, self.ground)
        canvas.icon(self.name, self.rect.cx, self.rect.cy, self.glyph, self.colour, 1.9 if self.tile else 2)


def tile(name: str, side: float = 44, colour: str = "ink", ground: str = "chip") -> Icon:
    """An icon on a tile, in the usual proportion."""
    return Icon(name, round(side * 0.55), colour, tile=side, ground=ground)


class Flag(Widget):
    """A flag, or a field with the side's mark where there is none."""

    def __init__(self, code: str, height: float = 38, side: str = "a") -> None:
        super().__init__()
        self.code, self.tall, self.side = code, height, side

    def measure(self, look: Look, room: float) -> Size:
        """Four to three."""
        return Size(self.tall * 4 / 3, self.tall)

    def paint(self, canvas: Canvas) -> None:
        """Draw the flag."""
        canvas.flag(self.code, self.rect, self.side)


class Mark(Widget):
    """A side's mark."""

    def __init__(self, side: str, r: float = 6, *, hollow: bool = False) -> None:
        super().__init__()
        self.side, self.r, self.hollow = side, r, hollow

    def measure(self, look: Look, room: float) -> Size:
        """As wide as the mark."""
        return Size(2.4 * self.r, 2.4 * self.r)

    def paint(self, canvas: Canvas) -> None:
        """Draw it in the middle."""
        canvas.side(self.side, self.rect.cx, self.rect.cy, self.r, hollow=2.2 if self.hollow else 0)


class Bust(Widget):
    """A delegate's portrait with the office below, in one or two lines."""

    def __init__(self, number: int, office: str, side: str, *, leads: bool = False, r: float = 26) -> None:
        super().__init__()
        self.number, self.office, self.side, self.leads, self.r = number, office, side, leads, r

    def rows(self, look: Look, room: float) -> tuple[str, ...]:
        """The office in at most two lines."""
        return text.limit(look, self.office, room, 2, SMALL)

    def measure(self, look: Look, room: float) -> Size:
        """The disc and the lines of the office."""
        rows = self.rows(look, min(room, 84))
        wide = max(2 * self.r, *(text.width(look, row, SMALL) for row in rows))
        return Size(min(room, wide), 2 * self.r + 8 + 17 * len(rows))

    def paint(self, canvas: Canvas) -> None:
        """Draw the disc and write the office."""
        x, y = self.rect.cx, self.rect.y + self.r
        canvas.bust(self.number, x, y, self.r, f"{self.side}_tint", "bar" if self.leads else self.side)
        for at, row in enumerate(self.rows(canvas.look, max(self.rect.w, 2 * self.r))):
            canvas.text(x, self.rect.y + 2 * self.r + 16 + 17 * at, row, SMALL, colour="ink2", align="center")


class Rule(Widget):
    """A thin line, level or upright."""

    def __init__(self, colour: str = "hair", *, upright: bool = False) -> None:
        super().__init__()
        self.colour, self.upright = colour, upright

    def measure(self, look: Look, room: float) -> Size:
        """As long as the room, one thick."""
        return Size(1, 24) if self.upright else Size(room, 1)

    def paint(self, canvas: Canvas) -> None:
        """Draw the line in the middle."""
        if self.upright:
            canvas.vline(self.rect.cx, self.rect.y, self.rect.h, self.colour)
        else:
            canvas.hline(self.rect.x, self.rect.cy, self.rect.w, self.colour)
