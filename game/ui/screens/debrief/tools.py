"""The buttons above the picture of the debrief: pair, homes, table, export, and what the words mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from game.language import say
from game.ui.widget import Widget
from game.ui.widgets.button import Button

Press = Callable[[], None]


class Deeds(NamedTuple):
    """What the buttons do."""

    pair: Press
    home: Press
    turn: Press
    export: Press
    explain: Press


def tools(
    deeds: Deeds, *, pairs: bool, homes: bool, view: Literal["cloud", "table", "figures"], names: bool
) -> list[Widget]:
    """The buttons that make sense now; ``names`` writes the names of table and export, else icon and key stand alone."""
    found: list[Widget] = []
    # Where homes or pairs can be chosen too, names would leave no room for the title.
    names = names and not (pairs or homes)

    def tool(words: str, deed: Press, icon: str, key: str, hint: str) -> None:
        found.append(Button(words if names else "", deed, icon=icon, key=key, high=44).hinted(hint))

    if pairs:
        tool("", deeds.pair, "users", "P", say("Show another pair of parties"))
    if homes:
        tool("", deeds.home, "house", "N", say("What each home would ratify: its win-set"))
    if view == "table":
        tool(say("Picture"), deeds.turn, "chart-scatter", "T", say("The picture again"))
    elif view == "figures":
        tool(say("As a table"), deeds.turn, "table-2", "T", say("Every change with its causes"))
    else:
        tool(say("As a table"), deeds.turn, "table-2", "T", say("What the picture shows, as a table"))
    tool(say("Export"), deeds.export, "printer", "E", say("Keep this debrief as a page, a PDF or a picture"))
    explain = Button("", deeds.explain, icon="circle-question-mark", key="", cap="?", high=44)
    found.append(explain.hinted(say("What the words mean")).named("why"))
    return found
