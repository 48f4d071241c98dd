"""The app: keys, focus, popups, text size, hiding, jobs, and rest when idle."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.screen import Screen
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.page import page
from tests.ui.gallery import PAGES, ledger, question


class Counting(Screen):
    """Three buttons that note what was pressed."""

    secret = True

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.keys_taken: list[str] = []

    def build(self) -> Widget:
        """Two buttons in a group, one beside, one that is off."""
        group = Row(self._button("one", "1"), self._button("two", "2")).grouped()
        off = self._button("off", "O")
        off.enabled = False
        off.hint = "Not now."
        bar = TopBar("Parley", "hidden" if self.app.hidden else "shown")
        self.bar = bar
        return page(bar, Column(group, self._button("three", "T"), off, cross="start"))

    def _button(self, name: str, key: str) -> Button:
        return Button(f"Button {name}", lambda: self.done.append(name), key=key).named(name)

    def handle(self, key: str) -> bool:
        """Note keys that nobody else took."""
        self.keys_taken.append(key)
        return key == "Q"


@pytest.fixture
def screen(app: App) -> Counting:
    """The counting screen, shown."""
    shown = Counting()
    app.open(shown)
    app.settle()
    return shown


def test_sixty_idle_frames_paint_nothing(app: App) -> None:
    """When nothing changes, nothing is drawn and nothing is shown anew."""
    app.open(PAGES["table"]())
    app.settle()
    counts = app.stage.counts
    before = (counts.blits, counts.paints, counts.flips)
    for _ in range(60):
        app.frame()
    assert (counts.blits, counts.paints, counts.flips) == before


def test_a_changed_figure_paints_only_itself(app: App) -> None:
    """A clock that ticks paints a small part of the window."""
    app.open(PAGES["table"]())
    app.settle()
    bar = next(w for w in app.stage.layers[0].root.walk() if isinstance(w, TopBar))
    assert bar.clock is not None
    bar.clock.say("06:39")
    frames = app.stage.paint()
    assert sum(frame.w * frame.h for frame in frames) < 0.02 * 1600 * 900


def test_enter_presses_what_has_the_focus(app: App, screen: Counting) -> None:
    """Tab moves between stops, a group is one stop, arrows move inside, Enter presses."""
    app.press("Enter")
    app.press("Right")
    app.press("Enter")
    app.press("Tab")
    app.press("Enter")
    app.press("Shift+Tab")
    app.press("Enter")
    assert screen.done == ["one", "two", "three", "two"]


def test_a_shortcut_presses_its_button(app: App, screen: Counting) -> None:
    """A key on a cap presses the button wherever the focus is."""
    app.press("T")
    assert screen.done == ["three"]


def test_a_button_that_is_off_says_why(app: App, screen: Counting) -> None:
    """Pressing it does nothing but show its hint."""
    app.press("O")
    assert screen.done == []
    assert len(app.stage.layers) == 2


def test_a_click_presses_and_takes_the_focus(app: App, screen: Counting) -> None:
    """A click does what Enter does, and the focus follows."""
    app.click("three")
    assert screen.done == ["three"]
    assert app.stage.focused is not None
    assert app.stage.focused.id == "three"


def test_screens_get_the_keys_that_are_left(app: App, screen: Counting) -> None:
    """A key of no widget goes to the screen; what it does not take goes to the app."""
    assert app.press("Q") is True
    assert app.press("J") is False
    assert screen.keys_taken == ["Q", "J"]


def test_a_dialogue_traps_the_focus(app: App, screen: Counting) -> None:
    """While a dialogue is open Tab stays inside, keys of the screen are off, Esc closes it."""
    app.modal(question())
    inside = set()
    for _ in range(5):
        app.press("Tab")
        assert app.stage.focused is not None
        inside.add(app.stage.focused.top())
    app.press("T")
    assert len(inside) == 1
    assert screen.done == []
    assert app.close()
    app.press("T")
    assert screen.done == ["three"]


def test_a_click_beside_a_popup_closes_it(app: App, screen: Counting) -> None:
    """Light popups go away when one clicks elsewhere."""
    app.popup(ledger(), app.stage.focused)
    app.click((1500, 850))
    assert len(app.stage.layers) == 1


def test_the_focus_survives_a_rebuild(app: App, screen: Counting) -> None:
    """After a change of state the focus is where it was."""
    app.focus("two")
    screen.refresh()
    assert app.stage.focused is not None
    assert app.stage.focused.id == "two"
    assert app.stage.focused.focused is True


def test_h_hides_and_shows_secrets(app: App, screen: Counting) -> None:
    """H hides at once and shows again."""
    app.press("H")
    assert (app.hidden, screen.bar.second) == (True, "hidden")
    app.press("H")
    assert (app.hidden, screen.bar.second) == (False, "shown")


def test_text_size_changes_the_area(app: App, screen: Counting) -> None:
    """Larger text leaves fewer design pixels; the window keeps its size."""
    app.press("Ctrl+-")
    assert app.area.w == 1600
    app.press("Ctrl+=")
    assert (round(app.area.w), app.look.text_size) == (1391, 115)
    assert app.surface.get_size() == (1600, 900)


def test_esc_goes_back(app: App, screen: Counting) -> None:
    """Esc leaves a screen, but never the first one."""
    app.open(Counting())
    app.press("Esc")
    assert app.screen is screen
    app.press("Esc")
    assert app.screen is screen


def test_resizing_lays_out_anew(app: App, screen: Counting) -> None:
    """After a resize the tree fills the new window."""
    app.resized((1280, 720))
    assert app.area.w == 1600
    app.resized((2000, 900))
    assert app.stage.layers[0].root.rect == app.area


def test_jobs_hand_over_on_the_screens_thread(app: App, screen: Counting) -> None:
    """Work in a thread and in slices ends with its result; a fault goes to its place."""
    got: list[object] = []

    def slices() -> Generator[None, None, str]:
        for _ in range(3):
            yield
        return "sliced"

    def breaks() -> str:
        raise ValueError("no")

    app.work(lambda: "worked", got.append)
    app.share(slices(), got.append)
    app.work(breaks, got.append, lambda fault: got.append(str(fault)))
    app.settle()
    assert sorted(map(str, got)) == ["no", "sliced", "worked"]


def test_a_toast_passes(app: App, screen: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note goes away by itself and takes no focus."""
    import game.ui.notes

    for name in ("TOAST_MS", "READ_MS", "LETTER_MS"):
        monkeypatch.setattr(game.ui.notes, name, 0)
    app.toast("Saved", "check")
    assert len(app.stage.layers) == 2
    app.frame()
    assert len(app.stage.layers) == 1


