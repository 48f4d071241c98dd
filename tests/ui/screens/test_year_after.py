"""The year after: figures as the outcome has them, causes that add up, and stories side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.report.courses import Course, by_weight, causes_line, read_courses, seasons
from game.scenario import find, load
from game.ui.app import App
from game.ui.audit import audit
from game.ui.audit import read as texts
from game.ui.play import Play
from game.ui.screens.year_after import YearAfterScreen
from game.ui.screens.year_after.cards import gap_pill
from game.ui.screens.year_after.matrix import Line
from game.ui.screens.year_after.stories import Story, mark_mentions, read_stories
from game.ui.widgets.ledger import LedgerBody
from game.ui.words import Words
from tests.ui.gallery import SIZES
from tests.ui.screens.played import PASSES, first_talks, herring_bay, mexico_city

MakeApp = Callable[..., App]


def opened(app: App, play: Play, calls: list[str] | None = None) -> YearAfterScreen:
    """A screen of the year after that notes its call."""
    noted = [] if calls is None else calls
    screen = YearAfterScreen(play, lambda: noted.append("done"))
    app.open(screen)
    return screen


def said(app: App) -> list[str]:
    """All that can be read on the window."""
    return [written.words for written in texts(app)]


def games(name: str, folder: Path) -> Play:
    """The games that the screen is tried with."""
    match name:
        case "deal":
            return first_talks(PASSES, to="over")
        case "no deal":
            return first_talks(None, to="over")
        case "many":
            return mexico_city(to="over")
        case "many without":
            return mexico_city(to="over", step=0, me="mx")
        case _:
            return herring_bay(folder, to="over", need=2)


GAMES = ("deal", "no deal", "many", "many without", "three")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", GAMES)
def test_nothing_is_cut_or_covered(
    make_app: MakeApp, size: tuple[int, int, int], name: str, tmp_path: Path
) -> None:
    """All text stands whole in its box, at every size."""
    app = make_app(size[:2], size[2])
    opened(app, games(name, tmp_path))
    assert [str(fault) for fault in audit(app)] == []
    assert [words for words in said(app) if "…" in words] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("key", ["1", "T", "Y", "?"])
def test_what_opens_above_is_whole_too(make_app: MakeApp, size: tuple[int, int, int], key: str) -> None:
    """A figure, the table, history and the ledgers stand whole at every size."""
    app = make_app(size[:2], size[2])
    opened(app, mexico_city(to="over"))
    app.press(key)
    assert len(app.stage.layers) > 1
    assert [str(fault) for fault in audit(app)] == []
    assert [words for words in said(app) if "…" in words] == []


@pytest.mark.parametrize("season", range(5))
def test_a_season_shows_the_figures_of_its_quarter(app: App, season: int) -> None:
    """With and without the deal, as the outcome has them."""
    play = first_talks(PASSES, to="over")
    screen = opened(app, play)
    for _ in range(4 - season):
        app.press("Left")
    words = said(app)
    outcome = play.outcome
    assert outcome is not None
    assert screen.season == season
    for metric in play.scenario.metrics:
        assert str((outcome.with_deal[metric][season] + 50) // 100) in words
        assert str((outcome.without_deal[metric][season] + 50) // 100) in words


def test_the_ending_is_told_whole(app: App) -> None:
    """Title and text of the ending stand in the head."""
    play = first_talks(PASSES, to="over")
    opened(app, play)
    outcome = play.outcome
    assert outcome is not None
    ending = play.scenario.endings[outcome.ending]
    words = " ".join(said(app))
    assert ending.title in words
    assert " ".join(ending.text.split()) in words


def test_without_a_deal_only_one_course_is_drawn(app: App) -> None:
    """Nothing speaks of a deal that there is not."""
    screen = opened(app, first_talks(None, to="over"))
    words = said(app)
    assert "without any deal" in words
    assert "with your deal" not in words
    assert [course.deal for course in screen.courses] == [(), ()]
    assert app.stage.layers[0].root.find("compliance") is None


def test_the_six_that_say_most_come_first(app: App) -> None:
    """No figure of the second page has a larger gap, for its range, than one of the first; M leads there and back."""
    screen = opened(app, mexico_city(to="over"))
    assert len(screen.courses) > 6
    first, rest = screen.pages[0], screen.pages[1]
    share = {course.metric: abs(course.gap(-1)) / course.span for course in screen.courses}
    assert min(share[c.metric] for c in first) >= max(share[c.metric] for c in rest)
    app.press("M")
    assert screen.shown == rest
    app.press("M")
    assert screen.shown == first


def test_digits_open_the_figure_with_that_number(app: App) -> None:
    """2 opens the second figure on the page; Esc closes it again."""
    screen = opened(app, mexico_city(to="over"))
    title = Words(screen.play.scenario).metric(screen.shown[1].metric)
    app.press("2")
    assert title in [getattr(widget, "words", "") for widget in app.stage.layers[-1].root.walk()]
    app.press("Esc")
    assert len(app.stage.layers) == 1


def test_a_click_opens_a_figure_and_chooses_a_season(app: App) -> None:
    """The pointer does what the keys do."""
    screen = opened(app, first_talks(PASSES, to="over"))
    app.click("season")
    assert screen.season == 2
    app.click("figure-jobs")
    assert len(app.stage.layers) == 2


@pytest.mark.parametrize("step", range(4))
def test_the_causes_of_a_figure_add_up(step: int) -> None:
    """Start, trend and what the deal does each quarter make the course, unless the range cuts it."""
    play = mexico_city(to="over", step=step)
    outcome = play.outcome
    assert outcome is not None
    for course in read_courses(play.scenario, play.words, outcome):
        low, high = (100 * end for end in play.scenario.metrics[course.metric].range)
        for shown, movers in ((course.deal, course.movers), (course.bare, course.without)):
            if shown and low < min(shown) and max(shown) < high:
                quarter = course.trend + sum(mover.amount for mover in movers)
                assert [shown[0] + quarter * at for at in range(len(shown))] == list(shown)


def test_the_ledger_of_a_figure_adds_up(app: App) -> None:
    """? on a figure tells causes that make it, cuts included."""
    screen = opened(app, mexico_city(to="over", step=3))
    for course in screen.shown:
        app.focus(f"figure-{course.metric}")
        ledger = screen.why()
        assert ledger is not None
        body = next(part for part in ledger.walk() if isinstance(part, LedgerBody))
        assert sum(cause.amount for cause in body.causes) == pytest.approx(body.total[1], abs=0.51)


COURSE = Course("x", (10_000, 12_000), (10_000, 11_000), 1, -1, 0, 100_000, (), ())


def test_a_figure_that_the_deal_makes_worse_is_a_cost() -> None:
    """Less is better, the deal brings more: the pill says that it is a cost, with an icon and not by colour alone."""
    pill = gap_pill(COURSE, 1)
    assert (pill.words, pill.icon) == ("1.0 higher: a cost", "triangle-alert")
    better = gap_pill(replace(COURSE, better=1), 1)
    assert (better.words, better.icon) == ("1.0 higher", "check")


def test_a_gap_that_rounds_to_nothing_is_no_difference() -> None:
    """What one cannot see in the figure is not called better or worse."""
    assert gap_pill(replace(COURSE, deal=(10_000, 11_040)), 1).words == "no difference"


def test_figures_keep_the_decimals_of_their_metric() -> None:
    """Thousands are set apart, signs are true minus signs, nothing is never negative."""
    assert [COURSE.figure(v) for v in (123_456_789, -250, -40)] == ["123,456.8", "−0.3", "0.0"]


def test_the_causes_in_a_line_are_the_largest() -> None:
    """The two largest movers, with what they did up to the season."""
    play = first_talks(PASSES, to="over")
    outcome = play.outcome
    assert outcome is not None
    jobs = read_courses(play.scenario, play.words, outcome)[0]
    daily, half = 6 * outcome.compliance * 4, 2 * outcome.compliance * 4
    assert causes_line(jobs, 4) == f"Daily +{(daily + 50) // 100}, Half the year −{(half + 50) // 100}"
    assert causes_line(jobs, 0) == "Where the talks left it"


def test_seasons_are_quarters_where_there_are_not_four() -> None:
    """Four quarters have the names of seasons."""
    assert seasons(4)[-1] == "Winter"
    assert seasons(6) == ("Now", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6")


def test_figures_are_ranked_by_their_gap() -> None:
    """A larger gap for its range goes first; ties keep the file's order."""
    small, large = replace(COURSE, metric="s", span=400_000), replace(COURSE, metric="l")
    assert [course.metric for course in by_weight((small, COURSE, large))] == ["x", "l", "s"]


