"""What the title shows of scenarios and of the last game: their figures as words."""

from __future__ import annotations

from datetime import datetime

from game.scenario import Reading, Scenario
from game.session.saves import Game
from game.ui.names import within
from game.ui.screens.title import LastGame, ScenarioCard
from game.ui.words import Words

DIFFICULTY = ("", "Easy", "Medium", "Hard")
FIRST = "first_talks"


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


def card_of(name: str, reading: Reading) -> ScenarioCard:
    """Make the card of a scenario, faulty ones included."""
    scenario = reading.scenario
    if scenario is None:
        count = len(reading.problems)
        words = f"{count} problem{'s' * (count != 1)}: run  parley check {name}"
        return ScenarioCard(
            name,
            name,
            "This scenario cannot be played yet.",
            "",
            "",
            0,
            "",
            "",
            problems=count,
            problems_words=words,
        )
    about = scenario.about
    minutes = f"{about.minutes[0]}–{about.minutes[1]} min" if about.minutes else "any length"
    sides = f"{len(scenario.parties)} sides · solo"
    facts = bool(about.facts)
    return ScenarioCard(
        name,
        scenario.title,
        scenario.summary,
        minutes,
        sides,
        about.difficulty,
        DIFFICULTY[about.difficulty],
        scenario.language.upper(),
        countries=countries(scenario),
        emblems=emblems(scenario),
        badge="From the record" if facts else "",
        first=name == FIRST,
        details=tuple(line for line in (*about.objectives, about.sensitivity) if line),
    )


def last_game(game: Game, me: str) -> LastGame:
    """Make the card of the game that one may go on with."""
    scenario = game.scenario
    view = game.view(me)
    party = scenario.parties[me]
    others = ", ".join(within(scenario.parties[p].title) for p in scenario.parties if p != me)
    path = game.journal.path if game.journal else None
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone() if path else datetime.now().astimezone()
    today = when.date() == datetime.now().astimezone().date()
    saved = f"saved today, {when:%H:%M}" if today else f"saved {when:%d %B, %H:%M}"
    saved = saved if path else "not saved"
    rounds = (
        f"Round {view.round} of {view.rounds}" if view.kind == "bargaining" else Words(scenario).phase(view.phase)
    )
    return LastGame(
        scenario.title,
        f"You are {within(party.title)}",
        f"against {others}",
        saved,
        rounds,
        view.round,
        max(view.rounds, 1),
        flag=party.flag,
        side=party.hue or "a",
        countries=countries(scenario),
        emblems=emblems(scenario),
    )
