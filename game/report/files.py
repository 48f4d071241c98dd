"""Where reports are written: a free name in a folder, whole or not at all; what goes wrong is one sentence."""

from __future__ import annotations

from pathlib import Path

from game.language import say
from game.session.journal import replace_file
from game.session.record import JournalError

MOST = 1000


class ReportError(Exception):
    """One sentence for the player: why a report was not written, and what to do."""


def free_name(folder: Path, name: str, ending: str) -> Path:
    """Give a file that does not exist yet: ``name.html``, else ``name-2.html`` and so on; ReportError where all are taken."""
    for n in range(1, MOST):
        place = folder / f"{name}{'' if n == 1 else f'-{n}'}{ending}"
        if not place.exists():
            return place
    raise ReportError(say("The report was not written: {folder} is full of reports of this name.", folder=folder))


def write(place: Path, content: bytes) -> Path:
    """Write a new file whole; ReportError where there is one already, or where the folder cannot be written."""
    if place.exists():
        raise ReportError(say("{file} is there already; choose another name.", file=place))
    try:
        replace_file(place, content)
    except JournalError as fault:
        cause = fault.__context__
        reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(fault)
        raise ReportError(
            say(
                "The report cannot be written in {folder}: {reason}. Choose another folder.",
                folder=place.parent,
                reason=reason,
            )
        ) from None
    return place