def test_the_matrix_tells_who_named_what(app: App) -> None:
    """Every issue that the deal changes has a line; a mark for who named it, silence for who did not."""
    play = first_talks(PASSES, to="over")
    screen = opened(app, play)
    screen.stories = (screen.stories[0], replace(screen.stories[1], mentions=("ferry",)))
    screen.refresh()
    lines = [widget for widget in app.stage.layers[0].root.walk() if isinstance(widget, Line)]
    assert [[named for _, named in line.told] for line in lines] == [[True, True], [True, False]]
    assert said(app).count("silent") == 1


def test_words_that_name_an_issue_are_tinted() -> None:
    """Only issues that the account names are looked for, by the words of their titles and options."""
    words = Words(first_talks(PASSES, to="over").scenario)
    story = Story("island", "together", "The ferry and the bay belong in one agreement.", ("ferry",), ())
    tinted = [span.text.strip() for span in mark_mentions(words, story, PASSES) if span.back]
    assert tinted == ["ferry"]
    assert "".join(span.text for span in mark_mentions(words, story, PASSES)) == story.says


def test_an_account_in_spanish_tints_issues_and_no_small_words() -> None:
    """Accents do not hide an issue, and "como" or "sobre" is never taken for one."""
    told = load(find("us_mexico_2023"), "es").scenario
    assert told is not None
    says = "Como dijimos sobre el trafico de personas, cada parte cumple."
    story = Story("mx", "", says, ("smugglers", "migration"), ())
    package = {issue: next(iter(plan.options)) for issue, plan in told.agenda.items()}
    tinted = [span.text.strip() for span in mark_mentions(Words(told), story, package) if span.back]
    assert tinted == ["trafico", "personas,"]


