"""Every widget in every state, at every size: nothing is cut, covered or too faint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.ui.app import App
from game.ui.audit import audit, contrast, read
from game.ui.theme import THEMES
from game.ui.widget import Widget
from tests.ui.gallery import PAGES, SIZES, curtain, ledger, question

SIZE_NAMES = [f"{w}x{h} at {text_size} %" for w, h, text_size in SIZES]


@pytest.mark.parametrize("size", SIZES, ids=SIZE_NAMES)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_or_covered(make_app: Callable[..., App], size: tuple[int, int, int], page: str) -> None:
    """No text leaves its box or meets other text, no siblings overlap, and all text can be read."""
    app = make_app(size[:2], size[2])
    app.open(PAGES[page]())
    assert [str(fault) for fault in audit(app)] == []


@pytest.mark.parametrize("size", SIZES, ids=SIZE_NAMES)
@pytest.mark.parametrize("make", [ledger, question], ids=["ledger", "dialogue"])
def test_popups_fit_the_window(
    make_app: Callable[..., App], size: tuple[int, int, int], make: Callable[[], Widget]
) -> None:
    """A popup stands inside the window and its text inside the popup."""
    app = make_app(size[:2], size[2])
    app.open(PAGES["table"]())
    app.popup(make())
    assert [str(fault) for fault in audit(app)] == []


def test_a_curtain_leaves_nothing_to_see(make_app: Callable[..., App]) -> None:
    """Behind a curtain no pixel of the screen can be seen."""
    app = make_app((1280, 720))
    app.open(PAGES["table"]())
    app.cover(curtain())
    app.settle()
    one = app.surface.copy()
    app.open(PAGES["charts"]())
    app.cover(curtain())
    app.settle()
    assert app.surface.get_buffer().raw == one.get_buffer().raw


@pytest.mark.parametrize("theme", THEMES)
def test_themes_have_the_same_names_and_readable_text(theme: str) -> None:
    """Every theme knows every token, and text tokens reach 4.5 to 1 on the grounds they stand on."""
    import pygame

    colours = THEMES[theme].colours
    assert set(colours) == set(THEMES["day"].colours)
    pairs = [(ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("card", "ground", "cell", "chip")]
    pairs += [("ink2", "off"), ("agreed", "agreed_tint"), ("amber_text", "amber_tint"), ("on_amber", "amber")]
    pairs += [
        ("mute", "bar"),
        ("later", "bar"),
        ("bar_text", "bar"),
        ("primary_text", "primary"),
        ("agreed", "gap_good"),
    ]
    pairs += [pair for side in "abcdefgh" for pair in (("on_side", side), (side, "card"), ("ink", f"{side}_tint"))]
    faint = [
        (ink, ground, round(ratio, 2))
        for ink, ground in pairs
        if (ratio := contrast(pygame.Color(colours[ink]), pygame.Color(colours[ground]))) < 4.5
    ]
    assert faint == []


def test_the_least_text_is_fourteen(app: App) -> None:
    """No text on any page is smaller than 14 design pixels."""
    app.open(PAGES["table"]())
    assert min(written.rect.h for written in read(app)) >= 14 * 0.74 - 0.01


@pytest.mark.parametrize("theme", THEMES)
def test_themes_have_controls_that_can_be_seen(theme: str) -> None:
    """Edges, filled buttons, sides, the ring and marks reach 3 to 1 on the grounds they stand on."""
    import pygame

    colours = THEMES[theme].colours
    pairs = [("edge", ground) for ground in ("card", "ground", "cell", "row")]
    pairs += [("primary", "ground"), ("primary", "card"), ("agreed", "card"), ("ink", "ground"), ("ink", "card")]
    pairs += [(side, ground) for side in "abcdefgh" for ground in ("card", "ground")]
    faint = [
        (one, ground, round(ratio, 2))
        for one, ground in pairs
        if (ratio := contrast(pygame.Color(colours[one]), pygame.Color(colours[ground]))) < 3
    ]
    assert faint == []
