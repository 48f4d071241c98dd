"""Checks every condition of a scenario, and that public ones read no party's secrets.

The grammar of conditions is in ``conditions``; here stands where they are and who may know that they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.scenario.conditions import judge, reads
from game.scenario.expressions import Fault
from game.scenario.figures import look_up
from game.scenario.inspection import Inspection
from game.scenario.terms import Condition
from game.scenario.tree import Path


@dataclass(frozen=True, slots=True)
class When:
    """A condition where it stands: what it belongs to, whose secrets it may read, what would permit others."""

    path: Path
    text: str
    what: str
    own: frozenset[str] = frozenset()
    free: bool = False
    permit: str = ""


def check_whens(case: Inspection) -> None:
    """Read every condition; note those that are none, never or always hold, or read secrets."""
    for when in _whens(case):
        try:
            condition, verdict = judge(when.text, case.ids)
        except Fault as fault:
            line, col = case.findings.tree.inside(when.path, when.text, fault.offset)
            case.findings.add_at(fault.code, line, col, fault.message, fault.hint)
            continue
        case.conditions[when.path] = condition
        if verdict is not None:
            code, word = ("P0609", "always") if verdict else ("P0608", "never")
            case.add(code, when.path, f"this condition {word} holds", "leave it out" if verdict else "")
        if not when.free:
            _check_secrets(case, when, condition)


def _check_secrets(case: Inspection, when: When, condition: Condition) -> None:
    for name in sorted(reads(condition)):
        owner = look_up(name, case.ids).secret_of
        if not owner or owner in when.own or (owner == "*" and _mover(case, name) in when.own):
            continue
        message = f"{when.what} would give away '{name}', which only one side knows"
        case.add("P0701", when.path, message, when.permit or "read public figures only")


def _mover(case: Inspection, name: str) -> str:
    """Give the one party that makes a private move; empty where several may."""
    move = case.form.moves.get(name.removeprefix("done."))
    return move.who[0] if move is not None and move.who is not None and len(move.who) == 1 else ""


def _alone(who: Sequence[str] | None) -> frozenset[str]:
    return frozenset(who) if who is not None and len(who) == 1 else frozenset()


def _whens(case: Inspection) -> Iterator[When]:
    form = case.form
    permit = "say `reveals: true` beside it if that is meant"
    for name, party in form.parties.items():
        if party.mandate is not None and party.mandate.opens is not None and party.mandate.opens.when is not None:
            opens = ("parties", name, "mandate", "opens", "when")
            yield When(opens, party.mandate.opens.when, f"the mandate of '{name}'", frozenset({name}))
    for name, move in form.moves.items():
        if move.when is not None:
            own = frozenset() if move.public else _alone(move.who)
            yield When(("moves", name, "when"), move.when, f"the move '{name}'", own, move.reveals, permit)
    for name, event in form.events.items():
        if event.when is not None:
            yield When(
                ("events", name, "when"), event.when, f"the event '{name}'", free=event.reveals, permit=permit
            )
    for name, readout in form.readouts.items():
        if readout.when is not None:
            yield When(("readouts", name, "when"), readout.when, f"the readout '{name}'")
    for name, phase in (form.phases or {}).items():
        for trigger, rows in phase.exits.items():
            for n, row in enumerate(rows):
                if row.when is not None:
                    place = ("phases", name, "exits", trigger, n, "when")
                    yield When(place, row.when, f"the exit of '{name}'", free=row.reveals, permit=permit)
    for name, ending in (form.endings or {}).items():
        if ending.when is not None:
            yield When(("endings", name, "when"), ending.when, f"the ending '{name}'", free=True)
