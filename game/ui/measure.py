"""What the screens measure of themselves, for the bench: how long frames take while a game is played by keys.

Times are those of this thread on its core, so that other work on a shared machine does not count.
Run as a module it plays some turns of the flagship without a window and prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator

from game.players import make
from game.scenario import find, load
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.route import Route

SIZE = (1920, 1080)
SCENARIO = "us_mexico_2023"
KEYS = "Down Down Up S Down Right Esc A Down Esc B Esc N Esc ? Esc".split()
DRAFT = "Left Down Left Down Right Up Left ? Esc Right Down Down Left".split()


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


def play_frames(turns: int = 4) -> list[tuple[bool, float]]:
    """Play some turns by keys and give the frames that painted anything, each with the work of its key."""
    scenario = load(find(SCENARIO)).scenario
    if scenario is None:
        return []
    me, *others = scenario.parties
    session = Session(scenario, 7)
    app = App(SIZE)
    play = Play(session, me, {p: make("", scenario, p, 7) for p in others})
    Route(app, play, app.quit).begin(resumed=True)
    app.keep()
    times: list[tuple[bool, float]] = []
    for _ in range(turns):
        while play.software_waits and me not in session.waiting_on:
            play.software_turn()
            began = time.thread_time()
            app.refresh()
            app.frame()
            times.append((False, time.thread_time() - began))
        while session.stage != "floor" and me in session.waiting_on:
            app.press("1" if session.stage == "choice" else "Enter")
            app.frame()
        for key in (*KEYS, "Enter", *DRAFT, "Esc", "P"):
            times += paint_times(app, key)
    return times


def share(times: list[float], percent: int) -> float:
    """Give the milliseconds that so many percent of the frames do not pass."""
    ordered = sorted(times)
    return round(1000 * ordered[min(len(ordered) - 1, len(ordered) * percent // 100)], 2)


def main() -> None:
    """Print the figures as one line of JSON."""
    frames = play_frames()
    within = [spent for changed, spent in frames if not changed]
    changes = [spent for changed, spent in frames if changed]
    figures = {
        "p95_ms": share(within, 95),
        "median_ms": share(within, 50),
        "frames": len(within),
        "change_p95_ms": share(changes, 95),
        "changes": len(changes),
    }
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
