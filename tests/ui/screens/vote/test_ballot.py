"""A ballot counts hands, takes them back, and knows what a tie means."""

from __future__ import annotations

import pytest

from game.ui.screens.vote.ballot import MOST_HANDS, Ballot, Proposal, first_ballot

THREE = tuple(Proposal(name, name.upper()) for name in "abc")


def _counted(*hands: int, rule: str = "again") -> Ballot:
    ballot = first_ballot(THREE, rule)  # type: ignore[arg-type]
    for at, number in enumerate(hands):
        for _ in range(number):
            ballot.count(at)
    return ballot


def test_most_hands_decide() -> None:
    """The proposal with the most hands is decided, whatever the rule for a tie."""
    for rule in ("again", "teacher", "first"):
        decided = _counted(2, 5, 1, rule=rule).decide()
        assert decided is not None
        assert decided.id == "b"


def test_nobody_decides_without_hands() -> None:
    """No hands, no decision, not even by the teacher."""
    ballot = _counted(rule="teacher")
    assert (ballot.leading, ballot.decide(1), ballot.total) == ((), None, 0)


def test_a_tie_goes_by_its_rule() -> None:
    """A second ballot holds only the tied; the teacher may take only one of them; the first in the list wins."""
    again = _counted(3, 1, 3)
    assert again.decide() is None
    second = again.again()
    assert ([p.id for p in second.proposals], second.number, second.total) == (["a", "c"], 2, 0)
    teacher = _counted(3, 1, 3, rule="teacher")
    assert [teacher.decide(at) and teacher.decide(at).id for at in (None, 1, 2)] == [None, None, "c"]  # type: ignore[union-attr]
    first = _counted(3, 1, 3, rule="first").decide()
    assert first is not None
    assert first.id == "a"


def test_hands_are_taken_back_in_order() -> None:
    """Taking back undoes the last count, also one that took a hand away."""
    ballot = _counted(1, 1)
    ballot.count(0, -1)
    assert ballot.hands == [0, 1, 0]
    assert [ballot.take_back() for _ in range(4)] == [True, True, True, False]
    assert ballot.hands == [0, 0, 0]


def test_counts_have_limits() -> None:
    """Fewer than no hands, or more than a room holds, are not counted."""
    ballot = _counted()
    assert not ballot.count(0, -1)
    assert ballot.count(0, MOST_HANDS + 5)
    assert ballot.hands[0] == MOST_HANDS
    assert not ballot.count(0)


def test_a_vote_needs_a_choice() -> None:
    """One proposal is no vote; of more than nine the first nine have keys."""
    with pytest.raises(ValueError, match="two proposals"):
        first_ballot(THREE[:1])
    assert len(first_ballot([Proposal(str(n), str(n)) for n in range(12)]).proposals) == 9


def test_rules_come_round() -> None:
    """The rule for a tie changes in turn and comes back."""
    ballot = _counted()
    seen = []
    for _ in range(3):
        seen.append(ballot.rule)
        ballot.next_rule()
    assert (seen, ballot.rule) == (["again", "teacher", "first"], "again")
