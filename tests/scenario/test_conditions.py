"""Conditions: read with types against the scenario's names, every word a number, every fault at its character."""

from __future__ import annotations

import pytest

from game.scenario.conditions import judge, read, reads, secrets
from game.scenario.expressions import Fault
from game.scenario.ids import Ids
from game.scenario.terms import Tree

IDS = Ids(
    parties={"us": "United States", "mx": "Mexico"},
    audiences={"congress": "us", "coalition": "mx"},
    issues={"roots": ("words", "fund", "compact"), "flag": ("red", "blue")},
    unordered=frozenset({"flag"}),
    metrics={"crossings": (0, 400), "jobs": (0, 100)},
    events={"leak": ("deny", "own_it"), "caravan": ()},
    moves={"stop_trains": True, "quiet_word": False},
    phases=("opening", "talks", "debrief"),
    readouts=("joint", "thin"),
)


def name(dotted: str) -> Tree:
    """Give the tree of a name."""
    return ("name", dotted)


def num(value: int) -> Tree:
    """Give the tree of a number."""
    return ("num", value)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("trust.us.mx >= 50", (">=", name("trust.us.mx"), num(50))),
        ("how == agreed", ("==", name("how"), num(1))),
        ("walk_out != how", ("!=", num(4), name("how"))),
        ("phase == talks", ("==", name("phase"), num(1))),
        ("deal.roots >= fund", (">=", name("deal.roots"), num(1))),
        ("position.us.flag == blue", ("==", name("position.us.flag"), num(1))),
        ("position.us.roots == deal.roots", ("==", name("position.us.roots"), name("deal.roots"))),
        ("readout.us == joint", ("==", name("readout.us"), num(1))),
        ("readout.us == readout.mx", ("==", name("readout.us"), name("readout.mx"))),
        ("fired.caravan", name("fired.caravan")),
        ("not done.stop_trains", ("not", name("done.stop_trains"))),
        ("answered.leak.own_it == 1", ("==", name("answered.leak.own_it"), num(1))),
        ("horizon.jobs > jobs", (">", name("horizon.jobs"), name("jobs"))),
        ("reservation.mx >= 30.5", (">=", name("reservation.mx"), num(305))),
        (
            "reservation.mx + 2 > reservation.us",
            (">", ("+", name("reservation.mx"), num(20)), name("reservation.us")),
        ),
        ("2 * reservation.mx > 9", (">", ("*", num(2), name("reservation.mx")), num(90))),
        ("capital.us < reservation.us", ("<", ("*", name("capital.us"), num(10)), name("reservation.us"))),
        ("crossings - jobs * 2 < -5", ("<", ("-", name("crossings"), ("*", name("jobs"), num(2))), num(-5))),
        ("round < 2 + 3 * 2", ("<", name("round"), num(8))),
        (
            "1 < round <= 3",
            ("and", ("<", num(1), name("round")), ("<=", name("round"), num(3))),
        ),
        (
            "fired.leak and not (round == 1 or refusals > 0)",
            (
                "and",
                name("fired.leak"),
                ("not", ("or", ("==", name("round"), num(1)), (">", name("refusals"), num(0)))),
            ),
        ),
        ("  approval.congress\n  >= 50", (">=", name("approval.congress"), num(50))),
        ("firm.us.roots == 0 and rounds_left <= phase_rounds_left", None),
    ],
)
def test_condition_becomes_a_tree(text: str, tree: Tree | None) -> None:
    """A condition's words become numbers: ways of ending, phases, options, readouts, tenths of points."""
    condition = read(text, IDS)
    assert condition.text == text.strip()
    if tree is not None:
        assert condition.tree == tree


