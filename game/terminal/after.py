"""After the talks: how they ended, the year after in figures, and what they meant, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.debrief import Debrief, look_back
from game.analysis.space import TooLargeError
from game.language import decimal, listed, mark, say
from game.terminal.console import Console
from game.terminal.telling import tell_package
from game.ui.figures import points
from game.ui.play import Play

HOW = {
    "agreed": mark("There is a deal, and every home has ratified it."),
    "refused": mark("It was agreed at the table, but home refused it."),
    "deadline": mark("Time ran out without a deal."),
    "walk_out": mark("A delegation walked out."),
}


def tell_after(console: Console, play: Play) -> None:
    """Tell the end, the year after and the debrief, part by part; Enter goes on."""
    for part in (tell_end, tell_year, tell_meaning, tell_record):
        lines = list(part(play))
        if lines:
            console.head(lines[0])
            console.lines(lines[1:])
            if part is not tell_record:
                console.ask(say("Press Enter to go on."))


def tell_end(play: Play) -> Iterator[str]:
    """Say how the talks ended and what each side got."""
    outcome, words, scenario = play.outcome, play.words, play.scenario
    if outcome is None:
        raise ValueError("the talks are not over")
    yield say(HOW.get(outcome.how, "The talks are over."))
    ending = scenario.endings.get(outcome.ending)
    if ending is not None:
        yield f"{ending.title}. {ending.text}".strip()
    if outcome.package is not None:
        yield say("The deal:")
        yield from tell_package(words, outcome.package, play.view.index.status_quo)
    for party in play.view.index.parties:
        yield say(
            "{party}: {value} points; without a deal it had {walk}.",
            party=words.party(party),
            value=points(outcome.values[party]),
            walk=points(outcome.reservation[party]),
        )
    for party, readout in outcome.readouts.items():
        plan = scenario.readouts[readout]
        yield say("{party} publishes: {title}.", party=words.party(party), title=plan.title)
        if plan.says.get(party):
            yield f"   {plan.says[party]}"


def tell_year(play: Play) -> Iterator[str]:
    """Say where each figure stands a year later, with the deal and without."""
    outcome, scenario = play.outcome, play.scenario
    if outcome is None or not scenario.metrics:
        return
    yield say("A year later.")
    if outcome.package is not None:
        yield say("{share} % of the deal is carried out; trust decides how much.", share=outcome.compliance)
    for metric, plan in scenario.metrics.items():
        places = plan.decimals
        without = decimal(outcome.without_deal[metric][-1] / 100 / 10**places, places)
        course = outcome.with_deal[metric] if outcome.package is not None else outcome.without_deal[metric]
        now, then = (decimal(course[at] / 100 / 10**places, places) for at in (0, -1))
        if outcome.package is not None:
            yield say(
                "   {title} ({unit}): {now}, then {then}; without the deal {without}",
                title=plan.title,
                unit=plan.unit,
                now=now,
                then=then,
                without=without,
            )
        else:
            yield say(
                "   {title} ({unit}): {now}, then {then}", title=plan.title, unit=plan.unit, now=now, then=then
            )


def tell_meaning(play: Play) -> Iterator[str]:
    """Say what the talks meant against every package that was possible."""
    words = play.words
    try:
        told = look_back(play.session)
    except TooLargeError:
        yield say("There were too many possible packages to count, so nothing can be said of missed trades.")
        return
    yield say("Looking back: there were {n} possible packages.", n=decimal(told.packages))
    for offer in told.offers:
        worth = "; ".join(f"{words.party(party)} {points(value)}" for party, value in offer.values.items())
        yield say("   Round {n}, offer by {who}: {worth}", n=offer.round, who=words.party(offer.party), worth=worth)
    yield from _missed(play, told)
    for refused in told.refused:
        if refused.smallest is None:
            yield say("No package would have passed at every home.")
            continue
        changed = listed(
            f"{words.issue(issue)}: {words.option(issue, refused.smallest.package[issue])}"
            for issue in refused.smallest.changed
        )
        yield say("Home refused it. The smallest change that would have passed: {changes}.", changes=changed)
    if told.missed is None and not told.refused:
        yield say("No trade was missed: nothing was better for one side and worse for nobody.")


def _missed(play: Play, told: Debrief) -> Iterator[str]:
    if told.missed is None:
        return
    words = play.words
    changed = listed(
        f"{words.issue(issue)}: {words.option(issue, told.missed.package[issue])}" for issue in told.missed.changed
    )
    gains = "; ".join(f"{words.party(party)} +{points(gain)}" for party, gain in told.missed.gains.items())
    yield say("A trade that was missed, and that every home would have passed: {changes}.", changes=changed)
    yield say("   It would have brought more: {gains}", gains=gains)


def tell_record(play: Play) -> Iterator[str]:
    """Say what really happened, where the scenario tells of real talks, and what a class may talk about."""
    about, questions = play.scenario.about, play.scenario.debrief.questions
    if about.history:
        yield say("What really happened.")
        yield from (part for part in about.history.split("\n\n") if part.strip())
    if questions:
        yield say("To talk about:")
        yield from (f"   {question}" for question in questions)
