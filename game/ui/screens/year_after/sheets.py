"""What opens above the year after: a figure larger with its causes, all figures as a table, history, the ledgers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from game.language import percent, say, signed
from game.report.courses import Course, Mover
from game.rules.outcome import Outcome
from game.scenario import Scenario
from game.ui.geometry import Rect
from game.ui.layout import Column, Row, Spacer
from game.ui.markup import spans_of
from game.ui.screens.year_after.cards import better_mark, figures, gap_pill
from game.ui.screens.year_after.parts import FigureTable, Legend
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Rich, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.charts import PairMultiple
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal
from game.ui.words import TERMS, Words

_ITALIC = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
Close = Callable[[], None]


def _shut(close: Close) -> Button:
    return Button(say("Close"), close, key="Enter", kind="ink")


def figure_sheet(area: Rect, course: Course, words: Words, at: int, seasons: Sequence[str], close: Close) -> Modal:
    """One figure, large, with what moved it."""
    wide = min(1060.0, area.w - 48)
    high = max(150.0, min(330.0, area.h - 430))
    chart = PairMultiple(course.values(course.deal), course.values(course.bare), better=course.better)
    left = Column(
        figures(course, words, at), gap_pill(course, at), better_mark(course), Spacer(), gap=8, cross="start"
    )
    top = Row(left.sized(width=260), chart.sized(grow=1), gap=20, cross="stretch").sized(height=high)
    rows = [("", *seasons)]
    if course.deal:
        rows.append((say("With your deal"), *(course.figure(v) for v in course.deal)))
    rows.append((say("Without any deal"), *(course.figure(v) for v in course.bare)))
    parts: list[Widget] = [Row(Legend(deal=bool(course.deal)), Spacer()), top, FigureTable(rows)]
    if course.deal:
        parts += [Rule(), _movers(say("Each quarter, with the deal"), course, course.movers)]
    parts += [Rule(), _movers(say("Each quarter, without any deal"), course, course.without)]
    body = ScrollView(Column(*parts, gap=12)).sized(grow=1)
    return Modal(words.metric(course.metric), body, [_shut(close)], width=wide)


def _movers(title: str, course: Course, movers: Sequence[Mover]) -> Widget:
    rows: list[Widget] = [Label(title, 16, "semibold")]
    told = [*movers, *([Mover(say("The trend of the day"), course.trend)] if course.trend else [])]
    for mover in told:
        amount = course.signed(mover.amount) if mover.amount % 100 == 0 else _fine(course, mover.amount)
        rows.append(Row(Label(mover.words, 16, colour="ink2").sized(grow=1), Label(amount, 16, "semibold"), gap=12))
    if not told:
        rows.append(Label(say("Nothing moves it."), 16, colour="ink2"))
    return Column(*rows, gap=4)


def _fine(course: Course, hundredths: int) -> str:
    """An amount that is no whole one, with one decimal more than the figure has."""
    return signed(hundredths / 100 / 10**course.decimals, course.decimals + 1)


def table_sheet(area: Rect, courses: Sequence[Course], words: Words, seasons: Sequence[str], close: Close) -> Modal:
    """Every figure as a table."""
    rows: list[tuple[str, ...]] = [("", *seasons)]
    strong = set()
    for course in courses:
        unit = words.scenario.metrics[course.metric].unit
        name = f"{words.metric(course.metric)} ({unit})" if unit else words.metric(course.metric)
        if course.deal:
            strong.add(len(rows))
            rows.append((say("{figure}, with", figure=name), *(course.figure(v) for v in course.deal)))
        rows.append((say("{figure}, without", figure=name), *(course.figure(v) for v in course.bare)))
    body = ScrollView(FigureTable(rows, strong=frozenset(strong))).sized(grow=1)
    return Modal(say("The year after as a table"), body, [_shut(close)], width=min(1060.0, area.w - 48))


def _told(paragraph: str) -> list[Span]:
    """A paragraph with its bold words; stars that mark italics are left out."""
    return spans_of(_ITALIC.sub(r"\1", paragraph))


def history_sheet(area: Rect, scenario: Scenario, outcome: Outcome, words: Words, close: Close) -> Modal:
    """What the talks brought here, and what happened in the world."""
    ending = scenario.endings.get(outcome.ending)
    quo = {issue: next(iter(plan.options)) for issue, plan in scenario.agenda.items()}
    here: list[Widget] = [Label(say("In your talks"), 17, "semibold")]
    if ending:
        here += [Label(ending.title, 17, "bold"), Label(ending.text, 16, colour="ink2")]
    for issue, option in (outcome.package or {}).items():
        if option != quo[issue]:
            here.append(Label(f"{words.issue(issue)}: {words.option_long(issue, option)}", 16))
    told = [Rich(_told(part), 16) for part in scenario.about.history.strip().split("\n\n") if part.strip()]
    there = Column(Label(say("In history"), 17, "semibold"), *told, gap=10)
    wide = min(1060.0, area.w - 48)
    pair: Widget
    if wide > 760:
        pair = Row(
            Column(*here, gap=8).sized(grow=1), Rule(upright=True), there.sized(grow=1.2), gap=24, cross="start"
        )
    else:
        pair = Column(*here, Rule(), there, gap=12)
    return Modal(say("Your year and the real one"), ScrollView(pair).sized(grow=1), [_shut(close)], width=wide)


def figure_ledger(course: Course, words: Words, at: int, seasons: Sequence[str]) -> Ledger:
    """What a figure is made of at a season."""
    unit = 100 * 10**course.decimals
    moved = [Mover(say("Trend"), course.trend), *(course.movers if course.deal else course.without)]
    causes = [Cause(say("At the end of the talks"), course.bare[0] / unit, course.figure(course.bare[0]))]
    causes += [Cause(m.words, m.amount * at / unit, course.signed(m.amount * at)) for m in moved if m.amount * at]
    total = course.shown[at]
    rest = total - course.bare[0] - sum(m.amount * at for m in moved)
    if course.figure(rest) != course.figure(0):
        causes.append(Cause(say("Cut at the end of its range"), rest / unit, course.signed(rest)))
    return Ledger(
        say("Why {figure}?", figure=course.figure(total)),
        f"{words.metric(course.metric)}, {seasons[at]}",
        causes,
        (seasons[at], total / unit, course.figure(total)),
        need=(say("without {n}", n=course.figure(course.bare[at])), course.bare[at] / unit)
        if course.deal
        else None,
        term=_compliance_term(),
    )


def _compliance_term() -> str:
    title, words = (say(one) for one in TERMS["compliance"])
    return f"{title}: {words}"


def compliance_ledger(compliance: int, mean: int, floor: int) -> Ledger:
    """How trust makes the share of the deal that is carried out."""
    earned = compliance - floor
    return Ledger(
        say("Why {figure}?", figure=percent(compliance / 100)),
        say("carried out"),
        [
            Cause(say("Carried out in any case"), floor, percent(floor / 100)),
            Cause(
                say("Trust of {n} on average", n=mean),
                earned,
                f"{'+' if earned >= 0 else '−'}{percent(abs(earned) / 100)}",
            ),
        ],
        (say("Compliance"), compliance, percent(compliance / 100)),
        verdict=say("Each point of trust more carries out more of the deal."),
        term=_compliance_term(),
    )
