"""Texts: labels fit their places, and what is read during play is short and in plain words."""

from __future__ import annotations

import re
import textwrap

import pytest

from tests.scenarios.shelf import SHIPPED, TOLD, scenario, texts

each = pytest.mark.parametrize("name", SHIPPED)
each_telling = pytest.mark.parametrize(("name", "language"), TOLD)
HARD_WORDS = (
    "aisle ameliorate bilateral commence counterpart endeavour expedite facilitate henceforth heretofore leverage "
    "mitigate modalities multilateral notwithstanding paradigm robust stakeholder synergy utilise whilst"
).split()
"""Words that a reader of sixteen should not have to look up; the facts may use the report's own."""
POINTS = {"en": "points", "es": "puntos"}


def fits(title: str, line: int, lines: int = 1) -> bool:
    """Tell whether a title fits into so many lines of so many characters, broken between words."""
    return len(textwrap.wrap(title, line, break_long_words=False)) <= lines and all(
        len(word) <= line for word in title.split()
    )


@each_telling
def test_labels_of_the_agenda_fit(name: str, language: str) -> None:
    """Options fit one line of 12 or two, short titles 14; issues one line of 18, or two of 20."""
    agenda = scenario(name, language).agenda.values()
    shorts = [option.short for issue in agenda for option in issue.options.values()]
    assert [issue.title for issue in agenda if not (fits(issue.title, 18) or fits(issue.title, 20, 2))] == []
    assert [short for short in shorts if len(short) > 14 or not fits(short, 12, 2)] == []


@each_telling
def test_labels_of_people_and_figures_fit(name: str, language: str) -> None:
    """Audiences take 22 characters, figures 17, offices two lines of 10."""
    world = scenario(name, language)
    audiences = [home.title for party in world.parties.values() for home in party.audiences.values()]
    offices = [who.office for party in world.parties.values() for who in party.delegates.values()]
    long = [title for title in audiences if len(title) > 22]
    long += [metric.title for metric in world.metrics.values() if len(metric.title) > 17]
    long += [office for office in offices if not fits(office, 10, 2)]
    assert long == []


@each_telling
def test_headlines_and_actions_fit(name: str, language: str) -> None:
    """Headlines and endings take 48 characters; moves and answers 15, or two lines of 13."""
    world = scenario(name, language)
    answers = [
        answer.title
        for event in world.events.values()
        if event.choice is not None
        for answer in event.choice.answers.values()
    ]
    actions = [*answers, *(move.title for move in world.moves.values())]
    headlines = [*(event.title for event in world.events.values()), *(end.title for end in world.endings.values())]
    long = [title for title in headlines if len(title) > 48]
    long += [title for title in actions if not (len(title) <= 15 or fits(title, 13, 2))]
    assert long == []


@each_telling
def test_the_names_of_all_phases_fit_the_bar(name: str, language: str) -> None:
    """All phase names together take 60 characters; a reopened table takes the place of the one before it."""
    phases = scenario(name, language).phases
    reopened = {
        row.to
        for phase in phases.values()
        if phase.kind == "ratification"
        for row in phase.exits.get("refused", ())
        if phases[row.to].kind == "bargaining"
    }
    assert sum(len(phase.title) for key, phase in phases.items() if key not in reopened) <= 60


@each_telling
def test_briefs_are_short_and_say_what_counts(name: str, language: str) -> None:
    """A brief takes 250 words at most and names the party's reservation value."""
    for party in scenario(name, language).parties.values():
        assert len(party.brief.split()) <= 250
        assert f"**{party.reservation // 10} {POINTS[language]}**" in party.brief


@each_telling
def test_a_brief_names_every_audience_of_its_party(name: str, language: str) -> None:
    """Who decides at home stands in the brief, at least by the last word of its title."""
    for party in scenario(name, language).parties.values():
        for home in party.audiences.values():
            assert home.title.split()[-1].lower() in party.brief.lower()


@each_telling
def test_what_is_closed_stands_in_the_brief(name: str, language: str) -> None:
    """An option that the mandate closes is named in the brief, with the trust that opens it."""
    world = scenario(name, language)
    for party in world.parties.values():
        for issue, options in party.mandate.closed.items():
            for option in options:
                assert world.agenda[issue].options[option].title.lower() in party.brief.lower()
        opens = party.mandate.opens
        if opens is not None and opens.when is not None:
            assert {re.findall(r"\d+", opens.when.text)[-1]} <= set(re.findall(r"\d+", party.brief))


@each_telling
def test_what_interrupts_play_is_short(name: str, language: str) -> None:
    """Events and moves take 40 words each, answers 20, readouts and endings 60."""
    most = {"event": 40, "move": 40, "answer": 20, "readout": 60, "ending": 60, "choice": 20, "rumour": 20}
    long = [
        (text.place, len(text.text.split()))
        for text in texts(scenario(name, language))
        if len(text.text.split()) > most.get(text.place.split()[0], 250)
    ]
    assert long == []


@each
def test_words_are_plain(name: str) -> None:
    """No text of the talks uses words of officials' English, and none but a title stands twice."""
    told = list(texts(scenario(name)))
    hard = [
        (text.place, word) for text in told for word in HARD_WORDS if re.search(rf"\b{word}", text.text.lower())
    ]
    sentences = [text.text for text in told if len(text.text.split()) > 5]
    assert hard == []
    assert sorted(set(sentences)) == sorted(sentences)
