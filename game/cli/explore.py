"""`parley explore`: many games at once; what was seen, what was not and what cannot be, told as text or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import FAULTY, STOPPED, Stop, colourful, complain, show

if TYPE_CHECKING:
    from game.batch.results import Total
    from game.batch.run import Order
    from game.scenario import Scenario

MOST_GAMES = 10**9
SEARCH_SHARE = 10
MOST_SEARCH = 20_000
"""The search for what was not seen plays at most this part of the run's games, and no more than so many."""


def explore(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    games: Annotated[str, typer.Option("--games", metavar="N", help="How many games.")] = "1000",
    policy: Annotated[
        str, typer.Option("--policy", metavar="a,b", help="random, strategic, least_used, or a strategy; in turn.")
    ] = "random,strategic,least_used",
    seed: Annotated[str, typer.Option("--seed", metavar="S", help="Game i has seed S + i.")] = "0",
    workers: Annotated[str, typer.Option("--workers", metavar="W", help="Processes; else all cores.")] = "",
    faults: Annotated[
        str, typer.Option("--faults", metavar="DIR", help="Where journals of games that fail are written.")
    ] = ".",
    save_tests: Annotated[
        str, typer.Option("--save-tests", metavar="DIR", help="Write tests: shortest ways, games that fail.")
    ] = "",
    annotate: Annotated[
        str, typer.Option("--annotate", metavar="FILE", help="Write a copy of the YAML, counts beside its lines.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Play many games and tell what can happen in them."""
    from game.batch.policies import POLICIES
    from game.cli.seats import one_of, read_seed
    from game.cli.source import read

    first = read_seed(seed)
    count = _number(games, "--games", MOST_GAMES)
    processes = _number(workers, "--workers", 256) if workers else None
    names = [one_of(word.strip(), POLICIES, "policy") for word in policy.split(",") if word.strip()]
    if not names:
        raise Stop("Name at least one policy, for example --policy random,strategic.")
    world, path = read(scenario)
    tests = _folder(save_tests) if save_tests else None
    copy = _other_file(annotate, path) if annotate else None
    from game.batch.run import order_of

    order = order_of(world, names, count, first)
    total = _play(order, processes)
    said = _summary(order, world, total)
    said["failures"] = _save_faults(order, world, total, path, Path(faults))
    if tests is not None:
        from game.cli.saved_tests import save

        said["tests"] = save(order, world, total, said, path, tests)
    if copy is not None:
        from game.cli.annotated import write_copy

        said["annotated"] = write_copy(copy, path, said)
    if as_json:
        show(said)
    else:
        from game.cli.explored import tell

        print(tell(world, said), end="")
    if total.stopped:
        complain(f"Stopped after {total.games} of {count} games.")
        raise typer.Exit(STOPPED)
    if said["failures"]:
        raise typer.Exit(FAULTY)


def _folder(name: str) -> Path:
    """Give the folder for tests, made where it is missing, before the games are played."""
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Stop(f"Tests cannot be written to {folder}: {error.strerror or error}.") from None
    return folder


def _other_file(name: str, scenario: Path) -> Path:
    """Give the file for the copy; Stop where it is the scenario itself or has no folder, before games are played."""
    file = Path(name)
    if file.resolve() == scenario.resolve():
        raise Stop("The copy with counts needs another file than the scenario itself.")
    if file.is_dir() or not file.parent.is_dir():
        raise Stop(f"The copy with counts cannot be written to {file}: no such file can be made.")
    return file


def _number(word: str, option: str, most: int) -> int:
    if not word.isascii() or not word.isdigit() or len(word) > 10 or not 1 <= int(word) <= most:
        raise Stop(f"{option} is a whole number from 1 to {most}, not '{word[:40]}'.")
    return int(word)


@contextmanager
def _bar(games: int) -> Iterator[Any]:
    """Show a progress bar on a terminal; give what takes the number of games done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.completed:,.0f} games"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True, no_color=not colourful()), transient=True) as progress:
        task = progress.add_task("", total=games)
        yield lambda done: progress.advance(task, done)


def _play(order: Order, workers: int | None) -> Total:
    from game.batch.kernel import SMALL_RUN, has_numba, is_warm
    from game.batch.run import run

    def on_compile() -> None:
        if not is_warm():
            print("Compiling the rules for this machine, once: a minute or two.", file=sys.stderr, flush=True)

    if not has_numba():
        print("numba is not installed, so the games are played more slowly, not otherwise.", file=sys.stderr)
    elif order.games < SMALL_RUN and order.games > 1 and not is_warm():
        print("A short run: played without compiling, more slowly, not otherwise.", file=sys.stderr)
    with _bar(order.games) as advance:
        return run(order, workers=workers, on_part=lambda part: advance(part.games), on_compile=on_compile)


def _summary(order: Order, world: Scenario, total: Total) -> dict[str, Any]:
    """Give what a run came to as the JSON of `explore` shows it."""
    from game.analysis.explore.coverage import coverage_of, dead_ends
    from game.analysis.explore.reach import unreachable
    from game.rules.index import Index
    from game.rules.layout import HOW_AGREED, HOWS
    from game.session.digest import digest_tables

    index = Index(world)
    cannot = unreachable(order.tables, index)
    groups = coverage_of(order.tables, index, total.cover.tolist())
    seconds = max(total.seconds, 1e-9)
    endings = {name: int(total.endings[:, n].sum()) for n, name in enumerate(index.endings)}
    return {
        "scenario": world.id,
        "seed": order.seed,
        "policies": list(order.policies),
        "games": total.games,
        "plies": total.choices,
        "choices": total.choices,
        "seconds": round(total.seconds, 3),
        "games_per_second": round(total.games / seconds, 1),
        "choices_per_second": round(total.choices / seconds, 1),
        "compiled": total.compiled,
        "agreements": total.agreements,
        "ratified": int(total.hows[HOW_AGREED]),
        "how": {how: int(total.hows[n]) for n, how in enumerate(HOWS) if n},
        "endings": endings,
        "endings_by_policy": {
            f"{n + 1} {policy}": {name: int(total.endings[n, e]) for e, name in enumerate(index.endings)}
            for n, policy in enumerate(order.policies)
        },
        "coverage": {
            name: {
                "seen": group.seen,
                "of": len(group.hits),
                "unseen": [thing for thing in group.unseen if thing not in cannot[name]],
                "hits": dict(group.hits),
            }
            for name, group in groups.items()
        },
        "dead_ends": dead_ends(order.tables, index, total.cover.tolist()),
        "unreachable": [f"{group}: {name}" for group, names in cannot.items() for name in names],
        "found": _search(order, world, total, cannot),
        "shortest": _shortest(order, world, total),
        "digest": total.digest(digest_tables(order.tables), list(order.policies), order.seed),
    }


def _shortest(order: Order, world: Scenario, total: Total) -> dict[str, Any]:
    from game.batch.retrace import moves_of
    from game.rules.index import Index
    from game.session.notation import write

    index = Index(world)
    return {
        index.endings[ending]: {
            "seed": (order.seed + game) & 0xFFFFFFFF,
            "moves": [write(move, index) for move in moves_of(order, index, game)],
        }
        for ending, (_, game) in sorted(total.shortest.items())
    }


def _search(order: Order, world: Scenario, total: Total, cannot: dict[str, list[str]]) -> dict[str, Any]:
    """Search for what the run has not seen and what is not proved impossible; a stopped or tiny run is not searched."""
    from game.analysis.explore.coverage import cells_of
    from game.analysis.explore.search import search
    from game.batch.retrace import follow_job
    from game.rules.index import Index
    from game.session.notation import write

    index = Index(world)
    names = {
        cell: f"{group}: {name}"
        for group, things in cells_of(order.tables, index).items()
        for name, cells in things.items()
        for cell in cells
        if name not in cannot[group] and not any(total.cover[c] for c in cells)
    }
    share = min(MOST_SEARCH, total.games // SEARCH_SHARE)
    if total.stopped or not names or share == 0:
        return {"games": 0, "ways": {}}
    done = search(world, total.cover.tolist(), list(names), share, seed=order.seed, fast=total.compiled)
    ways = {
        names[find.cell]: {
            "seed": find.job.seed,
            "moves": [write(move, index) for move in follow_job(done.order, index, find.job.row())],
        }
        for find in done.finds
        if find.cell in names
    }
    return {"games": done.games, "ways": ways}


def _save_faults(order: Order, world: Scenario, total: Total, path: Path, place: Path) -> list[dict[str, Any]]:
    """Write a journal of each game that failed, as far as it went; give what failed and where it stands."""
    from game.batch.cells import STATUSES
    from game.batch.retrace import session_of
    from game.session.record import JournalError
    from game.session.saves import ENDING, head_of, write_journal

    failures = []
    for game, status in total.faults:
        session = session_of(order, world, game)
        out = place / f"{world.id}-game-{game}-seed-{session.seed}{ENDING}"
        try:
            write_journal(session, head_of(session, {}, path), out)
            kept = str(out)
        except JournalError as error:
            complain(str(error))
            kept = ""
        failures.append({"game": game, "seed": session.seed, "what": STATUSES[status], "journal": kept})
    return failures
