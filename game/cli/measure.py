"""Measures for `parley bench`: each gives plain figures from this machine, now. It judges and prints nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.rules.record import Tables

ALONE = "import numpy, yaml, transitions; from pydantic import BaseModel; print(1)"
"""What a program like ours must import at least; its time is the measure for ours."""
PATIENCE = 120
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


def run_against_imports(scenario: str, seats: str, times: int) -> tuple[float, float]:
    """Give the median seconds of one `run`, and of its bare imports, measured in turn."""
    ours, theirs = [], []
    argv = ["-c", COMMAND, "run", scenario, "--seed", "7", "--json", *(["--seats", seats] if seats else [])]
    for _ in range(times):
        theirs.append(ask_python("-c", ALONE)[1])
        ours.append(ask_python(*argv)[1])
    return median(ours), median(theirs)


def first_frame(times: int) -> float:
    """Give the median seconds from the start of a process to its first picture, without a screen."""
    return median(float(ask_python("-c", FIRST_FRAME, repr(time.time()), unseen=True)[0]) for _ in range(times))


def share(times: Sequence[float], percent: int) -> float:
    """Give the time that so many percent of the times do not pass."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def play_games(scenario: str, games: int) -> tuple[list[float], int, float]:
    """Play games with the scenario's own software; give the seconds of each decision, the plies and all seconds."""
    from game.cli.source import read
    from game.players import make
    from game.session import Session

    world, _ = read(scenario)
    decisions: list[float] = []
    plies = 0
    began = time.perf_counter()
    for seed in range(games):
        session = Session(world, seed)
        players = {party: make("", world, party, seed) for party in world.parties}
        while not session.over:
            party = session.waiting_on[0]
            view = session.view(party)
            asked = time.perf_counter()
            move = players[party].choose(view)
            decisions.append(time.perf_counter() - asked)
            session.play(move)
        plies += session.ply
    return decisions, plies, time.perf_counter() - began


def spread_points(issues: int, parties: int, seed: int = 1) -> Tables:
    """Make tables of issues with four options each, points by chance, and reservation values somewhat below the middle."""
    from game.rules.layout import ISSUES, OPTIONS, V_RESERVATION
    from game.rules.record import Tables

    chance = Random(seed)
    t = Tables()
    t.n_parties, t.n_issues, t.need = parties, issues, parties
    for i in range(issues):
        t.options[i], t.ordered[i] = 4, 1
    for p in range(parties):
        best = 0
        for i in range(issues):
            row = [chance.randint(0, 250) for _ in range(4)]
            at = (p * ISSUES + i) * OPTIONS
            t.points[at : at + 4] = row
            best += max(row)
        t.start[V_RESERVATION + p] = best * 45 // 100
    return t


def count_packages(issues: int, parties: int, times: int) -> float:
    """Give the median seconds of all counts and points of `analyze` for made-up tables, one process, one core."""
    from game.analysis.census import Census

    t, spent = spread_points(issues, parties), []
    for _ in range(times):
        began = time.perf_counter()
        census = Census(t)
        len(census.skyline), len(census.plain.skyline), len(census.opening.skyline)
        spent.append(time.perf_counter() - began)
    return median(spent)


def mass_play(scenario: str, policy: str, games: int, times: int, *, fast: bool) -> float:
    """Give the median choices a second of mass play on one core, ledger and coverage on.

    Raises RuntimeError without numba where ``fast`` asks for it.
    """
    from game.batch.cells import BLOCK
    from game.batch.kernel import Kernel, has_numba
    from game.batch.policies import deal_jobs, make_minds
    from game.cli.source import read
    from game.rules.tables import compile_tables

    if fast and not has_numba():
        raise RuntimeError("numba is not installed")
    world, _ = read(scenario)
    tables = compile_tables(world)
    kernel = Kernel(tables, make_minds(policy, world, tables), fast=fast)
    kernel.play(deal_jobs(0, 0, 1, 1), 1)
    speeds = []
    for _ in range(times):
        choices, began = 0, time.perf_counter()
        for first in range(0, games, BLOCK):
            count = min(BLOCK, games - first)
            choices += kernel.play(deal_jobs(0, first, count, 1), count)[0]
        speeds.append(choices / (time.perf_counter() - began))
    return median(speeds)


def frames() -> dict[str, Any] | None:
    """Give what the screens measure of themselves, or None where they cannot yet."""
    from importlib.util import find_spec

    if find_spec("game.ui.measure") is None:
        return None
    import json

    found: dict[str, Any] = json.loads(ask_python("-m", "game.ui.measure", unseen=True)[0])
    return found


def attempt(measure: Callable[[], Any]) -> tuple[Any, str]:
    """Give a measure, or None and the reason why it failed in one line."""
    try:
        return measure(), ""
    except (subprocess.SubprocessError, OSError, RuntimeError, ValueError) as error:
        return None, " ".join(str(error).split())[:120]
