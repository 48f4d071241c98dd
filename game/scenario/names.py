"""Checks that every name in a scenario stands for something, and that parts fit each other in number.

Effects, conditions and the course of the talks have modules of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenario.defaults import STRATEGIES
from game.scenario.fields import SHORT
from game.scenario.form_people import AudienceForm, PartyForm
from game.scenario.inspection import Inspection
from game.scenario.tree import Path

Figures = Mapping[str, Sequence[int] | Mapping[str, int]]


def check_names(case: Inspection) -> None:
    """Check the names in every part but effects, conditions and phases."""
    _check_about(case)
    _check_metrics(case)
    _check_agreement(case)
    for name, party in case.form.parties.items():
        _check_party(case, ("parties", name), party)
    _check_agenda(case)
    _check_positions(case)
    _check_linkages(case)
    _check_events(case)
    _check_rest(case)


def _check_about(case: Inspection) -> None:
    about = case.form.about
    for name, fact in (about.facts if about is not None else {}).items():
        for n, source in enumerate(fact.source):
            case.cited.add(source)
            if " " not in source:
                path = ("about", "facts", name, "source", n)
                case.find(path, source, "P0410", "source", (*case.ids.sources, "assumed"))


def _check_metrics(case: Inspection) -> None:
    for name, metric in case.form.metrics.items():
        low, high = metric.range
        if not low <= metric.start <= high:
            message = f"'start' must lie in the range of '{name}', from {low:,} to {high:,}, not {metric.start:,}"
            case.add("P0204", ("metrics", name, "start"), message)
        case.find_sources(("metrics", name), metric.source)


def _check_agreement(case: Inspection) -> None:
    form = case.form.agreement
    if form is None:
        return
    parties = len(case.ids.parties)
    if form.need is not None and form.need > parties:
        message = f"'need' asks for {form.need} parties, and there are {parties}"
        case.add("P0204", ("agreement", "need"), message)
    for n, party in enumerate(form.veto):
        case.find_party(("agreement", "veto", n), party)
    case.unlike(("agreement", "veto"), form.veto)


def _check_party(case: Inspection, path: Path, party: PartyForm) -> None:
    _check_figures(case, (*path, "points"), party.points)
    case.find_sources(path, party.source)
    for name, delegate in party.delegates.items():
        case.find_sources((*path, "delegates", name), delegate.source)
    if party.mandate is not None:
        closed = (*path, "mandate", "closed")
        for issue, options in party.mandate.closed.items():
            _check_options(case, (*closed, issue), issue, options)
            if issue in case.ids.issues and case.ids.issues[issue][:1] and case.ids.issues[issue][0] in options:
                message = f"the status quo of '{issue}' is closed; offers that leave the issue out keep it"
                case.add("P0309", (*closed, issue), message)
    if party.strategy is not None:
        _check_strategy(case, (*path, "strategy", "name"), party.strategy.name)
    for name, audience in party.audiences.items():
        _check_audience(case, (*path, "audiences", name), audience)


def _check_audience(case: Inspection, path: Path, audience: AudienceForm) -> None:
    _check_figures(case, (*path, "points"), audience.points)
    for issue in audience.salience:
        case.find_issue((*path, "salience", issue), issue, key=True)
    for metric in audience.watches:
        case.find_metric((*path, "watches", metric), metric, key=True)
    case.find_sources(path, audience.source)


def _check_figures(case: Inspection, path: Path, written: Figures) -> None:
    """Check points by issue: one for each option, or a map by option."""
    for issue, figures in written.items():
        if not case.find_issue((*path, issue), issue, key=True):
            continue
        options = case.ids.issues[issue]
        if isinstance(figures, Mapping):
            for option in figures:
                case.find_option((*path, issue, option), issue, option, key=True)
        elif len(figures) != len(options):
            message = f"'{issue}' has {len(options)} options, and here stand {len(figures)} figures"
            case.add("P0208", (*path, issue), message, f"one for each of {', '.join(options)}")


def _check_options(case: Inspection, path: Path, issue: str, options: Sequence[str]) -> None:
    """Check a list of options under its issue."""
    if not case.find_issue(path, issue, key=True):
        return
    for n, option in enumerate(options):
        case.find_option((*path, n), issue, option)
    case.unlike(path, options)


def _check_strategy(case: Inspection, path: Path, name: str) -> None:
    case.find(path, name, "P0205", "strategy", STRATEGIES)


def _check_agenda(case: Inspection) -> None:
    for name, issue in case.form.agenda.items():
        path = ("agenda", name)
        case.find_sources(path, issue.source)
        first = case.ids.issues[name][:1]
        for option, plan in issue.options.items():
            place = (*path, "options", option)
            if (option,) == first and plan.effects:
                message = f"'{option}' is the status quo of '{name}': the first option has no effects"
                case.add(
                    "P0416", (*place, "effects"), message, "what happens anyway is a trend of the metric", key=True
                )
            for metric in plan.effects:
                case.find_metric((*place, "effects", metric), metric, key=True)
            if plan.short is not None and len(plan.short) > SHORT:
                message = f"'short' takes {SHORT} characters at most, and these are {len(plan.short)}"
                case.add("P0210", (*place, "short"), message)
            case.find_sources(place, plan.source)


def _check_positions(case: Inspection) -> None:
    for party, positions in case.form.positions.items():
        case.find_party(("positions", party), party, key=True)
        for issue, position in positions.items():
            path = ("positions", party, issue)
            if case.find_issue(path, issue, key=True) and position.wants is not None:
                case.find_option((*path, "wants"), issue, position.wants)
            case.find_sources(path, position.source)
            if position.firmness == 0 and any(source in case.ids.facts for source in position.source):
                message = "this position has a fact as its source, so its firmness is 1 at least"
                case.add("P0418", (*path, "firmness"), message, "write firmness: 1, or source: assumed")


def _check_linkages(case: Inspection) -> None:
    for name, linkage in case.form.linkages.items():
        path = ("linkages", name)
        case.count((*path, "options"), len(linkage.options), 2, 16, "issues in a linkage")
        for issue, options in linkage.options.items():
            _check_options(case, (*path, "options", issue), issue, options)
            case.count((*path, "options", issue), len(options), 1, 8, "options")
        for party in linkage.points:
            case.find_party((*path, "points", party), party, key=True)
        for metric in linkage.effects:
            case.find_metric((*path, "effects", metric), metric, key=True)


def _check_events(case: Inspection) -> None:
    for name, event in case.form.events.items():
        path = ("events", name)
        if event.by is not None:
            case.find((*path, "by"), event.by, "P0405", "actor", case.ids.actors)
        case.find_sources(path, event.source)
        choice = event.choice
        if choice is None:
            continue
        place = (*path, "choice")
        case.find_party((*place, "party"), choice.party)
        case.find((*place, "default"), choice.default, "P0412", "answer", case.ids.events[name])


def _check_rest(case: Inspection) -> None:
    form = case.form
    for name, actor in form.actors.items():
        case.find_sources(("actors", name), actor.source)
    for name, move in form.moves.items():
        path = ("moves", name)
        for n, party in enumerate(move.who or ()):
            case.find_party((*path, "who", n), party)
        if move.who is not None:
            case.unlike((*path, "who"), move.who)
            case.count((*path, "who"), len(move.who), 1, 8, "parties that can make this move")
        case.find_sources(path, move.source)
    for name, readout in form.readouts.items():
        path = ("readouts", name)
        for party in (*readout.says,):
            case.find_party((*path, "says", party), party, key=True)
        for n, issue in enumerate(readout.mentions):
            case.find_issue((*path, "mentions", n), issue)
        case.find_sources(path, readout.source)
    for name, ending in (form.endings or {}).items():
        case.find_sources(("endings", name), ending.source)
    if form.implementation is not None:
        for metric in form.implementation.no_deal:
            case.find_metric(("implementation", "no_deal", metric), metric, key=True)
    for level, seats in (form.levels or {}).items():
        for party, strategy in seats.items():
            case.find_party(("levels", level, party), party, key=True)
            _check_strategy(case, ("levels", level, party), strategy)
