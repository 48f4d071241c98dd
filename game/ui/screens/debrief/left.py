"""The left half of the debrief: the cloud, the table of offers, or the figures over time, each with a head and tools."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.cloud import Cloud as Drawn
from game.language import count, decimal, say
from game.report.answers import OFFERS, PACKAGES
from game.report.dots import dense
from game.report.past import Past
from game.ui.layout import Column, Row, Spacer
from game.ui.screens.debrief.offers import named_points, offers_table, revealed_table
from game.ui.screens.debrief.picture import picture
from game.ui.screens.debrief.plain import uncounted
from game.ui.screens.debrief.waiting import Working
from game.ui.screens.timeline import Timeline
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.panels import Card

MANY = 3
"""With more tools than this beside it, a title without a second line is left out."""


def headed(title: str, second: str, tools: Sequence[Widget], body: Widget) -> Widget:
    """A card with a title, a second line, tools and a body."""
    rest = [Label(second, 16, colour="ink2", lines=2)] if second else []
    named: Widget = Column(Label(title, 21, "bold", lines=3), *rest, gap=2)
    if not second and len(tools) > MANY:
        named = Spacer()  # in larger text many tools leave no room for a title
    head = Row(named.sized(grow=1), *tools, gap=8)
    return Card(Column(head, body.sized(grow=1), gap=8), pad_y=14)


def subtitle(past: Past, drawn: Drawn | None, reached: int) -> str:
    """How many packages there are, once that is revealed."""
    if past.counted is None:
        return ""
    if reached < PACKAGES:
        return say("Each package will be a dot.")
    size = count("{size} package.", "{size} packages.", past.glance.packages, size=decimal(past.glance.packages))
    alike = (
        say("Bigger dots: several almost alike.")
        if drawn and dense(drawn)
        else say("Bigger dots: several worth the same.")
    )
    return f"{size} {alike}"


def cloud(
    past: Past,
    drawn: Drawn | None,
    pair: tuple[str, str],
    reached: int,
    tools: Sequence[Widget],
    *,
    roomy: bool,
    home: int,
) -> Widget:
    """The cloud of all packages as far as it is revealed; without a count, what needs none."""
    body: Widget
    if past.counted is None:
        body = uncounted(past)
    elif drawn is None:
        body = Column(Spacer(), Working(), Spacer())
    else:
        body = picture(past, drawn, pair, reached, roomy=roomy, home=home)
    second = subtitle(past, drawn, reached) if roomy else ""
    return headed(say("Every deal that was possible"), second, tools, body)


def table(past: Past, pair: tuple[str, str], drawn: Drawn | None, reached: int, tools: Sequence[Widget]) -> Widget:
    """What the picture shows so far as a table: counts and limits, then all offers."""
    if reached < OFFERS:
        return headed(say("The same as a table"), "", tools, revealed_table(past, reached))
    second = say("bold: at least what leaving was worth")
    return headed(say("All offers"), second, tools, offers_table(past, named_points(past, pair, drawn, reached)))


def figures(timeline: Timeline, tools: Sequence[Widget], *, listed: bool, roomy: bool) -> Widget:
    """Trust, approval or outcomes over the game, as a chart or a table."""
    body = Column(timeline.tabs(), (timeline.table() if listed else timeline.chart()).sized(grow=1), gap=10)
    return headed(say("Over the whole game"), timeline.sentence() if roomy else "", tools, body)


def causes(timeline: Timeline) -> Widget:
    """All figures of the group, and the causes of the chosen change."""
    return Column(Card(timeline.legend(), pad=12).sized(grow=1), timeline.causes().sized(grow=1.2), gap=14)
