"""The cards of the figures: how one figure stands with and without the deal at a season, and why."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.report.courses import Course, causes_line
from game.ui.layout import Column, Row, Spacer
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Pill
from game.ui.widgets.button import Pick
from game.ui.widgets.charts import PairMultiple
from game.ui.widgets.panels import Card
from game.ui.words import Words


def gap_pill(course: Course, at: int) -> Pill:
    """What the deal makes of it, or without one how far it moved."""
    amount = course.gap(at)
    good = course.good(at)
    size = course.figure(abs(amount))
    if not course.deal:
        if not good:
            return Pill(say("as it was"), "chip", "minus")
        words = say("{n} higher than now", n=size) if amount > 0 else say("{n} lower than now", n=size)
        return Pill(words, "agreed" if good > 0 else "amber", "check" if good > 0 else "triangle-alert")
    if not good:
        return Pill(say("no difference"), "chip", "minus")
    if good > 0:
        return Pill(say("{n} higher", n=size) if amount > 0 else say("{n} lower", n=size), "agreed", "check")
    words = say("{n} higher: a cost", n=size) if amount > 0 else say("{n} lower: a cost", n=size)
    return Pill(words, "amber", "triangle-alert")


def better_mark(course: Course) -> Widget:
    """Which way is better."""
    icon = "arrow-up" if course.better > 0 else "arrow-down"
    return Row(Icon(icon, 15, "ink2"), Label(say("better"), 15, colour="ink2"), gap=6)


def figures(course: Course, words: Words, at: int, *, size: float = 34) -> Widget:
    """The figure that came true, its unit, and the two it is compared with."""
    unit = words.scenario.metrics[course.metric].unit
    colour = "agreed" if course.deal else "ink2"
    big = Row(
        Label(course.figure(course.shown[at]), size, "bold", colour, lead=1.1),
        Label(unit, 15, colour="ink2", lines=2).sized(grow=1),
        gap=8,
    )
    now = say("{n} now", n=course.figure(course.bare[0]))
    if course.deal:
        low: Widget = Row(
            Label(course.figure(course.bare[at]), 19, "semibold", "ink3", lead=1.2),
            Label(say("without, {now}", now=now), 15, colour="ink2"),
            gap=8,
        )
    else:
        low = Label(now, 15, colour="ink2")
    return Column(big, low, gap=0)


def figure_card(
    course: Course, words: Words, at: int, number: int, on_open: Callable[[], None], *, costs: bool
) -> Widget:
    """One figure's card; Enter, its number or a click opens it larger."""
    left = Column(figures(course, words, at), Row(gap_pill(course, at), Spacer()), gap=5)
    chart = PairMultiple(
        course.values(course.deal),
        course.values(course.bare),
        better=course.better,
        upto=at,
    )
    head = Row(
        Label(words.metric(course.metric), 17, "semibold", lines=1).sized(grow=1),
        better_mark(course),
        KeyCap(str(number)),
        gap=10,
    )
    body = Column(
        head,
        Row(left.sized(width=224), chart.sized(grow=1), gap=10, cross="stretch").sized(grow=1),
        Label(causes_line(course, at), 14, colour="ink2", lines=1),
        gap=2,
    )
    card = Card(body, pad=18, pad_y=12, edge="ink" if costs else "line")
    return Pick(card, on_open, tint="").named(f"figure-{course.metric}")
