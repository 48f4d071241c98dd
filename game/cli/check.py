"""`parley check`: all problems of scenario files, each at its line; and on what their figures rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import FAULTY, Stop, show, tell

if TYPE_CHECKING:
    from game.lint.baseline import Baseline
    from game.scenario import Problem

STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan"}
TESTS = ".talks-test.yaml"
"""How the names of files of tests end; `game.trials` is read only for one of them."""
Known = Annotated[
    str, typer.Option("--baseline", metavar="FILE", help="Leave out the warnings and advice that this file lists.")
]
Write = Annotated[bool, typer.Option("--write-baseline", help="List what is found in the file of --baseline.")]


@dataclass
class Found:
    """What the files that were named turned out to be."""

    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    facts: dict[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    def count(self, severity: str) -> int:
        """Count the problems of a severity."""
        return sum(problem.severity == severity for problem in self.problems)

    def unloadable(self) -> dict[str, int]:
        """Give the files that cannot be loaded, with their number of errors."""
        found: dict[str, int] = {}
        for problem in self.problems:
            if problem.severity == "error":
                found[problem.file] = found.get(problem.file, 0) + 1
        return found


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Shipped ids, folders or YAML files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
    facts: Annotated[
        bool, typer.Option("--facts", help="Name where each fact is cited, and those missing.")
    ] = False,
    card: Annotated[
        bool, typer.Option("--card", help="Name every figure of the model, its line, and on what it rests.")
    ] = False,
    baseline: Known = "",
    write_baseline: Write = False,
) -> None:
    """List what is wrong with scenario files, in a folder with all below; scenarios/guide/problems explains codes."""
    if write_baseline and not baseline:
        raise Stop("Name the file to write: --baseline FILE --write-baseline.")
    if card:
        from game.cli.card import show_cards

        show_cards(paths, as_json=as_json)
        return
    known = _read_baseline(baseline) if baseline and not write_baseline else None
    found = _inspect(paths, facts=facts)
    written = _write_baseline(baseline, found.problems) if write_baseline else None
    if known is not None:
        found.problems = [problem for problem in found.problems if not known.knows(problem)]
    said = _said(found, known)
    if written is not None:
        said["written"] = written
    if facts:
        said["facts"] = found.facts
    if as_json and not found.unreadable:
        show(said)
    if not as_json:
        _tell(found)
    if found.unreadable:
        raise Stop(" ".join(found.unreadable), **said)
    if not as_json:
        _tell_counts(found, known, baseline, written)
    if found.count("error"):
        raise typer.Exit(FAULTY)


def _inspect(paths: Sequence[str], *, facts: bool) -> Found:
    from game.lint import inspect
    from game.lint.folders import scenarios_below
    from game.scenario import Unreadable
    from game.scenario.citations import citations

    found = Found()
    for name in paths:
        try:
            files = scenarios_below(name)
        except Unreadable as error:
            found.unreadable.append(str(error))
            continue
        for file in files:
            if str(file) in found.files:
                continue
            found.files.append(str(file))
            try:
                if file.name.endswith(TESTS):
                    found.problems += _problems_of_tests(file)
                    continue
                report = inspect(file)
            except Unreadable as error:
                found.unreadable.append(str(error))
                continue
            found.problems += report.problems
            if facts and report.scenario is not None:
                found.facts[report.scenario.id] = citations(report.scenario)
    return found


def _problems_of_tests(file: Path) -> Sequence[Problem]:
    """Give what is wrong with a file of tests, which is read with the scenario that it is about."""
    from game.trials.reader import read_tests
    from game.trials.worlds import Shelf

    return read_tests(file, Shelf(), str(file)).problems


def _said(found: Found, known: Baseline | None) -> dict[str, Any]:
    from game.cli.source import plain

    said: dict[str, Any] = {
        "problems": [plain(problem) for problem in found.problems],
        "errors": found.count("error"),
        "warnings": found.count("warning"),
        "advice": found.count("advice"),
        "files": len(found.files),
        "unloadable": list(found.unloadable()),
    }
    if known is not None:
        said["baseline"] = {"known": known.met, "gone": known.gone}
    return said


def _read_baseline(name: str) -> Baseline:
    from game.lint.baseline import read_baseline
    from game.scenario import Unreadable

    try:
        return read_baseline(Path(name))
    except Unreadable as error:
        raise Stop(str(error)) from None


def _write_baseline(name: str, problems: Sequence[Problem]) -> int:
    from game.lint.baseline import write_baseline
    from game.scenario import Unreadable

    try:
        return write_baseline(Path(name), problems)
    except Unreadable as error:
        raise Stop(str(error)) from None


def _tell(found: Found) -> None:
    for problem in found.problems:
        tell(str(problem), STYLES[problem.severity])
    for name, cited in found.facts.items():
        _tell_facts(name, cited)
    for file, errors in found.unloadable().items():
        until = "its error is" if errors == 1 else f"its {errors} errors are"
        tell(f"{file} CANNOT BE LOADED until {until} mended; the rest of it was not looked at.", STYLES["error"])


def _tell_counts(found: Found, known: Baseline | None, baseline: str, written: int | None) -> None:
    if written is not None:
        print(f"{baseline} lists {_count(written, 'problem')} as known.")
    if known is not None:
        left = (
            f"{_count(known.gone, 'problem')} of it {'was' if known.gone == 1 else 'were'} not met: write it again"
        )
        print(f"{_count(known.met, 'problem')} known from {baseline}{f'; {left}' if known.gone else ''}.")
    files = "one file" if len(found.files) == 1 else f"{len(found.files)} files"
    advice = f", {_count(found.count('advice'), 'piece')} of advice" if found.count("advice") else ""
    print(
        f"{_count(found.count('error'), 'error')}, {_count(found.count('warning'), 'warning')}{advice} in {files}."
    )


def _tell_facts(name: str, cited: Mapping[str, tuple[str, ...]]) -> None:
    for fact, places in cited.items():
        tell(f"{name}: {fact}: {'; '.join(places) or 'not cited'}", "" if places else "yellow")
    missing = [fact for fact, places in cited.items() if not places]
    print(f"{name}: {', '.join(missing) or 'no fact'} {'are' if len(missing) > 1 else 'is'} missing.")


def _count(number: int, what: str) -> str:
    return f"one {what}" if number == 1 else f"{number or 'no'} {what}s"
