"""The briefing: confidential. Who you are, what each outcome is worth, what home wants, what is rumoured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import say
from game.rules.view import View
from game.ui.gamebar import game_bar
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row
from game.ui.names import within
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.briefing.panels import home_panel, party_panel, rumours_panel, strip_panel, worth_panel
from game.ui.screens.briefing.printed import print_brief
from game.ui.screens.briefing.why import explain
from game.ui.screens.terms import show_terms
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Icon, Label
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions, hidden_page, page
from game.ui.widgets.panels import ScrollView

FEW = 2
"""So many rumours take no more room than they need; the brief has the rest."""
TWO_COLUMNS = 1160
"""From this width on the brief stands beside what outcomes are worth; below it, above it."""


class BriefingScreen(Screen):
    """What only your delegation knows, before the talks."""

    secret = True

    def __init__(self, play: Play, on_done: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_done = on_done
        self.words = play.words
        self.first_focus = "start"

    @property
    def view(self) -> View:
        """What the person may know."""
        return self.play.view

    def build(self) -> Widget:
        """Three columns and a strip; at larger text they stand below each other."""
        bar = game_bar(self.app, self.play, briefing=True)
        rumours = self.play.scenario.parties[self.play.me].rumours
        foot = actions(
            [
                Hints(
                    [
                        ("Tab", say("next part")),
                        ("↑↓", say("issue")),
                        ("?", say("what a figure means")),
                        ("G", say("terms")),
                    ]
                )
            ],
            [
                Button(say("Print"), self.print, icon="printer", key="P").named("print"),
                Button(say("Start the talks"), self.on_done, icon="arrow-right", key="Enter", kind="ink").named(
                    "start"
                ),
            ],
        )
        if self.app.hidden:
            return page(bar, hidden_page(self.app), secret=True)
        left = Column(party_panel(self.play, self.words), rumours_panel(self.play, self.words), gap=16)
        strip = strip_panel(self.play, self.words)
        if self.area.w >= 1400:
            body: Widget = Column(
                self._head(),
                Row(
                    Column(
                        party_panel(self.play, self.words).sized(grow=1.7),
                        rumours_panel(self.play, self.words).sized(grow=1 if len(rumours) > FEW else None),
                        gap=16,
                    ).sized(width=344),
                    worth_panel(self.play, self.words).sized(grow=1),
                    home_panel(self.play, self.words).sized(width=344),
                    gap=16,
                    cross="stretch",
                ).sized(grow=1),
                strip,
                gap=12,
            )
        elif self.area.w >= TWO_COLUMNS:
            right = Column(worth_panel(self.play, self.words), home_panel(self.play, self.words), strip, gap=16)
            body = Column(
                self._head(),
                Row(
                    ScrollView(left).sized(width=364), ScrollView(right).sized(grow=1), gap=20, cross="stretch"
                ).sized(grow=1),
                gap=12,
            )
        else:
            body = Column(
                self._head(),
                ScrollView(
                    Column(
                        left, worth_panel(self.play, self.words), home_panel(self.play, self.words), strip, gap=16
                    )
                ).sized(grow=1),
                gap=12,
            )
        return page(bar, body, foot, secret=True, top=12)

    def print(self) -> None:
        """Write the brief as a page to print."""
        print_brief(self.app, self.play, self.words)

    def _head(self) -> Widget:
        party = self.words.party(self.play.me)
        return Row(
            Icon("file-lock", 22, "ink"),
            Label(say("Confidential"), 20, "bold"),
            Label(
                say("For {party} only. Points and limits stay yours.", party=within(party)),
                16,
                colour="ink2",
                lines=1,
            ).sized(grow=1),
            Button(say("Hide at once"), lambda: self.app.hide(True), icon="eye-off", key="H", high=44),
            gap=10,
        )

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""
        return [Shortcut("G", say("terms"), lambda: show_terms(self.app))]

    def handle(self, key: str) -> bool:
        """Up and down go from issue to issue."""
        focused = self.app.stage.focused
        issues = list(self.play.scenario.agenda)
        name = focused.id if focused else ""
        if key not in {"Up", "Down"} or not name.startswith("issue-"):
            return False
        at = issues.index(name.removeprefix("issue-")) + (1 if key == "Down" else -1)
        if 0 <= at < len(issues):
            self.app.focus(f"issue-{issues[at]}")
        return True

    def why(self) -> Widget | None:
        """What the focused figure means."""
        focused = self.app.stage.focused
        return explain(self.play, self.words, focused.id if focused else "")
