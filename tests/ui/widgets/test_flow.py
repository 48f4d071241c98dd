"""What stands side by side goes below where there is no room, and nothing leaves its place."""

from __future__ import annotations

import pytest

from game.ui.geometry import Rect, Size
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.flow import Flow


class _Block(Widget):
    """A block of one size."""

    def __init__(self, w: float, h: float = 20) -> None:
        super().__init__()
        self.wanted = Size(w, h)

    def measure(self, look: Look, room: float) -> Size:
        """Always the same."""
        return self.wanted


@pytest.mark.parametrize(("room", "rows"), [(400, 1), (230, 2), (110, 3)])
def test_a_line_is_broken_where_it_is_full(room: float, rows: int) -> None:
    """Three blocks of 100 take one, two or three lines; each block stands inside the room."""
    look, blocks = Look(), [_Block(100), _Block(100), _Block(100)]
    flow = Flow(*blocks, gap=10)
    flow.place(look, Rect(5, 7, room, 100))
    assert len({block.rect.y for block in blocks}) == rows
    assert max(block.rect.right for block in blocks) <= 5 + room
    assert flow.size(look, room).h == rows * 20 + (rows - 1) * 2


def test_what_is_too_wide_is_held_to_the_room() -> None:
    """A block wider than the room gets the room."""
    block = _Block(300)
    Flow(block).place(Look(), Rect(0, 0, 120, 40))
    assert block.rect.w == 120


def test_lower_blocks_stand_in_the_middle_of_their_line() -> None:
    """Beside a higher block a lower one is centred."""
    low, high = _Block(50, 10), _Block(50, 30)
    Flow(low, high).place(Look(), Rect(0, 0, 400, 40))
    assert (low.rect.y, high.rect.y) == (10, 0)
