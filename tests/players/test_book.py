"""Books: a seat's packages by own worth, as the rules value them and as its home would see them."""

from __future__ import annotations

from random import Random

import pytest

from game.players.book import Space, package_numbers
from game.players.brain import NOTHING
from game.rules.advance import begin, enter, follow
from game.rules.layout import ISSUES, PARTIES
from game.rules.ratify import ratifies
from game.rules.record import Talks
from game.rules.worth import value
from tests.players.worlds import FILES, FLAGSHIP, mind, minds, tables, world


def unpack(code: int) -> list[int]:
    """Give the options of a package from its four bits an issue."""
    return [(code >> (4 * i)) & 15 for i in range(ISSUES)]


@pytest.mark.parametrize("name", FILES)
def test_books_are_sorted_by_own_worth(name: str) -> None:
    """Each phase's book rises in worth, and every worth is the rules' own; the status quo is in none."""
    t, rng = tables(name), Random(1)
    for seat, brain in enumerate(minds(name, ["conceding"])):
        for phase in range(t.n_phases):
            rows = range(brain.book_from[phase], brain.book_to[phase])
            worths = [brain.book_worth[at] for at in rows]
            assert worths == sorted(worths)
            for at in rng.sample(rows, min(40, len(rows))):
                assert value(t, seat, unpack(brain.book_code[at]), 0) == brain.book_worth[at]
                assert brain.book_code[at] != 0
            assert brain.best[phase] <= max(worths, default=NOTHING) or not rows


def test_home_is_seen_as_the_rules_see_it() -> None:
    """With the opening positions and approvals, a space marks as ratified what the rules would pass."""
    t, s = tables(FLAGSHIP), Talks()
    follow(t, s, enter(t, s, begin(t, s, 0), 0))
    everything = (1 << t.n_issues) - 1
    for seat in range(t.n_parties):
        space = Space(t, seat, everything)
        marks = space.ratified(0, 100, broken=True)
        for at in Random(seat).sample(range(len(space.code)), 400):
            assert bool(marks[at]) == ratifies(t, s, seat, unpack(int(space.code[at])), 0, 100, 0)


def test_working_groups_keep_to_their_issues() -> None:
    """The book of a phase with issues leaves all other issues at the status quo."""
    t, phase = tables(FLAGSHIP), list(world(FLAGSHIP).phases).index("working_groups")
    brain = mind(FLAGSHIP, "conceding", 0)
    codes = brain.book_code[brain.book_from[phase] : brain.book_to[phase]]
    used = {i for code in codes for i, option in enumerate(unpack(code)) if option}
    assert used == {i for i in range(t.n_issues) if (t.phase_issues[phase] >> i) & 1}


def test_a_mandate_closed_for_good_is_kept_out() -> None:
    """Closed options are in a book only where a consultation can open them."""
    t = tables(FLAGSHIP)
    closed = next(p for p in range(PARTIES) if any(t.closed[p * ISSUES : (p + 1) * ISSUES]))
    everything = (1 << t.n_issues) - 1
    assert Space(t, closed, everything).reachable().all()
    was, t.opens_at[closed] = t.opens_at[closed], 0
    try:
        space = Space(t, closed, everything)
        for at in Random(3).sample(range(len(space.code)), 200):
            inside = all(
                (t.closed[closed * ISSUES + i] >> option) & 1 == 0
                for i, option in enumerate(unpack(int(space.code[at])))
            )
            assert bool(space.reachable()[at]) == inside
    finally:
        t.opens_at[closed] = was


def test_large_spaces_are_sampled_evenly() -> None:
    """Of a space that is too large a book takes packages all over it, each once."""
    sample = package_numbers([8] * 9, 20480)
    assert len(sample) == len(set(sample.tolist()))
    assert 20000 < len(sample) <= 20480
    assert sample.min() == 0
    assert sample.max() > 0.99 * 8**9
    assert package_numbers([4, 3], 20480).tolist() == list(range(12))
