"""The title: go on with the last game, or choose a scenario.

It takes plain cards and callbacks; it reads no file and knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.layout import Column, Grid, Pad, Row, Spacer, Stack
from game.ui.screen import Screen
from game.ui.screens.title_cards import LastGame, ScenarioCard, TitleWords
from game.ui.screens.title_parts import CardPick, RoundDots, fact
from game.ui.theme import GUTTER, MARGIN, SECOND
from game.ui.widget import Widget
from game.ui.widgets.bars import BarTool, TopBar
from game.ui.widgets.basic import Flag, Hints, Icon, Label, Pill, Rule, tile
from game.ui.widgets.button import Button
from game.ui.widgets.meters import LevelBars
from game.ui.widgets.motif import motif
from game.ui.widgets.page import middle, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.popups import Modal

__all__ = ["LastGame", "ScenarioCard", "Title", "TitleWords"]

LEFT = 504
DETAILS = 680
"""The width of what Space tells of a scenario."""
AROUND = 250
"""What its title, buttons and margins take of the height."""
ROOMY = 840
"""From this height on there is room for tall cards and for sentences."""
LABELLED = 480
"""A tall card at least this wide names the button of its model card; others show the icon alone."""
BESIDES = 580
"""What bar, last game, doors and foot take of the height at least."""
NARROW = 320
"""A card narrower than this writes its facts below each other."""
WIDE = 1250
"""From this width on, the last game stands beside the scenarios; below, above them."""


class Title(Screen):
    """The title screen."""

    title = "Parley"

    def __init__(
        self,
        cards: Sequence[ScenarioCard],
        last: LastGame | None,
        *,
        on_play: Callable[[str], None],
        on_continue: Callable[[], None],
        on_quit: Callable[[], None],
        on_problems: Callable[[str], None] | None = None,
        on_model: Callable[[str], None] | None = None,
        on_saves: Callable[[], None] | None = None,
        on_profiles: Callable[[], None] | None = None,
        profile: str = "",
        words: TitleWords | None = None,
    ) -> None:
        super().__init__()
        self.cards, self.last = tuple(cards), last
        self.on_play, self.on_continue, self.on_quit, self.on_problems = on_play, on_continue, on_quit, on_problems
        self.on_model = on_model
        self.on_saves, self.on_profiles, self.profile = on_saves, on_profiles, profile
        self._words = words or TitleWords()
        self.first_focus = "hero"

    @property
    def words(self) -> TitleWords:
        """The words of the screen in the language that is spoken."""
        return self._words.said()

    def build(self) -> Widget:
        """Hero at the left, scenarios at the right; in a narrow window below each other."""
        words = self.words
        tools = [*self.app.tools(), BarTool("log-out", self.on_quit, words.quit)]
        bar = TopBar("Parley", tagline=words.tagline, tools=tools)
        foot = Row(Hints(words.keys).sized(grow=1), Label(words.promise, SECOND, colour="ink2"))
        if self.area.w < WIDE:
            foot = Row(Hints(words.keys).sized(grow=1))
            body: Widget = ScrollView(Column(self._hero(wide=False), *self._doors(), self._scenarios(2), gap=20))
            return page(bar, body, foot)
        wide = min(LEFT, self.area.w * 0.32)
        how = self._how(brief=False)
        if how.size(self.look, wide).h > self.area.h - BESIDES:
            how = self._how(brief=True)
        left = Column(self._hero(wide=True).sized(grow=1), *self._doors(), how, gap=16).sized(width=wide)
        columns = 3 if self.area.w < 2100 else 4
        if len(self.cards) <= 3 and self.area.h >= ROOMY:
            right: Widget = self._scenarios(max(2, len(self.cards)), tall=True).sized(grow=1)
        else:
            right = ScrollView(self._scenarios(columns)).sized(grow=1)
        return page(bar, Row(left, right, gap=32, cross="stretch"), foot, top=MARGIN)

    def _doors(self) -> list[Widget]:
        """The ways to saved games and to another profile, where there are such."""
        doors: list[Widget] = []
        if self.on_saves:
            doors.append(Button(self.words.saves, self.on_saves, icon="folder-open", key="S").named("saves"))
        if self.on_profiles:
            name = self.profile or self.words.profile
            doors.append(Button(name, self.on_profiles, icon="user", key="P").named("profiles"))
        if doors:
            doors[-1].sized(grow=1)
        return [Row(*doors, gap=12)] if doors else []

    # --- the last game ----------------------------------------------------------------------------------------

    def _hero(self, *, wide: bool) -> Widget:
        words, last = self.words, self.last
        start = next((card for card in self.cards if card.first and not card.problems), None)
        start = start or next((card for card in self.cards if not card.problems), None)
        if last:
            text: list[Widget] = [
                Row(
                    Label(last.title, 34, "bold", "white").sized(grow=1),
                    Label(last.saved, SECOND, colour="mute"),
                    cross="end",
                ),
                Row(
                    Flag(last.flag, 27, last.side),
                    Column(
                        Label(last.you, 18, "medium", "white"), Label(last.against, SECOND, colour="mute"), gap=2
                    ).sized(grow=1),
                    Column(
                        Label(last.rounds_words, 17, "semibold", "white", "right"),
                        RoundDots(last.round, last.rounds),
                        gap=6,
                        cross="end",
                    ),
                    gap=12,
                    cross="start",
                ),
            ]
            button = Button(words.go_on, self.on_continue, icon="play", cap="Enter", kind="amber")
            picture, pill = (
                motif(last.countries, last.emblems, dark=True, high=250),
                Pill(words.last, "navy", "history"),
            )
        elif start:
            text = [Label(start.title, 34, "bold", "white"), Label(start.summary, 17, colour="mute")]
            button = Button(
                words.play_this.format(title=start.title),
                self._player(start),
                icon="play",
                cap="Enter",
                kind="amber",
            )
            picture = motif(start.countries, start.emblems, dark=True, high=250)
            pill = Pill(words.start_here, "floor", "sparkles")
        else:
            return Card(Label(words.none, 20, "semibold"))
        button.sized(height=56).named("hero")
        if not wide:
            button.sized(width=364)
            return Card(Row(Column(*text, gap=10).sized(grow=1), button, gap=32), pad=24, fill="bar", edge="bar")
        over: list[Widget] = [Pad(Row(pill, Spacer(), cross="start"), 22, 22)]
        if not (last or start or self.cards[0]).countries:  # the emblems stand where the pill would
            text, over = [Row(pill, Spacer(), gap=0), *text], []
        below = Pad(Column(*text, button, gap=18), 24, 20, 24, 24)
        top = Stack(picture, *over).sized(grow=1)
        return Card(Column(top, below, gap=0), pad=0, fill="bar", edge="bar").grouped()

    def _how(self, *, brief: bool) -> Widget:
        """The four steps of a game; without their sentences where room is short."""
        steps = [self._step(*step, brief=brief) for step in self.words.steps]
        inner = Grid(*steps, columns=(1, 1) if brief else (1,), gap=12)
        return Card(Column(Label(self.words.how, 20, "semibold"), inner, gap=12), pad=22, pad_y=18)

    @staticmethod
    def _step(icon: str, title: str, words: str, *, brief: bool) -> Widget:
        lines: list[Widget] = [Label(title, 16, "semibold")]
        if not brief:
            lines.append(Label(words, SECOND, colour="ink2"))
        return Row(tile(icon, 38), Column(*lines, gap=0).sized(grow=1), gap=14)

    # --- scenarios --------------------------------------------------------------------------------------------

    def _scenarios(self, columns: int, *, tall: bool = False) -> Widget:
        """The cards under their heading; few cards are tall and tell more."""
        head = Label(self.words.choose, 30, "bold", lead=1.2)
        picks = [self._card(card, columns, tall=tall) for card in self.cards]
        grid = Grid(*picks, columns=(1,) * columns, even=tall).grouped()
        if tall and self.area.h < 960:
            grid.sized(grow=1)
        elif tall:
            grid.sized(height=720)
        return Column(head, grid, gap=18)

    def _card(self, card: ScenarioCard, columns: int, *, tall: bool) -> Widget:
        badge: list[Widget] = []
        if card.problems:
            badge = [Pill(card.problems_words or str(card.problems), "amber", "triangle-alert")]
        elif card.first:
            badge = [Pill(card.badge or self.words.start_here, "floor", "sparkles")]
        elif card.badge:
            badge = [Pill(card.badge, "ink")]
        high = 250 if tall else 132
        show = self._shower(card)
        model: list[Widget] = []
        if show:
            named = self.words.model if tall and self._card_width(columns) >= LABELLED else ""
            corner = Button(named, show, icon="table-2", high=44).hinted(self.words.model_hint)
            corner.focusable = False  # keys: M on the card
            model = [corner.named(f"model-{card.id}")]
        picture = Stack(
            motif(card.countries, card.emblems, high=high),
            Pad(Row(*badge, Spacer(), *model, cross="start"), 14, 14),
        )
        narrow = self._card_width(columns) < NARROW
        facts = Grid(
            fact(Icon("clock", 17, "ink2"), card.minutes),
            fact(Icon("users", 17, "ink2"), card.sides),
            fact(LevelBars(card.difficulty), card.difficulty_words),
            fact(Icon("languages", 17, "ink2"), card.languages),
            columns=(1,) if narrow else (1, 1.1),
            gap=8,
        )
        more: list[Widget] = []
        if tall:
            more = [
                Row(Icon("check", 17, "agreed"), Label(line, SECOND, lines=2).sized(grow=1), gap=10, cross="start")
                for line in card.details[:4]
            ]
        words = Column(
            Label(card.title, 21, "semibold"),
            Label(card.summary, SECOND, colour="ink2", lines=5 if tall else 3),
            Spacer(4),
            *more,
            Spacer(),
            Rule("line"),
            facts,
            gap=10,
        ).sized(grow=1)
        inner = Column(picture.sized(height=high), Pad(words, 20, 16, 20, 18).sized(grow=1), gap=0)
        pick = CardPick(Pad(inner, 1), self._player(card), lambda: self._details(card), show)
        return pick.named(f"scenario-{card.id}")

    def _card_width(self, columns: int) -> float:
        inner = middle(self.area).w - 2 * MARGIN
        if self.area.w >= WIDE:
            inner -= min(LEFT, self.area.w * 0.32) + 32
        return (inner - GUTTER * (columns - 1)) / columns

    def _player(self, card: ScenarioCard) -> Callable[[], None]:
        def play() -> None:
            if not card.problems:
                self.on_play(card.id)
            elif self.on_problems:
                self.on_problems(card.id)
            else:
                self.app.toast(card.problems_words, "triangle-alert")

        return play

    def _shower(self, card: ScenarioCard) -> Callable[[], None] | None:
        """Give what shows the model card of a scenario without errors."""
        on_model = self.on_model
        if card.problems or on_model is None:
            return None
        return lambda: on_model(card.id)

    def _details(self, card: ScenarioCard) -> None:
        lines: list[Widget] = [Label(card.summary, 17)]
        lines += [Row(Icon("check", 17, "agreed"), Label(line, 16).sized(grow=1), gap=10) for line in card.details]
        facts = f"{card.minutes} · {card.sides} · {card.difficulty_words} · {card.languages}"
        lines.append(Label(facts, SECOND, "medium", "ink2"))
        close = Button(self.words.close, self._shut, key="Esc")

        def go() -> None:
            self._shut()
            self._player(card)()

        play = Button(self.words.play, go, icon="play", cap="Enter", kind="ink").named("play")
        actions = [close, play]
        show = self._shower(card)
        if show:
            actions.insert(1, Button(self.words.model, show, icon="table-2", key="M").named("model"))
        body: Widget = Column(*lines, gap=12)
        room = self.area.h - AROUND
        if body.size(self.look, DETAILS - 56).h > room:
            body = ScrollView(body).sized(height=room)
        self.app.modal(Modal(card.title, body, actions, width=DETAILS), again=lambda: self._details_again(card.id))
        self.app.focus("play")

    def _details_again(self, id: str) -> None:
        """Tell it again, in another language or window."""
        self._shut()
        self._details(next(card for card in self.cards if card.id == id))

    def _shut(self) -> None:
        self.app.close()
