"""What an author can refer to in one scenario: its dotted names, and the words that may stand in its conditions.

The names come from the ids; whether one is right at its place is asked by the checks, not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.scenario.figures import UnknownFigure, look_up
from game.scenario.ids import HOWS, Ids

PLAIN = ("round", "phase_rounds_left", "rounds_left", "refusals", "phase", "how")
"""Figures that every scenario has."""


def name_figures(ids: Ids) -> Iterator[str]:
    """Give the dotted name of every figure of a scenario."""
    yield from ids.metrics
    yield from PLAIN
    for party in ids.parties:
        yield from (f"trust.{party}.{other}" for other in ids.parties if other != party)
        yield from (f"{head}.{party}" for head in ("capital", "reservation", "readout"))
        yield from (f"{head}.{party}.{issue}" for head in ("firm", "position") for issue in ids.issues)
    yield from (f"approval.{audience}" for audience in ids.audiences)
    yield from (f"deal.{issue}" for issue in ids.issues)
    yield from (f"fired.{event}" for event in ids.events)
    yield from (f"done.{move}" for move in ids.moves)
    yield from (f"answered.{event}.{answer}" for event, answers in ids.events.items() for answer in answers)
    yield from (f"horizon.{metric}" for metric in ids.metrics)


def name_changes(ids: Ids) -> dict[str, str]:
    """Give every figure that an effect may change, with what it is."""
    return {name: _tell(name, ids) for name in name_figures(ids) if _changes(name, ids)}


def _changes(name: str, ids: Ids) -> bool:
    try:
        return look_up(name, ids).changes
    except UnknownFigure:
        # An id that is a reserved word hides a figure; the check says so.
        return False


def _tell(name: str, ids: Ids) -> str:
    head, *rest = name.split(".")
    titles = {**ids.parties, **ids.issue_titles, **ids.metric_titles}
    shown = [titles.get(part) or part for part in rest]
    match head:
        case "trust":
            return f"How far {shown[0]} trusts {shown[1]}, 0 to 100."
        case "approval":
            return f"How {shown[0]} thinks of its delegation, 0 to 100."
        case "capital":
            return f"The political capital of {shown[0]}."
        case "reservation":
            return f"What no deal is worth to {shown[0]}, in points."
        case "firm":
            return f"How firm {shown[0]} is on {shown[1]}, 0 to 3."
        case _:
            return titles.get(name) or name


def match_condition(ids: Ids) -> str:
    """Give a pattern that a condition fits when every word in it is known; linear, since each sign begins one way only."""
    words = {"and", "or", "not", *PLAIN, *HOWS, *ids.phases, *ids.readouts, *ids.metrics}
    words |= {option for options in ids.issues.values() for option in options}
    party, issue = _any(ids.parties), _any(ids.issues)
    answers = "|".join(rf"{event}\.{_any(answers)}" for event, answers in ids.events.items() if answers)
    names = [
        rf"trust\.{party}\.{party}",
        rf"(?:capital|reservation|readout)\.{party}",
        rf"(?:firm|position)\.{party}\.{issue}",
        rf"deal\.{issue}",
        rf"approval\.{_any(ids.audiences)}",
        rf"fired\.{_any(ids.events)}",
        rf"done\.{_any(ids.moves)}",
        rf"answered\.(?:{answers})",
        rf"horizon\.{_any(ids.metrics)}",
    ]
    known = "|".join([*names, *sorted(word for word in words if _is_word(word))])
    return rf"^(?:\s|(?:{known})(?![\w.])|[0-9]+(?:\.[0-9]+)?(?![\w.])|==|!=|<=|>=|[<>()+*\-])*$"


def _any(words: Iterable[str]) -> str:
    """Give a pattern for one of several words; one for nothing at all where there are none."""
    safe = [word for word in words if _is_word(word)]
    return f"(?:{'|'.join(safe)})" if safe else r"(?!)"


def _is_word(word: str) -> bool:
    return re.fullmatch(r"\w+", word, re.ASCII) is not None
