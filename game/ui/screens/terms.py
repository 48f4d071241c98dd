"""The terms of negotiation, each in one sentence: the list, and the dialogue that shows it on any screen."""

from __future__ import annotations

from game.language import say
from game.ui.app import App
from game.ui.geometry import Size
from game.ui.glossary import TERMS
from game.ui.layout import Column, Row
from game.ui.theme import SECOND, TARGET, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal

WIDTH = 820.0
AROUND = 48 + 56 + 34 + 52 + 48
"""What title, button and margins take of the height."""
PLAIN = str.maketrans("áéíóúüñ", "aeiouun")
"""Letters that are sorted like others."""


class Line(Pick):
    """A line that is read; it is as high as a finger needs, since it can have the focus."""

    def measure(self, look: Look, room: float) -> Size:
        """At least the height of a target."""
        size = super().measure(look, room)
        return Size(size.w, max(TARGET, size.h))


def sentence(term: str) -> str:
    """Give a term and what it means, as a figure's ledger explains it."""
    title, words = TERMS[term]
    return f"{say(title)}: {say(words)}"


def term_list() -> Widget:
    """A line for each term, in the order of the alphabet."""
    told = [(key, say(title), say(words)) for key, (title, words) in TERMS.items()]
    rows = [
        Line(
            Row(
                Label(title, SECOND + 1, "semibold", lead=1.25).sized(width=230),
                Label(words, SECOND, colour="ink2", lead=1.3).sized(grow=1),
                gap=14,
                cross="start",
            ),
            pad=8,
        ).named(f"term-{key}")
        for key, title, words in sorted(told, key=lambda term: term[1].lower().translate(PLAIN))
    ]
    return Column(*rows, gap=0)


def show_terms(app: App, term: str = "") -> None:
    """Open the list over the present screen, at a term if one is named; Esc closes it."""

    def gone() -> None:
        app.close(layer)

    def made() -> Modal:
        area = app.area
        close = Button(say("Close"), gone, key="Esc")
        listed = ScrollView(term_list()).sized(height=area.h - AROUND)
        return Modal(say("Terms"), listed, [close], min(WIDTH, area.w - 48))

    layer = app.modal(made(), again=lambda: app.stage.swap(layer, made()))
    if term:
        app.focus(f"term-{term}")
