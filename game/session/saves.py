"""Saved games: a game that keeps its journal by itself, the folder of journals, going on with one, handing one in.

It alone reads the clock, for the names of files; no rule and no digest ever sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from game import __version__
from game.language import say
from game.rules.events import Event
from game.rules.legal import Refusal
from game.rules.moves import Move
from game.scenario import Scenario, root
from game.session import replay
from game.session.digest import digest, digest_tables
from game.session.journal import Journal, replace_file
from game.session.notation import write
from game.session.record import Head, JournalError, Record, ends, read_record, seal
from game.session.result import outcome_of, plain
from game.session.session import Session

ENDING = ".parley"
SHOWN = 50
BY = f"Parley {__version__}"
PERSON = "me"
"""What a journal calls the seat of a person at this machine."""
CLASS = "class"
"""What it calls a seat for which a class decides by voting."""
PEOPLE = frozenset({PERSON, CLASS})


class Game(Session):
    """A session whose moves stand in a journal, if it has one; ``note`` tells what was mended when it was opened."""

    journal: Journal | None = None
    path: Path | None = None
    """The file that it was read from or is kept in, also once nothing more is written."""
    head: Head
    note: str = ""

    def play(self, move: Move, ply: int | None = None) -> Refusal | tuple[Event, ...]:
        """Make a move as a session does; the last one also closes the journal."""
        told = super().play(move, ply)
        if self.over and not isinstance(told, Refusal):
            # All moves are safe already: a last line that cannot be written now is written at the next opening.
            with suppress(JournalError):
                self.close()
        return told

    def record(self, journal: Journal) -> None:
        """Keep all further moves in a journal."""
        self.journal = journal
        self.path = journal.path
        self.keep = journal.keep

    def close(self) -> None:
        """Write the journal's last line."""
        if self.journal is not None:
            self.journal.close(plain(outcome_of(self)), digest(self))


@dataclass(frozen=True, slots=True)
class Saved:
    """One journal in the folder, as a list shows it."""

    path: Path
    head: Head
    plies: int
    finished: bool
    when: datetime = field(compare=False)


def person_of(game: Game) -> str:
    """Give the first party whose seat people at this machine have, or nothing."""
    return next(iter(people_of(game)), "")


def people_of(game: Game) -> tuple[str, ...]:
    """Give the parties whose seats people at this machine have, in the file's order."""
    return tuple(p for p, seat in game.head.seats.items() if seat in PEOPLE)


def folder() -> Path:
    """Give the folder of saved games; it need not exist yet."""
    return user_data_path("parley", appauthor=False) / "games"


def head_of(
    session: Session,
    seats: Mapping[str, str],
    source: Path | None = None,
    level: str = "",
    lang: str = "",
    parent: str = "",
) -> Head:
    """Give the head of a session's journal; ``source`` is the scenario's file, kept where it is not a shipped one."""
    named = {p: seats.get(p, "") for p in session.index.parties}
    file = ""
    if source is not None and not source.resolve().is_relative_to(root("scenarios").resolve()):
        file = str(source.resolve())
    tables = digest_tables(session.tables)
    return Head(
        session.scenario.id, tables, session.seed, named, BY, file=file, level=level, lang=lang, parent=parent
    )


def begin(
    scenario: Scenario,
    seed: int,
    seats: Mapping[str, str],
    *,
    source: Path | None = None,
    level: str = "",
    lang: str = "",
    place: Path | None = None,
    parent: str = "",
) -> Game:
    """Begin a game with a journal of its own in the folder of saved games; JournalError where none can be written."""
    game = Game(scenario, seed)
    game.head = head_of(game, seats, source, level, lang, parent)
    game.record(_new_journal(game, place or folder()))
    return game


def unsaved(scenario: Scenario, seed: int, seats: Mapping[str, str], *, source: Path | None = None) -> Game:
    """Begin a game without a journal; it can still be handed in as long as it is open."""
    game = Game(scenario, seed)
    game.head = head_of(game, seats, source)
    return game


def _new_journal(game: Game, place: Path) -> Journal:
    name = f"{game.scenario.id}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}"
    for n in range(1, 1000):
        try:
            return Journal.create(place / f"{name}{f'-{n}' if n > 1 else ''}{ENDING}", game.head, game.index)
        except FileExistsError:
            continue
    raise JournalError(say("The game cannot be saved: {path} is full of games of this second.", path=place))


def resume(path: str | Path, watch: Callable[[Game, Move], object] | None = None) -> Game:
    """Go on with a saved game, finished or not; raises JournalError with what is wrong with it.

    ``watch`` is called before each move that is made again, so that software can look on and remember.
    """
    record = read_record(path)
    game = replay.begin(record, Game)
    game.head, game.note, game.path = record.head, record.note, record.path
    replay.repeat(game, record, watch)
    if record.end is None:
        game.record(Journal.reopen(record, game.index))
        if game.over:
            game.close()
    return game


def saved(place: Path | None = None) -> tuple[Saved, ...]:
    """List the saved games that can be read, the newest first, fifty at most."""
    found = []
    for path, when in _newest(place or folder()):
        with suppress(JournalError):
            found.append(_show(read_record(path), when))
        if len(found) == SHOWN:
            break
    return tuple(found)


def latest(place: Path | None = None) -> Path | None:
    """Give the journal of the newest game that is not finished, or None."""
    for path, _ in _newest(place or folder())[:SHOWN]:
        with suppress(JournalError):
            if not ends(path) and read_record(path).end is None:
                return path
    return None


def _show(record: Record, when: float) -> Saved:
    moment = datetime.fromtimestamp(when).astimezone()
    return Saved(record.path, record.head, len(record.moves), record.end is not None, moment)


def _newest(place: Path) -> list[tuple[Path, float]]:
    times = {}
    with suppress(OSError):
        for path in place.glob(f"*{ENDING}"):
            with suppress(OSError):
                times[path] = path.stat().st_mtime
    return sorted(times.items(), key=lambda entry: (-entry[1], entry[0].name))


def write_journal(session: Session, head: Head, path: str | Path) -> None:
    """Write the whole journal of a session to a file, at once or not at all; JournalError where that fails."""
    content, check = seal(head.plain(), "")
    for line in session.lines:
        text, check = seal({"ply": line.ply, "move": write(line.move, session.index)}, check)
        content += text
    if session.over:
        content += seal({"end": plain(outcome_of(session)), "digest": digest(session)}, check)[0]
    replace_file(Path(path), content)


def hand_in(game: Game, path: str | Path) -> None:
    """Write a game's journal for a teacher: all of it, but no folder of this computer."""
    write_journal(game, replace(game.head, file=""), path)
