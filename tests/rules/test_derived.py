"""What follows from the tables: it says what the other fields say, and no digest counts it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from game.rules.chance import begin_draw, draw2, draw_mixed, mix
from game.rules.layout import AUDIENCES, ISSUES, METRICS, MOVES, OPTIONS, V_CAPITAL, V_FIRM, V_METRIC, V_TRUST
from game.rules.record import DERIVED
from game.session.digest import digest_tables
from tests.rules.worlds import scenario_files, tables_at

FILES = scenario_files()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_derived_rows_say_what_the_others_say(file: Path) -> None:
    """Own moves, watched metrics, ranges and mixed keys are those of the fields that they follow from."""
    t = tables_at(file)
    for p in range(t.n_parties):
        own = t.own[p * MOVES : p * MOVES + t.n_own[p]]
        assert own == [m for m in range(t.n_moves) if (t.move_who[m] >> p) & 1]
    pairs = list(zip(t.watched_by[: t.n_watched], t.watched[: t.n_watched], strict=True))
    assert pairs == [(a, m) for a in range(AUDIENCES) for m in range(METRICS) if t.watches[a * METRICS + m]]
    bounded = set(t.bounded[: t.n_bounded])
    assert {V_METRIC + m for m in range(t.n_metrics)} | {V_CAPITAL, V_FIRM, V_TRUST + 1} <= bounded
    for e in range(t.n_events):
        for now in range(1, 6):
            drawn = draw_mixed(begin_draw(7, 11), t.event_mix[e], mix(now), 1000)
            assert drawn == draw2(7, 11, t.event_key[e], now, 1000)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_issues_are_ranked_by_their_span(file: Path) -> None:
    """A party's issues stand by the span of its points, the widest first, ties in agenda order."""
    t = tables_at(file)
    for p in range(t.n_parties):
        spans = []
        for i in range(t.n_issues):
            row = (p * ISSUES + i) * OPTIONS
            spans.append(max(t.points[row : row + t.options[i]]) - min(t.points[row : row + t.options[i]]))
        ranks = t.by_weight[p * ISSUES : p * ISSUES + t.n_issues]
        assert sorted(ranks) == list(range(t.n_issues))
        assert all((-spans[a], a) < (-spans[b], b) for a, b in pairwise(ranks))


def test_digests_leave_out_what_is_derived() -> None:
    """The digest of a scenario does not change with a field that follows from others, and does with one of those."""
    t = tables_at(FILES[0])
    before = digest_tables(t)
    held = t.tied[0]
    t.tied[0] = held + 1
    assert ("tied" in DERIVED, digest_tables(t)) == (True, before)
    t.tied[0] = held
    t.need += 1
    changed = digest_tables(t)
    t.need -= 1
    assert changed != before
