"""A word to those who are new, in their first turns: what may be done now, and with which key."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.layout import Column, Pad, Row
from game.ui.screens.table.parts import Scene
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label
from game.ui.widgets.panels import Card

TURNS = 2
"""For so many turns of one's own the guide speaks."""


def advice(scene: Scene, turns: int) -> tuple[str, Sequence[tuple[str, str]]] | None:
    """A sentence and the keys that matter now; None for those who have played a while."""
    view = scene.reading.view
    if turns >= TURNS:
        return None
    if not view.my_turn:
        if turns:
            return None
        return "The other side speaks first. Watch the cells: an offer fills them.", [("Space", "do not wait")]
    if view.stage != "floor":
        return None
    if view.offer is None:
        return (
            "Your turn. The megaphones show what each side wants in public. Put a first offer on the table.",
            [
                ("↑↓", "choose an issue"),
                ("Enter", "compose an offer there"),
                ("?", "why a figure stands as it does"),
            ],
        )
    if view.offer.proposer == view.party:
        return (
            "Your offer is still on the table. Change it, let the turn pass, or do something for it first.",
            [("Enter", "compose another"), ("P", "let the turn pass"), ("S", "speak in public")],
        )
    return (
        "An offer is on the table. Below the black line on the ruler it is worth less to you than no deal.",
        [("Y", "accept it"), ("Enter", "answer with your own"), ("K", "ask home first")],
    )


def guide(scene: Scene, turns: int) -> Widget | None:
    """The advice as a card, or None."""
    found = advice(scene, turns)
    if found is None:
        return None
    sentence, keys = found
    caps: list[Widget] = []
    for cap, words in keys:
        caps += [KeyCap(cap), Label(words, SECOND, colour="amber_text", lead=1.2), Pad(Label("", SECOND), 4, 0)]
    lines = Column(Label(sentence, SECOND, "medium", "amber_text", lead=1.3), Row(*caps, gap=8), gap=7)
    card = Card(
        Row(Icon("lightbulb", 20, "amber_text"), lines.sized(grow=1), gap=12),
        pad=14,
        pad_y=10,
        fill="warm",
        edge="warm_line",
    )
    return Pad(card, 12, 8)
