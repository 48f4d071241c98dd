"""Numbered talks 1.01 to 1.24: the course of the talks, phase by phase and round by round."""

from __future__ import annotations

from game.rules.legal import Refusal
from game.rules.view_parts import Stand
from game.session.notation import read
from tests.cases.talks import HOMES, THREE, TWO, Table, draw, scenario_of, text_of

OPENING = """
phases:
  opening: {kind: opening, exits: {next: talks}}
  talks: {kind: bargaining, rounds: 3, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
GROUPS = """
phases:
  groups: {kind: bargaining, issues: [water], rounds: 2, exits: {agreed: talks, over: talks}}
  talks: {kind: bargaining, rounds: 3, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
READOUTS = """
readouts: {short: {title: A short note}}
phases:
  talks: {kind: bargaining, rounds: 1, exits: {agreed: press, broken: press, over: press}}
  press: {kind: communique, exits: {next: debrief}}
  debrief: {kind: debrief}
"""


def test_1_01_the_first_phase_listed_starts() -> None:
    """The first phase listed starts; a briefing asks for no move and is left at once."""
    phases = OPENING.replace("phases:", "phases:\n  briefing: {kind: briefing, exits: {next: opening}}")
    table = Table(TWO, phases)
    assert (table.phase, table.stage, table.asked) == ("opening", "opening", ("up", "down"))


def test_1_02_phases_that_an_author_leaves_out() -> None:
    """Without phases there are opening, six rounds of talks and debrief; brief, audiences, readouts add theirs."""
    plain = scenario_of(text_of(TWO.split("phases:", maxsplit=1)[0]))
    homes = HOMES.split("phases:", maxsplit=1)[0].replace("title: Up", "title: Up\n    brief: Hold on.")
    full = scenario_of(text_of(homes, "readouts: {short: {title: A short note}}"))
    assert list(plain.phases) == ["opening", "talks", "debrief"]
    assert plain.phases["talks"].rounds == 6
    assert list(full.phases) == ["briefing", "opening", "talks", "ratification", "communique", "debrief"]


def test_1_03_the_first_row_that_holds_is_taken() -> None:
    """Of the rows of an exit the first whose condition holds is taken."""
    phases = """
phases:
  talks:
    kind: bargaining
    rounds: 1
    exits: {agreed: debrief, over: [{when: "round >= 2", to: second}, {when: "round == 1", to: third}, {to: second}]}
  second: {kind: bargaining, rounds: 1, exits: {agreed: debrief, broken: debrief, over: debrief}}
  third: {kind: bargaining, rounds: 1, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
    table = Table(TWO, phases)
    table.make("up hold | down hold")
    assert table.phase == "third"


def test_1_04_opening_statements_are_published_together() -> None:
    """An opening statement is sealed until all seats have handed in theirs."""
    table = Table(TWO, OPENING)
    table.make("up open water=half/3")
    assert table.view("down").stands["up"]["water"] == Stand("as_now", 1)
    assert table.asked == ("down",)
    table.make("down open water=third/2")
    assert table.view("down").stands["up"]["water"] == Stand("half", 3)
    assert table.view("up").stands["down"]["water"] == Stand("third", 2)
    assert (table.phase, table["round"]) == ("talks", 1)


def test_1_05_sealed_moves_do_not_grow_stale() -> None:
    """A sealed move is stale only if its own seat has already moved."""
    table = Table(TWO, OPENING)
    table.make("up open")
    assert table.code("up open water=half/3", ply=0) == "stale"
    assert table.code("up open water=half/3") == "already_sealed"
    assert not isinstance(table.session.play(read("down open", table.scenario), 0), Refusal)


def test_1_06_a_stale_move_is_refused() -> None:
    """At the table a move made for an earlier ply is refused and changes nothing."""
    table = Table(TWO)
    table.make("up hold")
    assert table.code("down hold", ply=0) == "stale"
    assert not isinstance(table.session.play(read("down hold", table.scenario), 1), Refusal)


def test_1_07_statements_are_prefilled() -> None:
    """What an opening statement leaves out stays as the positions, and those as the party's best option, firmly 1."""
    table = Table(TWO, OPENING, "positions: {up: {water: {wants: third, firmness: 2}, dam: {firmness: 3}}}")
    table.make("up open | down open")
    stands = table.view("up").stands
    assert stands["up"] == {"water": Stand("third", 2), "dam": Stand("large", 3)}
    assert stands["down"] == {"water": Stand("most", 1), "dam": Stand("no_dam", 1)}


def test_1_08_a_position_on_the_record_is_not_opened_at_nothing() -> None:
    """Firmness 0 is not offered where the position has a source in fact; where it is assumed, it is."""
    table = Table(
        TWO,
        OPENING,
        "about: {sources: {S: A paper}, facts: {F1: {text: They said so., source: S}}}",
        "positions: {up: {water: {wants: third, source: F1}, dam: {wants: large, source: assumed}}}",
    )
    assert table.code("up open water=third/0") == "factual_position"
    table.make("up open water=third/1 dam=large/0 | down open")
    assert table.view("down").stands["up"]["dam"] == Stand("large", 0)


def test_1_09_readouts_ask_everybody_and_are_published_together() -> None:
    """The communique asks every party at the table even where one answer fits, and publishes all together."""
    table = Table(TWO, READOUTS)
    table.make("up hold | down hold")
    assert (table.stage, table.asked) == ("readout", ("up", "down"))
    table.make("up readout short")
    assert (table["readout.up"], table.asked) == (0, ("down",))
    table.make("down readout short")
    assert (table["readout.up"], table["readout.down"], table.phase) == (1, 1, "debrief")


def test_1_10_a_party_that_left_is_not_asked_for_a_readout() -> None:
    """Only parties at the table are asked."""
    table = Table(TWO, READOUTS)
    table.make("up walk_out")
    assert (table.stage, table.asked) == ("readout", ("down",))


def test_1_11_a_working_group_negotiates_its_issues_alone() -> None:
    """In a phase with issues the others stay at the status quo."""
    table = Table(TWO, GROUPS)
    assert table.view("up").issues == ("water",)
    assert table.code("up propose water=half dam=small") == "outside_phase"
    table.make("up propose water=half")
    offer = table.view("down").offer
    assert offer is not None
    assert offer.package == {"water": "half", "dam": "no_dam"}


def test_1_12_a_group_hands_its_package_on() -> None:
    """A package agreed in a group stands in the next phase without proposer or acceptances; nobody can withdraw it."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=half | down accept")
    offer = table.view("up").offer
    assert offer is not None
    assert (table.phase, offer.package["water"], offer.proposer, offer.accepted) == ("talks", "half", None, ())
    assert table["how"] == 0
    assert (table.code("down withdraw"), table.code("down propose water=half")) == (
        "not_your_offer",
        "repeats_offer",
    )
    table.make("down accept")
    offer = table.view("up").offer
    assert offer is not None
    assert offer.accepted == ("down",)
    table.make("up accept")
    assert table.outcome.how == "agreed"


def test_1_13_a_package_handed_on_may_be_replaced() -> None:
    """Anybody may put another package in the place of one that a group handed on."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=half | down accept | down propose water=half dam=small")
    offer = table.view("up").offer
    assert offer is not None
    assert (offer.proposer, offer.accepted) == ("down", ("down",))


