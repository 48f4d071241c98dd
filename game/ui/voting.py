"""What a class can vote on, on each screen of a game, and what its decision does there.

It makes the ballot's proposals and hands the decision to the screen; it counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.language import say
from game.rules.moves import Accept, Answer, Hold, WalkOut
from game.ui.figures import points
from game.ui.play import Play
from game.ui.screens.composer.screen import ComposerScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.readouts import ReadoutScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.vote.ballot import Proposal


@dataclass(frozen=True)
class Question:
    """What the class is asked, what it may choose, and what the choice does."""

    words: str
    proposals: tuple[Proposal, ...]
    decide: Callable[[str], None]


def question_on(screen: object, play: Play) -> Question | None:
    """Give what the class may vote on where it is; None where there is nothing to choose."""
    found: Question | None = None
    if isinstance(screen, TableScreen):
        found = _at_table(screen, play)
    elif isinstance(screen, ComposerScreen):
        found = _in_composer(screen, play)
    elif isinstance(screen, OpeningScreen):
        found = _at_opening(screen, play)
    elif isinstance(screen, ReadoutScreen):
        found = _of_accounts(screen, play)
    return found if found is not None and len(found.proposals) > 1 else None


def _at_table(screen: TableScreen, play: Play) -> Question | None:
    """Answers of a choice; else what to do with the turn."""
    view, me = play.view, play.me
    if view.choice is not None and view.choice.party == me:
        event = view.choice.event
        plan = play.scenario.events[event].choice
        answers = plan.answers if plan else {}
        proposals = tuple(Proposal(a, answers[a].title, answers[a].text) for a in view.choice.answers)
        asked = plan.text if plan and plan.text else play.scenario.events[event].title
        return Question(asked, proposals, lambda answer: screen.answer(Answer(me, event, answer)))
    if not view.my_turn:
        return None
    deeds: dict[str, tuple[Proposal, Callable[[], None]]] = {}
    if view.offer is not None and view.refusal(Accept(me)) is None:
        worth = say("It is worth {worth} to us.", worth=points(view.worth(view.offer.package)))
        accept = Proposal("accept", say("Accept the offer"), worth)
        deeds["accept"] = accept, lambda: _done(screen, Accept(me))
    if view.stage == "floor":
        offer = Proposal("offer", say("Make an offer of our own"), say("The class then votes on each issue."))
        deeds["offer"] = offer, lambda: screen.compose(None)
    if view.refusal(Hold(me)) is None:
        hold = Proposal("hold", say("Let the turn pass"), say("The offer on the table stays as it is."))
        deeds["hold"] = hold, screen.hold
    if view.refusal(WalkOut(me)) is None:
        leave = Proposal("leave", say("Walk out for good"), say("It ends the talks for us."))
        deeds["leave"] = leave, lambda: _done(screen, WalkOut(me))
    return Question(say("What do we do?"), tuple(p for p, _ in deeds.values()), lambda id: deeds[id][1]())


def _done(screen: TableScreen, move: Accept | WalkOut) -> None:
    screen.do(move)


def _focused(screen: TableScreen | ComposerScreen | OpeningScreen) -> str:
    focused = screen.app.stage.focused
    return (focused.id if focused else "").partition("-")[2]


def _options(play: Play, issue: str) -> tuple[Proposal, ...]:
    """The options of an issue with what each is worth and who wants it."""
    view, words = play.view, play.words
    found = []
    for option in play.scenario.agenda[issue].options:
        wanted = [
            words.party(p)
            for p in play.others
            if (view.last_on(p, issue) or view.stands[p][issue].option) == option
        ]
        detail = say("Worth {worth} to us.", worth=points(view.points(issue, option)))
        if wanted:
            detail += " " + say("Wanted by: {who}.", who=", ".join(wanted))
        found.append(Proposal(option, words.option_long(issue, option), detail))
    return tuple(found)


def _in_composer(screen: ComposerScreen, play: Play) -> Question | None:
    issue = _focused(screen)
    if issue not in play.view.issues:
        issue = play.view.issues[0]
    options = list(play.scenario.agenda[issue].options)
    asked = say("{issue}: what do we offer?", issue=play.words.issue(issue))
    return Question(asked, _options(play, issue), lambda option: screen.choose(issue, options.index(option)))


def _at_opening(screen: OpeningScreen, play: Play) -> Question | None:
    issue = _focused(screen)
    if issue not in screen.stands:
        issue = next(iter(screen.stands))

    def state(option: str) -> None:
        screen.stands[issue] = option, screen.stands[issue][1]
        screen.refresh()

    asked = say("{issue}: what do we say in public?", issue=play.words.issue(issue))
    return Question(asked, _options(play, issue), state)


def _of_accounts(screen: ReadoutScreen, play: Play) -> Question | None:
    plans = play.scenario.readouts
    proposals = tuple(Proposal(r, plans[r].title, plans[r].says.get(play.me, "")) for r in screen.fitting)

    def publish(readout: str) -> None:
        screen.chosen = readout
        screen.refresh()

    return Question(say("What do we tell the world?"), proposals, publish)
