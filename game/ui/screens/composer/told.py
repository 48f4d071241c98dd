"""What one knows of the other side on every issue, below a short agenda: it fills room, and gives way to the rows."""

from __future__ import annotations

from game.language import say
from game.rules.view import View
from game.ui.layout import Column, Pad, Row
from game.ui.names import within
from game.ui.screens.composer.known import evidence
from game.ui.theme import SECOND, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Rule
from game.ui.words import Words

NAME = 196.0


def told(view: View, words: Words, other: str, look: Look, wide: float, room: float) -> Widget | None:
    """All evidence, a line for each issue; None where it does not fit into the room."""
    rows: list[Widget] = [
        Row(
            Label(words.issue(issue), SECOND, "semibold", lead=1.3, lines=2).sized(width=NAME),
            Label(
                " ".join(line for _, line in evidence(view, words, other, issue)), SECOND, colour="ink2", lead=1.3
            ).sized(grow=1),
            gap=12,
            cross="start",
        )
        for issue in view.issues
    ]
    title = Row(
        Icon("eye", 18, words.side(other)),
        Label(say("What you know of {who}", who=within(words.party(other))), SECOND + 1, "semibold").sized(grow=1),
        gap=8,
    )
    whole = Pad(Column(Rule("line"), title, *rows, gap=8), 10, 14, 10, 4)
    return whole if whole.size(look, wide).h <= room else None
