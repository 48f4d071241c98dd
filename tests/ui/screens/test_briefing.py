"""The briefing: what it tells, hides and prints, in both languages."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.language import speaking
from game.rules.moves import TimeUp
from game.scenario import find
from game.session import Session, saves
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.briefing.printed import tell_brief
from tests.ui.conftest import MakeApp
from tests.ui.screens.played import make, read, said


class _Texts(HTMLParser):
    """The words of a page outside its style."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._style = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note where the style begins."""
        self._style = tag == "style"

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if not self._style and data.strip():
            self.words.append(data.strip())


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of reports, in a folder of this test alone."""
    monkeypatch.setattr(saves, "folder", lambda: tmp_path / "games")
    return tmp_path / "reports"


def briefed(app: App, me: str = "us") -> BriefingScreen:
    """The briefing of a side of the flagship."""
    session = Session(read(find("us_mexico_2023")), 1)
    screen = BriefingScreen(Play(session, me, {}), lambda: make(session, TimeUp()))
    app.open(screen)
    return screen


def test_print_writes_a_page_with_all_of_ones_own(app: App, reports: Path) -> None:
    """P writes one page that holds every option with its points, every audience and rumour; then says where it is."""
    screen = briefed(app)
    app.press("P")
    app.settle()
    (file,) = reports.iterdir()
    page = _Texts()
    page.feed(file.read_text(encoding="utf-8"))
    plan = screen.play.scenario.parties["us"]
    wanted = [option.title for issue in screen.play.scenario.agenda.values() for option in issue.options.values()]
    wanted += [home.title for home in plan.audiences.values()] + [rumour.text for rumour in plan.rumours]
    read_out = "\n".join(page.words)
    assert [words for words in wanted if words not in read_out] == []
    assert "Walk away below 40" in read_out
    assert file.name in said(app)


def test_the_page_holds_no_secret_of_the_others(app: App, reports: Path) -> None:
    """What only the other side knows is in no brief: neither its brief nor its rumours."""
    screen = briefed(app)
    text = "\n".join(str(block) for block in tell_brief(screen.play, screen.words))
    theirs = screen.play.scenario.parties["mx"]
    assert theirs.brief.split("\n\n")[0][:60] not in text
    assert [rumour.text for rumour in theirs.rumours if rumour.text in text] == []


def test_a_folder_that_cannot_be_written_is_said(app: App, reports: Path) -> None:
    """Where no page can be written, one sentence says so, and nothing else happens."""
    reports.write_text("a file in the way", encoding="utf-8")
    briefed(app)
    app.press("P")
    app.settle()
    assert f"The report cannot be written in {reports}" in said(app).replace("\n", " ")


def test_the_page_is_in_the_language_of_the_reader(app: App) -> None:
    """In Spanish the page's own words are Spanish."""
    screen = briefed(app)
    with speaking("es"):
        text = "\n".join(str(block) for block in tell_brief(screen.play, screen.words))
    assert "Lo que vale para usted cada resultado" in text
    assert "What each outcome" not in text


def test_hidden_neither_shows_nor_prints(app: App, reports: Path) -> None:
    """With its papers hidden, the screen tells nothing, and P writes nothing."""
    briefed(app)
    app.press("H")
    assert "What each outcome is worth to you" not in said(app)
    app.press("P")
    app.settle()
    assert not reports.exists()


def test_every_part_can_be_asked_why(make_app: MakeApp) -> None:
    """Issues, audiences, the ruler and the mandate answer ``?``, in Spanish too."""
    app = make_app((1280, 720))
    screen = briefed(app)
    app.speak("es")
    names = [f"issue-{next(iter(screen.play.scenario.agenda))}", "home-congress", "ruler", "mandate"]
    for name in names:
        app.focus(name)
        assert app.stage.focused is not None
        assert app.stage.focused.id == name
        app.press("?")
        assert len(app.stage.layers) == 2, name
        app.press("Esc")
