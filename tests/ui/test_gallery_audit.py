"""The checks of the gallery see what they are for: each is shown a screen with the fault, and one without."""

from __future__ import annotations

import pytest

from game.ui.app import App
from game.ui.audit import cut_words, read
from game.ui.audit_controls import faint_controls, small_targets, unseen_focus
from game.ui.geometry import Size
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.screen import Screen
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from tests.ui.gallery_words import bracket, unsaid


class Plate(Widget):
    """A control of one colour and a size."""

    focusable = pressable = True

    def __init__(self, colour: str, wide: float = 80, high: float = 60) -> None:
        super().__init__()
        self.colour, self.wide, self.high = colour, wide, high

    def measure(self, look: Look, room: float) -> Size:
        """Its own size."""
        return Size(self.wide, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Fill it."""
        canvas.box(self.rect, 4, self.colour)


class Ringless(Plate):
    """A control whose focus ring is nowhere."""

    def ring(self) -> object:  # type: ignore[override]
        """No ring."""
        return self.rect._replace(w=0)


class Stand(Screen):
    """A screen of some widgets."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def build(self) -> Widget:
        """The widgets in the middle of the window."""
        return Column(Spacer(), Row(Spacer(), *self.widgets, Spacer(), gap=8), Spacer())


def shown(app: App, *widgets: Widget) -> App:
    """Show some widgets."""
    app.open(Stand(*widgets))
    app.settle()
    return app


@pytest.mark.parametrize(("colour", "faults"), [("card", 1), ("hair", 1), ("edge", 0), ("ink", 0)])
def test_a_control_must_stand_out(app: App, colour: str, faults: int) -> None:
    """White or a hair's grey on the ground is no control; an edge's grey is."""
    assert len(faint_controls(shown(app, Plate(colour)))) == faults


def test_neighbours_take_each_others_targets(app: App) -> None:
    """A small control is fine alone, since it takes the pointer around it too; two beside each other are not."""
    assert small_targets(shown(app, Plate("ink", 20, 20))) == []
    crowd = [Plate("ink", 20, 20) for _ in range(3)]
    assert len(small_targets(shown(app, *crowd))) >= 2
    assert small_targets(shown(app, Plate("ink", 44, 44), Plate("ink", 44, 44))) == []


def test_a_focus_must_be_seen(app: App) -> None:
    """The ring of the stage is seen; a control without one is named, and the focus is where it was."""
    shown(app, Plate("ink"), Ringless("ink").named("ringless"))
    before = app.stage.focused
    assert [fault.what for fault in unseen_focus(app)] == ["Ringless ringless"]
    assert app.stage.focused is before


def test_a_cut_text_is_told_from_one_that_ends_so(app: App) -> None:
    """An ellipsis that the widget was given is no fault; one that stands for words left out is."""
    long = Label("A sentence that is much too long for its box", lines=1).sized(width=120)
    found = cut_words(read(shown(app, Label("Counting…"), long)))
    assert len(found) == 1
    assert found[0].what.startswith("'A sentence")


def test_words_outside_brackets_are_named(app: App) -> None:
    """Sentences in brackets, numbers and the scenario's words are said; all else is not."""
    said = bracket("{n} offers by {who}").format(n=3, who="Mexico")
    assert said == "3⟦ offers by ⟧Mexico"
    shown(app, Label(said), Label("Undo 12 %"), Button("Mexico", key="Enter"))
    assert unsaid(read(app), frozenset({"mexico"})) == ["'Undo 12 %' in Label"]
