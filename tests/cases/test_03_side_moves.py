"""Numbered talks 3.21 to 3.40: side moves, private talks, consultations, and moves that the scenario adds."""

from __future__ import annotations

import pytest

from tests.cases.talks import HOMES, THREE, TWO, Table, draw, seed_where

FLOW = "metrics: {flow: {title: Flow, start: 10, range: [0, 20], better: higher}}"
NO_LEAK = seed_where(100, range(10, 100), "leak", "up", "down", 1)


def one_home(audiences: str, more: str = "") -> str:
    """Give the section of parties where up has these audiences and down none."""
    return f"""
parties:
  up:
    title: Up
    points: {{water: [30, 20, 10, 0], dam: [0, 20, 40]}}
    {more}
    audiences: {audiences}
  down: {{title: Down, points: {{water: [0, 10, 20, 40], dam: [20, 10, 0]}}}}
"""


def words(table: Table, asked: str = "draft") -> tuple[dict[str, str], str] | None:
    """Give what up's capital answered last: the words of the audiences and of home."""
    for answer in table.view("up").consulted:
        if answer.asked == asked:
            return answer.words, answer.home
    return None


def test_3_21_two_side_moves_a_turn() -> None:
    """A turn has at most two side moves, of different kinds, at their default prices; a table move ends it."""
    moves = "moves: {dig: {title: Dig, effects: {flow: +1}}, dry: {title: Dry, effects: {flow: -1}}}"
    table = Table(TWO, FLOW, moves)
    table.make("up firm water=half")
    assert table.code("up firm water=third") == "kind_used"
    table.make("up do dig")
    assert (table["capital.up"], table.view("up").side_moves_left) == (60 - 3 - 6, 0)
    assert {table.code(f"up {move}") for move in ("talk down", "do dry", "consult water=half")} == {
        "two_side_moves"
    }
    table.make("up hold")
    assert table.asked == ("down",)


def test_3_22_one_authored_move_a_turn() -> None:
    """All authored moves are one kind."""
    table = Table(
        TWO, FLOW, "moves: {dig: {title: Dig, effects: {flow: +1}}, dry: {title: Dry, effects: {flow: -1}}}"
    )
    table.make("up do dig")
    assert table.code("up do dry") == "kind_used"


def test_3_23_what_cannot_be_paid_is_refused() -> None:
    """A side move must be paid from the capital."""
    poor = TWO[TWO.index("parties:") : TWO.index("phases:")].replace("title: Up,", "title: Up, capital: 5,")
    table = Table(TWO, FLOW, poor, "moves: {dig: {title: Dig, effects: {flow: +1}}}")
    assert {table.code(f"up {move}") for move in ("talk down", "do dig", "consult water=half")} == {"capital"}
    table.make("up firm water=half")
    assert table["capital.up"] == 2


def test_3_24_the_nearest_price_holds() -> None:
    """Prices stand for the scenario, a party or a phase; the phase's holds before the party's."""
    parties = TWO[TWO.index("parties:") : TWO.index("phases:")].replace(
        "title: Up,", "title: Up, back_channel: 8, statement: 2,"
    )
    phases = TWO[TWO.index("phases:") :].replace("rounds: 3,", "rounds: 3, back_channel: 7,")
    table = Table(TWO, parties, phases, "defaults: {back_channel: 9, statement: 4, consult: 5}", seed=NO_LEAK)
    up, down = table.view("up").prices, table.view("down").prices
    assert (up.statement, up.back_channel, up.consult, up.persuade) == (2, 7, 5, 10)
    assert (down.statement, down.back_channel) == (4, 7)
    table.make("up talk down | up firm water=half")
    assert table["capital.up"] == 60 - 7 - 2


def test_3_25_the_k_th_talk_tells_the_k_th_issue() -> None:
    """The k-th talk of a pair tells both the other's k-th issue by weight; trust grows by 4, 2, 1 both ways.

    Up's points span 40 on the dam and 30 on the water, down's 40 on the water and 20 on the dam. A third talk tells
    nothing more.
    """
    table = Table(
        TWO, seed=next(s for s in range(99) if all(draw(100, s, "leak", "up", "down", n) >= 10 for n in (1, 2, 3)))
    )
    table.make("up talk down")
    assert (table.view("up").told_issues["down"], table.view("down").told_issues["up"]) == (("water",), ("dam",))
    assert (table["trust.up.down"], table["trust.down.up"], table["capital.up"], table["capital.down"]) == (
        49,
        49,
        54,
        60,
    )
    table.make("up hold | down talk up")
    assert table.view("up").told_issues["down"] == ("water", "dam")
    assert (table["trust.up.down"], table["trust.down.up"], table["capital.down"]) == (51, 51, 54)
    table.make("down hold | down hold | up talk down")
    assert table.view("down").told_issues["up"] == ("dam", "water")
    assert (table["trust.up.down"], table["trust.down.up"]) == (52, 52)
    table.make("up hold | up hold")
    assert table.code("down talk up") == "talks_used"


