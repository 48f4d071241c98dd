"""What an author waits for: a check, a hundred tests, and the answer of `parley watch` to a save.

It works on a copy of a scenario in a folder of its own and leaves nothing behind.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from game.batch.kernel import has_numba, is_warm
from game.bench import processes
from game.bench.order import FEWEST, SEATS, Order
from game.bench.play import world_of
from game.bench.row import Row, figure, not_measured
from game.lint import inspect
from game.rules.index import Index
from game.scenario import find
from game.session.notation import write
from game.trials.write import Written, text_of

TESTS = 100
POLICY = "random"
DONE = "done"
"""How the last line of a round of `parley watch` begins."""


def check(scenario: str, times: int) -> list[float]:
    """Give the seconds of `check` as a whole process."""
    return [processes.ask_python("-c", processes.COMMAND, "check", scenario)[1] for _ in range(times)]


def inside(scenario: str, times: int) -> list[float]:
    """Give the milliseconds of a check in a process that has made one before."""
    path = find(scenario)
    inspect(path)
    found = []
    for _ in range(times):
        began = time.perf_counter()
        inspect(path)
        found.append(1000 * (time.perf_counter() - began))
    return found


def scripted(scenario: str, count: int) -> str:
    """Write a file of tests that are whole games, move by move, each with how it must end."""
    from game.batch.retrace import session_of  # noqa: PLC0415 - the players take a while to import
    from game.batch.run import order_of  # noqa: PLC0415 - the same

    world = world_of(scenario)
    order, index = order_of(world, (POLICY,), count), Index(world)
    games = []
    for game in range(count):
        session = session_of(order, world, game)
        moves = [write(line.move, index) for line in session.lines]
        games.append(Written(f"Game {game}", session.seed, moves, {"over": True}))
    return text_of(scenario, games, "Random games, written for a measure.")


def tests(scenario: str, times: int) -> list[float]:
    """Give the seconds of `test` of a hundred scripted games as a whole process. RuntimeError where one fails."""
    with TemporaryDirectory() as place:
        file = Path(place) / "many.talks-test.yaml"
        file.write_text(scripted(scenario, TESTS), encoding="utf-8")
        argv = ["-c", processes.COMMAND, "test", str(file)]
        return [processes.ask_python(*argv)[1] for _ in range(times)]


def feedback(scenario: str, times: int) -> list[float]:
    """Give the seconds from a save to the last line that `watch` says of it, its games compiled."""
    with TemporaryDirectory() as place:
        folder, journal = Path(place) / scenario, Path(place) / "last.parley"
        shutil.copytree(find(scenario).parent, folder)
        seats = ["--seats", SEATS[scenario]] if scenario in SEATS else []
        processes.ask_python("-c", processes.COMMAND, "run", scenario, "--journal", str(journal), *seats)
        words = ["watch", str(folder), "--journal", str(journal)]
        with subprocess.Popen(  # noqa: S603 - this very Python, with our own words
            [sys.executable, "-X", "utf8", "-c", processes.COMMAND, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        ) as process:
            try:
                return _save_and_wait(process, folder / "scenario.yaml", times)
            finally:
                # Not Ctrl-C: a bench in the background, and all that it starts, is deaf to it.
                process.terminate()


def _save_and_wait(process: subprocess.Popen[str], file: Path, times: int) -> list[float]:
    """Save a file again and again; the first round and the first save are not counted."""
    text, new = file.read_text(encoding="utf-8"), file.with_name("new")
    _wait_for_round(process)
    found = []
    for n in range(times + 1):
        began = time.perf_counter()
        new.write_text(text + "\n" * (n % 2), encoding="utf-8")
        new.replace(file)
        _wait_for_round(process)
        found.append(time.perf_counter() - began)
    return found[1:]


def _wait_for_round(process: subprocess.Popen[str]) -> None:
    for line in process.stdout or ():
        if line.strip().startswith(DONE):
            return
    raise RuntimeError("watch ended by itself")


def author(order: Order) -> Iterator[Row]:
    """Measure what an author waits for."""
    name = order.scenario
    yield figure(
        "check: a scenario as a whole process", partial(check, name, order.runs), "s", most=0.6, note=_lines(name)
    )
    yield figure("check: a scenario, inside", partial(inside, name, order.runs), "ms", most=60)
    yield figure(f"test: {TESTS} scripted games as a whole process", partial(tests, name, FEWEST), "s", most=2)
    what = "watch: all that is said after a save"
    if not (has_numba() and is_warm()):
        why = "the rules are not compiled yet" if has_numba() else "numba is not installed"
        yield not_measured(what, "s", why, "at most 1.5")
        return
    yield figure(what, partial(feedback, name, FEWEST), "s", most=1.5)


def _lines(scenario: str) -> str:
    return f"{len(find(scenario).read_text(encoding='utf-8').splitlines()):,} lines"
