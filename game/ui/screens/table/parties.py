"""The columns beside the table: who sits there, trust, approval at home, capital, and what the other side says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import listed, say, say_as
from game.ui import text
from game.ui.keys import cap_of
from game.ui.layout import Column, Row, Spacer
from game.ui.names import within
from game.ui.said import Said
from game.ui.screens.phrases import inside
from game.ui.screens.reasons import standing_quote, tell
from game.ui.screens.table.outcomes import metric_cell
from game.ui.screens.table.parts import Scene
from game.ui.screens.table.tabs import Face, FaceTabs
from game.ui.theme import NAME, SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Bust, Change, Flag, Icon, KeyCap, Label, Mark, Pill, Rule
from game.ui.widgets.meters import Meter, Segments
from game.ui.widgets.panels import Card, ScrollView

SIDE = 16.0
"""Room at both sides of a column."""
INNER = str.maketrans("“”", "‘’")
"""Quotation marks inside a quotation."""


def _header(scene: Scene, party: str, below: Widget) -> Row:
    words = scene.reading.words
    plan = scene.reading.view.scenario.parties[party]
    side = words.side(party)
    sizes = (NAME, NAME - 3) if scene.look.roomy else (18.0, 16.0)
    room = scene.side - 2 * SIDE - (36 if scene.look.roomy else 27) * 4 / 3 - 30
    fitting = (size for size in sizes if text.width(scene.look, plan.title, size, "bold") <= room)
    name = Label(plan.title, next(fitting, sizes[-1]), "bold", lead=1.15)
    return Row(
        Flag(plan.flag, 36 if scene.look.roomy else 27, side),
        Column(Row(Mark(side, 5.5), name.sized(grow=1), gap=6), below, gap=3, cross="start").sized(grow=1),
        gap=11 if scene.look.roomy else 8,
    )


def _delegates(scene: Scene, party: str) -> Row:
    words = scene.reading.words
    parties = list(scene.reading.view.scenario.parties)
    first = parties.index(party) * 3
    delegates = list(scene.reading.view.scenario.parties[party].delegates.values())[:3]
    busts = [
        Bust(first + n, d.office, words.side(party), leads=n == 0).sized(grow=1) for n, d in enumerate(delegates)
    ]
    return Row(*busts, gap=2, cross="start")


def _level(scene: Scene, name: str, title: str, value: int, side: str, *, strong: bool = False) -> Widget:
    """A figure of 0 to 100 with its change and a meter."""
    head = Row(
        Label(title, SECOND, "semibold" if strong else "medium", lead=1.2).sized(grow=1),
        Label(str(value), 18 if strong else SECOND, "semibold", align="right", lead=1.2),
        Change(scene.reading.change(name), SECOND).sized(width=36),
        gap=6,
    )
    return scene.figure(Column(head, Meter(value / 100, side), gap=4), name)


def _audiences(scene: Scene, party: str) -> list[Widget]:
    view = scene.reading.view
    side = scene.reading.words.side(party)
    found: list[Widget] = []
    for audience, plan in view.scenario.parties[party].audiences.items():
        level = _level(scene, f"approval.{audience}", plan.title, view.approval[audience], side)
        vetoes = say("This audience can stop any deal.") if plan.veto else ""
        total = sum(a.weight for a in view.scenario.parties[party].audiences.values())
        votes = say("{n} of {total} votes at home.", n=plan.weight, total=total)
        level.hinted(f"{vetoes} {votes}".strip())
        found.append(level)
    return found


def _approval(scene: Scene, party: str) -> list[Widget]:
    rows = _audiences(scene, party)
    if not rows:
        return []
    head = Row(
        Label(say("Approval at home"), SECOND, "semibold").sized(grow=1),
        Label(say("public"), SMALL, colour="ink2"),
        gap=6,
    )
    return [Rule(), head, *rows]


def _spent(scene: Scene) -> str:
    name = f"capital.{scene.reading.me}"
    now = scene.reading.view.round
    spent = -sum(
        c.amount
        for e in scene.reading.events
        if e.round == now
        for c in e.changes
        if c.name == name and c.amount < 0
    )
    return say("{n} spent this round", n=spent) if spent else say("nothing spent this round")


def _capital(scene: Scene) -> list[Widget]:
    view = scene.reading.view
    full = max(view.scenario.parties[view.party].capital, view.capital)
    title = Row(Icon("coins", 19), Label(say("Political capital"), SECOND, "semibold").sized(grow=1), gap=8)
    if scene.hidden:
        return [Rule(), title, Label(say("Hidden. {key} shows it.", key=cap_of("H")), SECOND, colour="ink2")]
    figure = Row(
        Label(str(view.capital), 34, "bold", lead=1.1),
        Label(say("of {points}", points=full), SECOND, colour="ink2"),
        Spacer(),
        gap=10,
    )
    body: list[Widget] = [Row(title), figure, Segments(view.capital, full)]
    if scene.look.roomy:
        body.append(Label(_spent(scene), SMALL, colour="ink2"))
    foot = Row(
        Icon("file-lock", 17, "ink2"),
        Label(say("only you see this"), SMALL, colour="ink2").sized(grow=1),
        KeyCap("H"),
        Label(say("hide"), SMALL, colour="ink2"),
        gap=7,
    )
    return [
        Rule(),
        scene.figure(Column(*body, gap=8), f"capital.{view.party}"),
        *([foot] if scene.look.roomy else []),
    ]


def _own_parts(scene: Scene) -> list[Widget]:
    reading, view = scene.reading, scene.reading.view
    me = reading.me
    trusts = [
        _level(
            scene,
            f"trust.{me}.{q}",
            say("You trust {who}", who=within(reading.words.party(q))),
            view.trust[me, q],
            reading.mine,
            strong=True,
        )
        for q in view.scenario.parties
        if q != me and q not in view.left
    ]
    head: list[Widget] = [_header(scene, me, Pill(say("You"), "side", side=reading.mine, high=22, size=SMALL))]
    if scene.look.roomy and view.scenario.parties[me].delegates:
        head.append(_delegates(scene, me))
    return [*head, Rule(), *trusts, *_approval(scene, me)]


def _column(head: list[Widget], body: list[Widget], foot: list[Widget], side: str) -> Card:
    """A column whose middle scrolls when it is too much."""
    scrolling = ScrollView(Column(*body, gap=10)).sized(grow=1)
    return Card(Column(*head, scrolling, *foot, gap=11), pad=SIDE, pad_y=20, stripe=side)


def own_column(scene: Scene) -> Card:
    """The own party's column."""
    return _column([], _own_parts(scene), _capital(scene), scene.reading.mine)


