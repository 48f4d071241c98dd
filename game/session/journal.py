"""The journal of one game: a text file, a line for each accepted move, on the disk before the move is acknowledged.

Half a line never counts, and no line is ever changed. It knows moves as text; whether they are legal was said before.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any

from game.language import say
from game.rules.index import Index
from game.session.notation import write
from game.session.record import Head, JournalError, Record, seal
from game.session.session import Line


class Journal:
    """A journal that is being written. Between two lines no file is held open, so it may be copied at any time."""

    def __init__(self, path: Path, index: Index, content: bytes, check: str) -> None:
        self.path = path
        self.index = index
        self._content = content
        self._check = check

    @classmethod
    def create(cls, path: Path, head: Head, index: Index) -> Journal:
        """Begin a journal in a new file; raises FileExistsError where there is one, JournalError where none can be."""
        content, check = seal(head.plain(), "")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb", buffering=0) as file:
                _put(file, content)
        except FileExistsError:
            if path.parent.is_dir():
                raise
            raise JournalError(
                say("The game cannot be saved: {path} is a file, not a folder.", path=path.parent)
            ) from None
        except OSError as error:
            raise unwritable(path, error) from None
        sync_folder(path.parent)
        return cls(path, index, content, check)

    @classmethod
    def reopen(cls, record: Record, index: Index) -> Journal:
        """Go on with a journal that was read; what was only half written is cut off first."""
        try:
            content = record.path.read_bytes()
        except OSError as error:
            raise unwritable(record.path, error) from None
        whole = content[: record.size].rstrip(b"\r\n") + b"\n"
        if whole != content:
            replace_file(record.path, whole)
        return cls(record.path, index, whole, record.check)

    def keep(self, line: Line) -> None:
        """Write one accepted move; when this returns it is on the disk. Raises JournalError where that fails."""
        self._append({"ply": line.ply, "move": write(line.move, self.index)})

    def close(self, outcome: Mapping[str, Any], digest: str) -> None:
        """Write the last line: how the game ended, and its digest."""
        self._append({"end": outcome, "digest": digest})

    def _append(self, content: Mapping[str, Any]) -> None:
        line, check = seal(content, self._check)
        known = len(self._content)
        try:
            with self.path.open("r+b", buffering=0) as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(known)
                if size < known or b"\n" in file.read():
                    raise JournalError(
                        say(
                            "{path} was changed by another program; is the same game open twice? Close one.",
                            path=self.path,
                        )
                    )
                file.seek(known)
                file.truncate(known)
                try:
                    _put(file, line)
                except OSError:
                    with suppress(OSError):
                        file.truncate(known)
                    raise
        except FileNotFoundError:
            # Somebody removed it in the middle of the game: all that was in it is still known.
            replace_file(self.path, self._content + line)
        except OSError as error:
            raise unwritable(self.path, error) from None
        self._content += line
        self._check = check


def _put(file: FileIO, content: bytes) -> None:
    """Write bytes through to the disk."""
    done = 0
    while done < len(content):
        done += file.write(content[done:]) or 0
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a new file's name to the disk, where the system can open a folder for that; Windows cannot."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def replace_file(path: Path, content: bytes) -> None:
    """Write a whole file at once: there is always the old one or the new one, never half of it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb", buffering=0) as file:
            _put(file, content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise unwritable(path, error) from None
    sync_folder(path.parent)


def unwritable(path: Path, error: OSError) -> JournalError:
    """Say in one sentence that a journal cannot be written, and what to do."""
    reason = error.strerror or say("the system gives no reason")
    return JournalError(
        say(
            "The game cannot be saved in {path}: {why}. Choose another folder or make room there; "
            "nothing played so far is lost while Parley is open.",
            path=path.parent,
            why=reason,
        )
    )
