"""What a picture looks like to people who see fewer colours, and how far two colours are apart for them.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE Transactions on Visualization and Computer Graphics 15(6), 2009), table 1, severity 1.0; they work on
linear RGB. Differences are CIEDE2000 (Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
Application 30(1), 2005), with all weights 1.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import SIDES, Theme, mark_of

Colour = tuple[float, float, float]
SIGHTS: Final = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What each way of seeing makes of linear red, green and blue."""
FEWER: Final = tuple(sight for sight in SIGHTS if sight != "usual")
SIDES_APART: Final = 20.0
"""The least CIEDE2000 between the colours of the first two sides, and between two with the same mark."""
STATES_APART: Final = 10.0
"""The least between two colours of states; each has an icon, a hatch or a word besides."""
STATE_AND_SIDE: Final = 7.0
"""The least between a side and what is agreed, which always carries a check mark or a word."""
STATES: Final = ("agreed", "amber", "neutral", "primary", "agreed_tint", "amber_tint")
STILL_SEEN: Final = 4.0
"""What is left of an edge between two areas that are ``CLEAR`` apart to the usual eye; 2.3 is just noticeable."""
CLEAR: Final = 15.0
FEW: Final = 40
"""So many pixels of an edge are chance: letters and rounded corners."""


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def seen(colour: Colour, sight: str) -> Colour:
    """What a colour (0 to 255 each) looks like to a way of seeing."""
    red, green, blue = (_linear(part / 255) for part in colour)
    one, two, three = (255 * _encoded(a * red + b * green + c * blue) for a, b, c in SIGHTS[sight])
    return one, two, three


def lab(colour: Colour) -> Colour:
    """CIELAB of an sRGB colour, under D65."""
    red, green, blue = (_linear(part / 255) for part in colour)
    xyz = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Colour, two: Colour) -> float:
    """CIEDE2000 of two CIELAB colours."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean7 = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - sqrt(mean7 / (mean7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = (degrees(atan2(b, a)) % 360 if c else 0.0 for a, b, c in ((a1, b1, c1), (a2, b2, c2)))
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, c = (l1 + l2) / 2, (c1 + c2) / 2
    if not c1 * c2:
        h = h1 + h2
    elif abs(h1 - h2) <= 180:
        h = (h1 + h2) / 2
    else:
        h = (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2
    t = (
        1
        - 0.17 * cos(radians(h - 30))
        + 0.24 * cos(radians(2 * h))
        + 0.32 * cos(radians(3 * h + 6))
        - 0.20 * cos(radians(4 * h - 63))
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rt = -2 * sqrt(c**7 / (c**7 + 25**7)) * sin(radians(60 * exp(-(((h - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def _parts(value: str) -> Colour:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


@cache
def apart(one: str, two: str, sight: str = "usual") -> float:
    """How far two colours such as ``#14213D`` are apart to a way of seeing."""
    return difference(lab(seen(_parts(one), sight)), lab(seen(_parts(two), sight)))


def palette_faults(theme: Theme) -> list[str]:
    """The sides and states of a theme that somebody cannot tell apart, by colour nor by mark."""
    faults = []
    for sight in SIGHTS:
        for one, two in combinations(SIDES, 2):
            far = apart(theme[one], theme[two], sight)
            if far < SIDES_APART and (mark_of(one) == mark_of(two) or one + two == "ab"):
                faults.append(f"{theme.name}, {sight}: sides {one} and {two} are {far:.1f} apart")
        for side in "ab":
            far = apart(theme[side], theme["agreed"], sight)
            if far < STATE_AND_SIDE:
                faults.append(f"{theme.name}, {sight}: side {side} and agreed are {far:.1f} apart")
        for one, two in combinations(STATES, 2):
            far = apart(theme[one], theme[two], sight)
            if theme[one] != theme[two] and far < STATES_APART:
                faults.append(f"{theme.name}, {sight}: {one} and {two} are {far:.1f} apart")
    return faults


@lru_cache(2)
def _places(known: tuple[int, ...]) -> NDArray[np.int16]:
    """For each of all colours its place among those that are known, −1 for the others."""
    table = np.full(1 << 24, -1, dtype=np.int16)
    table[list(known)] = np.arange(len(known), dtype=np.int16)
    return table


def edges(surface: pygame.Surface, values: frozenset[str]) -> dict[tuple[str, str], int]:
    """How many pixels of a picture stand on an edge between two of these colours, for each pair."""
    known = sorted(int(value[1:], 16) for value in values)
    if surface.get_masks()[:3] != (0xFF0000, 0xFF00, 0xFF):
        surface = surface.convert(32, 0)
    place = _places(tuple(known))[pygame.surfarray.array2d(surface) & 0xFFFFFF]
    found = np.zeros(len(known) * len(known), dtype=np.int64)
    for step in (1, 3):  # three: past the softened pixels of a rounded edge
        for one, two in ((place[:-step], place[step:]), (place[:, :-step], place[:, step:])):
            both = (one >= 0) & (two >= 0) & (one != two)
            low = np.minimum(one[both], two[both]).astype(np.int64)
            high = np.maximum(one[both], two[both])
            found += np.bincount(low * len(known) + high, minlength=len(found))
    return {
        (f"#{known[at // len(known)]:06X}", f"#{known[at % len(known)]:06X}"): int(found[at])
        for at in np.flatnonzero(found)
    }


def lost_edges(surface: pygame.Surface, theme: Theme) -> list[str]:
    """The edges of a picture that are plain to the usual eye and gone for somebody."""
    faults = []
    names = {value.upper(): name for name, value in reversed(tuple(theme.colours.items()))}
    for (one, two), pixels in edges(surface, frozenset(names)).items():
        if pixels < FEW or apart(one, two) < CLEAR:
            continue
        gone = [sight for sight in FEWER if apart(one, two, sight) < STILL_SEEN]
        faults += [f"{names[one]} on {names[two]} is not seen with {sight}" for sight in gone]
    return faults
