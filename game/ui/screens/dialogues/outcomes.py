"""All figures of the world: where they stand, where they began, which way is better, and their course."""

from __future__ import annotations

from game.language import mark, say
from game.ui.layout import Column, Row
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.terms import Line
from game.ui.theme import SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Label
from game.ui.widgets.charts import Sparkline


class OutcomesDialogue(Dialogue):
    """The figures below each other."""

    title = mark("Outcomes")

    def build(self) -> Widget:
        """A line for each figure."""
        reading = self.host.reading
        rows: list[Widget] = []
        for metric, plan in reading.view.scenario.metrics.items():
            now = reading.words.amount(metric, reading.view.metrics[metric])
            start = reading.words.amount(metric, plan.start)
            if plan.better == "higher":
                line = say("more is better; {start} at the start", start=start)
            else:
                line = say("less is better; {start} at the start", start=start)
            rows.append(
                Line(
                    Row(
                        Column(
                            Label(plan.title, SECOND + 1, "semibold", lead=1.2),
                            Label(line, SMALL, colour="ink2", lead=1.2),
                            gap=1,
                        ).sized(grow=1),
                        Label(f"{now} {plan.unit}", SECOND + 1, "semibold", align="right"),
                        Change(reading.change(metric)).sized(width=40),
                        Sparkline(reading.course(metric)),
                        gap=12,
                    ),
                    pad=7,
                ).named(f"outcome-{metric}")
            )
        return Column(*rows, gap=2)