def test_3_26_equal_weights_go_by_the_agenda() -> None:
    """Of two issues of equal span the one that stands first on the agenda is told first; linkages do not count."""
    parties = """
parties:
  up: {title: Up, points: {water: [30, 20, 10, 0], dam: [0, 30, 15]}}
  down: {title: Down, points: {water: [0, 10, 20, 40], dam: [-30, 5, 0]}}
linkages: {both: {title: Both, options: {water: [most], dam: [large]}, points: {down: 20}}}
"""
    table = Table(TWO, parties, seed=NO_LEAK)
    table.make("up talk down")
    assert (table.view("up").told_issues["down"], table.view("down").told_issues["up"]) == (("water",), ("water",))


def test_3_27_a_talk_may_leak() -> None:
    """With 10 % a private talk leaks: 1 approval less with the audiences of both sides. The draw has no ply in it."""
    for seed in range(40):
        table = Table(HOMES, seed=seed)
        table.make("up firm water=as_now | up hold | down talk up")
        lost = 1 if draw(100, seed, "leak", "up", "down", 1) < 10 else 0
        assert (table["approval.towns"], table["approval.farms"]) == (50 - lost, 50 - lost)
    assert [seed for seed in range(40) if draw(100, seed, "leak", "up", "down", 1) < 10] != []


def test_3_28_there_must_be_somebody_to_talk_to() -> None:
    """Nobody talks with itself or with a party that left."""
    table = Table(THREE, "agreement: {need: 2}")
    assert table.code("a talk a") == "no_partner"
    table.make("a hold | b walk_out")
    assert table.code("c talk b") == "no_partner"


@pytest.mark.parametrize(
    ("package", "word"),
    [
        ("water=as_now dam=small", "in_favour"),  # 46 + 4 = 50.0, the threshold
        ("water=third dam=small", "within_reach"),  # 0.1 short
        ("water=half", "within_reach"),  # 44.1: 5.9 short
        ("water=most", "against"),  # 44.0: 6 short
    ],
)
def test_3_29_what_an_audience_says(package: str, word: str) -> None:
    """In favour: at the threshold or above; within reach: less than 6 short; against: 6 short or more."""
    homes = one_home(
        "{towns: {title: Towns, base: 46, points: {water: [0, -0.1, -1.9, -2], dam: [0, 4, 8]}}}",
        "ratification: {uncertainty: 0}",
    )
    table = Table(TWO, homes, "positions: {up: {water: {firmness: 0}, dam: {firmness: 0}}}")
    table.make(f"up consult {package}")
    answer = words(table)
    assert answer is not None
    assert (answer[0], table["capital.up"]) == ({"towns": word}, 54)


@pytest.mark.parametrize(
    ("package", "home"),
    [
        ("water=third", "in_favour"),  # both in favour
        ("water=half", "within_reach"),  # the veto audience is within reach
        ("water=most", "against"),  # the veto audience is against, the others would suffice
        ("dam=small", "within_reach"),  # 40 in favour, with the 20 and the veto's 40 within reach it passes
        ("dam=large", "against"),  # the veto audience in favour; with nobody within reach its 40 do not suffice
    ],
)
def test_3_30_what_home_says(package: str, home: str) -> None:
    """Home is in favour, within reach or against, by weight (51 of 100) and by its veto audiences."""
    homes = one_home(
        """
      guards: {title: Guards, weight: 40, veto: true, base: 50, points: {water: [0, 0, -2, -6], dam: [0, -1, 0]}}
      miners: {title: Miners, weight: 40, base: 50, points: {water: [0, 0, 0, 0], dam: [0, 0, -6]}}
      clerks: {title: Clerks, weight: 20, base: 50, points: {water: [0, 0, 0, 0], dam: [0, -1, -6]}}""",
        "ratification: {uncertainty: 0}",
    )
    table = Table(TWO, homes, "positions: {up: {water: {firmness: 0}, dam: {firmness: 0}}}")
    table.make(f"up consult {package}")
    answer = words(table)
    assert answer is not None
    assert answer[1] == home


def test_3_31_the_capital_knows_the_mood() -> None:
    """The capital's words count each audience's mood, drawn once a game in whole points of -6 to +6."""
    for seed in range(15):
        table = Table(
            HOMES.replace("    ratification: {uncertainty: 0}\n    audiences: {towns", "    audiences: {towns"),
            seed=seed,
        )
        table.make("up consult dam=small")
        total = 45 + 4 + draw(13, seed, "mood", "towns") - 6
        word = "in_favour" if total >= 50 else "within_reach" if total > 44 else "against"
        answer = words(table)
        assert answer is not None
        assert answer[0] == {"towns": word}


def test_3_32_the_standing_offer_and_a_draft() -> None:
    """The capital answers on the standing offer and on a draft, and names both: another offer makes the answer stale."""
    table = Table(HOMES)
    table.make("up hold | down propose water=most dam=small | down hold | up consult dam=large")
    assert words(table, "standing") == ({"towns": "within_reach"}, "within_reach")
    assert words(table, "draft") == ({"towns": "in_favour"}, "in_favour")
    table.make("up propose dam=large")
    named, offer = {answer.asked: answer.package for answer in table.view("up").consulted}, table.view("up").offer
    assert offer is not None
    assert named["standing"] == {"water": "most", "dam": "small"} != offer.package
    assert named["draft"] == {"water": "as_now", "dam": "large"} == offer.package


