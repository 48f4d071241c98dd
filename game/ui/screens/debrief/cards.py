"""The cards beside the cloud that belong to single steps: how to read it, walk-away points, the way to a signature."""

from __future__ import annotations

from math import prod

from game.language import count, decimal, say
from game.report.figures import points, signed_points
from game.report.past import Past
from game.ui.layout import Column, Row, Spacer
from game.ui.names import within
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import ConfidenceDots, Icon, Label, Mark, Rich, Rule, tile
from game.ui.widgets.meters import Meter
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.ruler import RulerMark, ValueRuler
from game.ui.words import TERMS


def term(name: str) -> Widget:
    """A term of the field in one sentence."""
    title, words = (say(one) for one in TERMS[name])
    return Row(
        Icon("book-open", 20, "ink2"),
        Rich([Span(f"{title}. ", "semibold"), Span(words, colour="ink2")], 16).sized(grow=1),
        gap=12,
        cross="start",
    )


def reading(past: Past, pair: tuple[str, str]) -> Widget:
    """How the picture is read."""
    one, two = pair
    lines: list[tuple[Widget, str]] = [
        (Icon("circle-dot", 20, "ink2"), say("Each dot is a package. Bigger dots: several worth the same.")),
        (Mark(past.words.side(one), 8), say("Further right: better for {who}.", who=within(past.words.party(one)))),
        (Mark(past.words.side(two), 8), say("Higher up: better for {who}.", who=within(past.words.party(two)))),
        (Icon("eye-off", 20, "ink2"), say("In the talks each side knew its own axis only.")),
    ]
    rows = [
        Row(Row(icon, Spacer()).sized(width=24), Label(words, 17).sized(grow=1), gap=10) for icon, words in lines
    ]
    return Card(Column(Label(say("How to read it"), 19, "semibold"), *rows, gap=10), pad_y=16)


def agenda(past: Past) -> Widget:
    """How the number of packages comes about: the options of every issue."""
    issues = past.scenario.agenda.values()
    rows: list[Widget] = []
    for issue in issues:
        many = len(issue.options)
        rows.append(
            Row(
                tile(issue.icon or "circle-dot", 28),
                Label(issue.title, 17, "medium", lines=1).sized(grow=1),
                ConfidenceDots(many, many),
                Label(count("{n} option", "{n} options", many), 16, colour="ink2", align="right").sized(width=96),
                gap=10,
            )
        )
    counts = [len(issue.options) for issue in issues]
    times = f"{' × '.join(str(n) for n in counts)} = {decimal(prod(counts))}"
    return Card(
        Column(
            Row(Label(say("Why so many"), 19, "semibold").sized(grow=1), Label(times, 17, "bold"), gap=10),
            ScrollView(Column(*rows, gap=6)).named("issues").sized(grow=1),
            gap=12,
        ),
        pad_y=16,
    )


def leaving(past: Past) -> Widget:
    """What leaving was worth to each party, on its own ruler, and what moved it."""
    rows: list[Widget] = []
    for party in past.parties:
        plan, r, side = past.scenario.parties[party], past.glance.reservation[party], past.words.side(party)
        marks = [RulerMark(plan.reservation / 10, say("at first {n}", n=points(plan.reservation)), side, "tick")]
        low, high = min(0, r, plan.reservation) / 10, max(1000, r, plan.reservation) / 10
        rows.append(
            Column(
                Row(Mark(side, 7), Label(past.words.party(party), 18, "semibold"), gap=10),
                ValueRuler(
                    low,
                    high,
                    marks if plan.reservation != r else (),
                    walk=r / 10,
                    walk_words=say("leaves below {n}", n=points(r)),
                    side=side,
                    ends=(f"{low:g}", f"{high:g}"),
                ),
                *(
                    Row(
                        Label(words, 16, colour="ink2").sized(grow=1),
                        Label(signed_points(amount), 16, "semibold"),
                        gap=8,
                    )
                    for words, amount in past.moved_by(party)
                ),
                gap=6,
            )
        )
    body = ScrollView(Column(*rows, gap=20)).named("leaving").sized(grow=1)
    return Card(
        Column(
            Label(say("What leaving was worth"), 19, "semibold"),
            body,
            Rule(),
            term("reservation"),
            term("batna"),
            gap=14,
        ),
        pad_y=16,
    )


def narrowing(past: Past) -> Widget:
    """From all packages to those that would have been signed and ratified."""
    rows = [
        Column(
            Row(
                Label(said, 16, "semibold" if bold else "regular", lines=1).sized(grow=1),
                Label(decimal(number), 17, "bold" if bold else "medium"),
                Label(past.share(number), 15, colour="ink2", align="right").sized(width=110),
                gap=10,
            ),
            Meter(number / past.glance.packages, colour),
            gap=4,
        )
        for said, number, colour, bold in past.narrowing
    ]
    return Card(
        Column(
            Label(say("From possible to ratified"), 19, "semibold"),
            ScrollView(Column(*rows, gap=12)).named("narrowing").sized(grow=1),
            Rule(),
            term("zone"),
            term("win_set"),
            gap=12,
        ),
        pad_y=16,
    )
