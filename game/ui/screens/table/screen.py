"""The table: the screen on which the talks are held. It shows one party's view, takes moves, and lets software move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.language import say
from game.rules.moves import Accept, Answer, Hold, Move
from game.ui.gamebar import game_bar
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row
from game.ui.play import Play, Turn
from game.ui.said import Said
from game.ui.screen import Screen
from game.ui.screens.dialogues.accept import AcceptDialogue
from game.ui.screens.dialogues.authored import AuthoredDialogue
from game.ui.screens.dialogues.back_channel import BackChannelDialogue
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.dialogues.consult import ConsultDialogue
from game.ui.screens.dialogues.glossary import GlossaryDialogue
from game.ui.screens.dialogues.leave import LeaveDialogue
from game.ui.screens.dialogues.news import NewsDialogue
from game.ui.screens.dialogues.outcomes import OutcomesDialogue
from game.ui.screens.dialogues.statement import StatementDialogue
from game.ui.screens.phrases import refused
from game.ui.screens.reading import TURN_ENDS, Reading
from game.ui.screens.reasons import hear
from game.ui.screens.table.actions import Deeds, actions_row, undo_move
from game.ui.screens.table.centre import Doors, centre
from game.ui.screens.table.floor import floor_line
from game.ui.screens.table.guide import Lesson
from game.ui.screens.table.outcomes import outcomes
from game.ui.screens.table.parties import other_column, own_column, tabbed_column
from game.ui.screens.table.parts import Figure, IssueRow, Scene
from game.ui.screens.table.why import ledger, term_of
from game.ui.theme import GUTTER, MARGIN
from game.ui.widget import Widget
from game.ui.widgets.page import WIDEST, page

PAUSE_MS = 750
CALM_MS = 250
READ_MS = 2200
"""So long software waits after it has said something, so that one can read it; Space does not wait."""


class TableScreen(Screen):
    """The table of one game; ``on_moved`` is told of every move that was made, ``on_compose`` opens the composer."""

    secret = True

    def __init__(self, play: Play, on_moved: Callable[[], None], on_compose: Callable[[str | None], None]) -> None:
        super().__init__()
        self.play = play
        self.on_moved = on_moved
        self.on_compose = on_compose
        self.words = play.words
        self.other = play.others[0]
        self.tab = self.other
        self.dialogue: Dialogue | None = None
        self._chosen = ""
        self._awaited = 0
        self._moving = False

    @property
    def heard(self) -> list[Said]:
        """What delegations said so far."""
        return self.play.heard

    @property
    def lesson(self) -> Lesson:
        """The coach of a first round."""
        return Lesson(self.app, self.play, self.refresh)

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
        if self.dialogue:
            self.dialogue.close() if self.app.hidden else self.dialogue.fit()
        scene = self.scene
        deeds = self._deeds()
        self.first_focus = self._first(scene)
        columns = self._columns(scene)
        room = min(scene.area.w, WIDEST) - 2 * MARGIN - len(columns) * (scene.side + GUTTER)
        turns = sum(e.kind in TURN_ENDS and e.by == self.play.me for e in scene.reading.events)
        doors = Doors(self.compose, self.answer, self._news)
        foot: list[Widget] = [
            floor_line(scene, deeds, self.play.session.refuse(undo_move(self.play.me)), moving=self._moving),
            actions_row(scene, deeds, self.play.draft).grouped(),
        ]
        coach, below = self.lesson.at_the_table(), 0.0
        if coach and scene.low:
            foot[0] = coach
        elif coach:
            foot.insert(0, coach)
            below = coach.size(scene.look, scene.area.w - 2 * MARGIN).h + 4
        if coach or not self.app.hints:
            turns = -1
        middle = centre(scene, doors, room, turns=turns, below=below).sized(grow=1)
        if scene.strip_high:
            foot.insert(0, outcomes(scene, lambda: self._open(OutcomesDialogue)).sized(height=scene.strip_high))
        body = Row(*columns[:-1], middle, columns[-1], gap=GUTTER, cross="stretch")
        return page(game_bar(self.app, self.play), body, Column(*foot, gap=4))

    def _columns(self, scene: Scene) -> list[Widget]:
        """Both sides' columns; where width is short, one column with names above it."""
        if scene.wide:
            own, other = own_column(scene), other_column(scene, self.heard, self.choose)
            return [own.grouped().sized(width=scene.side), other.grouped().sized(width=scene.side)]
        column = tabbed_column(scene, self.heard, self.tab, self.show)
        return [column.grouped().sized(width=scene.side)]

    def _first(self, scene: Scene) -> str:
        """What has the focus at first: the first answer while a choice waits, else the first issue."""
        view = scene.reading.view
        if view.choice and view.choice.party == view.party:
            return "answer-1"
        return f"issue-{view.issues[0]}" if view.issues else ""

    def _deeds(self) -> Deeds:
        return Deeds(
            statement=lambda: self._open(partial(StatementDialogue, issue=self.focused_issue)),
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

    def show(self, tab: str) -> None:
        """Show another tab of the one column: a party, or the world."""
        self.tab = tab
        if tab in self.play.others:
            self.other = tab
        self.refresh()

    @property
    def focused_issue(self) -> str | None:
        """The issue of the focused row, if a row has the focus."""
        focused = self.app.stage.focused
        return focused.issue if isinstance(focused, IssueRow) else None

    def compose(self, issue: str | None) -> None:
        """Open the composer, at the focused issue if none is named; the last call hears no new offers."""
        if self.play.view.stage == "last_call":
            self.app.toast(say("The last call: only accepting or holding now."), "info")
            return
        self.lesson.did("compose")
        self.on_compose(issue or self.focused_issue)

    def answer(self, move: Answer) -> None:
        """Answer the choice that waits."""
        self.do(move)

    def do(self, move: Move) -> bool:
        """Make a move; a refused one says why and changes nothing. Whether it was made."""
        refusal = self.play.do(move)
        if refusal is not None:
            self.app.toast(refused(refusal), "circle-alert")
            return False
        if isinstance(move, Accept):
            self.app.toast(say("Accepted"), "handshake")
        if not self.play.view.my_turn and not isinstance(move, Answer):
            self.lesson.did("answer", only=True)
            self.lesson.did("offer")
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
        if self.play.view.my_turn:
            self.lesson.did("answer", only=True)
        self._open(partial(NewsDialogue, heard=self.heard))

    # --- what software does -----------------------------------------------------------------------------------

    def opened(self) -> None:
        """Go on with the turns of software, if it is its turn; a guided first round begins here."""
        self.lesson.begin()
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
            said = bool(self.heard) and self.heard[-1].ply == self.play.view.ply
            pause = READ_MS if said else CALM_MS if self.look.calm else PAUSE_MS
            self.app.after(pause, lambda: self._run(turn))

    def _run(self, turn: int) -> None:
        if turn == self._awaited and self.on_top:
            self.software()

    def software(self) -> Turn | None:
        """Let software make its next move, and show it."""
        turn = self.play.software_turn()
        if turn is not None:
            self.other = self.tab = turn.party
            said = hear(turn, self.play.view)
            if said is not None:
                self.heard.append(said)
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

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""
        terms = Shortcut(
            "G", say("terms"), lambda: self._open(partial(GlossaryDialogue, term=term_of(self.app.stage.focused)))
        )
        return [terms, Shortcut("Ctrl+Z", say("undo"), self.undo)]

    def handle(self, key: str) -> bool:
        """Space ends a pause; going through the agenda is a deed of the first round."""
        if key in {"Up", "Down"} and self.focused_issue and self.lesson.coach:
            self.app.stage.toward(key)
            self.lesson.did("look")
            return True
        return key == "Space" and self.skip()
