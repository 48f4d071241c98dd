"""Keys that a player changed: what is pressed, what is meant, what the caps show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.language import speaking
from game.ui.keys import Changed, cap_of, show_caps


@pytest.fixture(autouse=True)
def shipped() -> Iterator[None]:
    """Show the shipped caps again after each test."""
    yield
    show_caps({})


def test_a_change_holds_in_its_area_only() -> None:
    """At the table J means K; elsewhere both are what they are."""
    changed = Changed().put("table", "K", "J")
    assert (changed.meant("table", "J"), changed.meant("table", "K"), changed.cap("table", "K")) == ("K", "", "J")
    assert (changed.meant("title", "J"), changed.meant("title", "K"), changed.cap("title", "K")) == ("J", "K", "K")


def test_a_change_everywhere_holds_in_every_area() -> None:
    """An area of "" is all of them."""
    changed = Changed().put("", "H", "0")
    assert [changed.meant(area, "0") for area in ("", "table", "debrief")] == ["H"] * 3


def test_two_keys_can_change_places() -> None:
    """Pressing one means the other, both ways."""
    changed = Changed().put("table", "K", "B").put("table", "B", "K")
    assert (changed.meant("table", "K"), changed.meant("table", "B")) == ("B", "K")


def test_the_shipped_key_takes_the_change_back() -> None:
    """No trace of a change is left."""
    assert Changed().put("table", "K", "J").put("table", "K", "K") == Changed({})


def test_caps_show_the_players_keys() -> None:
    """A cap shows what is to be pressed; words for named keys are in the language spoken."""
    show_caps({"K": "J"})
    assert [cap_of(key) for key in ("K", "B", "↑↓", "Space")] == ["J", "B", "↑↓", "Space"]
    with speaking("es"):
        assert [cap_of(key) for key in ("Space", "Delete", "Enter")] == ["Espacio", "Supr", "Enter"]
