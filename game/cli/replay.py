"""`parley replay`: a journal played again, and its digest verified."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.say import FAULTY, Stop, complain, show


def replay(
    journal: Annotated[str, typer.Argument(metavar="JOURNAL", help="A file that Parley saved.")],
    to: Annotated[int | None, typer.Option("--to", metavar="PLY", min=0, help="Stop after this ply.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Play a journal again and verify that it comes to the same end."""
    from game.cli.run import summary
    from game.session import replay as again
    from game.session.account import tell
    from game.session.record import JournalError, read_record

    try:
        record = read_record(journal, to)
        if to is not None and to > len(record.moves):
            raise Stop(f"{journal} has {len(record.moves)} plies, fewer than {to}.")
        session = again.replay(record)
    except JournalError as error:
        raise Stop(str(error), FAULTY if error.faulty else 2) from None
    verified = again.verify(session, record)
    seats = record.head.seats
    if as_json:
        show({**summary(session, seats), "verified": verified})
    else:
        print(tell(session, seats, figures=False), end="")
        print(_verdict(verified, whole=to is None) + (f" {record.note}" if record.note else ""))
    if verified is False:
        complain(f"{journal} does not come to the digest that it closes with: it was changed by hand.")
        raise typer.Exit(FAULTY)


def _verdict(verified: bool | None, *, whole: bool) -> str:
    if verified is None:
        return "Not verified: the game is not finished." if whole else "Not verified: only a part was played."
    return "Verified: the journal closes with this digest." if verified else "Not verified."
