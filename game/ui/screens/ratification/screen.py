"""The screen of ratification: persuade first, then watch the votes come in, then what came of it."""

from __future__ import annotations

from collections.abc import Callable

from game.language import mark, say
from game.rules.moves import Persuade
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.phrases import refused
from game.ui.screens.ratification import persuade, remedy
from game.ui.screens.ratification.homes import Counting, home_card
from game.ui.screens.ratification.package import package_card, package_lines, package_part
from game.ui.screens.ratification.parts import ROWS, named, neighbour
from game.ui.screens.ratification.room import Room
from game.ui.screens.ratification.tally import read_tally
from game.ui.screens.ratification.why import why_expected, why_vote
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Label
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import ScrollView

PANEL = 232.0
"""How high the panel of the result is where there is room."""
TITLE = mark("Agreed at the table. Now it goes home.")


class RatificationScreen(Screen):
    """Home decides: ``on_moved`` after persuasion was handed in, ``on_counted`` when the result was seen."""

    secret = True
    title = mark("Ratification")

    def __init__(self, play: Play, on_moved: Callable[[], None], on_counted: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_moved, self.on_counted = on_moved, on_counted
        self.words = play.words
        self.tally = read_tally(play.view)
        self.persuading = play.session.stage == "persuade" and not self.tally.votes
        self.chosen: dict[str, int] = {}
        self.seen = 0
        self.going = False
        self.remedy: remedy.Remedy | None = None
        self.looking = False
        own = list(play.scenario.parties[play.me].audiences)
        kind = "persuade" if self.persuading else "vote"
        self.first_focus = f"{kind}-{own[0]}" if own else ""

    # --- what is shown ----------------------------------------------------------------------------------------

    @property
    def counted(self) -> bool:
        """Whether every vote is in."""
        return not self.persuading and self.seen >= len(self.tally.votes)

    @property
    def _asked(self) -> bool:
        """Whether there is a home of one's own to persuade."""
        return self.play.me in self.tally.parties and bool(self.words.scenario.parties[self.play.me].audiences)

    @property
    def _room(self) -> Room:
        return Room(self.area, len(self.tally.parties))

    def opened(self) -> None:
        """The first vote comes in by itself."""
        if not self.persuading and not self.seen:
            self.next_vote()

    def build(self) -> Widget:
        """Head, homes, and what it costs or what came of it."""
        hints = (
            [("?", say("why this figure"))]
            if self.persuading
            else [("?", say("why this vote"))]
            if self.counted
            else [("Space", say("next vote")), ("F", say("all at once")), ("?", say("why this vote"))]
        )
        head = Row(Label(say(TITLE), 30, "bold", lines=2).sized(grow=1), Hints(hints, "right"), gap=16)
        panel, room = self._panel(), self._room
        if not room.low and not self.persuading:
            panel.sized(height=PANEL)
        homes = self._homes()
        package = package_lines(self.tally, self.words, 4) if self.persuading and self._asked else None
        body: Widget
        if package and not room.low and room.holds(self.look, (homes, package, panel)):
            body = Column(head, homes.sized(grow=1), package, panel, gap=16)
        elif room.low:
            first, second = (panel, homes) if self.counted or self.persuading else (homes, panel)
            body = Column(head, ScrollView(Column(first, second, gap=16)).named("all").sized(grow=1), gap=12)
        elif not room.fits:
            body = Column(head, ScrollView(homes).named("all").sized(grow=1), panel, gap=16)
        else:
            body = Column(head, homes.sized(grow=1), panel, gap=16)
        return page(game_bar(self.app, self.play, at=self.tally.phase), body, self._foot(), secret=True)

    def _homes(self) -> Widget:
        room = self._room
        if not self.persuading:
            counting = self._counting()
            return room.set_out([home_card(counting, party, scrolls=room.fits) for party in self.tally.parties])
        scene, cards = self._persuasion(), list[Widget]()
        for party in self.tally.parties:
            own = self._asked and party == self.play.me
            card = persuade.own_card(scene, scrolls=room.fits) if own else None
            cards.append(card or persuade.other_card(scene, party, scrolls=room.fits))
        return room.set_out(cards, 1.25 if self._asked else 1.0)

    def _persuasion(self) -> persuade.Persuasion:
        return persuade.Persuasion(
            self.tally, self.words, self.chosen, self.app.hidden, self._room.narrow, self._choose, self._ask
        )

    def _counting(self) -> Counting:
        return Counting(
            self.tally,
            self.words,
            self.seen,
            self.going,
            self.app.hidden,
            self._room.narrow,
            self._voted,
            self._ask,
        )

    def _panel(self) -> Widget:
        if self.persuading and not self._asked:
            return package_card(self.tally, self.words, 4 if self._room.wide else 2)
        if self.persuading:
            scene = self._persuasion()
            return persuade.purse_stacked(scene) if self._room.low else persuade.purse(scene)
        if not self.counted:
            votes = say("{n} of {all} votes in", n=self.seen, all=len(self.tally.votes))
            return package_card(self.tally, self.words, 4 if self._room.wide else 2, votes)
        hidden, view = self.app.hidden, self.play.view
        reopened = view.kind == "bargaining"
        parts = [remedy.verdict_part(self.tally, self.words, hidden=hidden)]
        if self.tally.passed:
            parts.append(package_part(self.tally, self.words, 3 if self._room.wide else 2))
        else:
            told = remedy.remedy_part(self.tally, self.words, self.remedy, hidden=hidden, reopened=reopened)
            parts.append(told)
        parts.append(remedy.follows_part(self.tally, self.words, reopened=reopened, rounds=view.phase_rounds))
        return remedy.result_panel(parts, passed=self.tally.passed, stacked=self._room.low)

    def _foot(self) -> Widget:
        if self.persuading:
            spent = sum(self.chosen.values())
            title = say("Persuade and let home decide ({n})", n=spent) if spent else say("Let home decide")
            send = Button(title, self.send, icon="send", key="Enter", kind="ink")
            if self.play.me not in self.play.session.waiting_on:
                send.enabled = False
                send.hinted(say("The other side still decides what to spend at home."))
            return actions(
                [Hints([("←→", say("points of persuasion")), ("↑↓", say("audience")), ("H", say("hide"))])], [send]
            )
        hints = Hints([("←→", say("country")), ("↑↓", say("audience")), ("H", say("hide figures"))])
        if not self.counted:
            return actions(
                [hints],
                [
                    Button(say("All at once"), self.all_votes, icon="skip-forward", key="F"),
                    Button(say("Next vote"), self.next_vote, icon="vote", key="Space", kind="ink"),
                ],
            )
        match self.play.session.stage:
            case "readout":
                title, icon = say("What do we tell the world?"), "megaphone"
            case "over":
                title, icon = say("The year after"), "calendar"
            case _:
                title, icon = say("Back to the table"), "rotate-ccw"
        onward = Button(title, self.on_counted, icon=icon, key="Enter", kind="ink")
        return actions([hints], [onward.named("onward")])

    # --- persuading -------------------------------------------------------------------------------------------

    def _choose(self, audience: str, points: int) -> None:
        view = self.play.view
        others = sum(n for a, n in self.chosen.items() if a != audience)
        most = view.capital // view.prices.persuade - others if view.prices.persuade else points
        if points > most:
            words = say(
                "Each point costs {price} capital: you have {capital}.",
                price=view.prices.persuade,
                capital=view.capital,
            )
            self.app.toast(words, "coins")
        self.chosen[audience] = max(0, min(points, most))
        self.refresh()

    def send(self) -> None:
        """Hand in the persuasion; a refusal is shown and changes nothing."""
        refusal = self.play.do(Persuade(self.play.me, {a: n for a, n in self.chosen.items() if n}))
        if refusal is not None:
            self.app.toast(refused(refusal))
            return
        self.on_moved()

    # --- counting ---------------------------------------------------------------------------------------------

    def next_vote(self) -> None:
        """Let the next vote come in; one that is being counted is decided first."""
        if self.counted:
            return
        if self.going or self.look.calm:
            self._voted()
            return
        self.going = True
        self.refresh()
        self._reveal()

    def _voted(self) -> None:
        self.going = False
        self.seen = min(self.seen + 1, len(self.tally.votes))
        self._changed()

    def all_votes(self) -> None:
        """Let all votes come in at once."""
        self.going = False
        self.seen = len(self.tally.votes)
        self._changed()

    def _changed(self) -> None:
        if self.counted and not self.tally.passed and not self.looking:
            self.looking = True
            self.app.work(lambda: remedy.find_remedy(self.play.session), self._found)
        self.refresh()
        if self.counted:
            self._show_result()

    def _show_result(self) -> None:
        """Bring the result into sight; the way on has the focus."""
        self.app.focus("onward")
        layer = self.app.stage.active
        everything = layer.root.find("all") if layer else None
        if everything:
            everything.scroll_to(0)

    def _found(self, found: remedy.Remedy) -> None:
        self.remedy = found
        self.refresh()

    def _reveal(self) -> None:
        """Scroll to the audience whose vote is counted."""
        layer = self.app.stage.active
        row = layer.root.find(f"vote-{self.tally.votes[self.seen].audience}") if layer else None
        if row:
            for around in row.above():
                around.reveal(row.rect)

    # --- keys and causes --------------------------------------------------------------------------------------

    def handle(self, key: str) -> bool:
        """Arrows go from audience to audience and from country to country."""
        focused = self.app.stage.focused
        parties = (self.play.me,) if self.persuading else self.tally.parties
        beside = neighbour(self.words, parties, focused.id if focused else "", key)
        if beside:
            self.app.focus(beside)
        return bool(beside)

    def _ask(self, audience: str) -> None:
        ledger = self._ledger(audience)
        if ledger:
            self.app.popup(ledger)
        else:
            self.app.toast(say("Only their government knows why. You see the poll and the vote."), "lock")

    def _ledger(self, audience: str) -> Widget | None:
        if self.words.owner(audience) != self.play.me or self.app.hidden:
            return None
        if self.persuading:
            return why_expected(self.tally, self.words, audience, self.chosen.get(audience, 0))
        decided = self.seen > 0 and audience in {vote.audience for vote in self.tally.votes[: self.seen]}
        return (
            why_vote(self.tally, self.words, audience)
            if decided
            else why_expected(self.tally, self.words, audience)
        )

    def why(self) -> Widget | None:
        """What the focused audience's support is made of; elsewhere, that of the own audience that decided."""
        kind, audience = named(self.app.stage.focused)
        return self._ledger(audience if kind in ROWS else self.tally.decisive(self.seen)) if self._asked else None
