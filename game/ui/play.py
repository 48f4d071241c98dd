"""One game as the people at this machine play it: the session behind, the view in front, software at the other seats.

Screens ask it for the view, give it moves, and let it make the software's next move; it decides nothing about the
rules and draws nothing. The view is kept until the next ply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from game.language import say
from game.rules.events import Event
from game.rules.legal import Refusal
from game.rules.moves import Move
from game.rules.outcome import Outcome
from game.rules.view import View
from game.scenario import Scenario
from game.session import Session
from game.session.record import JournalError
from game.ui.coach import Coach
from game.ui.said import Said
from game.ui.words import Words


class Reason(Protocol):
    """Why a software delegation moved, as it would say in public."""

    @property
    def kind(self) -> str:
        """The kind of reason."""

    @property
    def issue(self) -> str | None:
        """The issue that it names, if any."""


class Player(Protocol):
    """Whoever moves for a seat that no person has."""

    @property
    def reason(self) -> Reason | None:
        """Why the last move was made."""

    def choose(self, view: View) -> Move:
        """Choose a move for the view's party."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A move that software made: by whom, what, why, and what came of it as the person may know."""

    party: str
    move: Move
    reason: Reason | None
    events: tuple[Event, ...]


class Play:
    """A session, the person's seat, and software at the others."""

    def __init__(
        self,
        session: Session,
        me: str,
        players: Mapping[str, Player],
        *,
        strategies: Mapping[str, str] | None = None,
        save: Callable[[], str] | None = None,
        tell: Callable[[str], None] | None = None,
        people: Sequence[str] = (),
        voters: Sequence[str] = (),
    ) -> None:
        """Sit down; ``strategies`` names who plays what, ``save`` writes the journal to hand in and gives its path.

        ``tell`` shows a sentence that does not wait for an answer. ``people`` are all the seats of people at this
        machine, who take turns at it; without it there is one. ``voters`` are those among them for whom a class votes.
        """
        self.session = session
        self.me = me
        self.players = dict(players)
        self.strategies = dict(strategies or {})
        self.save = save
        self.tell = tell
        self.people = tuple(people) or (me,)
        self.voters = frozenset(voters)
        self.drafts: dict[str, dict[str, str]] = {}
        """The offers under way, kept while other screens are shown or others have the machine."""
        self.on_draft: Callable[[], None] | None = None
        """Keeps the offers under way beside the journal, after each change."""
        self.turns: list[Turn] = []
        """What software did since the person's last move."""
        self._read: dict[str, int] = {}
        """How many events of the history each seat was shown already."""
        self._view: View | None = None
        self.heard: list[Said] = []
        """What delegations said aloud in this game, oldest first."""
        self.coach: Coach | None = None
        """Who leads through a first round, if somebody does."""
        self.before: tuple[Play, int] | None = None
        """The game that this one branched off from, and after which ply."""
        self.branches: list[Play] = []
        """The games that branched off from this one; they change language with it."""
        self.on_branch: Callable[[int], object] | None = None
        """Begins a branch of this game after a ply, which the person plays on."""
        self.go_on: Callable[[], None] | None = None
        """Returns to the branch that was left, while there is one."""
        self.home: Path | None = None
        """The folder of what the person makes, if it is another than the usual one."""
        self.words = Words(session.scenario)
        """The words of the scenario, in the language that is spoken."""

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.session.scenario

    def retell(self, scenario: Scenario) -> None:
        """Go on with the same scenario in another language; nothing of the game changes."""
        self.session.retell(scenario)
        self.words.scenario = scenario
        self._view = None
        for branch in self.branches:
            branch.retell(scenario)

    @property
    def view(self) -> View:
        """What the person may know now."""
        if self._view is None or self._view.ply != self.session.ply:
            self._view = self.session.view(self.me)
        return self._view

    @property
    def outcome(self) -> Outcome | None:
        """How the talks ended, once they are over."""
        return self.session.outcome

    @property
    def others(self) -> tuple[str, ...]:
        """The other parties, in the file's order."""
        return tuple(p for p in self.scenario.parties if p != self.me)

    @property
    def draft(self) -> dict[str, str]:
        """The offer that the person at the machine prepares."""
        return self.drafts.get(self.me, {})

    @draft.setter
    def draft(self, package: dict[str, str]) -> None:
        if package != self.draft:
            self.drafts[self.me] = package
            if self.on_draft:
                self.on_draft()

    @property
    def votes(self) -> bool:
        """Tell whether the class votes on what the seat at the machine does."""
        return self.me in self.voters

    @property
    def watching(self) -> bool:
        """Tell whether software has every seat, and people only watch."""
        return self.me in self.players

    @property
    def next_person(self) -> str | None:
        """The other person at this machine for whom the talks wait, while they do not wait for this one."""
        waiting = self.session.waiting_on
        return None if self.me in waiting or self.watching else next((p for p in waiting if p in self.people), None)

    def sit(self, party: str) -> None:
        """Hand the machine to another person; ValueError for a seat that no person has."""
        if party not in self.people:
            raise ValueError(f"{party} is not played by a person here")
        self.me = party
        self._view = None

    def unread(self) -> tuple[Event, ...]:
        """Give the events that were not shown yet."""
        return self.view.history[self._read.get(self.me, 0) :]

    def mark_read(self) -> None:
        """Count every event so far as shown."""
        self._read[self.me] = len(self.view.history)

    def do(self, move: Move) -> Refusal | None:
        """Make the person's move; a refusal says why it was not made. What cannot be saved is not made."""
        try:
            result = self.session.play(move, self.session.ply)
        except JournalError as fault:
            return Refusal("not_saved", say("This move was not made, because it cannot be saved. {why}", why=fault))
        if isinstance(result, Refusal):
            return result
        self.turns = []
        return None

    @property
    def software_waits(self) -> bool:
        """Tell whether software is to move now."""
        return any(p in self.players for p in self.session.waiting_on)

    def software_turn(self) -> Turn | None:
        """Let the next software seat that is waited for make one move; None when it waits for a person."""
        for party in self.session.waiting_on:
            if party in self.players:
                player = self.players[party]
                move = player.choose(self.session.view(party))
                heard = len(self.view.history)
                result = self._play_on(move)
                if isinstance(result, Refusal):
                    message = f"{party} tried what the rules refuse: {move} ({result.code})"
                    raise RuntimeError(message)
                turn = Turn(party, move, player.reason, self.view.history[heard:])
                self.turns.append(turn)
                return turn
        return None

    def _play_on(self, move: Move) -> Refusal | tuple[Event, ...]:
        """Make a move of software; where it cannot be saved, say so once and go on without a journal."""
        try:
            return self.session.play(move)
        except JournalError as fault:
            self.session.keep = None
            if self.tell is not None:
                self.tell(say("From here on this game is not saved. {why}", why=fault))
            return self.session.play(move)
