"""The panels beside the cloud: the dark one that asks and answers, and the cards that stay."""

from __future__ import annotations

from game.ui.figures import points, signed_points
from game.ui.layout import Column, Grid, Row, Spacer
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.split import Share, SplitBar
from game.ui.screens.debrief.steps import DEAL, TRADE, Said
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Pill, Rich, Rule
from game.ui.widgets.button import Pick
from game.ui.widgets.charts import Course, Courses
from game.ui.widgets.meters import Meter
from game.ui.widgets.panels import Card
from game.ui.widgets.ruler import RulerMark, ValueRuler


def dark(past: Past, said: Said, step: int, *, shown: bool, large: bool) -> Widget:
    """The dark panel: a question, or its answer with the figures that belong to it."""
    parts: list[Widget] = []
    head: list[Widget] = [Icon(said.icon, 26, "amber"), Label(said.title, 20, "semibold", "white").sized(grow=1)]
    if said.pill:
        head.append(Pill(said.pill, "navy", "check"))
    parts.append(Row(*head, gap=12))
    if said.words:
        parts.append(Rich(said.words, 24 if large else 21))
    if shown and step == DEAL and past.debrief.deal is not None:
        parts.append(_both_values(past))
    if shown and step == TRADE and past.debrief.missed is not None:
        parts.append(_gains(past))
    if not shown:
        parts.append(Label("Then press → to see.", 16, colour="mute"))
    return Card(Column(*parts, gap=12), fill="bar", edge="navy_edge", pad_y=18)


def _gains(past: Past) -> Widget:
    missed = past.debrief.missed
    gains = missed.gains if missed else {}
    columns: list[Widget] = [
        Rich(
            [Span(f"{past.words.party(p)} ", "medium", "white"), Span(signed_points(gains[p]), "bold", "amber")], 20
        )
        for p in past.parties
    ]
    note = Label(f"checked against all {past.debrief.packages:,}", 15, colour="mute")
    return Column(*_lines(columns, 3), note, gap=6)


def _lines(widgets: list[Widget], count: int) -> list[Widget]:
    return [
        Grid(*widgets[at : at + count], columns=(1,) * min(count, len(widgets)), gap=12)
        for at in range(0, len(widgets), count)
    ]


def _both_values(past: Past) -> Widget:
    """Agreed and delivered value of every party."""
    outcome = past.outcome
    head: list[Widget] = [
        Label("", 15),
        *(Label(past.short(p), 16, "semibold", "white", "right", lines=1) for p in past.parties),
    ]
    rows: list[Widget] = [
        *head,
        Label("Agreed value", 16, colour="mute"),
        *(Label(points(outcome.values[p]), 20, "bold", "white", "right") for p in past.parties),
        Label(f"Delivered value, at {outcome.compliance} % compliance", 16, colour="mute"),
        *(Label(points(outcome.delivered[p]), 20, "bold", "white", "right") for p in past.parties),
    ]
    columns = (2.4, *(1.0 for _ in past.parties)) if len(past.parties) < 4 else (1.6, *(1.0 for _ in past.parties))
    return Grid(*rows, columns=columns, gap=8)


def reading(past: Past, pair: tuple[str, str]) -> Widget:
    """How the picture is read."""
    one, two = pair
    rows: list[Widget] = [
        Label("How to read it", 20, "bold"),
        Row(
            Icon("circle-dot", 22, "ink2"),
            Label("A dot is a package. A bigger dot: several are worth the same.", 17).sized(grow=1),
            gap=12,
        ),
        Row(
            Mark(past.words.side(one), 8),
            Label(f"Further right: better for {past.words.party(one)}.", 17).sized(grow=1),
            gap=12,
        ),
        Row(
            Mark(past.words.side(two), 8),
            Label(f"Higher up: better for {past.words.party(two)}.", 17).sized(grow=1),
            gap=12,
        ),
        Row(
            Icon("eye-off", 22, "ink2"),
            Label("In the talks each side knew its own axis only.", 17).sized(grow=1),
            gap=12,
        ),
    ]
    return Card(Column(*rows, gap=14))


def leaving(past: Past) -> Widget:
    """What leaving was worth to each party, on its own ruler, and what moved it."""
    rows: list[Widget] = [Label("What leaving was worth", 20, "bold")]
    for party in past.parties:
        plan, r, side = past.play.scenario.parties[party], past.debrief.reservation[party], past.words.side(party)
        marks = []
        moved = ""
        if plan.reservation != r:
            marks.append(RulerMark(plan.reservation / 10, f"at first {points(plan.reservation)}", side, "tick"))
            moved = "events moved it"
        low, high = min(0, r) / 10, max(1000, r) / 10
        rows.append(
            Column(
                Row(
                    Mark(side, 7),
                    Label(past.words.party(party), 17, "semibold"),
                    Spacer(),
                    Label(moved, 15, colour="ink2"),
                    gap=8,
                ),
                ValueRuler(
                    low,
                    high,
                    marks,
                    walk=r / 10,
                    walk_words=f"leaves below {points(r)}",
                    side=side,
                    ends=(f"{low:g}", f"{high:g}"),
                ),
                gap=4,
            )
        )
    return Card(Column(*rows, gap=16))


