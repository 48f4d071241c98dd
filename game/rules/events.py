"""What happened, in words that a screen can show: events made from the ledger, and who may hear them.

An event names ids, never titles; texts belong to the screens. ``hear`` gives an event as one party may know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.rules import layout
from game.rules.encode import package_of
from game.rules.index import Index
from game.rules.layout import ANSWERS, CAUSES, PARTIES, WORDS
from game.rules.record import Tables, Talks

SECRET_FIGURES = ("capital.", "reservation.")
PRIVATE = "private_contact"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a figure changed: the kind of cause, the id that it names, and whose act it was."""

    kind: str
    ref: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure, by how much it changed, and where it stood afterwards. Reservation values are in tenths."""

    name: str
    amount: int
    after: int
    cause: Cause


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a ply; hearers None means everybody."""

    ply: int
    round: int
    phase: str
    kind: str
    by: str = ""
    ref: str = ""
    changes: tuple[Change, ...] = ()
    detail: Mapping[str, Any] = field(default_factory=dict)
    hearers: frozenset[str] | None = None


def _ref(index: Index, cause: int, ref: int) -> str:
    match cause:
        case layout.C_STATEMENT:
            return index.issues[ref]
        case layout.C_EVENT | layout.C_CHOICE:
            return index.events[ref]
        case layout.C_ANSWER:
            return f"{index.events[ref // ANSWERS]}.{index.answers[ref // ANSWERS][ref % ANSWERS]}"
        case layout.C_MOVE | layout.C_MOVE_FAILED:
            return index.moves[ref]
        case layout.C_READOUT:
            return index.readouts[ref]
        case layout.C_DRIFT | layout.C_WATCH:
            return index.metrics[ref]
        case layout.C_PHASE:
            return index.phases[ref]
        case layout.C_ENDING:
            return index.endings[ref]
        case layout.C_HOME_VOTE | layout.C_PERSUADE | layout.C_VOTE:
            return index.audiences[ref]
        case layout.C_TALK | layout.C_LEAK:
            return f"{index.parties[ref // PARTIES]}.{index.parties[ref % PARTIES]}"
        case _:
            return ""


def _detail(index: Index, t: Tables, s: Talks, row: int) -> dict[str, Any]:
    cause, ref, by = s.ledger_cause[row], s.ledger_ref[row], s.ledger_by[row]
    match cause:
        case layout.C_PROPOSED:
            return {"package": package_of(index, s.last_offer, by * layout.ISSUES)}
        case layout.C_AGREED:
            return {
                "package": package_of(index, s.agreed),
                "signatories": [p for n, p in enumerate(index.parties) if (s.signatories >> n) & 1],
            }
        case layout.C_CARRIED:
            return {"package": package_of(index, s.offer)}
        case layout.C_STATEMENT:
            option = s.ledger_amount[row]
            return {"option": None if option < 0 else index.options[ref][option]}
        case layout.C_OPENED:
            return {
                "stands": {
                    issue: (
                        index.options[i][s.sealed_option[by * layout.ISSUES + i]],
                        s.sealed_firm[by * layout.ISSUES + i],
                    )
                    for i, issue in enumerate(index.issues)
                }
            }
        case layout.C_TALK:
            return {"told": _told(index, s, ref)}
        case layout.C_CONSULT:
            return {"answers": consult_answers(index, t, s, by)}
        case layout.C_HOME_VOTE:
            return {"yes": s.ledger_amount[row] == 1, "total": s.home_total[ref], "threshold": t.threshold[ref]}
        case layout.C_PERSUADE:
            return {"points": s.ledger_amount[row]}
        case layout.C_VOTE:
            return {"yes": s.ledger_amount[row] == 1}
        case layout.C_ROUND:
            return {"round": ref}
        case _:
            return {}


