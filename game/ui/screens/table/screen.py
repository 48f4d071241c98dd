"""The table: the screen on which the talks are held. It shows one party's view, takes moves, and lets software move."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.moves import Accept, Answer, Hold, Move
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Pad, Row
from game.ui.play import Play, Turn
from game.ui.screen import Screen
from game.ui.screens.dialogues.accept import AcceptDialogue
from game.ui.screens.dialogues.authored import AuthoredDialogue
from game.ui.screens.dialogues.back_channel import BackChannelDialogue
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.dialogues.consult import ConsultDialogue
from game.ui.screens.dialogues.leave import LeaveDialogue
from game.ui.screens.dialogues.news import NewsDialogue
from game.ui.screens.dialogues.outcomes import OutcomesDialogue
from game.ui.screens.dialogues.statement import StatementDialogue
from game.ui.screens.reading import Reading
from game.ui.screens.table.actions import Deeds, actions_row, undo_move
from game.ui.screens.table.agenda import agenda
from game.ui.screens.table.floor import floor_line
from game.ui.screens.table.head import Legend, head
from game.ui.screens.table.news import choice_card, news_strip
from game.ui.screens.table.outcomes import HIGH, outcomes
from game.ui.screens.table.parties import other_column, own_column
from game.ui.screens.table.parts import Figure, IssueRow, Scene
from game.ui.screens.table.reasons import Quote, quote
from game.ui.screens.table.why import ledger
from game.ui.widget import Widget
from game.ui.widgets.page import page
from game.ui.widgets.panels import Card
from game.ui.words import Words

PAUSE_MS = 750
CALM_MS = 250


class TableScreen(Screen):
    """The table of one game; ``on_moved`` is told of every move that was made, ``on_compose`` opens the composer."""

    secret = True

    def __init__(self, play: Play, on_moved: Callable[[], None], on_compose: Callable[[str | None], None]) -> None:
        super().__init__()
        self.play = play
        self.on_moved = on_moved
        self.on_compose = on_compose
        self.words = Words(play.scenario)
        self.other = play.others[0]
        self.quotes: dict[str, Quote] = {}
        self.dialogue: Dialogue | None = None
        self._chosen = ""
        self._awaited = 0
        self._moving = False

    # --- building ---------------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading:
        """What is shown, read off the view of this moment."""
        return Reading(self.play.view, self.words, self.other)

    @property
    def scene(self) -> Scene:
        """What every part of the table is built from."""
        return Scene(self.reading, self.look, self.area, self.app.hidden, self.ask, self.skip)

    @property
    def on_top(self) -> bool:
        """Whether this screen is the one that is shown."""
        shown: object = self.app.screen
        return shown is self

    def build(self) -> Widget:
        """Bar, columns, table, outcomes, floor line, actions."""
        if self.app.hidden and self.dialogue:
            self.dialogue.close()
        scene = self.scene
        deeds = self._deeds()
        self.first_focus = self._first(scene)
        wide = scene.wide
        side = 272.0 if scene.area.w >= 1500 else 232.0
        centre = Column(*self._centre(scene), gap=10)
        columns: list[Widget] = []
        other = other_column(scene, self.quotes, self.choose).grouped()
        own = own_column(scene).grouped()
        if wide:
            columns = [own.sized(width=side), centre.sized(grow=1), other.sized(width=side)]
        else:
            columns = [centre.sized(grow=1), other.sized(width=side)]
        undo = self.play.session.refuse(undo_move(self.play.me))
        foot = Column(
            outcomes(scene, lambda: self._open(OutcomesDialogue)).sized(height=HIGH),
            floor_line(scene, deeds, undo, moving=self._moving),
            actions_row(scene, deeds, self.play.draft).grouped(),
            gap=4,
        )
        body = Row(*columns, gap=16, cross="stretch")
        return page(game_bar(self.app, self.play), body, foot)

    def _first(self, scene: Scene) -> str:
        """What has the focus at first: the first answer while a choice waits, else the first issue."""
        view = scene.reading.view
        if view.choice and view.choice.party == view.party:
            return "answer-1"
        return f"issue-{view.issues[0]}" if view.issues else ""

    def _centre(self, scene: Scene) -> list[Widget]:
        view = scene.reading.view
        news: Widget = choice_card(scene, self.answer) if view.choice else news_strip(scene, self._news)
        news_high = news.size(scene.look, scene.area.w - 48 - (576 if scene.wide else 250)).h
        foot = 62 + 44 + 52 + 8 + 24 + 16
        room = scene.area.h - 64 - 16 - foot - news_high - 10
        parts: list[Widget] = [Pad(head(scene), 12, 0)]
        rest = room - 16 - 92 - 8
        if not scene.low:
            parts.append(Pad(Legend(scene), 12, 0))
            rest -= 30
        parts.append(agenda(scene, self.compose, rest).sized(grow=1))
        edge = "amber" if view.stage == "last_call" else "line"
        return [news, Card(Column(*parts, gap=4), pad=8, edge=edge).sized(grow=1)]

    def _deeds(self) -> Deeds:
        return Deeds(
            statement=lambda: self._open(StatementDialogue),
            back_channel=lambda: self._open(BackChannelDialogue),
            consult=lambda: self._open(ConsultDialogue),
            moves=lambda: self._open(AuthoredDialogue),
            accept=lambda: self._open(AcceptDialogue),
            hold=self.hold,
            more=lambda: self._open(LeaveDialogue),
            compose=lambda: self.compose(None),
            undo=self.undo,
        )

    # --- what the person does ---------------------------------------------------------------------------------

    def choose(self, party: str) -> None:
        """Show another of the other parties."""
        self.other = party
        self.refresh()

    def compose(self, issue: str | None) -> None:
        """Open the composer, at the focused issue if none is named."""
        focused = self.app.stage.focused
        if issue is None and isinstance(focused, IssueRow):
            issue = focused.issue
        self.on_compose(issue)

    def answer(self, move: Answer) -> None:
        """Answer the choice that waits."""
        self.do(move)

    def do(self, move: Move) -> bool:
        """Make a move; a refused one says why and changes nothing. Whether it was made."""
        refusal = self.play.do(move)
        if refusal is not None:
            self.app.toast(refusal.words, "circle-alert")
            return False
        if isinstance(move, Accept):
            self.app.toast("Accepted", "handshake")
        self._after()
        return True

    def hold(self) -> None:
        """Let the turn pass."""
        self.do(Hold(self.play.me))

    def undo(self) -> None:
        """Take the last side move back."""
        self.do(undo_move(self.play.me))

    def _after(self) -> None:
        self.on_moved()
        if self.on_top:
            self._await()
            self.refresh()
            choice = self.play.view.choice
            if choice and choice.party == self.play.me and choice.event != self._chosen:
                self.app.focus(self.first_focus)
            self._chosen = choice.event if choice else ""

    def _open(self, kind: Callable[[TableScreen], Dialogue]) -> None:
        if self.dialogue:
            self.dialogue.close()
        self.dialogue = kind(self)
        self.dialogue.show()

    def _news(self) -> None:
        self._open(NewsDialogue)

    # --- what software does -----------------------------------------------------------------------------------

    def opened(self) -> None:
        """Go on with the turns of software, if it is its turn."""
        self._await()
        if self._moving:
            self.refresh()

    def closed(self) -> None:
        """Let no pause run out while another screen is shown."""
        self._awaited += 1
        self._moving = False

    def _await(self) -> None:
        """Begin the pause before software's next move, if it waits for software."""
        self._awaited += 1
        self._moving = self.play.software_waits and self.play.me not in self.play.session.waiting_on
        if self._moving:
            turn = self._awaited
            self.app.after(CALM_MS if self.look.calm else PAUSE_MS, lambda: self._run(turn))

    def _run(self, turn: int) -> None:
        if turn == self._awaited and self.on_top:
            self.software()

    def software(self) -> Turn | None:
        """Let software make its next move, and show it."""
        turn = self.play.software_turn()
        if turn is not None:
            self.other = turn.party
            said = quote(turn, self.play.view, self.words)
            if said is not None:
                self.quotes[turn.party] = said
        self._after()
        return turn

    def skip(self) -> bool:
        """End the pause before software's move; whether there was one."""
        if not self._moving:
            return False
        self.software()
        return True

    # --- why --------------------------------------------------------------------------------------------------

    def ask(self, name: str) -> None:
        """Show why a figure stands where it does."""
        found = ledger(self.scene, name)
        if found is not None:
            self.app.popup(found)

    def why(self) -> Widget | None:
        """The ledger of the focused figure; for a row, what the offer there is worth."""
        focused = self.app.stage.focused
        if isinstance(focused, Figure):
            return ledger(self.scene, focused.figure)
        return ledger(self.scene, "worth") or ledger(self.scene, "distance")

    def handle(self, key: str) -> bool:
        """Space ends a pause."""
        return key == "Space" and self.skip()
