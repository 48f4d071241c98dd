"""Tests as data as pytest sees them: a file, and an item for each game. Only ``hook`` imports it, and only for pytest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import Any

import pytest

from game.scenario import Unreadable
from game.trials.model import Case
from game.trials.play import run_case
from game.trials.reader import read_tests
from game.trials.worlds import Shelf, World

SHELF = pytest.StashKey[Shelf]()


class FailedTalksError(Exception):
    """What did not come true in a game, as `parley test` words it."""


class TalksFile(pytest.File):
    """A file of tests as data."""

    def collect(self) -> Iterator[TalksItem]:
        """Give an item for each game; the rows of a known failure are one item, since one of them must fail."""
        shelf = self.config.stash.setdefault(SHELF, Shelf())
        try:
            suite = read_tests(self.path, shelf, str(self.path))
        except Unreadable as unreadable:
            raise self.CollectError(str(unreadable)) from None
        if suite.world is None:
            raise self.CollectError(suite.faults)
        for case in suite.cases:
            if case.known_failure or case.faults:
                yield self._item(case.name or f"line {case.line}", case, suite.world)
            else:
                for trial in case.trials:
                    yield self._item(trial.name, replace(case, trials=(trial,)), suite.world)

    def _item(self, name: str, case: Case, world: World) -> TalksItem:
        return TalksItem.from_parent(self, name=name, case=case, world=world)


class TalksItem(pytest.Item):
    """One game to play, or all rows of a known failure."""

    def __init__(self, *, case: Case, world: World, **more: Any) -> None:
        super().__init__(**more)
        self.case = case
        self.world = world

    def runtest(self) -> None:
        """Play; a game that fails where that is known is an expected failure."""
        results = list(run_case(self.case, self.world, str(self.path)))
        failed = [result for result in results if result.outcome == "failed"]
        if failed:
            raise FailedTalksError("\n".join(f"{result.file}:{result.line}: {result.message}" for result in failed))
        if any(result.outcome == "known_failure" for result in results):
            pytest.xfail(self.case.known_failure)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show what did not come true, without a traceback."""
        if isinstance(excinfo.value, FailedTalksError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """Say where the test stands."""
        return Path(self.path), self.case.line - 1, self.name
