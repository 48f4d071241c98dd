"""Accepting: what is signed, what it is worth, how home leans, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.moves import Accept
from game.ui.figures import points
from game.ui.layout import Column
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.dialogues.listing import fact
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.words import TERMS


class AcceptDialogue(Dialogue):
    """A last look before signing."""

    title = "Accept this offer?"
    first = "sign"

    def build(self) -> Widget:
        """The package, its worth, home, and the term."""
        reading, view = self.host.reading, self.host.reading.view
        if view.offer is None:
            return Label("There is no offer on the table.")
        package = view.offer.package
        over = view.worth(package) - view.reservation
        side = "above" if over >= 0 else "below"
        parts: list[Widget] = [
            fact("table-2", "The package", reading.words.package(package, view.index.status_quo)),
            fact(
                "scale", "Worth to you", f"{points(view.worth(package))}, {points(abs(over))} {side} walking away"
            ),
        ]
        further = self._further()
        if view.audiences and not further:
            home = view.home(package)
            if home.vetoed_by:
                line = f"likely no: {reading.words.audience(home.vetoed_by[0])} can stop it"
            else:
                line = "likely yes" if home.passes else "likely no"
            parts.append(fact("house", "Home", f"{line}, before moods"))
        given = [g for g in view.gives_up(package) if g.issue in view.issues]
        if given:
            names = ", ".join(
                f"{reading.words.issue(g.issue)} ({g.steps} step{'s' if g.steps > 1 else ''})" for g in given
            )
            parts.append(fact("megaphone", "You leave in public", names))
        if further:
            words = f"The package is the first offer in “{reading.words.phase(further)}”. Everybody may still change it."
            parts.append(fact("arrow-right", "What follows", words))
        else:
            parts.append(fact("stamp", "Ad referendum", TERMS["ad_referendum"][1]))
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
        sign = Button("Accept", lambda: self.make(move), icon="handshake", key="Enter", kind="ink").named("sign")
        return [self.cancel("Back"), sign]
