"""Moves as text, one a line, and back: the one notation of journals, files of moves, tests and texts.

It knows the scenario's words and the shape of a move, never whether the move is legal now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from game.rules.index import Index
from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Inject,
    Move,
    Open,
    Package,
    Persuade,
    Propose,
    Readout,
    Statement,
    TimeUp,
    Undo,
    Vote,
    WalkOut,
    Withdraw,
)
from game.scenario import Scenario
from game.session.line import Line, NotationError, cut, known, whole

LONGEST = 4000
"""No line of moves is longer; a longer one is another kind of file."""
CLOCK, TEACHER = "clock", "teacher"
PLAIN: dict[str, type[Accept | Hold | Withdraw | WalkOut]] = {
    "accept": Accept,
    "hold": Hold,
    "withdraw": Withdraw,
    "walk_out": WalkOut,
}


def _open(line: Line) -> Move:
    stands = {}
    for issue, stand in line.pairs("issue=option/firmness", line.index.issues, "issue"):
        option, sign, firmness = stand.partition("/")
        if not sign:
            raise NotationError(f"'{issue}={cut(stand)}' lacks its firmness: write {issue}={cut(option)}/1.")
        stands[issue] = (line.option(issue, option), whole(firmness, "Firmness"))
    return Open(line.party, stands)


def _firm(line: Line) -> Move:
    issue, option = line.pair(line.one("issue=option"), "issue=option")
    known(issue, line.index.issues, "issue")
    return Statement(line.party, issue, line.option(issue, option))


def _answer(line: Line) -> Move:
    event, answer = line.pair(line.one("event=answer"), "event=answer")
    asking = [name for name, answers in zip(line.index.events, line.index.answers, strict=True) if answers]
    known(event, asking, "event with a choice")
    answers = line.index.answers[line.index.events.index(event)]
    return Answer(line.party, event, known(answer, answers, "answer", f" to '{event}'"))


def _persuade(line: Line) -> Move:
    read = line.pairs("audience=points", line.index.audiences, "audience")
    return Persuade(line.party, {audience: whole(points, "Support") for audience, points in read})


def _vote(line: Line) -> Move:
    audience, vote = line.pair(line.one("audience=yes"), "audience=yes or audience=no")
    known(audience, line.index.audiences, "audience")
    if vote not in {"yes", "no"}:
        raise NotationError(f"A vote is yes or no, not '{cut(vote)}'.")
    return Vote(line.party, audience, vote == "yes")


def _undo(line: Line) -> Move:
    if not line.words:
        return Undo(line.party)
    return Undo(line.party, whole(line.one("12"), "The ply to return to"))


def _plain(line: Line) -> Move:
    line.nothing()
    return PLAIN[line.verb](line.party)


READERS: dict[str, Callable[[Line], Move]] = {
    "open": _open,
    "propose": lambda line: Propose(line.party, line.package()),
    "accept": _plain,
    "hold": _plain,
    "withdraw": _plain,
    "walk_out": _plain,
    "firm": _firm,
    "flexible": lambda line: Statement(line.party, known(line.one("issue"), line.index.issues, "issue")),
    "talk": lambda line: BackChannel(line.party, known(line.one("party"), line.index.parties, "party")),
    "consult": lambda line: Consult(line.party, line.package() or None),
    "do": lambda line: Authored(line.party, known(line.one("move"), line.index.moves, "move")),
    "answer": _answer,
    "persuade": _persuade,
    "vote": _vote,
    "readout": lambda line: Readout(line.party, known(line.one("readout"), line.index.readouts, "readout")),
    "undo": _undo,
}
"""What reads the words after each verb."""


def read(text: str, names: Index | Scenario) -> Move:
    """Read one move; raises NotationError where the text is none, with the word that was probably meant."""
    index = names if isinstance(names, Index) else Index(names)
    words = text.split() if len(text) <= LONGEST else []
    if not words:
        raise NotationError("The line is too long for a move." if text.strip() else "The line is empty.")
    first, rest = words[0], words[1:]
    if first == CLOCK:
        if rest:
            raise NotationError(f"Nothing follows 'clock', but here stands '{cut(rest[0])}'.")
        return TimeUp()
    if first == TEACHER:
        if len(rest) != 2 or rest[0] != "inject":
            raise NotationError("The teacher has one move: teacher inject event.")
        return Inject(known(rest[1], index.events, "event"))
    known(first, (*index.parties, CLOCK, TEACHER), "party")
    if not rest:
        raise NotationError(f"After '{first}' a move is missing, for example: {first} hold.")
    return READERS[known(rest[0], READERS, "move")](Line(first, rest[0], rest[1:], index))


def read_moves(text: str, names: Index | Scenario) -> Iterator[tuple[int, Move]]:
    """Read a file of moves, each with its line from 1; blank lines and lines that start with # are passed over."""
    index = names if isinstance(names, Index) else Index(names)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            try:
                move = read(line, index)
            except NotationError as fault:
                raise NotationError(str(fault), number) from None
            yield number, move


