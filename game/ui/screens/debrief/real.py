"""The last step: what really happened, and what to talk about."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.report.past import Past
from game.ui.layout import Column, Grid, Row
from game.ui.markup import spans_of
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Rich, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.panels import Card, ScrollView


def history(past: Past) -> Widget:
    """The scenario's account of the real case."""
    about = past.scenario.about
    parts = [Rich(spans_of(part), 17) for part in about.history.split("\n\n") if part.strip()]
    body: list[Widget] = [*parts] or [Label(say("This scenario tells no real case."), 17, colour="ink2")]
    listed = {key: fact.text for key, fact in about.facts.items()}
    for title, lines in ((say("From the record"), listed), (say("Sources"), about.sources)):
        if lines:
            body += [Rule(), Label(title, 17, "semibold")]
            body += [
                Rich([Span(f"{key}  ", "semibold"), Span(words, colour="ink2")], 15) for key, words in lines.items()
            ]
    return Card(
        Column(
            Label(say("In reality"), 21, "bold"),
            ScrollView(Column(*body, gap=14)).named("history").sized(grow=1),
            gap=12,
        )
    )


def talk(
    past: Past,
    hand_in: Callable[[], None] | None,
    on_model: Callable[[], None],
    on_again: Callable[[], None],
    on_compare: Callable[[], None] | None,
    *,
    roomy: bool,
) -> Widget:
    """The questions to talk about, the model to argue with, what if, and the way to hand the game in."""
    questions = past.scenario.debrief.questions
    rows: list[Widget] = [
        Row(
            Label(f"{n}", 17, "bold", "ink2").sized(width=24),
            Label(question, 17).sized(grow=1),
            gap=8,
            cross="start",
        )
        for n, question in enumerate(questions, 1)
    ] or [Label(say("This scenario asks no questions of its own. What would you do differently?"), 17)]
    deeds: list[tuple[str, Callable[[], None], str, str, str]] = []
    if on_compare is not None:
        deeds.append((say("Compare with the game before"), on_compare, "columns-2", "C", "compare"))
    deeds.append((say("Replay, and what if…?"), on_again, "rotate-ccw", "W", "again"))
    deeds.append((say("Model card"), on_model, "table-2", "M", "model"))
    if hand_in:
        deeds.append((say("Save for your teacher"), hand_in, "save", "S", "hand-in"))
    buttons = [
        Button(words if roomy else "", deed, icon=icon, key=key).hinted(words).named(name)
        for words, deed, icon, key, name in deeds
    ]
    parts: list[Widget] = [
        Label(say("To talk about"), 21, "bold"),
        ScrollView(Column(*rows, gap=12)).named("questions").sized(grow=1),
        Rule(),
        Grid(*buttons, columns=(1, 1), gap=10) if roomy else Row(*buttons, gap=10),
    ]
    return Card(Column(*parts, gap=12))
