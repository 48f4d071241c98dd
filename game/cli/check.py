"""`parley check`: all problems of scenario files, each at its line."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from game.cli.say import FAULTY, Stop, show, tell

STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan"}


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Shipped ids, folders or YAML files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """List what is wrong with scenario files."""
    from game.cli.source import plain
    from game.scenario import Problem, Unreadable, find, load

    problems: list[Problem] = []
    unreadable: list[str] = []
    for name in paths:
        try:
            problems += load(find(name)).problems
        except Unreadable as error:
            unreadable.append(str(error))
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    counts: dict[str, Any] = {"errors": errors, "warnings": warnings}
    found = {"problems": [plain(problem) for problem in problems], **counts}
    if as_json and not unreadable:
        show(found)
    if not as_json:
        for problem in problems:
            tell(str(problem), STYLES[problem.severity])
    if unreadable:
        raise Stop(" ".join(unreadable), **found)
    if not as_json:
        files = "one file" if len(paths) == 1 else f"{len(paths)} files"
        print(f"{_count(errors, 'error')}, {_count(warnings, 'warning')} in {files}.")
    if errors:
        raise typer.Exit(FAULTY)


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
