"""`parley report`: the debrief of a finished game as a page or a PDF."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.say import FAULTY, Stop, show

if TYPE_CHECKING:
    from game.analysis.cloud import Cloud
    from game.report import Past
    from game.session import Session
    from game.session.record import Record

KINDS = (".html", ".pdf")


def report(
    journals: Annotated[list[str], typer.Argument(metavar="JOURNAL", help="A file that Parley saved.")],
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="A new file; .html or .pdf.")],
    lang: Annotated[str, typer.Option("--lang", metavar="es", help="The language of the report.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Write the debrief of a finished game: every side's points, charts with their tables, and what was missed."""
    from game.language import languages, speaking
    from game.report.files import ReportError, write
    from game.report.page import make_page
    from game.report.pdf import make_pdf
    from game.report.story import tell, title_of
    from game.ui.theme import DAY

    place = _find_place(out)
    if lang not in languages():
        raise Stop(f"There is no language '{lang}'; there are {', '.join(languages())}.")
    if len(journals) != 1:
        raise Stop(f"A report tells one game; {len(journals)} journals are named. Write one report for each.")
    record, session = _replay(journals[0])
    with speaking(lang):
        past, clouds = _look(session, record, lang)
        blocks = tell(past, clouds)
        try:
            made = make_pdf if place.suffix.lower() == ".pdf" else make_page
            content = made(title_of(past), blocks, DAY.colours)
            write(place, content.encode() if isinstance(content, str) else content)
        except ReportError as error:
            raise Stop(str(error), FAULTY) from None
    if as_json:
        show({"out": str(place), "scenario": session.scenario.id, "seed": session.seed, "lang": lang, "games": 1})
    else:
        print(f"Written: {place}")


def _find_place(out: str) -> Path:
    """Refuse a file that cannot be a report, before anything is counted."""
    place = Path(out)
    if place.suffix.lower() not in KINDS:
        raise Stop(f"'{place.name}' does not say which kind of report; end its name in {' or '.join(KINDS)}.")
    if place.is_dir() or not place.parent.is_dir():
        what = "is a folder" if place.is_dir() else f"cannot be written: there is no folder {place.parent}"
        raise Stop(f"{place} {what}; name a file for the report.")
    if place.exists():
        raise Stop(f"{place} is there already; name a new file.")
    return place


def _replay(journal: str) -> tuple[Record, Session]:
    """Play a journal again; a game that is not over has secrets, and no debrief."""
    from game.session import replay
    from game.session.record import JournalError, read_record

    try:
        record = read_record(journal)
        session = replay.replay(record)
    except JournalError as error:
        raise Stop(str(error), FAULTY if error.faulty else 2) from None
    if not session.over:
        raise Stop(
            f"The game in {journal} is not finished; a debrief tells every secret, so it waits for the end.", FAULTY
        )
    return record, session


def _look(session: Session, record: Record, lang: str) -> tuple[Past, dict[tuple[str, str], Cloud]]:
    """Measure the game; clouds of all pairs of parties, or none where there are too many packages."""
    from game.analysis.cloud import draw_clouds
    from game.analysis.moments import when_decided
    from game.analysis.space import Space, TooLargeError
    from game.analysis.standing import Standing
    from game.report import look_at
    from game.report.count import count
    from game.ui.shelf import tale_of
    from game.ui.words import Words

    session.retell(tale_of(session.scenario, record.head.file).told(lang))
    words, parties = Words(session.scenario), session.index.parties
    try:
        counted = count(session)
    except TooLargeError:
        return look_at(session, words), {}
    pairs = list(combinations(range(len(parties)), 2))
    standing = Standing(Space(session.tables).measured(), when_decided(session), moods=True)
    drawn = draw_clouds(standing, pairs)
    clouds = {(parties[a], parties[b]): cloud for (a, b), cloud in zip(pairs, drawn, strict=True)}
    return look_at(session, words, "", counted), clouds
