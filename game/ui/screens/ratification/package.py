"""The package that home votes on: what it changes, as a card, as a part of a panel, and in few lines."""

from __future__ import annotations

from game.language import say
from game.ui.layout import Column, Grid, Row
from game.ui.screens.ratification.tally import Tally
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words


def package_part(tally: Tally, words: Words, columns: int, note: str = "") -> Widget:
    """The package that home votes on: what it changes."""
    quo = tally.view.index.status_quo
    chips: list[Widget] = [
        Row(
            Icon(words.scenario.agenda[issue].icon or "circle-dot", 20, "ink2"),
            Column(
                Label(words.issue(issue), 15, colour="ink2", lines=1),
                Label(words.option(issue, option), 17, "semibold", lines=1),
                gap=0,
            ).sized(grow=1),
            gap=10,
        )
        for issue, option in tally.package.items()
        if option != quo[issue]
    ]
    head = Row(Label(say("What was agreed"), 17, "semibold").sized(grow=1), Label(note, 15, colour="ink2"), gap=8)
    return Column(head, Grid(*chips, columns=(1,) * min(columns, max(1, len(chips))), gap=7), gap=8)


def package_lines(tally: Tally, words: Words, columns: int) -> Widget:
    """The package in as little height as it takes."""
    quo = tally.view.index.status_quo
    chips: list[Widget] = [
        Row(
            Icon(words.scenario.agenda[issue].icon or "circle-dot", 19, "ink2"),
            Label(words.issue(issue), 15, colour="ink2", lines=1),
            Label(words.option(issue, option), 16, "semibold", lines=1).sized(grow=1),
            gap=8,
        )
        for issue, option in tally.package.items()
        if option != quo[issue]
    ]
    grid = Grid(*chips, columns=(1,) * min(columns, max(1, len(chips))), gap=6)
    return Card(Column(Label(say("What was agreed"), 17, "semibold"), grid, gap=8), pad_y=14)


def package_card(tally: Tally, words: Words, columns: int, note: str = "") -> Widget:
    """The package as a card of its own."""
    return Card(ScrollView(package_part(tally, words, columns, note)), pad_y=16)
