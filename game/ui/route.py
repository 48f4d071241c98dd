"""Which screen is due: from the stage of the talks, and from what the person has not been shown yet.

It opens screens and nothing else; a screen says through its callbacks that something happened or that it is done.
"""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.ui.app import App
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.composer import ComposerScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.readouts import ReadoutScreen
from game.ui.screens.spectate.screen import SpectateScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.vote.screen import VoteScreen
from game.ui.screens.year_after import YearAfterScreen
from game.ui.voting import question_on

SEALED = ("opening", "persuade", "readout")


class Route:
    """The way through one game."""

    def __init__(self, app: App, play: Play, on_end: Callable[[], None]) -> None:
        """Lead through a game; ``on_end`` is called when the person leaves the debrief."""
        self.app = app
        self.play = play
        self.on_end = on_end
        self._briefed: set[str] = set()
        self._read_votes = 0
        self._told_year = False
        self._screen: Screen | None = None
        self._spectate: SpectateScreen | None = None
        app.on_vote = self.vote if play.voters else None

    def begin(self, *, resumed: bool = False) -> None:
        """Show the brief, or, in a resumed game, the place where it stopped; of a finished one, the debrief."""
        if resumed:
            self._read_votes = self._votes()
            self._briefed.update(self.play.people)
            self._told_year = self.play.session.over  # whoever looks back comes for the debrief
            if len(self.play.people) > 1 and not self.play.session.over:
                self._hand_over(self.play.next_person or self.play.me)
            else:
                self.go()
        elif self.play.watching:
            self.go()
        elif len(self.play.people) > 1:
            self._hand_over(self.play.me)
        else:
            self._brief()

    def _brief(self) -> None:
        self._briefed.add(self.play.me)
        self._show(BriefingScreen(self.play, self.go))

    def _hand_over(self, party: str) -> None:
        """Draw the curtain until the next person has the machine to themselves."""
        self._show(self._curtain_before(party))

    def _curtain_before(self, party: str) -> Screen:
        return CurtainScreen(self.play, party, lambda: self._taken(party))

    def _taken(self, party: str) -> None:
        self.play.sit(party)
        if party in self._briefed:
            self.go()
        else:
            self._brief()

    def go(self) -> None:
        """Let software hand in what is sealed, then show the screen that is due."""
        play = self.play
        while (
            not play.watching
            and play.session.stage in SEALED
            and play.software_waits
            and play.me not in play.session.waiting_on
        ):
            play.software_turn()
        self._show(self._due()())

    def _votes(self) -> int:
        return sum(event.kind == "home_vote" for event in self.play.view.history)

    def _due(self) -> Callable[[], Screen]:
        """Give what makes the screen that is due."""
        play = self.play
        if self._votes() > self._read_votes:
            return lambda: RatificationScreen(play, self.go, self._counted)
        if play.watching and not play.session.over:
            return self._watch
        if play.next_person is not None:
            return self._curtain
        match play.session.stage:
            case "opening":
                return lambda: OpeningScreen(play, self.go)
            case "persuade":
                return lambda: RatificationScreen(play, self.go, self._counted)
            case "readout":
                return lambda: ReadoutScreen(play, self.go)
            case "over":
                return self._after
            case _:
                return self._table

    def _curtain(self) -> Screen:
        return self._curtain_before(self.play.next_person or self.play.me)

    def _watch(self) -> Screen:
        if self._spectate is None:
            self._spectate = SpectateScreen(self.play, self._watched)
        return self._spectate

    def _watched(self) -> None:
        """Go on watching while nothing else is due."""
        if self._due() != self._watch:
            self.go()

    def vote(self) -> None:
        """Let the class vote on what the present screen asks."""
        screen = self.app.screen
        question = question_on(screen, self.play) if self.play.votes else None
        if question is None:
            self.app.toast(say("There is nothing to vote on here."))
            return

        def decided(id: str) -> None:
            self.app.back()
            question.decide(id)

        self.app.open(VoteScreen(self.play, question.words, question.proposals, decided, self.app.back))

    def _table(self) -> Screen:
        return TableScreen(self.play, self._moved, self.compose)

    def _after(self) -> Screen:
        if self._told_year:
            return DebriefScreen(self.play, self.on_end)
        return YearAfterScreen(self.play, self._year_told)

    def _year_told(self) -> None:
        self._told_year = True
        self.go()

    def _counted(self) -> None:
        self._read_votes = self._votes()
        self.go()

    def _moved(self) -> None:
        """Stay at the table while nothing else is due."""
        if self._due() != self._table:
            self.go()

    def compose(self, issue: str | None = None) -> None:
        """Open the composer over the table."""
        self.app.open(ComposerScreen(self.play, issue, self._composed, self.app.back))

    def _composed(self) -> None:
        self.app.back()
        self._moved()

    def _show(self, screen: Screen) -> None:
        """Put a screen in place of the game's last one; the title stays below."""
        if self._screen is not None:
            self.app.replace(screen)
        else:
            self.app.open(screen)
        self._screen = screen

    def again(self) -> None:
        """Return from the title to the screen that was left, with all that was begun on it."""
        if self._screen is not None:
            self.app.open(self._screen)
