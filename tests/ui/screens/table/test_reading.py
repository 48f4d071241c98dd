"""What the table reads off a view: marks in cells, distances, changes, news."""

from __future__ import annotations

from game.rules.moves import Answer, BackChannel, Hold, Propose, Statement, Undo
from game.ui.play import Play
from game.ui.screens.reading import Reading
from game.ui.words import Words
from tests.ui.screens.table.playing import read, sit_to_floor


def reading_of(play: Play) -> Reading:
    """A reading of a game's view now."""
    return Reading(play.view, Words(play.scenario), play.others[0])


def test_a_cell_knows_who_offers_it() -> None:
    """The standing offer fills cells with its proposer's side; public positions keep their firmness."""
    play = sit_to_floor(read("first_talks"), "harbour")
    assert play.do(Propose("harbour", {"ferry": "weekly", "fishing": "half"})) is None
    cells = {c.label: c for c in reading_of(play).cells("ferry", hidden=False)}
    assert cells["Weekly"].offer == "a"
    stand = play.view.stands["island"]["ferry"]
    said = [c.said for c in cells.values() if ("b", stand.firmness) in c.said]
    assert len(said) == 1


def test_the_distance_counts_positions_before_any_offer() -> None:
    """With nothing on the table the two public positions are compared, issue by issue."""
    play = sit_to_floor(read("first_talks"), "harbour")
    reading, view = reading_of(play), play.view
    steps = [view.steps(i, view.stands["harbour"][i].option, view.stands["island"][i].option) for i in view.issues]
    assert reading.distance == (sum(steps), sum(1 for n in steps if n))


def test_the_distance_counts_the_offer_against_the_other_side() -> None:
    """One's own standing offer is compared with what the other asked last, here its positions."""
    play = sit_to_floor(read("first_talks"), "harbour")
    package = {"ferry": "weekly", "fishing": "half"}
    assert play.do(Propose("harbour", package)) is None
    view = play.view
    steps = [view.steps(i, package[i], view.stands["island"][i].option) for i in view.issues]
    assert reading_of(play).distance[0] == sum(steps)


def test_changes_count_from_ones_own_last_turn() -> None:
    """A figure's change is the sum of what moved it since one's last table move, that move included."""
    play = sit_to_floor(read("first_talks"), "harbour")
    assert play.do(BackChannel("harbour", "island")) is None
    reading = reading_of(play)
    assert reading.change("capital.harbour") == -play.view.prices.back_channel
    assert reading.change("trust.harbour.island") == 4
    assert play.do(Hold("harbour")) is None
    assert reading_of(play).change("capital.harbour") == 0


def test_what_was_taken_back_is_no_news() -> None:
    """A statement that was undone counts neither as a side move nor as a change."""
    play = sit_to_floor(read("first_talks"), "harbour")
    assert play.do(Statement("harbour", "ferry", "daily")) is None
    assert len(reading_of(play).turn) == 1
    assert play.do(Undo("harbour")) is None
    reading = reading_of(play)
    assert reading.turn == ()
    assert reading.change("capital.harbour") == 0


def test_a_metrics_course_ends_where_it_stands() -> None:
    """The course begins at the start and ends at the present figure."""
    play = sit_to_floor(read("first_talks"), "harbour")
    while play.view.round < 3:
        if play.software_waits:
            play.software_turn()
        elif play.session.stage == "choice":
            choice = play.view.choice
            assert choice is not None
            play.do(Answer("harbour", choice.event, choice.default))
        else:
            play.do(Hold("harbour"))
    reading = reading_of(play)
    for metric, plan in play.scenario.metrics.items():
        course = reading.course(metric)
        assert course[0] == plan.start
        assert course[-1] == play.view.metrics[metric]
