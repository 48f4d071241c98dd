"""The terms of negotiation in a dialogue of the table."""

from __future__ import annotations

from game.language import mark
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.terms import WIDTH, term_list
from game.ui.widget import Widget


class GlossaryDialogue(Dialogue):
    """All terms in the order of the alphabet; it opens at the term of what had the focus."""

    title = mark("Terms")
    width = WIDTH

    def __init__(self, host: Host, term: str = "") -> None:
        super().__init__(host)
        self.first = f"term-{term}" if term else ""

    def build(self) -> Widget:
        """A line for each term."""
        return term_list()
