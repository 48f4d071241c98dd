"""The homes while votes come in: a card for each party with its bar of votes and a row for each audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.language import say
from game.ui.figures import support
from game.ui.layout import Column, Row, Spacer
from game.ui.names import begun, within
from game.ui.paint import Canvas
from game.ui.screens.ratification.parts import CountBar, HomeRow, home_head, nothing_to_count
from game.ui.screens.ratification.reasons import emblem, reason
from game.ui.screens.ratification.tally import HomeVote, Stand, Tally
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Pill, Rich, Rule, tile
from game.ui.widgets.flow import Flow
from game.ui.widgets.meters import Seat, SupportBar, Vote
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words


@dataclass(frozen=True)
class Counting:
    """What the cards are built from: the tally, how many votes are in, which one is being counted."""

    tally: Tally
    words: Words
    seen: int
    going: bool
    hidden: bool
    narrow: bool
    on_done: Callable[[], None]
    on_ask: Callable[[str], None]

    @property
    def now(self) -> HomeVote | None:
        """The vote that is being counted."""
        return self.tally.votes[self.seen] if self.going and self.seen < len(self.tally.votes) else None

    def state(self, audience: str) -> Vote:
        """How an audience's block looks now."""
        for vote in self.tally.votes[: self.seen]:
            if vote.audience == audience:
                veto = self.words.scenario.parties[vote.party].audiences[audience].veto
                return "for" if vote.yes else "veto" if veto else "against"
        return "counting" if self.now and self.now.audience == audience else "waiting"


def home_card(scene: Counting, party: str, *, scrolls: bool) -> Widget:
    """A party's home."""
    words, tally = scene.words, scene.tally
    plan, side = words.scenario.parties[party], words.side(party)
    own = party == tally.view.party
    if not plan.audiences:
        head = home_head(words, party, "", "", own=own, narrow=scene.narrow)
        return Card(Column(head, Rule(), nothing_to_count(), gap=12), stripe=side)
    stand = tally.stand(party, scene.seen)
    head = home_head(
        words,
        party,
        str(stand.favour),
        say("in favour, {need} needed", need=stand.need),
        own=own,
        narrow=scene.narrow,
    )
    seats = [Seat(home.weight, scene.state(audience)) for audience, home in plan.audiences.items()]
    mine = scene.now is not None and scene.now.party == party
    bar = CountBar(
        seats,
        plan.ratification.need * stand.full / 100,
        side,
        words=str(stand.need),
        counting=say("counting"),
        on_done=scene.on_done if mine else None,
    ).named(f"bar-{party}")
    rows: list[Widget] = []
    for audience in plan.audiences:
        rows += [Rule(), _row(scene, party, audience, own=own)]
    listed: Widget = Column(*rows, gap=2)
    if scrolls:
        listed = ScrollView(listed).sized(grow=1)
    verdict = Label(_verdict(words, party, stand), 15, "semibold")
    return Card(Column(head, bar, verdict, listed, gap=8), stripe=side, pad_y=18)


def _verdict(words: Words, party: str, stand: Stand) -> str:
    """Where a home's count stands, in a sentence."""
    short = stand.need - stand.favour
    if stand.done:
        if stand.passed:
            return say("{party} says yes.", party=begun(words.party(party)))
        if stand.enough:
            return say(
                "{n} in favour is enough, but a veto holder is against: {audience}.",
                n=stand.favour,
                audience=words.audience(stand.vetoed[0]),
            )
        return say("{n} short: {party} says no.", n=short, party=within(words.party(party)))
    if stand.vetoed:
        veto = words.audience(stand.vetoed[0])
        return say("A veto holder is against: {audience}. It cannot pass any more.", audience=veto)
    if stand.favour + stand.full - stand.counted < stand.need:
        return say("The votes still out cannot bring enough.")
    if stand.enough and stand.open_vetoes:
        return say("Enough in favour; {audience} can still stop it.", audience=words.audience(stand.open_vetoes[0]))
    if stand.enough:
        return say("Enough in favour already.")
    if stand.open_vetoes:
        veto = words.audience(stand.open_vetoes[0])
        return say("{n} more needed; {audience} can stop it alone.", n=short, audience=veto)
    return say("{n} more needed.", n=short)


def _row(scene: Counting, party: str, audience: str, *, own: bool) -> Widget:
    words, tally = scene.words, scene.tally
    plan = words.scenario.parties[party].audiences[audience]
    state = scene.state(audience)
    vote = tally.vote(audience) if state in {"for", "against", "veto"} else None
    title: list[Widget] = [Label(plan.title, 18, "semibold", "ink" if state != "waiting" else "ink2")]
    if plan.veto:
        title.append(
            Pill(
                say("Veto") if scene.narrow else say("Veto holder"),
                "ink" if state == "veto" else "line",
                "shield",
                high=26,
                size=14,
            )
        )
    second = Label(
        _second(scene, audience, vote, own=own), 15, "semibold" if state == "veto" else "regular", "ink2"
    )
    parts: list[Widget] = []
    if not scene.narrow:
        parts.append(
            tile(emblem(audience, plan.title), 42, ground="card" if state in {"veto", "counting"} else "chip")
        )
    parts.append(Column(Flow(*title), second, gap=0).sized(grow=1))
    if vote and vote.total is not None and vote.threshold is not None and not scene.hidden:
        said = [
            Span(support(vote.total), "bold"),
            Span(say(", needs {figure}", figure=support(vote.threshold)), colour="ink2"),
        ]
        figure = Column(
            Rich(said, 15),
            SupportBar(vote.total / 100, vote.threshold / 100, words.side(party)),
            gap=2,
        )
        parts.append(figure.sized(width=130))
    parts.append(Row(Spacer(), _pill(state), gap=0).sized(width=128))
    tint = {"veto": "amber_tint", "counting": "warm"}.get(state, "")
    inner = Row(*parts, gap=12)
    row = HomeRow(_Ground(inner, tint), lambda: scene.on_ask(audience), pad=0)
    return row.named(f"vote-{audience}")


class _Ground(Card):
    """A row's ground: a tint for what decides now, nothing else."""

    def __init__(self, child: Widget, tint: str) -> None:
        super().__init__(child, pad=8, pad_y=7)
        self.tint = tint

    def paint(self, canvas: Canvas) -> None:
        """Tint the row."""
        if self.tint:
            canvas.box(self.rect, 8, self.tint)


def _second(scene: Counting, audience: str, vote: HomeVote | None, *, own: bool) -> str:
    tally = scene.tally
    poll = say("Poll {n} of 100", n=tally.view.approval[audience])
    if audience in tally.people and vote:
        return say("The people in the room voted for them")
    if vote is None:
        return say("Counting now") if scene.now and scene.now.audience == audience else poll
    if own and not scene.hidden:
        return reason(tally.view, scene.words, audience, tally.package, yes=vote.yes)
    return poll


def _pill(state: Vote) -> Widget:
    match state:
        case "for":
            return Pill(say("In favour"), "agreed", "check", high=32)
        case "against" | "veto":
            return Pill(say("Against"), "ink", "x", high=32)
        case "counting":
            return Pill(say("Counting"), "amber", "loader-circle", high=32)
        case _:
            return Pill(say("Waiting"), "line", "clock", high=32)
