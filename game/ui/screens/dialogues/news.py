"""All that happened so far, the newest first, with what it changed."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import mark, say
from game.rules.events import Event
from game.ui.layout import Column, Row
from game.ui.said import Said
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.effects import text_of
from game.ui.screens.reasons import tell
from game.ui.screens.terms import Line
from game.ui.text import Span
from game.ui.theme import SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Rich, Rule

ICONS = {
    "event": "newspaper",
    "answer": "vote",
    "statement": "megaphone",
    "talk": "message-square-lock",
    "leak": "radio",
    "consult": "landmark",
    "move": "layers",
    "move_failed": "layers",
    "proposed": "send",
    "accepted": "handshake",
    "held": "pause",
    "withdrew": "undo-2",
    "walked_out": "door-open",
    "mandate_open": "lock-open",
    "taken_back": "undo-2",
}


SPOKEN = frozenset("proposed accepted held withdrew walked_out statement talk move move_failed answer".split())
"""Kinds of events with which a delegation says something."""
INNER = str.maketrans("“”", "‘’")
"""Quotation marks inside a quotation."""


class NewsDialogue(Dialogue):
    """The list of news by round."""

    title = mark("News")
    width = 860.0

    def __init__(self, host: Host, heard: Sequence[Said] = ()) -> None:
        super().__init__(host)
        self.heard = {said.ply: said for said in heard}

    def build(self) -> Widget:
        """Rounds from the newest on, each with its events."""
        reading = self.host.reading
        parts: list[Widget] = []
        shown = 0
        for event in reversed(reading.news):
            if event.round != shown or not parts:
                shown = event.round
                title = say("Round {n}", n=event.round) if event.round else say("Before the first round")
                parts += (
                    [Rule(), Label(title, SECOND, "semibold", "ink2", lead=1.3)]
                    if parts
                    else [Label(title, SECOND, "semibold", "ink2", lead=1.3)]
                )
            parts.append(self._line(event, len(parts)))
        if not parts:
            return Label(say("Nothing has happened yet."), colour="ink2")
        return Column(*parts, gap=4)

    def _line(self, event: Event, number: int) -> Widget:
        reading = self.host.reading
        body: list[Widget] = [Label(reading.words.event(event), SECOND + 1, "semibold", lead=1.25)]
        text = text_of(reading, event)
        if text:
            body.append(Label(text, SECOND, colour="ink2", lead=1.3))
        if event.ply in self.heard and self.heard[event.ply].party == event.by and event.kind in SPOKEN:
            said = tell(self.heard[event.ply], reading.view, reading.words)
            body.append(Label(f"{said.speaker}: “{said.words.translate(INNER)}”", SECOND, lead=1.3))
        spans = []
        for at, (label, change) in enumerate(reading.told(event.changes, 8)):
            arrow = "↑" if change.amount > 0 else "↓"
            amount = reading.words.amount(change.name, abs(change.amount))
            spans += [
                Span(("" if at == 0 else " · ") + f"{label} ", colour="ink2"),
                Span(arrow + amount, "semibold"),
            ]
        if spans:
            body.append(Rich(spans, SMALL, 1.4))
        icon = Icon(ICONS.get(event.kind, "circle-dot"), 19, "ink2")
        return Line(Row(icon, Column(*body, gap=1).sized(grow=1), gap=12, cross="start"), pad=7).named(
            f"news-{number}"
        )
