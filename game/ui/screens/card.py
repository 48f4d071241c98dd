"""The model card: every figure of a scenario in plain words, what it rests on, and the line where a class changes it.

It reads one file beside the screen and shows it; it changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.language import mark, say, spoken
from game.lint.card import Card as Model
from game.lint.card import Coefficient, make_card
from game.scenario import Unreadable, find
from game.scenario.load import read_text
from game.session.saves import Game
from game.ui.app import App
from game.ui.layout import Column, Row, Spacer
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens import card_words as told
from game.ui.shelf import Tale
from game.ui.text import Span
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Hints, Icon, Label, Pill, Rich, Rule
from game.ui.widgets.busy import Busy
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.choice import Tabs
from game.ui.widgets.page import page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.popups import Popover

NO_CARD = mark("This scenario has errors, and so it has no card. “parley check” lists them.")
VALUE, RESTS, LINE = 72.0, 190.0, 84.0
"""Widths of the columns beside the names."""


def read_card(path: Path) -> tuple[Model, Tale] | None:
    """Read the card of a scenario and its texts in every language; None where it has errors."""
    model = make_card(read_text(path), str(path))
    if model is None:
        return None
    tale = Tale(model.scenario, path)
    for language in tale.languages:
        tale.told(language)
    return model, tale


class CardScreen(Screen):
    """All figures of one scenario, part by part, in sections that open and close."""

    title = mark("Model card")
    first_focus = "tabs"

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.model: Model | None = None
        self.tale: Tale | None = None
        self.failed = ""
        self.part = 0
        self.open: set[str] = set()
        """The sections that are open."""
        self.rows: dict[str, Coefficient] = {}
        """The figures that are shown, by the names of their rows."""
        self._begun = False

    # --- reading ----------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Read the scenario, once, beside the screen."""
        if not self._begun:
            self._begun = True
            self.app.work(lambda: read_card(self.path), self._read, self._unread)

    def _read(self, found: tuple[Model, Tale] | None) -> None:
        if found is None:
            self.failed = NO_CARD
        else:
            self.model, self.tale = found
            self.reworded()
            self._open_first()
        self.refresh()
        self.app.focus(self.first_focus)

    def reworded(self) -> None:
        """Take the scenario's texts in the language of the reader."""
        if self.model is not None and self.tale is not None:
            self.model = replace(self.model, scenario=self.tale.told(spoken()))

    def _unread(self, fault: Exception) -> None:
        if not isinstance(fault, (Unreadable, OSError)):
            raise fault
        self.failed = str(fault)
        self.refresh()

    def _open_first(self) -> None:
        """Open the first section of a part in which none is open."""
        if self.model is not None:
            ids = [section.id for section in told.sections(self.model, self.part)]
            if ids and self.open.isdisjoint(ids):
                self.open.add(ids[0])

    # --- what is shown ----------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """What the card is at the top, the parts as tabs, the sections of one part below."""
        name = self.model.scenario.title if self.model else ""
        bar = TopBar(say(self.title), name, tools=self.app.tools())
        foot = Row(
            Hints(
                [
                    ("Tab", say("next area")),
                    ("← →", say("part")),
                    ("↑ ↓", say("figure")),
                    ("Enter", say("open, or why")),
                ]
            ).sized(grow=1),
            Button(say("Back"), self.app.back, icon="arrow-left", key="Esc").named("back"),
        )
        if self.model is None:
            body: Widget = Label(say(self.failed), 17) if self.failed else Busy(say("The scenario is read"))
            return page(bar, Card(body), foot)
        tabs = Tabs([say(title) for title, _ in told.PARTS], self.part, self.go).named("tabs")
        return page(bar, Column(self._head(self.model), tabs, self._listed(self.model), gap=10), foot)

    def _head(self, model: Model) -> Widget:
        rows = model.coefficients
        sourced = sum(not row.assumed for row in rows)
        place = f"{self.path.parent.name}/{self.path.name}"
        figures = say("{n} figures, {sourced} with a source, the rest assumed;", n=len(rows), sourced=sourced)
        here = [row.line for section in told.sections(model, self.part) for row in section.rows if row.line]
        change = (
            say("change them in {file}, here lines {least} to {most}.", file=place, least=min(here), most=max(here))
            if here
            else say("change them in {file}, here with a line of your own.", file=place)
        )
        return Column(
            Rich([Span(f"{figures} ", "semibold"), Span(change)], 17),
            Label(
                say("In brackets: what tells the story, not the figure. The card shows every side's secrets."),
                SECOND,
                colour="ink2",
            ),
            gap=2,
        )

    def _listed(self, model: Model) -> Widget:
        self.rows = {}
        parts: list[Widget] = []
        for section in told.sections(model, self.part):
            parts.append(self._heading(section))
            if section.id in self.open:
                parts += [self._row(model, row) for row in section.rows]
            parts.append(Rule())
        listed = Column(*parts[:-1], gap=0).grouped()
        return Card(ScrollView(listed).named("figures"), pad_y=12).sized(grow=1)

    def _heading(self, section: told.Section) -> Widget:
        is_open = section.id in self.open
        inner = Row(
            Icon("chevron-down" if is_open else "chevron-right", 20, "ink2"),
            Label(section.title, 17, "semibold").sized(grow=1),
            Label(section.counted, SECOND, colour="ink2", align="right"),
            gap=10,
        )
        return Pick(inner, lambda: self.turn(section.id), pad=10).named(f"section-{section.id}")

    def _row(self, model: Model, row: Coefficient) -> Widget:
        names: list[Widget] = [Label(told.name(model.scenario, row), 16, lead=1.3)]
        if isinstance(row.value, str):
            names.append(Label(row.value, SECOND, "medium", "ink2", lead=1.3))
        value = "" if isinstance(row.value, str) else told.figure(row)
        rests: Widget = Label(told.rests_on(row), SECOND, colour="ink2", lead=1.3)
        if not row.assumed:
            rests = Row(Pill(told.rests_on(row), "agreed", "check"), Spacer())
        inner = Row(
            Label(value, 16, "semibold", align="right").sized(width=VALUE),
            Column(*names, gap=0).sized(grow=1),
            rests.sized(width=RESTS),
            Label(
                say("line {n}", n=row.line) if row.line else say("left out"), SECOND, colour="ink2", align="right"
            ).sized(width=LINE),
            gap=14,
        )
        self.rows[row.name] = row
        return Pick(inner, self.explain, pad=11.6).named(row.name).hinted(told.hint(model.scenario, row))

    # --- what is done -----------------------------------------------------------------------------------------

    def go(self, part: int) -> None:
        """Show another part."""
        self.part = part
        self._open_first()
        self.refresh()

    def turn(self, section: str) -> None:
        """Open a section, or close it."""
        self.open ^= {section}
        self.refresh()

    def explain(self) -> None:
        """Say why the focused figure is what it is."""
        self.app.explain()

    def why(self) -> Widget | None:
        """What the focused figure means, what it rests on, and where it stands."""
        focused = self.app.stage.focused
        row = self.rows.get(focused.id) if focused else None
        if row is None or self.model is None:
            return None
        scenario = self.model.scenario
        parts: list[Widget] = [
            Label(told.name(scenario, row), 19, "bold", lead=1.25),
            Label(told.figure(row), 21, "semibold", lead=1.25),
            Label(told.meaning(row), 16),
            Rule(),
        ]
        if row.assumed:
            parts.append(
                Label(say("Assumed: no source gives this figure. Would you take another?"), 16, "semibold")
            )
        known = told.reports(scenario, row)
        if row.story:
            parts.append(Label(say("What tells the story:"), SECOND, "semibold", "ink2"))
        parts += [Rich([Span(f"{key}  ", "semibold"), Span(text, colour="ink2")], SECOND) for key, text in known]
        line = say("Line {n}", n=row.line) if row.line else say("Left out, so the usual value holds")
        parts.append(Rich([Span(f"{line}: ", "semibold"), Span(row.name.replace(".", ". "))], SECOND))
        return Popover(Column(*parts, gap=8))


def show_card_of(app: App, play: Play) -> None:
    """Open the card of the scenario that was played; where its file is gone, say so."""
    session = play.session
    file = session.head.file if isinstance(session, Game) else ""
    try:
        path = find(file or play.scenario.id)
    except Unreadable as fault:
        app.toast(str(fault), "triangle-alert")
        return
    app.open(CardScreen(path))
