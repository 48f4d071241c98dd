"""The themes: the same names, and contrast that people with weak eyes can read."""

from __future__ import annotations

import pygame
import pytest

from game.ui.audit import contrast
from game.ui.theme import THEMES

GROUNDS = ("ground", "card", "cell")
TEXTS = (
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in (*GROUNDS, "chip", "hover", "row", "warm")),
    *((ink, ground) for ink in ("white", "mute", "later", "amber") for ground in ("bar", "navy2", "navy3")),
    ("bar_text", "bar"), ("primary_text", "primary"), ("primary_text", "primary_hover"), ("on_amber", "amber"),
    ("on_amber", "amber_hover"), ("amber_text", "amber_tint"), ("amber_text", "warm"), ("agreed", "agreed_tint"),
    ("agreed", "card"), ("ink2", "off"), ("ink2", "cap"), ("ink", "gap_good"), ("ink", "gap_cost"),
    *((("on_side", side)) for side in "abcdefgh"), *(((side, "card")) for side in "abcdefgh"),
    *((("ink", f"{side}_tint")) for side in "abcdefgh"),
)  # fmt: skip
"""Text and the ground it stands on."""
CONTROLS = (
    *(("edge", ground) for ground in GROUNDS),
    ("agreed", "card"), ("ink", "card"), ("neutral", "card"), ("amber", "bar"),
    *((side, ground) for side in "abcdefgh" for ground in ("card", "cell", f"{side}_tint")),
)  # fmt: skip
"""What can be pressed, or carries a meaning, and the ground around it."""


def ratio(theme: str, pair: tuple[str, str]) -> float:
    """Give the contrast of two tokens."""
    one, two = (pygame.Color(THEMES[theme][name]) for name in pair)
    return contrast(one, two)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_knows_every_token(theme: str) -> None:
    """A screen never asks for a colour that one theme lacks."""
    assert set(THEMES[theme].colours) == set(THEMES["day"].colours)


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme: str) -> None:
    """All text reaches 4.5 to 1 on the grounds that it stands on."""
    faint = {pair: round(ratio(theme, pair), 2) for pair in TEXTS if ratio(theme, pair) < 4.5}
    assert faint == {}


@pytest.mark.parametrize("theme", THEMES)
def test_controls_can_be_told_from_their_ground(theme: str) -> None:
    """Edges of what can be pressed, and colours that mean something, reach 3 to 1."""
    faint = {p: round(ratio(theme, p), 2) for p in CONTROLS if ratio(theme, p) < 3}
    assert faint == {}


def test_high_contrast_has_more_of_it() -> None:
    """In the high contrast theme every kind of text reaches 7 to 1 on its card, and edges more than by day."""
    assert min(ratio("stark", (ink, "card")) for ink in ("ink", "ink2", "ink3", "agreed", "amber_text")) >= 7
    assert ratio("stark", ("edge", "card")) > 2 * ratio("day", ("edge", "card"))
