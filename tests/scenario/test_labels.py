"""Labels: what fits its place on a screen, and what the check says of what does not."""

from __future__ import annotations

import pytest

from game.scenario.labels import Room, long_labels
from game.scenario.load import load_text
from tests.scenario.samples import FULL, SMALL, swap

OFFICE = Room(0, 2, 10)
ACTION = Room(15, 2, 13)


@pytest.mark.parametrize(
    ("room", "text", "fits"),
    [
        (Room(17), "x" * 17, True),
        (Room(17), "x" * 18, False),
        (ACTION, "fifteen letters", True),
        (ACTION, "thirteen char and thirteen", True),
        (ACTION, "thirteen char and thirteen x", False),
        (OFFICE, "Head", True),
        (OFFICE, "Head teacher", True),
        (OFFICE, "Headmastership", False),
        (OFFICE, "one two three four", True),
        (OFFICE, "one two three four five", False),
    ],
)
def test_a_text_fits_by_whole_words(room: Room, text: str, *, fits: bool) -> None:
    """A text fits on one line, or on lines that are broken between words."""
    assert room.holds(text) is fits


def test_room_is_told_in_words() -> None:
    """One line, several lines, or either."""
    assert [str(room) for room in (Room(17), OFFICE, ACTION)] == [
        "17 characters",
        "two lines of 10",
        "15 characters or two lines of 13",
    ]


def test_an_option_is_left_to_its_own_rule() -> None:
    """A long option has its short title; of labels nothing is said."""
    text = swap(SMALL, "title: Nearly all", "title: Nearly all of the water there is")
    world = load_text(text).scenario
    assert world is not None
    assert list(long_labels(world)) == []


def test_a_table_that_reopens_takes_no_room() -> None:
    """The names of phases are counted without a table that only a refusal leads to."""
    world = load_text(FULL).scenario
    assert world is not None
    reopened = [
        name
        for name, phase in world.phases.items()
        if phase.kind == "bargaining"
        and not any(
            row.to == name
            for other in world.phases.values()
            for trigger, rows in other.exits.items()
            for row in rows
            if trigger != "refused"
        )
    ]
    assert len(reopened) == 1
    before = list(long_labels(world))
    start = f"  {reopened[0]}: {{"
    longer = load_text(swap(FULL, start, f"{start}title: {'Once more and again ' * 3}, ")).scenario
    assert longer is not None
    assert list(long_labels(longer)) == before
