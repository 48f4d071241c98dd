"""The table fits at every size: no text is cut off, covered or too faint, in every state."""

from __future__ import annotations

import pytest

from game.rules.moves import Hold
from game.ui.app import App
from game.ui.audit import audit
from game.ui.widget import Widget
from tests.ui.conftest import MakeApp
from tests.ui.screens.table.playing import THREE, mine, read, sit, sit_to_floor, table

SIZES = [
    ((1280, 720), 100),
    ((1600, 900), 100),
    ((1600, 900), 115),
    ((1600, 900), 130),
    ((1600, 900), 150),
    ((1024, 768), 115),
    ((2560, 1080), 130),
    ((3840, 2160), 100),
]


def faults(app: App) -> list[str]:
    """What is wrong with what is shown."""
    return [str(fault) for fault in audit(app)]


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize(
    ("name", "me"), [("us_mexico_2023", "us"), ("us_mexico_2023", "mx"), (str(THREE), "island")]
)
def test_the_table_fits(make_app: MakeApp, name: str, me: str, size: tuple[int, int], text: int) -> None:
    """Before an offer, while others move, when an offer stands, and when secrets are hidden."""
    app = make_app(size, text)
    play = sit(read(name), me)
    screen, _ = table(app, play)
    assert faults(app) == []
    play = sit_to_floor(read(name), me)
    screen, _ = table(app, play)
    assert faults(app) == []
    assert screen.do(mine(play))
    assert faults(app) == []
    while play.software_waits:
        screen.software()
        assert faults(app) == []
    app.hide(True)
    assert faults(app) == []


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1600, 900), 115), ((1600, 900), 150)])
@pytest.mark.parametrize("key", ["S", "B", "K", "A", "Y", "X", "N"])
def test_the_dialogues_fit(make_app: MakeApp, key: str, size: tuple[int, int], text: int) -> None:
    """Every dialogue of the table at every text size, after an offer of the other side."""
    app = make_app(size, text)
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    screen.do(mine(play))
    while play.software_waits:
        screen.software()
    app.press(key)
    assert faults(app) == []


@pytest.mark.parametrize("text", [100, 150])
def test_the_reasons_behind_figures_fit(make_app: MakeApp, text: int) -> None:
    """Every figure's ledger fits into the window."""
    app = make_app((1280, 720), text)
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    screen.do(mine(play))
    while play.software_waits:
        screen.software()
    names = [w.id for w in walk(app) if w.id.startswith("figure-")]
    assert len(names) > 3
    for name in names:
        app.focus(name)
        app.press("?")
        assert faults(app) == []
        app.press("Esc")


def walk(app: App) -> list[Widget]:
    """All widgets that are shown."""
    assert app.stage.active is not None
    return list(app.stage.active.root.walk())


def test_what_can_be_pressed_is_large_enough(make_app: MakeApp) -> None:
    """Buttons, rows and answers are at least 44 design pixels high."""
    app = make_app((1280, 720), 100)
    play = sit_to_floor(read("us_mexico_2023"), "us")
    table(app, play)
    small = [w.id for w in walk(app) if w.pressable and w.focusable and (w.target().h < 44 or w.target().w < 44)]
    assert small == []


def test_a_long_agenda_scrolls_and_the_ruler_stays(make_app: MakeApp) -> None:
    """Where the rows do not fit, the focus brings the last one into sight; head and strip stay."""
    app = make_app((1600, 900), 150)
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    while play.view.kind != "bargaining" or len(play.view.issues) < 7:
        if play.session.stage == "choice" and play.view.choice and play.view.choice.party == "us":
            app.press("1")
        elif play.software_waits and "us" not in play.session.waiting_on:
            screen.software()
        else:
            screen.do(Hold("us"))
    last = f"issue-{play.view.issues[-1]}"
    app.focus(last)
    row = next(w for w in walk(app) if w.id == last)
    worth = next(w for w in walk(app) if w.id == "figure-worth")
    assert row.rect.bottom < 500
    assert 64 < worth.rect.y < row.rect.y