def _state(scene: Scene, party: str) -> Widget:
    view = scene.reading.view
    if party in view.left:
        return Pill(say("Left the talks"), "line", "door-open", high=24, size=SMALL)
    if party in view.waiting_on:
        if scene.side < 272:
            said = say_as("short", "Has the floor") if view.stage == "floor" else say_as("short", "Is asked")
        else:
            said = say("Has the floor") if view.stage == "floor" else say("Is asked")
        return Pill(said, "floor", "mic", high=24, size=SMALL)
    if view.offer and party in view.offer.accepted:
        return Pill(say("Said yes"), "agreed", "check", high=24, size=SMALL)
    return Label(say("at the table"), SECOND, colour="ink2", lead=1.2)


def _said(scene: Scene, party: str, heard: Sequence[Said]) -> list[Widget]:
    """What a delegation says, and why it refused one's last offer; N tells what it said before."""
    reading = scene.reading
    quotes = [tell(said, reading.view, reading.words) for said in heard if said.party == party]
    said = quotes[-1] if quotes else standing_quote(reading.view, reading.words, party)
    parts: list[Widget] = [
        Rule(),
        Row(
            Icon("megaphone", 18, reading.words.side(party)),
            Label(say("{who} says", who=said.speaker), SECOND, "semibold", lead=1.2).sized(grow=1),
            gap=8,
        ),
    ]
    parts.append(Label(f"“{said.words.translate(INNER)}”", SECOND + 1, lead=1.36))
    refused = reading.refused(party)
    if refused:
        line = _refusal(scene, party, *refused)
        parts.append(
            Row(
                Icon("x", 16),
                Column(
                    Label(say("Refused your last offer,"), SECOND, "semibold", lead=1.25),
                    Label(line, SECOND, colour="ink2", lead=1.25),
                    gap=0,
                ).sized(grow=1),
                gap=8,
                cross="start",
            )
        )
    return parts


