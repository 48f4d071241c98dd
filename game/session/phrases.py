"""What happened and what changed, in short phrases of plain text, from an event with the scenario's ids.

It tells everything that an event holds; who may hear it was decided before.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.events import Change, Event
from game.session.result import worth_of
from game.session.session import Session


def tenths(points: int) -> str:
    """Show points with their decimal."""
    return f"{'-' if points < 0 else ''}{abs(points) // 10}.{abs(points) % 10}"


def hundredths(support: int) -> str:
    """Show support with its two decimals."""
    return f"{'-' if support < 0 else ''}{abs(support) // 100}.{abs(support) % 100:02}"


def change_of(session: Session, change: Change) -> str:
    """Say how far a figure changed, and where it stands now."""
    kind, _, rest = change.name.partition(".")
    if kind == "position":
        issue = session.index.issues.index(rest.partition(".")[2])
        return f"{change.name} is {session.index.options[issue][change.after]}"
    if kind == "reservation":
        sign = "+" if change.amount >= 0 else ""
        return f"{change.name} {sign}{tenths(change.amount)} to {tenths(change.after)}"
    return f"{change.name} {change.amount:+} to {change.after}"


def words_of(session: Session, event: Event) -> str:
    """Say what happened in one phrase; a heading begins with a new line, what needs no words is empty."""
    scenario, by, ref = session.scenario, event.by, event.ref
    match event.kind:
        case "floor" | "ending":
            return ""
        case "proposed":
            package = event.detail["package"]
            worth = (f"{party} {tenths(worth_of(session, party, package))}" for party in session.index.parties)
            return f"Worth: {', '.join(worth)}"
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
            return "Audiences judge"
        case "cut_short":
            return "The talks are cut short: this was the last round"
        case "over":
            return "The last round is played"
        case "last_call":
            return f"Last call for {by}"
        case "agreed":
            return f"Agreed ad referendum by {', '.join(event.detail['signatories'])}"
        case "carried":
            return f"On the table: {short_package(session, event.detail['package'])}"
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
        case _:
            return f"{by} {event.kind.replace('_', ' ')} {ref}".strip()


def short_package(session: Session, package: Mapping[str, str] | None) -> str:
    """Show a package without what stays as today."""
    quo = session.index.status_quo
    changed = [f"{issue}={option}" for issue, option in (package or {}).items() if option != quo[issue]]
    return " ".join(changed) or "nothing changes"


def _answer(session: Session, answer: Mapping[str, object]) -> str:
    package, words = answer["package"], answer["words"]
    if not isinstance(package, Mapping) or not isinstance(words, Mapping):
        return ""
    homes = ", ".join(f"{audience} {word}" for audience, word in words.items())
    return f"Asked about {short_package(session, package)}: {homes}; home {answer['home']}"
