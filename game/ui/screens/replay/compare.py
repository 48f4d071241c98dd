"""Two games side by side: the one that was played, and the one that branched off from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.language import decimal, listed, say
from game.report.figures import points
from game.rules.outcome import Outcome
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.terms import show_terms
from game.ui.text import Weight
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Rule
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the comparison: what it is, how it was, how it came in the branch."""

    title: str
    old: str
    new: str
    part: str = ""
    """The heading under which it stands first, if it begins a part."""

    @property
    def differs(self) -> bool:
        """Tell whether the branch came out otherwise."""
        return self.old != self.new


def how_words(outcome: Outcome) -> str:
    """How a game ended, in a few words."""
    match outcome.how:
        case "agreed":
            return say("Agreed")
        case "refused":
            return say("Refused at home")
        case "walk_out":
            return say("A delegation walked out")
        case _:
            return say("No deal in time")


def _homes(outcome: Outcome, words: Words, *, yes: bool) -> str:
    found = [words.party(p) for p, vote in outcome.ratified.items() if vote is yes]
    return listed(found) if found else say("nobody")


def pairs_of(old: Outcome, new: Outcome, words: Words) -> list[Pair]:
    """Everything that is compared: ending, deal, values, homes, rounds, trust, outcomes of the year after."""
    scenario = words.scenario

    def ending(outcome: Outcome) -> str:
        plan = scenario.endings.get(outcome.ending)
        return plan.title if plan else how_words(outcome)

    found = [
        Pair(say("Ending"), ending(old), ending(new), say("How it ended")),
        Pair(say("The talks"), how_words(old), how_words(new)),
        Pair(say("Rounds"), decimal(old.rounds), decimal(new.rounds)),
        Pair(say("Ratified by"), _homes(old, words, yes=True), _homes(new, words, yes=True)),
        Pair(say("Refused by"), _homes(old, words, yes=False), _homes(new, words, yes=False)),
    ]
    head = say("What it brought, in points")
    for party in scenario.parties:
        title = words.party(party)
        found.append(Pair(title, points(old.values[party]), points(new.values[party]), head))
        delivered = say("{who}: delivered", who=title)
        found.append(Pair(delivered, points(old.delivered[party]), points(new.delivered[party])))
        head = ""
    head = say("The deal")
    for issue in scenario.agenda:
        options = [words.option(issue, o.package[issue]) if o.package else "–" for o in (old, new)]
        found.append(Pair(words.issue(issue), options[0], options[1], head))
        head = ""
    head = say("Trust at the end")
    for pair, level in old.trust.items():
        name = words.figure(f"trust.{pair[0]}.{pair[1]}")
        found.append(Pair(name, decimal(level), decimal(new.trust[pair]), head))
        head = ""
    head = say("A year later")
    for metric, value in old.horizon.items():
        amounts = [words.amount(metric, v) for v in (value, new.horizon[metric])]
        signs = ["−" if v < 0 else "" for v in (value, new.horizon[metric])]
        found.append(Pair(words.metric(metric), signs[0] + amounts[0], signs[1] + amounts[1], head))
        head = ""
    return found


def sentence(old: Outcome, new: Outcome, words: Words) -> str:
    """What the branch changed for every party, in one sentence."""
    if old.values == new.values and old.how == new.how:
        return say("It came to the same end.")
    parts = []
    for party, value in new.values.items():
        gap = value - old.values[party]
        who = words.party(party)
        if gap > 0:
            parts.append(say("{who} {n} points better", who=who, n=points(gap)))
        elif gap < 0:
            parts.append(say("{who} {n} points worse", who=who, n=points(-gap)))
        else:
            parts.append(say("{who} the same", who=who))
    return say("In the branch: {parts}.", parts=", ".join(parts))


class CompareScreen(Screen):
    """A branch beside the game that it branched off from; both are over, or the branch's row says that it is not."""

    first_focus = "replay"

    def __init__(self, play: Play, on_replay: Callable[[Play, int], None]) -> None:
        super().__init__()
        if play.before is None or play.outcome is None or play.before[0].outcome is None:
            raise ValueError("there are no two games that are over")
        self.play, self.on_replay = play, on_replay
        self.only = False
        """Whether only lines that differ are shown."""

    @property
    def before(self) -> Play:
        """The game that was played first."""
        if self.play.before is None:
            raise RuntimeError("this game branched off from none")
        return self.play.before[0]

    @property
    def outcomes(self) -> tuple[Outcome, Outcome]:
        """How both ended."""
        old, new = self.before.outcome, self.play.outcome
        if old is None or new is None:
            raise RuntimeError("the talks are not over")
        return old, new

    def build(self) -> Widget:
        """A sentence, then line by line the old game and the branch."""
        old, new = self.outcomes
        ply = self.play.before[1] if self.play.before else 0
        lines = [pair for pair in pairs_of(old, new, self.play.words) if pair.differs or not self.only]
        head = Column(
            Label(say("What if…? The branch beside the game"), 26, "bold"),
            Label(sentence(old, new, self.play.words), 19, "semibold"),
            Label(say("The branch begins after move {n}.", n=ply), 16, colour="ink2"),
            gap=4,
        )
        table = Card(
            Column(
                _line("", say("As it was"), say("The branch"), head=True),
                Rule(),
                ScrollView(Column(*_rows(lines), gap=2).grouped()).named("lines").sized(grow=1),
                gap=6,
            )
        )
        buttons: list[Widget] = [
            Button(say("All lines") if self.only else say("Only differences"), self._switch, icon="list", key="V"),
            Button(say("Replay the branch"), self._replay, icon="rotate-ccw", key="W").named("replay"),
            Button(say("Back"), self.app.back, icon="arrow-left", key="B", cap="Esc", kind="ink"),
        ]
        return page(game_bar(self.app, self.play), Column(head, table.sized(grow=1), gap=14), actions([], buttons))

    def _switch(self) -> None:
        self.only = not self.only
        self.refresh()

    def _replay(self) -> None:
        self.on_replay(self.play, self.play.before[1] if self.play.before else 0)

    def handle(self, key: str) -> bool:
        """G explains the terms."""
        if key == "G":
            show_terms(self.app)
            return True
        return False


def _rows(lines: Sequence[Pair]) -> list[Widget]:
    found: list[Widget] = []
    for n, pair in enumerate(lines):
        if pair.part:
            found.append(Label(pair.part, 15, "semibold", "ink2"))
        found.append(
            Pick(_line(pair.title, pair.old, pair.new, mark=pair.differs), pad=6, tint="").named(f"line-{n}")
        )
    return found or [Label(say("Nothing differs."), 17, colour="ink2")]


def _line(title: str, old: str, new: str, *, head: bool = False, mark: bool = False) -> Widget:
    weight: Weight = "semibold" if head or mark else "regular"
    colour = "ink2" if head else "ink"
    sign: Widget = Icon("arrow-right", 16, "ink2") if mark else Label("", 15)
    return Row(
        Label(title, 16, colour="ink" if title else "ink2").sized(grow=1),
        Label(old, 16, "semibold" if head else "regular", colour).sized(grow=1),
        Row(sign).sized(width=22),
        Label(new, 16, weight, colour).sized(grow=1),
        gap=12,
    )
