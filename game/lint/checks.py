"""The linter's checks in their order, and how many packages it is ready to count."""

from __future__ import annotations

from math import prod

from game.lint.idle import check_idle
from game.lint.lesson import check_lesson
from game.lint.proofs import check_proofs
from game.lint.subject import Subject

MOST_PACKAGES = 100_000
"""Packages that a check counts; with more it would take longer than a check should."""
COUNTS = frozenset(f"P{number}" for number in (*range(1030, 1039), 1043))
"""The codes that need every package counted."""


def check_words(subject: Subject) -> None:
    """Check what needs no package: what cannot happen, what does nothing, what a class needs."""
    check_proofs(subject)
    check_idle(subject)
    check_lesson(subject)


def check_counts(subject: Subject) -> bool:
    """Check what all packages tell; False, and it is said, where there are too many of them."""
    packages = prod(len(issue.options) for issue in subject.scenario.agenda.values())
    if packages > MOST_PACKAGES:
        message = f"the agenda makes {packages:,} packages, and a check counts {MOST_PACKAGES:,} at most"
        hint = "win-sets and zones were not looked at: `parley analyze` and `parley balance` do that"
        subject.add("P1061", ("agenda",), message, hint, key=True)
    # Numpy takes its time to load, so it is read where there is something to count.
    from game.lint.room import check_room  # noqa: PLC0415
    from game.lint.stakes import check_stakes  # noqa: PLC0415

    check_stakes(subject)
    if packages <= MOST_PACKAGES:
        check_room(subject)
    return packages <= MOST_PACKAGES
