"""A failure tells why: the ledger of the figure, the conditions of an ending, the course of the talks."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.trials import causes
from tests.trials.desk import OPENED, results, told

TALK = f"{OPENED[:-1]}, uphill talk downhill, uphill propose water=third dam=small]"


def reasons(message: str) -> list[str]:
    """Give the lines that tell why."""
    return [line.strip() for line in message.splitlines()[1:]]


def test_a_figure_tells_its_ledger(tmp_path: Path) -> None:
    """Each change of the figure stands with its ply, its move, how far and why; it begins where the figure began."""
    assert reasons(told(tmp_path, "{trust.downhill.uphill: 45}", TALK)) == [
        "trust.downhill.uphill began at 45",
        "ply 4 (uphill talk downhill): trust.downhill.uphill +4 to 49: talk uphill.downhill of uphill",
        "ply 5 (uphill propose water=third dam=small): trust.downhill.uphill +2 to 51: offer of uphill",
    ]


def test_a_figure_that_nothing_moved_says_so(tmp_path: Path) -> None:
    """Where no change is in the ledger, that is the reason."""
    assert reasons(told(tmp_path, "{trust.city.downhill: 1}", TALK)) == ["nothing has moved trust.city.downhill"]


def test_points_are_told_as_points(tmp_path: Path) -> None:
    """A reservation value tells its course in points, a position its options."""
    text = "{reservation.uphill: 1, position.uphill.water: half}"
    moves = "[uphill open water=most/1, downhill open, city open]"
    opened = "ply 3 (city open water=third/1 dam=small/1 fund=none_yet/1)"
    assert reasons(told(tmp_path, text, moves)) == [
        "nothing has moved reservation.uphill",
        "position.uphill.water: expected half, got most",
        f"{opened}: position.uphill.water is most: opening statement of uphill",
    ]


def test_a_long_ledger_shows_its_last_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many changes the last ones are told, and how many came before."""
    monkeypatch.setattr(causes, "SHOWN", 1)
    assert reasons(told(tmp_path, "{trust.downhill.uphill: 45}", TALK)) == [
        "1 earlier change is left out",
        "ply 5 (uphill propose water=third dam=small): trust.downhill.uphill +2 to 51: offer of uphill",
    ]


def test_an_ending_tells_what_it_lacked(tmp_path: Path) -> None:
    """The ending that was wanted tells its condition with the figures as they stand, and so does the one that came."""
    text = (
        "tests:\n  - name: one\n    seats: {uphill: scripted, downhill: scripted, city: scripted}\n"
        "    expect: {ending: shared_river}\n"
    )
    (result,) = results(tmp_path, text)
    lines = reasons(result.message)
    assert lines[0].startswith("shared_river comes when how == agreed and deal.water >= half")
    assert {"deal.water is as_now", "how is deadline"} <= set(lines)
    assert "no_pact comes when how == deadline" in lines


def test_a_condition_tells_its_figures(tmp_path: Path) -> None:
    """A condition that does not hold tells every figure that it reads."""
    message = told(tmp_path, '{holds: "trust.city.uphill > 50 or reservation.uphill < 30"}', TALK)
    assert reasons(message) == ["reservation.uphill is 30", "trust.city.uphill is 47"]


@pytest.mark.parametrize(
    ("expect", "says"),
    [
        ("{package: {dam: small}}", "ply 5 (uphill propose water=third dam=small)"),
        ("{compliance: 99}", "trust.downhill.uphill is 51"),
        ("{horizon: {flow: 1}}", "nothing has moved flow"),
        ("{signatories: [city]}", "nothing was agreed, refused or broken off"),
    ],
)
def test_other_outcomes_tell_their_reasons(tmp_path: Path, expect: str, says: str) -> None:
    """Packages tell the offers, compliance the trust, the horizon its metric, the rest the course of the talks."""
    assert says in reasons(told(tmp_path, expect, TALK))
