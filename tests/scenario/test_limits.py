"""Limits: the numbers agree with the rules' tables, and what does not fit is refused before play."""

from __future__ import annotations

import pytest

from game.rules import layout
from game.scenario import limits, load_text
from game.scenario.defaults import course
from game.scenario.figures import VARIABLES
from game.scenario.flow import TRIGGERS
from game.scenario.ids import HOWS
from game.scenario.scan import scan
from game.scenario.shape import fit
from tests.scenario.samples import FULL, SMALL, codes_of, swap

SHARED = (
    "PARTIES ISSUES OPTIONS METRICS AUDIENCES EVENTS MOVES PHASES LINKAGES READOUTS ENDINGS ANSWERS ROWS PROGRAMS "
    "CODE EFFECTS"
).split()


@pytest.mark.parametrize("name", SHARED)
def test_capacity_is_that_of_the_rules(name: str) -> None:
    """The check refuses exactly what the rules' tables cannot hold."""
    assert getattr(limits, name) == getattr(layout, name)


def test_words_are_those_of_the_rules() -> None:
    """Ways of ending, kinds of phase and triggers have the order and the names of the rules."""
    assert HOWS == layout.HOWS
    assert tuple(TRIGGERS) == layout.KINDS
    assert {trigger for known in TRIGGERS.values() for trigger in known} == set(layout.TRIGGERS[1:])
    assert limits.PENDING < layout.QUEUE
    assert len(VARIABLES) == len(set(VARIABLES))


def test_usual_course_knows_the_usual_phases() -> None:
    """The default phases are made of known kinds."""
    tree, findings, _ = scan("scenario.yaml", SMALL)
    form = fit(tree, findings)
    assert form is not None
    assert [phase.kind for phase in course(form).values()] == ["opening", "bargaining", "debrief"]


@pytest.mark.parametrize(
    ("part", "most", "entry"),
    [
        ("metrics", 24, "{title: M, start: 0, range: [0, 9], better: higher}"),
        ("moves", 48, "{title: M}"),
        ("events", 48, "{title: M}"),
        ("readouts", 16, "{title: M}"),
        ("endings", 24, "{title: M}"),
    ],
)
def test_as_many_as_fit_and_no_more(part: str, most: int, entry: str) -> None:
    """As many as the tables hold are taken; one more is refused, with the number."""
    for number in (most, most + 1):
        entries = "".join(f"  x{n}: {entry}\n" for n in range(number))
        reading = load_text(f"{SMALL}{part}:\n{entries}")
        refused = [problem.message for problem in reading.problems if problem.code == "P0801"]
        assert refused == ([] if number == most else [f"there can be at most {most} {part}, not {most + 1}"])


def test_a_party_alone_cannot_talk() -> None:
    """One party is too few."""
    text = SMALL[: SMALL.index("  downhill:")] + SMALL[SMALL.index("agenda:") :]
    assert codes_of(load_text(text)) == ["P0208"]


def test_delayed_effects_may_not_pile_up() -> None:
    """The worst pile of delayed effects is reckoned from moves, parties, events and the longest delay."""
    text = swap(FULL, "{landings: -1, after: 2, for: 3}", "{landings: -1, herring: -1, after: 24, for: 24}")
    assert codes_of(load_text(text)) == []
    text = swap(text, "{landings: -1, herring: -1,", "{landings: -1, herring: -1, idle: 1, approval.crews: 1,")
    assert codes_of(load_text(text)) == ["P0802"]
