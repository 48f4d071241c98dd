"""What stands at the left where packages were not counted: the figures that need no count, as rows."""

from __future__ import annotations

from game.language import say
from game.report.figures import points
from game.report.past import Past
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Mark, Rule


def uncounted(past: Past) -> Widget:
    """Why there is no picture, and what leaving and the end of the talks were worth to every party."""
    rows: list[Widget] = [
        Row(
            Label("", 15).sized(grow=1),
            Label(say("Leaving"), 15, "semibold", "ink2", "right").sized(width=120),
            Label(say("The end"), 15, "semibold", "ink2", "right").sized(width=120),
            gap=12,
        )
    ]
    for party in past.parties:
        rows += [
            Rule(),
            Row(
                Mark(past.words.side(party), 7),
                Label(past.words.party(party), 18, "semibold").sized(grow=1),
                Label(points(past.glance.reservation[party]), 20, "bold", align="right").sized(width=120),
                Label(points(past.glance.values[party]), 20, "bold", align="right").sized(width=120),
                gap=12,
            ),
        ]
    return Column(Label(past.too_many(), 17, colour="ink2"), Column(*rows, gap=10), gap=24)
