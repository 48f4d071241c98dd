"""Reads a file of tests: every fault at its place, and each test that has none as games ready to be played.

A faulty test never hides the others. Nothing is played here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario import Problem, shipped
from game.scenario.load import read_text
from game.scenario.scan import scan
from game.scenario.spelling import suggest
from game.trials.cases import CaseReader
from game.trials.model import Case
from game.trials.page import Entry, Page
from game.trials.worlds import Shelf, World

MOST_TESTS = 1000


@dataclass(frozen=True, slots=True)
class Suite:
    """A file of tests as read, by the name that results show; ``faults`` says why nothing of it can be played."""

    path: Path
    name: str
    world: World | None
    cases: tuple[Case, ...]
    problems: tuple[Problem, ...]
    line: int = 1
    faults: str = ""


def read_tests(path: Path, shelf: Shelf, shown: str = "") -> Suite:
    """Read a file of tests; Unreadable where it is missing, binary or too large. ``shown`` is its name in problems."""
    name = shown or str(path)
    tree, findings, sound = scan(name, read_text(path))
    page = Page(findings)
    whole = Entry("a file of tests", (tree.root.line, tree.root.col), tree.root)
    if not sound:
        return _broken(path, name, page)
    keys = page.entries(whole, ("scenario", "tests"), "at the top of a file of tests")
    world = _find_world(page, keys.get("scenario", whole), path, shelf, named="scenario" in keys)
    if isinstance(tree.root.value, dict) and "tests" not in tree.root.value:
        page.add("P0202", whole, "a file of tests needs the key 'tests'")
    if world is None or page.errors > 0 or "tests" not in keys:
        return _broken(path, name, page)
    tests = page.items(keys["tests"])
    if page.errors > 0:
        return _broken(path, name, page)
    if not 1 <= len(tests) <= MOST_TESTS:
        page.add("P0208", keys["tests"], f"there can be 1 to {MOST_TESTS:,} tests in a file, not {len(tests):,}")
        return _broken(path, name, page)
    cases = _read_cases(page, world, tests)
    return Suite(path, name, world, cases, findings.listed())


def _broken(path: Path, name: str, page: Page) -> Suite:
    problems = page.findings.listed()
    errors = [problem for problem in problems if problem.severity == "error"]
    line = errors[0].line if errors else 1
    return Suite(path, name, None, (), problems, line, "\n".join(map(str, errors)))


def _find_world(page: Page, entry: Entry, path: Path, shelf: Shelf, *, named: bool) -> World | None:
    name = page.text(entry) if named else ""
    if named and not name:
        return None
    found = shelf.find(name, path)
    if found is None:
        known = [*shipped(), *(one.id for one in shelf.known.values() if one.id)]
        message = f"the scenario '{name[:60]}' is not found" if name else "these tests lie with no scenario"
        hint = suggest(name, dict.fromkeys(known)) if name else "write scenario: and its id or its file"
        page.add("P0901", entry, message, hint)
        return None
    if found.world is None:
        count = "an error" if len(found.errors) == 1 else f"{len(found.errors)} errors"
        first = str(found.errors[0]).splitlines()[0] if found.errors else "it is no scenario"
        message = f"the scenario {found.path} has {count} and cannot be played: {first}"
        page.add("P0902", entry, message, f"parley check {found.path} shows all of them")
    return found.world


def _read_cases(page: Page, world: World, tests: list[Entry]) -> tuple[Case, ...]:
    """Read each test by itself; what is wrong with one stays with it."""
    cases: list[Case] = []
    names: dict[str, int] = {}
    for test in tests:
        before, errors = len(page.findings.problems), page.errors
        case = CaseReader(page, world, test).read()
        line = case.line
        if case.name in names:
            message = f"the name '{case.name}' is taken by the test in line {names[case.name]}"
            page.add("P0903", test, message, "give each test a name of its own")
        elif case.name:
            names[case.name] = line
        if page.errors > errors:
            new = page.findings.problems[before:]
            told = dict.fromkeys(str(problem) for problem in new if problem.severity == "error")
            faults = "\n".join(told) or "It has faults beyond those listed."
            line = new[0].line if new else line
            case = Case(line, case.name, faults=faults)
        cases.append(case)
    return tuple(cases)
