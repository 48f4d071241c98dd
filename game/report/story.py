"""A finished game as a row of headings, sentences, charts and tables, in the order of the debrief. No format."""

from __future__ import annotations

from collections.abc import Mapping

from game.analysis.cloud import Cloud
from game.language import decimal, say
from game.report import charts
from game.report.answers import (
    ACCOUNTS,
    DEAL,
    FIGURES,
    OFFERS,
    PACKAGES,
    QUESTIONS,
    REALITY,
    STEPS,
    TRADE,
    WALK,
    ZONE,
    answer,
)
from game.report.figures import points, share, signed_points
from game.report.past import Past
from game.report.plots import Block, Chart, Heading, Table, Words

Clouds = Mapping[tuple[str, str], Cloud]


def title_of(past: Past) -> str:
    """The title of a report."""
    return say("{scenario}: the debrief", scenario=past.scenario.title)


def tell(past: Past, clouds: Clouds) -> tuple[Block, ...]:
    """Tell a whole game; ``clouds`` are those that were drawn, by pair of parties."""
    found: list[Block] = [*_end(past)]
    for step in (PACKAGES, WALK, ZONE, OFFERS, DEAL, TRADE, FIGURES):
        found += [Heading(f"{step + 1}. {say(STEPS[step])}"), *_asked(past, step)]
        match step:
            case 1:
                found.append(_leaving(past))
            case 2:
                if past.counted is not None:
                    found.append(charts.narrowing_table(past))
            case 3:
                found += _offers(past)
            case 4:
                found += [*_gain(past), *(charts.cloud_chart(past, drawn, pair) for pair, drawn in clouds.items())]
            case 5:
                found += _trade(past)
            case 6:
                found += charts.figure_charts(past)
    found += _after(past)
    found += _accounts(past)
    found += _reality(past)
    return tuple(found)


def _asked(past: Past, step: int) -> list[Block]:
    said = answer(past, step)
    found: list[Block] = [Words(say(QUESTIONS[step]), "question")]
    if said.words:
        found.append(Words(said.words, "answer", said.title))
    return found


# --- the parts --------------------------------------------------------------------------------------------------


def _end(past: Past) -> list[Block]:
    """How it ended: the ending, the deal, and what it brought."""
    outcome, words = past.outcome, past.words
    ending = past.scenario.endings.get(outcome.ending)
    found: list[Block] = [Words(", ".join(words.party(p) for p in past.parties))]
    found.append(Heading(say("How it ended")))
    if ending:
        found += [Words(f"**{ending.title}**"), *([Words(ending.text)] if ending.text else [])]
    if past.glance.deal is None:
        found.append(Words(answer(past, DEAL).words, "answer"))
    else:
        quo = past.session.index.status_quo
        rows = tuple(
            (words.issue(i), words.option_long(i, o), words.option_long(i, quo[i]))
            for i, o in past.glance.deal.items()
        )
        found.append(Table((say("Issue"), say("Agreed"), say("As today")), rows))
    brought = tuple(
        (
            words.party(p),
            points(outcome.values[p]),
            points(outcome.delivered[p]),
            points(past.glance.reservation[p]),
            _vote(outcome.ratified[p]),
        )
        for p in past.parties
    )
    head = (say("Points"), say("Agreed value"), say("Delivered value"), say("Leaving"), say("Vote at home"))
    found.append(Table(head, brought))
    if past.glance.deal is not None:
        found.append(
            Words(
                say(
                    "Compliance: {n} % of what the deal adds is really carried out. It grows with trust.",
                    n=outcome.compliance,
                )
            )
        )
    return found


def _vote(yes: bool | None) -> str:  # noqa: FBT001 - it is the outcome's own form
    return say("not asked") if yes is None else say("ratified") if yes else say("refused")


def _leaving(past: Past) -> Table:
    """What leaving was worth at the start and at the end, with what moved it."""
    rows = []
    for party, plan in past.scenario.parties.items():
        moved = ", ".join(f"{words} {signed_points(amount)}" for words, amount in past.moved_by(party))
        rows.append(
            (
                past.words.party(party),
                points(plan.reservation),
                points(past.glance.reservation[party]),
                moved or "–",
            )
        )
    return Table((say("Leaving"), say("At first"), say("At the end"), say("Why it changed")), tuple(rows))


