"""`parley test`: plays the tests of scenarios and tells what did not come true, each at its line, with its causes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import FAULTY, STOPPED, Stop, colourful, complain, show, tell

if TYPE_CHECKING:
    from game.scenario import Problem
    from game.trials.model import Result
    from game.trials.reader import Suite

Junit = Annotated[str, typer.Option("--junit", metavar="FILE", help="Write the results as JUnit XML here.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
STYLES = {"failed": "bold red", "known_failure": "yellow"}
SAID = {"failed": "failed", "known_failure": "known failure"}


def test(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Shipped ids, folders, scenarios or files of tests.")
    ],
    junit: Junit = "",  # noqa: PT028 - a verb, no test of pytest
    as_json: Json = False,  # noqa: PT028 - the same
) -> None:
    """Play the tests of scenarios."""
    out = _writable(junit) if junit else None
    began = time.perf_counter()
    suites, unreadable = _read(paths)
    results: list[Result] = []
    stopped = _play(suites, results)
    seconds = time.perf_counter() - began
    if out is not None:
        _write(out, results)
    said = _summary(suites, results, seconds)
    if as_json and not unreadable:
        show(said)
    if not as_json and (suites or not unreadable):
        _tell(suites, results, said)
    if unreadable:
        raise Stop(" ".join(unreadable), **said)
    if stopped:
        complain(f"Stopped after {len(results)} of {_count(suites)} games.")
        raise typer.Exit(STOPPED)
    if said["failed"]:
        raise typer.Exit(FAULTY)


def _read(paths: Sequence[str]) -> tuple[list[Suite], list[str]]:
    """Read all files of tests that the paths name, each once; give also what cannot be read, in sentences."""
    from game.scenario import Unreadable
    from game.trials.reader import read_tests
    from game.trials.worlds import Shelf, files_of

    shelf = Shelf()
    suites: dict[Path, Suite] = {}
    unreadable: list[str] = []
    for name in paths:
        try:
            for file in files_of(name):
                if file.resolve() not in suites:
                    suites[file.resolve()] = read_tests(file, shelf, _shown(file))
        except Unreadable as error:
            unreadable.append(str(error))
    return list(suites.values()), unreadable


def _shown(file: Path) -> str:
    """Name a file from here where it lies below this folder."""
    try:
        return str(file.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def _count(suites: Sequence[Suite]) -> int:
    return sum(max(1, len(case.trials)) for suite in suites for case in suite.cases or ()) + sum(
        suite.world is None for suite in suites
    )


@contextmanager
def _bar(games: int) -> Iterator[Any]:
    """Show a progress bar on a terminal; give what is called after each game."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.completed:,.0f} games"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True, no_color=not colourful()), transient=True) as progress:
        task = progress.add_task("", total=games)
        yield lambda: progress.advance(task, 1)


def _play(suites: Sequence[Suite], results: list[Result]) -> bool:
    """Play all tests into a list; tell whether Ctrl-C ended it."""
    from game.trials.play import run_file

    try:
        with _bar(_count(suites)) as advance:
            for suite in suites:
                for result in run_file(suite):
                    results.append(result)
                    advance()
    except KeyboardInterrupt:
        return True
    return False


def _summary(suites: Sequence[Suite], results: Sequence[Result], seconds: float) -> dict[str, Any]:
    """Give what came of the tests as the JSON of `test` shows it."""
    from game.cli.source import plain

    outcomes = [result.outcome for result in results]
    return {
        "passed": outcomes.count("passed"),
        "failed": outcomes.count("failed"),
        "known_failures": outcomes.count("known_failure"),
        "seconds": round(seconds, 3),
        "results": [
            {
                "file": result.file,
                "line": result.line,
                "name": result.name,
                "outcome": result.outcome,
                "message": result.message,
            }
            for result in results
        ],
        "problems": [plain(problem) for problem in _problems(suites)],
    }


def _problems(suites: Sequence[Suite]) -> list[Problem]:
    return [problem for suite in suites for problem in suite.problems]


def _tell(suites: Sequence[Suite], results: Sequence[Result], said: dict[str, Any]) -> None:
    for problem in _problems(suites):
        if problem.severity != "error":
            tell(str(problem), STYLES["known_failure"])
    for result in results:
        if result.outcome != "passed":
            tell(f"{result.file}:{result.line}: {SAID[result.outcome]}: {result.name}", STYLES[result.outcome])
            message = result.message if result.outcome == "failed" else result.message.partition("\n")[0]
            print("\n".join(f"  {line}" for line in message.splitlines()))
    files = "one file" if len(suites) == 1 else f"{len(suites)} files"
    parts = [f"{said['passed']} passed", f"{said['failed']} failed"]
    if said["known_failures"]:
        known = said["known_failures"]
        parts.append(f"{known} known failure{'' if known == 1 else 's'}")
    print(f"{', '.join(parts)} in {files}, {said['seconds']:.1f} s.")


def _writable(junit: str) -> Path:
    """Refuse a place where no file can be written before anything is played."""
    out = Path(junit)
    if out.is_dir() or not out.parent.is_dir():
        what = "is a folder" if out.is_dir() else f"cannot be written: there is no folder {out.parent}"
        raise Stop(f"{out} {what}; name a file for the results.")
    return out


def _write(out: Path, results: Sequence[Result]) -> None:
    from game.trials.junit import write_junit

    try:
        out.write_bytes(write_junit(results))
    except OSError as error:
        raise Stop(f"{out} cannot be written: {error.strerror or error}.") from None
