"""The cards that stay to the end: the joint gain that was captured, and how each side conceded."""

from __future__ import annotations

from game.analysis.measures import Gain
from game.language import listed, say
from game.report.figures import points
from game.report.past import Past
from game.ui.layout import Column, Row
from game.ui.screens.debrief.split import Share, SplitBar
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Rule
from game.ui.widgets.charts import Course, Courses
from game.ui.widgets.panels import Card


def gain(past: Past, *, narrow: bool = False) -> Widget:
    """The joint gain that was captured, how it was split, and how far the end was from frontier and Nash point."""
    measured = past.gain
    if measured is None:
        return uncounted(past)
    percent = measured.percent
    if measured.possible is None:
        note = say("No package would have passed {homes}.", homes=past.all_homes)
    elif measured.possible <= 0:
        note = say("There was nothing to gain above walking away.")
    else:
        note = say("{n} of {of} points above walking away", n=points(measured.gained), of=points(measured.possible))
    away, short = past.nash_distance, past.counted.debrief.distance if past.counted else 0
    frontier = say("{n} points away", n=points(short)) if short else say("reached")
    nash = say("none") if away is None else say("{n} points away", n=points(away)) if away else say("reached")
    figure = Row(
        Label("–" if percent is None else str(percent), 28 if narrow else 38, "bold", lead=1.15),
        Label("" if percent is None else "%", 20, "medium", "ink2"),
        gap=8,
        cross="end",
    )
    rest = max(0, (measured.possible or 0) - measured.gained)
    shares = [
        Share(past.words.side(p), max(0, surplus) / 10, f"{past.short(p)} {points(surplus)}", points(surplus))
        for p, surplus in zip(past.parties, measured.surpluses, strict=True)
    ]
    title = Label(say("Joint gain captured"), 19, "semibold")
    if narrow:
        head: list[Widget] = [Row(title.sized(grow=1), figure, gap=12)]
    else:
        facts = Column(_fact(say("Frontier"), frontier), Rule(), _fact(say("Nash point"), nash), gap=7)
        head = [Row(Column(title, figure, gap=2).sized(grow=1), facts.sized(width=244), gap=16)]
        head.append(Label(note, 15, colour="ink2"))
    body = Column(
        *head,
        SplitBar(shares, rest / 10, say("{n} left behind", n=points(rest))),
        Label(_split(past, measured, rest, brief=narrow), 15, colour="ink2"),
        *(
            [
                Label(say("Frontier: {words}", words=frontier), 15, colour="ink2"),
                Label(say("Nash point: {words}", words=nash), 15, colour="ink2"),
            ]
            if narrow
            else []
        ),
        gap=7,
    )
    return Card(body, pad_y=10 if narrow else 14)


def uncounted(past: Past) -> Widget:
    """Why there is no joint gain to show."""
    return Card(
        Column(Label(say("Joint gain captured"), 19, "semibold"), Label(past.too_many(), 16, colour="ink2"), gap=8)
    )


def _fact(name: str, words: str) -> Widget:
    return Row(Label(name, 16, colour="ink2").sized(grow=1), Label(words, 16, "semibold"), gap=8)


def _split(past: Past, measured: Gain, rest: int, *, brief: bool) -> str:
    losers = [past.words.party(p) for p, s in zip(past.parties, measured.surpluses, strict=True) if s < 0]
    if losers:
        said = say("Worse off than by leaving: {who}.", who=listed(losers))
    elif measured.shares is None:
        said = say("Nobody gained anything over leaving.")
    else:
        parts = say(" to ").join(str(share) for share in measured.shares)
        said = (
            say("Split {parts}; {n} points left behind.", parts=parts, n=points(rest))
            if rest
            else say("Split {parts}.", parts=parts)
        )
    if past.counted and past.counted.nash and not past.counted.nash_passes and not brief:
        said = f"{said} {say('The Nash point would have failed at home.')}"
    return said


def conceded(past: Past, *, roomy: bool, ended: bool) -> Widget:
    """How each side conceded: its own offers, worth to itself, round by round; ``ended`` adds deal and refusals."""
    courses = []
    for party in past.parties:
        tenths = past.course(party, ended=ended)
        course = [None if v is None else v / 10 for v in tenths]
        last = next((v for v in reversed(tenths) if v is not None), None)
        if last is not None:
            courses.append(Course(past.words.side(party), tuple(course), f"{past.short(party)} {points(last)}"))
    head: list[Widget] = [Label(say("How each side conceded"), 19, "semibold").sized(grow=1)]
    if roomy:
        head.append(Label(say("own offer, worth to oneself"), 15, colour="ink2"))
    if not courses:
        nothing = Label(say("Nobody put an offer on the table."), 17, colour="ink2")
        return Card(Column(Row(*head), nothing, gap=12), pad_y=16)
    limits = {past.glance.reservation[p] / 10: past.words.side(p) for p in reversed(past.parties)}
    values = [v for course in courses for v in course.values if v is not None] + list(limits)
    low, high = min(values) // 20 * 20, -(-max(values) // 20) * 20
    refused = [one.round for one in past.refused if ended and one.round <= past.rounds]
    chart = Courses(
        courses,
        low=low,
        high=max(high, low + 20),
        levels=[(value, side, say("walk away") if value == max(limits) else "") for value, side in limits.items()],
        flag=(refused[0], say("refused")) if refused else None,
        parts=past.parts(),
        unit=say("round"),
    )
    return Card(Column(Row(*head, gap=8), chart.sized(grow=1), gap=6), pad_y=14)
