"""The offer composer: build a package, and see live what it is worth, how home leans and what it gives up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import say
from game.rules.moves import Accept, Consult, Propose
from game.ui.draft import Pen
from game.ui.gamebar import game_bar
from game.ui.keys import Shortcut
from game.ui.layout import Column, Pad, Row, Spacer
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.composer.compare import besides, compare_card
from game.ui.screens.composer.foot import Deeds, State, foot
from game.ui.screens.composer.head import head
from game.ui.screens.composer.panels import home_panel, promises_panel, summary_strip, worth_panel
from game.ui.screens.composer.rows import AgendaRows, linkage_line
from game.ui.screens.composer.told import told
from game.ui.screens.composer.why import about_issue, why_costs, why_support, why_worth
from game.ui.screens.phrases import refused
from game.ui.screens.table.guide import Lesson
from game.ui.screens.terms import show_terms
from game.ui.theme import MARGIN
from game.ui.widget import Widget
from game.ui.widgets.basic import Rule
from game.ui.widgets.page import WIDEST, hidden_page, page
from game.ui.widgets.panels import Card, ScrollView

ROOMY = 1500
"""From this width on every row has a column for each thing."""
AROUND = 380
"""So much height bar, head, actions and margins take from the rows."""
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
        self.pen = Pen(play)
        self.comparing = False
        self.ply = play.session.ply
        self.first_focus = f"track-{issue if issue in self.draft else next(iter(self.play.view.issues))}"

    @property
    def lesson(self) -> Lesson:
        """The coach of a first round."""
        return Lesson(self.app, self.play, self.refresh)

    @property
    def draft(self) -> dict[str, str]:
        """The package under the pen."""
        return self.pen.draft

    def build(self) -> Widget:
        """Rows of the agenda at the left, worth, home and positions at the right."""
        if self.app.hidden:
            return self._hidden()
        kind = "compare" if self._compared() else "track"
        self.first_focus = f"{kind}-{self.first_focus.partition('-')[2]}"
        view = self.play.view
        rows = AgendaRows(view, self.words, self.other, self.choose, compact=self.area.w < ROOMY)
        agenda: list[Widget] = []
        for n, issue in enumerate(view.issues):
            if n:
                agenda.append(Rule())
            agenda.append(rows.row(issue, self.draft))
        if self.area.w < BESIDE:
            return page(game_bar(self.app, self.play), self._stacked(rows, agenda), self._foot(), secret=True)
        wide = 0.335 if self.area.w >= ROOMY else 0.36
        inner = self.area.w * (1 - wide) - 2 * MARGIN - 40
        taken = sum(row.size(self.look, inner).h + 4 for row in agenda)
        below = told(view, self.words, self.other, self.look, inner, self.area.h - AROUND - taken)
        agenda += [below] if below else []
        listed = self._compared() or Column(
            Pad(rows.head(), 10, 0), Rule(), ScrollView(Column(*agenda, gap=4)).sized(grow=1), gap=8
        )
        left = Card(listed, pad=12, pad_y=14)
        home = home_panel(view, self.words, self.draft, self.ask)
        panels = [
            worth_panel(view, self.words, self.draft, self.ask, tight=self.area.w < ROOMY),
            home,
            promises_panel(view, self.words, self.draft, self.ask),
        ]
        right: Widget = Column(*panels, *([] if view.audiences else [Spacer()]), gap=12)
        if self.area.w < ROOMY:
            right = ScrollView(right)
        elif view.audiences:
            home.sized(grow=1)
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
        strip = summary_strip(view, self.draft, self.ask)
        links = self._links()
        compared = self._compared()
        if compared:
            return Column(self._head(), strip, Card(compared, pad=12, pad_y=12).sized(grow=1), gap=10)
        below = Column(
            Card(Column(Pad(rows.head(), 10, 0), Rule(), *agenda, gap=4), pad=12, pad_y=14),
            home_panel(view, self.words, self.draft, self.ask),
            promises_panel(view, self.words, self.draft, self.ask),
            gap=12,
        )
        pinned = [links] if self.lesson.at_the_draft() else []
        if not pinned:
            below.add(links)
        return Column(self._head(), strip, ScrollView(below).sized(grow=1), *pinned, gap=10)

    def _compared(self) -> Widget | None:
        """The comparison, while it is asked for and there is something to compare with."""
        view = self.play.view
        beside = besides(view, self.words, self.other, self.pen.offer_of(self.other))
        if not self.comparing or not beside:
            return None
        return compare_card(view, self.words, self.draft, beside, self.step, tight=self.area.w < ROOMY)

    def _hidden(self) -> Widget:
        return page(game_bar(self.app, self.play), hidden_page(self.app), secret=True)

    def _head(self) -> Widget:
        stale = self.play.session.ply != self.ply
        return head(self.app, self.words, self.play.me, self.other, self.close, stale=stale)

    def _links(self) -> Widget:
        """The coach's line while it has something to say; else what linkages hold, and the keys."""
        return self.lesson.at_the_draft() or linkage_line(self.play.view, self.draft)

    def _foot(self) -> Widget:
        state = State(
            self.play.view,
            self.words,
            self.draft,
            theirs=bool(self.pen.offer_of(self.other)),
            changed=bool(self.pen.past),
            comparing=self.comparing,
            look=self.look,
            room=min(self.area.w, WIDEST) - 2 * MARGIN,
        )
        deeds = Deeds(
            undo=self.undo,
            mine=self.mine,
            theirs=self.take_theirs,
            compare=self.compare,
            consult=self.consult,
            table=self.table,
            accept=self.accept,
            next_other=self.next_other,
        )
        return foot(state, deeds)

    def choose(self, issue: str, at: int) -> None:
        """Set one option of the draft."""
        self._wrote(self.pen.choose(issue, at))
        self.lesson.did("change")

    def step(self, issue: str, by: int) -> None:
        """Take the neighbour option of the draft, as the comparison does."""
        self._wrote(self.pen.step(issue, by))

    def _wrote(self, changed: bool) -> None:  # noqa: FBT001 - what the pen says
        if changed:
            self.refresh()

    def compare(self) -> None:
        """Show the draft beside the last offers, or the options again; the focus stays at its issue."""
        kind, _, issue = self._focus.partition("-")
        self.comparing = not self.comparing
        self.refresh()
        at = issue if kind in {"track", "compare"} and issue in self.play.view.issues else self.play.view.issues[0]
        self.app.focus(f"{'compare' if self.comparing else 'track'}-{at}")

    @property
    def _focus(self) -> str:
        focused = self.app.stage.focused
        return focused.id if focused else ""

    def undo(self) -> None:
        """Take the last change of the draft back."""
        self._wrote(self.pen.undo())

    def mine(self) -> None:
        """Start from one's own last offer."""
        self._wrote(self.pen.mine())

    def take_theirs(self) -> None:
        """Start from the other side's offer."""
        self._wrote(self.pen.theirs(self.other))

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
        told = say("Your mandate is wider now.") if opened else say("The capital has answered.")
        self.app.toast(told, "landmark")
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
        self.lesson.did("offer")
        self.on_moved()

    def close(self) -> None:
        """Return to the table; the draft is kept. From the comparison, return to the options first."""
        if self.comparing:
            self.compare()
        else:
            self.on_close()

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""
        return [Shortcut("G", say("terms"), lambda: show_terms(self.app, self._term()))]

    def _term(self) -> str:
        """The term of what has the focus."""
        kind = self._focus.partition("-")[0]
        return {
            "worth": "reservation", "home": "ratification", "promises": "audience_cost", "track": "issue",
            "compare": "package",
        }.get(kind, "package")  # fmt: skip

    def handle(self, key: str) -> bool:
        """Up and down go from issue to issue."""
        issues = list(self.play.view.issues)
        kind, _, name = self._focus.partition("-")
        if key in {"Up", "Down"} and kind in {"track", "compare"} and name in issues:
            at = issues.index(name) + (1 if key == "Down" else -1)
            if 0 <= at < len(issues):
                self.app.focus(f"{kind}-{issues[at]}")
            return True
        return False

    def ask(self, name: str) -> None:
        """Show why a figure of the draft stands where it does."""
        found = self._why(name)
        if found is not None:
            self.app.popup(found)

    def why(self) -> Widget | None:
        """What is behind the focused figure, audience or issue."""
        return self._why(self._focus)

    def _why(self, name: str) -> Widget | None:
        view, (kind, _, rest) = self.play.view, name.partition("-")
        if kind == "home":
            self.lesson.did("home")
            return why_support(view, self.words, rest, self.draft)
        if kind == "promises":
            return why_costs(view, self.words, self.draft)
        if kind in {"track", "compare"} and rest in view.issues:
            return about_issue(view, self.words, self.other, rest, self.draft)
        return why_worth(view, self.words, self.draft)
