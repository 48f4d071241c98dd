"""The dialogue that says where the game was saved and what to do with the file."""

from __future__ import annotations

from game.session.record import JournalError
from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.widgets.basic import Icon, Label
from game.ui.widgets.button import Button
from game.ui.widgets.popups import Modal


def hand_in(app: App, play: Play) -> None:
    """Write the journal and say where it is, or why it could not be written."""
    if play.save is None:
        app.toast("This game has no journal to hand in.")
        return
    try:
        path = play.save()
    except (JournalError, OSError) as fault:
        app.toast(f"The game could not be saved. {fault}", "triangle-alert")
        return
    body = Column(
        Label("The whole game is in this file:", 17),
        Row(Icon("file-text", 24), Label(breakable(path), 16, "semibold").sized(grow=1), gap=12),
        Label("Hand this file to your teacher.", 17, "semibold"),
        Label("“parley replay FILE” opens it.", 17, colour="ink2"),
        gap=12,
    )

    def close() -> None:
        app.close(layer)

    layer = app.modal(Modal("The game is saved", body, [Button("Close", close, key="Enter", kind="ink")]))


def breakable(path: str) -> str:
    """A path with a space after each separator, so that a long one can stand on several lines."""
    return path.replace("/", "/ ").replace("\\", "\\ ").removeprefix("/ ")
