"""A hand at a real keyboard: it starts the game on a screen of its own, presses keys, looks, and reads the journal.

What it knows of the talks comes from the journal on disk, as a teacher's replay would; it never reaches into the game.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image, ImageGrab

from game.session import Session
from game.session.record import JournalError, read_record
from game.session.replay import replay

PATIENCE = 30.0
GLANCE = 0.08


class Hand:
    """One game in a real window."""

    def __init__(self, display: str, folder: Path, *arguments: str) -> None:
        self.display, self.folder = display, folder
        self.pictures: list[tuple[str, Image.Image]] = []
        self.environment = {**os.environ, "DISPLAY": display, "XDG_DATA_HOME": str(folder)}
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.command = (sys.executable, "-c", "from game.cli import main; main()", "play", *arguments)
        self.game: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start the game and wait for its window."""
        self.game = subprocess.Popen(self.command, env=self.environment)
        self.until(lambda: "Parley" in self.titles(), "the window")
        self.ask("mousemove", "960", "1060")
        time.sleep(1.0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the game."""
        if self.game is not None:
            self.game.terminate()
            self.game.wait(10)

    def ask(self, *question: str) -> str:
        """Ask xdotool."""
        environment = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(
            ("xdotool", *question), env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        ).stdout.strip()

    def titles(self) -> str:
        """Give the titles of the visible windows."""
        windows = self.ask("search", "--onlyvisible", "--class", ".").split()
        return " ".join(self.ask("getwindowname", window) for window in windows)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds; fail with its name where it does not come."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert self.game is None or self.game.poll() is None, "the game ended"
            assert time.monotonic() < end, f"{what} did not come"
            time.sleep(GLANCE)

    def press(self, *keys: str) -> None:
        """Press keys one by one, as fingers do."""
        for key in keys:
            self.ask("key", key)
            time.sleep(GLANCE)

    def look(self, name: str) -> Image.Image:
        """Take a picture of the screen and keep it for the contact sheet."""
        time.sleep(0.35)
        screen = ImageGrab.grab(xdisplay=self.display)
        picture = screen.crop(screen.getbbox())
        self.pictures.append((name, picture))
        return picture

    def session(self) -> Session | None:
        """Give the game as its journal tells it, or None before there is one."""
        try:
            files = sorted((self.folder / "parley" / "games").glob("*.parley"))
            return replay(read_record(files[-1])) if files else None
        except (JournalError, OSError):
            return None

    def ply(self) -> int:
        """Give the number of lines in the journal."""
        session = self.session()
        return session.ply if session else -1

    def waits_for(self, party: str) -> bool:
        """Tell whether the talks wait for a party, or are over."""
        session = self.session()
        return session is not None and (session.over or party in session.waiting_on)

    def make(self, party: str, what: str, *keys: str) -> None:
        """Press keys that make a move, and wait until it stands in the journal and the party is asked again."""
        before = self.ply()
        self.press(*keys)
        self.until(lambda: self.ply() > before, what)
        self.until(lambda: self.waits_for(party), f"an answer to {what}")
        time.sleep(0.9)

    def sheet(self, path: Path, columns: int = 4, width: int = 640) -> None:
        """Write all pictures as one contact sheet."""
        small = [picture.convert("RGB").resize((width, width * 9 // 16)) for _, picture in self.pictures]
        rows = (len(small) + columns - 1) // columns
        sheet = Image.new("RGB", (columns * width, rows * (width * 9 // 16)), "white")
        for n, picture in enumerate(small):
            sheet.paste(picture, (n % columns * width, n // columns * (width * 9 // 16)))
        path.parent.mkdir(parents=True, exist_ok=True)
        sheet.save(path)
