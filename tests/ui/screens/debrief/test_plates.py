"""Names in a picture cover neither marks nor each other, and are left out where nothing is free."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.geometry import Rect
from game.ui.widgets.cloud import ticks
from game.ui.widgets.plates import Plates

FRAME = Rect(0, 0, 600, 400)
SPOTS = st.tuples(st.floats(0, 600), st.floats(0, 400))


@given(st.lists(SPOTS, max_size=24), st.floats(30, 200), st.floats(18, 50))
def test_a_name_covers_no_mark_and_no_other_name(
    spots: list[tuple[float, float]], wide: float, high: float
) -> None:
    """Whatever is placed lies inside the frame and on free ground."""
    plates = Plates(FRAME, [Rect(x - 14, y - 14, 28, 28) for x, y in spots])
    for x, y in spots:
        before = list(plates.taken)
        place = plates.beside(x, y, wide, high)
        if place is not None:
            assert not any(place.meets(one) for one in before)
            assert FRAME.x <= place.x <= place.right <= FRAME.right
            assert FRAME.y <= place.y <= place.bottom <= FRAME.bottom


def test_without_room_a_name_is_left_out() -> None:
    """A frame that is full has no place."""
    plates = Plates(FRAME, [FRAME])
    assert plates.beside(300, 200, 80, 24) is None
    assert plates.along([(300, 200)], 80, 24) is None


def test_a_name_keeps_off_lines_where_it_can() -> None:
    """Beside a level line it stands above or below, not on it."""
    plates = Plates(FRAME)
    plates.trace([(0, 200), (600, 200)])
    place = plates.beside(300, 200, 80, 24)
    assert place is not None
    assert not place.y < 200 < place.bottom


def test_ticks_are_round_numbers() -> None:
    """Every 20, from inside the span; further apart where the span is large."""
    assert ticks(0, 104) == [0, 20, 40, 60, 80, 100]
    assert ticks(-24, 104) == [-20, 0, 20, 40, 60, 80, 100]
    assert ticks(-200, 400) == [-200, -100, 0, 100, 200, 300, 400]
