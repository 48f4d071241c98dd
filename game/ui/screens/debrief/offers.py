"""What the picture shows as tables: counts and limits as far as they are revealed, all offers, and the named points."""

from __future__ import annotations

from game.analysis.cloud import Cloud
from game.language import decimal, say
from game.report.answers import DEAL, PACKAGES, TRADE, WALK, ZONE
from game.report.figures import points
from game.report.past import Past
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Rule
from game.ui.widgets.button import Pick
from game.ui.widgets.panels import ScrollView

WORTH = 104.0


Named = list[tuple[str, dict[str, str]]]
"""Points with a name, and what each was worth, as far as that is known."""


def named_points(past: Past, pair: tuple[str, str], drawn: Cloud | None, reached: int) -> Named:
    """The points that a step has revealed: what homes refused, the Nash point, the missed trade."""
    found: Named = []
    if reached >= DEAL:
        found += [(say("Refused"), {p: points(v) for p, v in one.values.items()}) for one in past.refused]
        if drawn is not None:
            found += [(say("Nash point"), {pair[0]: points(x), pair[1]: points(y)}) for x, y in drawn.nash[:1]]
    if reached >= TRADE and past.missed is not None:
        found.append((say("Missed trade"), {p: points(v) for p, v in past.missed.values.items()}))
    return found


def revealed_table(past: Past, reached: int) -> Widget:
    """How many packages there are, what leaving was worth, and how many are left for a deal, as far as it is revealed."""
    lines: list[tuple[str, str, str]] = []
    if reached >= PACKAGES:
        lines.append((say("All packages"), decimal(past.glance.packages), ""))
    if reached >= WALK:
        for p in past.parties:
            leaving = say("{who}: what leaving was worth", who=past.words.party(p))
            lines.append((leaving, points(past.glance.reservation[p]), ""))
    if reached >= ZONE:
        lines += [(words, decimal(n), past.share(n)) for words, n, _, _ in past.narrowing[1:]]
    if not lines:
        return Label(say("Nothing is shown yet."), 17, colour="ink2")
    rows: list[Widget] = []
    for n, (words, figure, part) in enumerate(lines):
        row = Row(
            Label(words, 17).sized(grow=1),
            Label(figure, 17, "semibold", align="right").sized(width=110),
            Label(part, 16, colour="ink2", align="right").sized(width=120),
            gap=12,
        )
        rows.append(Pick(row, pad=8, tint="").named(f"line-{n}"))
    return ScrollView(Column(*rows, gap=2).grouped()).named("lines")


def offers_table(past: Past, named: Named) -> Widget:
    """All offers, oldest first, then how it ended, then the points that are named."""
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
    more = [
        Row(
            Label(words, 16, colour="ink2").sized(grow=1),
            *(Label(worth.get(p, "–"), 16, align="right").sized(width=wide) for p in parties),
            gap=12,
        )
        for words, worth in named
    ]
    listed = ScrollView(Column(*rows, gap=4).grouped()).sized(grow=1)
    return Column(head, Rule(), listed, Rule(), end, *more, gap=8)
