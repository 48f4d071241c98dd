"""Where the focus goes: Tab steps through stops, arrows look for the nearest neighbour in their direction.

A group is one stop: coming back to it returns to where one was. It moves nothing itself; it only answers.
"""

from __future__ import annotations

from game.ui.geometry import Rect
from game.ui.paint import Canvas
from game.ui.widget import Widget

ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def stops(root: Widget) -> list[Widget]:
    """All widgets that can have the focus, in reading order."""
    return [widget for widget in root.walk() if widget.focusable]


def group_of(widget: Widget) -> Widget:
    """The group around a widget, or the widget itself."""
    return next((around for around in widget.above() if around.group), widget)


def step(root: Widget, current: Widget | None, by: int) -> Widget | None:
    """Where Tab (``by`` 1) or Shift+Tab (−1) leads."""
    widgets = stops(root)
    if not widgets:
        return None
    groups: dict[Widget, list[Widget]] = {}
    for widget in widgets:
        groups.setdefault(group_of(widget), []).append(widget)
    order = list(groups)
    here = group_of(current) if current is not None else None
    at = (order.index(here) + by) % len(order) if here in groups else (0 if by > 0 else -1)
    target = order[at]
    return target.last_focus if target.last_focus in groups[target] else groups[target][0]


def toward(root: Widget, current: Widget, arrow: str) -> Widget | None:
    """The nearest widget in an arrow's direction: in the same group first, then anywhere."""
    everyone = [widget for widget in stops(root) if widget is not current]
    group = group_of(current)
    inside = [widget for widget in everyone if group_of(widget) is group]
    return _nearest(current.rect, inside, arrow) or _nearest(current.rect, everyone, arrow)


def _nearest(start: Rect, widgets: list[Widget], arrow: str) -> Widget | None:
    dx, dy = ARROWS[arrow]
    best: tuple[float, Widget] | None = None
    for widget in widgets:
        rect = widget.rect
        if dx:
            ahead = rect.x - start.right if dx > 0 else start.x - rect.right
            aside = _apart(start.y, start.bottom, rect.y, rect.bottom)
            beyond = (rect.cx - start.cx) * dx
        else:
            ahead = rect.y - start.bottom if dy > 0 else start.y - rect.bottom
            aside = _apart(start.x, start.right, rect.x, rect.right)
            beyond = (rect.cy - start.cy) * dy
        if beyond <= 0 or ahead < -min(start.h, start.w, rect.h, rect.w) / 2:
            continue
        across = abs(rect.cy - start.cy) if dx else abs(rect.cx - start.cx)
        cost = max(0.0, ahead) + 3 * aside + 0.1 * across
        if best is None or cost < best[0]:
            best = (cost, widget)
    return best[1] if best else None


def _apart(a0: float, a1: float, b0: float, b1: float) -> float:
    """The gap between two stretches; nothing if they overlap."""
    return max(0.0, b0 - a1, a0 - b1)


def draw_ring(canvas: Canvas, rect: Rect, radius: float = 12) -> None:
    """Draw the one focus ring: two pixels of ink inside four of amber."""
    canvas.box(rect.inset(-5), radius + 5, "", "halo", 4)
    out = max(1.0, 1 / canvas.look.s)  # a whole pixel beside a dark button, also where the scale is small
    canvas.box(rect.inset(-out), radius + 1, "", "ink", 2)


def turn_page(root: Widget, current: Widget | None, by: int) -> bool:
    """Scroll what is around the focus by a page (−1 up, 1 down), else the largest thing that can; whether one did."""
    around = [widget for widget in (current.above() if current else ()) if widget.window() is not None]
    others = [widget for widget in root.walk() if widget.window() is not None and widget not in around]
    others.sort(key=lambda widget: -widget.rect.w * widget.rect.h)
    for widget in (*around, *others):
        before = widget.scrolled()
        widget.scroll_to(before + by * widget.rect.h * 0.85)
        if widget.scrolled() != before:
            return True
    return False
