"""Checks the course of the talks as written: exits, rows, and that every way leads to a debrief.

The machine itself is built by the rules; here only the plan is judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.scenario.form import ExitForm, PhaseForm
from game.scenario.inspection import Inspection
from game.scenario.routes import check_routes
from game.scenario.spelling import suggest

TRIGGERS: dict[str, tuple[str, ...]] = {
    "briefing": ("next",),
    "opening": ("next",),
    "bargaining": ("agreed", "broken", "over"),
    "ratification": ("passed", "refused"),
    "communique": ("next",),
    "debrief": (),
}
"""The triggers that move each kind of phase on."""

_BARGAINING_KEYS = ("issues", "rounds", "order", "cut_short")


def check_flow(case: Inspection) -> None:
    """Check the phases and endings of a scenario; the usual ones need no check."""
    phases = case.form.phases
    if phases is not None:
        for name, phase in phases.items():
            _check_keys(case, name, phase)
            _check_triggers(case, name, phase)
            for trigger, rows in phase.exits.items():
                _check_rows(case, name, trigger, rows)
        check_routes(case, phases)
    _check_endings(case)


def _check_keys(case: Inspection, name: str, phase: PhaseForm) -> None:
    path = ("phases", name)
    if phase.kind != "bargaining":
        for key in _BARGAINING_KEYS:
            if getattr(phase, key) is not None:
                case.add(
                    "P0509",
                    (*path, key),
                    f"'{key}' belongs to a bargaining phase, and '{name}' is {phase.kind}",
                    key=True,
                )
        return
    if phase.issues is not None:
        for n, issue in enumerate(phase.issues):
            case.find_issue((*path, "issues", n), issue)
        case.unlike((*path, "issues"), phase.issues)
        case.count((*path, "issues"), len(phase.issues), 1, 16, "issues in a phase")
    rounds = phase.rounds or 6
    if phase.cut_short is not None and phase.cut_short.start > rounds:
        message = f"'from' must lie within the {rounds} rounds of '{name}', not at {phase.cut_short.start}"
        case.add("P0204", (*path, "cut_short", "from"), message)


def _check_triggers(case: Inspection, name: str, phase: PhaseForm) -> None:
    known = TRIGGERS[phase.kind]
    path = ("phases", name)
    for trigger in phase.exits:
        if trigger not in known:
            message = f"a {phase.kind} phase has no exit '{trigger}'"
            hint = suggest(trigger, known) if known else "the talks end with the debrief: leave `exits` out"
            case.add("P0501", (*path, "exits", trigger), message, hint, key=True)
    goes_on = _goes_on(case, phase)
    for trigger in known:
        if trigger == "broken" and goes_on:
            if trigger in phase.exits:
                message = f"nobody can walk out of '{name}', since the talks go on after it"
                case.add("P0512", (*path, "exits", trigger), message, "leave `broken` out", key=True)
        elif not phase.exits.get(trigger):
            message = f"the {phase.kind} phase '{name}' needs the exit '{trigger}'"
            place = (*path, "exits", trigger) if trigger in phase.exits else (*path, "exits")
            case.add("P0502", place, message, f"write {trigger}: PHASE", key=True)


def _goes_on(case: Inspection, phase: PhaseForm) -> bool:
    """Tell whether the last row of ``over`` leads to another bargaining phase."""
    rows = phase.exits.get("over")
    phases = case.form.phases or {}
    target = phases.get(rows[-1].to) if rows else None
    return target is not None and target.kind == "bargaining"


def _check_rows(case: Inspection, name: str, trigger: str, rows: Sequence[ExitForm]) -> None:
    path = ("phases", name, "exits", trigger)
    phases = case.form.phases or {}
    for n, row in enumerate(rows):
        case.find((*path, n, "to"), row.to, "P0408", "phase", case.ids.phases)
    if rows and all(row.when is not None for row in rows):
        message = f"the last row of '{trigger}' must have no condition, so that one always holds"
        case.add("P0503", (*path, len(rows) - 1), message, "add a row: - {to: …}")
    for n in dead_rows(
        trigger, [(row.when is None, row.to in phases and phases[row.to].kind == "bargaining") for row in rows]
    ):
        case.add(
            "P0504",
            (*path, n),
            "this row can never be taken: one above it always holds",
            "move it up, or remove it",
        )
    if (
        trigger == "refused"
        and rows
        and all(row.to in phases and phases[row.to].kind == "bargaining" for row in rows)
    ):
        message = "every row leads back to bargaining, but the table reopens only once"
        case.add("P0507", path, message, "add a last row that leads elsewhere: - {to: communique}", key=True)


def dead_rows(trigger: str, rows: Sequence[tuple[bool, bool]]) -> Iterator[int]:
    """Give the places of rows that can never be taken; each row says whether it always holds and whether it bargains.

    At a second refusal rows to bargaining are passed over, so they leave the others alive.
    """
    settled = reopened = False
    for n, (always, bargains) in enumerate(rows):
        passed_over = trigger == "refused" and bargains
        if settled or (reopened and passed_over):
            yield n
        if always and passed_over:
            reopened = True
        elif always:
            settled = True


def _check_endings(case: Inspection) -> None:
    endings = case.form.endings
    if endings is None:
        return
    case.count(("endings",), len(endings), 1, 24, "endings")
    *before, last = list(endings) or [""]
    if endings and endings[last].when is not None:
        message = f"the last ending, '{last}', must have no condition, so that one always fits"
        case.add(
            "P0510", ("endings", last, "when"), message, "move its condition away, or add an ending without one"
        )
    for n, name in enumerate(before):
        if endings[name].when is None:
            after = [*before, last][n + 1]
            message = f"'{after}' and later endings are never reached: '{name}' has no condition and always fits"
            case.add("P0511", ("endings", after), message, f"move '{name}' to the end", key=True)
            return
