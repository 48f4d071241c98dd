"""Small parts of the year after: the legend of the two lines, and a table of figures."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import say
from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import SECOND, Look
from game.ui.widget import Widget


class Legend(Widget):
    """What the two lines mean."""

    def __init__(self, *, deal: bool) -> None:
        super().__init__()
        self.deal = deal

    @property
    def _entries(self) -> list[tuple[str, str, bool]]:
        none = (say("without any deal"), "ink3", True)
        return [(say("with your deal"), "agreed", False), none] if self.deal else [none]

    def measure(self, look: Look, room: float) -> Size:
        """Both entries beside each other."""
        wide = sum(46 + text.width(look, words, SECOND, "semibold") for words, _, _ in self._entries)
        return Size(wide + 18 * (len(self._entries) - 1), 24)

    def paint(self, canvas: Canvas) -> None:
        """Draw a short line with its end and its words."""
        x, y = self.rect.x, self.rect.cy
        for words, colour, dash in self._entries:
            canvas.line([(x + 2, y), (x + 36, y)], colour, 2.6, (6, 5) if dash else None)
            if dash:
                canvas.box(Rect(x + 14, y - 5, 10, 10), 2, colour)
            else:
                canvas.mark("disc", x + 19, y, 6, colour)
            x += 46 + canvas.text(x + 46, y, words, SECOND, "semibold", colour) + 18


class FigureTable(Widget):
    """Rows of figures with a label each; the first row is the head."""

    def __init__(self, rows: Sequence[tuple[str, ...]], *, strong: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self.rows, self.strong = tuple(rows), strong

    def _widths(self, look: Look) -> list[float]:
        count = max(len(row) for row in self.rows)
        return [
            max(text.width(look, row[at], SECOND, "semibold") for row in self.rows if at < len(row))
            for at in range(1, count)
        ]

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, a line for each row."""
        return Size(room, 34.0 * len(self.rows))

    def paint(self, canvas: Canvas) -> None:
        """Write head and rows."""
        wide = self._widths(canvas.look)
        gap = 26.0
        for n, row in enumerate(self.rows):
            y = self.rect.y + 34 * n
            line = Rect(self.rect.x, y, self.rect.w, 34)
            if n % 2 == 0 and n:
                canvas.box(line, 4, "cell")
            head = n == 0
            bold = head or n in self.strong
            room = self.rect.w - sum(wide) - gap * len(wide) - 16
            canvas.text(
                line.x + 8,
                line.cy,
                row[0],
                SECOND,
                "semibold" if bold else "regular",
                "ink2" if head else "ink",
                room=room,
            )
            x = line.right - 8
            for at in range(len(row) - 1, 0, -1):
                canvas.text(
                    x,
                    line.cy,
                    row[at],
                    SECOND,
                    "semibold" if bold else "regular",
                    "ink2" if head else "ink",
                    "right",
                )
                x -= wide[at - 1] + gap
