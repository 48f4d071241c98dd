"""The screen of the year after: how it ended, six figures with and without the deal, and the stories told of it."""

from __future__ import annotations

from collections.abc import Callable

from game.language import count, mark, percent, say
from game.report.courses import Course, by_weight, compliance_sum, read_courses, seasons
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Grid, Row, Spacer
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.terms import show_terms
from game.ui.screens.year_after import sheets
from game.ui.screens.year_after.cards import figure_card
from game.ui.screens.year_after.matrix import matrix_card, matrix_height
from game.ui.screens.year_after.parts import Legend
from game.ui.screens.year_after.stories import read_stories, story_card
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Icon, Label
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.choice import Choice
from game.ui.widgets.page import WIDEST, actions, page
from game.ui.widgets.panels import ScrollView

SHOWN = 6
LEAST = 166.0
"""The least height of a figure's card."""
STEP_MS = 900
"""How long a season is shown when the year plays by itself."""
HEADS = {
    "agreed": mark("The year after"),
    "refused": mark("The year after, without a deal: home said no"),
    "deadline": mark("The year after, without a deal: time ran out"),
    "walk_out": mark("The year after, without a deal: somebody walked out"),
}


class YearAfterScreen(Screen):
    """The end of the story; ``on_done`` leads on to the debrief."""

    title = "The year after"

    def __init__(self, play: Play, on_done: Callable[[], None]) -> None:
        super().__init__()
        outcome = play.outcome
        if outcome is None:
            raise ValueError("the talks are not over")
        self.play, self.on_done, self.outcome = play, on_done, outcome
        self.words = play.words
        self._read()
        self.season = len(self.seasons) - 1
        self.page = 0
        self.playing = False
        self.first_focus = "season"

    def _read(self) -> None:
        """Read figures and accounts off the outcome, in the language that is spoken."""
        self.courses = read_courses(self.play.scenario, self.words, self.outcome)
        self.seasons = seasons(len(self.courses[0].bare) - 1 if self.courses else 4)
        self.stories = read_stories(self.play.view, self.outcome)

    def reworded(self) -> None:
        """Read everything again in the other language."""
        self._read()

    # --- what is shown ----------------------------------------------------------------------------------------

    @property
    def pages(self) -> list[tuple[Course, ...]]:
        """The figures by six, those that say most first; within a page in the file's order."""
        ranked = by_weight(self.courses)
        cut = [ranked[at : at + SHOWN] for at in range(0, len(ranked), SHOWN)]
        order = {course.metric: n for n, course in enumerate(self.courses)}
        return [tuple(sorted(part, key=lambda course: order[course.metric])) for part in cut] or [()]

    @property
    def shown(self) -> tuple[Course, ...]:
        """The figures on this page."""
        return self.pages[self.page]

    def build(self) -> Widget:
        """Head, figures and stories; everything scrolls where it does not fit."""
        head = self._head()
        cards = [
            figure_card(course, self.words, self.season, n + 1, self._opener(course), costs=self._costs(course))
            for n, course in enumerate(self.shown)
        ]
        high = self._card_height(head)
        body: Widget
        if high:
            rows = -(-len(cards) // 3)
            grid = Grid(*cards, columns=(1, 1, 1), gap=16, even=True).sized(height=rows * (high + 16) - 16)
            body = Column(head, grid, self._stories(scrolls=True).sized(grow=1), gap=16)
        else:
            wide = 3 if self.area.w >= 1350 else 2 if self.area.w >= 860 else 1
            grid = Grid(*(card.sized(height=200) for card in cards), columns=(1,) * wide, gap=16)
            body = ScrollView(Column(head, grid, self._stories(scrolls=False), gap=16)).named("all")
        return page(game_bar(self.app, self.play), body, self._foot())

    def _card_height(self, head: Widget) -> float:
        """How high a figure's card is where everything fits without scrolling; else 0."""
        if self.area.w < 1500 or len(self.stories) > 3:
            return 0.0
        rows = max(1, -(-len(self.shown) // 3))
        left = self.area.h - 64 - 16 - 24 - 52 - 16 - head.size(self.look, min(self.area.w, WIDEST) - 48).h - 16
        changed = sum(o != self.play.view.index.status_quo[i] for i, o in (self.outcome.package or {}).items())
        stories = min(240.0, max(190.0, matrix_height(changed)))
        high = (left - stories - 16 * rows) / rows
        return min(high, 250.0) if high >= LEAST else 0.0

    def _costs(self, course: Course) -> bool:
        return bool(course.deal) and course.good(self.season) < 0

    def _head(self) -> Widget:
        ending = self.play.scenario.endings.get(self.outcome.ending)
        told = Column(
            Label(say(HEADS.get(self.outcome.how, HEADS["agreed"])), 15, "semibold", "ink2"),
            Label(ending.title if ending else say("The year after"), 30, "bold", lead=1.2),
            *([Label(ending.text, 17, colour="ink2")] if ending and ending.text else []),
            gap=2,
        )
        choice = Choice(self.seasons, self.season, self._turn).named("season")
        wide = self.area.w >= 1200
        legend: list[Widget] = [Legend(deal=self.outcome.package is not None)]
        if self.outcome.package is not None:
            legend.append(self._compliance())
        if wide:
            side = Column(
                Row(Hints([("←→", say("season"))]), choice, gap=12), Row(*legend, gap=16), gap=8, cross="end"
            )
            return Row(told.sized(grow=1), side, gap=28, cross="start")
        return Column(told, Row(choice.sized(grow=1), gap=12), Row(*legend, Spacer(), gap=16), gap=8)

    def _compliance(self) -> Widget:
        inner = Row(
            Icon("handshake", 18, "ink2"),
            Label(say("{share} is carried out", share=percent(self.outcome.compliance / 100)), 15, "semibold"),
            Icon("circle-question-mark", 16, "ink2"),
            gap=8,
        )
        return Pick(inner, self._ask_compliance, pad=5).named("compliance")

    def _stories(self, *, scrolls: bool) -> Widget:
        package = self.outcome.package or {}
        quo = self.play.view.index.status_quo
        cards = [
            story_card(self.words, story, package, own=story.party == self.play.me, scrolls=scrolls)
            for story in self.stories
        ]
        matrix = matrix_card(self.words, self.stories, package, quo, scrolls=scrolls)
        if len(cards) == 2 and self.area.w >= 1350:
            return Row(
                cards[0].sized(grow=1.5), matrix.sized(grow=1), cards[1].sized(grow=1.5), gap=16, cross="stretch"
            )
        if len(cards) == 3 and self.area.w >= 1500:
            return Row(*(card.sized(grow=1) for card in cards), matrix.sized(grow=1.1), gap=16, cross="stretch")
        wide = 2 if self.area.w >= 860 else 1
        return Column(Grid(*cards, columns=(1,) * wide, gap=16), matrix, gap=16)

    def _foot(self) -> Widget:
        hints = [
            (f"1–{len(self.shown)}", say("open a figure")),
            ("?", say("why it moved")),
            ("T", say("as a table")),
            ("Space", say("play the year")),
        ]
        left: list[Widget] = [Hints(hints)]
        right: list[Widget] = []
        if len(self.pages) > 1:
            rest = len(self.courses) - len(self.shown)
            more = count("{n} more figure", "{n} more figures", rest) if not self.page else say("The other figures")
            right.append(Button(more, self._next_page, icon="layers", key="M"))
        if self.play.scenario.about.history:
            words = say("Compare with history") if self.area.w >= 1350 else say("History")
            right.append(Button(words, self._history, icon="landmark", key="Y"))
        right.append(Button(say("Debrief"), self.on_done, icon="arrow-right", key="Enter", kind="ink"))
        return actions(left, right)

    # --- what one can do --------------------------------------------------------------------------------------

    def _turn(self, season: int) -> None:
        self.season = season
        self.playing = False
        self.refresh()

    def play_year(self) -> None:
        """Show season after season, from now on; any choice of a season ends it."""
        self._turn(0)
        self.playing = True
        self.app.after(STEP_MS, self.step)

    def step(self) -> None:
        """Show the next season of a year that plays by itself."""
        if not self.playing or self.app.screen is not self:
            return
        self.season += 1
        self.playing = self.season + 1 < len(self.seasons)
        self.refresh()
        if self.playing:
            self.app.after(STEP_MS, self.step)

    def _next_page(self) -> None:
        self.page = (self.page + 1) % len(self.pages)
        self.refresh()

    def _opener(self, course: Course) -> Callable[[], None]:
        return lambda: self._open(course)

    def _open(self, course: Course) -> None:
        modal = sheets.figure_sheet(self.area, course, self.words, self.season, self.seasons, self._close)
        self.app.modal(modal)

    def _table(self) -> None:
        self.app.modal(sheets.table_sheet(self.area, self.courses, self.words, self.seasons, self._close))

    def _history(self) -> None:
        self.app.modal(sheets.history_sheet(self.area, self.play.scenario, self.outcome, self.words, self._close))

    def _close(self) -> None:
        self.app.close()

    def _ask_compliance(self) -> None:
        self.app.popup(self._why_compliance())

    def _why_compliance(self) -> Widget:
        mean, floor = compliance_sum(self.play.scenario, self.outcome)
        return sheets.compliance_ledger(self.outcome.compliance, mean, floor)

    def handle(self, key: str) -> bool:
        """Digits open a figure, T the table, G the terms, Space plays the year; left and right change the season."""
        if key.isdigit() and 1 <= int(key) <= len(self.shown):
            self._open(self.shown[int(key) - 1])
            return True
        if key == "G":
            show_terms(self.app)
            return True
        if key in {"T", "Space"}:
            (self._table if key == "T" else self.play_year)()
            return True
        focused = self.app.stage.focused
        if key in {"Left", "Right"} and (focused is None or not focused.id.startswith("figure-")):
            at = self.season + (1 if key == "Right" else -1)
            if 0 <= at < len(self.seasons):
                self._turn(at)
            return True
        return False

    def why(self) -> Widget | None:
        """What moved the focused figure; elsewhere, how much of the deal is carried out, or the first figure."""
        focused = self.app.stage.focused
        kind, _, metric = (focused.id if focused else "").partition("-")
        if kind != "figure" and self.outcome.package is not None:
            return self._why_compliance()
        if not self.shown:
            return None
        course = next((course for course in self.shown if course.metric == metric), self.shown[0])
        return sheets.figure_ledger(course, self.words, self.season, self.seasons)
