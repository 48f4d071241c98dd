"""The dark panel beside the cloud: it asks before each step, then answers with the figures that belong to it."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.figures import points, signed_points
from game.ui.layout import Column, Grid, Row, Spacer
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.steps import DEAL, QUESTIONS, TRADE, answer
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Mark, Pill, Rich
from game.ui.widgets.button import Button
from game.ui.widgets.panels import Card

FILL, EDGE = "bar", "navy_edge"


def question(step: int) -> Widget:
    """The question before a step, alone and large."""
    body = Column(
        Spacer(),
        Row(Icon("lightbulb", 34, "amber"), Label("Think first", 20, "semibold", "mute"), gap=12),
        Label(QUESTIONS[step], 28, "semibold", "white", lead=1.35),
        Row(
            Label("Say it or write it down. Then", 17, colour="mute"),
            KeyCap("→"),
            Label("shows it.", 17, colour="mute"),
            gap=8,
        ),
        Spacer(),
        gap=20,
    )
    return Card(body, fill=FILL, edge=EDGE, pad=32)


def answered(
    past: Past, step: int, details: Callable[[], None], size: float = 21, *, narrow: bool = False
) -> Widget:
    """The answer of a step in a type size; ``details`` opens all changes of the missed trade."""
    said = answer(past, step)
    head: list[Widget] = [Icon(said.icon, 26, "amber"), Label(said.title, 20, "semibold", "white").sized(grow=1)]
    if said.pill:
        head.append(Pill(said.pill, "navy", "check"))
    parts: list[Widget] = [Row(*head, gap=12)]
    if said.words:
        parts.append(Rich(said.words, size))
    if step == DEAL:
        parts += _values(past, narrow=narrow)
    if step == TRADE and past.debrief.missed is not None:
        parts += _gains(past, details, narrow=narrow)
    return Card(Column(*parts, gap=12), fill=FILL, edge=EDGE, pad_y=14 if narrow else 18)


def _gains(past: Past, details: Callable[[], None], *, narrow: bool) -> list[Widget]:
    missed = past.debrief.missed
    gains = missed.gains if missed else {}
    figures = [
        Rich(
            [Span(f"{past.words.party(p)} ", "medium", "white"), Span(signed_points(gains[p]), "bold", "amber")], 20
        )
        for p in past.parties
    ]
    more = Button("Details", details, icon="list", key="D", kind="dark", high=44).named("details")
    checked = Label(f"Checked against all {past.debrief.packages:,} packages.", 15, colour="mute")
    if len(figures) == 2 and not narrow:
        return [Row(*(figure.sized(grow=1) for figure in figures), more, gap=12), checked]
    rows: list[Widget] = [
        Grid(*figures[at : at + 2], columns=(1, 1) if len(figures) > 1 else (1,), gap=12)
        for at in range(0, len(figures), 2)
    ]
    return [*rows, Row(checked.sized(grow=1), more, gap=12)]


def _values(past: Past, *, narrow: bool) -> list[Widget]:
    """Agreed and delivered value of every party, and what compliance made of the one the other."""
    outcome = past.outcome
    cells: list[Widget] = [
        Label("", 16),
        Label("Agreed value", 16, colour="mute", align="right"),
        Label("Delivered value", 16, colour="mute", align="right"),
    ]
    for party in past.parties:
        cells += [
            Row(
                Mark(past.words.side(party), 7),
                Label(past.short(party) if narrow else past.words.party(party), 17, "medium", "white").sized(
                    grow=1
                ),
                gap=10,
            ),
            Label(points(outcome.values[party]), 22, "bold", "white", "right"),
            Label(points(outcome.delivered[party]), 22, "bold", "white", "right"),
        ]
    note = "Without a deal nothing is delivered: both values are what leaving is worth."
    if past.debrief.deal is not None:
        note = f"{outcome.compliance} % is carried out (compliance)."
        if not narrow:
            note = f"Compliance: {outcome.compliance} % of what the deal adds is really carried out. It grows with trust."
    return [Grid(*cells, columns=(0.8, 1, 1) if narrow else (1.2, 1, 1), gap=6), Label(note, 15, colour="mute")]
