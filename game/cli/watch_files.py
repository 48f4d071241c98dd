"""The files of a scenario under work: which they are, how they stand, and a watch over their folders.

It tells that something was saved; it never reads what. A folder that goes away is waited for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

QUIET_MS = 60
"""An editor writes a save in a few steps; after so long without another one it is over."""
LONGEST_MS = 400
LOOK_MS = 500
"""How often it is asked whether the folders are still the same ones."""
SAVING_SECONDS = 0.4
"""How long a file may be away while an editor puts another in its place."""

Marks: TypeAlias = Mapping[Path, tuple[int, ...]]
"""How each file stood: its time, size and number on the disk."""


def folders_of(scenario: Path) -> tuple[Path, ...]:
    """Give the folders in which files of a scenario lie, as far as they exist."""
    from game.scenario.overlay import overlay_of
    from game.trials.worlds import FOLDER

    places = (scenario.parent, scenario.parent / FOLDER, overlay_of(scenario, "es").parent)
    return tuple(dict.fromkeys(place for place in places if place.is_dir()))


def marks_of(scenario: Path) -> dict[Path, tuple[int, ...]]:
    """Give how the scenario, its translations and its tests stand; what cannot be looked at is left out."""
    from game.scenario.places import FILE
    from game.trials.worlds import ENDING

    own = scenario.name == FILE
    found: dict[Path, tuple[int, ...]] = {}
    for folder in folders_of(scenario):
        for file in sorted(folder.glob("*.yaml")):
            if own or file.name in {scenario.name, f"{scenario.stem}{ENDING}"} or folder != scenario.parent:
                _mark(file, found)
    _mark(scenario, found)
    return found


def _mark(file: Path, found: dict[Path, tuple[int, ...]]) -> None:
    try:
        state = file.stat()
    except OSError:
        return
    found[file] = (state.st_mtime_ns, state.st_size, state.st_ino)


def name_changes(before: Marks, now: Marks, folder: Path) -> list[str]:
    """Name the files that were saved, added or deleted, as a person sees them from the scenario's folder."""
    said = []
    for file in sorted({*before, *now}):
        if before.get(file) != now.get(file):
            name = str(file.relative_to(folder)) if file.is_relative_to(folder) else str(file)
            what = " deleted" if file not in now else " added" if file not in before else ""
            said.append(f"{name}{what}")
    return said


def _same_folders(scenario: Path) -> tuple[tuple[Path, int], ...]:
    return tuple((folder, folder.stat().st_ino) for folder in folders_of(scenario))


class Saves:
    """Hears of saves in the folders of a scenario; ``heard`` is set at each of them."""

    def __init__(self, scenario: Path) -> None:
        self.scenario = scenario
        self.heard = threading.Event()
        self.ended = threading.Event()
        self.began = threading.Event()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen in a thread of its own until the block is left."""
        thread = threading.Thread(target=self._listen, name="saves", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.ended.set()
            thread.join(2)

    def _listen(self) -> None:
        while not self.ended.is_set():
            try:
                folders = _same_folders(self.scenario)
                self._listen_in(folders)
            except OSError:
                # A folder went away between two looks: the next look finds those that are left.
                self.heard.set()
            self.ended.wait(LOOK_MS / 1000 if not folders_of(self.scenario) else 0)

    def _listen_in(self, folders: tuple[tuple[Path, int], ...]) -> None:
        """Listen until the folders are no longer the same ones."""
        from watchfiles import watch

        if not folders:
            return
        places = [folder for folder, _ in folders]
        heard = watch(
            *places,
            watch_filter=None,
            debounce=LONGEST_MS,
            step=QUIET_MS,
            stop_event=self.ended,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=False,
        )
        self.began.set()
        for changes in heard:
            if changes:
                self.heard.set()
            if _same_folders(self.scenario) != folders:
                self.heard.set()
                return
