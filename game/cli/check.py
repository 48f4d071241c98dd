"""`parley check`: all problems of scenario files, each at its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from game.cli.say import FAULTY, Stop, show, tell

STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan"}


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Shipped ids, folders or YAML files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
    facts: Annotated[
        bool, typer.Option("--facts", help="Name where each fact is cited, and those missing.")
    ] = False,
) -> None:
    """List what is wrong with scenario files."""
    from game.cli.source import plain
    from game.scenario import Problem, Unreadable, find, load
    from game.scenario.citations import citations

    problems: list[Problem] = []
    unreadable: list[str] = []
    cited: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for name in paths:
        try:
            reading = load(find(name))
            problems += reading.problems
            if facts and reading.scenario is not None:
                cited[reading.scenario.id] = citations(reading.scenario)
        except Unreadable as error:
            unreadable.append(str(error))
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    counts: dict[str, Any] = {"errors": errors, "warnings": warnings}
    found = {"problems": [plain(problem) for problem in problems], **counts}
    if facts:
        found["facts"] = cited
    if as_json and not unreadable:
        show(found)
    if not as_json:
        for problem in problems:
            tell(str(problem), STYLES[problem.severity])
        for name, places in cited.items():
            _tell_facts(name, places)
    if unreadable:
        raise Stop(" ".join(unreadable), **found)
    if not as_json:
        files = "one file" if len(paths) == 1 else f"{len(paths)} files"
        print(f"{_count(errors, 'error')}, {_count(warnings, 'warning')} in {files}.")
    if errors:
        raise typer.Exit(FAULTY)


def _tell_facts(name: str, cited: Mapping[str, tuple[str, ...]]) -> None:
    for fact, places in cited.items():
        tell(f"{name}: {fact}: {'; '.join(places) or 'not cited'}", "" if places else "yellow")
    missing = [fact for fact, places in cited.items() if not places]
    print(f"{name}: {', '.join(missing) or 'no fact'} {'are' if len(missing) > 1 else 'is'} missing.")


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
