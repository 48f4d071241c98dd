"""Accepting: what is signed, what it is worth, how home leans, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import listed, mark, say, say_as
from game.rules.moves import Accept
from game.ui.figures import points
from game.ui.layout import Column
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.dialogues.listing import fact
from game.ui.screens.phrases import steps
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.words import TERMS


class AcceptDialogue(Dialogue):
    """A last look before signing."""

    title = mark("Accept this offer?")
    first = "sign"

    def build(self) -> Widget:
        """The package, its worth, home, and the term."""
        reading, view = self.host.reading, self.host.reading.view
        if view.offer is None:
            return Label(say("There is no offer on the table."))
        package = view.offer.package
        over = view.worth(package) - view.reservation
        worth = points(view.worth(package))
        if over >= 0:
            line = say("{points}, {over} above walking away", points=worth, over=points(over))
        else:
            line = say("{points}, {over} below walking away", points=worth, over=points(-over))
        parts: list[Widget] = [
            fact("table-2", say("The package"), reading.words.package(package, view.index.status_quo)),
            fact("scale", say("Worth to you"), line),
        ]
        further = self._further()
        if view.audiences and not further:
            home = view.home(package)
            if home.vetoed_by:
                who = reading.words.audience(home.vetoed_by[0])
                line = say("likely no: {who} can stop it, before moods", who=who)
            else:
                line = say("likely yes, before moods") if home.passes else say("likely no, before moods")
            parts.append(fact("house", say_as("where voters are", "Home"), line))
        given = [g for g in view.gives_up(package) if g.issue in view.issues]
        if given:
            names = listed(f"{reading.words.issue(g.issue)} ({steps(g.steps)})" for g in given)
            parts.append(fact("megaphone", say("You leave in public"), names))
        if further:
            words = say(
                "The package is the first offer in “{phase}”. Everybody may still change it.",
                phase=reading.words.phase(further),
            )
            parts.append(fact("arrow-right", say("What follows"), words))
        else:
            name, meaning = TERMS["ad_referendum"]
            parts.append(fact("stamp", say(name), say(meaning)))
        return Column(*parts, gap=12)

    def _further(self) -> str:
        """The bargaining phase to which an agreement here is handed on, if it is."""
        scenario = self.host.play.scenario
        exits = scenario.phases[self.host.reading.view.phase].exits.get("agreed", ())
        ways = [way.to for way in exits if scenario.phases[way.to].kind == "bargaining"]
        return ways[0] if ways else ""

    def actions(self) -> Sequence[Widget]:
        """Back, or sign."""
        move = Accept(self.host.reading.me)
        sign = Button(say("Accept"), lambda: self.make(move), icon="handshake", key="Enter", kind="ink").named(
            "sign"
        )
        return [self.cancel(say("Back")), sign]
