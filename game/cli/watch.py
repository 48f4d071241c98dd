"""`parley watch`: after each save of a scenario or its tests, what it changed, until Ctrl-C."""

from __future__ import annotations

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.say import Stop, tell

if TYPE_CHECKING:
    from game.cli.watch_files import Marks, Saves
    from game.cli.watch_helper import Helper
    from game.cli.watch_round import Memory, Told

STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan", "good": "green"}
WIDTH = 9
PAUSE = 0.5
"""Seconds after which a wait is taken up again, so that Ctrl-C is heard on every system."""


def watch(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    journal: Annotated[
        Path | None, typer.Option("--journal", metavar="FILE", help="The game to replay; else the last one saved.")
    ] = None,
) -> None:
    """Check, test, explore and replay a scenario again at each save, until Ctrl-C."""
    from game.cli.watch_files import Saves
    from game.cli.watch_helper import Helper
    from game.cli.watch_round import Memory
    from game.scenario import Unreadable, find

    try:
        path = find(scenario)
    except Unreadable as unreadable:
        raise Stop(str(unreadable)) from None
    if journal is not None and not journal.is_file():
        raise Stop(f"There is no journal {journal}.")
    _need_watchfiles()
    memory, saves = Memory(), Saves(path)
    helper, compiler = Helper(), Helper()
    print(f"Watching {path.parent}; Ctrl-C ends it.", flush=True)
    try:
        with saves.listening():
            _make_ready(path, compiler)
            _follow(path, saves, helper, memory, journal)
    except KeyboardInterrupt:
        rounds = "one round" if memory.rounds == 1 else f"{memory.rounds} rounds"
        print(f"\nStopped after {rounds} and {memory.games:,} games.", flush=True)
    finally:
        helper.close()
        compiler.close()


def _need_watchfiles() -> None:
    try:
        import watchfiles  # noqa: F401
    except ImportError:
        raise Stop("Watching needs the package watchfiles: python -m pip install watchfiles") from None


def _make_ready(path: Path, compiler: Helper) -> None:
    """Begin to compile the rules where they can be and are not yet; rounds play plain until they are."""
    from game.batch.kernel import has_numba, is_warm
    from game.scenario import find, load, shipped

    if not has_numba() or is_warm():
        return
    world = load(find(shipped()[0])).scenario if shipped() else load(path).scenario
    if world is not None:
        print("Compiling the rules for this machine meanwhile, once: until then games are fewer.", flush=True)
        compiler.compile_with(world)


def _follow(path: Path, saves: Saves, helper: Helper, memory: Memory, journal: Path | None) -> None:
    """Do a round at the start and after each save; only Ctrl-C ends it."""
    from game.cli.watch_files import marks_of, name_changes

    seen: Marks | None = None
    while True:
        saves.heard.clear()
        now: Marks = marks_of(path)
        if seen is None or now != seen:
            now = _settled(path)
            names = [] if seen is None else name_changes(seen, now, path.parent)
            seen = now
            memory.rounds += 1
            _head(names, first=memory.rounds == 1)
            _work(path, saves, helper, seen, memory, journal)
        else:
            saves.heard.wait(PAUSE)


def _settled(path: Path) -> Marks:
    """Give how the files stand once an editor has put a file in the place of the one that it took away or emptied."""
    from game.cli.watch_files import SAVING_SECONDS, marks_of

    until = time.monotonic() + SAVING_SECONDS
    now = marks_of(path)
    while (path not in now or now[path][1] == 0) and time.monotonic() < until:
        time.sleep(SAVING_SECONDS / 10)
        now = marks_of(path)
    return now


def _head(names: list[str], *, first: bool) -> None:
    what = "at the start" if first else ", ".join(names) or "saved"
    tell(f"\n{datetime.now().astimezone():%H:%M:%S}  {what}", "bold")


def _work(path: Path, saves: Saves, helper: Helper, seen: Marks, memory: Memory, journal: Path | None) -> None:
    """Do one round and show its lines; say what ends it early."""
    from game.cli.watch_files import marks_of
    from game.cli.watch_round import Round, Superseded, since
    from game.scenario import Unreadable

    def newer() -> bool:
        if not saves.heard.is_set():
            return False
        saves.heard.clear()
        return marks_of(path) != seen

    began = time.perf_counter()
    try:
        for told in Round(path, memory, helper, journal, newer).lines():
            _show(told)
        tell(f"  {'done':<{WIDTH}}{since(began)}")
    except Superseded:
        tell("  A newer save is there: begun again.", STYLES["warning"])
    except Unreadable as error:
        tell(f"  CANNOT BE READ: {error} Watching goes on.", STYLES["error"])
    except OSError as error:
        tell(f"  CANNOT BE READ: {error.strerror or error}. Watching goes on.", STYLES["error"])
    except Exception as error:  # noqa: BLE001 - one save that trips Parley must not end the watch
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        tell(f"  Parley made a mistake of its own ({said}). Watching goes on.", STYLES["error"])
    sys.stdout.flush()


def _show(told: Told) -> None:
    lines = told.text.splitlines() or [""]
    margin = f"  {told.what:<{WIDTH}}" if told.what else "  "
    tell("\n".join([margin + lines[0], *("  " + line for line in lines[1:])]), STYLES.get(told.style, ""))
    sys.stdout.flush()
