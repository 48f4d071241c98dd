"""The one place that opens a window, and the words for when that cannot be done."""

from __future__ import annotations

import importlib.metadata
import os
import sys
import time
import warnings

import pygame

SMALLEST = (960, 540)
FIRST = (1600, 900)
SETTLE = 0.1
"""Seconds within which a system lets a filled screen go."""


class NoWindowError(RuntimeError):
    """No window can be opened here; the message says why and what to do."""


class TwoPygamesError(NoWindowError):
    """The packages pygame and pygame-ce are both installed and overwrite each other."""


def guard_pygame() -> None:
    """Refuse to start while both pygame packages are installed: they share one folder and break each other."""
    if installed("pygame") and installed("pygame-ce"):
        raise TwoPygamesError(
            "Two packages called pygame are installed and overwrite each other. Run these two commands:\n"
            "  python -m pip uninstall -y pygame pygame-ce\n"
            "  python -m pip install pygame-ce"
        )


def installed(distribution: str) -> bool:
    """Whether a package of this name is installed."""
    try:
        importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def open_window(size: tuple[int, int] | None = None, title: str = "Parley") -> pygame.Surface:
    """Open the one window, plain and resizable, and return its surface; raises ``NoWindowError``."""
    guard_pygame()
    if sys.platform.startswith("linux"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", title)
    if sys.platform == "win32":
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    try:
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(title)
        surface = pygame.display.set_mode(size or first_size(), pygame.RESIZABLE)
    except pygame.error as error:
        raise NoWindowError(
            f"No window can be opened here ({error}). "
            "Start Parley on a computer with a screen, or give this session a display."
        ) from error
    pygame.key.set_repeat(380, 45)
    return surface


def fill_screen(size: tuple[int, int] | None) -> bool:
    """Fill the screen at its own resolution (None), or be a window of a size again; whether that could be done."""
    try:
        if size is None:
            pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            return True
        with warnings.catch_warnings():
            # Systems without a window manager need a moment to let the screen go; the second time they have.
            warnings.simplefilter("ignore", RuntimeWarning)
            for _ in range(2):
                surface = pygame.display.set_mode(size, pygame.RESIZABLE)
                if surface.get_size() == size:
                    break
                time.sleep(SETTLE)
                pygame.event.pump()
    except pygame.error:
        return False
    return True


def first_size() -> tuple[int, int]:
    """The first size of the window: 1600 × 900, or most of a smaller desktop."""
    sizes = pygame.display.get_desktop_sizes()
    if not sizes or min(sizes[0]) <= 0:
        return FIRST
    wide, high = sizes[0]
    if wide >= FIRST[0] * 1.1 and high >= FIRST[1] * 1.1:
        grow = min(wide * 0.8 / FIRST[0], high * 0.8 / FIRST[1])
        return (round(FIRST[0] * max(1.0, grow)), round(FIRST[1] * max(1.0, grow)))
    fit = min(wide * 0.92 / FIRST[0], high * 0.88 / FIRST[1], 1.0)
    return (max(SMALLEST[0], round(FIRST[0] * fit)), max(SMALLEST[1], round(FIRST[1] * fit)))
