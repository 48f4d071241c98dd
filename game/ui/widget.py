"""The base of all widgets: a tree of rectangles that measure, place and paint themselves and take keys and clicks.

A widget says what changed with ``touch``; only those rectangles are painted again. It knows no screen and no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Self

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.sheet import REACH
from game.ui.theme import Look

ENDLESS = 100_000.0
"""The room given when a natural size is wanted."""


class Widget:
    """A rectangle on the screen; subclasses override ``measure``, ``arrange``, ``paint`` and ``handle``."""

    focusable = False
    pressable = False
    takes_text = False
    solid = True
    """Siblings must not overlap a solid widget; art and spacers are not solid."""

    def __init__(self) -> None:
        self.id = ""
        self.parent: Widget | None = None
        self.children: list[Widget] = []
        self.rect = Rect(0, 0, 0, 0)
        self.grow = 0.0
        self.fixed_w: float | None = None
        self.fixed_h: float | None = None
        self.visible = True
        self.enabled = True
        self.hint = ""
        self.key = ""
        self.group = False
        self.last_focus: Widget | None = None
        self.focused = False
        self.hovered = False
        self.held = False
        self.on_touch: Callable[[Rect], None] | None = None
        self.on_start: Callable[[Widget], None] | None = None
        self.on_refuse: Callable[[str], None] | None = None
        self.known_sizes: dict[float, Size] = {}
        self.known_for: Look | None = None

    # --- building ---------------------------------------------------------------------------------------------

    def add(self, *children: Widget) -> Self:
        """Put widgets inside this one, after those it has."""
        for child in children:
            child.parent = self
            self.children.append(child)
        self.known_sizes.clear()
        return self

    def sized(
        self,
        *,
        grow: float | None = None,
        width: float | None = None,
        height: float | None = None,
    ) -> Self:
        """Fix a width or height, or give a share of the room that is left over."""
        self.grow = self.grow if grow is None else grow
        self.fixed_w = self.fixed_w if width is None else width
        self.fixed_h = self.fixed_h if height is None else height
        self.known_sizes.clear()
        return self

    def named(self, id: str) -> Self:
        """Give a name by which focus survives a rebuild and tests find the widget."""
        self.id = id
        return self

    def hinted(self, words: str) -> Self:
        """Give a tooltip, shown on hover and, on request, at focus."""
        self.hint = words
        return self

    def grouped(self) -> Self:
        """Make one stop of Tab of everything inside; arrows move within."""
        self.group = True
        return self

    # --- size and place ---------------------------------------------------------------------------------------

    def size(self, look: Look, room: float) -> Size:
        """The size wanted in a width, fixed sizes included; kept until something here or inside is touched."""
        w = self.fixed_w
        if w is not None and self.fixed_h is not None:
            return Size(w, self.fixed_h)
        if look is not self.known_for:
            self.known_for = look
            self.known_sizes.clear()
        known = self.known_sizes.get(room)
        if known is None:
            natural = self.measure(look, room if w is None else w)
            known = Size(natural.w if w is None else w, natural.h if self.fixed_h is None else self.fixed_h)
            self.known_sizes[room] = known
        return known

    def measure(self, look: Look, room: float) -> Size:
        """The natural size in a width; override."""
        return Size(0, 0)

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle and put the children into it."""
        self.rect = rect
        self.arrange(look)

    def arrange(self, look: Look) -> None:
        """Place the children; override. Here each child fills the whole."""
        for child in self.children:
            child.place(look, self.rect)

    def shift(self, dx: float, dy: float) -> None:
        """Move with all that is inside, without measuring again."""
        self.rect = self.rect.shift(dx, dy)
        for child in self.children:
            child.shift(dx, dy)

    # --- painting ---------------------------------------------------------------------------------------------

    def extent(self) -> Rect:
        """All that painting may reach: shadows and rings included."""
        return self.rect.inset(-REACH)

    def draw(self, canvas: Canvas) -> None:
        """Paint this and what is inside, as far as it can be seen."""
        if not self.visible or not canvas.sees(self.rect):
            return
        canvas.owner = self
        self.paint(canvas)
        self.draw_children(canvas)

    def draw_children(self, canvas: Canvas) -> None:
        """Draw what is inside; override to clip or to draw over it."""
        for child in self.children:
            child.draw(canvas)

    def paint(self, canvas: Canvas) -> None:
        """Paint this alone; override."""

    def ring(self) -> Rect:
        """Where the focus ring goes."""
        return self.rect

    def round(self) -> float:
        """The radius of the focus ring's corners."""
        return 12.0

    def touch(self) -> None:
        """Ask to be painted again, and measured again when it is next placed."""
        top = self
        top.known_sizes.clear()
        while top.parent:
            top = top.parent
            top.known_sizes.clear()
        if top.on_touch:
            top.on_touch(self.extent())

    def start(self) -> None:
        """Ask for ``tick`` each frame until it returns False."""
        top = self.top()
        if top.on_start:
            top.on_start(self)

    def refuse(self) -> None:
        """Say why this cannot be pressed now: its hint."""
        top = self.top()
        if top.on_refuse and self.hint:
            top.on_refuse(self.hint)

    def tick(self, ms: int) -> bool:
        """Move on by some milliseconds; whether more is to come. Override."""
        return False

    # --- input ------------------------------------------------------------------------------------------------

    def handle(self, key: str) -> bool:
        """Take a key while focused; whether it was used. Override."""
        return False

    def write(self, words: str) -> None:
        """Take typed text while focused; override where ``takes_text``."""

    def compose(self, words: str) -> None:
        """Show what an input method is about to write; override where ``takes_text``."""

    def press(self, x: float, y: float) -> None:
        """The pointer went down inside; override."""

    def drag(self, x: float, y: float) -> None:
        """The pointer moves while it is down; override."""

    def release(self, x: float, y: float) -> None:
        """The pointer went up again, perhaps outside; override."""

    def wheel(self, steps: float) -> bool:
        """The wheel turned above; whether it was used. Override."""
        return False

    def reveal(self, rect: Rect) -> None:
        """Bring a rectangle inside into sight; override where things scroll."""

    def window(self) -> Rect | None:
        """What can be seen through this widget, if it hides the rest; override where things scroll."""
        return None

    def scrolled(self) -> float:
        """How far the content is scrolled; override where things scroll."""
        return 0.0

    def scroll_to(self, offset: float) -> None:
        """Scroll the content; override where things scroll."""

    # --- the tree ---------------------------------------------------------------------------------------------

    def top(self) -> Widget:
        """The root of the tree."""
        widget = self
        while widget.parent is not None:
            widget = widget.parent
        return widget

    def walk(self) -> Iterator[Widget]:
        """This and all visible widgets inside, in reading order."""
        waiting = [self]
        while waiting:
            widget = waiting.pop()
            if widget.visible:
                yield widget
                waiting.extend(reversed(widget.children))

    def above(self) -> Iterator[Widget]:
        """The widgets around this one, nearest first."""
        widget = self.parent
        while widget is not None:
            yield widget
            widget = widget.parent

    def at(self, x: float, y: float) -> Widget | None:
        """The uppermost widget at a point that can be pressed or has a hint."""
        if not self.visible:
            return None
        for child in reversed(self.children):
            found = child.at(x, y)
            if found is not None:
                return found
        takes = self.pressable or self.focusable or bool(self.hint)
        return self if takes and self.target().holds(x, y) else None

    def target(self) -> Rect:
        """The area that takes the pointer: at least 44 high and wide where it can be pressed."""
        if not (self.pressable or self.focusable):
            return self.rect
        return self.rect.inset(-max(0.0, (44 - self.rect.w) / 2), -max(0.0, (44 - self.rect.h) / 2))

    def find(self, id: str) -> Widget | None:
        """The widget with this name, if it is visible."""
        return next((widget for widget in self.walk() if widget.id == id), None)

    def where(self) -> str:
        """A name for focus to return to: its own, or its path in the tree."""
        if self.id:
            return self.id
        if self.parent is None:
            return ""
        return f"{self.parent.where()}/{self.parent.children.index(self)}"
