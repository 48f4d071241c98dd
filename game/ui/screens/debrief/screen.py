"""The debrief: a finished game revealed step by step, with a question before each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from game.analysis.cloud import Cloud as Drawn
from game.analysis.cloud import draw_cloud
from game.analysis.moments import when_decided
from game.analysis.space import Space, TooLargeError
from game.language import say
from game.report.answers import ACCOUNTS, FIGURES, REALITY, TERMS_OF, ZONE
from game.report.count import Counted, count
from game.report.past import Past, look_at
from game.report.questions import ask
from game.ui.gamebar import game_bar
from game.ui.geometry import Size
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.card import show_card_of
from game.ui.screens.debrief import accounts, left
from game.ui.screens.debrief.beside import Answering, beside
from game.ui.screens.debrief.dark import question
from game.ui.screens.debrief.details import show_details
from game.ui.screens.debrief.export import show_export
from game.ui.screens.debrief.foot import foot
from game.ui.screens.debrief.hand_in import hand_in
from game.ui.screens.debrief.real import history, talk
from game.ui.screens.debrief.tools import Deeds, tools
from game.ui.screens.debrief.waiting import counting
from game.ui.screens.replay import show_comparison, show_replay
from game.ui.screens.terms import show_terms
from game.ui.screens.timeline import Timeline
from game.ui.text import Span
from game.ui.theme import BAR, GUTTER, MARGIN
from game.ui.widget import Widget
from game.ui.widgets.basic import Rich
from game.ui.widgets.page import middle, page
from game.ui.widgets.panels import Card
from game.ui.widgets.popups import Popover
from game.ui.words import TERMS

Pair = tuple[str, str]


class DebriefScreen(Screen):
    """What was possible, what was done, what was missed."""

    first_focus = "next"

    def __init__(self, play: Play, on_end: Callable[[], None]) -> None:
        super().__init__()
        if play.outcome is None:
            raise ValueError("the talks are not over")
        self.play = play
        self.on_end = on_end
        self.step = 0
        self.shown = False
        """Whether the step's answer is shown, or still its question."""
        self.table = False
        self.home = 0
        """Whose win-set is shown: 0 what could be signed and ratified, 1 or 2 a party of the pair."""
        self.past: Past | None = None
        self.guesses: dict[int, int] = {}
        """What was guessed at each step."""
        self.pairs = tuple(combinations(play.scenario.parties, 2))
        self.pair = self.pairs[0]
        self.clouds: dict[Pair, Drawn] = {}
        self.timeline = Timeline(play.session, play.words, self.refresh)
        self.done = 0.0
        """How much of the packages is counted, 0 to 1."""
        self._begun = False

    def reworded(self) -> None:
        """Read the timeline again; all else is said when it is built."""
        self.timeline.forget()

    # --- counting ---------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Count all packages, once, beside the screen."""
        if not self._begun:
            self._begun = True
            self.app.work(lambda: count(self.play.session, self._tell), self._counted, self._too_many)

    def _tell(self, done: float) -> None:
        self.done = done

    def _counted(self, counted: Counted) -> None:
        self.clouds[self.pairs[0]] = counted.debrief.cloud
        self._ready(counted)

    def _too_many(self, fault: Exception) -> None:
        if not isinstance(fault, TooLargeError):
            raise fault
        self._ready(None)

    def _ready(self, counted: Counted | None) -> None:
        self.past = look_at(self.play.session, self.play.words, self.play.me, counted)
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

    def next_home(self) -> None:
        """Show what one home would ratify, then the other, then both again."""
        self.home = (self.home + 1) % 3
        self.refresh()

    # --- what is shown ----------------------------------------------------------------------------------------

    @property
    def reached(self) -> int:
        """The last step that is revealed; −1 before the first."""
        return self.step if self.shown else self.step - 1

    def build(self) -> Widget:
        """The picture at the left, panels at the right, the steps below."""
        bar = game_bar(self.app, self.play)
        if self.past is None:
            return page(bar, counting(Space(self.play.session.tables).size, lambda: self.done))
        foot = self._foot()
        wide = middle(self.area).w - 2 * MARGIN
        high = self.area.h - BAR - MARGIN - 2 * GUTTER - foot.size(self.look, wide).h
        part = 0.59 if self.look.roomy and self.step != REALITY else 0.56
        one = self._left(self.past, wide * part).sized(width=wide * part)
        two = self._right(self.past, Size(wide * (1 - part) - 14, high)).sized(grow=1)
        return page(bar, Row(one, two, gap=14, cross="stretch"), foot)

    def _left(self, past: Past, wide: float) -> Widget:
        if self.shown and not self.table:
            if self.step == REALITY:
                return history(past)
            if self.step == ACCOUNTS:
                return Card(accounts.stories(self.play, wide - 40))
        if self.shown and self.step == FIGURES:
            return left.figures(self.timeline, self._tools(), listed=self.table, roomy=self.look.roomy)
        cloud = self.clouds.get(self.pair)
        if self.table:
            return left.table(past, self.pair, cloud, self.reached, self._tools())
        roomy, tools = self.look.roomy, self._tools()
        return left.cloud(past, cloud, self.pair, self.reached, tools, roomy=roomy, home=self.home)

    def _right(self, past: Past, room: Size) -> Widget:
        asked = ask(past, self.step)
        if not self.shown:
            return question(asked, self.guesses.get(self.step), self.guess, large=self.look.roomy and room.h > 560)
        if self.step == REALITY:
            save = self.hand_in if self.play.save else None
            before = self.compare if self.play.before is not None else None
            return talk(
                past, save, lambda: show_card_of(self.app, self.play), self.again, before, roomy=self.look.roomy
            )
        extra = left.causes(self.timeline) if self.step == FIGURES else None
        if self.step == ACCOUNTS:
            extra = accounts.matrix(self.play)
        told = Answering(past, self.pair, self.step, asked, self.guesses.get(self.step), self.details, extra)
        return beside(told, self.look, room)

    def _tools(self) -> list[Widget]:
        figures = self.step == FIGURES and self.shown
        cloud = not self.table and not figures
        counted = self.past is not None and self.past.counted is not None
        return tools(
            Deeds(self.next_pair, self.next_home, self.turn, self.export, self.explain),
            pairs=len(self.pairs) > 1 and cloud,
            homes=counted and self.reached >= ZONE and cloud,
            view="table" if self.table else "figures" if figures else "cloud",
            names=self.look.roomy,
        )

    def _foot(self) -> Widget:
        deeds = (self.back, self.next, self.go)
        return foot(self.look, self.area, self.step, deeds, shown=self.shown)

    # --- moving on --------------------------------------------------------------------------------------------

    def guess(self, number: int) -> None:
        """Keep what the player guesses; the answer says whether it was so."""
        self.guesses[self.step] = number
        self.refresh()

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
        self._turned()

    def _turned(self) -> None:
        self.table = self.table and self.step < FIGURES
        self.refresh()

    def back(self) -> None:
        """Return to what was shown before."""
        if self.shown and self.step == 0:
            self.shown = False
        elif self.step > 0:
            self.step, self.shown = self.step - 1, True
        self._turned()

    def go(self, step: int) -> None:
        """Go to a step and show its answer."""
        self.step, self.shown = step, True
        self._turned()

    def turn(self) -> None:
        """Show the table of what the picture shows, or the picture again."""
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
        """Digits guess, G lists the terms, S hands in; Esc leaves for good only after the last step."""
        if key == "Esc" and self.step == REALITY and self.shown:
            self.on_end()
        elif key == "G":
            show_terms(self.app)
        elif key == "S" and self.past is not None:
            self.hand_in()
        elif key == "E" and self.past is not None:
            self.export()
        elif key.isdigit() and self.past is not None and not self.shown:
            if not 1 <= int(key) <= len(ask(self.past, self.step).guesses):
                return False
            self.guess(int(key) - 1)
        else:
            return False
        return True

    # --- what opens above -------------------------------------------------------------------------------------

    def explain(self) -> None:
        """Say what the words of this step mean."""
        self.app.explain()

    def why(self) -> Widget | None:
        """The causes of the change under the cursor of a timeline; else the terms of this step, a sentence each."""
        focused = self.app.stage.focused
        if self.step == FIGURES and self.shown and focused is not None and focused.id == "track":
            return self.timeline.ledger()
        lines: list[Widget] = []
        for term in TERMS_OF[self.step]:
            title, words = (say(one) for one in TERMS[term])
            lines.append(Rich([Span(f"{title}. ", "bold"), Span(words)], 16))
        return Popover(Column(*lines, gap=10))

    def hand_in(self) -> None:
        """Write the journal and say where it is."""
        hand_in(self.app, self.play)

    def export(self) -> None:
        """Choose how to keep this debrief."""
        if self.past is not None:
            show_export(self.app, self.past, self.clouds, self.play.home)

    def again(self) -> None:
        """Go through the game again, move by move."""
        show_replay(self.app, self.play)

    def compare(self) -> None:
        """Show this game beside the one that it branched off from."""
        show_comparison(self.app, self.play)