def _pairs(pairs: Mapping[str, object]) -> str:
    return "".join(f" {left}={right}" for left, right in pairs.items())


def write(move: Move, names: Index | Scenario | None = None) -> str:
    """Write a move; with a scenario's names in its one canonical form, else in the order in which it was made."""
    if names is not None:
        move = canonical(move, names if isinstance(names, Index) else Index(names))
    match move:
        case TimeUp():
            return CLOCK
        case Inject():
            return f"{TEACHER} inject {move.event}"
        case Open():
            return (
                f"{move.party} open{_pairs({i: f'{option}/{firm}' for i, (option, firm) in move.stands.items()})}"
            )
        case Propose():
            return f"{move.party} propose{_pairs(move.package)}"
        case Accept():
            return f"{move.party} accept"
        case Hold():
            return f"{move.party} hold"
        case Withdraw():
            return f"{move.party} withdraw"
        case WalkOut():
            return f"{move.party} walk_out"
        case Statement():
            said = f"flexible {move.issue}" if move.option is None else f"firm {move.issue}={move.option}"
            return f"{move.party} {said}"
        case BackChannel():
            return f"{move.party} talk {move.other}"
        case Consult():
            return f"{move.party} consult{_pairs(move.draft or {})}"
        case Authored():
            return f"{move.party} do {move.move}"
        case Answer():
            return f"{move.party} answer {move.event}={move.answer}"
        case Persuade():
            return f"{move.party} persuade{_pairs(move.support)}"
        case Vote():
            return f"{move.party} vote {move.audience}={'yes' if move.yes else 'no'}"
        case Readout():
            return f"{move.party} readout {move.readout}"
        case Undo():
            return f"{move.party} undo" + ("" if move.to is None else f" {move.to}")


def _sorted(pairs: Mapping[str, object], order: tuple[str, ...]) -> list[str]:
    return sorted(pairs, key=lambda name: order.index(name) if name in order else len(order))


def _short(package: Package, index: Index) -> dict[str, str]:
    """Give a package in agenda order without what stays at the status quo."""
    order = _sorted(package, index.issues)
    return {issue: package[issue] for issue in order if package[issue] != index.status_quo.get(issue)}


def canonical(move: Move, index: Index) -> Move:
    """Give the one form of a move among those that mean the same: agenda order, nothing that goes without saying."""
    match move:
        case Open():
            return replace(move, stands={issue: move.stands[issue] for issue in _sorted(move.stands, index.issues)})
        case Propose():
            return replace(move, package=_short(move.package, index))
        case Consult() if move.draft is not None:
            # Without any option the line would ask about the standing offer only.
            quo = {issue: index.status_quo[issue] for issue in index.issues[:1]}
            return replace(move, draft=_short(move.draft, index) or quo)
        case Persuade():
            won = _sorted(move.support, index.audiences)
            return replace(
                move, support={audience: move.support[audience] for audience in won if move.support[audience]}
            )
        case _:
            return move
