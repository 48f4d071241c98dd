"""Checks the effects of a scenario: what they may change, by how much, when, and what must stay private.

It works on rows as written; the model's effects are made by ``resolve``.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from game.scenario.fields import MOST_TALLIES
from game.scenario.figures import POINTS, Figure
from game.scenario.inspection import Inspection
from game.scenario.terms import Rows
from game.scenario.tree import Path

TIMINGS = frozenset({"after", "for"})


def check_changes(case: Inspection) -> None:
    """Check the effects of moves, events, answers and readouts."""
    for path, rows in effect_rows(case):
        for n, row in enumerate(rows):
            for name, amount in row.items():
                place = (*path, n, name)
                if name in TIMINGS:
                    _check_timing(case, place, name, amount)
                    continue
                figure = case.find_figure(place, name)
                if figure is not None:
                    _check_change(case, place, name, amount, figure)
    _check_private_moves(case)
    _check_readouts(case)


def effect_rows(case: Inspection) -> Iterator[tuple[Path, Rows]]:
    """Give every set of effects with its place."""
    form = case.form
    for name, move in form.moves.items():
        yield ("moves", name, "effects"), move.effects
        yield ("moves", name, "otherwise"), move.otherwise
    for name, event in form.events.items():
        yield ("events", name, "effects"), event.effects
        if event.choice is not None:
            for answer, plan in event.choice.answers.items():
                yield ("events", name, "choice", "answers", answer, "effects"), plan.effects
    for name, readout in form.readouts.items():
        for party, rows in readout.effects.items():
            yield ("readouts", name, "effects", party), rows


def _check_timing(case: Inspection, path: Path, name: str, value: Any) -> None:
    if value != int(value) or not 1 <= value <= MOST_TALLIES:
        case.add("P0204", path, f"'{name}' must be a whole number from 1 to {MOST_TALLIES}, not {value}")


def _check_change(case: Inspection, path: Path, name: str, amount: int | Decimal, figure: Figure) -> None:
    if not figure.changes:
        message = f"no effect can change '{name}'"
        hint = "effects change metrics, approval, trust, capital, reservation and firm"
        case.add("P0415", path, message, hint, key=True)
    elif figure.kind == POINTS:
        if amount * 10 != int(amount * 10):
            case.add("P0209", path, f"'{name}' takes one decimal at most, not {amount}")
    elif amount != int(amount):
        case.add("P0209", path, f"'{name}' changes by whole numbers, not by {amount}")


def _check_private_moves(case: Inspection) -> None:
    """Refuse private moves that change what others see, or another party's secrets."""
    for name, move in case.form.moves.items():
        if move.public:
            continue
        who = list(case.ids.parties) if move.who is None else move.who
        for part, rows in (("effects", move.effects), ("otherwise", move.otherwise)):
            for n, row in enumerate(rows):
                for target in row:
                    head, _, owner = target.partition(".")
                    if target in TIMINGS or target in case.ids.metrics or not owner:
                        continue
                    if head in {"capital", "reservation"} and who == [owner]:
                        continue
                    message = f"'{name}' is not public, so it cannot change '{target}'"
                    hint = "a private move changes metrics, and capital and reservation of the one party in `who`"
                    case.add("P0702", ("moves", name, part, n, target), message, hint, key=True)


def _check_readouts(case: Inspection) -> None:
    for name, readout in case.form.readouts.items():
        for party, rows in readout.effects.items():
            path = ("readouts", name, "effects", party)
            case.find_party(path, party, key=True)
            for n, row in enumerate(rows):
                for timing in TIMINGS & row.keys():
                    message = f"'{timing}' does nothing here: after the readouts there is no tally"
                    case.add("P0307", (*path, n, timing), message, key=True)
                for target in row:
                    if target.startswith("reservation."):
                        message = f"a readout cannot change '{target}', since the talks are over"
                        hint = "readouts change approval and trust; moves and events change reservation"
                        case.add("P0419", (*path, n, target), message, hint, key=True)
