"""Parts of the title alone: the scenario's card as a whole, the rounds of the last game, one fact of a scenario."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.layout import Row
from game.ui.paint import Canvas
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Pick
from game.ui.widgets.meters import LevelBars


class CardPick(Pick):
    """A scenario's card: Enter or a click plays it, Space tells more, M shows its model card."""

    def __init__(
        self,
        child: Widget,
        on_play: Callable[[], None],
        on_details: Callable[[], None],
        on_model: Callable[[], None] | None,
    ) -> None:
        super().__init__(child, on_play, tint="")
        self.on_details, self.on_model = on_details, on_model

    def handle(self, key: str) -> bool:
        """Space tells more; M shows the model; Enter plays."""
        if key == "Space":
            self.on_details()
            return True
        if key == "M" and self.on_model:
            self.on_model()
            return True
        return super().handle(key)

    def paint(self, canvas: Canvas) -> None:
        """Draw the card; its edge darkens while the pointer is above."""
        canvas.card(self.rect, "card", "ink" if self.hovered else "line")


class RoundDots(Widget):
    """The rounds of the last game as small squares on the dark card."""

    def __init__(self, now: int, most: int) -> None:
        super().__init__()
        self.now, self.most = now, most
        self.fixed_w, self.fixed_h = 17.0 * most - 3, 14.0

    def paint(self, canvas: Canvas) -> None:
        """Past white, now amber, later dim."""
        for at in range(self.most):
            colour = "white" if at + 1 < self.now else "amber" if at + 1 == self.now else "bar_line"
            canvas.box(self.rect._replace(x=self.rect.x + 17 * at, w=14, h=12), 3, colour)


def fact(mark: Widget, words: str) -> Widget:
    """A mark and its words, in one line."""
    return Row(
        mark.sized(width=33 if isinstance(mark, LevelBars) else 20),
        Label(words, SECOND, "medium", lines=1).sized(grow=1),
        gap=8,
    )
