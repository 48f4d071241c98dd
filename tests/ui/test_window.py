"""Opening the window, and saying clearly when that cannot be done."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from game.ui import window
from game.ui.geometry import Rect
from game.ui.keys import name_key
from game.ui.layout import Row
from game.ui.theme import Look, scale
from game.ui.widget import Widget


def test_two_pygames_are_refused_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    """With pygame and pygame-ce both installed, the sentence says what to run."""
    monkeypatch.setattr(window, "installed", lambda _: True)
    with pytest.raises(window.TwoPygamesError, match="pip uninstall -y pygame pygame-ce"):
        window.guard_pygame()


def test_one_pygame_is_fine() -> None:
    """Here only pygame-ce is installed."""
    window.guard_pygame()
    assert (window.installed("pygame-ce"), window.installed("pygame")) == (True, False)


def test_no_display_is_said_in_words() -> None:
    """Without a display the error is typed and speaks plainly."""
    code = (
        "from game.ui.window import NoWindowError, open_window\n"
        "try:\n    open_window()\nexcept NoWindowError as error:\n    print(error)"
    )
    env = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=env | {"SDL_VIDEODRIVER": "x11"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "No window can be opened here" in done.stdout


@pytest.mark.parametrize(
    ("size", "text_size", "expected"),
    [((1600, 900), 100, 1.0), ((1280, 720), 100, 0.8), ((3840, 2160), 150, 3.6), ((2560, 1080), 100, 1.2)],
)
def test_the_scale_follows_the_smaller_side(size: tuple[int, int], text_size: int, expected: float) -> None:
    """S = min(w/1600, h/900) × text size."""
    assert scale(*size, text_size) == pytest.approx(expected)


def test_keys_have_the_names_on_the_caps() -> None:
    """Named keys, letters, signs and combinations."""
    import pygame

    def event(key: int, mod: int = 0, typed: str = "") -> pygame.event.Event:
        return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=typed)

    names = [
        name_key(event(pygame.K_RETURN)),
        name_key(event(pygame.K_TAB, pygame.KMOD_LSHIFT)),
        name_key(event(pygame.K_s, typed="s")),
        name_key(event(pygame.K_SLASH, pygame.KMOD_LSHIFT, "?")),
        name_key(event(pygame.K_z, pygame.KMOD_LCTRL, "\x1a")),
        name_key(event(pygame.K_LSHIFT, pygame.KMOD_LSHIFT)),
    ]
    assert names == ["Enter", "Shift+Tab", "S", "?", "Ctrl+Z", ""]


def test_a_row_shares_what_is_left() -> None:
    """Fixed children keep their width; the others share by weight, and too much is squeezed."""
    look = Look()
    fixed, one, two = Widget().sized(width=100, height=10), Widget().sized(grow=1), Widget().sized(grow=3)
    Row(fixed, one, two, gap=10).place(look, Rect(0, 0, 520, 10))
    assert [child.rect.w for child in (fixed, one, two)] == [100, 100, 300]
    wide, narrow = Widget().sized(width=300, height=10), Widget().sized(width=80, height=10)
    Row(wide, narrow, gap=0).place(look, Rect(0, 0, 200, 10))
    assert [wide.rect.w, narrow.rect.w] == [120, 80]
