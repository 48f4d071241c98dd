"""One seeded fault for each way in which a file of tests may be wrong: the file, the line to be named, the words."""

from __future__ import annotations

from dataclasses import dataclass

SOUND = """\
scenario: river_pact
tests:
  - name: First
    seed: 7
    seats: {city: conceding}
    answers: {dry_month: wait}
    moves:
      - uphill open water=as_now/2
      - downhill open
      - expect: {trust.downhill.uphill: [40, 50], how: [open, agreed]}
      - {refused: downhill accept, code: not_your_turn}
    then: {uphill: conceding}
    expect:
      metrics: {flow: [60, 200]}
      ending: {not: walked}
      holds: round >= 1 and capital.uphill < 100
  - name: Second
    each: {seed: [1, 2], word: [hold, accept]}
    moves: [uphill open, downhill open, city open, uphill propose dam=small, downhill $word]
    expect: {package: none, values: {uphill: 30.0}}
"""
"""A file of tests with nothing wrong."""


@dataclass(frozen=True)
class Fault:
    """A change to the sound file; ``at`` stands in the line that the problem must name."""

    code: str
    old: str
    new: str
    at: str = ""
    says: str = ""

    @property
    def text(self) -> str:
        """The file with the fault."""
        assert self.old in SOUND
        return SOUND.replace(self.old, self.new, 1)

    @property
    def line(self) -> int:
        """The number of the line that the problem must name."""
        mark = self.at or self.new
        assert mark in self.text
        return self.text[: self.text.index(mark)].count("\n") + 1


FAULTS = [
    # The YAML itself and the form.
    Fault("P0102", "seed: 7", "seed: [7", "seats:"),
    Fault("P0103", "name: First", "name: &first First"),
    Fault("P0108", "seed: 7", "name: Again", says="a second time"),
    Fault("P0111", "city: conceding", "city: no", says="yes or no"),
    Fault("P0201", "scenario: river_pact", "scenarios: river_pact", says="did you mean 'scenario'"),
    Fault("P0201", "    then:", "    than:", says="did you mean 'then'"),
    Fault("P0201", "code: not_your_turn", "cod: not_your_turn", says="did you mean 'code'"),
    Fault("P0203", "name: First", "name: ", "- name:", "nothing stands after 'name:'"),
    Fault("P0202", "  - name: Second\n    each", "  - each", says="a test needs the key 'name'"),
    Fault("P0202", "refused: downhill accept, ", "", "code: not_your_turn", "stands after 'refused'"),
    Fault("P0203", "name: First", "name: 7", says="put it in quotes"),
    Fault("P0203", "seed: 7", "seed: 7.5", says="a whole number"),
    Fault("P0203", "ending: {not: walked}", "ending: 3", says="word for 'ending'"),
    Fault("P0203", "how: [open, agreed]", "changed: {how: 1}", says="no number that changes"),
    Fault("P0203", "[40, 50]", "soon", says="a whole number, not the text 'soon'"),
    Fault("P0204", "seed: 7", "seed: -1", says="between 0 and 4,294,967,295"),
    Fault("P0204", "[40, 50]", "[50, 40]", says="the smaller number"),
    Fault("P0205", "city: conceding", "city: concedng", says="did you mean 'conceding'"),
    Fault("P0205", "ending: {not: walked}", "ending: {not: walkd}", says="did you mean 'walked'"),
    Fault("P0205", "code: not_your_turn", "code: not_your_trun", says="did you mean 'not_your_turn'"),
    Fault("P0205", "dry_month: wait", "dry_month: sent", says="did you mean 'send'"),
    Fault("P0208", "[40, 50]", "[40, 45, 50]", says="two numbers"),
    Fault("P0208", "seed: [1, 2], word: [hold, accept]", "seed: []", says="at least one value"),
    Fault("P0209", "uphill: 30.0", "uphill: 30.05", says="one decimal"),
    Fault("P0210", "name: First", f"name: {'long' * 200}", says="500 characters"),
    # Names.
    Fault("P0401", "city: conceding", "town: conceding", says="'town' does not exist"),
    Fault("P0401", "values: {uphill", "values: {up_hill", says="did you mean 'uphill'"),
    Fault("P0401", "trust.downhill.uphill", "trust.downhil.uphill", says="did you mean 'downhill'"),
    Fault("P0402", "package: none", "package: {watr: half}", says="did you mean 'water'"),
    Fault("P0404", "metrics: {flow", "metrics: {flaw", says="did you mean 'flow'"),
    Fault("P0404", "metrics: {flow", "metrics: {round", says="no metric 'round'"),
    Fault("P0404", "ending: {not", "endng: {not", says="did you mean 'ending'"),
    Fault("P0406", "dry_month: wait", "memo_leaks: wait", says="asks for an answer"),
    Fault("P0407", "metrics: {flow", "approvals: {town", says="did you mean 'towns'"),
    Fault("P0413", "metrics: {flow", "trust: {downhill", says="is not complete"),
    # Conditions, in the scenario's own codes.
    Fault("P0602", "round >= 1 and", "round >= 1 &&", says="write and"),
    Fault("P0413", "round >= 1", "towns >= 1", says="write approval.towns"),
    # What only tests can have wrong.
    Fault("P0901", "scenario: river_pact", "scenario: river_pakt", says="did you mean 'river_pact'"),
    Fault(
        "P0903",
        "name: Second",
        "name: First\n    seats: {}",
        "name: First\n    seats: {}",
        "taken by the test in line 3",
    ),
    Fault("P0904", "- downhill open\n", "- downhill opens\n", says="did you mean 'open'"),
    Fault("P0904", "uphill open water=as_now/2", "uphill open water=as_now", says="lacks its firmness"),
    Fault("P0905", "- downhill open\n", "- city open\n", says="'city' is played by conceding"),
    Fault("P0905", "then: {uphill: conceding}", "then: {city: random}", says="from the start"),
    Fault(
        "P0906", "    expect: {package: none, values: {uphill: 30.0}}\n", "", "  - name: Second", "expects nothing"
    ),
    Fault("P0907", "word: [hold, accept]", "word: [hold]", says="has 1 values, and 'seed' has 2"),
    Fault("P0908", "downhill $word", "downhill $words", says="the columns are: seed, word"),
    Fault("P0909", "downhill $word", "downhill hold", "each:", "nothing in this test uses the column 'word'"),
    Fault("P0909", "    each: {seed", "    seed: 3\n    each: {seed", "seed: 3", "keep one of the two"),
    Fault("P0910", "[40, 50]", "101", says="0 to 100"),
    Fault("P0910", "capital.uphill < 100", "trust.downhill.uphill > 100", "holds:", "never hold"),
]
