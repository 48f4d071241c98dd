"""What the screens measure of themselves, for the bench: frames while a game is played by keys, changes, memory.

Changes are those of screen, language and size of text. Times are those of this thread on its core, so that other work on a shared machine does not count.
Run as a module it plays some turns of the flagship without a window and prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from game.language import ENGLISH, languages
from game.players import make
from game.scenario import find, load
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.route import Route
from game.ui.shelf import Tale, read_ahead, tale_of

SIZE = (1920, 1080)
PATIENCE = 50
"""So many keys bring the talks back to the floor, or never."""
FINE = (3840, 2160)
SCENARIO = "us_mexico_2023"
KEYS = "Down Down Up S Down Right Esc A Down Esc B Esc N Esc ? Esc".split()
DRAFT = "Left Down Left Down Right Up Left ? Esc Right Down Down Left".split()
SIZES_OF_TEXT = (115, 130, 150, 100)


def shown(app: App) -> tuple[object, int]:
    """Give the screen and the number of layers above it: what a change of screen changes."""
    return app.screen, len(app.stage.layers)


def paint_times(app: App, key: str) -> Iterator[tuple[bool, float]]:
    """Press a key; give each frame that it made necessary: whether it brought up another screen, and its seconds."""
    before, began = shown(app), time.thread_time()
    app.press(key)
    changed = shown(app) != before
    for _ in range(8):
        flips = app.stage.counts.flips
        app.frame()
        spent = time.thread_time() - began
        if app.stage.counts.flips == flips:
            break
        yield changed, spent
        changed, began = False, time.thread_time()


class Game:
    """A game of the flagship in a window, played by keys with the same seed each time."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.tale = _tale()
        read_ahead([self.tale])
        self.session = Session(self.tale.own, 7)
        self.me, *others = self.tale.own.parties
        self.app = App(size)
        self.app.guided = False
        self.play = Play(self.session, self.me, {p: make("", self.tale.own, p, 7) for p in others})
        Route(self.app, self.play, self.app.quit).begin(resumed=True)
        self.app.keep()  # as the program does once its first screen is shown

    def to_floor(self) -> Iterator[tuple[bool, float]]:
        """Let software move, and give what is due, until one has the floor; give the frames of software's moves."""
        while self.play.software_waits and self.me not in self.session.waiting_on:
            self.play.software_turn()
            began = time.thread_time()
            self.app.refresh()
            self.app.frame()
            yield False, time.thread_time() - began
        for _ in range(PATIENCE):
            if self.session.stage == "floor" or self.me not in self.session.waiting_on:
                return
            self.app.press({"choice": "1", "last_call": "P"}.get(self.session.stage, "Enter"))
            self.app.frame()
        raise RuntimeError(f"the talks stay at {self.session.stage}")

    def frames(self, turns: int) -> Iterator[tuple[bool, float]]:
        """Play some turns by keys and give the frames that painted anything, each with the work of its key."""
        for _ in range(turns):
            yield from self.to_floor()
            for key in (*KEYS, "Enter", *DRAFT, "Esc", "P"):
                yield from paint_times(self.app, key)

    def speak(self, language: str) -> None:
        """Tell everything in a language, as the key of the bar does."""
        self.play.retell(self.tale.told(language))
        self.app.speak(language)

    def changes(self) -> tuple[list[float], list[float]]:
        """Change language and size of text at the table and in the composer; give the seconds of each, painting included."""
        tongues: list[float] = []
        sizes: list[float] = []
        for _ in self.to_floor():
            pass
        for key in ("", "Enter"):
            if key:
                self.app.press(key)
            self.app.settle(2)
            tongues += [self._timed(partial(self.speak, one)) for one in (*languages()[1:], ENGLISH)]
            sizes += [self._timed(partial(self.app.set_look, text_size=one)) for one in SIZES_OF_TEXT]
        return tongues, sizes

    def _timed(self, deed: Callable[[], None]) -> float:
        began = time.thread_time()
        deed()
        self.app.frame()
        return time.thread_time() - began


def _tale() -> Tale:
    scenario = load(find(SCENARIO)).scenario
    if scenario is None:
        raise RuntimeError(f"{SCENARIO} has problems")
    return tale_of(scenario, "")


def play_frames(turns: int = 4, size: tuple[int, int] = SIZE) -> list[tuple[bool, float]]:
    """Play some turns by keys and give the frames that painted anything, each with the work of its key."""
    return list(Game(size).frames(turns))


def share(times: list[float], percent: int) -> float:
    """Give the milliseconds that so many percent of the frames do not pass."""
    ordered = sorted(times)
    return round(1000 * ordered[min(len(ordered) - 1, len(ordered) * percent // 100)], 2)


def memory() -> float | None:
    """Give the most memory in MB that this process has held, or None where the system does not tell."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - Windows has none

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
    return None


def main() -> None:
    """Print the figures as one line of JSON."""
    frames = play_frames()
    within = [spent for changed, spent in frames if not changed]
    changes = [spent for changed, spent in frames if changed]
    tongues, sizes = Game(SIZE).changes()
    held = memory()
    fine = [spent for changed, spent in play_frames(1, FINE) if not changed]
    figures = {
        "p95_ms": share(within, 95),
        "median_ms": share(within, 50),
        "frames": len(within),
        "fine_p95_ms": share(fine, 95),
        "change_p95_ms": share(changes, 95),
        "changes": len(changes),
        "language_ms": share(tongues, 100),
        "text_size_ms": share(sizes, 100),
        "memory_mb": held,
    }
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
