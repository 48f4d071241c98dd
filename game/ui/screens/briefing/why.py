"""What the figures of the briefing mean."""

from __future__ import annotations

from game.language import say
from game.ui.figures import points, support
from game.ui.play import Play
from game.ui.screens.terms import sentence
from game.ui.widget import Widget
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.words import TERMS, Words


def explain(play: Play, words: Words, name: str) -> Widget:
    """What the focused figure means."""
    side = words.side(play.me)
    if name.startswith("home-"):
        audience = name.removeprefix("home-")
        found = play.view.support(audience, play.view.index.status_quo)
        causes = [
            Cause(say("Without any option"), found.base / 100),
            Cause(say("Today's options"), sum(found.points.values()) / 100),
        ]
        if found.approval:
            causes.append(Cause(say("Approval {poll}", poll=play.view.approval[audience]), found.approval / 100))
        if found.kept or found.broken:
            causes.append(
                Cause(say("Public positions"), (sum(found.kept.values()) + sum(found.broken.values())) / 100)
            )
        return Ledger(
            say("Support for things as today"),
            words.audience(audience),
            causes,
            (say("Support"), found.total / 100, ""),
            need=(say("needs {figure}", figure=support(found.threshold)), found.threshold / 100),
            term=sentence("ratification"),
            side=side,
        )
    if name.startswith("issue-"):
        issue = name.removeprefix("issue-")
        own = {o: play.view.points(issue, o) for o in play.scenario.agenda[issue].options}
        best = max(own, key=lambda o: own[o])
        return Ledger(
            words.issue(issue),
            say("worth to you"),
            [Cause(words.option_long(issue, o), v / 10) for o, v in own.items() if o == best],
            (say("Best: {option}", option=words.option(issue, best)), own[best] / 10, points(own[best])),
            term=sentence("issue"),
            side=side,
        )
    term = "mandate" if name == "mandate" else "reservation"
    walk = play.view.reservation
    return Ledger(
        say(TERMS[term][0]),
        "",
        [Cause(say("Leaving without a deal"), walk / 10)],
        (say("Worth of no deal"), walk / 10, points(walk)),
        term=say(TERMS[term][1]),
        side=side,
    )
