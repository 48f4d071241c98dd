"""The agenda: a row for each issue that this phase negotiates, with its options and how far apart the sides are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui.layout import Column, Pad, Row, Spacer
from game.ui.screens.points import steps_apart
from game.ui.screens.table.parts import IssueRow, Scene
from game.ui.theme import ROW, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Pill, tile
from game.ui.widgets.options import OptionCells
from game.ui.widgets.panels import ScrollView

LOW_ROW = 58.0
HIGH_ROW = 80.0


def moved_words(steps: int) -> str:
    """How the other side's newest offer moved on an issue, in words."""
    if not steps:
        return ""
    far = f"{abs(steps)} step{'s' if abs(steps) > 1 else ''}"
    return f"came {far} nearer" if steps > 0 else f"went {far} away"


def issue_row(scene: Scene, issue: str, on_press: Callable[[], None], high: float) -> IssueRow:
    """One agenda row."""
    reading = scene.reading
    plan = reading.view.scenario.agenda[issue]
    steps = reading.apart(issue)
    pill = Pill(steps_apart(steps), "amber") if steps else Pill("same", "agreed", "check")
    moved = moved_words(reading.moved(issue))
    verdict: Widget = pill
    if moved and scene.wide:
        verdict = Column(pill, Label(moved, SMALL, colour="ink2", lead=1.15), gap=2, cross="end")
    cells = OptionCells(reading.cells(issue, hidden=scene.hidden))
    title = Label(plan.title, ROW if scene.look.roomy else ROW - 2, "semibold", lead=1.16)
    lift = 10.0
    return IssueRow(
        Row(
            Pad(tile(plan.icon or "circle-dot", 38), 0, 0, 12, lift),
            Pad(title, 0, 0, 12, lift).sized(width=184 if scene.wide else 150),
            cells.sized(grow=1),
            Pad(Row(Spacer(), verdict, gap=0), 10, 0, 0, lift).sized(width=138 if scene.wide else 124),
            gap=0,
        ).sized(height=high),
        issue,
        on_press,
        scene.skip,
    )


def agenda(scene: Scene, on_press: Callable[[str | None], None], room: float) -> ScrollView:
    """All rows; they share the room between a least and a greatest height, and scroll when it is too little."""
    issues = scene.reading.view.issues
    high = max(LOW_ROW, min(HIGH_ROW, room / max(1, len(issues))))
    rows = [issue_row(scene, issue, partial(on_press, issue), high) for issue in issues]
    return ScrollView(Column(*rows, gap=0).grouped())
