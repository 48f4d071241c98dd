"""Parts that the dialogues share: a list of which one line is chosen, labelled facts, cards that can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect, Size
from game.ui.layout import Row
from game.ui.paint import Canvas
from game.ui.text import Weight
from game.ui.theme import RADIUS, SECOND, SMALL, TARGET, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label
from game.ui.widgets.button import Pick


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: an icon, a title, and a note below it."""

    icon: str
    title: str
    note: str = ""


class LineList(Widget):
    """Lines below each other of which one is chosen; up and down choose at once, and Enter is left to the dialogue."""

    focusable = True
    pressable = True

    def __init__(
        self, lines: Sequence[Line], chosen: int, on_choose: Callable[[int], None], high: float = 48
    ) -> None:
        super().__init__()
        self.lines, self.chosen, self.on_choose = tuple(lines), chosen, on_choose
        self.high = max(TARGET, high)

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, all lines."""
        return Size(room, self.high * len(self.lines))

    def frame(self, at: int) -> Rect:
        """Where a line stands."""
        return Rect(self.rect.x, self.rect.y + at * self.high, self.rect.w, self.high)

    def ring(self) -> Rect:
        """Around the chosen line."""
        return self.frame(self.chosen).inset(2)

    def round(self) -> float:
        """As the line's own corners."""
        return 8.0

    def paint(self, canvas: Canvas) -> None:
        """Draw the lines; the chosen one is tinted and has a bar at its left."""
        for at, line in enumerate(self.lines):
            frame = self.frame(at).inset(2)
            chosen = at == self.chosen
            if chosen:
                canvas.box(frame, 8, "row", "ink", 1.5)
            canvas.icon(line.icon, frame.x + 22, frame.cy, 20, "ink" if chosen else "ink2")
            x, room = frame.x + 42, frame.w - 50
            weight: Weight = "semibold" if chosen else "medium"
            y = frame.cy - (9 if line.note else 0)
            canvas.text(x, y, line.title, SECOND + 1, weight, room=room)
            canvas.text(x, y + 19, line.note, SMALL, colour="ink2", room=room)

    def choose(self, at: int) -> bool:
        """Choose a line; whether that changed anything."""
        if not 0 <= at < len(self.lines) or at == self.chosen:
            return False
        self.chosen = at
        self.touch()
        for around in self.above():
            around.reveal(self.ring())
        self.on_choose(at)
        return True

    def handle(self, key: str) -> bool:
        """Up and down choose the neighbour."""
        by = {"Up": -1, "Down": 1}.get(key, 0)
        return bool(by) and self.choose(self.chosen + by)

    def press(self, x: float, y: float) -> None:
        """Choose the line below the pointer."""
        self.choose(int((y - self.rect.y) // self.high))


class PressCard(Pick):
    """A card that is pressed as a whole; hatched while it cannot be."""

    def __init__(self, child: Widget, on_press: Callable[[], None], key: str = "", *, enabled: bool = True) -> None:
        super().__init__(child, on_press, key, pad=14)
        self.enabled = enabled

    def paint(self, canvas: Canvas) -> None:
        """Draw ground and edge."""
        if self.enabled:
            canvas.box(self.rect, RADIUS, "hover" if self.hovered or self.held else "card", "edge")
        else:
            canvas.box(self.rect, RADIUS, "off", "dim_edge")


def fact(icon: str, title: str, words: str, *, colour: str = "ink") -> Row:
    """A labelled fact: icon, what it is, and its value."""
    return Row(
        Icon(icon, 18, "ink2"),
        Label(title, SECOND, colour="ink2", lead=1.3).sized(width=148),
        Label(words, SECOND + 1, "medium", colour, lead=1.3).sized(grow=1),
        gap=10,
        cross="start",
    )
