"""`parley balance`: every line of a good scenario, measured by counting and by mass play, told as a table or as JSON."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import FAULTY, STOPPED, Stop, colourful, complain, show

if TYPE_CHECKING:
    from game.analysis.balance import Verdict
    from game.analysis.balance.matches import Matches
    from game.scenario import Scenario

MOST_GAMES = 10**6
WIDTH = 110
INDENT = " " * 54


def balance(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    games: Annotated[str, typer.Option("--games", metavar="N", help="Games of each match, from 2.")] = "4000",
    seed: Annotated[str, typer.Option("--seed", metavar="S", help="Game i of a match has seed S + i.")] = "0",
    workers: Annotated[str, typer.Option("--workers", metavar="W", help="Processes; else all cores.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Measure what makes a scenario good: each line with its figure, its target and whether it holds."""
    from game.analysis.balance.lines import in_order, measure
    from game.analysis.balance.matches import Interrupted, Matches
    from game.cli.seats import read_seed
    from game.cli.source import read

    first = read_seed(seed)
    count = _number(games, "--games", 2, MOST_GAMES)
    processes = _number(workers, "--workers", 1, 256) if workers else None
    world, _ = read(scenario)
    matches = Matches(world, count, first, processes, _is_fast(count))
    lines: list[Verdict] = []
    stopped = False
    began = time.perf_counter()
    try:
        with _bar(world) as advance:
            matches.on_match = advance
            lines.extend(measure(matches))
    except (KeyboardInterrupt, Interrupted):
        stopped = True
    lines = in_order(lines)
    ok = not stopped and all(line.ok for line in lines)
    if as_json:
        show(_summary(matches, lines, ok=ok, seconds=time.perf_counter() - began))
    else:
        print(_tell(matches, lines), end="")
    if stopped:
        many = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
        complain(f"Stopped after {many}; the others were not measured.")
        raise typer.Exit(STOPPED)
    if not ok:
        raise typer.Exit(FAULTY)


def _number(word: str, option: str, least: int, most: int) -> int:
    if not word.isascii() or not word.isdigit() or len(word) > 10 or not least <= int(word) <= most:
        raise Stop(f"{option} is a whole number from {least} to {most}, not '{word[:40]}'.")
    return int(word)


def _is_fast(games: int) -> bool:
    """Tell whether to play compiled, and say on stderr what that means for the person's time."""
    from game.batch.kernel import SMALL_RUN, has_numba, is_warm

    if not has_numba():
        print("numba is not installed, so the games are played more slowly, not otherwise.", file=sys.stderr)
        return False
    if is_warm():
        return True
    if games < SMALL_RUN:
        print("A short run: played without compiling, more slowly, not otherwise.", file=sys.stderr)
        return False
    print("Compiling the rules for this machine, once: a minute or two.", file=sys.stderr, flush=True)
    return True


@contextmanager
def _bar(world: Scenario) -> Iterator[Callable[[], object]]:
    """Show a progress bar on a terminal; give what it is told after each match."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from game.analysis.balance.lines import matches_in

    columns = (TextColumn("{task.completed:,.0f} matches"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True, no_color=not colourful()), transient=True) as progress:
        task = progress.add_task("", total=matches_in(world))
        yield lambda: progress.advance(task)


def _summary(matches: Matches, lines: list[Verdict], *, ok: bool, seconds: float) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "scenario": matches.scenario.id,
        "seed": matches.seed,
        "games": matches.games,
        "compiled": matches.fast,
        "seconds": round(seconds, 2),
        "lines": [asdict(line) for line in lines],
        "ok": ok,
    }


def _verdict(line: Verdict) -> str:
    if line.figure is None:
        return "not measured"
    return ("holds" if line.ok else "FAILS") + ("" if line.sure else "?")


def _interval(line: Verdict) -> str:
    if line.low is None or line.high is None or line.low == line.high:
        return ""
    return f"{line.low:g} to {line.high:g}"


def _tell(matches: Matches, lines: list[Verdict]) -> str:
    """Lay out the lines under what each of the rulebook asks for; those that fail say what to turn.

    No time and no machine stands in it, so that a table kept with a scenario changes only when its figures do.
    """
    from game.analysis.balance.advice import ADVICE, TITLES

    about = (
        f"{matches.games:,} games of each match, seeds from {matches.seed}. A figure from games stands with the range "
        "that holds the true one with 95 % confidence; a verdict with ? could turn with more games."
    )
    told = [f"{matches.scenario.title}: is it balanced?", fill(about, WIDTH)]
    for number in sorted({int(line.id.split(".")[0]) for line in lines}):
        rows = [line for line in lines if line.id.split(".")[0] == str(number)]
        told.append("\n".join((f"{number}. {TITLES[number]}", *(row for line in rows for row in _row(line)))))
        if not all(line.ok for line in rows if line.figure is not None):
            told[-1] += "\n" + fill(ADVICE[number], WIDTH, initial_indent="   → ", subsequent_indent="     ")
    held = sum(line.ok for line in lines)
    failed = [line.id for line in lines if not line.ok and line.figure is not None]
    blank = [line.id for line in lines if line.figure is None]
    told.append(f"{held} of {len(lines)} lines hold.")
    if failed:
        told.append(fill("Not held: " + ", ".join(failed), WIDTH, subsequent_indent="  ", break_on_hyphens=False))
    if blank:
        told.append(fill("Not measured: " + ", ".join(blank), WIDTH, subsequent_indent="  "))
    told.append(f"parley balance {matches.scenario.id} --games {matches.games} --seed {matches.seed}")
    return "\n\n".join(told) + "\n"


def _row(line: Verdict) -> Iterator[str]:
    figure = "–" if line.figure is None else f"{line.figure:g}"
    head = f"   {_verdict(line):<12} {figure:>6}  {_interval(line):<15} {line.target:<13} "
    yield fill(line.what, WIDTH, initial_indent=head, subsequent_indent=INDENT)
    if line.failing:
        yield fill(", ".join(line.failing), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    if line.why and not line.ok:
        yield fill(f"({line.why})", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
