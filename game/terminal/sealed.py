"""What each side hands in at the same moment: opening statements, persuasion at home, the account of the talks."""

from __future__ import annotations

from game.language import say, say_as
from game.rules.moves import Move, Open, Persuade, Readout
from game.terminal.console import Console, Option, pick
from game.terminal.telling import tell_home
from game.ui.figures import points
from game.ui.play import Play
from game.ui.words import FIRMNESS

MOST = 3
"""Points of support that can be won with one audience."""


def open_talks(console: Console, play: Play) -> Move:
    """Ask how one opens in public: as prefilled, or changed issue by issue."""
    view, words = play.view, play.words
    stands = {issue: (stand.option, stand.firmness) for issue, stand in view.stands[play.me].items()}
    console.head(say("Opening statement: what you say in public before the first round."))
    console.tell(
        say("A public position binds you: the firmer it is, the more support at home you lose when you leave it.")
    )
    while True:
        rows = [
            say(
                "   {issue}: {option}, {firmness}",
                issue=words.issue(i),
                option=words.option(i, o),
                firmness=say(FIRMNESS[f]),
            )
            for i, (o, f) in stands.items()
        ]
        console.lines(rows)
        steps = [
            Option(say_as("command", "state"), say("say this in public")),
            Option(say_as("command", "change"), say("change one position")),
        ]
        if console.choose(say("Your opening: which step?"), steps) == say_as("command", "state"):
            move = Open(play.me, dict(stands))
            refusal = view.refusal(move)
            if refusal is None:
                return move
            console.tell(say(refusal.words))
            continue
        issue = pick(console, say("Which issue?"), {i: words.issue(i) for i in stands})
        options = {
            o: f"{words.option_long(issue, o)}: {points(view.points(issue, o))}"
            for o in view.scenario.agenda[issue].options
        }
        option = pick(console, say("{issue}: which option?", issue=words.issue(issue)), options)
        firmness = pick(console, say("How firmly?"), {str(n): say(name) for n, name in enumerate(FIRMNESS)})
        stands[issue] = option, int(firmness)


def persuade(console: Console, play: Play) -> Move:
    """Ask whom at home to win over, as far as the capital goes."""
    view, words = play.view, play.words
    chosen: dict[str, int] = {}
    if view.agreed is None:
        return Persuade(play.me, {})
    console.head(say("Agreed at the table. Now home decides. You may win support first."))
    console.lines(list(tell_home(play, view.agreed)))
    price = view.prices.persuade
    for audience in view.audiences:
        left = view.capital - price * sum(chosen.values())
        most = min(MOST, left // price) if price else MOST
        if most > 0:
            question = say(
                "{who}: how many points of support, 0 to {most}? Each costs {price}; you have {left} capital.",
                who=words.audience(audience),
                most=most,
                price=price,
                left=left,
            )
            chosen[audience] = console.number(question, most)
    return Persuade(play.me, {audience: n for audience, n in chosen.items() if n})


def read_out(console: Console, play: Play) -> Move:
    """Ask for one's own account of the talks."""
    view, words = play.view, play.words
    console.head(say("The talks are over. What do you tell the world?"))
    titles = {}
    for name in view.readouts:
        plan = view.scenario.readouts[name]
        says = plan.says.get(play.me, "")
        named = ", ".join(words.issue(issue) for issue in plan.mentions)
        told = say("It names: {issues}.", issues=named) if named else say("It names no issue.")
        titles[name] = f"{plan.title}. {says} {told}".replace("  ", " ")
    return Readout(play.me, pick(console, say("Which account do you publish?"), titles))
