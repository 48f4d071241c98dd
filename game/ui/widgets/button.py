"""Buttons and other things that are pressed: with icon, title, second line, cost and key cap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.keys import cap_of
from game.ui.paint import Canvas
from game.ui.text import Weight
from game.ui.theme import ACTION, BODY, CONTROL, RADIUS, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.caps import cap_width, paint_cap

Kind = Literal["line", "ink", "amber", "dark", "ghost"]
Press = Callable[[], None]


class _Colours(NamedTuple):
    fill: str
    hover: str
    edge: str
    ink: str
    icon: str
    second: str


_KINDS = {
    "line": _Colours("card", "hover", "edge", "ink", "ink", "ink2"),
    "ink": _Colours("primary", "primary_hover", "", "primary_text", "primary_icon", "primary_second"),
    "amber": _Colours("amber", "amber_hover", "", "on_amber", "on_amber", "on_amber"),
    "dark": _Colours("navy3", "navy_edge", "navy_edge", "white", "amber", "mute"),
    "ghost": _Colours("", "hover", "", "ink", "ink", "ink2"),
}


class Pressed(Widget):
    """Whatever does something when pressed: Enter, Space, its key, or a click."""

    focusable = True
    pressable = True

    def __init__(self, on_press: Press | None = None, key: str = "") -> None:
        super().__init__()
        self.on_press, self.key = on_press, key

    def handle(self, key: str) -> bool:
        """Enter, Space and the shortcut press it."""
        if key in {"Enter", "Space", "Shortcut"}:
            self.do()
            return True
        return False

    def release(self, x: float, y: float) -> None:
        """A click presses it, if the pointer is still above."""
        if self.target().holds(x, y):
            self.do()

    def do(self) -> None:
        """Do what pressing does, or say why not."""
        if not self.enabled:
            self.refuse()
        elif self.on_press:
            self.on_press()


class Pick(Pressed):
    """A row or card that can be focused and pressed as a whole; its content is one child."""

    def __init__(
        self, child: Widget, on_press: Press | None = None, key: str = "", *, pad: float = 0, tint: str = "hover"
    ) -> None:
        super().__init__(on_press, key)
        self.pad, self.tint = pad, tint
        self.add(child)

    def handle(self, key: str) -> bool:
        """Press it, if that does anything; else the key is free for the screen."""
        return bool(self.on_press) and super().handle(key)

    def measure(self, look: Look, room: float) -> Size:
        """The child's size and the padding."""
        size = self.children[0].size(look, room - 2 * self.pad)
        return Size(size.w + 2 * self.pad, size.h + 2 * self.pad)

    def arrange(self, look: Look) -> None:
        """Place the child inside the padding."""
        self.children[0].place(look, self.rect.inset(self.pad))

    def paint(self, canvas: Canvas) -> None:
        """Tint the ground while the pointer is above."""
        if self.hovered and self.tint and self.on_press:
            canvas.box(self.rect, RADIUS, self.tint)


class Button(Pressed):
    """A button: icon, title, second line (with a cost before it), key cap; hatched while it cannot be pressed."""

    def __init__(
        self,
        title: str,
        on_press: Press | None = None,
        *,
        icon: str = "",
        second: str = "",
        cost: int | None = None,
        cost_icon: str = "coins",
        key: str = "",
        cap: str = "",
        kind: Kind = "line",
        enabled: bool = True,
        high: float = ACTION,
        centred: bool = False,
    ) -> None:
        super().__init__(on_press, key)
        self.title, self.icon, self.second, self.cost, self.cost_icon = title, icon, second, cost, cost_icon
        self.cap = cap_of(cap or key)
        self.kind: Kind = kind
        self.enabled = enabled
        self.centred = centred
        self.fixed_h = high

    @property
    def _type(self) -> tuple[float, Weight]:
        double = bool(self.second) or self.cost is not None or "\n" in self.title
        return (CONTROL if double else BODY), ("medium" if self.kind in {"line", "ghost"} else "semibold")

    def _second_width(self, look: Look) -> float:
        wide = 0.0
        if self.cost is not None:
            wide += 18 + text.width(look, str(self.cost), SMALL)
        if self.second:
            wide += text.width(look, self.second, SMALL) + (10 if wide else 0)
        return wide

    def _text_width(self, look: Look) -> float:
        size, weight = self._type
        rows = [text.width(look, row, size, weight) for row in self.title.split("\n")]
        second = self._second_width(look)
        if len(rows) > 1:
            rows[1] += second + 8 if second else 0
        return max(*rows, second) if len(rows) == 1 else max(rows)

    def _sides(self) -> tuple[float, float]:
        """Room before the icon, and from the icon's start to the text."""
        return (12.0, 28.0) if self._type[0] == CONTROL else (18.0, 30.0)

    def measure(self, look: Look, room: float) -> Size:
        """As wide as icon, text and cap; 52 high unless fixed."""
        side, lead = self._sides()
        wide = 2 * side + (lead if self.icon else 0) + (self._text_width(look) if self.title else 0)
        if self.cap:
            wide += cap_width(look, self.cap) + (12 if self.title else 8)
        if self.icon and not self.title:
            wide -= 6
        return Size(min(room, wide), ACTION)

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, icon, lines and cap."""
        colours = _KINDS[self.kind]
        rect, look = self.rect, canvas.look
        if not self.enabled:
            canvas.box(rect, RADIUS, "off", "dim_edge")
            canvas.hatch(rect.inset(1), RADIUS - 1, "off_hatch", 8)
        elif colours.fill or self.hovered or self.held:
            canvas.box(rect, RADIUS, colours.hover if self.hovered or self.held else colours.fill, colours.edge)
        side, lead = self._sides()
        cap = cap_width(look, self.cap) if self.cap else 0.0
        x = rect.x + side
        if self.centred and self.title:
            used = (lead if self.icon else 0) + self._text_width(look) + (cap + 12 if cap else 0)
            x = rect.x + max(side, (rect.w - used) / 2)
        ink = colours.ink if self.enabled else "ink2"
        wide = min(self._text_width(look), rect.right - x - side - cap)
        if not self.enabled:
            edge = x + (lead if self.icon else 0) - 4
            canvas.box(Rect(edge, rect.y + 6, wide + 8, rect.h - 12), 5, "off")
        if self.icon:
            canvas.icon(self.icon, x + 11, rect.cy, 21, colours.icon if self.enabled else "ink2")
            x += lead
        self._write(canvas, x, ink, colours.second if self.enabled else "ink2", rect.right - side - cap - x)
        if self.cap:
            dark = self.enabled and self.kind in {"ink", "dark"}
            paint_cap(canvas, rect.right - cap - (12 if side == 12 else 16), rect.cy, self.cap, dark=dark)

    def _write(self, canvas: Canvas, x: float, ink: str, second: str, room: float) -> None:
        size, weight = self._type
        rows = self.title.split("\n")
        y = self.rect.cy
        if size == BODY:
            canvas.text(x, y, self.title, size, weight, ink, room=room)
            return
        canvas.text(x, y - 9.5, rows[0], size, weight, ink, room=room)
        y += 10
        if len(rows) > 1:
            x += canvas.text(x, y, rows[1], size, weight, ink) + 8
        if self.cost is not None:
            canvas.icon(self.cost_icon, x + 7, y, 14, second)
            x += 18
            x += canvas.text(x, y, str(self.cost), SMALL, colour=second) + 10
        canvas.text(x, y, self.second, SMALL, colour=second)
