"""One game in the terminal, from the brief to the debrief: whose turn it is decides what is asked."""

from __future__ import annotations

from game.language import mark, say
from game.rules.moves import Accept, Move, Propose
from game.terminal.after import tell_after
from game.terminal.console import HELP, LEAVE, Console, Option, pick
from game.terminal.sealed import open_talks, persuade, read_out
from game.terminal.telling import (
    figures_of,
    tell_brief,
    tell_event,
    tell_home,
    tell_learnt,
    tell_news,
    tell_table,
    tell_terms,
    tell_why,
)
from game.terminal.turn import answer_choice, hear, take_turn
from game.ui.play import Play
from game.ui.screens.reasons import quote

SEALED = ("opening", "persuade", "readout")
ALWAYS = {
    mark("table"): mark("how the talks stand"),
    mark("brief"): mark("your brief again"),
    mark("news"): mark("what has happened so far"),
    mark("learnt"): mark("what private talks and the capital have told you"),
    mark("audiences"): mark("how your audiences lean on the offer on the table"),
    mark("why"): mark("why a figure moved"),
    mark("terms"): mark("each term in one sentence"),
    HELP: mark("these words"),
    LEAVE: mark("stop; the game is saved"),
}
"""Words that work at every question, and what they tell."""


class Talks:
    """Leads a person through one game."""

    def __init__(self, console: Console, play: Play) -> None:
        self.console = console
        self.play = play
        console.always = {
            "table": lambda: console.lines(list(tell_table(play))),
            "brief": lambda: console.lines(list(tell_brief(play))),
            "news": lambda: console.lines(list(tell_news(play))),
            "learnt": lambda: console.lines(list(tell_learnt(play)) or [say("Nothing yet.")]),
            "audiences": self._audiences,
            "why": self._why,
            "terms": lambda: console.lines(list(tell_terms())),
            HELP: self._help,
        }

    def begin(self, *, resumed: bool) -> None:
        """Tell who one is and how to answer; in a resumed game, where it stands."""
        play, console = self.play, self.console
        console.head(
            say("{title}. You speak for {party}.", title=play.scenario.title, party=play.words.party(play.me))
        )
        if resumed:
            console.lines(list(tell_table(play)))
            play.mark_read()
        else:
            console.lines(list(tell_brief(play)))
        self._help()
        if not resumed:
            console.ask(say("Press Enter to begin."))

    def run(self) -> None:
        """Play until the talks are over, then look back. Raises Left where the person leaves before."""
        play = self.play
        while not play.session.over:
            self._news()
            mine = play.me in play.session.waiting_on
            if play.software_waits and not (mine and play.session.stage not in SEALED):
                self._software()
            elif mine:
                self._mine()
            else:
                raise RuntimeError(f"nobody moves: the talks wait for {play.session.waiting_on}")
        self._news()
        tell_after(self.console, play)

    def _news(self) -> None:
        rows = [line for event in self.play.unread() for line in tell_event(self.play.words, event)]
        self.play.mark_read()
        self.console.lines(rows)

    def _software(self) -> None:
        turn = self.play.software_turn()
        said = quote(turn, self.play.view, self.play.words) if turn else None
        self._news()
        if said is not None:
            self.console.tell(say("{who}: “{words}”", who=said.speaker, words=said.words))

    def _mine(self) -> None:
        play, console = self.play, self.console
        move: Move | None
        match play.session.stage:
            case "opening":
                move = open_talks(console, play)
            case "persuade":
                move = persuade(console, play)
            case "readout":
                move = read_out(console, play)
            case "choice":
                move = answer_choice(console, play)
            case _:
                move = take_turn(console, play)
        if move is None:
            return
        refusal = play.do(move)
        if refusal is not None:
            console.tell(say(refusal.words))
            return
        if isinstance(move, Propose | Accept):
            play.draft = {}
        hear(console, play, move)

    def _audiences(self) -> None:
        offer = self.play.view.offer
        package = offer.package if offer else self.play.draft or self.play.view.index.status_quo
        self.console.lines(list(tell_home(self.play, package)))

    def _why(self) -> None:
        name = pick(self.console, say("Which figure?"), figures_of(self.play))
        self.console.lines(list(tell_why(self.play, name)))

    def _help(self) -> None:
        self.console.tell(say("At each question you may also write:"))
        rows = [Option(say(word), say(what)) for word, what in ALWAYS.items()]
        self.console.lines([f"   {row.word}: {row.words}" for row in rows])
