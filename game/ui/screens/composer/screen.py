"""The offer composer: build a package, and see live what it is worth, how home leans and what it gives up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.rules.moves import Accept, Consult, Propose
from game.ui.gamebar import game_bar
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row
from game.ui.names import begun
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.composer.head import head
from game.ui.screens.composer.panels import (
    home_panel,
    promises_panel,
    summary_strip,
    why_support,
    why_worth,
    worth_panel,
)
from game.ui.screens.composer.rows import AgendaRows
from game.ui.screens.phrases import refused, whose
from game.ui.screens.terms import show_terms
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Icon, Label, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions, hidden_page, page
from game.ui.widgets.panels import Card, ScrollView

ROOMY = 1500
"""From this width on every row has a column for each thing."""
BESIDE = 1160
"""From this width on worth and home stand beside the rows; below it, a line above them sums up both."""


class ComposerScreen(Screen):
    """Your offer, before anybody else sees it."""

    secret = True

    def __init__(
        self, play: Play, issue: str | None, on_moved: Callable[[], None], on_close: Callable[[], None]
    ) -> None:
        super().__init__()
        self.play = play
        self.on_moved = on_moved
        self.on_close = on_close
        self.words = play.words
        self.other = play.others[0]
        self.past: list[dict[str, str]] = []
        self.comparing = False
        self.draft = self._begin()
        self.ply = play.session.ply
        self.first_focus = f"track-{issue if issue in self.draft else next(iter(self.play.view.issues))}"

    def _begin(self) -> dict[str, str]:
        """Start from the kept draft, else one's last offer, else one's public positions."""
        view = self.play.view
        quo = view.index.status_quo
        kept = self.play.draft or view.last_offers[self.play.me]
        start = kept or {i: view.stands[self.play.me][i].option for i in quo}
        return {i: start.get(i, quo[i]) if i in view.issues else quo[i] for i in quo}

    def build(self) -> Widget:
        """Rows of the agenda at the left, worth, home and positions at the right."""
        if self.app.hidden:
            return self._hidden()
        view = self.play.view
        rows = AgendaRows(view, self.words, self.other, self.choose, compact=self.area.w < ROOMY)
        agenda: list[Widget] = []
        for n, issue in enumerate(view.issues):
            if n:
                agenda.append(Rule())
            agenda.append(rows.row(issue, self.draft))
        if self.area.w < BESIDE:
            return page(game_bar(self.app, self.play), self._stacked(rows, agenda), self._foot(), secret=True)
        left = Card(Column(rows.head(), Rule(), ScrollView(Column(*agenda, gap=7)).sized(grow=1), gap=8), pad_y=14)
        home = home_panel(view, self.words, self.draft)
        panels = [worth_panel(view, self.words, self.draft), home, promises_panel(view, self.words, self.draft)]
        right: Widget = Column(*panels, gap=12)
        if self.area.w < ROOMY:
            right = ScrollView(right)
        else:
            home.sized(grow=1)
        wide = 0.335 if self.area.w >= ROOMY else 0.36
        body = Column(
            self._head(),
            Row(
                Column(left.sized(grow=1), self._links(), gap=8).sized(grow=1),
                right.sized(width=self.area.w * wide - 24),
                gap=16,
                cross="stretch",
            ).sized(grow=1),
            gap=12,
        )
        return page(game_bar(self.app, self.play), body, self._foot(), secret=True)

    def _stacked(self, rows: AgendaRows, agenda: list[Widget]) -> Widget:
        """At the largest text: worth and home in a line that stays, everything else below each other."""
        view = self.play.view
        below = Column(
            Card(Column(rows.head(), Rule(), *agenda, gap=7), pad_y=14),
            home_panel(view, self.words, self.draft),
            promises_panel(view, self.words, self.draft),
            self._links(),
            gap=12,
        )
        strip = summary_strip(view, self.draft)
        return Column(self._head(), strip, ScrollView(below).sized(grow=1), gap=10)

    def _hidden(self) -> Widget:
        return page(game_bar(self.app, self.play), hidden_page(self.app), secret=True)

    def _head(self) -> Widget:
        stale = self.play.session.ply != self.ply
        return head(self.app, self.words, self.play.me, self.other, self.close, stale=stale)

    def _links(self) -> Widget:
        view = self.play.view
        held = [
            f"{view.scenario.linkages[link].title}, {view.link_points(link) / 10:+g} for you"
            for link in view.links(self.draft)
            if view.link_points(link)
        ]
        words = f"Linkage holds: {held[0]}" if held else ""
        return Row(
            *([Icon("link", 18, "ink2")] if words else []),
            Label(words, 15, "semibold", lines=1).sized(grow=1),
            Hints([("↑↓", "issue"), ("←→", "option"), ("?", "why"), ("G", "terms")], "right"),
            gap=8,
        )

    def _foot(self) -> Widget:
        view = self.play.view
        tight = self.area.w < BESIDE
        left: list[Widget] = [
            Button("Undo", self.undo, icon="" if tight else "undo-2", key="Z", enabled=bool(self.past)),
            Button(
                "My last",
                self.mine,
                icon="" if tight else "history",
                key="L",
                enabled=bool(view.last_offers[self.play.me]),
            ),
        ]
        if len(self.play.others) > 1:
            left.append(Button("Next party", self.next_other, icon="" if tight else "users", key="O"))
        theirs = self._theirs()
        left.append(
            Button(
                "Theirs" if tight else f"{whose(self.words.party(self.other))} offer",
                self.take_theirs,
                icon="" if tight else "copy",
                key="M",
                enabled=bool(theirs),
            )
        )
        why_not = view.refusal(Consult(self.play.me, self.draft))
        left.append(
            Button(
                "Consult capital" if self.area.w >= 1300 else "Consult",
                self.consult,
                icon="landmark",
                cost=view.prices.consult,
                key="K",
                enabled=why_not is None,
            ).hinted(refused(why_not) if why_not else "Asks the capital about this draft")
        )
        when = Label(self._when(), 15, colour="ink2", lines=2)
        return actions(left, [self._primary()] if tight else [when, self._primary()])

    def _when(self) -> str:
        """What the primary does to the turn, or whom the draft waits for."""
        view = self.play.view
        if view.my_turn:
            return "Ends your turn"
        name = self.words.party(view.floor) if view.floor and view.floor != self.play.me else ""
        return f"{begun(name)} has the floor. Your draft is kept." if name else "Your draft is kept."

    def _primary(self) -> Widget:
        view = self.play.view
        equal = view.offer is not None and self.draft == view.offer.package
        if equal and view.refusal(Accept(self.play.me)) is None:
            return Button("Accept this offer", self.accept, icon="handshake", key="Enter", kind="ink")
        refusal = view.refusal(Propose(self.play.me, self.draft))
        if (
            refusal is not None
            and refusal.code == "outside_mandate"
            and view.refusal(Consult(self.play.me)) is None
        ):
            return Button("Consult capital", self.consult, icon="landmark", key="Enter", kind="ink")
        button = Button(
            "Table this offer", self.table, icon="send", key="Enter", kind="ink", enabled=refusal is None
        )
        return button.hinted(refused(refusal) if refusal else "Puts this package on the table")

    def choose(self, issue: str, at: int) -> None:
        """Set one option of the draft."""
        self._keep({**self.draft, issue: list(self.play.scenario.agenda[issue].options)[at]})

    def _keep(self, draft: dict[str, str]) -> None:
        if draft != self.draft:
            self.past.append(self.draft)
            self.draft = draft
            self.play.draft = draft
            self.refresh()

    def undo(self) -> None:
        """Take the last change of the draft back."""
        if self.past:
            self.draft = self.past.pop()
            self.play.draft = self.draft
            self.refresh()

    def mine(self) -> None:
        """Start from one's own last offer."""
        last = self.play.view.last_offers[self.play.me]
        if last:
            self._keep(dict(last))

    def _theirs(self) -> dict[str, str] | None:
        view = self.play.view
        if view.offer and view.offer.proposer != self.play.me:
            return view.offer.package
        return view.last_offers[self.other]

    def take_theirs(self) -> None:
        """Start from the other side's offer."""
        theirs = self._theirs()
        if theirs:
            self._keep({i: o if i in self.play.view.issues else self.draft[i] for i, o in theirs.items()})

    def next_other(self) -> None:
        """Look at another party."""
        others = self.play.others
        self.other = others[(others.index(self.other) + 1) % len(others)]
        self.refresh()

    def consult(self) -> None:
        """Ask the capital about the draft; the answers stand beside the audiences until the draft changes."""
        refusal = self.play.do(Consult(self.play.me, self.draft))
        if refusal is not None:
            self.app.toast(refused(refusal))
            return
        self.ply = self.play.session.ply
        opened = any(e.kind == "mandate_open" and e.ply == self.ply for e in self.play.view.history)
        self.app.toast("Your mandate is wider now." if opened else "The capital has answered.", "landmark")
        self.refresh()

    def table(self) -> None:
        """Put the draft on the table."""
        self._make(Propose(self.play.me, self.draft))

    def accept(self) -> None:
        """Accept the standing offer, which the draft equals."""
        self._make(Accept(self.play.me))

    def _make(self, move: Propose | Accept) -> None:
        refusal = self.play.do(move)
        if refusal is not None:
            self.app.toast(refused(refusal))
            return
        self.play.draft = {}
        self.on_moved()

    def close(self) -> None:
        """Return to the table; the draft is kept."""
        self.on_close()

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""
        return [Shortcut("G", "terms", lambda: show_terms(self.app))]

    def handle(self, key: str) -> bool:
        """Up and down go from issue to issue."""
        focused = self.app.stage.focused
        issues = list(self.play.view.issues)
        name = (focused.id if focused else "").removeprefix("track-")
        if key in {"Up", "Down"} and name in issues:
            at = issues.index(name) + (1 if key == "Down" else -1)
            if 0 <= at < len(issues):
                self.app.focus(f"track-{issues[at]}")
            return True
        return False

    def why(self) -> Widget | None:
        """The points behind the worth, or what an audience's support is made of."""
        focused = self.app.stage.focused
        name = focused.id if focused else ""
        if name.startswith("home-"):
            return why_support(self.play.view, self.words, name.removeprefix("home-"), self.draft)
        return why_worth(self.play.view, self.words, self.draft)
