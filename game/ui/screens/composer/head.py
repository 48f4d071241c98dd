"""The head of the composer: the way back, what the marks mean, and the button that hides everything."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.ui.app import App
from game.ui.layout import Row, Spacer
from game.ui.names import within
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Pill
from game.ui.widgets.button import Button
from game.ui.words import Words


def head(app: App, words: Words, me: str, other: str, on_back: Callable[[], None], *, stale: bool) -> Widget:
    """One line; ``stale`` says that the table has moved on since the draft was begun."""
    mine, theirs = words.side(me), words.side(other)
    marks = (
        (Mark(mine), say("your draft")),
        (Mark(mine, hollow=True), say("your last offer")),
        (Mark(theirs), say("last offer by {who}", who=within(words.party(other)))),
    )
    legend = [Row(mark, Label(said, 15, colour="ink2"), gap=7) for mark, said in marks] if app.look.roomy else []
    note = [Pill(say("The table has moved on. Your draft is kept."), "amber", "info")] if stale else []
    secret = [Icon("file-lock", 20, "ink2"), Label(say("Only your side sees this"), 15, colour="ink2", lines=1)]
    return Row(
        Button("", on_back, icon="arrow-left", key="Esc", high=44).hinted(say("Back to the table")),
        Label(say("Your offer"), 30, "bold"),
        *(note or secret),
        Spacer(),
        Row(*legend, gap=18),
        Button(say("Hide"), lambda: app.hide(True), icon="eye-off", key="H", high=44).hinted(
            say("Hides everything that only you may see")
        ),
        gap=12,
    )
