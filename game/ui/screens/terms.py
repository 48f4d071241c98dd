"""The terms of negotiation, each in one sentence: the list, and the dialogue that shows it on any screen."""

from __future__ import annotations

from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal
from game.ui.words import TERMS

WIDTH = 820.0
AROUND = 48 + 56 + 34 + 52 + 48
"""What title, button and margins take of the height."""


def term_list() -> Widget:
    """A line for each term, in the order of the alphabet."""
    rows = [
        Pick(
            Row(
                Label(title, SECOND + 1, "semibold", lead=1.25).sized(width=230),
                Label(sentence, SECOND, colour="ink2", lead=1.3).sized(grow=1),
                gap=14,
                cross="start",
            ),
            pad=8,
        ).named(f"term-{key}")
        for key, (title, sentence) in sorted(TERMS.items(), key=lambda term: term[1][0].lower())
    ]
    return Column(*rows, gap=0)


def show_terms(app: App) -> None:
    """Open the list over the present screen; Esc closes it."""
    area = app.area

    def gone() -> None:
        app.close(layer)

    close = Button("Close", gone, key="Esc")
    listed = ScrollView(term_list()).sized(height=area.h - AROUND)
    layer = app.modal(Modal("Terms", listed, [close], min(WIDTH, area.w - 48)))
