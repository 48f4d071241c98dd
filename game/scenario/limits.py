"""Checks that a scenario fits the fixed tables of the rules, and that delayed effects cannot pile up.

The rules keep the same numbers; a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.scenario.changes import TIMINGS, effect_rows
from game.scenario.inspection import Inspection
from game.scenario.terms import Rows, Tree
from game.scenario.tree import Path

PARTIES = 8
ISSUES = 16
OPTIONS = 8
METRICS = 24
AUDIENCES = 32
EVENTS = 48
MOVES = 48
PHASES = 16
LINKAGES = 32
READOUTS = 16
ENDINGS = 24
ANSWERS = 4
ROWS = 128
PROGRAMS = 256
CODE = 2048
EFFECTS = 1024
PENDING = 500
"""Delayed effects that may wait at once; the rules' queue is a little longer."""


def check_limits(case: Inspection) -> None:
    """Check every number of things, and the worst pile of delayed effects."""
    for path, number, least, most, what in _counts(case):
        case.count(path, number, least, most, what)
    code = sum(_size(condition.tree) for condition in case.conditions.values())
    _check_total(case, len(case.conditions), PROGRAMS, "conditions")
    _check_total(case, code, CODE, "words and signs in all conditions together")
    amounts = sum(len(row.keys() - TIMINGS) for _, rows in effect_rows(case) for row in rows)
    _check_total(case, amounts, EFFECTS, "effects of moves, events and readouts")
    _check_pending(case)


def _counts(case: Inspection) -> Iterator[tuple[Path, int, int, int, str]]:
    form, ids = case.form, case.ids
    yield ("parties",), len(ids.parties), 2, PARTIES, "parties"
    yield ("agenda",), len(ids.issues), 1, ISSUES, "issues"
    for issue in form.agenda:
        yield ("agenda", issue, "options"), len(ids.issues[issue]), 2, OPTIONS, "options of an issue"
    yield ("metrics",), len(ids.metrics), 0, METRICS, "metrics"
    yield ("parties",), len(ids.audiences), 0, AUDIENCES, "audiences in all"
    yield ("moves",), len(ids.moves), 0, MOVES, "moves"
    yield ("events",), len(ids.events), 0, EVENTS, "events"
    for event, plan in form.events.items():
        if plan.choice is not None:
            yield ("events", event, "choice", "answers"), len(ids.events[event]), 2, ANSWERS, "answers to a choice"
    yield ("readouts",), len(ids.readouts), 0, READOUTS, "readouts"
    yield ("linkages",), len(form.linkages), 0, LINKAGES, "linkages"
    yield ("endings",), len(form.endings or {}), 0, ENDINGS, "endings"
    if form.phases is not None:
        yield ("phases",), len(ids.phases), 1, PHASES, "phases"
        rows = sum(len(rows) for phase in form.phases.values() for rows in phase.exits.values())
        yield ("phases",), rows, 0, ROWS, "rows of exits in all"


def _check_total(case: Inspection, number: int, most: int, what: str) -> None:
    if number > most:
        case.add("P0801", (), f"there can be at most {most:,} {what}, not {number:,}")


def _size(tree: Tree) -> int:
    """Count the steps of a condition once it is compiled."""
    return 1 if tree[0] in {"num", "name"} else 1 + sum(_size(branch) for branch in tree[1:])


def _check_pending(case: Inspection) -> None:
    """Refuse delayed effects that could pile up: each party's worst move and the two worst events in every round."""
    form = case.form
    moves = [max(_delayed(move.effects), _delayed(move.otherwise)) for move in form.moves.values()]
    events = sorted(
        (
            _delayed(event.effects)
            + max((_delayed(plan.effects) for plan in event.choice.answers.values()), default=0)
            if event.choice is not None
            else _delayed(event.effects)
            for event in form.events.values()
        ),
        reverse=True,
    )
    a_round = max(moves, default=0) * len(case.ids.parties) + sum(events[:2])
    longest = max((_length(row) for _, rows in effect_rows(case) for row in rows), default=0)
    if a_round * longest > PENDING:
        message = (
            f"too many delayed effects could wait at once: {a_round} in a round, for up to {longest} rounds; "
            f"{PENDING} are the most"
        )
        case.add("P0802", (), message, "shorten `after` and `for`, or delay fewer effects")


def _delayed(rows: Rows) -> int:
    return sum(len(row.keys() - TIMINGS) for row in rows if _is_delayed(row))


def _is_delayed(row: Iterable[str]) -> bool:
    return any(timing in row for timing in TIMINGS)


def _length(row: Mapping[str, Any]) -> int:
    if not _is_delayed(row):
        return 0
    return int(row.get("after", 1)) + int(row.get("for", 1)) - 1
