"""The figures of the talks by their dotted names: what each is, how far it can go, and whose secret it is.

Conditions read them and effects change them; this module only says what a name stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from game.scenario.ids import HOWS, Ids
from game.scenario.spelling import suggest

WHOLE = "whole"
POINTS = "points"
OPTION = "option"
PHASE = "phase"
HOW = "how"
READOUT = "readout"

FAR = 100_000_000
"""No capital and no reservation value comes this far in a game."""
OFTEN = 1_000
"""Nothing happens more often than this in a game."""

_SHOWN = 60

VARIABLES = (
    "approval", "answered", "capital", "deal", "done", "fired", "firm", "horizon", "how", "phase", "phase_rounds_left",
    "position", "readout", "refusals", "reservation", "round", "rounds_left", "trust",
)  # fmt: skip
"""The words that begin the name of a figure; no id may be one of them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a dotted name stands for; low and high in the units of play."""

    kind: str
    low: int
    high: int
    issue: str = ""
    """Of an option: the issue whose options it counts."""
    changes: bool = False
    """Whether an effect may change it."""
    counts: bool = False
    """Whether it may stand alone in a condition, meaning more than 0."""
    secret_of: str = ""
    """The party that alone knows it; "*" where it is a private move's."""


class UnknownFigure(Exception):  # noqa: N818 - a value for the author, caught where the place is known
    """A name that stands for nothing: its code, words and hint."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def look_up(name: str, ids: Ids) -> Figure:
    """Say what a dotted name stands for; UnknownFigure where it stands for nothing."""
    head, *rest = name.split(".")
    if not rest:
        return _look_up_word(head, ids)
    shape = _SHAPES.get(head)
    if shape is None:
        raise UnknownFigure("P0413", f"no figure begins with '{head}'", suggest(head, _SHAPES))
    form, read = shape
    wanted = form.count(".")
    if len(rest) != wanted:
        raise UnknownFigure(
            "P0413",
            f"'{name}' is not complete" if len(rest) < wanted else f"'{name}' has a part too many",
            f"write {form}",
        )
    return read(rest, ids)


def find(code: str, what: str, word: str, known: Iterable[str], titles: Mapping[str, str] | None = None) -> None:
    """Refuse a word that is not among those known."""
    names = known if isinstance(known, (Mapping, tuple)) else tuple(known)
    if word not in names:
        shown = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"
        message = f"'{shown}' is no {what}" if " " in what else f"the {what} '{shown}' does not exist"
        raise UnknownFigure(code, message, suggest(word, names, titles))


def _look_up_word(word: str, ids: Ids) -> Figure:
    if word in ids.metrics:
        low, high = ids.metrics[word]
        return Figure(WHOLE, low, high, changes=True)
    if word in _WORDS:
        return _WORDS[word]
    if word == "phase":
        return Figure(PHASE, 0, max(len(ids.phases) - 1, 0))
    if word in _SHAPES:
        raise UnknownFigure("P0413", f"'{word}' is not complete", f"write {_SHAPES[word][0]}")
    if word in HOWS:
        raise UnknownFigure("P0413", f"'{word}' cannot stand alone", f"write how == {word}")
    for issue, options in ids.issues.items():
        if word in options:
            raise UnknownFigure("P0413", f"the option '{word}' cannot stand alone", f"write deal.{issue} == {word}")
    for known, form in ((ids.moves, "done.{}"), (ids.events, "fired.{}"), (ids.audiences, "approval.{}")):
        if word in known:
            raise UnknownFigure("P0413", f"'{word}' is not a figure", f"write {form.format(word)}")
    known_words = (*ids.metrics, *_WORDS, "phase")
    raise UnknownFigure(
        "P0404", f"there is no metric or figure '{word}'", suggest(word, known_words, ids.metric_titles)
    )


def _trust(rest: list[str], ids: Ids) -> Figure:
    for party in rest:
        find("P0401", "party", party, ids.parties, ids.parties)
    if rest[0] == rest[1]:
        raise UnknownFigure("P0413", f"'{rest[0]}' has no trust in itself", "write trust.WHO.IN_WHOM")
    return Figure(WHOLE, 0, 100, changes=True)


def _approval(rest: list[str], ids: Ids) -> Figure:
    find("P0407", "audience", rest[0], ids.audiences)
    return Figure(WHOLE, 0, 100, changes=True)


def _capital(rest: list[str], ids: Ids) -> Figure:
    find("P0401", "party", rest[0], ids.parties, ids.parties)
    return Figure(WHOLE, 0, FAR, changes=True, secret_of=rest[0])


def _reservation(rest: list[str], ids: Ids) -> Figure:
    find("P0401", "party", rest[0], ids.parties, ids.parties)
    return Figure(POINTS, -FAR, FAR, changes=True, secret_of=rest[0])


def _issue(issue: str, ids: Ids) -> tuple[str, ...]:
    find("P0402", "issue", issue, ids.issues, ids.issue_titles)
    return ids.issues[issue]


def _firm(rest: list[str], ids: Ids) -> Figure:
    find("P0401", "party", rest[0], ids.parties, ids.parties)
    _issue(rest[1], ids)
    return Figure(WHOLE, 0, 3, changes=True)


def _position(rest: list[str], ids: Ids) -> Figure:
    find("P0401", "party", rest[0], ids.parties, ids.parties)
    return Figure(OPTION, 0, len(_issue(rest[1], ids)) - 1, issue=rest[1])


def _deal(rest: list[str], ids: Ids) -> Figure:
    return Figure(OPTION, 0, len(_issue(rest[0], ids)) - 1, issue=rest[0])


def _fired(rest: list[str], ids: Ids) -> Figure:
    find("P0406", "event", rest[0], ids.events)
    return Figure(WHOLE, 0, OFTEN, counts=True)


def _done(rest: list[str], ids: Ids) -> Figure:
    find("P0411", "move", rest[0], ids.moves)
    return Figure(WHOLE, 0, OFTEN, counts=True, secret_of="" if ids.moves[rest[0]] else "*")


def _answered(rest: list[str], ids: Ids) -> Figure:
    find("P0406", "event", rest[0], ids.events)
    answers = ids.events[rest[0]]
    if not answers:
        raise UnknownFigure("P0412", f"the event '{rest[0]}' has no choice to answer")
    find("P0412", f"answer to '{rest[0]}'", rest[1], answers)
    return Figure(WHOLE, 0, 1, counts=True)


def _horizon(rest: list[str], ids: Ids) -> Figure:
    find("P0404", "metric", rest[0], ids.metrics, ids.metric_titles)
    low, high = ids.metrics[rest[0]]
    return Figure(WHOLE, low, high)


def _readout(rest: list[str], ids: Ids) -> Figure:
    find("P0401", "party", rest[0], ids.parties, ids.parties)
    return Figure(READOUT, 0, len(ids.readouts))


_WORDS: dict[str, Figure] = {
    "round": Figure(WHOLE, 0, OFTEN),
    "phase_rounds_left": Figure(WHOLE, 0, OFTEN),
    "rounds_left": Figure(WHOLE, 0, OFTEN),
    "refusals": Figure(WHOLE, 0, 2),
    "how": Figure(HOW, 0, len(HOWS) - 1),
}

_SHAPES: dict[str, tuple[str, Callable[[list[str], Ids], Figure]]] = {
    "trust": ("trust.WHO.IN_WHOM", _trust),
    "approval": ("approval.AUDIENCE", _approval),
    "capital": ("capital.PARTY", _capital),
    "reservation": ("reservation.PARTY", _reservation),
    "firm": ("firm.PARTY.ISSUE", _firm),
    "position": ("position.PARTY.ISSUE", _position),
    "fired": ("fired.EVENT", _fired),
    "done": ("done.MOVE", _done),
    "answered": ("answered.EVENT.ANSWER", _answered),
    "deal": ("deal.ISSUE", _deal),
    "horizon": ("horizon.METRIC", _horizon),
    "readout": ("readout.PARTY", _readout),
}