def narrowing(past: Past) -> Widget:
    """From all packages to those that would have been signed and ratified."""
    whole = past.debrief.packages
    lines = (
        ("All packages", whole, "neutral"),
        (f"Better than leaving for {past.all_sides}", past.zone, "agreed"),
        (f"And {past.all_homes} say yes", past.feasible, "agreed"),
    )
    rows: list[Widget] = [Label("From possible to signed", 20, "bold")]
    for words, count, colour in lines:
        rows.append(
            Column(
                Row(
                    Label(words, 17).sized(grow=1),
                    Label(f"{count:,}", 17, "bold"),
                    Label(past.share(count), 16, colour="ink2", align="right").sized(width=104),
                    gap=10,
                ),
                Meter(count / whole, colour),
                gap=6,
            )
        )
    return Card(Column(*rows, gap=14))


def gain(past: Past) -> Widget:
    """The joint gain that was captured, how it was split, and how far the end was from frontier and Nash point."""
    measured = past.debrief.gain
    percent = measured.percent
    figure = Row(
        Label("–" if percent is None else str(percent), 38, "bold", lead=1.2),
        Label("" if percent is None else "%", 20, "medium", "ink2"),
        gap=8,
        cross="end",
    )
    if measured.possible is None:
        note = f"No package would have passed {past.all_homes}."
    elif measured.possible <= 0:
        note = "There was nothing to gain above walking away."
    else:
        note = f"{points(measured.gained)} of {points(measured.possible)} points above walking away"
    away = past.nash_distance
    facts = Column(
        _fact("Frontier", f"{points(past.debrief.distance)} points away" if past.debrief.distance else "reached"),
        Rule(),
        _fact("Nash point", "none" if away is None else f"{points(away)} points away" if away else "reached"),
        gap=8,
    )
    left = Column(Label("Joint gain captured", 19, "semibold"), figure, gap=4)
    rest = max(0, (measured.possible or 0) - measured.gained)
    shares = [
        Share(past.words.side(p), max(0, surplus) / 10, f"{past.short(p)} {points(surplus)}")
        for p, surplus in zip(past.parties, measured.surpluses, strict=True)
    ]
    bar = SplitBar(shares, rest / 10, f"{points(rest)} left behind")
    body = Column(
        Row(left.sized(grow=1), facts.sized(width=244), gap=16),
        Label(note, 16, colour="ink2"),
        bar,
        Label(_split(past), 16, colour="ink2"),
        gap=8,
    )
    return Pick(Card(body, pad_y=16), tint="").named("gain")


def _fact(name: str, words: str) -> Widget:
    return Row(Label(name, 16, colour="ink2").sized(grow=1), Label(words, 16, "semibold"), gap=8)


def _split(past: Past) -> str:
    measured = past.debrief.gain
    losers = [past.words.party(p) for p, s in zip(past.parties, measured.surpluses, strict=True) if s < 0]
    if losers:
        return f"Worse off than by leaving: {', '.join(losers)}."
    if measured.shares is None:
        return "Nobody gained anything over leaving."
    return f"Split {' to '.join(str(share) for share in measured.shares)}."


def conceded(past: Past) -> Widget:
    """How each side conceded: its own offers, worth to itself, round by round."""
    courses = []
    for party in past.parties:
        course = past.course(party)
        if any(v is not None for v in course):
            last = next(v for v in reversed(course) if v is not None)
            courses.append(
                Course(
                    past.words.side(party),
                    tuple(None if v is None else v / 10 for v in course),
                    f"{past.short(party)} {points(last)}",
                )
            )
    head = Row(
        Label("How each side conceded", 19, "semibold").sized(grow=1),
        Label("own offer, worth to oneself", 15, colour="ink2"),
        gap=8,
    )
    if not courses:
        return Card(Column(head, Label("Nobody put an offer on the table.", 17, colour="ink2"), gap=12), pad_y=16)
    values = [v for c in courses for v in c.values if v is not None] + [
        past.debrief.reservation[p] / 10 for p in past.parties
    ]
    low, high = min(values) // 20 * 20, -(-max(values) // 20) * 20
    refused = past.debrief.refused
    chart = Courses(
        courses,
        low=low,
        high=max(high, low + 20),
        levels=[(past.debrief.reservation[p] / 10, past.words.side(p)) for p in past.parties],
        flag=(refused[0].round, "refused") if refused and refused[0].round <= past.rounds else None,
        unit="round",
    )
    return Card(Column(head, chart.sized(grow=1), gap=6), pad_y=16)
