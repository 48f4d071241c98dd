"""The stage: layers of widgets, the focus, the pointer, and the rectangles that must be painted again.

Layers are the screen, then popups and modals, then notes that take no input. Only the uppermost one with input has
the focus, which is how a modal traps it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui import focus
from game.ui.differences import differences, merge
from game.ui.geometry import Rect
from game.ui.layer import Layer
from game.ui.paint import Canvas
from game.ui.sheet import Counts, Recorder
from game.ui.theme import Look
from game.ui.widget import Widget


@dataclass(eq=False, slots=True)
class Stage:
    """What is on the window now."""

    surface: pygame.Surface
    look: Look
    counts: Counts = field(default_factory=Counts)
    layers: list[Layer] = field(default_factory=list)
    moving: dict[Widget, None] = field(default_factory=dict)
    recorder: Recorder | None = None
    on_refuse: Callable[[str], None] | None = None
    _dirty: list[pygame.Rect] = field(default_factory=list)
    _hovered: Widget | None = None
    _held: Widget | None = None

    @property
    def area(self) -> Rect:
        """The window in design pixels."""
        w, h = self.surface.get_size()
        return Rect(0, 0, w / self.look.s, h / self.look.s)

    # --- layers -----------------------------------------------------------------------------------------------

    @property
    def active(self) -> Layer | None:
        """The uppermost layer that takes input."""
        return next((layer for layer in reversed(self.layers) if layer.takes_input), None)

    def push(self, layer: Layer) -> None:
        """Put a layer on top."""
        self._adopt(layer)
        if self.focused and layer.takes_input:
            self.focused.touch()
        self.layers.append(layer)
        if layer.takes_input:
            self._drop_pointer()
        self._touch_layer(layer)

    def _touch_layer(self, layer: Layer) -> None:
        if layer.dim:
            self.touch_all()
        else:
            self.touch(layer.root.extent())

    def _adopt(self, layer: Layer) -> None:
        layer.root.on_touch = self.touch
        layer.root.on_start = self._start
        layer.root.on_refuse = self.on_refuse
        layer.root.place(self.look, layer.spot(self.look, self.area))

    def remove(self, layer: Layer) -> None:
        """Take a layer away."""
        if layer in self.layers:
            self.layers.remove(layer)
            self._forget(layer.root)
            if layer.takes_input:
                self._drop_pointer()
                if self.focused:
                    self.focused.touch()
            self._touch_layer(layer)
            if layer.closed:
                layer.closed()

    def _forget(self, root: Widget) -> None:
        for widget in list(self.moving):
            if widget.top() is root:
                del self.moving[widget]

    def swap(self, layer: Layer, root: Widget) -> None:
        """Give a layer a new tree; the focus stays where it was, by name or place."""
        name = layer.focus.where() if layer.focus else ""
        self._forget(layer.root)
        scrolled = {w.where(): w.scrolled() for w in layer.root.walk() if w.scrolled()}
        before, ring = layer.root, layer.focus
        layer.root = root
        layer.focus = None
        self._drop_pointer()
        self._adopt(layer)
        if scrolled:
            for widget in list(root.walk()):
                if type(widget).scroll_to is not Widget.scroll_to and widget.where() in scrolled:
                    widget.scroll_to(scrolled[widget.where()])
        if name:
            found = next((w for w in focus.stops(root) if w.where() == name), None)
            if found:
                self._set(layer, found)
        if ring:
            self.touch(ring.extent())
        for place in differences(before, root):
            self.touch(place)

    def replace_all(self) -> None:
        """Place everything again, after a change of size or scale."""
        for layer in self.layers:
            layer.root.place(self.look, layer.spot(self.look, self.area))
        self.touch_all()

    # --- focus ------------------------------------------------------------------------------------------------

    @property
    def focused(self) -> Widget | None:
        """The widget that has the focus."""
        layer = self.active
        return layer.focus if layer else None

    def focus_on(self, widget: Widget | None) -> None:
        """Move the focus, and bring the widget into sight."""
        layer = self.active
        if layer and widget is not layer.focus:
            self._set(layer, widget)

    def _set(self, layer: Layer, widget: Widget | None) -> None:
        if layer.focus:
            layer.focus.focused = False
            layer.focus.touch()
        layer.focus = widget
        if widget:
            widget.focused = True
            group = focus.group_of(widget)
            group.last_focus = widget
            for around in widget.above():
                around.reveal(widget.ring())
            widget.touch()

    def step(self, by: int) -> None:
        """Tab onward or back."""
        layer = self.active
        if layer:
            self.focus_on(focus.step(layer.root, layer.focus, by))

    def toward(self, arrow: str) -> bool:
        """Move the focus in an arrow's direction; whether it moved."""
        layer = self.active
        if not layer:
            return False
        if layer.focus is None:
            self.step(1)
            return layer.focus is not None
        found = focus.toward(layer.root, layer.focus, arrow)
        if found:
            self.focus_on(found)
        return found is not None

    # --- the pointer ------------------------------------------------------------------------------------------

    def point(self, x: float, y: float) -> Widget | None:
        """The pointer moved to a place in design pixels; returns what is below it."""
        layer = self.active
        found = layer.root.at(x, y) if layer else None
        if self._held:
            self._held.drag(x, y)
        if found is not self._hovered:
            if self._hovered:
                self._hovered.hovered = False
                self._hovered.touch()
            self._hovered = found
            if found:
                found.hovered = True
                found.touch()
        return found

    def down(self, x: float, y: float) -> None:
        """The pointer was pressed."""
        layer = self.active
        found = self.point(x, y)
        if layer and layer.light and not layer.root.rect.inset(-8).holds(x, y):
            self.remove(layer)
            return
        self._held = found
        if found:
            if found.focusable:
                self.focus_on(found)
            found.held = True
            found.touch()
            found.press(x, y)

    def up(self, x: float, y: float) -> None:
        """The pointer was let go."""
        held, self._held = self._held, None
        if held:
            held.held = False
            held.touch()
            held.release(x, y)

    def wheel(self, x: float, y: float, steps: float) -> None:
        """The wheel turned: the innermost thing that scrolls takes it."""
        layer = self.active
        if layer:
            inside = [w for w in layer.root.walk() if w.rect.holds(x, y)]
            any(widget.wheel(steps) for widget in reversed(inside))

    def _drop_pointer(self) -> None:
        if self._hovered:
            self._hovered.hovered = False
        self._hovered = self._held = None

    # --- movement and painting --------------------------------------------------------------------------------

    def _start(self, widget: Widget) -> None:
        self.moving[widget] = None

    def tick(self, ms: int) -> None:
        """Move on everything that moves."""
        for widget in list(self.moving):
            if not widget.tick(ms):
                self.moving.pop(widget, None)

    def touch(self, rect: Rect) -> None:
        """Ask for a part of the window to be painted again."""
        s = self.look.s
        x, y = int(rect.x * s) - 1, int(rect.y * s) - 1
        frame = pygame.Rect(x, y, int(rect.right * s) + 2 - x, int(rect.bottom * s) + 2 - y)
        frame = frame.clip(self.surface.get_rect())
        if frame.w and frame.h:
            self._dirty.append(frame)

    def touch_all(self) -> None:
        """Ask for the whole window to be painted again."""
        self._dirty = [self.surface.get_rect()]

    @property
    def stale(self) -> bool:
        """Whether anything waits to be painted."""
        return bool(self._dirty)

    def paint(self) -> list[pygame.Rect]:
        """Paint what changed; returns the rectangles in window pixels."""
        frames = merge(self._dirty)
        self._dirty = []
        canvas = Canvas(self.surface, self.look, self.counts, self.recorder)
        ringed = self._ringed()
        for frame in frames:
            canvas.clip_to(frame)
            self.surface.fill(self.look.theme["ground"], frame)
            for layer in self.layers:
                if layer.dim:
                    self._darken(frame)
                layer.root.draw(canvas)
                if layer is ringed and layer.focus:
                    self._ring(canvas, layer.focus)
        self.surface.set_clip(None)
        if frames:
            self.counts.paints += 1
        return frames

    def _ringed(self) -> Layer | None:
        """The layer whose focus is shown: a popup without stops leaves the ring where it was."""
        for layer in reversed(self.layers):
            if layer.takes_input and (layer.focus or not layer.light):
                return layer
        return None

    def _darken(self, frame: pygame.Rect) -> None:
        veil = pygame.Surface(frame.size)
        veil.fill(self.look.theme["navy2"])
        veil.set_alpha(120)
        self.counts.blits += 1
        self.surface.blit(veil, frame.topleft)

    def _ring(self, canvas: Canvas, widget: Widget) -> None:
        rect = widget.ring()
        if rect.w <= 0:
            return
        seen = self.area
        for around in widget.above():
            window = around.window()
            if window:
                seen = seen.cut(window.inset(-7))
        with canvas.clip(seen):
            focus.draw_ring(canvas, rect, widget.round())
