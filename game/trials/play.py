"""Plays a test and holds the game against what is expected; the first moment that does not come true ends it.

It plays by the usual rules and with the usual players. It writes no file.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.batch.drive import RefusedError, look_on, play_out
from game.players import Player, make
from game.rules.moves import Answer
from game.session import Session
from game.session.notation import write
from game.trials.causes import explain, figures_in
from game.trials.model import Case, Check, Expect, Holds, Refused, Result, Step, Trial
from game.trials.reader import Suite
from game.trials.subjects import Sight
from game.trials.truth import weigh
from game.trials.wants import Choice, Not, Range, show
from game.trials.worlds import World

CHOICE = "choice"
UNEXPECTED = "it is marked as a known failure, and all of it came true; take the mark away"


@dataclass(frozen=True, slots=True)
class Fault:
    """What did not come true, and in which line of the file it stands."""

    line: int
    message: str


class _Game:
    """One test under play."""

    def __init__(self, trial: Trial, world: World) -> None:
        self.trial = trial
        self.world = world
        self.session = Session(world.scenario, trial.seed, compiled=(world.tables, world.machine))
        self.now = self._players(trial.seats)
        self.later = self._players(trial.then)
        self.before = self.session.peek().v

    def _players(self, seats: Mapping[str, str]) -> dict[str, Player]:
        return {party: make(name, self.world.scenario, party, self.trial.seed) for party, name in seats.items()}

    def play(self) -> Fault | None:
        """Play the whole test; None where all of it came true."""
        for step in self.trial.steps:
            fault = self._expect(step) if isinstance(step, Expect) else self._take(step)
            if fault is not None:
                return fault
        play_out(self.session, self.now | self.later)
        return None if self.trial.end is None else self._expect(self.trial.end)

    def _take(self, step: Step | Refused) -> Fault | None:
        session = self.session
        self._wait_for(step)
        refusal = session.refuse(step.move)
        if isinstance(step, Refused):
            return self._must_refuse(step)
        if refusal is not None:
            wait = ", ".join(session.waiting_on) or "nobody"
            more = f" The talks wait for {wait}." if not session.over else ""
            return Fault(
                step.line, f"'{step.text}', {self._after()}, is refused [{refusal.code}]: {refusal.words}{more}"
            )
        look_on(session, self.later, step.move)
        self.before = session.peek().v
        session.play(step.move)
        return None

    def _wait_for(self, step: Step | Refused) -> None:
        """Let software play, and answer what no line answers, until the talks wait for a line."""
        session = self.session
        play_out(session, self.now)
        while session.stage == CHOICE:
            talks = session.peek()
            event = session.index.events[talks.choice[talks.choice_at]]
            written = isinstance(step.move, Answer) and step.move.event == event
            if written or event not in self.trial.answers:
                return
            move = Answer(session.waiting_on[0], event, self.trial.answers[event])
            look_on(session, self.later, move)
            session.play(move)
            play_out(session, self.now)

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
    except RefusedError as error:
        return Fault(trial.line, f"software made a move that the rules refuse: {error}")


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
        elif case.known_failure:
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
