"""A game told as plain text: phases and rounds as headings, a line for each ply in the notation, the outcome.

The same game always gives the same text. It tells everything, secrets included, so it is for games that are over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from game.rules.events import Change, Event
from game.rules.outcome import Outcome
from game.session.digest import digest
from game.session.notation import write
from game.session.result import outcome_of
from game.session.session import Session

INDENT = " " * 6
UNTOLD = frozenset({"floor", "held", "persuade", "readout"})
"""What happened that its own line tells already."""
TOLD_BY_LINE = frozenset({"opened", "proposed", "accepted", "withdrew", "walked_out", "statement", "vote"})
HOW = {"agreed": "Agreed", "refused": "Refused at home", "deadline": "No deal in time", "walk_out": "Walked out"}


def tenths(points: int) -> str:
    """Show points with their decimal."""
    return f"{'-' if points < 0 else ''}{abs(points) // 10}.{abs(points) % 10}"


def hundredths(support: int) -> str:
    """Show support with its two decimals."""
    return f"{'-' if support < 0 else ''}{abs(support) // 100}.{abs(support) % 100:02}"


def tell(session: Session, seats: Mapping[str, str] | None = None, *, figures: bool = True) -> str:
    """Tell a game as text; without ``figures`` only what was done and happened, not what each thing changed."""
    scenario = session.scenario
    lines = [f"{scenario.title} ({scenario.id}), seed {session.seed}"]
    if seats:
        lines.append(", ".join(f"{party}: {seat}" for party, seat in seats.items()))
    lines += _course(session, figures=figures)
    lines += _ending(session)
    return "\n".join(lines) + "\n"


def _course(session: Session, *, figures: bool) -> Iterator[str]:
    happened = {ply: list(events) for ply, events in groupby(session.history, lambda event: event.ply)}
    yield from _happenings(session, happened.get(0, []), figures=figures)
    for line in session.lines:
        yield f"{line.ply:4}  {write(line.move, session.index)}"
        yield from _happenings(session, happened.get(line.ply, []), figures=figures)


def _happenings(session: Session, events: Iterable[Event], *, figures: bool) -> Iterator[str]:
    for event in events:
        changes = ", ".join(_change(session, change) for change in event.changes) if figures else ""
        words = _words(session, event)
        if words.startswith("\n"):
            yield words
        elif words or changes:
            yield INDENT + (f"{words} ({changes})" if words and changes else words or changes)


def _change(session: Session, change: Change) -> str:
    kind, _, rest = change.name.partition(".")
    if kind == "position":
        issue = session.index.issues.index(rest.partition(".")[2])
        return f"{change.name} is {session.index.options[issue][change.after]}"
    if kind == "reservation":
        sign = "+" if change.amount >= 0 else ""
        return f"{change.name} {sign}{tenths(change.amount)} to {tenths(change.after)}"
    return f"{change.name} {change.amount:+} to {change.after}"


def _words(session: Session, event: Event) -> str:
    """Say what happened in one phrase; a heading begins with a new line, what needs no words is empty."""
    scenario, by, ref = session.scenario, event.by, event.ref
    match event.kind:
        case "phase":
            return f"\n== {scenario.phases[ref].title or ref} ({ref})"
        case "round":
            return f"\n-- Round {event.detail['round']}"
        case "event":
            return f"News: {scenario.events[ref].title} ({ref})"
        case "choice":
            return f"{by} is asked about {ref}"
        case "answer":
            return f"{by} answers {ref}"
        case "talk":
            told = [f"{party} hears of {issue or 'nothing new'}" for party, issue in event.detail["told"].items()]
            return f"Private: {', '.join(told)}"
        case "leak":
            return "The private talk leaks"
        case "consult":
            return "; ".join(_answer(session, answer) for answer in event.detail["answers"])
        case "mandate_open":
            return f"The capital opens {by}'s mandate"
        case "move_failed":
            return "It fails"
        case "taken_back":
            return f"{by} takes back: {ref}"
        case "later":
            return f"Later effect of {ref or event.kind}"
        case "drift":
            return "Drift"
        case "watch":
            return f"Audiences watch {ref}"
        case "cut_short":
            return "The talks are cut short: this was the last round"
        case "over":
            return "The last round is played"
        case "last_call":
            return f"Last call for {by}"
        case "agreed":
            return f"Agreed ad referendum by {', '.join(event.detail['signatories'])}"
        case "carried":
            return f"On the table: {_package(session, event.detail['package'])}"
        case "lapsed":
            return "The standing offer lapses"
        case "broke_off":
            return "The talks break off"
        case "home_vote":
            total, threshold = hundredths(event.detail["total"]), hundredths(event.detail["threshold"])
            return f"{ref} says {'yes' if event.detail['yes'] else 'no'}: {total}, needed {threshold}"
        case "passed":
            return f"{by} ratifies" if by else "Ratified"
        case "refused_at_home":
            return f"Home refuses {by}".rstrip()
        case "ending":
            return ""
        case _:
            return "" if event.kind in UNTOLD | TOLD_BY_LINE else event.kind.replace("_", " ")


def _package(session: Session, package: Mapping[str, str] | None) -> str:
    """Show a package without what stays as today."""
    quo = session.index.status_quo
    changed = [f"{issue}={option}" for issue, option in (package or {}).items() if option != quo[issue]]
    return " ".join(changed) or "nothing changes"


def _answer(session: Session, answer: Mapping[str, object]) -> str:
    package, words = answer["package"], answer["words"]
    if not isinstance(package, Mapping) or not isinstance(words, Mapping):
        return ""
    homes = ", ".join(f"{audience} {word}" for audience, word in words.items())
    return f"Asked about {_package(session, package)}: {homes}; home {answer['home']}"


def _ending(session: Session) -> Iterator[str]:
    outcome = outcome_of(session)
    yield "\n== Outcome"
    yield _how(outcome)
    ending = session.scenario.endings.get(outcome.ending)
    if ending:
        yield f"Ending: {ending.title} ({outcome.ending})"
    if outcome.package:
        yield f"Package: {_package(session, outcome.package)}; {outcome.compliance} % of it is carried out"
    for party in session.index.parties:
        value, delivered, reservation = (
            tenths(points[party]) for points in (outcome.values, outcome.delivered, outcome.reservation)
        )
        readout = outcome.readouts.get(party)
        said = f", readout {readout}" if readout else ""
        yield f"{party}: {value} points, {delivered} delivered, {reservation} without a deal{said}"
    if outcome.metrics:
        shown = (f"{metric} {now}, later {outcome.horizon[metric]}" for metric, now in outcome.metrics.items())
        yield f"Figures: {'; '.join(shown)}"
    if outcome.approvals:
        yield f"Approval: {', '.join(f'{audience} {level}' for audience, level in outcome.approvals.items())}"
    yield f"Trust: {', '.join(f'{q}.{p} {level}' for (q, p), level in outcome.trust.items())}"
    yield f"Rounds: {outcome.rounds}, plies: {session.ply}"
    yield f"Digest: {digest(session)}"


def _how(outcome: Outcome) -> str:
    words = HOW.get(outcome.how, "Still open")
    match outcome.how:
        case "agreed" if any(outcome.ratified.values()):
            return f"{words} by {', '.join(outcome.signatories)} and ratified"
        case "agreed":
            return f"{words} by {', '.join(outcome.signatories)}"
        case "refused":
            return f"{words} by {', '.join(outcome.refused_by)}"
        case "walk_out":
            return f"{words}: {', '.join(outcome.walked_out)}"
        case _:
            return words
