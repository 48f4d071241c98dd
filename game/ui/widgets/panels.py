"""What holds other widgets: cards, scrolling, the striped frame of secrets, the curtain."""

from __future__ import annotations

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import PADDING, RADIUS, SECOND, SECTION, Look
from game.ui.widget import Widget

STRIPE = 10.0
_BAR = 10.0


class Card(Widget):
    """A card with a shadow round one child; ``stripe`` is a side's colour along its top."""

    def __init__(
        self,
        child: Widget | None = None,
        *,
        pad: float = PADDING,
        pad_y: float | None = None,
        stripe: str = "",
        fill: str = "card",
        edge: str = "line",
    ) -> None:
        super().__init__()
        self.pad, self.pad_y, self.stripe, self.fill, self.edge = (
            pad,
            pad if pad_y is None else pad_y,
            stripe,
            fill,
            edge,
        )
        if child:
            self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size and the padding."""
        inner = self.children[0].size(look, room - 2 * self.pad) if self.children else Size(0, 0)
        return Size(inner.w + 2 * self.pad, inner.h + 2 * self.pad_y)

    def arrange(self, look: Look) -> None:
        """Place the child inside the padding."""
        for child in self.children:
            child.place(look, self.rect.inset(self.pad, self.pad_y))

    def paint(self, canvas: Canvas) -> None:
        """Draw the card and its stripe."""
        canvas.card(self.rect, self.fill, self.edge)
        if self.stripe:
            with canvas.clip(self.rect.top_part(6)):
                canvas.box(self.rect, RADIUS, self.stripe)


class ScrollView(Widget):
    """A window on a child that may be higher; wheel, Page keys and the focus scroll it."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self.offset = 0.0
        self.full = 0.0
        self._look: Look | None = None
        self.add(child)

    @property
    def overflows(self) -> bool:
        """Whether there is more than can be seen."""
        return self.full > self.rect.h + 0.5

    def measure(self, look: Look, room: float) -> Size:
        """The child's size; a place that is too low scrolls."""
        return self.children[0].size(look, room)

    def arrange(self, look: Look) -> None:
        """Place the child, shifted by what is scrolled."""
        self._look = look
        child = self.children[0]
        self.full = child.size(look, self.rect.w).h
        wide = self.rect.w
        if self.overflows:
            wide -= _BAR + 4
            self.full = child.size(look, wide).h
        self.offset = max(0.0, min(self.offset, self.full - self.rect.h))
        self.focusable = self.overflows and not any(widget.focusable for widget in child.walk())
        child.place(look, Rect(self.rect.x, self.rect.y - self.offset, wide, max(self.full, self.rect.h)))

    def scrolled(self) -> float:
        """How far down one is."""
        return self.offset

    def scroll_to(self, offset: float) -> None:
        """Scroll so that so much lies above."""
        new = max(0.0, min(offset, self.full - self.rect.h))
        if abs(new - self.offset) > 0.1:
            self.children[0].shift(0, self.offset - new)
            self.offset = new
            self.touch()

    def handle(self, key: str) -> bool:
        """Text that has no stops of its own is a stop itself, and Up and Down scroll it."""
        if key not in {"Up", "Down"}:
            return False
        before = self.offset
        self.scroll_to(self.offset + (60 if key == "Down" else -60))
        return self.offset != before

    def wheel(self, steps: float) -> bool:
        """Scroll by the wheel."""
        before = self.offset
        self.scroll_to(self.offset - 60 * steps)
        return self.offset != before

    def reveal(self, rect: Rect) -> None:
        """Scroll until a rectangle inside can be seen."""
        if rect.y - 8 < self.rect.y:
            self.scroll_to(self.offset - (self.rect.y - rect.y) - 8)
        elif rect.bottom + 8 > self.rect.bottom:
            self.scroll_to(self.offset + rect.bottom + 8 - self.rect.bottom)

    def ring(self) -> Rect:
        """The focus ring keeps off the text."""
        return self.rect.inset(-7)

    def window(self) -> Rect | None:
        """Only what lies inside can be seen."""
        return self.rect

    def at(self, x: float, y: float) -> Widget | None:
        """Nothing outside can be pressed."""
        return super().at(x, y) if self.rect.holds(x, y) else None

    def draw_children(self, canvas: Canvas) -> None:
        """Draw the child through the window, then the scroll bar."""
        room = self.rect.inset(-8, 0) if self.overflows else self.rect.inset(-18)
        with canvas.clip(room):
            super().draw_children(canvas)
        if self.overflows:
            track = Rect(self.rect.right - 6, self.rect.y, 6, self.rect.h)
            share = self.rect.h / self.full
            canvas.box(track, 3, "track")
            top = track.y + track.h * self.offset / self.full
            canvas.box(Rect(track.x, top, 6, max(24.0, track.h * share)), 3, "neutral")


