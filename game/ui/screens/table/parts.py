"""Small parts of the table: figures that can be asked why, rows, actions. Space skips a pause when there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.screens.reading import Reading
from game.ui.text import Weight
from game.ui.theme import CONTROL, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.button import Button, Pick

Skip = Callable[[], bool]
"""Ends a pause; whether there was one."""


@dataclass(frozen=True)
class Scene:
    """What every part of the table is built from."""

    reading: Reading
    look: Look
    area: Rect
    hidden: bool
    ask: Callable[[str], None]
    skip: Skip

    @property
    def wide(self) -> bool:
        """Whether both parties have a column of their own."""
        return self.area.w >= 1350

    @property
    def side(self) -> float:
        """How wide a column beside the table is."""
        return 272.0 if self.area.w >= 1500 else 232.0

    @property
    def strip_high(self) -> float:
        """How high the outcomes strip is; 0 where it gives way to a tab."""
        return 0.0 if self.area.h < 640 else 62.0

    @property
    def low(self) -> bool:
        """Whether height is short, as it is at the largest text."""
        return self.area.h < 700

    def figure(self, child: Widget, name: str, *, pad: float = 0) -> Figure:
        """A figure that can be asked why."""
        return Figure(child, name, self.ask, self.skip, pad=pad)


class Figure(Pick):
    """A figure that tells why it stands where it does: on Enter, on a click, and on ``?``."""

    def __init__(
        self, child: Widget, name: str, on_ask: Callable[[str], None], skip: Skip, *, pad: float = 0
    ) -> None:
        super().__init__(child, lambda: on_ask(name), pad=pad)
        self.figure = name
        self.skip = skip
        self.named(f"figure-{name}")

    def handle(self, key: str) -> bool:
        """Space first ends a pause."""
        return (key == "Space" and self.skip()) or super().handle(key)

    def ring(self) -> Rect:
        """A little wider than the figure."""
        return self.rect if self.pad else self.rect.inset(-4, -3)

    def round(self) -> float:
        """A slimmer ring."""
        return 8.0

    def paint(self, canvas: Canvas) -> None:
        """Tint the ground while the pointer is above."""
        if self.hovered:
            canvas.box(self.ring(), 8, self.tint)


class IssueRow(Pick):
    """An agenda row; Enter takes its issue to the composer."""

    def __init__(self, child: Widget, issue: str, on_press: Callable[[], None], skip: Skip) -> None:
        super().__init__(child, on_press)
        self.issue = issue
        self.skip = skip
        self.named(f"issue-{issue}")

    def handle(self, key: str) -> bool:
        """Space first ends a pause."""
        return (key == "Space" and self.skip()) or super().handle(key)

    def ring(self) -> Rect:
        """A little narrower than the row, so that a window round it shows it whole."""
        return self.rect.inset(2, 1)

    def paint(self, canvas: Canvas) -> None:
        """A thin line below; a tint while the pointer is above."""
        if self.hovered and not self.focused:
            canvas.box(self.ring(), 10, "row")
        canvas.hline(self.rect.x + 12, self.rect.bottom - 1, self.rect.w - 24)


class Action(Button):
    """A button of the table."""

    skip: Skip | None = None

    def handle(self, key: str) -> bool:
        """Space first ends a pause."""
        return (key == "Space" and self.skip is not None and self.skip()) or super().handle(key)


class SlimAction(Action):
    """A button of the table where width is short: one small line, no icon."""

    small: float = CONTROL

    @property
    def _type(self) -> tuple[float, Weight]:
        return self.small, "semibold" if self.kind == "ink" else "medium"

    def _sides(self) -> tuple[float, float]:
        return 10.0, 24.0

    def _second_width(self, look: Look) -> float:
        return 0.0

    def _write(self, canvas: Canvas, x: float, ink: str, second: str, room: float) -> None:
        size, weight = self._type
        canvas.text(x, self.rect.cy, self.title, size, weight, ink, room=room)


class TinyAction(SlimAction):
    """The same with the smallest letters, where words are long."""

    small = SMALL

    def _sides(self) -> tuple[float, float]:
        return 8.0, 20.0


class Better(Widget):
    """A small square with an arrow: the direction that is better."""

    def __init__(self, *, up: bool) -> None:
        super().__init__()
        self.up = up

    def measure(self, look: Look, room: float) -> Size:
        """18 square."""
        return Size(18, 18)

    def paint(self, canvas: Canvas) -> None:
        """Draw square and arrow."""
        square = Rect(self.rect.cx - 9, self.rect.cy - 9, 18, 18)
        canvas.box(square, 5, "agreed_tint")
        canvas.icon("arrow-up" if self.up else "arrow-down", square.cx, square.cy, 13, "agreed", 2.8)