def test_3_33_the_capital_is_asked_twice_at_most() -> None:
    """A third consultation is refused; so is one with nothing to ask about."""
    table = Table(HOMES)
    assert table.code("up consult") == "nothing_to_ask"
    table.make("up consult dam=small | up hold | down hold | down hold | up consult dam=small | up hold")
    assert (table["capital.up"], table.code("up consult dam=large")) == (48, "consults_used")


def test_3_34_a_closed_option() -> None:
    """A closed option may be neither offered nor accepted."""
    homes = one_home("{towns: {title: Towns}}", "mandate: {closed: {dam: [small], water: [most]}}")
    table = Table(TWO, homes)
    assert table.code("up propose dam=small") == "outside_mandate"
    table.make("up hold | down propose water=most | down hold")
    assert table.code("up accept") == "outside_mandate"
    assert table.view("up").closed == {"water": ("most",), "dam": ("small",)}


def test_3_35_the_capital_opens_the_mandate() -> None:
    """From the consultation that is named on, the mandate opens if the condition holds; once open, it stays open."""
    opens = "mandate: {closed: {dam: [small]}, opens: {consult: 2, when: 'trust.down.up >= 47'}}"
    table = Table(TWO, one_home("{towns: {title: Towns}}", opens), seed=NO_LEAK)
    table.make("up talk down | up consult | up hold | down hold")
    assert table["trust.down.up"] == 49
    table.make("down hold")
    assert table.code("up propose dam=small") == "outside_mandate"
    table.make("up consult | up firm water=half")
    assert table.view("up").closed == {}
    table.make("up propose dam=small")


def test_3_36_the_mandate_stays_closed_while_the_condition_fails() -> None:
    """A consultation whose condition fails opens nothing; the next may."""
    opens = "mandate: {closed: {dam: [small]}, opens: {consult: 1, when: 'trust.down.up >= 49'}}"
    table = Table(TWO, one_home("{towns: {title: Towns}}", opens), seed=NO_LEAK)
    table.make("up consult")
    assert table.code("up propose dam=small") == "outside_mandate"
    table.make("up talk down | up hold | down hold | down hold | up consult | up propose dam=small")
    assert table["trust.down.up"] >= 49


def test_3_37_an_authored_move_by_default() -> None:
    """By default everybody may make it, again and again, for 6 capital, and it always succeeds."""
    table = Table(TWO, FLOW, "moves: {dig: {title: Dig, effects: {flow: +2}}}")
    table.make("up do dig | up hold | down do dig | down hold", "down do dig | down hold | up do dig")
    assert (table["flow"], table["done.dig"], table["capital.up"], table["capital.down"]) == (18, 4, 48, 48)


def test_3_38_whose_and_when() -> None:
    """A move belongs to those it names, and is made only while its condition holds."""
    moves = "moves: {dig: {title: Dig, who: [up], when: 'flow < 12', cost: 4, effects: {flow: +2}}}"
    table = Table(TWO, FLOW, moves)
    table.make("up do dig | up hold")
    assert (table.code("down do dig"), table["capital.up"]) == ("not_this_party", 56)
    table.make("down hold | down hold")
    assert table.code("up do dig") == "not_now"


def test_3_39_once_counts_for_each_party_apart() -> None:
    """A move to be made once may be made once by each party."""
    table = Table(TWO, FLOW, "moves: {dig: {title: Dig, once: true, effects: {flow: +2}}}")
    table.make("up do dig | up hold | down do dig | down hold | down hold")
    assert (table["flow"], table["done.dig"], table.code("up do dig")) == (14, 2, "used_once")


def test_3_40_a_move_may_fail() -> None:
    """A move with a chance draws for the party's n-th use; when it fails, otherwise happens, and the use counts."""
    moves = "moves: {dig: {title: Dig, chance: 40, effects: {flow: +2}, otherwise: {flow: -1}}}"
    results = set()
    for seed in range(12):
        table = Table(TWO, FLOW, moves, seed=seed)
        table.make("up do dig | up hold | down do dig | down hold", "down hold | up do dig")
        drawn = [draw(100, seed, "move", "dig", *use) < 40 for use in (("up", 1), ("down", 1), ("up", 2))]
        assert (table["flow"], table["done.dig"]) == (10 + sum(2 if good else -1 for good in drawn), 3)
        results.add(tuple(drawn))
    assert len(results) > 3
    once = Table(
        TWO,
        FLOW,
        moves.replace("chance: 40", "chance: 1, once: true"),
        seed=seed_where(100, range(1, 100), "move", "dig", "up", 1),
    )
    once.make("up do dig | up hold | down hold | down hold")
    assert (once["flow"], once.code("up do dig")) == (9, "used_once")
