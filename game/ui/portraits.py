"""Busts for delegates: offices, not likenesses. Which face an office gets depends only on its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.ui.pen import Pen


@dataclass(frozen=True, slots=True)
class Face:
    """Colours of skin and hair, and one of four cuts of hair."""

    skin: str
    hair: str
    cut: int


FACES: Final = (
    Face("#E0B08A", "#6B4A34", 0),
    Face("#8A5A3C", "#221815", 1),
    Face("#C98F63", "#3B2A20", 2),
    Face("#D9A577", "#5A5550", 2),
    Face("#C98F63", "#241A16", 1),
    Face("#9A6644", "#1E1714", 0),
    Face("#EBC3A0", "#8C6A3F", 3),
    Face("#6E4630", "#1A1413", 2),
    Face("#DDAF86", "#3A2A22", 3),
)


def draw_bust(sheet: pygame.Surface, face: Face, ground: str, coat: str) -> None:
    """Draw a bust in a disc that fills the sheet; the sheet is later shrunk."""
    c = sheet.get_width() / 2
    pen = Pen(sheet, c)
    pen.disc(1, 1, 1, ground)
    if face.cut == 1:
        pen.oval(0.52, 0.34, 0.96, 1.24, face.hair)
    if face.cut == 3:
        pen.oval(0.56, 0.32, 0.88, 0.92, face.hair)
    pen.oval(0.22, 1.36, 1.56, 1.5, coat)
    pen.rect(0.86, 1.1, 0.28, 0.42, face.skin)
    pen.area([(0.8, 1.4), (1.2, 1.4), (1.0, 1.78)], "#FFFFFF")
    pen.oval(0.67, 0.48, 0.66, 0.82, face.skin)
    if face.cut in {0, 1}:
        pen.oval(0.62, 0.34, 0.76, 0.44, face.hair)
    else:
        pen.oval(0.6, 0.4, 0.8, 0.36, face.hair)
        pen.rect(0.63, 0.56, 0.11, 0.28 if face.cut == 2 else 0.5, face.hair, 0.05)
        pen.rect(1.26, 0.56, 0.11, 0.28 if face.cut == 2 else 0.5, face.hair, 0.05)
    mask = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    pygame.draw.circle(mask, (255, 255, 255, 255), (c, c), c)
    sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)


def face_of(number: int) -> Face:
    """The face of the delegate with this number."""
    return FACES[number % len(FACES)]
