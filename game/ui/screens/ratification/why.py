"""The ledgers of one's own audiences: what expected support is made of, and what the vote was made of.

The causes are those of the composer's ledger; only what became known since is added.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.language import say
from game.ui.figures import support
from game.ui.screens.composer.why import why_support
from game.ui.screens.ratification.reasons import margin
from game.ui.screens.ratification.tally import Tally
from game.ui.screens.terms import sentence
from game.ui.widget import Widget
from game.ui.widgets.ledger import Cause, Ledger, LedgerBody
from game.ui.words import Words


def _base(tally: Tally, words: Words, audience: str) -> LedgerBody | None:
    """The content of the composer's ledger for the package that home votes on."""
    ledger = why_support(tally.view, words, audience, tally.package)
    return next((part for part in ledger.walk() if isinstance(part, LedgerBody)), None)


def why_expected(tally: Tally, words: Words, audience: str, persuasion: int = 0) -> Widget:
    """Expected support before the mood; points of persuasion that are chosen but not yet paid count."""
    base = _base(tally, words, audience)
    found = tally.view.support(audience, tally.package)
    if base is None or not persuasion:
        return why_support(tally.view, words, audience, tally.package)
    total = min(10_000, found.total + 100 * persuasion)
    return _ledger(base, [Cause(say("Persuasion"), persuasion)], total, found.threshold)


def why_vote(tally: Tally, words: Words, audience: str) -> Widget:
    """Support on the day, mood included."""
    base, vote = _base(tally, words, audience), tally.vote(audience)
    found = tally.view.support(audience, tally.package)
    if base is None or vote is None or vote.total is None:
        return why_support(tally.view, words, audience, tally.package)
    mood = vote.total - found.total
    return _ledger(base, [Cause(say("Mood on the day"), mood / 100)], vote.total, found.threshold)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _ledger(base: LedgerBody, more: Sequence[Cause], total: int, threshold: int) -> Ledger:
    return Ledger(
        say("Why {figure}?", figure=support(total)),
        base.subject,
        [*base.causes, *more],
        (say("Support"), total / 100, support(total)),
        need=base.need,
        verdict=_begun(f"{margin(total, threshold)}."),
        term=sentence("audience_cost"),
        side=base.side,
    )
