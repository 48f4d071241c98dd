"""What a teacher and a class need around the talks: briefs, sources, aims, a note on what may hurt.

It counts words and looks for sources. Whether the texts are good is for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lint.subject import Subject
from game.scenario.inspection import ASSUMED
from game.scenario.tree import Path

LONGEST_BRIEF = 400
"""Words that a student reads in about three minutes."""


def check_lesson(subject: Subject) -> None:
    """Check what a class needs besides rules."""
    _check_briefs(subject)
    _check_facts(subject)
    _check_people(subject)
    _check_claims(subject)
    _check_about(subject)


def _check_briefs(subject: Subject) -> None:
    for name, party in subject.scenario.parties.items():
        words = len(party.brief.split())
        path = ("parties", name, "brief")
        if words > LONGEST_BRIEF:
            message = f"the brief of '{name}' has {words} words, and students read {LONGEST_BRIEF} at most"
            subject.add("P1050", path, message, f"cut {words - LONGEST_BRIEF} words", key=True)
        elif not words:
            message = f"'{name}' has no brief: its team cannot know what it wants"
            subject.add(
                "P1051", path, message, "add brief: with what it wants, can give, and must bring home", key=True
            )


def _check_facts(subject: Subject) -> None:
    for name, fact in subject.scenario.about.facts.items():
        path = ("about", "facts", name)
        if not fact.source:
            subject.add(
                "P1052", path, f"{name} is told as a fact, and nothing says who reports it", "add source:", key=True
            )
        elif ASSUMED in fact.source:
            message = f"{name} is told as a fact, and its source is '{ASSUMED}'"
            subject.add("P1052", (*path, "source"), message, "name who reports it, or tell it elsewhere", key=True)


def _check_people(subject: Subject) -> None:
    for party, plan in subject.scenario.parties.items():
        for name, delegate in plan.delegates.items():
            if delegate.name and not delegate.source:
                message = f"{delegate.name} is named, and nothing says who reports that this person was there"
                hint = "add source:, or leave the name out and keep the office"
                subject.add("P1053", ("parties", party, "delegates", name), message, hint, key=True)


def _claims(subject: Subject) -> Iterator[tuple[Path, Sequence[str], str]]:
    """Give what claims something about the world: its place, its sources, and what it claims."""
    scenario = subject.scenario
    for name, metric in scenario.metrics.items():
        yield ("metrics", name), metric.source, f"the start of '{name}'"
    for issue, plan in scenario.agenda.items():
        yield ("agenda", issue), plan.source, f"the issue '{issue}'"
        for name, option in plan.options.items():
            if option.effects:
                yield ("agenda", issue, "options", name), option.source, f"what '{name}' brings"
    for party, positions in subject.case.form.positions.items():
        for issue, position in positions.items():
            yield ("positions", party, issue), position.source, f"the position of '{party}' on '{issue}'"
    for name, move in scenario.moves.items():
        yield ("moves", name), move.source, f"the move '{name}'"
    for name, event in scenario.events.items():
        yield ("events", name), event.source, f"the event '{name}'"
    for party, people in scenario.parties.items():
        for name, audience in people.audiences.items():
            yield ("parties", party, "audiences", name), audience.source, f"the audience '{name}'"


def _check_claims(subject: Subject) -> None:
    """Ask for sources where a scenario has facts: there, readers must be able to tell them from what is made up."""
    if not subject.scenario.about.facts:
        return
    for path, source, claim in _claims(subject):
        if not source:
            message = f"{claim} has no source: readers cannot tell whether it is known or made up"
            subject.add("P1054", path, message, "add source: with a fact, or source: assumed", key=True)


def _check_about(subject: Subject) -> None:
    about, path = subject.scenario.about, ("about",)
    if not about.sensitivity:
        message = "no note on sensitivity: a teacher cannot know what may hurt somebody in the class"
        subject.add("P1055", (*path, "sensitivity"), message, "add about: {sensitivity: …}", key=True)
    if not about.objectives:
        message = "no objectives: nobody can tell what the class is to learn"
        subject.add(
            "P1056", (*path, "objectives"), message, "add about: {objectives: [two to five aims]}", key=True
        )
    if not about.ages:
        subject.add("P1057", (*path, "ages"), "no ages: for which class is it?", "add about: {ages: 14+}", key=True)
    if about.minutes is None:
        message = "no minutes: does it fit into a lesson?"
        subject.add("P1058", (*path, "minutes"), message, "add about: {minutes: [20, 40]}", key=True)
    if not subject.scenario.debrief.questions:
        message = "no questions for the debrief: most is learnt in the talk after the game"
        subject.add("P1059", ("debrief", "questions"), message, "add debrief: {questions: [about five]}", key=True)
