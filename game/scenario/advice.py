"""What a scenario may have without harm, but probably not on purpose: titles left out, facts that nobody meets.

It only looks at scenarios without errors. How the talks turn out is not judged here.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.changes import TIMINGS, effect_rows
from game.scenario.conditions import reads
from game.scenario.defaults import closing
from game.scenario.fields import SHORT
from game.scenario.inspection import Inspection
from game.scenario.tree import Path


def advise(case: Inspection) -> None:
    """Note what looks forgotten."""
    _check_titles(case)
    _check_facts(case)
    _check_actors(case)
    _check_metrics(case)
    _check_points(case)
    _check_chances(case)


def _titled(case: Inspection) -> Iterator[tuple[Path, str | None]]:
    form = case.form
    for part, things in (
        ("metrics", form.metrics),
        ("parties", form.parties),
        ("actors", form.actors),
        ("agenda", form.agenda),
        ("linkages", form.linkages),
        ("moves", form.moves),
        ("events", form.events),
        ("readouts", form.readouts),
        ("endings", form.endings or {}),
    ):
        for name, thing in things.items():
            yield (part, name), thing.title
    for party, plan in form.parties.items():
        for name, audience in plan.audiences.items():
            yield ("parties", party, "audiences", name), audience.title
    for event, happening in form.events.items():
        for name, answer in happening.choice.answers.items() if happening.choice is not None else ():
            yield ("events", event, "choice", "answers", name), answer.title


def _check_titles(case: Inspection) -> None:
    for path, title in _titled(case):
        if not title:
            case.add("P0305", path, f"'{path[-1]}' has no title; players read its id", key=True)
    for issue, plan in case.form.agenda.items():
        for name, option in plan.options.items():
            path = ("agenda", issue, "options", name)
            if not option.title:
                case.add("P0305", path, f"the option '{name}' has no title; players read its id", key=True)
            elif option.short is None and len(option.title) > SHORT:
                message = (
                    f"the title of '{name}' is cut to '{option.title[: SHORT - 1].rstrip()}…' where space is short"
                )
                case.add("P0311", path, message, f"add short: with at most {SHORT} characters", key=True)


def _check_facts(case: Inspection) -> None:
    for part, code in (("facts", "P0301"), ("sources", "P0308")):
        for name in getattr(case.ids, part):
            if name not in case.cited:
                message = f"nothing cites {name}, so no player meets it"
                case.add(code, ("about", part, name), message, f"write source: {name} where it is told", key=True)


def _check_actors(case: Inspection) -> None:
    acting = {event.by for event in case.form.events.values()}
    for name in case.ids.actors:
        if name not in acting:
            case.add("P0302", ("actors", name), f"'{name}' does nothing: no event is by this actor", key=True)


def _check_metrics(case: Inspection) -> None:
    form = case.form
    moved = {name for name, metric in form.metrics.items() if metric.drift or metric.trend}
    moved |= {
        name for issue in form.agenda.values() for option in issue.options.values() for name in option.effects
    }
    moved |= {name for linkage in form.linkages.values() for name in linkage.effects}
    moved |= {name for _, rows in effect_rows(case) for row in rows for name in row.keys() - TIMINGS}
    if form.implementation is not None:
        moved |= form.implementation.no_deal.keys()
    read = {name.removeprefix("horizon.") for condition in case.conditions.values() for name in reads(condition)}
    read |= {
        metric
        for party in form.parties.values()
        for audience in party.audiences.values()
        for metric in audience.watches
    }
    for name in case.ids.metrics:
        if name not in moved:
            case.add("P0303", ("metrics", name), f"nothing moves '{name}'", key=True)
        if name not in read:
            message = f"nothing reads '{name}': no condition and no audience"
            case.add(
                "P0304", ("metrics", name), message, "let an ending ask for it, or an audience watch it", key=True
            )


def _check_points(case: Inspection) -> None:
    for name, party in case.form.parties.items():
        for issue in case.ids.issues:
            if issue not in party.points:
                message = f"'{name}' has no points for '{issue}': every option counts 0"
                case.add("P0306", ("parties", name, "points"), message, key=True)


def _check_chances(case: Inspection) -> None:
    for name, move in case.form.moves.items():
        if move.chance == 100 and move.otherwise:
            message = f"'otherwise' never happens, since '{name}' always succeeds"
            case.add("P0310", ("moves", name, "otherwise"), message, "add chance: below 100", key=True)
    for name, event in case.form.events.items():
        if event.chance == 0:
            case.add("P0310", ("events", name, "chance"), f"'{name}' never happens by itself: its chance is 0")
    levels = closing(case.form)
    if len(levels) == 1:
        case.add("P0310", ("endings",), "there is one ending only, however the talks go", key=True)
