"""Pictures of basic shapes in window pixels, smooth at their edges and kept for reuse.

Rounded boxes and shadows are cut in nine, so that a large card costs no more memory than its corners.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from typing import Final

import pygame

_FINE: Final = 4
PREMULTIPLIED: Final = pygame.BLEND_PREMULTIPLIED


def shrink(big: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """A picture drawn too large, made smooth and small, ready for premultiplied blits."""
    return pygame.transform.smoothscale(big.premul_alpha(), size)


def _clear(w: int, h: int, colour: str) -> pygame.Surface:
    """A transparent sheet whose hidden colour is the given one, so that edges do not darken."""
    sheet = pygame.Surface((max(1, w), max(1, h)), pygame.SRCALPHA)
    ground = pygame.Color(colour)
    sheet.fill((ground.r, ground.g, ground.b, 0))
    return sheet


KEPT = 16_000
"""A box of at most so many pixels is kept whole: one blit is then cheaper than its corners, areas and edges."""


@lru_cache(1024)
def _corner(r: int, fill: str, edge: str, thick: int) -> pygame.Surface:
    big = _clear(2 * r * _FINE, 2 * r * _FINE, edge or fill)
    middle = (r * _FINE, r * _FINE)
    if edge:
        pygame.draw.circle(big, edge, middle, r * _FINE)
        inner = max(0, (r - thick) * _FINE)
        if inner:
            pygame.draw.circle(big, fill or (0, 0, 0, 0), middle, inner)
    else:
        pygame.draw.circle(big, fill, middle, r * _FINE)
    return shrink(big, (2 * r, 2 * r))


def draw_box(sheet: pygame.Surface, rect: pygame.Rect, r: int, fill: str, edge: str, thick: int) -> int:
    """Draw a rounded box with opaque colours ("" for none); returns how many blits it took."""
    x, y, w, h = rect
    if w <= 0 or h <= 0:
        return 0
    r = min(r, w // 2, h // 2)
    t = thick if edge else 0
    if r > 0 and w * h <= KEPT:
        sheet.blit(_whole_box(w, h, r, fill, edge, t), (x, y), None, PREMULTIPLIED)
        return 1
    return _draw_parts(sheet, rect, r, fill, edge, t)


@lru_cache(512)
def _whole_box(w: int, h: int, r: int, fill: str, edge: str, t: int) -> pygame.Surface:
    picture = pygame.Surface((w, h), pygame.SRCALPHA)
    picture.fill((0, 0, 0, 0))
    _draw_parts(picture, pygame.Rect(0, 0, w, h), r, fill, edge, t)
    return picture


def _draw_parts(sheet: pygame.Surface, rect: pygame.Rect, r: int, fill: str, edge: str, t: int) -> int:
    """Draw corners, areas and edges one by one."""
    x, y, w, h = rect
    if r > 0:
        corner = _corner(r, fill, edge, t)
        for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
            spot = (x + (w - r if dx else 0), y + (h - r if dy else 0))
            sheet.blit(corner, spot, (dx * r, dy * r, r, r), PREMULTIPLIED)
    if fill:
        deep = max(r, t)
        sheet.fill(fill, (x + deep, y + t, w - 2 * deep, h - 2 * t))
        if deep > t:
            sheet.fill(fill, (x + t, y + deep, deep - t, h - 2 * deep))
            sheet.fill(fill, (x + w - deep, y + deep, deep - t, h - 2 * deep))
    if t:
        sheet.fill(edge, (x + r, y, w - 2 * r, t))
        sheet.fill(edge, (x + r, y + h - t, w - 2 * r, t))
        sheet.fill(edge, (x, y + r, t, h - 2 * r))
        sheet.fill(edge, (x + w - t, y + r, t, h - 2 * r))
    return 4 if r else 0


@lru_cache(64)
def _shadow(r: int, blur: int, strength: int) -> pygame.Surface:
    c = r + 3 * blur
    side = 2 * c + 1
    sheet = pygame.Surface((side, side), pygame.SRCALPHA)
    body = pygame.Rect(2 * blur, 2 * blur, side - 4 * blur, side - 4 * blur)
    pygame.draw.rect(sheet, (20, 33, 61, strength), body, border_radius=r)
    return pygame.transform.gaussian_blur(sheet.premul_alpha(), blur)


@lru_cache(256)
def _shadow_edge(r: int, blur: int, strength: int, part: str, length: int) -> pygame.Surface:
    sheet = _shadow(r, blur, strength)
    c = r + 3 * blur
    area = {"t": (c, 0, 1, c), "b": (c, c + 1, 1, c), "l": (0, c, c, 1), "r": (c + 1, c, c, 1)}[part]
    size = (length, c) if part in "tb" else (c, length)
    return pygame.transform.scale(sheet.subsurface(area), size)


def draw_shadow(sheet: pygame.Surface, rect: pygame.Rect, r: int, blur: int, strength: int) -> int:
    """Draw a soft shadow round a box; its inside is left out, as the box covers it."""
    c = r + 3 * blur
    outer = rect.inflate(4 * blur, 4 * blur)
    w, h = outer.w - 2 * c, outer.h - 2 * c
    if w < 0 or h < 0:
        return 0
    soft = _shadow(r, blur, strength)
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        spot = (outer.x + dx * (c + w), outer.y + dy * (c + h))
        sheet.blit(soft, spot, (dx * (c + 1), dy * (c + 1), c, c), PREMULTIPLIED)
    if w:
        sheet.blit(_shadow_edge(r, blur, strength, "t", w), (outer.x + c, outer.y), None, PREMULTIPLIED)
        sheet.blit(_shadow_edge(r, blur, strength, "b", w), (outer.x + c, outer.bottom - c), None, PREMULTIPLIED)
    if h:
        sheet.blit(_shadow_edge(r, blur, strength, "l", h), (outer.x, outer.y + c), None, PREMULTIPLIED)
        sheet.blit(_shadow_edge(r, blur, strength, "r", h), (outer.right - c, outer.y + c), None, PREMULTIPLIED)
    return 8


@lru_cache(64)
def hatch_tile(gap: int, thick: int, colour: str, ground: str) -> pygame.Surface:
    """A tile of diagonal lines that repeats without seams."""
    side = gap * _FINE
    big = _clear(side, side, colour)
    if ground:
        big.fill(ground)
    for start in range(-side, 2 * side + 1, side):
        pygame.draw.line(big, colour, (start - side, 2 * side), (start + 2 * side, -side), thick * _FINE)
    small = shrink(big, (gap, gap))
    tile = pygame.Surface((gap * 8, gap * 8), pygame.SRCALPHA)
    for x in range(8):
        for y in range(8):
            tile.blit(small, (x * gap, y * gap))
    return tile


@lru_cache(512)
def hatched(w: int, h: int, r: int, gap: int, thick: int, colour: str, ground: str) -> pygame.Surface:
    """A rounded patch of diagonal lines."""
    tile = hatch_tile(gap, thick, colour, ground)
    sheet = pygame.Surface((w, h), pygame.SRCALPHA)
    for x in range(0, w, tile.get_width()):
        for y in range(0, h, tile.get_height()):
            sheet.blit(tile, (x, y))
    if r > 0:
        mask = pygame.Surface((w, h), pygame.SRCALPHA)
        draw_box(mask, mask.get_rect(), r, "#FFFFFF", "", 0)
        sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return sheet


def outline(shape: str, r: float) -> list[tuple[float, float]]:
    """The corners of a mark of radius ``r`` around (0, 0); empty for a disc or ring."""
    if shape == "diamond":
        return [(0, -r), (r, 0), (0, r), (-r, 0)]
    if shape == "square":
        a = r * 0.84
        return [(-a, -a), (a, -a), (a, a), (-a, a)]
    if shape == "triangle":
        return [(0, -r), (r * 0.98, r * 0.78), (-r * 0.98, r * 0.78)]
    if shape == "cross":
        a, b = r * 0.95, r * 0.36
        plain = [
            (-b, -a),
            (b, -a),
            (b, -b),
            (a, -b),
            (a, b),
            (b, b),
            (b, a),
            (-b, a),
            (-b, b),
            (-a, b),
            (-a, -b),
            (-b, -b),
        ]
        q = cos(pi / 4)
        return [(x * q - y * q, x * q + y * q) for x, y in plain]
    if shape == "star":
        radii = [r if i % 2 == 0 else r * 0.46 for i in range(10)]
        return [(d * sin(i * pi / 5), -d * cos(i * pi / 5)) for i, d in enumerate(radii)]
    return []


@lru_cache(2048)
def mark(shape: str, r: float, colour: str, ring: str, ring_width: float, hollow: float) -> pygame.Surface:
    """A mark of radius ``r`` px with an outer ring; ``hollow`` > 0 draws only a line of that width."""
    half = int(r * 1.3 + ring_width + 2)
    k = _FINE
    big = _clear(2 * half * k, 2 * half * k, colour)
    middle = half * k

    def body(radius: float, paint: str | tuple[int, int, int, int]) -> None:
        points = outline(shape, radius * k)
        if points:
            pygame.draw.polygon(big, paint, [(middle + x, middle + y) for x, y in points])
        else:
            pygame.draw.circle(big, paint, (middle, middle), radius * k)

    grow = 1.35 if shape in {"diamond", "star", "triangle"} else 1.0
    if ring:
        body(r + ring_width * grow, ring)
    body(r, colour)
    line = hollow or (r * 0.5 if shape == "ring" else 0)
    if line:
        body(max(0.5, r - line * grow), ring or (0, 0, 0, 0))
    return shrink(big, (2 * half, 2 * half))
