"""The middle of the table: the news, and the card with the head, the agenda and a word to those who are new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.language import say
from game.rules.moves import Answer
from game.ui.layout import Column, Pad, Row
from game.ui.screens.table.agenda import agenda
from game.ui.screens.table.guide import guide
from game.ui.screens.table.head import HEAD, head
from game.ui.screens.table.legend import Legend
from game.ui.screens.table.news import choice_card, news_strip
from game.ui.screens.table.parts import Scene
from game.ui.theme import ACTION, BAR, GUTTER, MARGIN
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints
from game.ui.widgets.panels import Card, ScrollView

GAP = 10.0
PAD = 8.0
LINE = 44.0
"""The floor line."""


@dataclass(frozen=True)
class Doors:
    """Where the middle of the table leads."""

    compose: Callable[[str | None], None]
    answer: Callable[[Answer], None]
    news: Callable[[], None]


def room_between(scene: Scene) -> float:
    """The height between the bar and what stands below the table."""
    below = MARGIN + ACTION + 4 + LINE + (4 + scene.strip_high if scene.strip_high else 0) + GUTTER
    return scene.area.h - BAR - GUTTER - below


def centre(scene: Scene, doors: Doors, wide: float, *, turns: int, below: float = 0) -> Column:
    """News and table in a width; a choice of one's own takes the whole height where height is short.

    ``turns`` counts one's own turns so far, for the advice; −1 asks for none. ``below`` is height taken by others.
    """
    view = scene.reading.view
    choosing = view.choice is not None and view.choice.party == view.party
    news: Widget = choice_card(scene, doors.answer) if view.choice else news_strip(scene, doors.news)
    room = room_between(scene) - below
    high = news.size(scene.look, wide).h
    if choosing and room - high < HEAD + 2 * PAD + GAP:
        return Column(ScrollView(news).sized(grow=1))
    inner = room - high - GAP - 2 * PAD - HEAD - 6
    parts: list[Widget] = [Pad(head(scene, wide - 2 * PAD - 24), 12, 0)]
    if not scene.low and inner > 200:
        hints = Hints([("↑↓", say("issue")), ("?", say("why")), ("G", say("terms"))])
        line = Row(Legend(scene).sized(grow=1), hints, gap=12) if wide > 900 else Legend(scene)
        parts.append(Pad(line, 12, 0).sized(height=Legend.high))
        inner -= Legend.high + 6
    if inner > 50:
        advice = None if choosing or turns < 0 else guide(scene, turns)
        parts.append(agenda(scene, doors.compose, wide - 2 * PAD, inner, advice).sized(grow=1))
    edge = "amber" if view.stage == "last_call" else "line"
    return Column(news, Card(Column(*parts, gap=6), pad=PAD, edge=edge).sized(grow=1), gap=GAP)
