"""The offers so far, one line each: shown where a short agenda leaves room for it."""

from __future__ import annotations

from game.language import say
from game.rules.events import Event
from game.ui.layout import Column, Pad, Row
from game.ui.screens.table.parts import Scene
from game.ui.theme import SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark

LINE = 27.0
TITLE = 40.0


def _line(scene: Scene, event: Event) -> Widget:
    reading = scene.reading
    view, words = reading.view, reading.words
    package = {i: event.detail["package"][i] for i in view.issues}
    told = ", ".join(words.option(i, o) for i, o in package.items() if o != view.index.status_quo[i])
    who = say("You") if event.by == reading.me else words.party(event.by)
    return Row(
        Label(say("Round {n}", n=event.round), SMALL, colour="ink2", lead=1.2).sized(width=70),
        Mark(words.side(event.by), 5),
        Label(who, SECOND, "medium", lead=1.2).sized(width=132),
        Label(told or say("everything as today"), SECOND, lead=1.2, lines=1).sized(grow=1),
        gap=9,
    ).sized(height=LINE)


def course(scene: Scene, room: float) -> Widget | None:
    """The newest offers of this phase, as many as fit, the last one at the bottom; None where there is no room."""
    phase = scene.reading.view.phase
    offers = [e for e in scene.reading.events if e.kind == "proposed" and e.phase == phase]
    most = int((room - TITLE - 12) // LINE)
    if not offers or most < 2:
        return None
    title = Row(Icon("history", 18, "ink2"), Label(say("Offers so far"), SECOND, "semibold", lead=1.2), gap=8)
    return Pad(Column(title, *(_line(scene, e) for e in offers[-most:]), gap=0), 12, 12, 12, 0)