def paint_stripes(canvas: Canvas, rect: Rect, radius: float = 0) -> None:
    """The diagonal navy stripes of what only one side may see."""
    canvas.hatch(rect, radius, "stripe", 10, 4, "navy2")


class SecretFrame(Widget):
    """A striped edge round a whole screen with secrets, below the bar."""

    solid = False

    def __init__(self, child: Widget, top: float = 64) -> None:
        super().__init__()
        self.upper = top
        self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size."""
        return self.children[0].size(look, room)

    def draw_children(self, canvas: Canvas) -> None:
        """Draw the child, then the edge over its margin."""
        super().draw_children(canvas)
        x, _, w, _ = self.rect
        top = self.rect.y + self.upper
        high = self.rect.bottom - top
        paint_stripes(canvas, Rect(x, top, STRIPE, high))
        paint_stripes(canvas, Rect(x + w - STRIPE, top, STRIPE, high))
        paint_stripes(canvas, Rect(x + STRIPE, self.rect.bottom - STRIPE, w - 2 * STRIPE, STRIPE))


class SecretStrip(Widget):
    """A striped edge round a part of a screen that only one side may see; covered while secrets are hidden."""

    def __init__(
        self, child: Widget, *, hidden: bool = False, words: str = "", pad: float = 16, edge: float = 6
    ) -> None:
        super().__init__()
        self.hidden, self.words, self.pad, self.edge = hidden, words, pad, edge
        child.visible = not hidden
        self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size, padding and edge; the same when covered."""
        around = 2 * (self.pad + self.edge)
        child = self.children[0]
        inner = child.size(look, room - around)
        return Size(inner.w + around, inner.h + 2 * (self.edge + self.pad / 2))

    def arrange(self, look: Look) -> None:
        """Place the child inside the edge."""
        self.children[0].place(look, self.rect.inset(self.edge + self.pad, self.edge + self.pad / 2))

    def paint(self, canvas: Canvas) -> None:
        """Draw the stripes, and the card or the cover."""
        paint_stripes(canvas, self.rect, RADIUS)
        inner = self.rect.inset(self.edge)
        canvas.box(inner, 7, "navy2" if self.hidden else "card")
        if self.hidden:
            wide = canvas.width(self.words, SECOND, "semibold")
            x = self.rect.cx - (wide + 26) / 2
            canvas.icon("eye-off", x + 9, self.rect.cy, 18, "amber")
            canvas.text(x + 26, self.rect.cy, self.words, SECOND, "semibold", "white")


class Curtain(Widget):
    """A cover over a whole window: nothing behind it can be seen. Put words and a button in its middle."""

    def __init__(self, child: Widget, title: str, words: str = "") -> None:
        super().__init__()
        self.title, self.words = title, words
        self.add(child)

    def measure(self, look: Look, room: float) -> Size:
        """All the room."""
        return Size(room, self.children[0].size(look, room).h)

    def arrange(self, look: Look) -> None:
        """Place the child below the middle."""
        size = self.children[0].size(look, min(self.rect.w - 96, 520))
        self.children[0].place(look, Rect(self.rect.cx - size.w / 2, self.rect.cy + 44, size.w, size.h))

    def paint(self, canvas: Canvas) -> None:
        """Draw stripes and a panel with the words."""
        paint_stripes(canvas, self.rect)
        panel_h = 230 + self.children[0].rect.h
        panel = Rect(self.rect.cx - 310, self.rect.cy - 150, 620, panel_h)
        canvas.box(panel, 16, "bar", "navy_edge")
        canvas.icon("eye-off", panel.cx, panel.y + 56, 40, "amber")
        canvas.text(panel.cx, panel.y + 108, self.title, SECTION + 6, "bold", "white", "center", room=panel.w - 48)
        canvas.text(
            panel.cx, panel.y + 146, self.words, SECOND + 1, colour="mute", align="center", room=panel.w - 48
        )
