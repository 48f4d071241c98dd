"""Measures of whole processes: a new Python with our own words, its time, and the memory of it and its helpers.

Times are those of the clock on the wall, as a person waits.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ALONE = "import numpy, yaml, transitions; from pydantic import BaseModel; print(1)"
"""What a program like ours must import at least; its time is the measure for ours."""
PATIENCE = 120
LONG_PATIENCE = 3600
EVERY = 0.1
"""Seconds between two looks at the memory."""
COMMAND = "import sys; from game.cli import main; sys.exit(main(sys.argv[1:]))"
FIRST_FRAME = """
import os, sys, time
import pygame
began = float(sys.argv[1])
show = pygame.display.update
def first(*areas):
    show(*areas)
    print(time.time() - began, flush=True)
    os._exit(0)
pygame.display.update = pygame.display.flip = first
from game.cli import main
main(["play"])
"""
"""Starts the game in a process of its own and ends it at the first picture; said to a new Python, not run here."""
PROC = Path("/proc")


def ask_python(*argv: str, unseen: bool = False) -> tuple[str, float]:
    """Run a Python of its own, ``unseen`` without a screen; give its output and seconds. RuntimeError where it fails."""
    drawn = {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"} if unseen else {}
    began = time.perf_counter()
    ended = subprocess.run(  # noqa: S603 - this very Python, with our own words
        [sys.executable, *argv],
        capture_output=True,
        check=False,
        env={**os.environ, **drawn},
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    spent = time.perf_counter() - began
    said = ended.stdout.decode("utf-8", "replace").strip()
    if ended.returncode != 0 or not said:
        complaint = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RuntimeError(complaint[-1] if complaint else f"it gave {ended.returncode} and said nothing")
    return said, spent


def run_against_imports(scenario: str, seats: str, times: int) -> tuple[list[float], list[float]]:
    """Give the seconds of one `run`, and of its bare imports, measured in turn."""
    ours, theirs = [], []
    argv = ["-c", COMMAND, "run", scenario, "--seed", "7", "--json", *(["--seats", seats] if seats else [])]
    for _ in range(times):
        theirs.append(ask_python("-c", ALONE)[1])
        ours.append(ask_python(*argv)[1])
    return ours, theirs


def first_frame(times: int) -> list[float]:
    """Give the seconds from the start of a process to its first picture, without a screen."""
    return [float(ask_python("-c", FIRST_FRAME, repr(time.time()), unseen=True)[0]) for _ in range(times)]


def one_game(scenario: str, times: int) -> list[float]:
    """Give the seconds of `explore` of a single game."""
    argv = ["-c", COMMAND, "explore", scenario, "--games", "1", "--json"]
    return [ask_python(*argv)[1] for _ in range(times)]


def frames() -> dict[str, Any] | None:
    """Give what the screens measure of themselves, or None where they cannot yet."""
    if find_spec("game.ui.measure") is None:
        return None
    found: dict[str, Any] = json.loads(ask_python("-m", "game.ui.measure", unseen=True)[0])
    return found


def family(parent: int) -> Iterator[int]:
    """Give a process and all that it started, as far as they still run; nothing where the system does not tell."""
    parents: dict[int, list[int]] = {}
    for entry in PROC.glob("[0-9]*/stat"):
        try:
            fields = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(entry.parent.name))
    todo = [parent]
    while todo:
        process = todo.pop()
        yield process
        todo += parents.get(process, [])


def _kilobytes(process: int, file: str, label: str) -> int:
    """Read a figure of a process from the system; 0 where the process is gone or the system does not tell."""
    try:
        lines = (PROC / str(process) / file).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(label)), 0)


def most_memory(process: int) -> int:
    """Give the most memory in KB that a process has held so far, what it shares with others included (peak RSS)."""
    return _kilobytes(process, "status", "VmHWM:")


def held_now(process: int) -> int:
    """Give the memory in KB that a process holds now, with its part of what it shares with others (PSS)."""
    return _kilobytes(process, "smaps_rollup", "Pss:")


@dataclass(slots=True)
class Tour:
    """A run of `explore`: its seconds; the most MB that all its processes held together, what they share counted once.

    ``apart`` adds up the peaks of all processes as if they shared nothing and came at once: an upper bound. Where the
    system does not tell, both are 0.
    """

    seconds: float = 0.0
    together: float = 0.0
    apart: float = 0.0


def explore(scenario: str, games: int, workers: int) -> Tour:
    """Run `explore` as a process and look at its memory until it ends. RuntimeError where it fails."""
    words = ["explore", scenario, "--games", str(games), "--workers", str(workers), "--json"]
    tour, peaks = Tour(), dict[int, int]()
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - this very Python, with our own words
        [sys.executable, "-c", COMMAND, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            while process.poll() is None:
                if time.perf_counter() - began > LONG_PATIENCE:
                    raise RuntimeError("it took longer than an hour")
                members = list(family(process.pid)) if PROC.is_dir() else []
                peaks.update({member: max(peaks.get(member, 0), most_memory(member)) for member in members})
                tour.together = max(tour.together, sum(map(held_now, members)) / 1024)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(EVERY)
            tour.seconds = time.perf_counter() - began
        finally:
            if process.poll() is None:
                process.kill()
    if process.returncode != 0:
        raise RuntimeError(f"explore gave {process.returncode}")
    tour.apart = sum(peaks.values()) / 1024
    return tour