def test_1_14_an_offer_lapses_with_its_phase() -> None:
    """A standing offer that is not agreed lapses at the end of its phase."""
    table = Table(TWO, GROUPS)
    table.make("up hold | down hold", "down propose water=half | up hold")
    assert (table.stage, table.asked) == ("last_call", ("up",))
    table.make("up hold")
    assert (table.phase, table["round"], table.view("up").offer) == ("talks", 3, None)


def test_1_15_an_offer_stands_through_the_rounds_of_its_phase() -> None:
    """Within its phase an offer stands from round to round."""
    table = Table(TWO)
    table.make("up propose water=half | down hold", "down hold | up hold")
    offer = table.view("down").offer
    assert offer is not None
    assert (table["round"], offer.proposer) == (3, "up")


def test_1_16_what_is_left_of_the_clock() -> None:
    """Rounds count over all bargaining phases; those left are counted for the phase and with the phases after it."""
    table = Table(TWO, GROUPS)
    found = []
    for line in ("up hold | down hold", "down hold | up hold", "up hold | down hold"):
        found.append((table["round"], table["phase_rounds_left"], table["rounds_left"]))
        table.make(line)
    found.append((table["round"], table["phase_rounds_left"], table["rounds_left"]))
    assert found == [(1, 1, 4), (2, 0, 3), (3, 2, 2), (4, 1, 1)]


