"""The lower half of the canvas: pixels, clips, filled areas, boxes, shadows and hatches, in design pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pygame

from game.ui import shapes
from game.ui.geometry import Rect
from game.ui.shapes import PREMULTIPLIED
from game.ui.theme import RADIUS, Look

REACH = 20.0
"""How far outside its rectangle a widget may paint, in design pixels: shadows and rings."""
Recorder = Callable[["Sheet", str, Rect, str], None]


@dataclass(slots=True)
class Counts:
    """How much has been drawn since the start."""

    blits: int = 0
    paints: int = 0
    flips: int = 0


class Sheet:
    """A surface, a look and the current clip."""

    def __init__(
        self, surface: pygame.Surface, look: Look, counts: Counts | None = None, recorder: Recorder | None = None
    ) -> None:
        self.surface = surface
        self.look = look
        self.theme = look.theme
        self.counts = counts or Counts()
        self.recorder = recorder
        self.owner: object = None
        self._seen = (0.0, 0.0, 0.0, 0.0)
        self.clip_to(surface.get_clip())

    # --- pixels -----------------------------------------------------------------------------------------------

    def frame(self, rect: Rect) -> pygame.Rect:
        """Window pixels of a rectangle; neighbours that share an edge share it here too."""
        s = self.look.s
        left, top, wide, high = rect
        x, y = round(left * s), round(top * s)
        return pygame.Rect(x, y, round((left + wide) * s) - x, round((top + high) * s) - y)

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Draw only inside a rectangle for a while."""
        before = self.surface.get_clip()
        self.clip_to(before.clip(self.frame(rect)))
        try:
            yield
        finally:
            self.clip_to(before)

    def clip_to(self, frame: pygame.Rect | None) -> None:
        """Draw only inside a frame of window pixels from now on; None for the whole window."""
        self.surface.set_clip(frame)
        x, y, w, h = self.surface.get_clip()
        s, beyond = self.look.s, REACH + 2.0
        empty = w <= 0 or h <= 0
        # Every widget asks whether it can be seen: kept as numbers, with the reach of shadows and rings added.
        self._seen = (
            (0.0, 0.0, -1.0, -1.0)
            if empty
            else (x / s - beyond, y / s - beyond, (x + w) / s + beyond, (y + h) / s + beyond)
        )

    def sees(self, rect: Rect) -> bool:
        """Whether any of what a widget with this rectangle paints lies inside the clip."""
        x, y, w, h = rect
        left, top, right, bottom = self._seen
        return x < right and y < bottom and x + w > left and y + h > top

    def blit(self, picture: pygame.Surface, x: int, y: int, *, premultiplied: bool = True) -> None:
        """Put a picture at window pixels."""
        self.counts.blits += 1
        self.surface.blit(picture, (x, y), None, PREMULTIPLIED if premultiplied else 0)

    def centre(self, picture: pygame.Surface, cx: float, cy: float, *, premultiplied: bool = True) -> None:
        """Put a picture with its middle at a point."""
        x, y = cx * self.look.s - picture.get_width() / 2, cy * self.look.s - picture.get_height() / 2
        self.blit(picture, round(x), round(y), premultiplied=premultiplied)

    # --- areas ------------------------------------------------------------------------------------------------

    def fill(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle."""
        self.surface.fill(self.theme[colour], self.frame(rect))

    def hline(self, x: float, y: float, w: float, colour: str = "hair", thick: float = 1) -> None:
        """A level line, never thinner than a pixel."""
        s = self.look.s
        left = round(x * s)
        self.surface.fill(self.theme[colour], (left, round(y * s), round((x + w) * s) - left, self.look.px(thick)))

    def vline(self, x: float, y: float, h: float, colour: str = "hair", thick: float = 1) -> None:
        """An upright line, never thinner than a pixel."""
        s = self.look.s
        top = round(y * s)
        self.surface.fill(self.theme[colour], (round(x * s), top, self.look.px(thick), round((y + h) * s) - top))

    def box(self, rect: Rect, radius: float = RADIUS, fill: str = "", edge: str = "", thick: float = 1) -> None:
        """A rounded box; leave out ``fill`` or ``edge`` for none."""
        theme, px = self.theme, self.look.px
        self.counts.blits += shapes.draw_box(
            self.surface,
            self.frame(rect),
            px(radius),
            theme[fill] if fill else "",
            theme[edge] if edge else "",
            px(thick),
        )

    def shadow(self, rect: Rect, radius: float = RADIUS, blur: float = 7, strength: int = 26) -> None:
        """A soft shadow below a box that is drawn next."""
        low = self.frame(rect.shift(0, 3))
        self.counts.blits += shapes.draw_shadow(
            self.surface, low, self.look.px(radius), self.look.px(blur), strength
        )

    def card(self, rect: Rect, fill: str = "card", edge: str = "line", radius: float = RADIUS) -> None:
        """A card: shadow, fill and a light edge."""
        self.shadow(rect, radius)
        self.box(rect, radius, fill, edge)

    def hatch(
        self,
        rect: Rect,
        radius: float = 0,
        colour: str = "hatch",
        gap: float = 8,
        thick: float = 1,
        ground: str = "",
    ) -> None:
        """Diagonal lines: what cannot or will not be."""
        frame = self.frame(rect)
        if frame.w <= 0 or frame.h <= 0:
            return
        px, theme = self.look.px, self.theme
        r = min(px(radius), frame.w // 2, frame.h // 2)
        lines = px(gap), px(thick), theme[colour], theme[ground] if ground else ""
        self.blit(shapes.hatched(frame.w, frame.h, r, *lines), frame.x, frame.y)
