"""What one knows of the other side, issue by issue: from its words in public, its offers, private talks.

It reads only what the own view holds, and weighs it as a person at the table would. It draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.language import count, mark, say
from game.rules.view import View
from game.ui.screens.phrases import steps
from game.ui.words import Words

LEVELS = (mark("Little"), mark("Some"), mark("High"), mark("Highest"))
"""How much an issue seems to matter to another party."""
RANKS = (
    mark("In a private talk they said: it matters most to them."),
    mark("In a private talk they said: it comes second for them."),
    mark("In a private talk they said: it comes third for them."),
)
"""What private talks told of an issue, by its place."""
OFTEN = 2
"""So many offers without a step say that an issue matters."""


@dataclass(frozen=True, slots=True)
class Hint:
    """How much an issue seems to matter to another party, 0 to 3, and from where one knows."""

    level: int
    source: str

    @property
    def word(self) -> str:
        """The level in a word."""
        return say(LEVELS[self.level])


def offers_on(view: View, other: str, issue: str) -> list[str]:
    """Give another party's options on an issue in its offers, oldest first."""
    return [
        event.detail["package"][issue]
        for event in view.history
        if event.kind == "proposed" and event.by == other and not event.detail.get("taken_back")
    ]


def could_move(view: View, other: str, issue: str) -> int:
    """Give the round in which a party's last statement on an issue said that it could move; 0 where it did not."""
    last = next(
        (e for e in reversed(view.history) if e.kind == "statement" and e.by == other and e.ref == issue), None
    )
    return last.round if last is not None and last.detail.get("option") is None else 0


def nearer(view: View, other: str, issue: str) -> int:
    """Count the steps that a party's offers came nearer to where one stands (−: went away)."""
    offers = offers_on(view, other, issue)
    mine = view.last_on(view.party, issue) or view.stands[view.party][issue].option
    return view.steps(issue, offers[0], mine) - view.steps(issue, offers[-1], mine) if offers else 0


def hint_of(view: View, other: str, issue: str) -> Hint:
    """Guess how much an issue matters to another party: the most telling thing that one knows."""
    told = view.told_issues.get(other, ())
    if issue in told:
        return Hint(3 if told[0] == issue else 2, say("private talk"))
    if could_move(view, other, issue):
        return Hint(0, say("could move"))
    offers = offers_on(view, other, issue)
    moved = nearer(view, other, issue)
    firmness = view.stands[other][issue].firmness
    if moved > 0:
        return Hint(1 if moved == 1 else 0, count("gave {n} step", "gave {n} steps", moved))
    if moved < 0:
        return Hint(2, say("asks more now"))
    if len(offers) > OFTEN and firmness:
        return Hint(2, say("never moved"))
    if firmness:
        return Hint(min(firmness, 2), say("firm in public") if firmness > 1 else say("said in public"))
    return Hint(0, say("open in public"))


def evidence(view: View, words: Words, other: str, issue: str) -> list[tuple[str, str]]:
    """Give all that one knows of another party on an issue: an icon and a sentence for each thing."""
    stand = view.stands[other][issue]
    found = [("megaphone", say("In public: {stand}.", stand=words.stand(issue, stand)))]
    moved_in = could_move(view, other, issue)
    if moved_in:
        found.append(("megaphone", say("In round {n} they said that they could move.", n=moved_in)))
    offers = offers_on(view, other, issue)
    way = [option for at, option in enumerate(offers) if at == 0 or option != offers[at - 1]]
    if len(way) > 1:
        line = " → ".join(words.option(issue, option) for option in way[-4:])
        gone = steps(view.steps(issue, offers[0], offers[-1]))
        found.append(("send", say("Their offers: {way}; {steps} in all.", way=line, steps=gone)))
    elif offers:
        told = words.option(issue, offers[-1])
        found.append(
            ("send", count("Their offer: {option}.", "In all {n} offers: {option}.", len(offers), option=told))
        )
    ranks = view.told_issues.get(other, ())
    if issue in ranks:
        found.append(("message-square-lock", say(RANKS[ranks.index(issue)])))
    elif ranks:
        found.append(("message-square-lock", say("Private talks named other issues as weightier.")))
    leaks = [e.round for e in view.history if e.kind == "leak"]
    if leaks:
        found.append(("radio", say("A private talk leaked in round {n}.", n=leaks[-1])))
    return found
