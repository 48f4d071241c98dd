"""The notation of moves: what is written reads back, one form for one meaning, faults in plain words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.index import Index
from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Inject,
    Move,
    Open,
    Persuade,
    Propose,
    Readout,
    Statement,
    TimeUp,
    Undo,
    Vote,
    WalkOut,
    Withdraw,
)
from game.session import Session
from game.session.line import NotationError
from game.session.notation import canonical, read, read_moves, write
from tests.session.games import EVERY_KEY, WORLDS, wander

INDEX = Index(EVERY_KEY)
ISSUES = {issue: tuple(plan.options) for issue, plan in EVERY_KEY.agenda.items()}
ASKING = {name: tuple(plan.choice.answers) for name, plan in EVERY_KEY.events.items() if plan.choice}
SHOWN: dict[str, Move] = {
    "island open season=half_year/2 quota=counted/0": Open(
        "island", {"season": ("half_year", 2), "quota": ("counted", 0)}
    ),
    "island open": Open("island"),
    "island propose season=half_year harbour_fee=shared": Propose(
        "island", {"season": "half_year", "harbour_fee": "shared"}
    ),
    "north accept": Accept("north"),
    "north hold": Hold("north"),
    "island withdraw": Withdraw("island"),
    "island walk_out": WalkOut("island"),
    "island firm quota=halved": Statement("island", "quota", "halved"),
    "island flexible quota": Statement("island", "quota"),
    "north talk island": BackChannel("north", "island"),
    "island consult season=half_year": Consult("island", {"season": "half_year"}),
    "island consult": Consult("island"),
    "island do stop_night_boats": Authored("island", "stop_night_boats"),
    "island answer late_herring=pay": Answer("island", "late_herring", "pay"),
    "island persuade fishers=2 inns=1": Persuade("island", {"fishers": 2, "inns": 1}),
    "island persuade": Persuade("island"),
    "island vote fishers=yes": Vote("island", "fishers", yes=True),
    "island vote fishers=no": Vote("island", "fishers", yes=False),
    "island readout together": Readout("island", "together"),
    "island undo": Undo("island"),
    "island undo 12": Undo("island", 12),
    "clock": TimeUp(),
    "teacher inject late_herring": Inject("late_herring"),
}
"""Every kind of move in its canonical form."""
FAULTS = {
    "": "The line is empty.",
    "islan hold": "There is no party 'islan'; did you mean 'island'?",
    "island": "After 'island' a move is missing, for example: island hold.",
    "island propse quota=halved": "There is no move 'propse'; did you mean 'propose'?",
    "island propose quota": "'quota' does not read like issue=option.",
    "island propose quota=": "'quota=' does not read like issue=option.",
    "island propose quotaa=large": "There is no issue 'quotaa'; did you mean 'quota'?",
    "island propose quota=halvd": "There is no option 'halvd' of 'quota'; did you mean 'halved'?",
    "island propose quota=halved quota=counted": "The issue 'quota' stands twice in one line.",
    "island open quota=halved": "'quota=halved' lacks its firmness: write quota=halved/1.",
    "island open quota=halved/very": "Firmness must be a whole number, and 'very' is none.",
    "island hold on": "Nothing follows 'hold', but here stands 'on'.",
    "island firm": "After 'firm' stands exactly one word: island firm issue=option.",
    "island vote fishers=maybe": "A vote is yes or no, not 'maybe'.",
    "island answer letter=wait": "There is no event with a choice 'letter'; known are: late_herring.",
    "island answer late_herring=wit": "There is no answer 'wit' to 'late_herring'; did you mean 'wait'?",
    "island persuade fishers=a": "Support must be a whole number, and 'a' is none.",
    "island undo x": "The ply to return to must be a whole number, and 'x' is none.",
    "clock up": "Nothing follows 'clock', but here stands 'up'.",
    "teacher fire late_herring": "The teacher has one move: teacher inject event.",
    "x" * 9000: "The line is too long for a move.",
}


def packages() -> st.SearchStrategy[dict[str, str]]:
    """Draw packages with options left out or named."""
    return st.fixed_dictionaries(
        {}, optional={issue: st.sampled_from(options) for issue, options in ISSUES.items()}
    )


def moves() -> st.SearchStrategy[Move]:
    """Draw any move that names words of the scenario."""
    party = st.sampled_from(INDEX.parties)
    audience = st.sampled_from(INDEX.audiences)
    stand = {issue: st.tuples(st.sampled_from(options), st.integers(0, 3)) for issue, options in ISSUES.items()}
    statement = st.sampled_from(
        [(issue, option) for issue, options in ISSUES.items() for option in (None, *options)]
    )
    answer = st.sampled_from([(event, answer) for event, answers in ASKING.items() for answer in answers])
    kinds: list[st.SearchStrategy[Any]] = [
        st.builds(Open, party, st.fixed_dictionaries({}, optional=stand)),
        st.builds(Propose, party, packages()),
        *(st.builds(kind, party) for kind in (Accept, Hold, Withdraw, WalkOut)),
        st.builds(lambda p, said: Statement(p, *said), party, statement),
        st.builds(BackChannel, party, party),
        st.builds(Consult, party, st.none() | packages()),
        st.builds(Authored, party, st.sampled_from(INDEX.moves)),
        st.builds(lambda p, given: Answer(p, *given), party, answer),
        st.builds(Persuade, party, st.dictionaries(audience, st.integers(0, 3))),
        st.builds(lambda p, a, yes: Vote(p, a, yes=yes), party, audience, st.booleans()),
        st.builds(Readout, party, st.sampled_from(INDEX.readouts)),
        st.builds(Undo, party, st.none() | st.integers(0, 999)),
        st.just(TimeUp()),
        st.builds(Inject, st.sampled_from(INDEX.events)),
    ]
    return st.one_of(kinds)


@pytest.mark.parametrize("line", SHOWN)
def test_every_kind_of_move_has_its_line(line: str) -> None:
    """Each kind of move reads from its line and is written as that line."""
    assert read(line, EVERY_KEY) == SHOWN[line]
    assert write(SHOWN[line], EVERY_KEY) == line


def test_no_kind_of_move_is_forgotten() -> None:
    """The lines shown use every type of move."""
    assert {type(move) for move in SHOWN.values()} == set(Move.__args__)


@given(moves())
def test_what_is_written_reads_back(move: Move) -> None:
    """A move comes back from its line as its one canonical form, and is then written alike."""
    line = write(move, INDEX)
    again = read(line, INDEX)
    assert again == canonical(move, INDEX)
    assert write(again, INDEX) == line


@given(moves())
def test_the_plain_line_means_the_same(move: Move) -> None:
    """Written without the scenario's order a move still reads as the same move."""
    assert canonical(read(write(move), INDEX), INDEX) == canonical(move, INDEX) or move == Consult(
        getattr(move, "party", ""), {}
    )


