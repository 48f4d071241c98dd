"""The head of the table: whose offer it is, who said yes, how far apart the sides are, and what it is worth to you."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.language import count, say, say_as
from game.rules.view import Offer
from game.ui import text
from game.ui.geometry import Size
from game.ui.keys import cap_of
from game.ui.layout import Column, Pad, Row
from game.ui.names import within
from game.ui.paint import Canvas
from game.ui.screens.phrases import whole
from game.ui.screens.table.parts import Scene
from game.ui.theme import SECOND, SECTION, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Pill, Rule
from game.ui.widgets.panels import SecretStrip
from game.ui.widgets.ruler import RulerMark, ValueRuler
from game.ui.words import HOME_WORDS

HEAD = 90.0
"""How high the head is."""


def _maker(scene: Scene, offer: Offer) -> tuple[str, str]:
    reading = scene.reading
    made = reading.offered_in
    if offer.proposer is None:
        return "ink", say("The groups’ result, round {n}", n=made) if made and scene.wide else say(
            "The groups’ result"
        )
    if offer.proposer == reading.me:
        return reading.mine, say("Your offer, round {n}", n=made) if made else say("Your offer")
    who = within(reading.words.party(offer.proposer))
    return reading.words.side(offer.proposer), say("By {who}, round {n}", who=who, n=made)


def _answers(scene: Scene, offer: Offer) -> list[Widget]:
    reading, view = scene.reading, scene.reading.view
    parties = [p for p in view.scenario.parties if p not in view.left]
    parties.sort(key=lambda p: (p not in offer.accepted, p == reading.me))
    if len(parties) > (3 if scene.area.w >= 1150 else 2):
        said = count("{yes} of {n} said yes", "{yes} of {n} said yes", len(parties), yes=len(offer.accepted))
        return [Pill(said, "line", "check", high=26, size=SMALL)]
    pills: list[Widget] = []
    for party in parties:
        name = say("You") if party == reading.me else reading.words.party(party)
        yes = party in offer.accepted
        if len(name) > 9 or len(parties) > 2 or not scene.wide:
            side = reading.words.side(party)
            few = len(parties) > 2
            word = say("yes") if yes else say_as("answer to an offer", "open") if few else say("not yet")
            pills.append(Pill(word, "agreed" if yes else "line", mark=side, high=26, size=SMALL))
        elif yes:
            pills.append(Pill(say("{who}: yes", who=name), "agreed", "check", high=26, size=SMALL))
        else:
            pills.append(Pill(say("{who}: not yet", who=name), "line", high=26, size=SMALL))
    return pills


def state_of_play(scene: Scene) -> Widget:
    """Whose offer stands, and who said yes."""
    view = scene.reading.view
    offer = view.offer
    title: Widget = Label(say("On the table"), SECTION + 1, "bold", lead=1.2)
    if view.stage == "last_call":
        title = Row(
            Icon("bell", 20, "amber_text"),
            Label(say("Last call"), SECTION + 1, "bold", "amber_text", lead=1.2),
            gap=8,
        )
    if offer is None:
        return Column(
            title,
            Label(say("Nothing yet."), SECOND, colour="ink2", lead=1.3),
            Label(say("An offer fills the cells."), SECOND, colour="ink2", lead=1.3),
            gap=2,
        )
    side, whose = _maker(scene, offer)
    mark: Widget = Icon("users", 15, "ink2") if side == "ink" else Mark(side, 5)
    return Column(
        title,
        Row(mark, Label(whose, SECOND, colour="ink2", lead=1.2, lines=1).sized(grow=1), gap=6),
        Row(*_answers(scene, offer), gap=6),
        gap=5,
    )


def distance(scene: Scene) -> Widget:
    """How many steps lie between the two sides."""
    steps, issues = scene.reading.distance
    of = len(scene.reading.view.issues)
    if scene.area.w < 1500:
        words, below = count("step", "steps", steps), say("apart")
    else:
        words = count("step apart", "steps apart", steps)
        below = count("on {some} of {n} issue", "on {some} of {n} issues", of, some=issues)
    if not steps:
        words, below = say("no gap"), count("on the one issue", "on all {n} issues", of)
    figure = Row(
        Label(str(steps), 36, "bold", lead=1.1),
        Column(
            Label(words, SECOND, "semibold", lead=1.25),
            Label(below, SMALL, colour="ink2", lead=1.25),
            gap=0,
        ),
        gap=10,
    )
    return scene.figure(figure, "distance")


@dataclass(frozen=True)
class HomeWord:
    """How home leans on a package, in a word and a line."""

    word: str
    line: str


def home_word(scene: Scene, package: Mapping[str, str]) -> HomeWord | None:
    """What the capital answered on exactly this package, else what may be expected before moods."""
    view = scene.reading.view
    if not view.audiences:
        return None
    for answer in view.consulted:
        if answer.package == dict(package):
            asked = next((e.round for e in reversed(scene.reading.events) if e.kind == "consult"), view.round)
            return HomeWord(say(HOME_WORDS[answer.home]), say("home answered in round {n}", n=asked))
    home = view.home(package)
    if home.vetoed_by:
        return HomeWord(say("Veto likely"), scene.reading.words.audience(home.vetoed_by[0]))
    share = 100 * home.in_favour // home.total if home.total else 100
    line = say("{share} % for, {need} needed", share=share, need=home.need)
    return HomeWord(say("Likely yes") if home.passes else say("Likely no"), line)


class _Worth(Widget):
    """What a package is worth: a line, and the figure large."""

    def __init__(self, title: str, figure: str, second: str) -> None:
        super().__init__()
        self.title, self.figure, self.second = title, figure, second

    def measure(self, look: Look, room: float) -> Size:
        """Two lines, as wide as they are."""
        figure = text.width(look, self.figure, 34, "bold") + 8 if self.figure else 0.0
        title = text.width(look, self.title, SECOND, "semibold")
        return Size(min(room, max(112, title, figure + text.width(look, self.second, SECOND))), 62)

    def paint(self, canvas: Canvas) -> None:
        """Write title, figure and what it is of."""
        canvas.text(self.rect.x, self.rect.y + 13, self.title, SECOND, "semibold", "ink2", room=self.rect.w)
        if not self.figure:
            canvas.text(self.rect.x, self.rect.y + 43, self.second, SECOND, colour="ink2", room=self.rect.w)
            return
        wide = canvas.text(self.rect.x, self.rect.y + 43, self.figure, 34, "bold")
        canvas.text(self.rect.x + wide + 8, self.rect.y + 47, self.second, SECOND, colour="ink2")


def _marks(scene: Scene) -> tuple[int | None, list[RulerMark]]:
    """The value that is shown large, and the marks on the ruler."""
    reading, view = scene.reading, scene.reading.view
    mine, offer = view.last_offers[reading.me], view.offer
    marks = [RulerMark(view.best / 10, say("Best {points}", points=whole(view.best)), kind="tick", above=False)]
    now: int | None = None
    if offer:
        now = view.worth(offer.package)
        side = reading.words.side(offer.proposer) if offer.proposer else reading.mine
        marks.append(RulerMark(now / 10, whole(now), side, strong=True))
    own_stands = offer is not None and offer.proposer == reading.me
    if mine and not own_stands:
        last = view.worth(mine)
        marks.append(RulerMark(last / 10, say("Last {points}", points=whole(last)), reading.mine, kind="hollow"))
    other = view.last_offers[reading.other]
    if other and (own_stands or offer is None):
        theirs = view.worth(other)
        marks.append(
            RulerMark(
                theirs / 10, f"{reading.words.party(reading.other)} {whole(theirs)}", reading.theirs, kind="hollow"
            )
        )
    return now, marks


def private_strip(scene: Scene) -> SecretStrip:
    """What only the own side sees: the worth of what stands, the ruler, and home."""
    view = scene.reading.view
    now, marks = _marks(scene)
    high = max(100.0, view.best / 10)
    low = min(0.0, *(m.value for m in marks), view.reservation / 10)
    ruler = ValueRuler(
        low,
        high,
        marks,
        walk=view.reservation / 10,
        walk_words=say("Walk away {points}", points=whole(view.reservation)),
        fill=now / 10 if now is not None else None,
        side=scene.reading.mine,
    )
    title = say("Worth to you") if scene.area.w >= 1150 else say("Worth")
    if now is None:
        worth = _Worth(title, "", say("no offer yet"))
    else:
        worth = _Worth(title, whole(now), say("of {points}", points=whole(view.best)))
    parts: list[Widget] = [
        scene.figure(worth, "worth", pad=0),
        scene.figure(ruler, f"reservation.{view.party}", pad=0).sized(grow=1),
    ]
    package = view.offer.package if view.offer else view.last_offers[view.party]
    home = home_word(scene, package) if package else None
    home_wide = 124.0 if scene.area.w >= 1500 else 112.0
    if home:
        fits = text.width(scene.look, home.word, 16, "semibold") <= home_wide - 26
        word = Label(home.word, 16 if fits else SMALL, "semibold", lead=1.25, lines=2 if not fits else 1)
        block = Column(
            Row(Icon("house", 16, "ink2"), word.sized(grow=1), gap=7),
            Label(home.line, SMALL, colour="ink2", lead=1.2, lines=2),
            gap=2,
        )
        parts += [
            Rule("line", upright=True).sized(height=58),
            scene.figure(block, "home", pad=0).sized(width=home_wide),
        ]
    return SecretStrip(
        Row(*parts, gap=14),
        hidden=scene.hidden,
        words=say("Hidden. {key} shows what it is worth to you", key=cap_of("H")),
        pad=14,
    )


def head(scene: Scene, wide: float) -> Widget:
    """The whole head in a width: state of play, distance, private strip."""
    strip = private_strip(scene)
    gap = 12.0 if wide > 850 else 8.0
    share = 0.535 if wide > 850 else 0.52
    parts = (state_of_play(scene).sized(grow=1), distance(scene), strip.sized(width=min(620.0, share * wide)))
    row = Row(*parts, gap=gap)
    row.sized(height=HEAD)
    return LastCall(row) if scene.reading.view.stage == "last_call" else row


class LastCall(Pad):
    """The amber ground of the head while the last call runs."""

    def __init__(self, child: Widget) -> None:
        super().__init__(child, 0)

    def paint(self, canvas: Canvas) -> None:
        """Draw the ground around the head."""
        canvas.box(self.rect.inset(-10, -4), 10, "warm", "amber", 2)
