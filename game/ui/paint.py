"""The canvas: everything a widget may draw, in design pixels and token names.

Text is placed by the middle of its capitals. A recorder, if there is one, is told of each text; it never changes
what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.ui import icons, portraits, shapes, text
from game.ui.geometry import Rect
from game.ui.pen import Pen, Point
from game.ui.sheet import Sheet
from game.ui.text import Align, Span, Weight
from game.ui.theme import BODY, LEADING, dashed, mark_of

_FINE = 3
_ART_LIMIT = 300


class Canvas(Sheet):
    """A surface, a look and the current clip, with text and pictures."""

    # --- text -------------------------------------------------------------------------------------------------

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = BODY,
        weight: Weight = "regular",
        colour: str = "ink",
        align: Align = "left",
        room: float | None = None,
        *,
        turned: bool = False,
    ) -> float:
        """Write one line with the middle of its capitals at ``y``; returns its width."""
        look = self.look
        if room is not None:
            words = text.fit(look, words, room, size, weight)
        if not words:
            return 0.0
        picture = text.render(words, look.px(size), weight, self.theme[colour])
        if turned:
            picture = pygame.transform.rotate(picture, 90)
        w, h = picture.get_width() / look.s, picture.get_height() / look.s
        left = x - (w if align == "right" else w / 2 if align == "center" else 0)
        if self.recorder:
            ink = 0.74 * size
            rect = Rect(left, y - h / 2, w, h) if turned else Rect(left, y - ink / 2, w, ink)
            self.recorder(self, words, rect, self.theme[colour])
        self.blit(picture, round(left * look.s), round((y - h / 2) * look.s), premultiplied=False)
        return w

    def lines(
        self,
        x: float,
        y: float,
        rows: Sequence[str],
        size: float = BODY,
        weight: Weight = "regular",
        colour: str = "ink",
        align: Align = "left",
        lead: float = LEADING,
    ) -> float:
        """Write lines below each other from the top ``y``; returns the bottom."""
        for row in rows:
            self.text(x, y + size * lead / 2, row, size, weight, colour, align)
            y += size * lead
        return y

    def paragraph(
        self,
        x: float,
        y: float,
        room: float,
        words: str,
        size: float = BODY,
        weight: Weight = "regular",
        colour: str = "ink",
        lead: float = LEADING,
    ) -> float:
        """Write wrapped text from the top ``y``; returns the bottom."""
        return self.lines(x, y, text.wrap(self.look, words, room, size, weight), size, weight, colour, lead=lead)

    def spans(
        self, x: float, y: float, room: float, spans: Sequence[Span], size: float = BODY, lead: float = LEADING
    ) -> float:
        """Write a wrapped paragraph of mixed kinds from the top ``y``; returns the bottom."""
        for line in text.flow(self.look, spans, room, size):
            middle = y + size * lead / 2
            for at, piece in enumerate(line):
                if piece.span.back:
                    joined = at + 1 < len(line) and line[at + 1].span is piece.span
                    wide = piece.width + (piece.space_after if joined else 2) + 2
                    self.fill(Rect(x + piece.x - 2, middle - size * 0.62, wide, size * 1.24), piece.span.back)
            for piece in line:
                self.text(x + piece.x, middle, piece.text, size, piece.span.weight, piece.span.colour or "ink")
            y += size * lead
        return y

    def width(self, words: str, size: float = BODY, weight: Weight = "regular") -> float:
        """How wide a line of text is."""
        return text.width(self.look, words, size, weight)

    # --- pictures ---------------------------------------------------------------------------------------------

    def icon(
        self, name: str, cx: float, cy: float, size: float = 22, colour: str = "ink", stroke: float = 2
    ) -> None:
        """An icon around a point."""
        picture = icons.icon(name, self.look.px(size), self.theme[colour], stroke)
        self.centre(picture, cx, cy, premultiplied=False)

    def flag(self, code: str, rect: Rect, side: str = "a", radius: float = 4) -> None:
        """A country's flag, or a field in the side's colour with its mark."""
        frame, px = self.frame(rect), self.look.px
        self.box(rect.inset(-1), radius + 1, "#B9BEC7")
        self.blit(
            icons.flag(code, frame.w, frame.h, px(radius), self.theme[side], mark_of(side), self.theme["on_side"]),
            frame.x,
            frame.y,
        )

    def mark(
        self,
        shape: str,
        cx: float,
        cy: float,
        r: float,
        colour: str,
        ring: str = "",
        ring_width: float = 2,
        hollow: float = 0,
    ) -> None:
        """A disc, diamond, square, triangle, ring, cross or star; ``hollow`` is the width of its line."""
        s, theme = self.look.s, self.theme
        ringed = theme[ring] if ring else ""
        wide = round(ring_width * s, 1) if ring else 0
        self.centre(shapes.mark(shape, round(r * s, 1), theme[colour], ringed, wide, round(hollow * s, 1)), cx, cy)

    def side(
        self,
        side: str,
        cx: float,
        cy: float,
        r: float = 7,
        ring: str = "",
        colour: str = "",
        hollow: float = 0,
        ring_width: float = 2,
    ) -> None:
        """A side's mark in its colour; shapes are sized to look equally large."""
        shape = mark_of(side)
        grow = {"diamond": 1.2, "triangle": 1.2, "cross": 1.1}.get(shape, 1.0)
        self.mark(shape, cx, cy, r * grow, colour or side, ring, ring_width, hollow)

    def bust(self, number: int, cx: float, cy: float, r: float, ground: str, coat: str) -> None:
        """A delegate's portrait in a disc."""
        px = self.look.px(2 * r)
        fill, cloth = self.theme[ground], self.theme[coat]
        draw = partial(portraits.draw_bust, face=portraits.face_of(number), ground=fill, coat=cloth)
        self.centre(self._art(("bust", number % 9, px, fill, cloth), px, px, draw), cx, cy)

    def art(self, rect: Rect, key: object, draw: Callable[[Pen], None]) -> None:
        """Draw freely and smoothly in a rectangle; the picture is kept for ``key``, so it must name all inputs."""
        frame = self.frame(rect)
        if frame.w <= 0 or frame.h <= 0:
            return
        fine = _FINE if frame.w * frame.h < 600_000 else 2
        scale = frame.w * fine / rect.w
        picture = self._art(
            (key, self.theme.name, frame.size), frame.w, frame.h, lambda sheet: draw(Pen(sheet, scale)), fine
        )
        self.blit(picture, frame.x, frame.y)

    def line(
        self,
        points: Sequence[Point],
        colour: str = "ink",
        thick: float = 2,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A smooth line through points, dashed if asked."""
        pad = thick + 2
        left, top = min(x for x, _ in points) - pad, min(y for _, y in points) - pad
        wide, high = max(x for x, _ in points) + pad - left, max(y for _, y in points) + pad - top
        moved = [(x - left, y - top) for x, y in points]
        value = self.theme[colour]
        key = ("line", tuple((round(x, 2), round(y, 2)) for x, y in moved), value, thick, dash)
        self.art(Rect(left, top, wide, high), key, lambda pen: pen.line(moved, value, thick, dash))

    def side_line(self, side: str, points: Sequence[Point], thick: float = 2.4) -> None:
        """A line in a side's colour: solid for the first side, dashed for the others."""
        self.line(points, side, thick, (7, 5) if dashed(side) else None)

    def _art(
        self, key: object, w: int, h: int, draw: Callable[[pygame.Surface], None], fine: int = 4
    ) -> pygame.Surface:
        picture = _drawn.get(key)
        if picture is None:
            sheet = pygame.Surface((w * fine, h * fine), pygame.SRCALPHA)
            draw(sheet)
            picture = shapes.shrink(sheet, (w, h))
            if len(_drawn) >= _ART_LIMIT:
                _drawn.pop(next(iter(_drawn)))
            _drawn[key] = picture
        return picture


_drawn: dict[object, pygame.Surface] = {}
