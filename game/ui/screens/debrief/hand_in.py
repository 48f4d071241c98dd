"""The dialogue that says where the game was saved and what to do with the file."""

from __future__ import annotations

import re

from game.language import say
from game.session.record import JournalError
from game.ui import text
from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.theme import Look
from game.ui.widgets.basic import Icon, Label
from game.ui.widgets.button import Button
from game.ui.widgets.popups import Modal

ROOM = 440.0


def hand_in(app: App, play: Play) -> None:
    """Write the journal and say where it is, or why it could not be written."""
    if play.save is None:
        app.toast(say("This game has no journal to hand in."))
        return
    try:
        path = play.save()
    except (JournalError, OSError) as fault:
        app.toast(say("The game could not be saved. {fault}", fault=fault), "triangle-alert")
        return
    body = Column(
        Label(say("The whole game is in this file:"), 17),
        Row(
            Icon("file-text", 24), Label(breakable(app.look, path, ROOM, 16), 16, "semibold").sized(grow=1), gap=12
        ),
        Label(say("Hand this file to your teacher."), 17, "semibold"),
        Label(say("“{command} FILE” opens it.", command="parley replay"), 17, colour="ink2"),
        gap=12,
    )

    def close() -> None:
        app.close(layer)

    layer = app.modal(Modal(say("The game is saved"), body, [Button(say("Close"), close, key="Enter", kind="ink")]))


def breakable(look: Look, path: str, room: float, size: float) -> str:
    """A path broken into lines that fit, after separators where that is possible."""
    lines = [""]
    for part in re.split(r"(?<=[/\\_-])", path):
        if text.width(look, lines[-1] + part, size, "semibold") > room and lines[-1]:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)
