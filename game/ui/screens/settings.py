"""Settings: language, look, help and keys. Every change holds at once and is kept.

It shows and changes what it is given; it knows no file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from game.language import languages, mark, name_of, say, say_as
from game.ui.geometry import Size
from game.ui.layout import Column, Row
from game.ui.screen import Screen
from game.ui.screens.keymap import KeymapScreen
from game.ui.settings import PROJECTED, Settings
from game.ui.theme import SECOND, SECTION, TEXT_SIZES, Look
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Hints, Icon, Label, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice, Switch
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView

INSET = 4.0
"""How far a switch keeps its words off its edge; lines do the same."""
TWO_COLUMNS = 1180
"""From this width on the cards stand in two columns."""
THEME_NAMES = {"day": mark("Light"), "night": mark("Dark"), "stark": mark("High contrast")}


class Kept(Protocol):
    """Settings that can be changed."""

    @property
    def now(self) -> Settings:
        """What is set."""

    def change(self, **values: Any) -> None:
        """Change some of it at once."""


class SettingsScreen(Screen):
    """All that a player may set."""

    first_focus = "language"

    def __init__(self, kept: Kept, *, profile: str = "", on_profiles: Callable[[], None] | None = None) -> None:
        """Show the settings of a profile; ``on_profiles`` opens the choice of another."""
        super().__init__()
        self.kept = kept
        self.profile = profile
        self.on_profiles = on_profiles

    def build(self) -> Widget:
        """Cards in two columns, in a narrow window below each other."""
        cards = [self._reading(), self._look(), self._help(), self._person()]
        if self.area.w >= TWO_COLUMNS:
            body: Widget = Row(
                Column(*cards[:2]).sized(grow=1), Column(*cards[2:]).sized(grow=1), gap=20, cross="start"
            )
        else:
            body = Column(*cards)
        head = Column(
            Label(say("Settings"), 30, "bold", lead=1.2),
            Label(say("Each change holds at once, and is kept on this computer."), SECOND, colour="ink2"),
            gap=4,
        )
        foot = actions(
            [
                Button(say("Back"), self.app.back, icon="arrow-left", key="Esc").named("back"),
                Hints([("Tab", say("next")), ("← →", say("change")), ("Space", say("on, off"))]),
            ],
            [],
        )
        bar = TopBar("Parley", say("Settings"), tools=self.app.tools())
        return page(bar, Column(head, ScrollView(body).sized(grow=1), gap=14), foot)

    def _reading(self) -> Widget:
        now = self.kept.now
        known = languages()
        spoken = self.app.language.lower()
        return _card(
            "languages",
            say("Language and text"),
            _line(
                say("Language"),
                say("Of the screens, and of scenarios that have it."),
                Choice(
                    [name_of(one) for one in known],
                    known.index(spoken) if spoken in known else 0,
                    lambda at: self.kept.change(language=known[at]),
                ).named("language"),
            ),
            _line(
                say("Size of text"),
                say("Larger text shows less at once."),
                Choice(
                    [f"{size} %" for size in TEXT_SIZES],
                    TEXT_SIZES.index(now.text_size) if now.text_size in TEXT_SIZES else 0,
                    lambda at: self.kept.change(text_size=TEXT_SIZES[at]),
                ).named("text-size"),
            ),
            Switch(
                say("Projector"),
                lambda on: self.kept.change(projector=on),
                on=now.projector,
                second=say("Text at {size} % at least, for the last row", size=PROJECTED),
            ).named("projector"),
        )

    def _look(self) -> Widget:
        now = self.kept.now
        themes = list(THEME_NAMES)
        return _card(
            "palette",
            say("Look"),
            _line(
                say("Colours"),
                say("High contrast has darker lines and text."),
                Choice(
                    [say(name) for name in THEME_NAMES.values()],
                    themes.index(now.theme),
                    lambda at: self.kept.change(theme=themes[at]),
                ).named("theme"),
            ),
            Switch(
                say("Reduced motion"),
                lambda on: self.kept.change(calm=on),
                on=now.calm,
                second=say("Nothing slides or counts up by itself"),
            ).named("calm"),
            Switch(
                say("Full screen"),
                lambda on: self.kept.change(full_screen=on),
                on=self.app.filled,
                second=say("F11 does the same on every screen"),
            ).named("full-screen"),
        )

    def _help(self) -> Widget:
        now = self.kept.now
        changed = len(now.keys)
        return _card(
            "lightbulb",
            say("Help"),
            Switch(
                say("Guided first round"),
                lambda on: self.kept.change(guided=on),
                on=now.guided,
                second=say("Says what to do in your first turns"),
            ).named("guided"),
            Switch(
                say("Hints"),
                lambda on: self.kept.change(hints=on),
                on=now.hints,
                second=say("Advice, and what you point at explained"),
            ).named("hints"),
            _line(
                say_as("keyboard", "Keys"),
                say("Every action can have another key.") if not changed else say("Some keys are yours."),
                Button(say("Change keys"), lambda: self.app.open(KeymapScreen()), icon="keyboard", high=48).named(
                    "keys"
                ),
            ),
        )

    def _person(self) -> Widget:
        rows: list[Widget] = []
        if self.on_profiles is not None:
            rows.append(
                _line(
                    self.profile or say("First profile"),
                    say("Each profile has its own games and settings."),
                    Button(say("Change profile"), self.on_profiles, icon="users", high=48).named("profiles"),
                )
            )
        quiet = Row(
            Icon("volume-x", 20, "ink2"),
            Label(say("Parley makes no sound."), SECOND, colour="ink2").sized(grow=1),
            gap=12,
        )
        return _card("user", say("Who plays"), *rows, quiet)


def _card(icon: str, title: str, *rows: Widget) -> Widget:
    parts: list[Widget] = [Row(Icon(icon, 22), Label(title, SECTION, "semibold").sized(grow=1), gap=10)]
    for row in rows:
        parts += [Rule(), row]
    return Card(Column(*parts, gap=11), pad_y=18)


def _line(title: str, words: str, control: Widget) -> Widget:
    """A setting: what it is and what it does at the left, the control at the right; in a narrow card below."""
    return Line(title, words, control)


class Line(Column):
    """A setting with its control beside its words, or below them where both do not fit."""

    def __init__(self, title: str, words: str, control: Widget) -> None:
        self.words = Column(
            Label(title, 17, "medium"), Label(words, SECOND, colour="ink2") if words else Label(""), gap=1
        )
        self.control = control
        super().__init__(self.words, control, gap=10)

    beside = 0.0

    def measure(self, look: Look, room: float) -> Size:
        """As high as the higher one where both fit beside each other."""
        wanted = self.control.size(look, room)
        left = room - wanted.w - 20 - 2 * INSET
        self.beside = left if left >= room * 0.36 else 0.0
        if not self.beside:
            return super().measure(look, room)
        return wanted._replace(w=room, h=max(self.words.size(look, left).h, wanted.h))

    def arrange(self, look: Look) -> None:
        """Words at the left, control at the right."""
        self.measure(look, self.rect.w)
        if not self.beside:
            super().arrange(look)
            return
        rect = self.rect.inset(INSET, 0)
        words, control = self.words.size(look, self.beside), self.control.size(look, rect.w)
        self.words.place(look, rect._replace(y=rect.cy - words.h / 2, w=self.beside, h=words.h))
        self.control.place(
            look, rect._replace(x=rect.right - control.w, y=rect.cy - control.h / 2, w=control.w, h=control.h)
        )
