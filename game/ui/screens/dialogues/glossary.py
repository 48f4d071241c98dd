"""The terms of negotiation, each in one sentence."""

from __future__ import annotations

from game.ui.layout import Column, Row
from game.ui.screens.dialogues.base import Dialogue
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Pick
from game.ui.words import TERMS


class GlossaryDialogue(Dialogue):
    """All terms in the order of the alphabet; arrows move, long lists scroll."""

    title = "Terms"
    width = 820.0

    def build(self) -> Widget:
        """A line for each term."""
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
