"""The scenarios that tests are about: found beside the tests or among those shipped, read and compiled once a run.

It finds and reads; what is wrong with a scenario is said by its own check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.rules import flow
from game.rules.flow import Machine
from game.rules.index import Index
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Problem, Reading, Scenario, Unreadable, find, load_text, shipped
from game.scenario.load import read_text
from game.scenario.places import FILE
from game.trials.subjects import Topics

ENDING = ".talks-test.yaml"
FOLDER = "tests"
_ID = re.compile(r"^id:\s*[\"']?([A-Za-z0-9_]+)", re.MULTILINE)


@dataclass(frozen=True)
class World:
    """A scenario with all that its games share."""

    path: Path
    scenario: Scenario
    index: Index
    topics: Topics
    tables: Tables
    machine: Machine


@dataclass(frozen=True, slots=True)
class Found:
    """A scenario file: its world, or the errors for which it has none."""

    path: Path
    id: str
    world: World | None
    errors: tuple[Problem, ...] = ()


@dataclass
class Shelf:
    """The scenarios of one run; each file is read once."""

    known: dict[Path, Found] = field(default_factory=dict)

    def find(self, name: str, tests: Path) -> Found | None:
        """Find the scenario that a file of tests names, or the one that it lies with; None where there is none."""
        for place in dict.fromkeys(places(name, tests)):
            if not place.is_file():
                continue
            found = self.open(place)
            if not name or _is_path(name) or found.id == name:
                return found
        return None

    def open(self, place: Path) -> Found:
        """Read a scenario file, or remember it."""
        path = place.resolve()
        if path not in self.known:
            self.known[path] = _open(place)
        return self.known[path]


def _is_path(name: str) -> bool:
    return "/" in name or name.endswith((".yaml", ".yml"))


def places(name: str, tests: Path) -> Iterator[Path]:
    """Give the places where the scenario of a file of tests may lie, nearest first."""
    folder = tests.parent
    if _is_path(name):
        yield folder / name
        return
    yield folder / FILE
    yield folder.parent / FILE
    yield tests.with_name(f"{tests.name.removesuffix(ENDING)}.yaml")
    if name:
        yield folder / f"{name}.yaml"
        yield folder.parent / f"{name}.yaml"
        yield folder / name / FILE
        yield folder.parent / name / FILE
        if name in shipped():
            yield find(name)


def _open(place: Path) -> Found:
    try:
        text = read_text(place)
    except Unreadable as unreadable:
        return Found(place, "", None, (Problem(str(place), 1, 1, "P0902", "error", str(unreadable)),))
    written = _ID.search(text)
    reading: Reading = load_text(text, str(place))
    world = reading.scenario
    if world is None:
        errors = tuple(problem for problem in reading.problems if problem.severity == "error")
        return Found(place, written[1] if written else "", None, errors)
    index = Index(world)
    machine = flow.build(world)
    return Found(
        place, world.id, World(place, world, index, Topics(index), compile_tables(world, machine), machine)
    )


def files_of(name: str) -> list[Path]:
    """Give the files of tests that a shipped id, a folder or a file stands for; Unreadable where there are none."""
    path = Path(name)
    if name in shipped():
        found = sorted(find(name).parent.rglob(f"*{ENDING}"))
    elif path.name.endswith(ENDING) and path.is_file():
        return [path]
    elif path.is_dir():
        found = sorted(path.rglob(f"*{ENDING}"))
    else:
        file = find(name)
        beside = file.parent.glob(f"*{ENDING}") if file.name == FILE else [file.with_suffix(ENDING)]
        found = sorted(place for place in (*beside, *(file.parent / FOLDER).glob(f"*{ENDING}")) if place.is_file())
    if not found:
        raise Unreadable(f"{name} has no tests: there is no file *{ENDING}.")
    return found
