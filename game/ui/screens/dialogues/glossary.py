"""The terms of negotiation in a dialogue of the table."""

from __future__ import annotations

from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.terms import WIDTH, term_list
from game.ui.widget import Widget


class GlossaryDialogue(Dialogue):
    """All terms in the order of the alphabet; arrows move, long lists scroll."""

    title = "Terms"
    width = WIDTH

    def build(self) -> Widget:
        """A line for each term."""
        return term_list()
