"""The debrief: a finished game revealed step by step, with a question before each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from game.analysis.cloud import Cloud as Drawn
from game.analysis.cloud import draw_cloud
from game.analysis.moments import when_decided
from game.analysis.space import Space, TooLargeError
from game.ui.gamebar import game_bar
from game.ui.geometry import Size
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row, Spacer
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.card import show_card_of
from game.ui.screens.debrief.beside import beside
from game.ui.screens.debrief.count import Counted, count
from game.ui.screens.debrief.dark import question
from game.ui.screens.debrief.details import show_details
from game.ui.screens.debrief.hand_in import hand_in
from game.ui.screens.debrief.offers import offers_table
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.picture import dense, picture
from game.ui.screens.debrief.real import history, talk
from game.ui.screens.debrief.steps import PACKAGES, REALITY, SHORT, STEPS, TERMS_OF
from game.ui.screens.debrief.waiting import Working, counting, too_many
from game.ui.text import Span
from game.ui.theme import BAR, GUTTER, MARGIN
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Rich
from game.ui.widgets.button import Button
from game.ui.widgets.page import middle, page
from game.ui.widgets.panels import Card
from game.ui.widgets.popups import Popover
from game.ui.widgets.ruler import RevealBar
from game.ui.words import TERMS

Pair = tuple[str, str]


class DebriefScreen(Screen):
    """What was possible, what was done, what was missed."""

    first_focus = "next"

    def __init__(self, play: Play, on_end: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_end = on_end
        self.step = 0
        self.shown = False
        """Whether the step's answer is shown, or still its question."""
        self.table = False
        self.past: Past | None = None
        self.failed = ""
        self.pairs = tuple(combinations(play.scenario.parties, 2))
        self.pair = self.pairs[0]
        self.clouds: dict[Pair, Drawn] = {}
        self._begun = False

    # --- counting ---------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Count all packages, once, beside the screen."""
        if not self._begun:
            self._begun = True
            self.app.work(lambda: count(self.play.session), self._counted, self._too_many)

    def _counted(self, counted: Counted) -> None:
        self.past = Past(self.play, counted)
        self.clouds[self.pairs[0]] = counted.debrief.cloud
        self.refresh()
        self.app.focus("next")

    def _too_many(self, fault: Exception) -> None:
        if not isinstance(fault, TooLargeError):
            raise fault
        self.failed = str(fault)
        self.refresh()
        self.app.focus("next")

    def next_pair(self) -> None:
        """Look at another pair of parties; its cloud is counted once."""
        self.pair = self.pairs[(self.pairs.index(self.pair) + 1) % len(self.pairs)]
        if self.pair not in self.clouds:
            pair, index, session = self.pair, self.play.session.index, self.play.session
            numbers = (index.parties.index(pair[0]), index.parties.index(pair[1]))

            def draw() -> Drawn:
                return draw_cloud(session.tables, when_decided(session), numbers)

            def drawn(cloud: Drawn) -> None:
                self.clouds[pair] = cloud
                self.refresh()

            self.app.work(draw, drawn)
        self.refresh()

    # --- what is shown ----------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The cloud at the left, panels at the right, the steps below."""
        bar = game_bar(self.app, self.play)
        if self.past is None:
            return page(bar, self._waiting())
        foot = self._foot()
        wide = middle(self.area).w - 2 * MARGIN
        high = self.area.h - BAR - MARGIN - 2 * GUTTER - foot.size(self.look, wide).h
        save = self.hand_in if self.play.save else None
        left: Widget
        if self.step == REALITY and self.shown and not self.table:
            left, share = history(self.past), 0.58
        else:
            left, share = self._left(self.past), 0.59 if self.look.roomy else 0.56
        if not self.shown:
            right = question(self.step)
        elif self.step == REALITY:
            right = talk(self.past, save, self.show_model)
        else:
            right = beside(
                self.past, self.pair, self.step, self.details, self.look, Size(wide * (1 - share) - 14, high)
            )
        body = Row(left.sized(width=wide * share), right.sized(grow=1), gap=14, cross="stretch")
        return page(bar, body, foot)

    def _waiting(self) -> Widget:
        size = Space(self.play.session.tables).size
        if self.failed:
            return too_many(self.failed, self.on_end, self.hand_in if self.play.save else None)
        return counting(size)

    @property
    def reached(self) -> int:
        """The last step that is revealed; −1 before the first."""
        return self.step if self.shown else self.step - 1

    def _left(self, past: Past) -> Widget:
        if self.table:
            title, second, body = "All offers", "bold: at least what leaving was worth", offers_table(past)
        else:
            cloud = self.clouds.get(self.pair)
            title = "Every deal that was possible"
            second = self._subtitle(past)
            body = (
                picture(past, cloud, self.pair, self.reached, roomy=self.look.roomy)
                if cloud
                else Column(Spacer(), Working(), Spacer())
            )
        rest = [Label(second, 16, colour="ink2", lines=2)] if self.look.roomy else []
        head = Row(
            Column(Label(title, 21, "bold", lines=2), *rest, gap=2).sized(grow=1),
            *self._tools(),
            gap=8,
        )
        return Card(Column(head, body.sized(grow=1), gap=8), pad_y=14)

    def _subtitle(self, past: Past) -> str:
        if self.reached < PACKAGES:
            return "Each package will be a dot."
        cloud = self.clouds.get(self.pair)
        alike = f"Bigger dots: several {'almost alike' if cloud and dense(cloud) else 'worth the same'}."
        return f"{past.debrief.packages:,} package{'s' * (past.debrief.packages != 1)}. {alike}"

    def _tools(self) -> list[Widget]:
        names = self.look.roomy
        tools: list[Widget] = []
        if len(self.pairs) > 1 and not self.table:
            tools.append(
                Button("Pair" if names else "", self.next_pair, icon="users", key="P", high=44).hinted(
                    "Show another pair of parties"
                )
            )
        tools.append(
            Button(
                ("Picture" if self.table else "Offers") if names else "",
                self.turn,
                icon="chart-scatter" if self.table else "table-2",
                key="T",
                high=44,
            ).hinted("All offers with their values, or the picture")
        )
        if self.play.save:
            tools.append(
                Button("Save" if names else "", self.hand_in, icon="save", key="S", high=44).hinted(
                    "Save the game for your teacher"
                )
            )
        tools.append(
            Button("", self.explain, icon="circle-question-mark", key="", cap="?", high=44)
            .hinted("What the words mean")
            .named("why")
        )
        return tools

    def _foot(self) -> Widget:
        last = self.step == REALITY and self.shown
        names = STEPS if self.look.roomy else SHORT
        return Card(
            Row(
                Button(
                    "Back", self.back, icon="arrow-left", key="Left", cap="←", enabled=self.step > 0 or self.shown
                ).named("back"),
                RevealBar(names, self.step, self.go).named("steps").sized(grow=1),
                Button(
                    "Finish" if last else "Next" if self.shown else "Show",
                    self.next,
                    icon="flag" if last else "arrow-right" if self.shown else "eye",
                    key="Right",
                    cap="Enter" if last else "→",
                    kind="ink",
                ).named("next"),
                gap=16,
            ),
            pad=16,
            pad_y=12,
        )

    # --- moving on --------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Show the answer, then ask the next question; at the end, leave."""
        if self.past is None:
            return
        if not self.shown:
            self.shown = True
        elif self.step < REALITY:
            self.step, self.shown = self.step + 1, False
        else:
            self.on_end()
            return
        self.refresh()

    def back(self) -> None:
        """Return to what was shown before."""
        if self.shown and self.step == 0:
            self.shown = False
        elif self.step > 0:
            self.step, self.shown = self.step - 1, True
        self.refresh()

    def go(self, step: int) -> None:
        """Go to a step and show its answer."""
        self.step, self.shown = step, True
        self.refresh()

    def turn(self) -> None:
        """Show the table of offers, or the picture again."""
        self.table = not self.table
        self.refresh()

    def details(self) -> None:
        """List every change of the missed trade."""
        if self.past:
            show_details(self.app, self.past)

    def keys(self) -> Sequence[Shortcut]:
        """Enter moves on."""
        return (Shortcut("Enter", "next", self.next),)

    def handle(self, key: str) -> bool:
        """Esc leaves for good after the last step; before it, the title leads back to this step."""
        if key == "Esc" and self.step == REALITY and self.shown:
            self.on_end()
            return True
        return False

    def explain(self) -> None:
        """Say what the words of this step mean."""
        self.app.explain()

    def why(self) -> Widget | None:
        """The terms of this step, a sentence each."""
        lines: list[Widget] = []
        for term in TERMS_OF[self.step]:
            title, words = TERMS[term]
            lines.append(Rich([Span(f"{title}. ", "bold"), Span(words)], 16))
        return Popover(Column(*lines, gap=10))

    def show_model(self) -> None:
        """Show the model card of the scenario."""
        show_card_of(self.app, self.play)

    def hand_in(self) -> None:
        """Write the journal and say where it is."""
        hand_in(self.app, self.play)
