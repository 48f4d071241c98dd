"""A word to those who are new: advice in their first turns, and the coach's strip in a guided first round.

It says what may be done now, and with which key; it never stands in the way of a move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import say
from game.rules.view import View
from game.ui.app import App
from game.ui.coach import STEPS, Coach
from game.ui.keys import cap_of
from game.ui.layout import Column, Pad, Row
from game.ui.names import begun
from game.ui.play import Play
from game.ui.screens.reading import TURN_ENDS
from game.ui.screens.table.parts import Scene
from game.ui.theme import SECOND, TARGET
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label
from game.ui.widgets.button import Button
from game.ui.widgets.panels import Card
from game.ui.words import Words

TURNS = 2
"""For so many turns of one's own the guide speaks."""


def advice(scene: Scene, turns: int) -> tuple[str, Sequence[tuple[str, str]]] | None:
    """A sentence and the keys that matter now; None for those who have played a while."""
    view = scene.reading.view
    if turns >= TURNS:
        return None
    if not view.my_turn:
        if turns:
            return None
        return (
            say("The other side speaks first. Watch the cells: an offer fills them."),
            [("Space", say("do not wait"))],
        )
    if view.stage != "floor":
        return None
    if view.offer is None:
        return (
            say("Your turn. The megaphones show what each side wants in public. Put a first offer on the table."),
            [
                ("↑↓", say("choose an issue")),
                ("Enter", say("compose an offer there")),
                ("?", say("why a figure stands as it does")),
            ],
        )
    if view.offer.proposer == view.party:
        return (
            say("Your offer is still on the table. Change it, let the turn pass, or do something for it first."),
            [("Enter", say("compose another")), ("P", say("let the turn pass")), ("S", say("speak in public"))],
        )
    return (
        say("An offer is on the table. Below the black line on the ruler it is worth less to you than no deal."),
        [("Y", say("accept it")), ("Enter", say("answer with your own")), ("K", say("ask home first"))],
    )


def guide(scene: Scene, turns: int) -> Widget | None:
    """The advice as a card, or None."""
    found = advice(scene, turns)
    if found is None:
        return None
    sentence, keys = found
    caps: list[Widget] = []
    for cap, words in keys:
        caps += [KeyCap(cap), Label(words, SECOND, colour="amber_text", lead=1.2), Pad(Label("", SECOND), 4, 0)]
    lines = Column(Label(sentence, SECOND, "medium", "amber_text", lead=1.3), Row(*caps, gap=8), gap=7)
    card = Card(
        Row(Icon("lightbulb", 20, "amber_text"), lines.sized(grow=1), gap=12),
        pad=14,
        pad_y=10,
        fill="warm",
        edge="warm_line",
    )
    return Pad(card, 12, 8)


# --- the guided first round -----------------------------------------------------------------------------------


def at_the_table(coach: Coach, view: View, words: Words) -> str:
    """What the coach says at the table; "" where it is silent."""
    if not coach.step or view.stage == "last_call":
        return ""
    if view.stage == "choice":
        mine = view.choice is not None and view.choice.party == view.party
        return say("Something has happened. Choose one of the answers above.") if mine else ""
    if not view.my_turn:
        who = begun(words.party(view.floor)) if view.floor else ""
        if coach.step == "answer":
            return say("Now the other side answers. You need not wait: press {key}.", key=cap_of("Space"))
        return say("{who} has the floor. Watch the cells: an offer fills them.", who=who)
    match coach.step:
        case "look":
            return say("Go through the agenda with ↑ and ↓. The megaphones show what was said in public.")
        case "compose":
            return say("Press Enter to compose an offer at this issue.")
        case "change" | "home":
            return say("Press Enter to go on with your draft. It was kept.")
        case "offer":
            return say(
                "Press Enter and put your draft on the table, or {key} to let the turn pass.", key=cap_of("P")
            )
        case _:
            return say(
                "Read at the side what the others say. {key} shows all that happened, as often as you like.",
                key=cap_of("N"),
            )


def at_the_draft(coach: Coach) -> str:
    """What the coach says in the composer."""
    match coach.step:
        case "look" | "compose" | "change":
            return say("Choose another option with ← and →, and watch what the draft is worth to you.")
        case "home":
            return say("Who at home says yes? Go to an audience with Tab, and ask why with ?")
        case "offer":
            return say(
                "Back at an issue, with Tab, Enter puts the draft on the table. Esc keeps it and leads back."
            )
        case _:
            return ""


class Lesson:
    """The coach of one game on one screen: hears of deeds, gives its line, and can be left."""

    def __init__(self, app: App, play: Play, refresh: Callable[[], None]) -> None:
        self.app, self.play, self.refresh = app, play, refresh

    @property
    def coach(self) -> Coach | None:
        """The coach, while it has something left to teach and hints are wanted."""
        coach = self.play.coach
        return coach if coach and coach.step and self.app.hints else None

    def begin(self) -> None:
        """Begin, in a game in which one has done nothing yet, if a guided round is wanted; never before a class."""
        moved = any(event.kind in TURN_ENDS and event.by == self.play.me for event in self.play.view.history)
        alone = len(self.play.people) == 1 and not self.play.voters
        if self.app.guided and self.app.hints and alone and self.play.coach is None and not moved:
            self.play.coach = Coach()
            self.refresh()

    def did(self, deed: str, *, only: bool = False) -> None:
        """Hear of a deed; ``only`` where it counts for nothing but the step that is waited for."""
        coach = self.play.coach
        if coach and coach.step and coach.at <= STEPS.index(deed) and not (only and coach.step != deed):
            coach.did(deed)
            if not coach.step:
                self._over()
            self.refresh()

    def leave(self) -> None:
        """Do without the coach from here on."""
        if self.play.coach:
            self.play.coach.leave()
        self._over()
        self.refresh()

    def _over(self) -> None:
        """Later games begin without it."""
        if self.app.guided:
            self.app.guided = False
            if self.app.on_guided:
                self.app.on_guided()

    def at_the_table(self) -> Widget | None:
        """Its line at the table, if it has something to say."""
        sentence = at_the_table(self.coach, self.play.view, self.play.words) if self.coach else ""
        return self._strip(sentence, "Esc") if sentence else None

    def at_the_draft(self) -> Widget | None:
        """Its line in the composer, if it has something to say."""
        sentence = at_the_draft(self.coach) if self.coach else ""
        return self._strip(sentence) if sentence else None

    def _strip(self, sentence: str, key: str = "") -> Widget:
        """One line: the step, what to do, and the way out."""
        step = self.coach.at + 1 if self.coach else 0
        line = Row(
            Icon("lightbulb", 20, "amber_text"),
            Label(say("{n} of {all}", n=step, all=len(STEPS)), SECOND, "bold", "amber_text", lead=1.2),
            Label(sentence, SECOND, "medium", "amber_text", lead=1.2, lines=2).sized(grow=1),
            Button(say("No more hints"), self.leave, key=key, kind="ghost", high=TARGET).named("no-hints"),
            gap=12,
        )
        return Card(line, pad=14, pad_y=1, fill="warm", edge="warm_line")
