"""The outcomes strip: the figures of the world, which way is better, how they changed, and their course."""

from __future__ import annotations

from collections.abc import Callable

from game.language import count, say
from game.ui import text
from game.ui.layout import Column, Row, Spacer
from game.ui.screens.table.parts import Better, Scene
from game.ui.theme import SECOND, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Label, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.charts import Sparkline
from game.ui.widgets.panels import Card

LEAST = 160.0
WIDEST = 230.0
LEAD = 104.0


class Unit(Label):
    """A unit, or its first word where there is no room for all of it."""

    def __init__(self, words: str) -> None:
        super().__init__(words, SMALL, colour="ink2", lead=1.2, lines=1)

    def rows(self, look: Look, room: float) -> tuple[str, ...]:
        """The unit as it fits."""
        for words in (self.words, self.words.split(" ")[0]):
            if text.width(look, words, SMALL) <= room:
                return (words,)
        return ("",)


def metric_cell(scene: Scene, metric: str) -> Widget:
    """One figure of the world."""
    reading = scene.reading
    plan = reading.view.scenario.metrics[metric]
    amount = reading.change(metric)
    good = (amount > 0) == (plan.better == "higher")
    figure = Row(
        Label(reading.words.amount(metric, reading.view.metrics[metric]), 19, "bold", lead=1.2),
        Unit(plan.unit).sized(grow=1),
        Change(amount, SMALL, "agreed" if good else "amber_text"),
        Sparkline(reading.course(metric)),
        gap=6,
    )
    head = Row(
        Label(plan.title, SMALL, colour="ink2", lead=1.2, lines=1).sized(grow=1),
        Better(up=plan.better == "higher"),
        gap=6,
    )
    cell = scene.figure(Column(head, figure, gap=3), metric, pad=4)
    named = f"{plan.title}, {plan.unit}" if plan.unit else plan.title
    if plan.better == "higher":
        cell.hinted(say("{figure}: more is better. Change since your last turn.", figure=named))
    else:
        cell.hinted(say("{figure}: less is better. Change since your last turn.", figure=named))
    return cell


def outcomes(scene: Scene, on_all: Callable[[], None]) -> Card:
    """As many figures as fit, and the way to the others."""
    metrics = list(scene.reading.view.scenario.metrics)
    room = scene.area.w - 48 - LEAD - 24
    most = max(1, int(room // LEAST))
    if not scene.look.roomy:
        most = min(most, 6)
    more = len(metrics) > most
    if more:
        most = max(1, int((room - 96) // LEAST)) if scene.look.roomy else min(6, int((room - 96) // LEAST))
    lead = Column(
        Label(say("Outcomes"), SECOND, "semibold", lead=1.2),
        Row(Better(up=True), Label(say("better"), SMALL, colour="ink2", lead=1.2), gap=6),
        gap=3,
    ).sized(width=LEAD - 20)
    few = len(metrics) * WIDEST < room
    cell = {"width": WIDEST} if few else {"grow": 1.0}
    parts: list[Widget] = [lead]
    for metric in metrics[:most]:
        parts += [Rule(upright=True).sized(height=40), metric_cell(scene, metric).sized(**cell)]
    if few:
        parts.append(Spacer())
    if more:
        left = len(metrics) - most
        parts.append(
            Button(count("{n} more", "{n} more", left), on_all, kind="ghost", high=44).named("more-outcomes")
        )
    return Card(Row(*parts, gap=6).grouped(), pad=14, pad_y=5)
