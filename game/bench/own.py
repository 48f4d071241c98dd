"""Parley's own figures: start, software, mass play, what games and rounds cost, and `explore` as a process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.batch.kernel import has_numba
from game.bench import play, processes
from game.bench.order import FEWEST, SEATS, Order
from game.bench.row import Row, attempt, beside, figure, given, not_measured

MASS = (
    ("random play, compiled", "random", True, 5e6),
    ("random play, plain", "random", False, 8e4),
    ("strategic play, compiled", "strategic", True, 3e6),
)
"""What is played, by which policy, compiled or not, and the choices a second that it should reach."""
SCREENS = (
    ("p95_ms", "play: a frame at 1920 × 1080, p95", "ms", 6),
    ("fine_p95_ms", "play: a frame at 3840 × 2160, p95", "ms", 16),
    ("change_p95_ms", "play: another screen or dialogue, p95", "ms", 50),
    ("language_ms", "play: another language, the slowest", "ms", 150),
    ("text_size_ms", "play: another size of text, the slowest", "ms", 150),
    ("memory_mb", "play: memory of the process with the window", "MB", 250),
)
"""What the screens measure of themselves: its name there, what it is, its unit, and what it should be at most."""
HELD = {
    "random": "held by chance hashes, news and a flat rest (CONTRIBUTING.md, What holds mass play)",
    "strategic": "held by asking home and looking through packages (CONTRIBUTING.md, What holds mass play)",
}
"""Where the time of each goes, by profile."""
MOST_MEMORY = 400
FLAT = 1.1
"""Growth of the memory from a tenth of the games, and the exponent of cost, that still count as flat and linear."""
LONGER = (1, 2, 4, 8)


def start(order: Order) -> Iterator[Row]:
    """Measure what a person waits for: one game as a process, the first picture, frames and changes of the screens."""
    name = order.scenario
    yield beside(
        "run: one game as a whole process, against its bare imports",
        lambda: processes.run_against_imports(name, SEATS.get(name, ""), order.runs),
        "s",
        most=4,
    )
    yield figure("play: first picture after the start", lambda: processes.first_frame(order.runs), "s", most=1.0)
    drawn, why = attempt(processes.frames)
    if why:
        yield not_measured(SCREENS[0][1], SCREENS[0][2], why)
    for key, what, unit, most in SCREENS:
        if drawn and drawn.get(key) is not None:
            yield given(what, [drawn[key]], unit, most=most)


def software(order: Order) -> Iterator[Row]:
    """Measure software's decisions in single games."""
    decisions, plies, seconds = play.play_games(order.scenario, order.size(5, 40))
    for what, percent in (("software: a decision, p95", 95), ("software: the slowest decision", 100)):
        yield given(what, [1000 * play.share(decisions, percent)], "ms", most=20)
    yield given("play: plies a second, software at all seats", [plies / seconds], "1/s")


def mass(order: Order) -> Iterator[Row]:
    """Measure mass play, compiled and plain; the first run on a machine compiles the rules, which takes a minute or two."""
    for what, policy, fast, least in MASS:
        games = order.size(2000, 10_000) if fast else order.size(20, 100)
        yield figure(
            f"mass: {what}, choices a second on one core",
            partial(play.mass_play, order.scenario, policy, games, FEWEST, fast=fast),
            "1/s",
            least=least,
            note=HELD[policy],
        )


def slopes(order: Order) -> Iterator[Row]:
    """Measure how cost grows with games and with rounds; the exponent of a cost in proportion is 1."""
    name, small = order.scenario, order.size(1000, 4000) if has_numba() else order.size(10, 40)
    counts = [small, 2 * small, 4 * small]
    costs, why = attempt(lambda: play.costs_by_games(name, counts, FEWEST))
    if costs is None:
        yield not_measured("slope: exponent of the cost by games", "", why)
    else:
        for n, games in enumerate(counts):
            yield given(f"slope: {games:,} games", [1e6 * run[n] / games for run in costs], "µs a game")
        slope = [play.slope(counts, run) for run in costs]
        yield given("slope: exponent of the cost by games", slope, "", most=FLAT, note="1 is linear")
    found, why = attempt(lambda: play.costs_by_rounds(name, LONGER, small, FEWEST))
    what = "slope: exponent of what more rounds cost"
    if found is None:
        yield not_measured(what, "", why)
        return
    rounds, costs = found
    for n, count in enumerate(rounds):
        yield given(f"slope: talks of {count:.0f} rounds", [1e6 * run[n] / count for run in costs], "µs a round")
    # What a game costs in any case, its start and its end, is taken off with the shortest talks.
    more = [count - rounds[0] for count in rounds[1:]]
    yield figure(
        what,
        lambda: [play.slope(more, [cost - run[0] for cost in run[1:]]) for run in costs],
        "",
        most=FLAT,
        note="1 is linear",
    )


def explore(order: Order) -> Iterator[Row]:
    """Measure `explore` as a whole process: its start, its time and its memory, with two workers."""
    name = order.scenario
    attempt(lambda: play.Mass(name, "random", fast=True))  # so that no run compiles the rules first
    yield figure(
        "explore: one game as a whole process",
        lambda: processes.one_game(name, FEWEST),
        "s",
        most=1.0,
    )
    before: Runs | None = None
    for games, times, most in _tours(order):
        runs, why = attempt(partial(_tour, name, games, times))
        yield from _time_and_memory(games, runs, why, most)
        if before and runs and before[0].together:
            what = f"explore: {games:,} games, memory against those before"
            yield beside(what, partial(_peaks, runs, before), "MB", most=FLAT)
        before = runs


Runs = list[processes.Tour]


def _peaks(runs: Runs, before: Runs) -> tuple[list[float], list[float]]:
    return [run.together for run in runs], [run.together for run in before]


def _tours(order: Order) -> list[tuple[int, int, float | None]]:
    """Give games, runs, and the seconds that they may take."""
    if order.quick:
        return [(10_000, 1, None)]
    largest: list[tuple[int, int, float | None]] = [(10_000_000, 1, None)] if order.full else []
    return [(100_000, FEWEST, None), (1_000_000, FEWEST, 10.0), *largest]


def _tour(name: str, games: int, times: int) -> Runs:
    return [processes.explore(name, games, 2) for _ in range(times)]


def _time_and_memory(games: int, runs: Runs | None, why: str, most: float | None) -> Iterator[Row]:
    time, memory = (
        f"explore: {games:,} games, two workers",
        f"explore: {games:,} games, memory of all its processes",
    )
    if runs is None:
        yield not_measured(time, "s", why)
        return
    yield given(time, [run.seconds for run in runs], "s", most=most)
    if runs[0].together:
        apart = max(run.apart for run in runs)
        note = f"peaks of each added up: {apart:.0f} MB" if apart else ""
        yield given(memory, [run.together for run in runs], "MB", most=MOST_MEMORY, note=note)
    else:
        yield not_measured(memory, "MB", "only Linux tells it")
