"""The table of all offers with what each was worth to every party."""

from __future__ import annotations

from game.language import say
from game.report.figures import points
from game.report.past import Past
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Rule
from game.ui.widgets.button import Pick
from game.ui.widgets.panels import ScrollView

WORTH = 104.0


def offers_table(past: Past) -> Widget:
    """All offers, oldest first, then how it ended."""
    parties = past.parties
    wide = WORTH if len(parties) < 4 else 68.0
    head = Row(
        Label(say("Round"), 15, "semibold", "ink2").sized(width=56),
        Label(say("Offer, and what it changed"), 15, "semibold", "ink2").sized(grow=1),
        *(
            Row(
                Mark(past.words.side(p), 6),
                Label(past.short(p), 15, "semibold", "ink2", lead=1.2).sized(grow=1),
                gap=4,
            ).sized(width=wide)
            for p in parties
        ),
        gap=12,
    )
    if not past.glance.offers:
        return Column(head, Rule(), Label(say("Nobody put an offer on the table."), 17, colour="ink2"), gap=8)
    rows: list[Widget] = []
    for n, offer in enumerate(past.glance.offers):
        if n:
            rows.append(Rule())
        rows.append(
            Pick(
                Row(
                    Row(
                        Mark(past.words.side(offer.party), 7), Label(str(offer.round), 17, "semibold"), gap=6
                    ).sized(width=48),
                    Label(past.changes(offer), 15).sized(grow=1),
                    *(
                        Label(
                            points(offer.values[p]),
                            17,
                            "bold" if offer.values[p] >= past.glance.reservation[p] else "regular",
                            "ink",
                            "right",
                        ).sized(width=wide)
                        for p in parties
                    ),
                    gap=12,
                ),
                pad=6,
            ).named(f"offer-{n}")
        )
    end = Row(
        Icon("star" if past.glance.deal else "circle-x", 20),
        Label(say("The deal") if past.glance.deal else say("No deal: what leaving is worth"), 17, "semibold").sized(
            grow=1
        ),
        *(Label(points(past.glance.values[p]), 17, "bold", align="right").sized(width=wide) for p in parties),
        gap=12,
    )
    return Column(head, Rule(), ScrollView(Column(*rows, gap=4).grouped()).sized(grow=1), Rule(), end, gap=8)