def _refusal(scene: Scene, party: str, round_: int, issues: Sequence[str]) -> str:
    """Why one's last offer was refused, in the words of the public position that ties most; else what differs."""
    words, stands = scene.reading.words, scene.reading.view.stands[party]
    tied = max(issues, key=lambda issue: stands[issue].firmness)
    if stands[tied].firmness:
        option = words.option(tied, stands[tied].option)
        issue = inside(words.issue(tied))
        return say("round {n}. In public on {issue}: “{option}”.", n=round_, issue=issue, option=option)
    names = [inside(words.issue(i)) for i in issues]
    if len(names) > 2:
        few = ", ".join(names[:2])
        return say("round {n}: {issues} and {more} more", n=round_, issues=few, more=len(names) - 2)
    return say("round {n}: {issues}", n=round_, issues=listed(names))


def _other_parts(scene: Scene, heard: Sequence[Said]) -> list[Widget]:
    reading, view = scene.reading, scene.reading.view
    party, me = reading.other, reading.me
    head: list[Widget] = [_header(scene, party, _state(scene, party))]
    if scene.look.roomy and view.scenario.parties[party].delegates:
        head.append(_delegates(scene, party))
    trust = _level(
        scene, f"trust.{party}.{me}", say("Trusts you"), view.trust[party, me], reading.theirs, strong=True
    )
    return [*head, Rule(), trust, *_approval(scene, party), *_said(scene, party, heard)]


def _faces(scene: Scene, parties: Sequence[str]) -> list[Face]:
    reading = scene.reading
    plans = reading.view.scenario.parties
    return [Face(plans[p].title, plans[p].flag, reading.words.side(p)) for p in parties]


def other_column(scene: Scene, heard: Sequence[Said], choose: Callable[[str], None]) -> Card:
    """The column of another party; with several, the flags above it choose which."""
    others = [p for p in scene.reading.view.scenario.parties if p != scene.reading.me]
    head: list[Widget] = []
    if len(others) > 1:
        at = others.index(scene.reading.other)
        head.append(FaceTabs(_faces(scene, others), at, lambda n: choose(others[n])).named("others"))
    return _column(head, _other_parts(scene, heard), [], scene.reading.theirs)


WORLD = "@world"
"""The tab of the outcomes, where the strip has no room."""


def tabbed_column(scene: Scene, heard: Sequence[Said], tab: str, show: Callable[[str], None]) -> Card:
    """The one column beside the table where width is short: oneself, the others, and perhaps the world."""
    reading = scene.reading
    me = reading.me
    tabs = [me, *(p for p in reading.view.scenario.parties if p != me)]
    faces = _faces(scene, tabs)
    if not scene.strip_high:
        tabs.append(WORLD)
        faces.append(Face(say("Outcomes"), icon="globe"))
    shown = tab if tab in tabs else reading.other
    head: list[Widget] = [FaceTabs(faces, tabs.index(shown), lambda n: show(tabs[n])).named("tabs")]
    if shown == me:
        body = [*_own_parts(scene), *_capital(scene)]
    elif shown == WORLD:
        metrics = reading.view.scenario.metrics
        body = [Label(say("Outcomes"), SECOND + 1, "semibold"), *(metric_cell(scene, m) for m in metrics)]
    else:
        body = _other_parts(scene, heard)
    return _column(head, body, [], reading.mine if shown == me else "" if shown == WORLD else reading.theirs)
