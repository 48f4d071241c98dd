"""Opens the scenario that a command names, or stops with what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.say import FAULTY, Stop

if TYPE_CHECKING:
    from game.scenario import Problem, Scenario

SHOWN = 20


def plain(problem: Problem) -> dict[str, Any]:
    """Give a problem as an object for JSON."""
    names = ("file", "line", "col", "code", "severity", "confidence", "message", "hint")
    return {name: getattr(problem, name) for name in names}


def read(name: str, language: str = "") -> tuple[Scenario, Path]:
    """Read a scenario by its id, folder or file, with its texts in a language where one is named.

    Stop with 2 where it cannot be read or has no such texts, with 1 where it, or its translation, has errors.
    """
    from game.scenario import Unreadable, find, load

    try:
        path = find(name)
        reading = load(path, language or None)
    except Unreadable as unreadable:
        raise Stop(str(unreadable)) from None
    if reading.scenario is not None:
        return reading.scenario, path
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    count = "an error" if len(errors) == 1 else f"{len(errors)} errors"
    shown = "\n".join(str(problem) for problem in errors[:SHOWN])
    more = f"\n… and {len(errors) - SHOWN} more: parley check {name} shows them all" if len(errors) > SHOWN else ""
    message = f"{path} has {count} and cannot be played.\n{shown}{more}"
    raise Stop(message, FAULTY, problems=[plain(problem) for problem in reading.problems])
