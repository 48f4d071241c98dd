"""The agenda: a row for each issue that this phase negotiates, with its options and how far apart the sides are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.language import count, listed, say
from game.ui.layout import Column, Pad, Row, Spacer
from game.ui.screens.phrases import steps, steps_apart
from game.ui.screens.table.course import course
from game.ui.screens.table.parts import IssueRow, Scene
from game.ui.theme import ROW, SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Pill, tile
from game.ui.widgets.options import OptionCells
from game.ui.widgets.panels import ScrollView

LOW_ROW = 55.0
HIGH_ROW = 76.0
TALL_ROW = 96.0
TEXT_ROW = 84.0
"""From here on a row tells what its issue is about."""
TILES = 1150
"""From this width on rows have icons; below it their cells need the room."""


def moved_words(number: int) -> str:
    """How the other side's newest offer moved on an issue, in words."""
    if not number:
        return ""
    if number > 0:
        return count("{n} step nearer", "{n} steps nearer", number)
    return count("{n} step away", "{n} steps away", -number)


def moved_short(number: int) -> str:
    """The same where width is short."""
    if not number:
        return ""
    return say("{n} nearer", n=number) if number > 0 else say("{n} away", n=-number)


def issue_row(scene: Scene, issue: str, on_press: Callable[[], None], high: float) -> IssueRow:
    """One agenda row."""
    reading = scene.reading
    plan = reading.view.scenario.agenda[issue]
    apart, roomy = reading.apart(issue), scene.area.w >= 1500
    gap = steps_apart(apart) if roomy else steps(apart)
    verdict: Widget = Pill(gap, "amber") if apart else Pill(say("same"), "agreed", "check")
    moved = moved_words(reading.moved(issue)) if roomy else moved_short(reading.moved(issue))
    if moved:
        verdict = Column(verdict, Label(moved, SMALL, colour="ink2", lead=1.15), gap=2, cross="end")
    title: Widget = Label(plan.title, ROW if scene.look.roomy else ROW - 2, "semibold", lead=1.16)
    named = 184.0 if scene.area.w >= 1500 else 150.0
    told = 138.0 if scene.area.w >= 1500 else 96.0
    lift = 10.0
    lines = int((high - lift - 6 - title.size(scene.look, named - 12).h) // (SMALL * 1.2))
    if high >= TEXT_ROW and plan.text and lines:
        title = Column(title, Label(plan.text, SMALL, colour="ink2", lead=1.2, lines=min(3, lines)), gap=3)
    row: Widget = Row(
        *([Pad(tile(plan.icon or "circle-dot", 38), 0, 0, 12, lift)] if scene.area.w >= TILES else []),
        Pad(title, 0, 0, 12, lift).sized(width=named),
        OptionCells(
            reading.cells(issue, hidden=scene.hidden), high=38 if high >= 60 else 36 if high >= 57 else 35
        ).sized(grow=1),
        Pad(Row(Spacer(), verdict, gap=0), 10, 0, 0, lift).sized(width=told),
        gap=0,
    )
    centred = Column(Spacer(), row, Spacer(), gap=0)
    return IssueRow(Pad(centred, 12, 0).sized(height=high), issue, on_press, scene.skip)


def _elsewhere(scene: Scene) -> Widget | None:
    """A line on the issues that this phase leaves as they are."""
    view = scene.reading.view
    others = [scene.reading.words.issue(i) for i in view.scenario.agenda if i not in view.issues]
    if not others:
        return None
    line = Label(
        say("Not in this phase, as today: {issues}.", issues=listed(others)), SECOND, colour="ink2", lead=1.3
    )
    return Pad(Row(Icon("info", 17, "ink2"), line.sized(grow=1), gap=10), 24, 10, 12, 4)


def agenda(
    scene: Scene, on_press: Callable[[str | None], None], wide: float, room: float, below: Widget | None = None
) -> ScrollView:
    """All rows; they share the room between a least and a greatest height, and scroll when it is too little."""
    issues = scene.reading.view.issues
    texts = any(scene.reading.view.scenario.agenda[i].text for i in issues)
    rest = [w for w in (_elsewhere(scene), below) if w]
    more = course(scene, room - sum(w.size(scene.look, wide).h for w in rest) - TALL_ROW * len(issues))
    if more:
        rest.append(more)
    while rest and sum(w.size(scene.look, wide).h for w in rest) + LOW_ROW * len(issues) > room:
        rest.pop()
    taken = sum(w.size(scene.look, wide).h for w in rest)
    share = (room - taken) / max(1, len(issues))
    high = max(LOW_ROW, min(TALL_ROW if texts else HIGH_ROW, share))
    rows: list[Widget] = [issue_row(scene, issue, partial(on_press, issue), high) for issue in issues]
    return ScrollView(Column(Column(*rows, gap=0).grouped(), *rest, gap=0))
