"""A storm of random input over every screen: keys, pointer, wheel, text, sizes of the window, languages, focus lost.

``python -m tests.ui.robust_storm [EVENTS] [--seed N]`` sends 100,000 events (or as many as said) and tells how it went; the
test sends a part of the same storm. After each stretch the game's journal is played again: it must be the same game.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.players import level_seats
from game.scenario import find
from game.session import replay, saves
from game.session.digest import digest
from game.session.profiles import Profile
from game.session.record import read_record
from game.session.saves import CLASS, PERSON, Game
from game.session.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.timeline import TimelineScreen
from game.ui.start import Start
from tests.ui.gallery_games import BAY, FLAGSHIP, fresh, made

ALL = 100_000
STRETCH = 250
"""Events before another screen is brought up."""
WINDOWS = ((1280, 720), (1280, 720), (1024, 768), (1600, 900), (1680, 720), (960, 540))
GAMES: Mapping[str, Mapping[str, str]] = {
    "opening": {"us": PERSON},
    "floor": {"us": PERSON},
    "offered": {"us": PERSON},
    "offered mx": {"mx": PERSON},
    "asked": {"us": PERSON},
    "last call": {"us": PERSON},
    "persuade": {"us": PERSON},
    "flagship passed": {"us": PERSON, "mx": PERSON},
    "over": {"us": PERSON},
    "first over": {"harbour": PERSON},
    "first floor": {"island": PERSON},
    "bay floor": {"south": PERSON, "north": PERSON},
    "waiting": {"us": PERSON, "mx": PERSON},
    "first opening": {"harbour": CLASS},
    "passed": {"island": CLASS},
    "refused": {"island": PERSON},
    "no deal": {"mx": PERSON},
    "played": {},
}
"""Games of the gallery, and which seats people have in them."""
KEYS = {
    pygame.K_RETURN: 8, pygame.K_ESCAPE: 7, pygame.K_TAB: 8, pygame.K_SPACE: 5, pygame.K_UP: 5, pygame.K_DOWN: 6,
    pygame.K_LEFT: 5, pygame.K_RIGHT: 7, pygame.K_BACKSPACE: 1, pygame.K_DELETE: 1, pygame.K_HOME: 1, pygame.K_END: 1,
    pygame.K_PAGEUP: 1, pygame.K_PAGEDOWN: 2, pygame.K_F1: 1, pygame.K_F2: 1, pygame.K_F3: 1, pygame.K_LSHIFT: 1,
}  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz1234567890?+-=ñÑé´¿ß中"
TEXTS = ("a", "Ñandú", "…", "x" * 300, "\n", "\t", "👍", "\u202e", "  ", "{who}", "%s", "汉字", "⟦")


class Storm:
    """One window, a player who hits everything, and the checks after each stretch."""

    def __init__(self, seed: int, place: Path) -> None:
        self.random = Random(seed)
        self.place = place
        self.app = App((1280, 720))
        self.start = Start(self.app, seed=seed)
        self.start.use(Profile("storm", "Storm"))
        self.start.title()
        self.berth = ""
        self.last: deque[str] = deque(maxlen=25)
        self._at = (0, 0)
        self.met: Counter[str] = Counter()
        self.checked = self.stretch = 0

    # --- where it begins --------------------------------------------------------------------------------------

    def berths(self) -> dict[str, Callable[[], None]]:
        """Everything that a stretch can begin at."""
        start, found = self.start, dict[str, Callable[[], None]]()
        for name in GAMES:
            found[name] = lambda name=name: start.open_saved(self.journal(name))  # type: ignore[misc]
        found["title"] = lambda: None
        found["seats"] = lambda: start.choose(FLAGSHIP)
        found["settings"] = start.show_settings
        found["saves"] = start.show_saves
        found["profiles"] = start.show_profiles
        found["keys"] = self.app.show_keys
        found["model"] = lambda: start.show_model(FLAGSHIP)
        found["replay"] = lambda: self._after(lambda: ReplayScreen(self._play()))
        found["timeline"] = lambda: self._after(lambda: TimelineScreen(self._play()))
        return found

    def journal(self, name: str) -> Path:
        """Write the journal of a game of the gallery, and give its place."""
        known = fresh(name)
        source = BAY if known.scenario.id == "every_key" else find(known.scenario.id)
        seats = {**level_seats(known.scenario, "normal"), **GAMES[name]}
        game = saves.begin(known.scenario, known.seed, seats, source=source, place=self.place / "games")
        for line in known.lines:
            made(game, line.move)
        assert game.journal is not None
        return game.journal.path

    def _play(self) -> Play:
        assert self.start.left is not None
        return self.start.left[1].play

    def _after(self, make: Callable[[], Screen]) -> None:
        self.start.open_saved(self.journal("first over"))
        self.app.open(make())

    # --- what it does -----------------------------------------------------------------------------------------

    def blow(self, events: int) -> None:
        """Send so many events, a stretch at each place in turn."""
        sent = 0
        while sent < events:
            berths = self.berths()
            names = list(berths)
            self.berth = names[self.stretch % len(names)]
            self.stretch += 1
            self.app.home()
            self.start.left = None
            berths[self.berth]()
            for _ in range(min(STRETCH, events - sent)):
                self.step()
                sent += 1
            self.check()

    def step(self) -> None:
        """Send one event, and now and then show a frame."""
        event = self._event()
        self.last.append(pygame.event.event_name(event.type) + " " + str(event.dict)[:80])
        self.met[type(self.app.screen).__name__] += 1
        self.app.take(event)
        if self.random.random() < 0.3:
            self.app.frame(self.random.choice((16, 16, 100)))

    def _event(self) -> pygame.event.Event:
        chance, pick = self.random.random(), self.random
        if chance < 0.46:
            return self._key()
        if chance < 0.90:
            return self._pointer()
        if chance < 0.96:
            return pygame.event.Event(pygame.TEXTINPUT, text=pick.choice(TEXTS))
        kinds = (
            pygame.WINDOWFOCUSLOST,
            pygame.WINDOWFOCUSGAINED,
            pygame.WINDOWEXPOSED,
            pygame.WINDOWLEAVE,
            pygame.QUIT,
        )
        if chance < 0.985:
            return pygame.event.Event(pick.choice(kinds))
        if chance < 0.992:
            return self._press(pick.choice((pygame.K_EQUALS, pygame.K_MINUS, pygame.K_0)), "", pygame.KMOD_LCTRL)
        if chance < 0.995:
            return self._press(pygame.K_F11, "", 0)
        size = pick.choice(WINDOWS)
        pygame.display.set_mode(size, pygame.RESIZABLE)
        return pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])

    def _key(self) -> pygame.event.Event:
        pick = self.random
        mod = pick.choice((0, 0, 0, 0, 0, 0, pygame.KMOD_LSHIFT, pygame.KMOD_LCTRL))
        if pick.random() < 0.62:
            return self._press(pick.choices(list(KEYS), list(KEYS.values()))[0], "", mod)
        letter = pick.choice(LETTERS)
        return self._press(ord(letter) if letter.isascii() else 0, letter, mod)

    @staticmethod
    def _press(key: int, typed: str, mod: int) -> pygame.event.Event:
        return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=typed, scancode=0)

    def _pointer(self) -> pygame.event.Event:
        pick = self.random
        x, y = self._spot()
        kind = pick.random()
        if kind < 0.35:
            return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=pick.choice((1, 1, 1, 1, 2, 3)))
        if kind < 0.70:
            return pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1)
        if kind < 0.85:
            return pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(1, 1), buttons=(0, 0, 0))
        turn = pick.choice((-3.0, -1.0, 1.0, 2.5))
        return pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=int(turn), precise_x=0.0, precise_y=turn)

    def _spot(self) -> tuple[int, int]:
        """A place in the window: on a control, or where the pointer was last, or anywhere, even outside."""
        layer, s, pick = self.app.stage.active, self.app.look.s, self.random
        controls = [w for w in layer.root.walk() if w.pressable] if layer and pick.random() < 0.6 else []
        if controls:
            rect = pick.choice(controls).rect
            self._at = round(rect.cx * s), round(rect.cy * s)
        elif pick.random() < 0.5:
            w, h = self.app.surface.get_size()
            self._at = pick.randrange(-10, w + 10), pick.randrange(-10, h + 10)
        return self._at

    # --- what must hold ---------------------------------------------------------------------------------------

    def check(self) -> None:
        """Nothing runs on, something is shown, and the journal tells the same game."""
        self.app.settle(5)
        assert self.app.screen is not None
        if self.start.left is None:
            return
        game = self.start.left[0]
        if game.path is None:
            return
        told = again(game.path)
        assert (told.ply, digest(told)) == (game.ply, digest(game)), f"{self.berth}: the journal tells another game"
        self.checked += 1


def again(path: Path) -> Session:
    """Play a journal again."""
    record = read_record(path)
    game = replay.begin(record, Game)
    replay.repeat(game, record)
    return game


def stretches(events: int) -> Iterator[int]:
    """Cut a storm into parts that are told of."""
    for done in range(0, events, 5000):
        yield min(5000, events - done)


def main() -> int:
    """Send a storm; 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.robust_storm", description=__doc__)
    parser.add_argument("events", type=int, nargs="?", default=ALL)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="parley-storm-") as folder:
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
            os.environ[name] = str(Path(folder) / name.lower())
        storm, began, done = Storm(chosen.seed, Path(folder)), time.monotonic(), 0
        try:
            for part in stretches(chosen.events):
                storm.blow(part)
                done += part
                sys.stdout.write(f"{done} events, {time.monotonic() - began:.0f} s\n")
        except Exception:
            sys.stdout.write(f"after {done} events, at {storm.berth!r} on {type(storm.app.screen).__name__}:\n")
            sys.stdout.writelines(f"  {event}\n" for event in storm.last)
            raise
    sys.stdout.write(f"{storm.checked} journals played again, each the same game; screens met: {dict(storm.met)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