@given(st.permutations(list(ISSUES)))
def test_one_form_for_one_package(order: list[str]) -> None:
    """The order in which issues were named, and options that change nothing, leave no trace in the line."""
    package = {issue: ISSUES[issue][0 if issue == "quota" else 1] for issue in order}
    assert write(Propose("island", package), INDEX) == "island propose season=ten_months harbour_fee=shared"


def test_a_draft_that_changes_nothing_is_still_a_draft() -> None:
    """Asking about the status quo is written so that it does not read as asking about the standing offer."""
    assert write(Consult("island", {"quota": "free"}), INDEX) == "island consult season=all_year"


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.id)
@pytest.mark.parametrize("chance", range(8))
def test_whole_games_read_back(world: Any, chance: int) -> None:
    """Each line of a game by chance, written and read, plays the same game again."""
    session = wander(Session(world, chance), chance)
    again = Session(world, chance)
    for line in session.lines:
        again.play(read(write(line.move, session.index), again.index))
    assert [write(line.move, session.index) for line in session.lines] == [
        write(line.move, again.index) for line in again.lines
    ]
    assert session.outcome == again.outcome


@pytest.mark.parametrize("line", FAULTS, ids=lambda line: line[:30])
def test_a_fault_is_said_in_one_sentence(line: str) -> None:
    """What is no move is refused with what is wrong and, where it helps, the word that was meant."""
    with pytest.raises(NotationError) as caught:
        read(line, EVERY_KEY)
    assert str(caught.value) == FAULTS[line]


@given(st.text())
def test_any_text_is_a_move_or_a_fault(text: str) -> None:
    """No text ends in anything else than a move or a plain refusal."""
    try:
        said = write(read(text, INDEX), INDEX)
    except NotationError as fault:
        said = str(fault)
    assert 0 < len(said) < 400


def test_a_file_of_moves_has_comments_and_blank_lines() -> None:
    """Comments and blank lines are passed over, and every move knows its line; Windows line ends do no harm."""
    text = "# first\r\n\r\nisland open\r\n  # then\r\n\tclock  \r\n"
    assert list(read_moves(text, EVERY_KEY)) == [(3, Open("island")), (5, TimeUp())]


def test_a_fault_in_a_file_names_its_line() -> None:
    """Moves before the fault are given first; the fault knows its line."""
    found: list[tuple[int, Move]] = []
    with pytest.raises(NotationError) as caught:
        found.extend(read_moves("clock\n\nisland dance\n", EVERY_KEY))
    assert caught.value.line == 3
