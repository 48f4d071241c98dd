"""What each party has to gain or lose, as far as its points alone tell: issues, options, the size of it all.

Spans and totals come from the points as written; whether a deal is possible is asked elsewhere.
"""

from __future__ import annotations

from game.analysis.counts import LEAST_SPAN, worst_options
from game.lint.subject import Subject, listed, points

USUAL = (750, 1300)
"""Tenths: a best package is worth about 100 points, so that figures of several parties read alike."""


FEWEST = 2
"""Parties that must mind an issue, or the whole, before anything in it is said to be bad or best for everybody."""


def check_stakes(subject: Subject) -> None:
    """Check issues, options and the parties' points."""
    _check_options(subject)
    for party in subject.scenario.parties:
        if not _check_party(subject, party):
            continue
        _check_issues(subject, party)
        _check_size(subject, party)


def _check_options(subject: Subject) -> None:
    scenario = subject.scenario
    for name in worst_options(subject.index, subject.tables):
        issue, option = name.split(".")
        n = list(scenario.agenda[issue].options).index(option)
        rows = [(party, plan.points[issue]) for party, plan in scenario.parties.items()]
        if sum(len(set(row)) > 1 for _, row in rows) < FEWEST:
            continue
        worth = listed([f"{points(row[n])} to '{party}'" for party, row in rows])
        message = (
            f"'{option}' is worst for everybody: it is worth {worth}, and no option of '{issue}' is worth less"
        )
        subject.add("P1040", ("agenda", issue, "options", option), message, "give it points for one side", key=True)


def _check_party(subject: Subject, party: str) -> bool:
    """Note a party to which every package is worth the same; tell whether others are worth asking for."""
    plan = subject.scenario.parties[party]
    linked = any(linkage.points.get(party) for linkage in subject.scenario.linkages.values())
    if linked or any(len(set(row)) > 1 for row in plan.points.values()):
        return True
    message = f"'{party}' has nothing at stake: every package is worth the same to it"
    subject.add("P1044", ("parties", party, "points"), message, "give it points, or leave the party out", key=True)
    return False


def _check_issues(subject: Subject, party: str) -> None:
    scenario = subject.scenario
    plan = scenario.parties[party]
    for issue, row in plan.points.items():
        span = max(row) - min(row)
        linked = any(issue in link.options and link.points.get(party) for link in scenario.linkages.values())
        path = ("parties", party, "points", issue)
        if span == 0:
            if not linked and issue in subject.case.form.parties[party].points:
                message = f"'{issue}' is worth nothing to '{party}': every option counts {points(row[0])}"
                subject.add(
                    "P1041", path, message, "an issue that one side does not mind is not bargained over", key=True
                )
        elif span < LEAST_SPAN and not linked:
            message = f"'{issue}' hardly matters to '{party}': its options differ by {points(span)} points at most"
            subject.add("P1042", path, message, f"let them differ by {points(LEAST_SPAN)} at least", key=True)


def _check_size(subject: Subject, party: str) -> None:
    plan = subject.scenario.parties[party]
    best = sum(max(row) for row in plan.points.values())
    low, high = USUAL
    if not low <= best <= high:
        message = f"the best of everything is worth {points(best)} points to '{party}', and about 100 are usual"
        hint = f"multiply its points and its reservation value by {1000 / best:.2g}" if best > 0 else ""
        subject.add("P1046", ("parties", party, "points"), message, hint, key=True)
