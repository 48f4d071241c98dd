"""Names of keys: what pygame reports, as the words that screens and key caps use; and keys that the player changed.

Screens name keys as they are shipped ("K"). Where a player changed one, the app turns the pressed key back into it, and
caps show the player's. An area is the screen on top ("table"), or "" for keys that hold everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import pygame

from game.language import say_as

NAMED: Final = {
    pygame.K_RETURN: "Enter", pygame.K_KP_ENTER: "Enter", pygame.K_ESCAPE: "Esc", pygame.K_TAB: "Tab",
    pygame.K_SPACE: "Space", pygame.K_UP: "Up", pygame.K_DOWN: "Down", pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right", pygame.K_BACKSPACE: "Backspace", pygame.K_DELETE: "Delete", pygame.K_HOME: "Home",
    pygame.K_END: "End", pygame.K_PAGEUP: "PageUp", pygame.K_PAGEDOWN: "PageDown",
    **{getattr(pygame, f"K_F{n}"): f"F{n}" for n in range(1, 13)},
}  # fmt: skip
FIXED: Final = frozenset({*NAMED.values(), "Shift+Tab"} - {f"F{n}" for n in range(1, 13)}) | {"F1", "F11"}
"""Keys that always do the same, so that nobody can lock themselves out."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key of a screen: what its cap shows, what it does in a word, and the deed."""

    key: str
    label: str
    act: Callable[[], None] | None = None
    cap: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """The keys that a player changed: area and shipped key, such as ``table.K``, to the key pressed instead."""

    keys: Mapping[str, str] = field(default_factory=dict)

    def of(self, area: str) -> dict[str, str]:
        """Give the changes that hold in an area: shipped key → the player's."""
        found = {}
        for name, key in self.keys.items():
            where, _, shipped = name.partition(".")
            if where in {"", area}:
                found[shipped] = key
        return found

    def cap(self, area: str, key: str) -> str:
        """Give the key to press in an area for a shipped one."""
        return self.of(area).get(key, key)

    def meant(self, area: str, pressed: str) -> str:
        """Give the shipped key that a pressed one stands for in an area; "" where it stands for nothing now."""
        changes = self.of(area)
        for shipped, key in changes.items():
            if key == pressed:
                return shipped
        return "" if pressed in changes else pressed

    def put(self, area: str, shipped: str, key: str) -> Changed:
        """Change one key; the shipped one takes the change back."""
        name = f"{area}.{shipped}"
        rest = {at: to for at, to in self.keys.items() if at != name}
        return Changed(rest if key == shipped else {**rest, name: key})


_caps: list[Mapping[str, str]] = [MappingProxyType({})]


def show_caps(changes: Mapping[str, str]) -> None:
    """Let all key caps that are made from now on show these changes."""
    _caps[0] = changes


def cap_of(key: str) -> str:
    """Give what a cap shows for a shipped key, as it is printed on keyboards; other words stay as they are."""
    key = _caps[0].get(key, key)
    if key == "Space":
        return say_as("keyboard", "Space")
    return say_as("keyboard", "Delete") if key == "Delete" else key


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
