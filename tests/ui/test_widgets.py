"""Widgets that are chosen from, moved or typed in."""

from __future__ import annotations

import pytest

from game.ui.geometry import Rect
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.choice import Answer, Choice, ChoiceList, Slider, Switch
from game.ui.widgets.field import TextField
from game.ui.widgets.ledger import signed
from game.ui.widgets.options import Cell, OptionTrack
from game.ui.widgets.ruler import RevealBar, spread

pytestmark = pytest.mark.usefixtures("app")


def placed(widget: Widget) -> None:
    """Give a widget a place."""
    widget.place(Look(), Rect(0, 0, 400, 60))


def test_a_track_moves_by_arrows_and_stops_at_its_ends() -> None:
    """Left and right choose the neighbour; a filled cell is the draft."""
    chosen: list[int] = []
    track = OptionTrack([Cell("a"), Cell("b"), Cell("c")], 1, chosen.append)
    placed(track)
    assert track.handle("Right")
    assert track.handle("Right")
    assert track.handle("Left")
    assert chosen == [2, 1]
    assert [cell.offer for cell in track.cells] == ["", "a", ""]


def test_home_and_end_choose_the_first_and_the_last() -> None:
    """The ends of a track are one key away."""
    chosen: list[int] = []
    track = OptionTrack([Cell("a"), Cell("b"), Cell("c")], 1, chosen.append)
    placed(track)
    assert track.handle("End")
    assert track.handle("Home")
    assert chosen == [2, 0]


def test_a_click_chooses_a_cell() -> None:
    """The cell below the pointer is chosen."""
    chosen: list[int] = []
    track = OptionTrack([Cell("a"), Cell("b"), Cell("c"), Cell("d")], 0, chosen.append)
    placed(track)
    track.press(350, 20)
    assert chosen == [3]


def test_segments_move_by_arrows_and_clicks() -> None:
    """Home and End go to the ends; a click chooses."""
    chosen: list[int] = []
    choice = Choice(("one", "two", "three"), 1, chosen.append)
    placed(choice)
    choice.handle("End")
    choice.handle("Right")
    choice.handle("Home")
    choice.press(200, 20)
    assert chosen == [2, 0, 1]


def test_a_list_fills_the_chosen_mark_only() -> None:
    """Choosing one answer empties the others; one that is off cannot be chosen."""
    chosen: list[int] = []
    answers = ChoiceList([Answer("a"), Answer("b"), Answer("c", enabled=False)], 0, chosen.append)
    answers.rows[1].handle("Enter")
    answers.rows[2].handle("Enter")
    assert chosen == [1]
    assert [row.chosen for row in answers.rows] == [False, True, False]


def test_a_slider_keeps_within_its_ends() -> None:
    """Arrows step, Page keys leap, the pointer goes to the nearest step."""
    values: list[int] = []
    slider = Slider(0, 100, 95, values.append, step=5)
    placed(slider)
    slider.handle("PageUp")
    slider.handle("Left")
    slider.press(0, 10)
    assert values == [100, 95, 0]


def test_a_switch_turns() -> None:
    """Space turns it on and off."""
    values: list[bool] = []
    switch = Switch("Sound", values.append, on=False)
    switch.handle("Space")
    switch.handle("Enter")
    assert values == [True, False]


def test_a_field_takes_text_at_its_caret_and_takes_changes_back() -> None:
    """Typing, moving, deleting and undo; Enter is left to others."""
    words: list[str] = []
    field = TextField("Ana", words.append, most=6)
    placed(field)
    field.handle("Home")
    field.write("Dr ")
    field.write("too long")
    field.handle("End")
    field.handle("Backspace")
    field.handle("Ctrl+Z")
    assert words == ["Dr Ana", "Dr An", "Dr Ana"]
    assert field.handle("Enter") is False


def test_revealing_goes_step_by_step() -> None:
    """Right reveals one more, never past the last."""
    steps: list[int] = []
    bar = RevealBar(("one", "two", "three"), 1, steps.append)
    placed(bar)
    bar.handle("Right")
    bar.handle("Right")
    bar.press(10, 10)
    assert steps == [2, 0]


@pytest.mark.parametrize(("amount", "words"), [(9, "+9"), (-12, "−12"), (0, "0"), (2.5, "+2.5"), (-0.01, "0")])
def test_amounts_have_true_signs(amount: float, words: str) -> None:
    """Plus, a true minus, and nothing before zero."""
    assert signed(amount) == words


def test_words_beside_each_other_do_not_meet() -> None:
    """Labels wanted at the same place move apart and stay within the ends."""
    assert spread([(50, 40), (52, 40), (95, 20)], 0, 100, 0) == [20, 60, 90]
