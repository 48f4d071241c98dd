"""Profiles: who plays at this computer. Choose one, or make one by writing a name; nothing else is asked.

It is given the profiles and tells the choice; games and settings follow it elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.session.profiles import LONGEST, Profile, add, profiles
from game.session.record import JournalError
from game.ui.layout import Column, Grid, Pad, Row
from game.ui.screen import Screen
from game.ui.theme import SECOND, SECTION
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Hints, Icon, Label, Pill
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.field import TextField
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView

CARD = 420.0
"""The least width of a profile's card."""


class NameField(TextField):
    """The name of a new profile; Enter makes it."""

    def __init__(self, words: str, on_change: Callable[[str], None], on_enter: Callable[[], None]) -> None:
        super().__init__(words, on_change, empty=say("Name"), most=LONGEST)
        self.on_enter = on_enter

    def handle(self, key: str) -> bool:
        """Enter makes the profile; other keys write."""
        if key == "Enter":
            self.on_enter()
            return True
        return super().handle(key)


class ProfilesScreen(Screen):
    """Who plays."""

    def __init__(self, present: Profile, on_choose: Callable[[Profile], None]) -> None:
        """Show the profiles; ``on_choose`` lets one play from now on."""
        super().__init__()
        self.present = present
        self.on_choose = on_choose
        self.name = ""
        """The name that is being written."""
        self.known = profiles()
        self.first_focus = f"profile-{present.slug}"

    def build(self) -> Widget:
        """The profiles as cards, and a line to write a new name in."""
        columns = max(1, min(3, int(self.area.w // (CARD + 20))))
        cards = Grid(*(self._card(one) for one in self.known), columns=(1,) * columns).grouped()
        field = NameField(self.name, self._write, self.add).named("name").sized(width=min(420, self.area.w - 400))
        new = Button(
            say("New profile"), self.add, icon="user-plus", kind="ink", enabled=bool(self.name.strip())
        ).hinted(say("Write a name first; any name will do."))
        row = Row(field, new.named("add"), Label("").sized(grow=1), gap=12)
        head = Column(
            Label(say("Who plays?"), 30, "bold", lead=1.2),
            Label(
                say("Each profile has its own saved games and settings. A name is all it needs."),
                SECOND,
                colour="ink2",
            ),
            gap=4,
        )
        make = Card(Column(Label(say("Somebody else"), SECTION, "semibold"), row, gap=12), pad_y=16)
        foot = actions(
            [
                Button(say("Back"), self.app.back, icon="arrow-left", key="Esc").named("back"),
                Hints([("← →", say("choose")), ("Enter", say("play as")), ("Tab", say("new profile"))]),
            ],
            [],
        )
        bar = TopBar("Parley", say("Profiles"), tools=self.app.tools())
        return page(bar, Column(head, ScrollView(Column(cards, make, gap=24)).sized(grow=1), gap=14), foot)

    def _card(self, profile: Profile) -> Widget:
        mine = profile.slug == self.present.slug
        words = profile.name or say("First profile")
        row = Row(
            Icon("user", 26, "ink"),
            Label(words, SECTION, "semibold", lines=2).sized(grow=1),
            *([Pill(say("plays now"), "agreed", "check")] if mine else []),
            gap=14,
        )
        card = Card(Pad(row, 0, 4), edge="ink" if mine else "edge")
        return Pick(card, lambda: self._take(profile), tint="").named(f"profile-{profile.slug}")

    def _take(self, profile: Profile) -> None:
        if profile.slug == self.present.slug:
            self.app.back()
        else:
            self.on_choose(profile)

    def _write(self, name: str) -> None:
        fresh = bool(name.strip()) != bool(self.name.strip())
        self.name = name
        if fresh:
            self.refresh()

    def add(self) -> None:
        """Make the profile whose name is written, and let it play; where it cannot be kept, say why."""
        if not self.name.strip():
            self.app.toast(say("Write a name first; any name will do."))
            return
        try:
            profile = add(self.name)
        except JournalError as fault:
            self.app.toast(str(fault), "triangle-alert")
            return
        self._take(profile)
