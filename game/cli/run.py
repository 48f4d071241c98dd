"""`parley run`: one headless game to its end, told as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import FAULTY, Stop, show

if TYPE_CHECKING:
    from game.players import Player
    from game.rules.moves import Move
    from game.session import Session

Scenario = Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")]
Seats = Annotated[
    str, typer.Option("--seats", metavar="us=conceding,mx=…", help="Who plays; else as the scenario says.")
]
Seed = Annotated[str, typer.Option("--seed", metavar="N", help="The chance of this game.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]


def run(
    scenario: Scenario,
    seats: Seats = "",
    seed: Seed = "0",
    moves: Annotated[str, typer.Option("--moves", metavar="FILE", help="Moves to make first, one a line.")] = "",
    journal: Annotated[str, typer.Option("--journal", metavar="OUT", help="Write the game's journal here.")] = "",
    lang: Annotated[
        str, typer.Option("--lang", metavar="es", help="The language of the scenario's texts; else its own.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Play one game to its end without a window."""
    from game.batch.drive import play_out
    from game.cli.seats import read_seats, read_seed
    from game.cli.source import read
    from game.players import STRATEGIES, make
    from game.session import Session
    from game.session.account import tell

    number = read_seed(seed)
    world, path = read(scenario, lang)
    asked = read_seats(seats, world.parties, STRATEGIES)
    out = _writable(journal) if journal else None
    lines = _read_text(moves) if moves else ""
    session = Session(world, number)
    players = {party: make(asked.get(party, ""), world, party, number) for party in world.parties}
    _make_moves(session, players, lines, moves)
    play_out(session, players)
    if not session.over:
        raise Stop(f"The game stopped after ply {session.ply} and did not end.", FAULTY)
    named = {party: asked.get(party, plan.strategy.name) for party, plan in world.parties.items()}
    if out is not None:
        _write(session, named, path, out, lang)
    if as_json:
        show(summary(session, named))
    else:
        print(tell(session, named, figures=False), end="")


def summary(session: Session, seats: Mapping[str, str]) -> dict[str, Any]:
    """Give a game as the JSON of `run` and `replay` shows it; points are whole numbers × 10^decimals."""
    from game.rules import RULES_VERSION
    from game.session.digest import digest
    from game.session.result import DECIMALS, offers, outcome_of, plain

    return {
        "scenario": session.scenario.id,
        "seed": session.seed,
        "seats": dict(seats),
        "rules_version": RULES_VERSION,
        **plain(outcome_of(session)),
        "plies": session.ply,
        "offers": offers(session),
        "decimals": DECIMALS,
        "digest": digest(session),
    }


def _read_text(file: str) -> str:
    from game.scenario import Unreadable
    from game.scenario.load import read_text

    try:
        return read_text(file)
    except Unreadable as unreadable:
        raise Stop(str(unreadable)) from None


def _lines(session: Session, text: str, file: str) -> Iterator[tuple[int, Move]]:
    from game.session.line import NotationError
    from game.session.notation import read_moves

    try:
        yield from read_moves(text, session.index)
    except NotationError as fault:
        raise Stop(f"{file}, line {fault.line}: {fault}", FAULTY, file=file, line=fault.line) from None


def _make_moves(session: Session, players: Mapping[str, Player], text: str, file: str) -> None:
    """Make the moves of a file while the seats' software looks on, so that it can play on from there."""
    from game.batch.drive import follow
    from game.session import Line
    from game.session.notation import write

    for line, move in _lines(session, text, file):
        refusal = session.refuse(move)
        if refusal is not None:
            message = f"{file}, line {line}: '{write(move)}' is impossible here. {refusal.words}"
            raise Stop(message, FAULTY, file=file, line=line, refusal=refusal.code)
        follow(session, players, (Line(session.ply + 1, move),))


def _writable(journal: str) -> Path:
    """Refuse a place where no journal can be written before the game is played."""
    out = Path(journal)
    if out.is_dir() or not out.parent.is_dir():
        what = "is a folder" if out.is_dir() else f"cannot be written: there is no folder {out.parent}"
        raise Stop(f"{out} {what}; name a file for the journal.")
    return out


def _write(session: Session, seats: Mapping[str, str], source: Path, out: Path, lang: str) -> None:
    from game.session.record import JournalError
    from game.session.saves import head_of, write_journal

    try:
        write_journal(session, head_of(session, seats, source, lang=lang), out)
    except JournalError as error:
        raise Stop(str(error)) from None