def test_ones_own_account_comes_first_with_what_it_moved() -> None:
    """The changes are those that the history tells."""
    play = first_talks(PASSES, to="over", me="island")
    outcome = play.outcome
    assert outcome is not None
    stories = read_stories(play.view, outcome)
    assert [story.party for story in stories] == ["island", "harbour"]
    assert [(c.name, c.amount) for c in stories[0].changes] == [
        ("trust.harbour.island", 4),
        ("approval.inshore", -1),
    ]


def test_a_party_that_gave_no_account_said_nothing(app: App) -> None:
    """Its card says so."""
    play = first_talks(PASSES, to="over")
    screen = opened(app, play)
    screen.stories = (screen.stories[0], Story("island", "", "", (), ()))
    screen.refresh()
    assert "Said nothing" in said(app)


def test_how_much_is_carried_out_can_be_asked(app: App) -> None:
    """The ledger of the share that is carried out ends at the outcome's own."""
    play = first_talks(PASSES, to="over")
    screen = opened(app, play)
    outcome = play.outcome
    assert outcome is not None
    assert f"{outcome.compliance} % is carried out" in said(app)
    ledger = screen.why()
    assert ledger is not None
    body = next(part for part in ledger.walk() if isinstance(part, LedgerBody))
    assert body.total[1] == outcome.compliance == sum(cause.amount for cause in body.causes)


def test_the_year_plays_from_now_to_its_end(app: App) -> None:
    """Space begins at now; every step shows the next season, and the last one ends it."""
    screen = opened(app, first_talks(PASSES, to="over"))
    app.press("Space")
    seen = [screen.season]
    while screen.playing:
        screen.step()
        seen.append(screen.season)
    assert seen == [0, 1, 2, 3, 4]


def test_enter_leads_on(app: App) -> None:
    """The way to the debrief is one key."""
    calls: list[str] = []
    opened(app, first_talks(PASSES, to="over"), calls)
    app.press("Enter")
    assert calls == ["done"]


def test_talks_that_go_on_have_no_year_after() -> None:
    """The screen is for talks that are over."""
    with pytest.raises(ValueError, match="not over"):
        YearAfterScreen(first_talks(PASSES, to="persuade"), lambda: None)
