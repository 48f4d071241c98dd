"""Throwing a saved game away, and bringing it back as long as the bin was not emptied. It touches no other file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from game.session.desk import beside

GONE = ".gone"
"""What the name of a journal in the bin ends with."""


def discard(journal: Path) -> Path | None:
    """Put a journal into the bin; its place there, or None where that cannot be done."""
    gone = journal.with_name(journal.name + GONE)
    try:
        journal.replace(gone)
    except OSError:
        return None
    return gone


def bring_back(gone: Path) -> Path | None:
    """Take a journal out of the bin again; its place, or None where that cannot be done."""
    journal = gone.with_name(gone.name.removesuffix(GONE))
    if journal.exists():
        return None
    try:
        gone.replace(journal)
    except OSError:
        return None
    return journal


def empty(place: Path) -> None:
    """Remove for good what is in the bin of a folder, and what lay beside it."""
    with suppress(OSError):
        for gone in place.glob(f"*{GONE}"):
            journal = gone.with_name(gone.name.removesuffix(GONE))
            for path in (gone, beside(journal, "desk"), beside(journal, "glance")):
                with suppress(OSError):
                    path.unlink()
