"""Why something did not come true: the ledger of a figure, the course of a game, what an ending still lacked.

It only tells; whether something came true was judged before.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.events import Cause
from game.scenario.conditions import reads
from game.scenario.terms import Condition
from game.session import Session
from game.session.notation import write
from game.session.phrases import change_of, tenths, words_of
from game.trials.subjects import Sight, Subject, Topics
from game.trials.wants import show

SHOWN = 12
"""Changes of one figure that are shown: the last ones."""
TURNS = frozenset(
    "accepted withdrew walked_out agreed carried lapsed broke_off over cut_short home_vote passed refused_at_home".split()
)
CAUSES = {"proposed": "offer", "opened": "opening statement", "watch": "audiences watch", "later": "delayed effect"}


def _because(cause: Cause) -> str:
    words = CAUSES.get(cause.kind, cause.kind.replace("_", " "))
    by = f" of {cause.by}" if cause.by and cause.by != cause.ref else ""
    ref = f" {cause.ref}" if cause.ref and cause.ref != cause.by else ""
    return f"{words}{ref}{by}" if by else f"{words} {cause.ref}".strip()


def _ply(session: Session, ply: int) -> str:
    return f"ply {ply} ({write(session.lines[ply - 1].move, session.index)})" if ply else "at the start"


def moved(session: Session, name: str) -> Iterator[str]:
    """Tell what moved a figure: where it began, then each change with its ply and cause; the last ones of many."""
    rows = [(event, change) for event in session.history for change in event.changes if change.name == name]
    if not rows:
        yield f"nothing has moved {name}"
        return
    if len(rows) > SHOWN:
        left = len(rows) - SHOWN
        yield f"{left} earlier change{' is' if left == 1 else 's are'} left out"
    for event, change in rows[-SHOWN:]:
        if change is rows[0][1]:
            first = change.after - change.amount
            if name.startswith("reservation."):
                yield f"{name} began at {tenths(first)}"
            elif not name.startswith("position."):
                yield f"{name} began at {first}"
        yield f"{_ply(session, event.ply)}: {change_of(session, change)}: {_because(change.cause)}"


def course(session: Session) -> Iterator[str]:
    """Tell what turned a game: offers that were accepted, how home decided, how the talks broke off."""
    told = False
    for event in session.history:
        if event.kind in TURNS:
            told = True
            said = words_of(session, event)
            yield f"{_ply(session, event.ply)}: {said}"
    if not told:
        yield "nothing was agreed, refused or broken off"


def offers(session: Session) -> Iterator[str]:
    """Name the offers of a game, the last ones of many."""
    made = [event.ply for event in session.history if event.kind == "proposed"]
    for ply in made[-SHOWN:]:
        yield _ply(session, ply)
    if not made:
        yield "no offer was made"


def figures_in(condition: Condition, sight: Sight, topics: Topics) -> Iterator[str]:
    """Give the figures that a condition reads, as they stand."""
    for name in sorted(reads(condition)):
        subject = topics.figure(name)
        yield f"{name} is {show(subject.read(sight), points=subject.kind == 'points')}"


def _ending(subject: Subject, sight: Sight, topics: Topics, wanted: tuple[str, ...]) -> Iterator[str]:
    endings = sight.session.scenario.endings
    for name in dict.fromkeys((*wanted, str(subject.read(sight)))):
        plan = endings.get(name)
        if plan is None:
            continue
        if plan.when is None:
            yield f"{name} comes where no ending before it does"
            continue
        yield f"{name} comes when {plan.when.text}"
        for line in figures_in(plan.when, sight, topics):
            yield f"  {line}"


def explain(subject: Subject, sight: Sight, topics: Topics, wanted: tuple[str, ...] = ()) -> Iterator[str]:
    """Tell why a subject is what it is."""
    session = sight.session
    if subject.name == "ending":
        yield from _ending(subject, sight, topics, wanted)
        if not session.over:
            yield f"the talks are not over: they wait for {', '.join(session.waiting_on) or 'nobody'}"
    elif subject.name.startswith("horizon."):
        metric = subject.name.removeprefix("horizon.")
        if sight.outcome.how == "agreed" and session.over:
            yield f"{sight.outcome.compliance} % of the deal was carried out"
        yield from moved(session, metric)
    elif subject.name == "compliance":
        yield from (f"trust.{q}.{p} is {level}" for (q, p), level in sight.outcome.trust.items())
    elif subject.name.startswith(("package", "offer")):
        yield from offers(session)
    elif subject.name.startswith("position.") or (subject.figure and not subject.words):
        yield from moved(session, subject.figure)
    else:
        yield from course(session)
