"""The tables at which the numbered talks are held: small scenarios, moves in the notation, figures by dotted name.

It knows nothing of the rules. Chance is worked out here a second time, with another program (mmh3).
"""

from __future__ import annotations

import struct
from functools import cache

import mmh3

from game.rules.events import Event
from game.rules.legal import Refusal
from game.rules.outcome import Outcome
from game.rules.record import Talks, sizes
from game.rules.view import View
from game.scenario import Scenario
from game.scenario.load import load_text
from game.session.notation import read
from game.session.session import Session

TWO = """
parley: 1
id: two
title: Two at a river
agenda:
  water:
    title: Water
    options: {as_now: {title: As now}, third: {title: A third}, half: {title: Half}, most: {title: Most}}
  dam: {title: Dam, options: {no_dam: {title: None}, small: {title: Small}, large: {title: Large}}}
parties:
  up: {title: Up, points: {water: [30, 20, 10, 0], dam: [0, 20, 40]}}
  down: {title: Down, points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}}
phases:
  talks: {kind: bargaining, rounds: 3, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
"""Two parties without audiences. By default up wants as_now and large, down most and no_dam, each at firmness 1."""

HOMES = (
    TWO.split("parties:", maxsplit=1)[0]
    + """
parties:
  up:
    title: Up
    reservation: 10
    points: {water: [30, 20, 10, 0], dam: [0, 20, 40]}
    ratification: {uncertainty: 0}
    audiences: {towns: {title: Towns, base: 45, points: {water: [0, -1, -2, -4], dam: [0, 4, 8]}}}
  down:
    title: Down
    reservation: 10
    points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}
    ratification: {uncertainty: 0}
    audiences: {farms: {title: Farms, base: 44, points: {water: [0, 4, 8, 12], dam: [0, -1, -2]}}}
positions:
  up: {water: {firmness: 0}, dam: {firmness: 0}}
  down: {water: {firmness: 0}, dam: {firmness: 0}}
phases:
  talks: {kind: bargaining, rounds: 3, exits: {agreed: home, broken: debrief, over: debrief}}
  home: {kind: ratification, exits: {passed: debrief, refused: debrief}}
  debrief: {kind: debrief}
"""
)
"""The same two with one audience each, no moods, no firm positions; home decides."""

THREE = """
parley: 1
id: three
title: Three at a table
agenda:
  tax: {title: Tax, options: {none: {title: None}, low: {title: Low}, mid: {title: Mid}, high: {title: High}}}
  time: {title: Time, options: {now: {title: Now}, soon: {title: Soon}, late: {title: Late}}}
parties:
  a: {title: A, reservation: 5, points: {tax: [0, 10, 20, 30], time: [20, 10, 0]}}
  b: {title: B, reservation: 6, points: {tax: [30, 20, 10, 0], time: [0, 10, 20]}}
  c: {title: C, reservation: 7, points: {tax: [0, 20, 10, 5], time: [10, 20, 0]}}
phases:
  talks: {kind: bargaining, rounds: 3, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
"""Three parties without audiences, unanimous unless a case says otherwise."""


def _sections(text: str) -> dict[str, str]:
    """Cut a YAML text into its top-level keys."""
    found: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if line and not line[0].isspace():
            key = line.split(":")[0]
            found[key] = ""
        if key:
            found[key] += line + "\n"
    return found


def text_of(base: str, *sections: str) -> str:
    """Give a scenario's text; each further text replaces or adds top-level keys of the base."""
    found = _sections(base)
    for section in sections:
        found |= _sections(section)
    return "".join(found.values())


@cache
def scenario_of(text: str) -> Scenario:
    """Load a scenario that must be free of faults."""
    reading = load_text(text)
    if reading.scenario is None:
        raise AssertionError("\n".join(map(str, reading.problems)))
    return reading.scenario


PASSING = {"draft", "draft_firm", "lobby", "stack"}
"""Fields that hold a move's words while it is judged; nothing is read from them later."""


def whole_state(talks: Talks) -> dict[str, object]:
    """Give every field of the talks that outlives a move."""
    return {name: getattr(talks, name) for name in sizes(Talks) if name not in PASSING}


class Table:
    """One game of a small scenario."""

    def __init__(self, base: str, *sections: str, seed: int = 0) -> None:
        self.scenario = scenario_of(text_of(base, *sections))
        self.session = Session(self.scenario, seed)

    def make(self, *lines: str) -> tuple[Event, ...]:
        """Make moves that must all be accepted, "up hold | down hold" being two; give the events of the last."""
        events: tuple[Event, ...] = ()
        for line in (part for text in lines for part in text.split(" | ")):
            answer = self.session.play(read(line, self.scenario))
            if isinstance(answer, Refusal):
                raise TypeError(f"{line} was refused: {answer.code}")
            events = answer
        return events

    def code(self, line: str, ply: int | None = None) -> str:
        """Try a move that must be refused; give the code. A refused move changes nothing."""
        before, lines = whole_state(self.session.peek()), list(self.session.lines)
        answer = self.session.play(read(line, self.scenario), ply)
        if not isinstance(answer, Refusal):
            raise TypeError(f"{line} was accepted")
        assert (whole_state(self.session.peek()), self.session.lines) == (before, lines)
        return answer.code

    def __getitem__(self, name: str) -> int:
        return self.session.peek().v[self.session.index.variables[name]]

    def view(self, party: str) -> View:
        """Give a party's view."""
        return self.session.view(party)

    @property
    def stage(self) -> str:
        """What the talks wait for."""
        return self.session.stage

    @property
    def phase(self) -> str:
        """The phase's id."""
        return self.session.index.phases[self["phase"]]

    @property
    def asked(self) -> tuple[str, ...]:
        """The parties whom the talks wait for."""
        return self.session.waiting_on

    @property
    def outcome(self) -> Outcome:
        """How the talks ended."""
        outcome = self.session.outcome
        if outcome is None:
            raise AssertionError("the talks are not over")
        return outcome


def fnv(text: str) -> int:
    """Give the 32-bit FNV-1a of a text's UTF-8."""
    found = 0x811C9DC5
    for byte in text.encode():
        found = ((found ^ byte) * 0x01000193) & 0xFFFFFFFF
    return found


def draw(below: int, seed: int, stream: str, *keys: str | int) -> int:
    """Draw as the rulebook says, by another program: (h × below) >> 32."""
    words = [seed, fnv(stream), *(fnv(key) if isinstance(key, str) else key for key in keys)]
    return (mmh3.hash(struct.pack(f"<{len(words)}I", *words), 0, signed=False) * below) >> 32


def seed_where(below: int, wanted: range, stream: str, *keys: str | int) -> int:
    """Give the first seed with which a draw falls in the wanted numbers."""
    return next(seed for seed in range(10_000) if draw(below, seed, stream, *keys) in wanted)
