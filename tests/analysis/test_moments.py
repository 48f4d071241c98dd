"""The talks as they stood when they were decided and at each refusal."""

from __future__ import annotations

from pathlib import Path

from game.analysis.moments import find_refusals, when_decided
from game.rules.layout import PARTIES, V_APPROVAL, V_RESERVATION, V_TRUST
from game.rules.record import Talks
from tests.analysis.reopened import FIRST, PASSED, REFUSED_AGAIN, WORDS, play, play_text


def figures(talks: Talks) -> tuple[int, int]:
    """Give the town's approval and West's reservation value in tenths."""
    return talks.v[V_APPROVAL], talks.v[V_RESERVATION]


def test_readouts_do_not_colour_what_was_decided() -> None:
    """Figures are those of the last vote at home, before the readouts moved them."""
    session = play(*FIRST, *PASSED, *WORDS)
    assert figures(session.peek()) == (50, 40)
    assert figures(when_decided(session)) == (30, 40)


def test_talks_that_ran_out_stand_as_at_their_deadline() -> None:
    """Without an agreement figures are those of the deadline."""
    session = play("west hold", "east hold", "east hold", "west hold", *WORDS)
    assert figures(session.peek()) == (50, 40)
    assert figures(when_decided(session)) == (30, 40)


def test_without_ratification_the_agreement_decides(tmp_path: Path) -> None:
    """Where no home is asked figures are those of the agreement."""
    session = play_text(
        tmp_path,
        lambda text: "\n".join(
            line.replace("agreed: homes", "agreed: words")
            for line in text.splitlines()
            if not line.startswith(("  homes:", "  again:"))
        ),
        *FIRST[:2],
        *WORDS,
    )
    assert figures(session.peek()) == (60, 70)
    assert figures(when_decided(session)) == (40, 70)


def test_before_any_decision_nothing_is_taken_back() -> None:
    """Talks that go on stand as they stand."""
    session = play(FIRST[0])
    assert figures(when_decided(session)) == figures(session.peek()) == (40, 70)


def test_a_refusal_stands_before_the_news_of_the_reopened_table() -> None:
    """Asked right after the refusal, its figures are those of the vote, though the next storm has come."""
    session = play(*FIRST)
    (refusal,) = find_refusals(session)
    assert figures(session.peek()) == (30, 40)
    assert figures(refusal.talks) == (40, 70)
    assert (refusal.ply, refusal.round, refusal.by) == (4, 1, ("west",))


def test_a_refusal_stands_after_what_it_cost() -> None:
    """By hand: East trusted West 45, gained 2 by the offer, lost 4 by the refusal."""
    (refusal,) = find_refusals(play(*FIRST))
    assert refusal.talks.v[V_TRUST + PARTIES] == 43


def test_each_refusal_stands_for_itself() -> None:
    """Asked at the end, each refusal has the package, the persuasion and the figures of its own vote."""
    session = play(*FIRST, *REFUSED_AGAIN, *WORDS)
    first, second = find_refusals(session)
    assert (figures(first.talks), figures(second.talks)) == ((40, 70), (30, 40))
    assert (first.talks.agreed[:2], second.talks.agreed[:2]) == ([3, 2], [1, 1])
    assert (first.talks.persuasion[0], second.talks.persuasion[0]) == (0, 3)
    assert (first.ply, second.ply) == (4, 8)


def test_nothing_refused() -> None:
    """A game without a refusal has none."""
    assert find_refusals(play("west hold")) == ()