def _offers(past: Past) -> list[Block]:
    chart = charts.conceded_chart(past)
    return [*([chart] if chart else []), charts.offers_table(past)]


def _gain(past: Past) -> list[Block]:
    """The joint gain that was captured; why it is not told, where packages were not counted."""
    gain, counted = past.gain, past.counted
    if gain is None or counted is None:
        return [Words(past.too_many())]
    rows: list[tuple[str, ...]] = [
        (say("{who}: above leaving", who=past.words.party(p)), points(surplus))
        for p, surplus in zip(past.parties, gain.surpluses, strict=True)
    ]
    if gain.possible is not None:
        rows.append(
            (
                say("Possible for both together") if len(past.parties) == 2 else say("Possible for all together"),
                points(gain.possible),
            )
        )
    if gain.percent is not None:
        rows.append((say("Joint gain captured"), share(gain.percent, 100)))
    rows.append((say("Points away from the frontier"), points(counted.debrief.distance)))
    away = past.nash_distance
    rows.append((say("Points away from the Nash point"), "–" if away is None else points(away)))
    return [Table((say("Joint gain"), say("Points")), tuple(rows))]


def _trade(past: Past) -> list[Block]:
    """Every change of the missed trade, and the smallest fix of what home refused."""
    found: list[Block] = []
    if past.missed is not None:
        rows = tuple(
            (
                past.words.issue(swap.issue),
                past.words.option_long(swap.issue, swap.old),
                past.words.option_long(swap.issue, swap.new),
                *(signed_points(swap.worth[p]) for p in past.parties),
            )
            for swap in past.swaps
        )
        parties = tuple(past.words.party(p) for p in past.parties)
        total = (say("Together"), "", "", *(signed_points(past.missed.gains[p]) for p in past.parties))
        found.append(Table((say("Issue"), say("Instead of"), say("Better"), *parties), (*rows, total)))
    if past.fix():
        found.append(Words(f"{say('The deal that home refused:')} {past.fix()}", "answer"))
    return found


def _after(past: Past) -> list[Block]:
    made: list[Chart] = charts.year_charts(past)
    return [Heading(say("The year after")), *made] if made else []


def _accounts(past: Past) -> list[Block]:
    """Who said what, side by side, and who named which issue."""
    words, outcome = past.words, past.outcome
    found: list[Block] = [Heading(f"{ACCOUNTS + 1}. {say(STEPS[ACCOUNTS])}"), *_asked(past, ACCOUNTS)]
    for party in past.parties:
        name = outcome.readouts.get(party, "")
        plan = past.scenario.readouts.get(name)
        if plan is None:
            found.append(Words(say("Said nothing"), "quote", words.party(party)))
        else:
            text = plan.says.get(party, "") or say("A note without words of its own.")
            found.append(Words(text, "quote", f"{words.party(party)}: {plan.title}"))
    told = {p: past.scenario.readouts[name].mentions for p, name in outcome.readouts.items()}
    if told:
        rows = tuple(
            (words.issue(i), *(say("named") if i in told.get(p, ()) else say("silent") for p in past.parties))
            for i in past.scenario.agenda
        )
        found.append(Table((say("Issue"), *(words.party(p) for p in past.parties)), rows))
    return found


def _reality(past: Past) -> list[Block]:
    about = past.scenario.about
    found: list[Block] = [Heading(f"{REALITY + 1}. {say(STEPS[REALITY])}")]
    found += [Words(part) for part in about.history.split("\n\n") if part.strip()] or [
        Words(say("This scenario tells no real case."))
    ]
    if about.facts:
        found.append(Heading(say("From the record"), 3))
        found += [Words(fact.text, "item", key) for key, fact in about.facts.items()]
    if about.sources:
        found.append(Heading(say("Sources"), 3))
        found += [Words(text, "item", key) for key, text in about.sources.items()]
    if past.scenario.debrief.questions:
        found.append(Heading(say("To talk about")))
        found += [Words(q, "item", decimal(n)) for n, q in enumerate(past.scenario.debrief.questions, 1)]
    return found
