"""The last step: what really happened, and what to talk about."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.layout import Column, Row
from game.ui.markup import spans_of
from game.ui.screens.debrief.past import Past
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Rich, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.panels import Card, ScrollView


def history(past: Past) -> Widget:
    """The scenario's account of the real case."""
    about = past.play.scenario.about
    parts = [Rich(spans_of(part), 17) for part in about.history.split("\n\n") if part.strip()]
    body: list[Widget] = [*parts] or [Label("This scenario tells no real case.", 17, colour="ink2")]
    listed = {key: fact.text for key, fact in about.facts.items()}
    for title, lines in (("From the record", listed), ("Sources", about.sources)):
        if lines:
            body += [Rule(), Label(title, 17, "semibold")]
            body += [
                Rich([Span(f"{key}  ", "semibold"), Span(words, colour="ink2")], 15) for key, words in lines.items()
            ]
    return Card(
        Column(
            Label("In reality", 21, "bold"),
            ScrollView(Column(*body, gap=14)).named("history").sized(grow=1),
            gap=12,
        )
    )


def talk(past: Past, hand_in: Callable[[], None] | None, on_model: Callable[[], None]) -> Widget:
    """The questions to talk about, the model to argue with, and the way to hand the game in."""
    questions = past.play.scenario.debrief.questions
    rows: list[Widget] = [
        Row(
            Label(f"{n}", 17, "bold", "ink2").sized(width=24),
            Label(question, 17).sized(grow=1),
            gap=8,
            cross="start",
        )
        for n, question in enumerate(questions, 1)
    ] or [Label("This scenario asks no questions of its own. What would you do differently?", 17)]
    parts: list[Widget] = [
        Label("To talk about", 21, "bold"),
        ScrollView(Column(*rows, gap=12)).named("questions").sized(grow=1),
    ]
    model = Button("Model card", on_model, icon="table-2", key="M").named("model")
    parts += [Rule(), model.hinted("Every figure of the scenario, and what it rests on")]
    if hand_in:
        parts.append(Button("Save for your teacher", hand_in, icon="save", key="S", kind="line").named("hand-in"))
    return Card(Column(*parts, gap=12))
