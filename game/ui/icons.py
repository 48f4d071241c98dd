"""Icons and flags as pictures: tinted, sized, kept. An unknown icon is a plain ring, an unknown flag a plain field."""

from __future__ import annotations

import io
from functools import lru_cache

import pygame

from game.ui.shapes import PREMULTIPLIED, draw_box, mark, shrink
from game.ui.shipped import asset

SPARE = "circle-dot"


@lru_cache(1)
def known() -> frozenset[str]:
    """The names that ``icon`` can draw."""
    return frozenset(path.stem for path in asset("icons").glob("*.svg"))


@lru_cache(256)
def _source(name: str) -> str:
    return asset("icons", f"{name if name in known() else SPARE}.svg").read_text(encoding="utf-8")


@lru_cache(1024)
def icon(name: str, px: int, colour: str, stroke: float) -> pygame.Surface:
    """An icon of a size in window pixels, in one colour; ``stroke`` is 2 in the original of 24 pixels."""
    text = _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), (px, px))


def flags() -> frozenset[str]:
    """The country codes that have a flag."""
    return frozenset(path.stem.removesuffix("-large") for path in asset("flags").glob("*-large.png"))


@lru_cache(128)
def flag(code: str, w: int, h: int, r: int, field: str, shape: str, ink: str = "#FFFFFF") -> pygame.Surface:
    """A flag with rounded corners; without a picture, a field in the side's colour with its mark."""
    fine = 2
    sheet = pygame.Surface((w * fine, h * fine), pygame.SRCALPHA)
    if code in flags():
        size = "small" if h * fine <= 90 else "large"
        picture = pygame.image.load(asset("flags", f"{code}-{size}.png"))
        sheet.blit(pygame.transform.smoothscale(picture, sheet.get_size()), (0, 0))
    else:
        sheet.fill(field)
        emblem = mark(shape, h * fine * 0.24, ink, "", 0, 0)
        sheet.blit(emblem, emblem.get_rect(center=sheet.get_rect().center), special_flags=PREMULTIPLIED)
    mask = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    draw_box(mask, mask.get_rect(), r * fine, "#FFFFFF", "", 0)
    sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return shrink(sheet, (w, h))


def clear() -> None:
    """Forget all pictures."""
    icon.cache_clear()
    flag.cache_clear()
