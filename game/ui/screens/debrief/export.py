"""Keeping the debrief: the dialogue that writes it as a page, a PDF or a picture, and says where the file is."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pygame

from game.analysis.cloud import Cloud
from game.language import say, speaking, spoken
from game.report.files import ReportError, free_name, write
from game.report.page import make_page
from game.report.past import Past
from game.report.pdf import make_pdf
from game.report.story import tell, title_of
from game.session import saves
from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.screens.debrief.hand_in import ROOM, breakable
from game.ui.theme import DAY
from game.ui.widgets.basic import Icon, Label
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Answer, ChoiceList
from game.ui.widgets.popups import Modal

Clouds = Mapping[tuple[str, str], Cloud]
ENDINGS = (".html", ".pdf", ".png")


def folder(home: Path | None) -> Path:
    """Where reports are put: beside the saved games."""
    return (home or saves.folder().parent) / "reports"


def show_export(app: App, past: Past, clouds: Clouds, home: Path | None = None) -> None:
    """Ask as what the debrief is to be kept; the picture is what the window shows now."""
    picture = _picture(app)
    answers = [
        Answer(say("A page (HTML)"), say("One file for any browser, to read or to print. It needs no network.")),
        Answer(say("A PDF"), say("Ready to print or to send.")),
        Answer(say("A picture (PNG)"), say("What the window shows now.")),
    ]
    chosen = [0]

    def choose(at: int) -> None:
        chosen[0] = at

    def go() -> None:
        app.close(layer)
        keep(app, past, clouds, ENDINGS[chosen[0]], picture, folder(home))

    def stay() -> None:
        app.close(layer)

    body = Column(
        Label(say("It tells everything, both sides’ points too."), 16, colour="ink2"),
        ChoiceList(answers, 0, choose).named("kinds"),
        gap=14,
    )
    buttons = [
        Button(say("Cancel"), stay, key="Esc"),
        Button(say("Export"), go, icon="printer", key="P", kind="ink").named("export-now"),
    ]
    layer = app.modal(Modal(say("Keep this debrief"), body, buttons, min(640.0, app.area.w - 48)))


def _picture(app: App) -> bytes:
    content = io.BytesIO()
    pygame.image.save(app.surface, content, "debrief.png")
    return content.getvalue()


def keep(app: App, past: Past, clouds: Clouds, ending: str, picture: bytes, place: Path) -> None:
    """Write the debrief beside the screen, then say where it is, or why it is not."""
    name, language = f"{past.scenario.id}-{past.session.seed}-{spoken()}", spoken()

    def make() -> Path:
        with speaking(language):
            return write(free_name(place, name, ending), content_of(past, clouds, ending, picture))

    app.toast(say("Writing the report…"), "printer")
    app.work(make, partial(_written, app), partial(_failed, app))


def content_of(past: Past, clouds: Clouds, ending: str, picture: bytes) -> bytes:
    """Give the bytes of a report of one kind; ReportError where it cannot be made."""
    if ending == ".png":
        return picture
    make: Callable[..., str | bytes] = make_page if ending == ".html" else make_pdf
    made = make(title_of(past), tell(past, clouds), DAY.colours)
    return made.encode() if isinstance(made, str) else made


def _failed(app: App, fault: Exception) -> None:
    if not isinstance(fault, ReportError):
        raise fault
    app.toast(str(fault), "triangle-alert")


def _written(app: App, place: Path) -> None:
    path = breakable(app.look, str(place), ROOM, 16)
    body = Column(
        Label(say("The whole debrief is in this file:"), 17),
        Row(Icon("file-text", 24), Label(path, 16, "semibold").sized(grow=1), gap=12),
        gap=12,
    )

    def close() -> None:
        app.close(layer)

    layer = app.modal(
        Modal(say("The debrief is kept"), body, [Button(say("Close"), close, key="Enter", kind="ink")])
    )
