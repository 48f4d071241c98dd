"""The accounts that the parties gave of the same talks, side by side, and who named what."""

from __future__ import annotations

from game.language import say
from game.ui.layout import Column, Grid
from game.ui.play import Play
from game.ui.screens.year_after.matrix import matrix_card
from game.ui.screens.year_after.stories import read_stories, story_card
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.panels import ScrollView


def stories(play: Play, wide: float) -> Widget:
    """Every party's account, one's own first."""
    outcome = play.outcome
    if outcome is None:
        raise RuntimeError("the talks are not over")
    package = outcome.package or {}
    told = read_stories(play.view, outcome)
    cards = [story_card(play.words, one, package, own=one.party == play.me, scrolls=False) for one in told]
    columns = (1, 1) if wide >= 760 and len(cards) > 1 else (1,)
    title = Label(say("What each side said"), 21, "bold")
    return Column(title, ScrollView(Grid(*cards, columns=columns, gap=14)).named("stories").sized(grow=1), gap=12)


def matrix(play: Play) -> Widget:
    """Who named what of the deal, and who was silent."""
    outcome = play.outcome
    if outcome is None:
        raise RuntimeError("the talks are not over")
    told = read_stories(play.view, outcome)
    quo = play.view.index.status_quo
    return matrix_card(play.words, told, outcome.package or {}, quo, scrolls=True)
