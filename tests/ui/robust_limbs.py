"""Hands for tests that play: events given to the app in this process, or a real keyboard and mouse under X.

They know where widgets stand, as an eye does; what is played they do not know.
"""

from __future__ import annotations

import subprocess
import time
from typing import Protocol

import pygame

from game.ui.app import App
from game.ui.keys import NAMED
from game.ui.show import Show

CODES = {name: code for code, name in NAMED.items()}
XNAMES = {
    "Enter": "Return", "Esc": "Escape", "Space": "space", "?": "question", "Shift+Tab": "shift+Tab",
    "PageDown": "Next", "PageUp": "Prior",
}  # fmt: skip


class Hasty(App):
    """An app whose pauses are over at once, so that a test need not wait for software to be read."""

    def after(self, ms: int, deed: object) -> None:
        """Do it in a moment."""
        Show.after(self, min(ms, 1), deed)  # type: ignore[arg-type]


class Limbs(Protocol):
    """What presses keys and clicks."""

    def strike(self, key: str) -> None:
        """Press a key by its name on the caps."""

    def click(self, x: float, y: float) -> None:
        """Click a place in window pixels."""

    def turn(self, x: float, y: float, steps: int) -> None:
        """Turn the wheel above a place; negative steps scroll down."""


class Given:
    """Events of pygame's, given to the app."""

    def __init__(self, app: App) -> None:
        self.app = app

    def strike(self, key: str) -> None:
        """Give what a keyboard gives."""
        mod, name = 0, key
        if name.startswith("Shift+"):
            mod, name = pygame.KMOD_LSHIFT, name.removeprefix("Shift+")
        code = CODES.get(name, ord(name.lower()[0]))
        typed = "" if name in CODES else name.lower()
        self.app.take(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=typed, scancode=0))
        self.app.take(pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode=typed, scancode=0))

    def click(self, x: float, y: float) -> None:
        """Give what a mouse gives."""
        spot = round(x), round(y)
        self.app.take(pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0)))
        self.app.take(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1))
        self.app.take(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=1))

    def turn(self, x: float, y: float, steps: int) -> None:
        """Give what a wheel gives."""
        pygame.mouse.set_pos(round(x), round(y))
        wheel = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=steps, precise_x=0.0, precise_y=float(steps))
        self.app.take(wheel)


class Real:
    """xdotool on a real screen; the window's events come back through X and SDL."""

    def __init__(self, app: App) -> None:
        self.app = app

    def wait(self) -> None:
        """Wait until the window is on the screen and has the keyboard."""
        self._point(640, 700)
        end = time.monotonic() + 3
        while time.monotonic() < end and not pygame.key.get_focused():
            pygame.event.pump()
            time.sleep(0.01)
        for event in pygame.event.get():
            self.app.take(event)
        self.app.settle(2)

    def _ask(self, *question: str) -> None:
        subprocess.run(("xdotool", *question), check=True, capture_output=True, timeout=20)

    def _point(self, x: float, y: float) -> None:
        """Move the real pointer to a place in the window."""
        left, top = pygame.display.get_window_position()
        self._ask("mousemove", str(round(x) + left), str(round(y) + top))

    def _pump(self, *kinds: int) -> None:
        """Take events until those of the wanted kinds have come, two seconds at most."""
        wanted, end = set(kinds), time.monotonic() + 2
        while wanted and time.monotonic() < end:
            for event in pygame.event.get():
                self.app.take(event)
                wanted.discard(event.type)
            time.sleep(0.002)
        if wanted:
            raise TimeoutError(f"{[pygame.event.event_name(kind) for kind in wanted]} did not come")

    def strike(self, key: str) -> None:
        """Press a real key."""
        self._ask("key", XNAMES.get(key, key if len(key) > 1 else key.lower()))
        self._pump(pygame.KEYDOWN, pygame.KEYUP)

    def click(self, x: float, y: float) -> None:
        """Move the real pointer and press its button."""
        self._point(x, y)
        self._ask("click", "1")
        self._pump(pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)

    def turn(self, x: float, y: float, steps: int) -> None:
        """Turn the real wheel."""
        self._point(x, y)
        self._ask("click", "--repeat", str(abs(steps)), "4" if steps > 0 else "5")
        self._pump(pygame.MOUSEWHEEL)