def test_1_17_a_group_that_agrees_early_saves_its_rounds() -> None:
    """The next phase begins with the next round; what the group did not use is not added."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=half | down accept")
    assert (table["round"], table["phase_rounds_left"], table["rounds_left"]) == (2, 2, 2)


def test_1_18_the_floor_rotates() -> None:
    """The floor of round n starts with party (n - 1) mod (number of parties) and goes round in the file's order."""
    table = Table(THREE)
    found: list[str] = []
    for _ in range(9):
        found += table.asked
        table.make(f"{table.asked[0]} hold")
    assert " ".join(found) == "a b c b c a c a b"
    assert table.outcome.how == "deadline"


def test_1_19_rotation_counts_rounds_of_earlier_phases() -> None:
    """The round that turns the floor is the one over all phases: after one round in groups the second party begins."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=half | down accept")
    assert table.asked == ("down",)


def test_1_20_a_fixed_order_starts_with_the_first() -> None:
    """With a fixed order each round starts with the first party."""
    table = Table(THREE, THREE[THREE.index("phases:") :].replace("rounds: 3", "rounds: 2, order: fixed"))
    found: list[str] = []
    for _ in range(6):
        found += table.asked
        table.make(f"{table.asked[0]} hold")
    assert " ".join(found) == "a b c a b c"


def test_1_21_only_the_floor_may_move() -> None:
    """A party without the floor is refused, whatever it tries."""
    table = Table(TWO)
    codes = [table.code(f"down {move}") for move in ("hold", "propose water=half", "talk up", "firm water=half")]
    assert codes == ["not_your_turn"] * 4


CUT = "phases:\n  talks: {kind: bargaining, rounds: 5, cut_short: {from: 2, chance: 50}, exits: {agreed: debrief, broken: debrief, over: debrief}}\n  debrief: {kind: debrief}\n"


def test_1_22_a_phase_may_be_cut_short() -> None:
    """From its own second round on, each tally of this phase draws whether the round was its last."""
    found = []
    for seed in range(12):
        table = Table(TWO, CUT, seed=seed)
        while not table.session.over:
            table.make("clock")
        found.append(table.outcome.rounds)
    expected = [next((n for n in (2, 3, 4) if draw(100, seed, "cut_short", n) < 50), 5) for seed in range(12)]
    assert found == expected
    assert len(set(expected)) > 2


def test_1_23_the_table_is_told_the_risk() -> None:
    """The risk of being cut short is known beforehand, and is none before the round that is named."""
    table = Table(TWO, CUT.replace("chance: 50", "chance: 7"), seed=1)
    first = table.view("up").cut_chance
    table.make("up hold | down hold")
    assert (first, table["round"], table.view("down").cut_chance) == (0, 2, 7)


def test_1_24_the_cut_counts_the_rounds_of_its_own_phase() -> None:
    """`from` counts from the phase's own first round, not over all phases; the draw takes the round over all."""
    phases = GROUPS.replace("rounds: 3,", "rounds: 3, cut_short: {from: 2, chance: 100},")
    table = Table(TWO, phases)
    while not table.session.over:
        table.make("clock")
    assert table.outcome.rounds == 4
