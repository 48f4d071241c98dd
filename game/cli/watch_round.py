"""What is done after one save, step by step and the most wanted first: check, tests, games, balance, the last game.

It gives lines as soon as they are known, and asks between small pieces of work whether a newer save makes them void.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import Future

    from game.analysis.balance import Verdict
    from game.cli.watch_helper import Helper, Played
    from game.cli.watch_replay import Stand
    from game.scenario import Problem, Scenario
    from game.trials.worlds import World

GAMES = 20_000
PLAIN_GAMES = 500
SAMPLE = 300
"""Games of each match from which the played lines of balance are told."""
SHOWN = 8
SHIFT = 1.0
"""Percent by which an ending's share must move to be named."""


class Superseded(Exception):  # noqa: N818 - a newer save ends a round; nothing went wrong
    """Ends the work on a save because a newer one is there."""


class Told(NamedTuple):
    """One line for the person, under a short heading; ``style`` is error, warning, good or nothing."""

    what: str
    text: str
    style: str = ""


@dataclass
class Memory:
    """What earlier rounds found, so that a round can tell what a save has changed."""

    shares: dict[str, float] = field(default_factory=dict)
    stand: Stand | None = None
    rounds: int = 0
    games: int = 0


@dataclass
class Round:
    """The work on one save; ``newer`` tells whether another save has come."""

    path: Path
    memory: Memory
    helper: Helper
    journal: Path | None = None
    newer: Callable[[], bool] = lambda: False

    def lines(self) -> Iterator[Told]:
        """Do all of the work and give its lines. Raises Superseded, or Unreadable where the scenario cannot be read."""
        from game.lint import inspect

        report = inspect(self.path)
        yield from tell_problems(report.problems, self.path)
        if report.scenario is None:
            yield Told("", "The rest waits until its errors are mended.", "error")
            return
        self._go_on()
        world = self._world(report.scenario)
        self._go_on()
        games = self._begin_games(world)
        played = self.helper.measure(report.scenario, SAMPLE) if is_fast() else None
        try:
            yield from self._tests(world)
            yield from self._explore(world, games)
            yield from self._balance(world, played)
            for step in (self._replay, self._schema):
                self._go_on()
                yield from step(world)
        finally:
            games.cancel()
            if played is not None:
                played.cancel()

    def _go_on(self) -> None:
        if self.newer():
            raise Superseded

    def _world(self, scenario: Scenario) -> World:
        from game.rules import flow
        from game.rules.index import Index
        from game.rules.tables import compile_tables
        from game.trials.subjects import Topics
        from game.trials.worlds import World

        index, machine = Index(scenario), flow.build(scenario)
        return World(self.path, scenario, index, Topics(index), compile_tables(scenario, machine), machine)

    def _tests(self, world: World) -> Iterator[Told]:
        from game.scenario import Unreadable
        from game.trials.play import run_file
        from game.trials.reader import read_tests
        from game.trials.worlds import Found, Shelf, files_of

        try:
            files = files_of(str(self.path))
        except Unreadable:
            yield Told("tests", "there are none")
            return
        shelf = Shelf({self.path.resolve(): Found(self.path, world.scenario.id, world)})
        outcomes: list[str] = []
        for file in files:
            shown = str(file.relative_to(self.path.parent)) if file.is_relative_to(self.path.parent) else str(file)
            try:
                suite = read_tests(file, shelf, shown)
            except Unreadable as error:
                outcomes.append("failed")
                yield Told("tests", str(error), "error")
                continue
            for result in run_file(suite):
                self._go_on()
                outcomes.append(result.outcome)
                if result.outcome == "failed" and outcomes.count("failed") <= SHOWN:
                    first = result.message.partition("\n")[0]
                    yield Told("tests", f"{result.file}:{result.line}: {result.name}: {first}", "error")
        failed, known = outcomes.count("failed"), outcomes.count("known_failure")
        more = f", {known} known to fail" if known else ""
        style = "error" if failed else "good"
        yield Told("tests", f"{outcomes.count('passed')} passed, {failed} failed{more}", style)

    def _begin_games(self, world: World) -> Future[Played]:
        """Let the second process play while the tests run."""
        from game.cli.watch_helper import order_of

        fast = is_fast()
        return self.helper.play(order_of(world.scenario, GAMES if fast else PLAIN_GAMES), fast=fast)

    def _explore(self, world: World, games: Future[Played]) -> Iterator[Told]:
        from game.analysis.explore.coverage import coverage_of
        from game.analysis.explore.reach import unreachable
        from game.batch.kernel import has_numba
        from game.cli.watch_helper import wait_for

        total = wait_for(games, self._go_on)
        self.memory.games += total.games
        how = (
            "compiled"
            if total.compiled
            else "plain"
            if has_numba()
            else "plain: install parley-sim[fast] for 20,000"
        )
        ratified = 100 * total.ratified / total.games
        yield Told("explore", f"{total.games:,} random games, {how}; ratified {ratified:.1f} %")
        if total.faults:
            yield Told("explore", f"{total.faults} games went wrong: parley explore keeps their journals", "error")
        shares = {name: 100 * total.endings[n] / total.games for n, name in enumerate(world.index.endings)}
        yield Told("endings", tell_shares(shares, self.memory.shares))
        self.memory.shares = shares
        cannot = unreachable(world.tables, world.index)
        for group, found in coverage_of(world.tables, world.index, total.cover).items():
            unseen = [name for name in found.unseen if name not in cannot[group]]
            if unseen and group in {"events", "moves", "answers", "readouts", "endings"}:
                yield Told("not seen", f"{group}: {_few(unseen)}", "warning")

    def _balance(self, world: World, played: Future[list[Verdict]] | None) -> Iterator[Told]:
        from game.analysis.counts import count_lines
        from game.cli.watch_helper import wait_for

        counted = [line for line in count_lines(world.scenario) if line.figure is not None]
        held = sum(line.ok for line in counted)
        style = "good" if held == len(counted) else "warning"
        yield Told("balance", f"{held} of {len(counted)} counted lines hold", style)
        for line in counted:
            if not line.ok:
                yield Told("balance", f"{line.id} {line.what}: {line.figure:g}, target {line.target}", "warning")
        self._go_on()
        if played is None:
            yield Told("balance", "lines from play are left out without compiled rules: parley balance plays them")
            return
        for verdict in wait_for(played, self._go_on):
            said = "" if verdict.ok else "FAILS: "
            text = f"{said}{verdict.what}: {verdict.figure or 0:g} %, target {verdict.target} ({SAMPLE} games)"
            yield Told("balance", text, "" if verdict.ok else "warning")

    def _replay(self, world: World) -> Iterator[Told]:
        from game.cli.watch_replay import find_journal, follow, tell_stand
        from game.session.record import JournalError

        path = self.journal or find_journal(world.scenario.id)
        if path is None:
            yield Told("replay", "no saved game of these talks yet")
            return
        try:
            stand = follow(path, world)
        except JournalError as error:
            yield Told("replay", str(error), "warning")
            return
        style = "warning" if stand.stopped else ""
        for line in tell_stand(stand, self.memory.stand):
            yield Told("replay", line, style)
        self.memory.stand = stand

    def _schema(self, world: World) -> Iterator[Told]:
        """Write the schemas beside the scenario anew, where some of ours stand there and are no longer right."""
        from game.cli.schemas import renewed
        from game.scenario.load import examine, read_text

        with suppress(FileNotFoundError):
            for target, new in renewed(self.path.parent, examine(read_text(self.path), str(self.path))):
                try:
                    target.write_text(new, encoding="utf-8", newline="\n")
                    yield Told("schema", f"{target.name} knows the new ids", "good")
                except OSError as error:
                    yield Told("schema", f"{target.name} cannot be written: {error.strerror or error}", "warning")