def test_a_hint_shows_on_hover(app: App, screen: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hint shows after a moment of pointing and goes with the pointer."""
    import game.ui.notes

    monkeypatch.setattr(game.ui.notes, "HOVER_MS", 0)
    off = app.stage.layers[0].root.find("off")
    app.notes.hover(off)
    app.frame()
    assert len(app.stage.layers) == 2
    app.notes.hover(None)
    assert len(app.stage.layers) == 1


def test_a_hint_shows_at_focus(app: App, screen: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that bring the focus to something with a hint show it too, after a moment."""
    import pygame

    import game.ui.notes

    monkeypatch.setattr(game.ui.notes, "FOCUS_MS", 0)
    for _ in range(2):
        app.take(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="\t"))
    assert app.stage.focused is not None
    assert app.stage.focused.id == "off"
    app.frame()
    assert len(app.stage.layers) == 2


def test_waiting_shows_a_skeleton_then_progress(app: App) -> None:
    """Nothing for 0.3 s, then a skeleton, after 2 s the words and how far it is."""
    from game.ui.audit import read
    from game.ui.widgets.busy import Busy

    class Waiting(Screen):
        def build(self) -> Widget:
            self.busy = Busy("Counting all packages")
            return self.busy

    screen = Waiting()
    app.open(screen)
    seen = []
    for ms in (200, 200, 2000):
        app.stage.tick(ms)
        seen.append(screen.busy.late)
    assert seen == [False, False, True]
    screen.busy.go_on(0.5)
    app.stage.moving.clear()
    assert [written.words for written in read(app)] == ["Counting all packages"]


def test_a_shot_is_a_picture_of_the_window(app: App, screen: Counting, tmp_path: Path) -> None:
    """``shot`` writes a PNG of the window's size."""
    import pygame

    app.shot(tmp_path / "shots" / "a.png")
    assert pygame.image.load(tmp_path / "shots" / "a.png").get_size() == (1600, 900)


def test_a_refresh_of_a_covered_screen_waits(app: App, screen: Counting) -> None:
    """A screen that is not on top does not draw over the one that is."""
    other = Counting()
    app.open(other)
    root = app.stage.layers[0].root
    screen.refresh()
    assert app.stage.layers[0].root is root


def test_long_content_scrolls_to_the_focus(make_app: Callable[..., App]) -> None:
    """Tab brings what has the focus into sight."""
    from game.ui.widgets.panels import ScrollView

    class Long(Screen):
        def build(self) -> Widget:
            return ScrollView(Column(*[Button(f"Row {n}").named(f"row-{n}") for n in range(40)], Label("end")))

    app = make_app((1280, 720))
    app.open(Long())
    app.focus("row-30")
    assert app.stage.focused is not None
    assert 0 <= app.stage.focused.rect.y <= app.area.h - 52


def test_a_filled_screen_is_a_window_again(app: App, screen: Counting) -> None:
    """F11 fills the screen at its own size, keeps focus and screen, and gives the window back as it was."""
    app.focus("three")
    heard: list[bool] = []
    app.on_filled = heard.append
    app.press("F11")
    filled = app.surface.get_size()
    app.press("F11")
    assert (filled != (1600, 900), app.surface.get_size()) == (True, (1600, 900))
    assert heard == [True, False]
    assert app.stage.focused is not None
    assert (app.stage.focused.id, app.stage.layers[0].root.rect) == ("three", app.area)


def test_a_screen_that_cannot_be_filled_says_so(
    app: App, screen: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window stays, and one sentence tells."""
    import game.ui.app

    monkeypatch.setattr(game.ui.app, "fill_screen", lambda _: False)
    app.press("F11")
    assert (app.filled, app.surface.get_size(), len(app.stage.layers)) == (False, (1600, 900), 2)
