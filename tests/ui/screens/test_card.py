"""The model card: every figure is on it in plain words, with what it rests on and its line, by keyboard and by mouse."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.lint.card import Card, make_card
from game.report.answers import REALITY
from game.scenario import find
from game.ui.app import App
from game.ui.audit import audit
from game.ui.screens import card_words as say
from game.ui.screens.card import CardScreen
from game.ui.start import Start
from tests.ui.conftest import MakeApp
from tests.ui.screens.debrief.games import debrief
from tests.ui.screens.played import CASES, PASSES, first_talks, said

SIZES = ((1280, 720, 100), (1920, 1080, 100), (1280, 720, 150), (1920, 1080, 150))
TEMPLATES = find("first_talks").parents[1] / "templates"
SHIPPED = (find("us_mexico_2023"), find("first_talks"), CASES / "every_key" / "scenario.yaml")
FILES = (*SHIPPED, *sorted(TEMPLATES.rglob("scenario.yaml")))
NAMES = [file.parent.name for file in FILES]
FIRST_MORNING = "events.first_morning.rounds.from"


def model(file: Path) -> Card:
    """The card of a scenario without errors."""
    card = make_card(file.read_text(encoding="utf-8"), str(file))
    assert card is not None
    return card


def shown(app: App, file: str = "us_mexico_2023") -> CardScreen:
    """Open the card of a shipped scenario and wait until it is read."""
    screen = CardScreen(find(file))
    app.open(screen)
    app.settle()
    return screen


def focused(app: App) -> str:
    """The name of what has the focus."""
    widget = app.stage.focused
    return widget.id if widget else ""


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_or_covered(make_app: MakeApp, size: tuple[int, int, int]) -> None:
    """In every part, with its first three sections open, all text stands in its box and can be read."""
    app = make_app(size[:2], size[2])
    screen = shown(app)
    assert screen.model is not None
    for part, (title, _) in enumerate(say.PARTS):
        screen.go(part)
        for section in say.sections(screen.model, part)[1:3]:
            screen.turn(section.id)
        assert [f"{title}: {fault}" for fault in audit(app)] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_reasons_of_a_figure_fit(make_app: MakeApp, size: tuple[int, int, int]) -> None:
    """What Enter shows stands inside the window, with the text of three sources."""
    app = make_app(size[:2], size[2])
    shown(app).go(4)
    app.focus(FIRST_MORNING)
    app.press("Enter")
    assert len(app.stage.layers) == 2
    assert [str(fault) for fault in audit(app)] == []


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_every_figure_is_in_one_part(file: Path) -> None:
    """The parts together hold each figure of the text card once."""
    card = model(file)
    found = [row.name for part in range(len(say.PARTS)) for s in say.sections(card, part) for row in s.rows]
    assert sorted(found) == sorted(row.name for row in card.coefficients)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_names_are_plain_words(file: Path) -> None:
    """No name is a dotted path or holds an underscore, and each figure has its meaning."""
    card = model(file)
    odd = [
        row.name
        for row in card.coefficients
        for words in [say.name(card.scenario, row)]
        if "_" in words or words in row.name or len(say.meaning(row)) < 10
    ]
    assert odd == []


def test_figures_under_one_heading_differ_by_name() -> None:
    """In the flagship no two figures of a section have the same name, so that a class knows which one it changes."""
    card = model(find("us_mexico_2023"))
    twice = [
        (section.title, name)
        for part in range(len(say.PARTS))
        for section in say.sections(card, part)
        for names in [[say.name(card.scenario, row) for row in section.rows]]
        for name in sorted(set(names))
        if names.count(name) > 1
    ]
    assert twice == []


def test_the_top_counts_figures_and_names_the_file(app: App) -> None:
    """Figures, those with a source, the file, and the lines of the part that is shown."""
    card = model(find("us_mexico_2023"))
    sourced = sum(not row.assumed for row in card.coefficients)
    lines = [row.line for row in card.coefficients if row.group in {"parties", "positions"} and row.line]
    shown(app)
    words = said(app).replace("\n", " ")
    assert f"{len(card.coefficients)} figures, {sourced} with a source, the rest assumed;" in words
    assert f"us_mexico_2023/scenario.yaml, here lines {min(lines)} to {max(lines)}." in words


def test_sections_open_and_close_by_keys(app: App) -> None:
    """Tab goes to the sections, Enter closes the first and opens it again; the focus stays."""
    screen = shown(app)
    app.press("Tab")
    assert focused(app) == "section-parties.us"
    app.press("Enter")
    assert (screen.open, focused(app)) == (set(), "section-parties.us")
    assert "Political capital at the start" not in said(app)
    app.press("Enter")
    assert "Political capital at the start" in said(app)
    app.press("Down")
    assert focused(app) == "parties.us.capital"


def test_sections_open_by_mouse(app: App) -> None:
    """A click on a heading shows its figures."""
    shown(app, "first_talks").go(1)
    app.settle()
    app.click("section-agreement")
    assert "Parties that must sign" in said(app)


def test_arrows_change_the_part(app: App) -> None:
    """Right on the tabs shows the next part with its first section open."""
    screen = shown(app)
    app.press("Right")
    assert (screen.part, focused(app)) == (1, "tabs")
    assert "Irregular migration" in said(app)


def test_enter_tells_what_a_figure_rests_on(app: App) -> None:
    """The popup says that the figure is assumed, which facts tell its story in their own words, and its line."""
    screen = shown(app)
    screen.go(4)
    app.focus(FIRST_MORNING)
    app.press("Enter")
    words = " ".join(said(app).split())
    fact = model(find("us_mexico_2023")).scenario.about.facts["F1"].text
    assert "Assumed: no source gives this figure." in words
    assert " ".join(fact.split())[:40] in words
    assert f"Line {screen.rows[FIRST_MORNING].line}:" in words
    app.press("Esc")
    assert (len(app.stage.layers), app.screen) == (1, screen)


def test_the_hint_of_a_figure_is_the_text_of_its_source(app: App) -> None:
    """Focus and pointer show the source of a figure that has one, without "assumed"."""
    screen = shown(app)
    screen.go(2)
    name = "metrics.crossings.start"
    widget = app.stage.layers[0].root.find(name)
    assert widget is not None
    assert screen.model is not None
    assert widget.hint == f"O2: {screen.model.scenario.about.facts['O2'].text}"
    assert screen.rows[name].source == ("O2",)


def test_the_title_leads_to_it_and_back(app: App) -> None:
    """M on a scenario, the corner of its picture, and the button beside Play open it; Esc leads back."""
    start = Start(app)
    start.title()
    title = app.screen

    def opened() -> bool:
        is_card = isinstance(app.screen, CardScreen)
        app.settle()
        app.press("Esc")
        return is_card and app.screen is title

    app.focus("scenario-first_talks")
    app.press("M")
    assert opened()
    app.click("model-first_talks")
    assert opened()
    app.focus("scenario-first_talks")
    app.press("Space")
    app.press("M")
    assert opened()


def test_the_title_does_not_wait_for_it() -> None:
    """The first picture comes before the linter and the words of the schema are read."""
    code = "import sys, game.ui.start; print([n for n in sys.modules if n.startswith(('game.lint', 'game.scenario.schema'))])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_debrief_leads_to_it_and_back(app: App) -> None:
    """M at the last step shows the card of the scenario that was played; Esc returns to that step."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    app.press("M")
    assert app.screen is screen
    screen.go(REALITY)
    app.click("model")
    app.settle()
    assert "first_talks/scenario.yaml" in said(app)
    app.press("Esc")
    assert (app.screen, screen.step, screen.shown) == (screen, REALITY, True)


def test_a_scenario_with_errors_says_so(app: App, tmp_path: Path) -> None:
    """There is no card; the screen says what lists the errors, and Back still works."""
    file = tmp_path / "scenario.yaml"
    file.write_text("parley: 1\n", encoding="utf-8")
    app.open(CardScreen(file))
    app.settle()
    assert "has errors" in said(app)
    assert [str(fault) for fault in audit(app)] == []
    app.open(CardScreen(tmp_path / "gone.yaml"))
    app.settle()
    assert "gone.yaml" in said(app).replace("\n", "")
