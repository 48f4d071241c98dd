"""The composer's ledgers add up to the figures that they explain."""

from __future__ import annotations

import pytest

from game.ui.draft import Pen
from game.ui.screens.composer.why import costs_of, why_costs, why_support, why_worth
from game.ui.widget import Widget
from game.ui.widgets.ledger import LedgerBody
from tests.ui.screens.composer.drafting import second_turn


def body(ledger: Widget | None) -> LedgerBody:
    """The content of a ledger."""
    assert ledger is not None
    shown = ledger.children[0]
    assert isinstance(shown, LedgerBody)
    return shown


def test_the_worth_adds_up() -> None:
    """Options and linkages sum to the draft's worth; the reservation value is the need."""
    play = second_turn()
    pen = Pen(play)
    pen.theirs("mx")
    shown = body(why_worth(play.view, play.words, pen.draft))
    assert sum(cause.amount for cause in shown.causes) == pytest.approx(play.view.worth(pen.draft) / 10)
    assert shown.need is not None
    assert shown.need[1] == play.view.reservation / 10


@pytest.mark.parametrize("audience", ["congress", "own_party", "business_us"])
def test_support_adds_up(audience: str) -> None:
    """Points, approval and promises sum to an audience's support."""
    play = second_turn()
    pen = Pen(play)
    pen.theirs("mx")
    shown = body(why_support(play.view, play.words, audience, pen.draft))
    found = play.view.support(audience, pen.draft)
    assert sum(cause.amount for cause in shown.causes) == pytest.approx(found.total / 100)


def test_costs_add_up() -> None:
    """What left positions cost is the sum over audiences; a draft that leaves none has no such ledger."""
    play = second_turn()
    pen = Pen(play)
    pen.theirs("mx")
    costs = costs_of(play.view, pen.draft)
    total = sum(sum(broken.values()) for broken in costs.values())
    assert total < 0
    shown = body(why_costs(play.view, play.words, pen.draft))
    assert shown.total[1] == pytest.approx(total / 100)
    kept = {issue: stand.option for issue, stand in play.view.stands["us"].items()}
    assert why_costs(play.view, play.words, kept) is None
