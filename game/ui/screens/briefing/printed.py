"""The brief on paper: one HTML page of what one delegation knows, to read or to print. It holds that side's secrets only."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from game.language import say, speaking, spoken
from game.report.files import ReportError, free_name, write
from game.report.page import make_page
from game.report.plots import Block, Heading, Table
from game.report.plots import Words as Paragraph
from game.session import saves
from game.ui.app import App
from game.ui.figures import points, signed_points, support
from game.ui.layout import Column
from game.ui.names import within
from game.ui.play import Play
from game.ui.screens.briefing.panels import SURE, mandate_words
from game.ui.screens.terms import sentence
from game.ui.theme import DAY
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.popups import Modal
from game.ui.words import Words

WIDTH = 760.0


def title_of(play: Play) -> str:
    """Name the page: the delegation and the scenario."""
    return say(
        "Brief for {party}: {scenario}",
        party=within(play.scenario.parties[play.me].title),
        scenario=play.scenario.title,
    )


def tell_brief(play: Play, words: Words) -> list[Block]:
    """Tell what the screen tells: the brief, worth, limits, home, rumours and the terms for them."""
    plan, view = play.scenario.parties[play.me], play.view
    blocks: list[Block] = [
        Paragraph(say("For {party} only. Points and limits stay yours.", party=within(plan.title)), "answer"),
        *(Paragraph(part) for part in plan.brief.split("\n\n") if part.strip()),
        Heading(say("What each outcome is worth to you")),
        Paragraph(say("Walk away below {points}", points=points(view.reservation))),
        Table((say("Issue"), say("Option"), say("Points")), _worth(play, words)),
        Paragraph(mandate_words(play, words), "item", say("Your mandate:")),
    ]
    blocks += [
        Paragraph(f"{link.title}, {signed_points(view.link_points(name))}", "item", say("Linkage:"))
        for name, link in play.scenario.linkages.items()
        if view.link_points(name)
    ]
    blocks.append(Heading(say("Home")))
    if plan.audiences:
        blocks.append(Paragraph(say("{need} % of the votes", need=plan.ratification.need)))
        head = (say("Audience"), say("votes"), say("Veto"), say("Needs"), say("Today"))
        blocks.append(Table(head, _home(play)))
    else:
        blocks.append(Paragraph(say("Your side ratifies by itself.")))
    blocks.append(Heading(say("What we know of them")))
    blocks += [Paragraph(rumour.text, "item", say(SURE[rumour.sure])) for rumour in plan.rumours]
    if not plan.rumours:
        blocks.append(Paragraph(say("Nothing yet. A private talk may tell.")))
    blocks.append(Heading(say("Terms")))
    blocks += [Paragraph(sentence(term)) for term in ("reservation", "mandate", "ratification", "linkage")]
    return blocks


def _worth(play: Play, words: Words) -> tuple[tuple[str, ...], ...]:
    """A row for each option; one outside the mandate says so."""
    rows = []
    for issue, plan in play.scenario.agenda.items():
        for at, option in enumerate(plan.options):
            shut = option in play.view.closed.get(issue, ())
            name = words.option_long(issue, option)
            told = say("{option} (outside your mandate)", option=name) if shut else name
            rows.append((plan.title if at == 0 else "", told, signed_points(play.view.points(issue, option))))
    return tuple(rows)


def _home(play: Play) -> tuple[tuple[str, ...], ...]:
    view = play.view
    rows = []
    for name, home in play.scenario.parties[play.me].audiences.items():
        found = view.support(name, view.index.status_quo)
        veto = say("yes") if home.veto else ""
        rows.append((home.title, str(home.weight), veto, support(found.threshold), support(found.total)))
    return tuple(rows)


def print_brief(app: App, play: Play, words: Words, folder: Path | None = None) -> None:
    """Write the page beside the saved games, then say where it is, or why it is not."""
    place, language = folder or saves.folder().parent / "reports", spoken()
    title, blocks = title_of(play), tell_brief(play, words)

    def make() -> Path:
        with speaking(language):
            page = make_page(title, blocks, DAY.colours)
            return write(free_name(place, f"{play.scenario.id}-{play.me}-{language}", ".html"), page.encode())

    app.work(make, partial(_written, app), partial(_failed, app))


def _failed(app: App, fault: Exception) -> None:
    if not isinstance(fault, ReportError):
        raise fault
    app.toast(str(fault), "triangle-alert")


def _written(app: App, place: Path) -> None:
    body = Column(
        Label(say("The brief is in this file. Any browser opens and prints it:"), 17),
        Label(str(place.parent), 16, colour="ink2", lines=2),
        Label(place.name, 16, "semibold", lines=2),
        Label(say("It holds your secrets: give it to your own side only."), 16),
        gap=10,
    )

    def close() -> None:
        app.close(layer)

    buttons = [Button(say("Close"), close, key="Enter", kind="ink")]
    layer = app.modal(Modal(say("The brief is ready to print"), body, buttons, min(WIDTH, app.area.w - 48)))
