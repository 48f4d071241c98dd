"""What can be proved never to happen in a scenario, however it is played: by ranges of figures, phases and mandates.

Everything starts as impossible; what may happen from what may happen is added until nothing more comes. What is left
cannot happen. Nothing is concluded from games that were played.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.analysis.explore.coverage import transition_cells
from game.analysis.explore.intervals import NO, YES, Span, weigh
from game.batch.cells import K_ROW
from game.rules import layout
from game.rules.index import Index
from game.rules.layout import ANSWERS, BARGAINING, COMMUNIQUE, ISSUES, METRICS, N_TRIGGERS, PARTIES, RATIFICATION
from game.rules.record import Tables

PUBLIC_WORDS = range(layout.V_FIRM, layout.V_DEAL)
"""Positions and their firmness: every opening statement and speech may change them."""
ALWAYS_OPEN = (
    *range(layout.V_TRUST, layout.V_TRUST + PARTIES * PARTIES),
    *range(layout.V_APPROVAL, layout.V_APPROVAL + layout.AUDIENCES),
    *range(layout.V_HORIZON, layout.V_HORIZON + METRICS),
)
"""Figures that the rules themselves move both ways."""
MANY = 10**6


@dataclass
class Reach:
    """What may happen: sets of indexes, rows of the machine, and the range of each variable."""

    tables: Tables
    spans: list[Span]
    phases: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    moves: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    readouts: set[int] = field(default_factory=set)
    endings: set[int] = field(default_factory=set)

    def may(self, program: int) -> bool:
        """Tell whether a condition may hold at some time."""
        return weigh(self.tables, program, self.spans) != NO

    def must(self, program: int) -> bool:
        """Tell whether a condition holds at all times."""
        return weigh(self.tables, program, self.spans) == YES

    def size(self) -> tuple[object, ...]:
        """Give a figure that changes whenever something is added."""
        parts = (self.phases, self.rows, self.moves, self.events, self.readouts, self.endings)
        return (*map(len, parts), tuple(self.spans))


def _first_spans(t: Tables) -> list[Span]:
    spans = [Span(value, value) for value in t.start]
    for at in ALWAYS_OPEN:
        spans[at] = Span(t.low[at], t.high[at])
    for at in PUBLIC_WORDS:
        spans[at] = Span(t.low[at], t.high[at])
    for p in range(t.n_parties):
        spans[layout.V_CAPITAL + p] = Span(0, t.start[layout.V_CAPITAL + p])
        for i in range(t.n_issues):
            at = layout.V_POSITION + p * ISSUES + i
            spans[at] = Span(0, t.options[i] - 1)
    for m in range(t.n_metrics):
        _widen(t, spans, layout.V_METRIC + m, t.drift[m])
    return spans


def _widen(t: Tables, spans: list[Span], at: int, amount: int) -> None:
    low, high = spans[at]
    spans[at] = Span(t.low[at] if amount < 0 else low, t.high[at] if amount > 0 else high)


def _grow(spans: list[Span], at: int, low: int, high: int) -> None:
    spans[at] = Span(min(low, spans[at].low), max(high, spans[at].high))


def _apply(reach: Reach, begin: int, end: int) -> None:
    t = reach.tables
    for row in range(begin, end):
        _widen(t, reach.spans, t.effect_target[row], t.effect_amount[row])


def _reach_phases(reach: Reach) -> None:
    t = reach.tables
    reach.phases.add(t.first_phase)
    walks = any(t.may_walk[phase] for phase in reach.phases)
    for phase in list(reach.phases):
        _grow(reach.spans, layout.V_PHASE, phase, phase)
        for trigger in range(1, N_TRIGGERS):
            if trigger == layout.BROKEN and not walks:
                continue
            at = phase * N_TRIGGERS + trigger
            for row in range(t.row_from[at], t.row_to[at]):
                if reach.may(t.row_when[row]):
                    reach.rows.add(row)
                    reach.phases.add(t.row_dest[row])
                if reach.must(t.row_when[row]) and not (trigger == layout.REFUSED and not t.final[t.row_dest[row]]):
                    break


def _reach_clock(reach: Reach) -> None:
    t = reach.tables
    tables = [phase for phase in reach.phases if t.kind[phase] == BARGAINING]
    again = 2 if any(t.kind[phase] == RATIFICATION for phase in reach.phases) else 1
    rounds = again * sum(t.rounds[phase] for phase in tables)
    _grow(reach.spans, layout.V_ROUND, 0, rounds)
    _grow(reach.spans, layout.V_ROUNDS_LEFT, 0, rounds)
    _grow(reach.spans, layout.V_PHASE_ROUNDS_LEFT, 0, max((t.rounds[phase] for phase in tables), default=0))
    hows = [layout.HOW_DEADLINE]
    if again > 1:
        hows.append(layout.HOW_REFUSED)
        _grow(reach.spans, layout.V_REFUSALS, 0, 2)
    if any(t.may_walk[phase] for phase in tables):
        hows.append(layout.HOW_WALK_OUT)
    if tables:
        hows.append(layout.HOW_AGREED)
        for i in range(t.n_issues):
            if any((t.phase_issues[phase] >> i) & 1 for phase in tables):
                _grow(reach.spans, layout.V_DEAL + i, 0, t.options[i] - 1)
    _grow(reach.spans, layout.V_HOW, 0, max(hows))


def _reach_acts(reach: Reach) -> None:
    t, spans = reach.tables, reach.spans
    if not any(t.kind[phase] == BARGAINING for phase in reach.phases):
        return
    for m in range(t.n_moves):
        movers = [p for p in range(t.n_parties) if (t.move_who[m] >> p) & 1]
        affordable = any(spans[layout.V_CAPITAL + p].high >= t.move_cost[m] for p in movers)
        if affordable and reach.may(t.move_when[m]):
            reach.moves.add(m)
            _grow(spans, layout.V_DONE + m, 0, len(movers) if t.move_once[m] else MANY)
            if t.move_chance[m] > 0:
                _apply(reach, t.move_from[m], t.move_to[m])
            if t.move_chance[m] < 100:
                _apply(reach, t.else_from[m], t.else_to[m])
    for e in range(t.n_events):
        in_time = t.event_low[e] <= spans[layout.V_ROUND].high and t.event_high[e] >= 1
        if in_time and t.event_chance[e] > 0 and reach.may(t.event_when[e]):
            reach.events.add(e)
            _grow(spans, layout.V_FIRED + e, 0, MANY)
            _apply(reach, t.event_from[e], t.event_to[e])
            for w in range(t.event_answers[e]):
                _grow(spans, layout.V_ANSWERED + e * ANSWERS + w, 0, 1)
                _apply(reach, t.answer_from[e * ANSWERS + w], t.answer_to[e * ANSWERS + w])


def _reach_end(reach: Reach) -> None:
    t, spans = reach.tables, reach.spans
    if any(t.kind[phase] == COMMUNIQUE for phase in reach.phases):
        for r in range(t.n_readouts):
            if reach.may(t.readout_when[r]):
                reach.readouts.add(r)
                for p in range(t.n_parties):
                    _grow(spans, layout.V_READOUT + p, 0, r + 1)
                    _apply(reach, t.readout_from[r * PARTIES + p], t.readout_to[r * PARTIES + p])
    for e in range(t.n_endings):
        if reach.may(t.ending_when[e]):
            reach.endings.add(e)
        if reach.must(t.ending_when[e]):
            break


def prove(t: Tables) -> Reach:
    """Find all that may happen; the rest cannot."""
    reach = Reach(t, _first_spans(t))
    before: tuple[object, ...] = ()
    while before != reach.size():
        before = reach.size()
        _reach_phases(reach)
        _reach_clock(reach)
        _reach_acts(reach)
        _reach_end(reach)
    return reach


def option_groups(reach: Reach, index: Index) -> tuple[list[str], list[str]]:
    """Give the options that nobody can offer, and those that too few can ever agree to."""
    t = reach.tables
    tables = [phase for phase in reach.phases if t.kind[phase] == BARGAINING]
    never, refused = [], []
    for i, issue in enumerate(index.issues):
        spoken_of = any((t.phase_issues[phase] >> i) & 1 for phase in tables)
        for o, option in enumerate(index.options[i]):
            able = 0
            for p in range(t.n_parties):
                opens = t.opens_at[p] > 0 and reach.may(t.opens_when[p])
                if opens or not (t.closed[p * ISSUES + i] >> o) & 1:
                    able |= 1 << p
            if not spoken_of or able == 0:
                never.append(f"{issue}.{option}")
            if not spoken_of or able.bit_count() < t.need or able & t.veto != t.veto:
                refused.append(f"{issue}.{option}")
    return never, refused


def unreachable(t: Tables, index: Index) -> dict[str, list[str]]:
    """Name for each group of the coverage what is proved never to happen."""
    reach = prove(t)
    never, refused = option_groups(reach, index)
    rows = {name: cell - K_ROW for name, cell in transition_cells(t, index).items()}
    return {
        "phases": [name for n, name in enumerate(index.phases) if n not in reach.phases],
        "transitions": [name for name, row in rows.items() if row not in reach.rows],
        "options": never,
        "agreed": refused,
        "moves": [name for n, name in enumerate(index.moves) if n not in reach.moves],
        "events": [name for n, name in enumerate(index.events) if n not in reach.events],
        "answers": [
            f"{event}.{answer}"
            for n, event in enumerate(index.events)
            for answer in index.answers[n]
            if n not in reach.events
        ],
        "readouts": [name for n, name in enumerate(index.readouts) if n not in reach.readouts],
        "endings": [name for n, name in enumerate(index.endings) if n not in reach.endings],
    }
