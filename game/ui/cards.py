"""What the title shows of scenarios and of the last game: their figures as words, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from game.language import count, listed, mark, say
from game.scenario import Reading, Scenario
from game.session.saves import Game
from game.ui.dates import moment
from game.ui.names import within
from game.ui.screens.title import LastGame, ScenarioCard
from game.ui.words import Words

DIFFICULTY = ("", mark("Easy"), mark("Medium"), mark("Hard"))
FIRST_TALKS = "first_talks"


def countries(scenario: Scenario) -> dict[str, str]:
    """Give the country of each party's flag with the letter of its side, for the map."""
    return {
        party.flag: party.hue or "abcdefgh"[n]
        for n, party in enumerate(scenario.parties.values())
        if len(party.flag) == 2
    }


def emblems(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """Give an icon for each of the first two sides, from the agenda."""
    icons = [issue.icon or "circle-dot" for issue in scenario.agenda.values()]
    return (("a", icons[0]), ("b", icons[-1]))


def _faulty(name: str, problems: int) -> ScenarioCard:
    words = count(
        "{n} problem: run  parley check {name}", "{n} problems: run  parley check {name}", problems, name=name
    )
    said = say("This scenario cannot be played yet.")
    return ScenarioCard(name, name, said, "", "", 0, "", "", problems=problems, problems_words=words)


def card_of(name: str, found: Scenario | Reading, languages: Sequence[str] = ()) -> ScenarioCard:
    """Make the card of a scenario as it is told, or of one with errors; ``languages`` are those it has texts in."""
    if not isinstance(found, Scenario):
        if found.scenario is None:
            return _faulty(name, len(found.problems))
        found = found.scenario
    about = found.about
    if about.minutes:
        minutes = say("{least}–{most} min", least=about.minutes[0], most=about.minutes[1])
    else:
        minutes = say("any length")
    return ScenarioCard(
        name,
        found.title,
        found.summary,
        minutes,
        count("{n} side", "{n} sides", len(found.parties)),
        about.difficulty,
        say(DIFFICULTY[about.difficulty]),
        " · ".join(language.upper() for language in languages or (found.language,)),
        countries=countries(found),
        emblems=emblems(found),
        badge=say("From the record") if about.facts else "",
        first=name == FIRST_TALKS,
        details=tuple(line for line in (*about.objectives, about.sensitivity) if line),
    )


def last_game(game: Game, me: str) -> LastGame:
    """Make the card of the game that one may go on with."""
    scenario = game.scenario
    view = game.view(me)
    party = scenario.parties[me]
    others = listed(within(scenario.parties[p].title) for p in scenario.parties if p != me)
    path = game.journal.path if game.journal else None
    saved = say("not saved")
    if path:
        saved = say("saved {when}", when=moment(datetime.fromtimestamp(path.stat().st_mtime).astimezone()))
    rounds = (
        say("Round {n} of {all}", n=view.round, all=view.rounds)
        if view.kind == "bargaining"
        else Words(scenario).phase(view.phase)
    )
    return LastGame(
        scenario.title,
        say("You are {party}", party=within(party.title)),
        say("against {others}", others=others),
        saved,
        rounds,
        view.round,
        max(view.rounds, 1),
        flag=party.flag,
        side=party.hue or "a",
        countries=countries(scenario),
        emblems=emblems(scenario),
    )