def _told(index: Index, s: Talks, pair: int) -> dict[str, str]:
    """Give, for both that talked, the issue of the other that each was told last; empty beyond the last."""
    told = {}
    for a, b in ((pair // PARTIES, pair % PARTIES), (pair % PARTIES, pair // PARTIES)):
        last = s.talks[pair] - 1
        issue = s.told_issue[(a * PARTIES + b) * 3 + last]
        told[index.parties[a]] = index.issues[issue - 1] if issue else ""
    return told


def consult_answers(index: Index, t: Tables, s: Talks, party: int) -> list[dict[str, Any]]:
    """Give what the capital answered last: for each package the word of every audience, and of home."""
    found = []
    for slot, asked in ((0, "standing"), (1, "draft")):
        if s.told_on[party * 2 + slot]:
            words = {
                index.audiences[a]: WORDS[s.told_word[slot * layout.AUDIENCES + a]]
                for a in range(t.aud_from[party], t.aud_to[party])
            }
            package = package_of(index, s.told_package, (party * 2 + slot) * layout.ISSUES)
            found.append(
                {"asked": asked, "package": package, "words": words, "home": WORDS[s.told_home[party * 2 + slot]]}
            )
    return found


def _hearers(index: Index, t: Tables, cause: int, ref: int, by: int) -> frozenset[str] | None:
    if cause == layout.C_TALK:
        return frozenset({index.parties[ref // PARTIES], index.parties[ref % PARTIES]})
    private_move = cause in (layout.C_MOVE, layout.C_MOVE_FAILED) and t.move_public[ref] == 0
    if private_move or cause in (layout.C_CONSULT, layout.C_MANDATE_OPEN, layout.C_PERSUADE):
        return frozenset({index.parties[by]})
    return None


def narrate(index: Index, t: Tables, s: Talks, ply: int, start: Talks) -> list[Event]:
    """Make events from the ledger of the ply just made; ``start`` is the talks as they were before it."""
    figures = start.v[:]
    found: list[Event] = []
    round_now, phase_now = start.v[layout.V_ROUND], index.phases[start.v[layout.V_PHASE]]
    open_cause: tuple[int, int] | None = None
    changes: list[Change] = []

    def close() -> None:
        if changes and found:
            found[-1] = replace(found[-1], changes=tuple(changes))
        changes.clear()

    for row in range(s.n_ledger):
        cause, ref, by = s.ledger_cause[row], s.ledger_ref[row], s.ledger_by[row]
        target, amount = s.ledger_target[row], s.ledger_amount[row]
        who = index.parties[by] if by >= 0 else ""
        happened = target < 0
        same = (
            open_cause is not None
            and open_cause[0] == cause
            and (open_cause[1] == ref or cause in (layout.C_OPENED, layout.C_DRIFT, layout.C_WATCH))
        )
        if happened or not same:
            close()
            if cause == layout.C_ROUND:
                round_now = ref
            if cause == layout.C_PHASE:
                phase_now = index.phases[ref]
            later = not happened and cause not in (layout.C_DRIFT, layout.C_WATCH)
            kind = "later" if later else CAUSES[cause]
            found.append(
                Event(
                    ply,
                    round_now,
                    phase_now,
                    kind,
                    who,
                    _ref(index, cause, ref),
                    detail=_detail(index, t, s, row) if happened else {},
                    hearers=_hearers(index, t, cause, ref, by),
                )
            )
            open_cause = (cause, ref)
        if not happened:
            figures[target] += amount
            changes.append(
                Change(
                    index.names[target], amount, figures[target], Cause(CAUSES[cause], _ref(index, cause, ref), who)
                )
            )
    close()
    return found


def visible(changes: Iterable[Change], party: str, *, private: bool) -> tuple[Change, ...]:
    """Leave out the figures that a party may not know, and name causes that it may not know a private contact."""
    kept = []
    for change in changes:
        secret = change.name.startswith(SECRET_FIGURES) and change.name.split(".")[1] != party
        if not secret:
            kept.append(replace(change, cause=Cause(PRIVATE)) if private else change)
    return tuple(kept)


def hear(event: Event, party: str, owner: Mapping[str, str]) -> Event | None:
    """Give an event as one party may know it, or None. ``owner`` names the party of each audience."""
    outside = event.hearers is not None and party not in event.hearers
    changes = visible(event.changes, party, private=outside)
    if outside:
        if not changes:
            return None
        return Event(event.ply, event.round, event.phase, PRIVATE, changes=changes)
    detail = event.detail
    if event.kind == "talk":
        told = detail.get("told", {})
        detail = {"told": {party: told.get(party, "")}}
    if event.kind == "home_vote" and owner.get(event.ref) != party:
        detail = {"yes": detail["yes"]}
    if event.kind == "vote" and owner.get(event.ref) != party:
        return None
    return replace(event, changes=changes, detail=detail, hearers=None)
