"""What stands above a screen: where popups go, tooltips, toasts, popovers and dialogues."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.layer import Spot
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.theme import BAR, MARGIN, RADIUS, SECOND, SECTION, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label

WIDEST = 420.0


def beside(widget: Widget, anchor: Rect, room: float = WIDEST) -> Spot:
    """The spot beside an anchor where a popup covers least: left or right of it, else below or above."""

    def spot(look: Look, area: Rect) -> Rect:
        w, h = widget.size(look, min(room, area.w - 2 * MARGIN))
        if h > area.h - 16:  # wider, so that fewer words take a second line
            w, h = widget.size(look, min(1.6 * room, area.w - 2 * MARGIN))
        y = max(8.0, min(max(BAR + 8.0, anchor.cy - h / 2), area.bottom - h - 8))
        if isinstance(widget, Tooltip) or anchor.w > area.w * 0.6:
            x = min(max(8.0, anchor.cx - w / 2), area.right - w - 8)
            low_y = anchor.bottom + 8
            return Rect(x, low_y if low_y + h < area.bottom else max(8.0, anchor.y - h - 8), w, h)
        if anchor.x - w - 16 > 8:
            return Rect(anchor.x - w - 16, y, w, h)
        if anchor.right + w + 16 < area.right - 8:
            return Rect(anchor.right + 16, y, w, h)
        return Rect(max(8.0, area.right - w - 16), y, w, h)

    return spot


def centred(widget: Widget, room: float = 640) -> Spot:
    """The spot in the middle of the window."""

    def spot(look: Look, area: Rect) -> Rect:
        w, h = widget.size(look, min(room, area.w - 2 * MARGIN))
        h = min(h, area.h - 2 * MARGIN)
        return Rect(area.cx - w / 2, max(MARGIN, area.cy - h / 2), w, h)

    return spot


def low(widget: Widget) -> Spot:
    """The spot of a toast: low in the middle."""

    def spot(look: Look, area: Rect) -> Rect:
        w, h = widget.size(look, area.w - 2 * MARGIN)
        return Rect(area.cx - w / 2, area.bottom - h - 96, w, h)

    return spot


class Tooltip(Widget):
    """A short explanation on a dark ground."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def measure(self, look: Look, room: float) -> Size:
        """At most 360 wide."""
        rows = text.wrap(look, self.words, min(room, 340), SECOND)
        return Size(max(text.width(look, row, SECOND) for row in rows) + 24, len(rows) * 21 + 18)

    def paint(self, canvas: Canvas) -> None:
        """Draw ground and lines."""
        canvas.shadow(self.rect, 8)
        canvas.box(self.rect, 8, "bar", "navy_edge")
        rows = text.wrap(canvas.look, self.words, self.rect.w - 23, SECOND)
        canvas.lines(self.rect.x + 12, self.rect.y + 9, rows, SECOND, colour="white", lead=1.4)


class Toast(Widget):
    """A note that passes by itself."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__()
        self.words, self.icon = words, icon

    def measure(self, look: Look, room: float) -> Size:
        """One line, or more when the room is narrow."""
        rows = text.wrap(look, self.words, min(room, 640) - 66, SECOND + 1, "medium")
        wide = max(text.width(look, row, SECOND + 1, "medium") for row in rows)
        return Size(wide + 66, 44 + 23 * (len(rows) - 1))

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, icon and words."""
        canvas.shadow(self.rect, RADIUS)
        canvas.box(self.rect, RADIUS, "bar", "navy_edge")
        canvas.icon(self.icon, self.rect.x + 26, self.rect.cy, 20, "amber")
        rows = text.wrap(canvas.look, self.words, self.rect.w - 65, SECOND + 1, "medium")
        top = self.rect.cy - len(rows) * 23 / 2
        canvas.lines(self.rect.x + 46, top, rows, SECOND + 1, "medium", "white", lead=23 / 16)


class Popover(Widget):
    """A panel with an ink edge round one child, as the "why" popover has."""

    def __init__(self, child: Widget, pad: float = 18) -> None:
        super().__init__()
        self.pad = pad
        self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size and the padding."""
        size = self.children[0].size(look, room - 2 * self.pad)
        return Size(size.w + 2 * self.pad, size.h + 2 * self.pad)

    def arrange(self, look: Look) -> None:
        """Place the child inside."""
        self.children[0].place(look, self.rect.inset(self.pad))

    def paint(self, canvas: Canvas) -> None:
        """Draw shadow, ground and edge."""
        canvas.shadow(self.rect, RADIUS, 10, 44)
        canvas.box(self.rect, RADIUS, "card", "ink", 2)


class Modal(Popover):
    """A dialogue: title, body, and actions at the right below. The focus stays inside while it is open."""

    def __init__(self, title: str, body: Widget, actions: Sequence[Widget], width: float = 560) -> None:
        row = Row(Spacer(), *actions, gap=12)
        super().__init__(Column(Label(title, SECTION + 3, "bold"), body, row, gap=20), pad=28)
        self.fixed_w = width