def is_fast() -> bool:
    """Tell whether games are played compiled: a round never waits for a compilation."""
    from game.batch.kernel import has_numba, is_warm

    return has_numba() and is_warm()


def tell_problems(problems: tuple[Problem, ...], path: Path) -> Iterator[Told]:
    """Tell the first problems, errors before all else, and how many there are."""
    if not problems:
        yield Told("check", "no problems", "good")
        return
    order = {"error": 0, "warning": 1, "advice": 2}
    for problem in sorted(problems, key=lambda one: order[one.severity])[:SHOWN]:
        yield Told("", str(problem), problem.severity)
    counts = [(n, kind) for kind in order if (n := sum(one.severity == kind for one in problems))]
    words = ", ".join(f"{n} {kind}{'s' if n > 1 and kind != 'advice' else ''}" for n, kind in counts)
    more = f"; parley check {path} shows all of them" if len(problems) > SHOWN else ""
    yield Told("check", words + more, "error" if counts[0][1] == "error" else "warning")


def tell_shares(now: dict[str, float], before: dict[str, float]) -> str:
    """Tell each ending's share, and its share before where a save has moved it."""
    said = []
    for name, share in now.items():
        moved = name in before and abs(before[name] - share) >= SHIFT
        was = f" (before {before[name]:.1f})" if moved else " (new)" if before and name not in before else ""
        said.append(f"{name} {share:.1f} %{was}")
    return ", ".join(said)


def _few(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")


def since(began: float) -> str:
    """Give the seconds since a moment of the steady clock, as a line of its own."""
    return f"{time.perf_counter() - began:.1f} s"