@pytest.mark.parametrize(
    ("text", "code", "at", "hint"),
    [
        ("how = agreed", "P0602", "=", "write =="),
        ("round > 1 && fired.leak", "P0602", "&&", "write and"),
        ("round > 1 || fired.leak", "P0602", "||", "write or"),
        ("!fired.leak", "P0602", "!", "write not"),
        ("round > 1 AND fired.leak", "P0602", "AND", "write and"),
        ("Not fired.leak", "P0602", "Not", "write not"),
        ("round ≥ 2", "P0602", "≥", "write >="),
        ("round => 2", "P0602", "=>", "write >="),
        ("round =< 2", "P0602", "=<", "write <="),
        ("round <> 2", "P0602", "<>", "write !="),
        ("how == 'agreed'", "P0601", "'", "without quotes"),
        ("round / 2 > 1", "P0601", "/", "add, subtract and multiply"),
        ("trust(us, mx) > 3", "P0601", ",", "trust.us.mx"),
        ("round(2) > 3", "P0601", "round", ""),
        ("2rounds > 1", "P0601", "2rounds", "space"),
        ("round is 2", "P0601", "is", "use and, or, not"),
        ("lambda: 1", "P0601", "lambda", ""),
        ("true", "P0601", "true", "round >= 2"),
        ("round > 1 fired.leak", "P0601", "fired", "between two comparisons"),
        ("(round > 1", "P0601", "", "bracket"),
        ("round > 1 and", "P0601", "", "must follow 'and'"),
        ("trust.us.mexico > 1", "P0401", "trust", "'mx'"),
        ("trust.us.us > 1", "P0413", "trust", "WHO"),
        ("trust.us > 1", "P0413", "trust", "trust.WHO.IN_WHOM"),
        ("aproval.congress > 1", "P0413", "aproval", "'approval'"),
        ("approval.congres > 1", "P0407", "approval", "'congress'"),
        ("crossing > 1", "P0404", "crossing", "'crossings'"),
        ("fired.lek", "P0406", "fired", "'leak'"),
        ("answered.caravan.deny", "P0412", "answered", ""),
        ("answered.leak.denied", "P0412", "answered", "'deny'"),
        ("done.stop_train", "P0411", "done", "'stop_trains'"),
        ("deal.root == fund", "P0402", "deal", "'roots'"),
        ("deal.roots == funds", "P0403", "funds", "'fund'"),
        ("phase == talk", "P0408", "talk", "'talks'"),
        ("readout.us == joint_one", "P0409", "joint_one", "'joint'"),
        ("how == agree", "P0603", "agree", "'agreed'"),
        ("how == agreed or refused", "P0413", "refused", "how == refused"),
        ("fund", "P0413", "fund", "deal.roots == fund"),
        ("stop_trains", "P0413", "stop_trains", "done.stop_trains"),
        ("deal.roots >= 2", "P0604", "2", "compact"),
        ("deal.flag > red", "P0604", "deal", "use == or !="),
        ("deal.roots == deal.flag", "P0604", "deal.flag", "words"),
        ("how < agreed", "P0604", "how", "use == or !="),
        ("trust.us.mx > 1.5", "P0604", "1.5", "only reservation"),
        ("reservation.us > 1.55", "P0604", "1.55", ""),
        ("reservation.us * reservation.mx > 1", "P0604", "reservation.mx", ""),
        ("(round > 1) == 1", "P0604", "1", "and / or"),
        ("how + 1 > 2", "P0604", "how", ""),
        ("round", "P0606", "round", "round >= …"),
        ("round > 1 and jobs", "P0606", "jobs", "jobs >= …"),
        ("", "P0606", "", "leave `when` out"),
        ("capital.us * capital.mx * capital.us > 1", "P0607", "capital", "fewer"),
        (f"round > {'9' * 30}", "P0607", "9", ""),
        (f"round > 1{' and round > 1' * 40}", "P0605", "round", ""),
        ("(" * 21 + "round > 1" + ")" * 21, "P0605", "(", ""),
    ],
)
def test_fault_has_code_place_and_hint(text: str, code: str, at: str, hint: str) -> None:
    """A faulty condition is refused with its code, at the character, with words that help."""
    with pytest.raises(Fault) as caught:
        read(text, IDS)
    fault = caught.value
    assert (fault.code, hint in fault.hint) == (code, True), (fault.message, fault.hint)
    assert text[fault.offset :].startswith(at)
    assert 0 <= fault.offset <= len(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("trust.us.mx <= 100", True),
        ("trust.us.mx > 100", False),
        ("crossings >= 0 or fired.leak", True),
        ("crossings > 400 and fired.leak", False),
        ("not jobs < 0", True),
        ("deal.roots <= compact", True),
        ("1 == 1", True),
        ("2 != 2", False),
        ("crossings - 400 > 0", False),
        ("how == agreed", None),
        ("fired.leak", None),
        ("reservation.us >= 0", None),
    ],
)
def test_what_always_or_never_holds_is_proved(text: str, verdict: bool | None) -> None:
    """A condition that the figures' ranges settle is known to hold always or never."""
    assert judge(text, IDS)[1] == verdict


def test_reads_lists_the_names() -> None:
    """Every dotted name that a condition reads is listed once."""
    condition = read("crossings < 9 and (crossings > jobs or trust.us.mx == 4) and how == agreed", IDS)
    assert reads(condition) == {"crossings", "jobs", "trust.us.mx", "how"}


def test_secrets_are_capital_reservation_and_private_moves() -> None:
    """Only capital, reservation values and counts of private moves are secrets."""
    condition = read("capital.us > reservation.mx and done.quiet_word and done.stop_trains and jobs > 1", IDS)
    assert secrets(condition, IDS) == {"capital.us", "reservation.mx", "done.quiet_word"}
