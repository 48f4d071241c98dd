"""Reports for the tests: finished games as pages, and pages read back as a tree of what stands in them."""

from __future__ import annotations

from html.parser import HTMLParser

from game.report import Past
from game.report.page import make_page
from game.report.plots import Table
from game.report.story import tell, title_of
from game.ui.theme import DAY

EMPTY = frozenset({"meta", "circle", "path", "line", "rect"})
"""Elements that have no end: those of HTML, and those that SVG closes at once."""


class Reader(HTMLParser):
    """Reads a page, notes its tags, attributes, texts and tables; a tag that closes another one is a fault."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.tables: list[list[tuple[str, ...]]] = []
        self._row: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self._row = []
        if tag in {"td", "th"}:
            self._row.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that is open."""
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> inside {self.open[-3:]}")
            return
        self.open.pop()
        if tag == "tr":
            self.tables[-1].append(tuple(self._row))

    def handle_data(self, data: str) -> None:
        """Note a text, in its cell if it stands in one."""
        self.texts.append(data)
        if self.open and self.open[-1] in {"td", "th"}:
            self._row[-1] += data


def page_of(past: Past) -> str:
    """Give the page of a game with the cloud of its first two parties."""
    clouds = {past.parties[:2]: past.counted.debrief.cloud} if past.counted else {}
    return make_page(title_of(past), tell(past, clouds), DAY.colours)  # type: ignore[arg-type]


def read_page(page: str) -> Reader:
    """Read a page."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def rows_of(table: Table) -> list[tuple[str, ...]]:
    """Give a table as a page shows it, head first."""
    return [table.head, *table.rows]
