"""Names of keys: what pygame reports, as the words that screens and key caps use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pygame

NAMED: Final = {
    pygame.K_RETURN: "Enter", pygame.K_KP_ENTER: "Enter", pygame.K_ESCAPE: "Esc", pygame.K_TAB: "Tab",
    pygame.K_SPACE: "Space", pygame.K_UP: "Up", pygame.K_DOWN: "Down", pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right", pygame.K_BACKSPACE: "Backspace", pygame.K_DELETE: "Delete", pygame.K_HOME: "Home",
    pygame.K_END: "End", pygame.K_PAGEUP: "PageUp", pygame.K_PAGEDOWN: "PageDown",
    **{getattr(pygame, f"K_F{n}"): f"F{n}" for n in range(1, 13)},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key of a screen: what its cap shows, what it does in a word, and the deed."""

    key: str
    label: str
    act: Callable[[], None] | None = None
    cap: str = ""


def name_key(event: pygame.event.Event) -> str:
    """The name of a pressed key, such as ``Enter``, ``Shift+Tab``, ``Ctrl+Z``, ``A`` or ``?``; "" for none."""
    control = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    shift = "Shift+" if event.mod & pygame.KMOD_SHIFT else ""
    if event.key in NAMED:
        return ("Ctrl+" if control else "") + shift + NAMED[event.key]
    if control:
        return f"Ctrl+{shift}{pygame.key.name(event.key).upper()}"
    typed: str = event.unicode
    return typed.upper() if typed and typed.isprintable() else ""
