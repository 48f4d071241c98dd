"""Changing keys: every action with its key; Enter on one waits for the new key.

It tells the app and whoever keeps the settings; it knows no file.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.language import mark, say, say_as
from game.ui.actions import ACTIONS, AREAS, Action, clash
from game.ui.geometry import Rect, Size
from game.ui.keys import FIXED, Changed
from game.ui.layout import Column, Row
from game.ui.paint import Canvas
from game.ui.screen import Screen
from game.ui.theme import BODY, RADIUS, SECOND, TARGET, Look
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Hints, Label
from game.ui.widgets.button import Button, Pressed
from game.ui.widgets.caps import cap_width, paint_cap
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView

HERE = mark("The screen before")
"""A part of the game that has no keys of its own in the list."""


class KeyRow(Pressed):
    """An action and its key; while it waits, the next key that is pressed becomes its key."""

    def __init__(self, action: Action, cap: str, screen: KeymapScreen) -> None:
        super().__init__()
        self.action, self.cap, self.screen = action, cap, screen

    @property
    def waits(self) -> bool:
        """Whether it waits for its new key."""
        return self.screen.waiting == self.action.name

    def do(self) -> None:
        """Wait for a key."""
        self.screen.wait(self.action)

    def handle(self, key: str) -> bool:
        """While waiting, take any key; Delete gives the shipped one back."""
        if self.waits:
            self.screen.take(self.action, key)
            return True
        if key in {"Delete", "Backspace"}:
            self.screen.take(self.action, self.action.key)
            return True
        return super().handle(key)

    def measure(self, look: Look, room: float) -> Size:
        """A target high."""
        return Size(room, TARGET)

    def paint(self, canvas: Canvas) -> None:
        """Draw the words, and the cap or what it waits for."""
        rect = self.rect
        changed = self.cap != self.action.key
        if self.waits:
            canvas.box(rect, RADIUS, "amber_tint", "amber_text", 1.5)
        else:
            canvas.box(rect, RADIUS, "hover" if self.hovered else "card", "edge")
        words = say("Which key?") if self.waits else self.cap
        wide = canvas.width(words, SECOND, "semibold") if self.waits else cap_width(canvas.look, words)
        if self.waits:
            canvas.text(rect.right - 14, rect.cy, words, SECOND, "semibold", "amber_text", "right")
        else:
            paint_cap(canvas, rect.right - wide - 12, rect.cy, words)
        if changed and not self.waits:
            note = say("was {key}", key=self.action.key)
            more = canvas.width(note, SECOND)
            canvas.text(rect.right - wide - 24, rect.cy, note, SECOND, colour="ink2", align="right")
            wide += more + 16
        ink = "amber_text" if self.waits else "ink"
        canvas.text(rect.x + 14, rect.cy, say(self.action.words), BODY, "medium", ink, room=rect.w - wide - 36)

    def ring(self) -> Rect:
        """Close around the row."""
        return self.rect


class KeymapScreen(Screen):
    """All keys that can be changed."""

    takes_all = True

    def __init__(self, met: Sequence[tuple[str, str]] = (), place: str = "") -> None:
        """Show the keys; ``met`` are those of the screen of an area that one comes from, which stand first."""
        super().__init__()
        self.place = place
        self.waiting = ""
        """The name of the action that waits for its new key."""
        known = {action.name for action in ACTIONS} | {f"{place}.{a.key}" for a in ACTIONS if not a.area}
        more = [
            Action(place, key, words)
            for key, words in met
            if place and len(key) == 1 and key not in FIXED and f"{place}.{key}" not in known
        ]
        self.actions = (*ACTIONS, *more)

    def build(self) -> Widget:
        """A card for each part of the game, the keys in it below each other."""
        known = {area for area, _ in AREAS}
        here = [] if self.place in known else [(self.place, HERE)]
        areas = sorted((*AREAS, *here), key=lambda area: area[0] not in {self.place, ""})
        cards = []
        for area, title in areas:
            rows = [
                KeyRow(a, self.app.changed.cap(a.area, a.key), self).named(f"key-{a.name}")
                for a in self.actions
                if a.area == area
            ]
            if rows:
                cards.append(Card(Column(Label(say(title), 20, "semibold"), *rows, gap=8), pad_y=16))
        columns = 3 if self.area.w >= 1500 else 2 if self.area.w >= 1000 else 1
        piles: list[list[Widget]] = [[] for _ in range(columns)]
        for card in cards:
            least = min(range(columns), key=lambda n: sum(len(c.children[0].children) for c in piles[n]))
            piles[least].append(card)
        grid = Row(*(Column(*pile).sized(grow=1) for pile in piles if pile), cross="start")
        words = say("Tab, arrows, Enter, Esc and Space stay as they are. A changed key shows on every button.")
        head = Column(
            Label(say_as("keyboard", "Keys"), 30, "bold", lead=1.2), Label(words, SECOND, colour="ink2"), gap=4
        )
        foot = actions(
            [
                Button(say("Back"), self.app.back, icon="arrow-left", key="Esc").named("back"),
                Hints([("Enter", say("change")), ("Delete", say("as shipped"))]),
            ],
            [
                Button(say("All as shipped"), self.reset, icon="rotate-ccw", enabled=bool(self.app.changed.keys))
                .hinted(say("No key is changed."))
                .named("reset")
            ],
        )
        bar = TopBar("Parley", say_as("keyboard", "Keys"), tools=self.app.tools())
        return page(bar, Column(head, ScrollView(grid).sized(grow=1), gap=14), foot)

    def wait(self, action: Action) -> None:
        """Wait for the new key of an action."""
        self.waiting = action.name
        self.refresh()

    def take(self, action: Action, key: str) -> None:
        """Take the new key of an action; Esc leaves it as it was, a key that is taken says so."""
        self.waiting = ""
        same = key in {"Esc", self.app.changed.cap(action.area, action.key)}
        problem = "" if same else clash(self.app.changed, action, key, self.actions)
        if problem:
            self.app.toast(problem, "circle-alert")
            self.refresh()
        elif same:
            self.refresh()
        else:
            self._keep(self.app.changed.put(action.area, action.key, key))

    def reset(self) -> None:
        """Let all keys be as shipped."""
        self._keep(Changed())

    def _keep(self, changed: Changed) -> None:
        self.app.change_keys(changed)
        if self.app.on_keys:
            self.app.on_keys(changed)

    def closed(self) -> None:
        """Wait for no key any more."""
        self.waiting = ""
