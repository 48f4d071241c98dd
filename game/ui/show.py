"""The show: the one window, its scale, time, jobs, and frames that are painted only when something changed.

It knows no screen; the app above it says what is shown and takes the events.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pygame

from game.ui import icons, text
from game.ui.geometry import Rect
from game.ui.jobs import Jobs
from game.ui.stage import Stage
from game.ui.theme import DAY, Look, Theme, scale
from game.ui.window import open_window

T = TypeVar("T")
FRAME = 16
_WAKE = pygame.USEREVENT + 7


class Show:
    """The window and its frames; override ``take`` and ``rebuild``."""

    def __init__(
        self, size: tuple[int, int] | None = None, *, theme: Theme = DAY, text_size: int = 100, calm: bool = False
    ) -> None:
        self.surface = open_window(size)
        text.clear()
        icons.clear()
        self.on_text_size: Callable[[int], None] | None = None
        self.jobs = Jobs(self._wake)
        self._timers: list[tuple[float, Callable[[], None]]] = []
        self._quit = False
        self._fitted = (0, 0)
        self._look = Look(theme, 1.0, text_size, calm)
        self.stage = Stage(self.surface, self._look)
        self._rescale()

    def take(self, event: pygame.event.Event) -> None:
        """Take one event of pygame's."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Build what is shown again, after a change of look or size."""
        raise NotImplementedError

    # --- the look ---------------------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """Theme and scale now."""
        return self._look

    @property
    def area(self) -> Rect:
        """The window in design pixels."""
        return self.stage.area

    def set_look(
        self, *, theme: Theme | None = None, text_size: int | None = None, calm: bool | None = None
    ) -> None:
        """Change theme, text size or movement at once."""
        old = self._look
        self._look = Look(
            theme or old.theme,
            old.s,
            text_size if text_size is not None else old.text_size,
            old.calm if calm is None else calm,
        )
        self._rescale()
        self.rebuild()
        if text_size is not None and text_size != old.text_size and self.on_text_size:
            self.on_text_size(text_size)

    def _rescale(self) -> None:
        old = self._look
        s = scale(*self.surface.get_size(), old.text_size)
        self._look = Look(old.theme, s, old.text_size, old.calm)
        self._fitted = self.surface.get_size()
        self.stage.surface, self.stage.look = self.surface, self._look
        self.stage.replace_all()

    def resized(self, size: tuple[int, int] | None = None) -> None:
        """Take over the window's new size; with a size, change it first."""
        if size is not None:
            pygame.display.set_mode(size, pygame.RESIZABLE)
        surface = pygame.display.get_surface()
        if surface is not None and surface.get_size() != self._fitted:
            self.adopt()

    def adopt(self) -> None:
        """Draw into the window as it is now, which may be another than before."""
        self.surface = pygame.display.get_surface() or self.surface
        self._rescale()
        self.rebuild()

    def quit(self) -> None:
        """End ``run`` after this frame."""
        self._quit = True

    # --- time -------------------------------------------------------------------------------------------------

    def after(self, ms: int, deed: Callable[[], None]) -> None:
        """Do something once, some milliseconds from now."""
        self._timers.append((time.monotonic() + ms / 1000, deed))

    def work(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Do slow work in a thread; the result comes to ``done`` on the screen's thread."""
        self.jobs.work(job, done, failed)

    def share(self, job: Generator[None, None, T], done: Callable[[T], None]) -> None:
        """Do slow work in slices between frames: a generator that yields often."""
        self.jobs.share(job, done)

    def _wake(self) -> None:
        if pygame.display.get_init():
            pygame.event.post(pygame.event.Event(_WAKE))

    def _patience(self) -> int:
        """Milliseconds to wait for an event: none while something moves, forever (−1) when idle."""
        if self.stage.moving:
            return FRAME
        if self.stage.stale or self.jobs.sliced:
            return 0
        if self._timers:
            return max(1, round((min(at for at, _ in self._timers) - time.monotonic()) * 1000))
        return -1

    @staticmethod
    def keep() -> None:
        """Let the collector of memory pass over all that is there now, so that no frame waits for it."""
        gc.freeze()

    def run(self) -> None:
        """Show frames until the window is closed."""
        before = time.monotonic()
        self._quit = False
        self.frame(0)
        while not self._quit:
            wait = self._patience()
            first = pygame.event.poll() if wait == 0 else pygame.event.wait(*(() if wait < 0 else (wait,)))
            for event in (first, *pygame.event.get()):
                self.take(event)
            now = time.monotonic()
            self.frame(min(100, round((now - before) * 1000)))
            before = now
        pygame.display.quit()

    def frame(self, ms: int = FRAME) -> None:
        """Let time pass: timers, jobs, movement; then paint and show what changed, if anything did."""
        now = time.monotonic()
        due = [deed for at, deed in self._timers if at <= now]
        self._timers = [timer for timer in self._timers if timer[0] > now]
        for deed in due:
            deed()
        self.jobs.turn()
        if self.stage.moving:
            self.stage.tick(ms)
        if self.stage.stale:
            frames = self.stage.paint()
            if frames:
                pygame.display.update(frames)
                self.stage.counts.flips += 1

    def settle(self, seconds: float = 10.0) -> None:
        """Show frames until no job runs and nothing moves or waits to be painted."""
        end = time.monotonic() + seconds
        self.frame()
        while (self.jobs.busy or self.stage.moving or self.stage.stale) and time.monotonic() < end:
            self.frame()
            if self.jobs.busy:
                time.sleep(0.001)

    def shot(self, path: Path) -> None:
        """Write a picture of the window to a PNG file."""
        self.settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
