"""Counts beside the lines of a scenario's file: at the right lines, and the file says the same as before."""

from __future__ import annotations

from game.analysis.explore.annotate import annotate
from game.scenario.scan import scan

EMPTY: dict[str, dict[str, int]] = {
    group: {} for group in "phases transitions options agreed moves events answers readouts endings".split()
}
SMALL = """events:
  storm:
    title: Storm
    choice: {answers: {stay: {text: one
      two}, go: {text: "three
      four"}}}
  calm: {title: Calm} # quiet
phases:
  talks: {exits: {agreed: end, broken: end}}
agenda: {fish: {options: {none: {}, all: {}}}}
"""
HITS = {
    **EMPTY,
    "events": {"storm": 1200, "calm": 0, "absent": 3},
    "answers": {"storm.stay": 4, "storm.go": 5},
    "phases": {"talks": 7},
    "transitions": {"talks agreed end": 2, "talks agreed home": 3, "talks broken end": 0},
    "options": {"fish.none": 1, "fish.all": 8},
    "agreed": {"fish.none": 0, "fish.all": 6},
}


def test_counts_stand_beside_their_lines() -> None:
    """Each count stands at its own line; a line that ends inside a text has them above; what the file lacks has none."""
    text = annotate(SMALL, HITS, ["events: calm"], "Counts")
    assert scan("", text)[0].root.value == scan("", SMALL)[0].root.value
    made = text.splitlines()
    assert made == [
        "# Counts",
        "events:",
        "  storm:  # 1,200",
        "    title: Storm",
        "    # stay 4; go 5",
        "    choice: {answers: {stay: {text: one",
        '      two}, go: {text: "three',
        '      four"}}}',
        "  calm: {title: Calm} # quiet  # 0, proved unreachable",
        "phases:",
        "  talks: {exits: {agreed: end, broken: end}}  # talks 7; agreed 5; broken 0",
        "agenda: {fish: {options: {none: {}, all: {}}}}  # none offered 1, agreed 0; all offered 8, agreed 6",
    ]
