"""What stands in one journal: its head, its moves, its end; read from the file and held against its checks.

A last line that was torn is left out, with a note; any other damage is refused at its line. It never writes, and
never plays.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.language import say
from game.rules import RULES_VERSION

FORMAT = 1
KIND = "parley-journal"
LARGEST = 8_000_000
"""Bytes; a game of a thousand moves has two hundred thousand."""
HEAD = 20_000
"""Bytes within which the first line ends."""


class JournalError(Exception):
    """One sentence for the player: what is wrong with a journal, where, and what to do.

    ``faulty`` says that the file could be read, and its content is wrong.
    """

    def __init__(self, message: str, *, faulty: bool = False) -> None:
        super().__init__(message)
        self.faulty = faulty


@dataclass(frozen=True, slots=True)
class Head:
    """The first line: which game this is. ``file`` names a scenario that is not shipped; ``tables`` is its digest."""

    scenario: str
    tables: str
    seed: int
    seats: Mapping[str, str]
    by: str
    rules: int = RULES_VERSION
    file: str = ""
    level: str = ""
    lang: str = ""
    parent: str = ""
    """The journal that this game branched off from and the ply: ``name.parley@12``; nothing for a game of its own."""

    def plain(self) -> dict[str, Any]:
        """Give the head as its line holds it."""
        asked = {name: text for name in ("file", "level", "lang", "parent") if (text := getattr(self, name))}
        return {
            "kind": KIND,
            "format": FORMAT,
            "rules": self.rules,
            "by": self.by,
            "scenario": self.scenario,
            "tables": self.tables,
            "seed": self.seed,
            "seats": dict(self.seats),
            **asked,
        }


@dataclass(frozen=True, slots=True)
class Record:
    """A journal as read: ``size`` bytes of it are whole, ``check`` is that of its last line; moves as text."""

    path: Path
    head: Head
    moves: tuple[str, ...]
    end: Mapping[str, Any] | None
    digest: str
    check: str
    size: int
    note: str


def seal(content: Mapping[str, Any], check: str) -> tuple[bytes, str]:
    """Give a line of a journal and its check, which hangs on the check of the line before."""
    text = json.dumps(content, separators=(",", ":"))
    mark = hashlib.sha256(f"{check}{text}".encode("ascii")).hexdigest()[:12]
    return f'{text[:-1]},"check":"{mark}"}}\n'.encode("ascii"), mark


def unseal(line: bytes, check: str) -> tuple[dict[str, Any], str] | None:
    """Read a line back; None where it is not exactly what was written after a line with this check."""
    try:
        content = json.loads(line)
        mark = str(content.pop("check"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return (content, mark) if seal(content, check) == (line.rstrip(b"\r\n") + b"\n", mark) else None


def read_record(path: str | Path, to: int | None = None) -> Record:
    """Read a journal, or its moves up to a ply only; raises JournalError in one clear sentence."""
    place = Path(path)
    content = _load(place)
    head, check = _read_head(place, content)
    lines = content.split(b"\n")
    moves: list[str] = []
    end: dict[str, Any] | None = None
    size, note = len(lines[0]) + 1, ""
    for number, line in enumerate(lines[1:], 2):
        if to is not None and len(moves) >= to:
            break
        if not line and number == len(lines):
            break
        found = unseal(line, check) if end is None else None
        if found is None and number == len(lines):
            note = say("The last line of {name} was only half written and is left out.", name=place.name)
            break
        if found is None:
            raise _damaged(place, number, len(moves))
        entry, check = found
        if entry.get("ply") == len(moves) + 1 and isinstance(entry.get("move"), str):
            moves.append(entry["move"])
        elif isinstance(entry.get("end"), dict):
            end = entry
        else:
            raise _damaged(place, number, len(moves))
        size += len(line) + 1
    digest = str(end["digest"]) if end else ""
    return Record(
        place, head, tuple(moves), end["end"] if end else None, digest, check, min(size, len(content)), note
    )


def ends(path: Path) -> bool:
    """Tell quickly, from its last line alone, whether a journal says that its game is finished."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - HEAD))
            return file.read().rstrip(b"\r\n").rpartition(b"\n")[2].startswith(b'{"end":')
    except OSError:
        return False


def _load(place: Path) -> bytes:
    try:
        with place.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise JournalError(say("There is no file {path}.", path=place)) from None
    except IsADirectoryError:
        raise JournalError(say("{path} is a folder; name one journal in it.", path=place)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or say("it is not a name that a file can have")
        raise JournalError(say("{path} cannot be read: {why}.", path=place, why=reason)) from None
    if not content.strip(b"\0 \r\n\t"):
        raise JournalError(say("{path} is empty; no game had begun in it.", path=place))
    if len(content) > LARGEST:
        raise JournalError(say("{path} is too large for a journal; choose a file that Parley saved.", path=place))
    return content


def _read_head(place: Path, content: bytes) -> tuple[Head, str]:
    line = content[:HEAD].split(b"\n")[0]
    try:
        plain = json.loads(line)
        kind = plain["kind"]
    except (ValueError, KeyError, TypeError, RecursionError):
        kind = ""
        plain = {}
    if kind != KIND:
        if KIND.encode("ascii") in line:
            raise _damaged(place, 1, 0)
        raise JournalError(say("{path} is not a journal of Parley; choose a file that Parley saved.", path=place))
    by = str(plain.get("by") or say("another Parley"))[:40]
    if plain.get("format") != FORMAT:
        raise JournalError(
            say(
                "{path} has a form that this Parley does not read; open it with {by}, which wrote it.",
                path=place,
                by=by,
            )
        )
    if plain.get("rules") != RULES_VERSION:
        raise JournalError(
            say(
                "{path} was played by other rules ({theirs}, here {ours}) and could end otherwise; "
                "open it with {by}, which wrote it.",
                path=place,
                theirs=plain.get("rules"),
                ours=RULES_VERSION,
                by=by,
            )
        )
    found = unseal(line, "")
    if found is None:
        raise _damaged(place, 1, 0)
    head = _head_of(found[0])
    if head is None:
        raise _damaged(place, 1, 0)
    return head, found[1]


def _head_of(plain: dict[str, Any]) -> Head | None:
    texts = {name: plain.get(name, "") for name in ("scenario", "tables", "by", "file", "level", "lang", "parent")}
    seed, seats = plain.get("seed"), plain.get("seats")
    if not isinstance(seed, int) or not isinstance(seats, dict):
        return None
    sound = all(isinstance(text, str) for text in (*texts.values(), *seats.values()))
    return Head(seed=seed, seats=seats, **texts) if sound else None


def _damaged(place: Path, line: int, ply: int) -> JournalError:
    words = say("{path}, line {line}: the journal is damaged here.", path=place, line=line)
    if ply:
        mend = say(
            "Up to ply {ply} it is whole: parley replay {path} --to {ply} shows that much.", ply=ply, path=place
        )
    else:
        mend = say("Nothing of the game can be read; take an older copy.")
    return JournalError(f"{words} {mend}", faulty=True)
