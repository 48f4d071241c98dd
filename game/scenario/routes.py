"""Follows every way through the phases of a scenario: what is reached, what goes round, what arrives unprepared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.form import PhaseForm
from game.scenario.inspection import Inspection
from game.scenario.tree import Path

Phases = Mapping[str, PhaseForm]


def check_routes(case: Inspection, phases: Phases) -> None:
    """Check where the talks begin, that they end, and that no phase is out of reach or out of place."""
    if not phases:
        case.add("P0508", ("phases",), "there are no phases", "leave `phases` out for the usual ones", key=True)
        return
    first = next(iter(phases))
    if phases[first].kind == "debrief":
        case.add(
            "P0508",
            ("phases", first),
            "the talks begin with the debrief",
            "list the phases in their order",
            key=True,
        )
        return
    ends = any(phase.kind == "debrief" for phase in phases.values())
    if not ends:
        case.add(
            "P0508",
            ("phases",),
            "no phase is a debrief, so the talks never end",
            "add debrief: {kind: debrief}",
            key=True,
        )
    reached = _reach(phases, [first])
    for name in phases:
        if name not in reached:
            case.add("P0505", ("phases", name), f"no exit leads to the phase '{name}'", key=True)
    kinds: set[str] = {phases[name].kind for name in reached}
    if "bargaining" not in kinds:
        case.add(
            "P0508",
            ("phases",),
            "no bargaining phase is ever reached",
            "add one: talks: {kind: bargaining, …}",
            key=True,
        )
    if ends:  # without an end every way goes round
        _check_circles(case, phases)
    _check_walk_outs(case, phases)
    _check_agreements(case, phases, first)
    _check_readouts(case, kinds)


def _ways(phases: Phases, name: str) -> Iterator[tuple[str, Path, str]]:
    """Give every row out of a phase: its trigger, its place, and where it leads, if that exists."""
    for trigger, rows in phases[name].exits.items():
        for n, row in enumerate(rows):
            if row.to in phases:
                yield trigger, ("phases", name, "exits", trigger, n), row.to


def _reach(phases: Phases, start: list[str]) -> set[str]:
    reached = set(start)
    queue = list(start)
    while queue:
        for _, _, to in _ways(phases, queue.pop()):
            if to not in reached:
                reached.add(to)
                queue.append(to)
    return reached


def _check_circles(case: Inspection, phases: Phases) -> None:
    """Refuse ways that go round; only a refusal may reopen the table, and the rules allow that once."""
    state: dict[str, int] = {}
    trail: list[str] = []

    def visit(name: str) -> None:
        state[name] = 1
        trail.append(name)
        for trigger, path, to in _ways(phases, name):
            if trigger == "refused" and phases[to].kind == "bargaining":
                continue
            if state.get(to) == 1:
                circle = " → ".join([*trail[trail.index(to) :], to])
                hint = "only `refused` may lead back, and only to a bargaining phase"
                case.add("P0506", path, f"the talks can go round for ever: {circle}", hint)
            elif to not in state:
                visit(to)
        trail.pop()
        state[name] = 2

    for name in phases:
        if name not in state:
            visit(name)


def _check_walk_outs(case: Inspection, phases: Phases) -> None:
    for name in phases:
        for trigger, path, to in _ways(phases, name):
            if trigger != "broken":
                continue
            ahead = [
                phase for phase in _reach(phases, [to]) if phases[phase].kind in {"bargaining", "ratification"}
            ]
            if ahead:
                message = f"after a walk-out the talks cannot go on, and this way leads to '{ahead[0]}'"
                case.add("P0515", path, message, "lead to a communique or debrief")


def _check_agreements(case: Inspection, phases: Phases, first: str) -> None:
    """Warn where home may be asked about nothing: ratification reached without an agreed package."""
    seen: set[tuple[str, bool]] = set()
    queue = [(first, False)]
    warned: set[str] = set()
    while queue:
        name, agreed = queue.pop()
        if (name, agreed) in seen:
            continue
        seen.add((name, agreed))
        for trigger, path, to in _ways(phases, name):
            if trigger == "broken":
                continue  # where it leads is judged above
            settled = trigger == "agreed" or (agreed and trigger in {"next", "passed"})
            if phases[to].kind == "ratification" and not settled and to not in warned:
                warned.add(to)
                case.add("P0513", path, f"'{to}' is reached here without an agreement to ratify")
            queue.append((to, settled))


def _check_readouts(case: Inspection, kinds: set[str]) -> None:
    if case.form.readouts and "communique" not in kinds:
        case.add("P0514", ("readouts",), "no communique phase is reached, so no readout is ever given", key=True)
    if "communique" in kinds and not case.form.readouts:
        message = "there are no readouts to choose from in the communique"
        case.add("P0514", ("phases",), message, "add `readouts`, or leave the phase out", key=True)
    if case.ids.audiences and "ratification" not in kinds:
        message = "the parties have audiences, but no ratification phase is reached: home is never asked"
        case.add("P0513", ("phases",), message, key=True)
