"""The frame that all screens share: bar, body, a line of hints, actions at the bottom, and the edge of secrets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.language import say
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Row, Spacer
from game.ui.theme import ACTION, BAR, GUTTER, MARGIN, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.panels import SecretFrame

WIDEST = 2000.0
"""A body grows no wider than this; in a wider window it stands in the middle."""


def middle(area: Rect) -> Rect:
    """The part of a window that content takes: all, but no wider than ``WIDEST``."""
    wide = min(area.w, WIDEST)
    return Rect(area.x + (area.w - wide) / 2, area.y, wide, area.h)


class Page(Widget):
    """A whole screen: ``body`` fills what bar and foot leave."""

    def __init__(self, bar: Widget, body: Widget, foot: Widget | None = None, *, top: float = GUTTER) -> None:
        super().__init__()
        self.bar, self.body, self.foot, self.gap_top = bar, body, foot, top
        self.add(body)
        if foot:
            self.add(foot)
        self.add(bar)

    def measure(self, look: Look, room: float) -> Size:
        """All the room."""
        return Size(room, BAR + self.body.size(look, room).h)

    def arrange(self, look: Look) -> None:
        """Bar across the top, foot at the bottom, body between."""
        self.bar.place(look, self.rect.top_part(BAR))
        inner = middle(self.rect)
        left, wide = inner.x + MARGIN, inner.w - 2 * MARGIN
        bottom = self.rect.bottom - MARGIN
        if self.foot:
            high = self.foot.size(look, wide).h
            self.foot.place(look, Rect(left, bottom - high, wide, high))
            bottom -= high + GUTTER
        top = self.rect.y + BAR + self.gap_top
        self.body.place(look, Rect(left, top, wide, bottom - top))


class Hides(Protocol):
    """What can hide secrets and show them again: the app."""

    def hide(self, hidden: bool) -> None:  # noqa: FBT001 - the app's own form
        """Hide every secret at once, or show them again."""


def hidden_page(app: Hides) -> Widget:
    """What stands in place of a screen that is hidden: how to get it back, by key and by pointer."""
    show = Button(say("Show it again"), lambda: app.hide(False), icon="eye", key="H").named("show-again")
    return Column(
        Spacer(),
        Label(say("Hidden"), 34, "bold", align="center"),
        Label(say("Nobody can read your side's papers now."), 17, colour="ink2", align="center"),
        Row(Spacer(), show, Spacer()),
        Spacer(),
        gap=14,
    )


def actions(left: Sequence[Widget], right: Sequence[Widget], gap: float = 10) -> Row:
    """A row of actions: side moves at the left, what ends the turn at the right, the primary last."""
    row = Row(*left, Spacer(), *right, gap=gap)
    row.fixed_h = ACTION
    return row


def page(
    bar: Widget, body: Widget, foot: Widget | None = None, *, secret: bool = False, top: float = GUTTER
) -> Widget:
    """A whole screen, with the striped edge when it holds secrets."""
    whole = Page(bar, body, foot, top=top)
    return SecretFrame(whole) if secret else whole
