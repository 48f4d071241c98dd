"""The missed trade in full: every change, and what each is worth to every party."""

from __future__ import annotations

from game.language import say
from game.report.figures import signed_points
from game.report.past import Past
from game.ui.app import App
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Mark, Rule
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal, centred

WIDE = 860.0


def show_details(app: App, past: Past) -> None:
    """Show the list in a dialogue."""
    missed = past.missed
    if missed is None:
        return
    column = 92.0 if len(past.parties) < 4 else 64.0

    def line(name: Widget, amounts: list[int], *, bold: bool = False) -> Row:
        figures = [
            Label(signed_points(a), 17, "bold" if bold else "medium", align="right").sized(width=column)
            for a in amounts
        ]
        return Row(name.sized(grow=1), *figures, gap=12)

    head = Row(
        Label(
            say("Instead of the deal") if past.glance.deal else say("Instead of no deal"), 15, "semibold", "ink2"
        ).sized(grow=1),
        *(
            Row(
                Mark(past.words.side(p), 6),
                Label(past.short(p), 15, "semibold", "ink2", lead=1.2).sized(grow=1),
                gap=4,
            ).sized(width=column)
            for p in past.parties
        ),
        gap=12,
    )
    rows: list[Widget] = []
    words = past.words
    for swap in past.swaps:
        name = Column(
            Label(words.issue(swap.issue), 17, "semibold"),
            Label(
                say(
                    "{new} instead of {old}",
                    new=words.option_long(swap.issue, swap.new),
                    old=words.option_long(swap.issue, swap.old),
                ),
                16,
                colour="ink2",
            ),
            gap=0,
        )
        rows.append(
            Pick(line(name, [swap.worth[p] for p in past.parties]), pad=4, tint="").named(f"swap-{swap.issue}")
        )
    rest = [missed.gains[p] - sum(swap.worth[p] for swap in past.swaps) for p in past.parties]
    if any(rest):
        why = (
            say("Linkages, and what leaving was worth")
            if past.glance.deal is None
            else say("Linkages between issues")
        )
        rows.append(Pick(line(Label(why, 17, "semibold"), rest), pad=4, tint="").named("swap-rest"))
    total = line(Label(say("Together"), 17, "bold"), [missed.gains[p] for p in past.parties], bold=True)
    listed = Column(*rows, gap=6)
    wide = min(WIDE, app.area.w - 48)
    room = app.area.h - 360
    body: Widget = listed
    if listed.size(app.look, wide - 56).h > room:
        body = ScrollView(listed).sized(height=room)

    def close() -> None:
        app.close(layer)

    modal = Modal(
        say("The missed trade"),
        Column(head, Rule(), body, Rule(), total, gap=8),
        [Button(say("Close"), close, key="Esc")],
        wide,
    )
    layer = app.modal(modal)
    layer.spot = centred(modal, WIDE)
    app.stage.swap(layer, modal)
