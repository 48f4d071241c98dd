"""The draft under the pen begins where one stands, keeps what phases do not negotiate, and forgets no change."""

from __future__ import annotations

from game.ui.draft import Pen
from tests.ui.screens.composer.drafting import second_turn


def test_a_draft_begins_at_the_last_offer() -> None:
    """Without a kept draft one starts from one's last offer; a kept one goes on."""
    play = second_turn()
    last = play.view.last_offers["us"]
    assert Pen(play).draft == last
    pen = Pen(play)
    assert pen.step(play.view.issues[0], -1)
    assert Pen(play).draft == pen.draft != last


def test_nothing_is_beyond_the_ends() -> None:
    """A step past the last option, or the option that is there already, changes nothing and is no change to undo."""
    play = second_turn()
    pen, issue = Pen(play), play.view.issues[0]
    last = len(play.scenario.agenda[issue].options) - 1
    pen.choose(issue, last)
    before = len(pen.past)
    assert not pen.step(issue, 1)
    assert not pen.choose(issue, last)
    assert not pen.choose(issue, last + 1)
    assert len(pen.past) == before


def test_their_offer_leaves_other_issues_alone() -> None:
    """Beginning from their offer takes over only what this phase negotiates; undo leads back step by step."""
    play = second_turn()
    pen = Pen(play)
    before = dict(pen.draft)
    theirs = pen.offer_of("mx")
    assert theirs is not None
    assert pen.theirs("mx")
    assert all(pen.draft[issue] == theirs[issue] for issue in play.view.issues)
    assert all(pen.draft[i] == before[i] for i in pen.draft if i not in play.view.issues)
    assert pen.undo()
    assert (pen.draft, pen.undo()) == (before, False)
