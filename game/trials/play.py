"""Plays a test and holds the game against what is expected; the first moment that does not come true ends it.

It plays by the usual rules and with the usual players. It writes no file.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.moves import Answer, Move
from game.session import Session
from game.session.notation import write
from game.trials.causes import explain, figures_in
from game.trials.model import Case, Check, Expect, Holds, PlayerError, Refused, Result, Step, Trial
from game.trials.reader import Suite
from game.trials.subjects import Sight
from game.trials.truth import weigh
from game.trials.wants import Choice, Not, Range, show
from game.trials.worlds import World

CHOICE = "choice"
UNEXPECTED = "it is marked as a known failure, and all of it came true; take the mark away"


@dataclass(frozen=True, slots=True)
class Fault:
    """What did not come true, and in which line of the file it stands; ``own``: a fault of Parley's own."""

    line: int
    message: str
    own: bool = False


class _Game:
    """One test under play."""

    def __init__(self, trial: Trial, world: World) -> None:
        self.trial = trial
        self.world = world
        self.session = Session(world.scenario, trial.seed, compiled=(world.tables, world.machine))
        self.changes = trial.changes
        self.before = self.session.peek().v if self.changes else []
        self.software = None
        if trial.seats or trial.then:
            from game.trials.software import Software  # noqa: PLC0415 - players take a while to import

            self.software = Software(self.session, trial)

    def play(self) -> Fault | None:
        """Play the whole test; None where all of it came true."""
        for step in self.trial.steps:
            fault = self._expect(step) if isinstance(step, Expect) else self._take(step)
            if fault is not None:
                return fault
        self._play_software(on=True)
        return None if self.trial.end is None else self._expect(self.trial.end)

    def _take(self, step: Step | Refused) -> Fault | None:
        session = self.session
        self._wait_for(step)
        if isinstance(step, Refused):
            return self._must_refuse(step)
        refusal = session.refuse(step.move)
        if refusal is not None:
            wait = ", ".join(session.waiting_on) or "nobody"
            more = f" The talks wait for {wait}." if not session.over else ""
            return Fault(
                step.line, f"'{step.text}', {self._after()}, is refused [{refusal.code}]: {refusal.words}{more}"
            )
        if self.changes:
            self.before = session.peek().v
        self._make(step.move)
        return None

    def _make(self, move: Move) -> None:
        """Make a legal move while those who play on later look on."""
        if self.software is not None:
            self.software.look_on(move)
        self.session.play(move)

    def _wait_for(self, step: Step | Refused) -> None:
        """Let software play, and answer what no line answers, until the talks wait for a line."""
        session = self.session
        self._play_software()
        while session.stage == CHOICE:
            talks = session.peek()
            event = session.index.events[talks.choice[talks.choice_at]]
            written = isinstance(step.move, Answer) and step.move.event == event
            if written or event not in self.trial.answers:
                return
            self._make(Answer(session.waiting_on[0], event, self.trial.answers[event]))
            self._play_software()

    def _play_software(self, *, on: bool = False) -> None:
        if self.software is not None:
            self.software.play(on=on)

    def _must_refuse(self, step: Refused) -> Fault | None:
        refusal = self.session.refuse(step.move)
        wanted = " ".join(filter(None, (f"[{step.code}]" if step.code else "", step.words)))
        said = f"'{step.text}', {self._after()}: expected a refusal {wanted}".rstrip()
        if refusal is None:
            return Fault(step.line, f"{said}, and it is legal")
        if (step.code and refusal.code != step.code) or step.words not in refusal.words:
            return Fault(step.line, f"{said}, got [{refusal.code}] {refusal.words}")
        return None

    def _after(self) -> str:
        """Say after which move something is so."""
        lines = self.session.lines
        if not lines:
            return "before the first move"
        return f"after ply {lines[-1].ply} ({write(lines[-1].move, self.session.index)})"

    def _expect(self, expect: Expect) -> Fault | None:
        sight = Sight(self.session, self.before)
        told: list[str] = []
        line = 0
        for check in expect.checks:
            lines = list(self._holds(check, sight) if isinstance(check, Holds) else self._check(check, sight))
            if lines:
                line = line or check.line
                told += lines
        return Fault(line, "\n".join((f"{told[0]}, {self._after()}", *told[1:]))) if told else None

    def _check(self, check: Check, sight: Sight) -> Iterator[str]:
        subject, want = check.subject, check.want
        points = subject.kind == "points"
        got = sight.moved(subject.figure) if check.change else subject.read(sight)
        if want.met(got):
            return
        name = f"change of {subject.name}" if check.change else subject.name
        shown = (
            str(Range(got, got, points, signed=True))
            if check.change and isinstance(got, int)
            else show(got, points=points)
        )
        yield f"{name}: expected {want}, got {shown}"
        inner = want.want if isinstance(want, Not) else want
        wanted = inner.words if isinstance(inner, Choice) else ()
        for line in explain(subject, sight, self.world.topics, wanted):
            yield f"  {line}"

    def _holds(self, check: Holds, sight: Sight) -> Iterator[str]:
        if weigh(check.condition.tree, sight.figure) > 0:
            return
        yield f"expected {check.condition.text}, and it does not hold"
        for line in figures_in(check.condition, sight, self.world.topics):
            yield f"  {line}"


def play(trial: Trial, world: World) -> Fault | None:
    """Play one test; None where all of it came true, else the first thing that did not."""
    try:
        return _Game(trial, world).play()
    except PlayerError as error:
        return Fault(trial.line, str(error), own=True)


def run_case(case: Case, world: World, file: str) -> Iterator[Result]:
    """Play all rows of a test; a known failure must fail in at least one of them."""
    if case.faults:
        yield Result(file, case.line, case.name or "a test without a name", "failed", case.faults)
        return
    failed = 0
    results = []
    for trial in case.trials:
        began = time.perf_counter()
        fault = play(trial, world)
        seconds = time.perf_counter() - began
        failed += fault is not None
        if fault is None:
            results.append(Result(file, trial.line, trial.name, "passed", "", seconds))
        elif case.known_failure and not fault.own:
            message = f"{case.known_failure}\n{fault.message}"
            results.append(Result(file, fault.line, trial.name, "known_failure", message, seconds))
        else:
            results.append(Result(file, fault.line, trial.name, "failed", fault.message, seconds))
        if not case.known_failure:
            yield results.pop()
    if case.known_failure and not failed:
        seconds = sum(result.seconds for result in results)
        results = [Result(file, case.line, case.name, "failed", UNEXPECTED, seconds)]
    yield from results


def run_file(tests: Suite) -> Iterator[Result]:
    """Play all tests of a file; one that cannot be played is a failure, and the loudest."""
    if tests.world is None:
        yield Result(tests.name, tests.line, tests.path.name, "failed", tests.faults)
        return
    for case in tests.cases:
        yield from run_case(case, tests.world, tests.name)
