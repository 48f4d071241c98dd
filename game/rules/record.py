"""Tables and talks: the numbers of a scenario, and the numbers of one game, as flat rows of integers.

The small rules read and write them by name and index. In play they are slots objects of lists; in mass runs
the same names are the fields of a numpy record. They hold no text and no method of the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.rules.layout import (
    ANSWERS,
    AUDIENCES,
    BRANCHES,
    CODE,
    EFFECTS,
    ENDINGS,
    EVENTS,
    ISSUES,
    LEDGER,
    LINKAGES,
    METRICS,
    MOVES,
    N_TRIGGERS,
    OPTIONS,
    PARTIES,
    PHASES,
    PROGRAMS,
    QUARTERS,
    QUEUE,
    READOUTS,
    ROWS,
    STACK,
    VARIABLES,
)
from game.rules.rows import Row, clear, sizes

__all__ = ["DERIVED", "Row", "Tables", "Talks", "clear", "duplicate", "sizes"]


@dataclass(slots=True, init=False, eq=False)
class Tables:
    """The numbers of a scenario: points in tenths, support in hundredths, programs of conditions."""

    n_parties: int
    n_issues: int
    n_metrics: int
    n_audiences: int
    n_events: int
    n_moves: int
    n_phases: int
    n_linkages: int
    n_readouts: int
    n_endings: int
    first_phase: int
    quarters: int
    floor: int
    need: int
    veto: int
    outsiders_bound: int
    # What ids are worth to chance: FNV-1a of their text.
    party_key: Annotated[Row, PARTIES]
    audience_key: Annotated[Row, AUDIENCES]
    event_key: Annotated[Row, EVENTS]
    move_key: Annotated[Row, MOVES]
    # Variables: where they start and how far they may go.
    start: Annotated[Row, VARIABLES]
    low: Annotated[Row, VARIABLES]
    high: Annotated[Row, VARIABLES]
    # The agenda.
    options: Annotated[Row, ISSUES]
    ordered: Annotated[Row, ISSUES]
    points: Annotated[Row, PARTIES * ISSUES * OPTIONS]
    option_effect: Annotated[Row, ISSUES * OPTIONS * METRICS]
    link_mask: Annotated[Row, LINKAGES * ISSUES]
    link_points: Annotated[Row, LINKAGES * PARTIES]
    link_effect: Annotated[Row, LINKAGES * METRICS]
    # Parties and their homes. The audiences of a party stand together: from aud_from up to aud_to.
    closed: Annotated[Row, PARTIES * ISSUES]
    opens_at: Annotated[Row, PARTIES]
    opens_when: Annotated[Row, PARTIES]
    factual: Annotated[Row, PARTIES * ISSUES]
    aud_from: Annotated[Row, PARTIES]
    aud_to: Annotated[Row, PARTIES]
    home_need: Annotated[Row, PARTIES]
    owner: Annotated[Row, AUDIENCES]
    weight: Annotated[Row, AUDIENCES]
    veto_aud: Annotated[Row, AUDIENCES]
    base: Annotated[Row, AUDIENCES]
    threshold: Annotated[Row, AUDIENCES]
    share: Annotated[Row, AUDIENCES]
    cost: Annotated[Row, AUDIENCES]
    kept: Annotated[Row, AUDIENCES]
    uncertainty: Annotated[Row, AUDIENCES]
    salience: Annotated[Row, AUDIENCES * ISSUES]
    likes: Annotated[Row, AUDIENCES * ISSUES * OPTIONS]
    watches: Annotated[Row, AUDIENCES * METRICS]
    # Metrics: +1 where higher is better, -1 where lower is.
    better: Annotated[Row, METRICS]
    drift: Annotated[Row, METRICS]
    trend: Annotated[Row, METRICS]
    no_deal: Annotated[Row, METRICS]
    # Moves, events, readouts, endings; effects are rows, conditions are programs (-1: none).
    move_who: Annotated[Row, MOVES]
    move_when: Annotated[Row, MOVES]
    move_cost: Annotated[Row, MOVES]
    move_once: Annotated[Row, MOVES]
    move_chance: Annotated[Row, MOVES]
    move_public: Annotated[Row, MOVES]
    move_reveals: Annotated[Row, MOVES]
    move_from: Annotated[Row, MOVES]
    move_to: Annotated[Row, MOVES]
    else_from: Annotated[Row, MOVES]
    else_to: Annotated[Row, MOVES]
    event_when: Annotated[Row, EVENTS]
    event_chance: Annotated[Row, EVENTS]
    event_low: Annotated[Row, EVENTS]
    event_high: Annotated[Row, EVENTS]
    event_once: Annotated[Row, EVENTS]
    event_reveals: Annotated[Row, EVENTS]
    event_from: Annotated[Row, EVENTS]
    event_to: Annotated[Row, EVENTS]
    event_party: Annotated[Row, EVENTS]
    event_default: Annotated[Row, EVENTS]
    event_answers: Annotated[Row, EVENTS]
    answer_from: Annotated[Row, EVENTS * ANSWERS]
    answer_to: Annotated[Row, EVENTS * ANSWERS]
    readout_when: Annotated[Row, READOUTS]
    readout_from: Annotated[Row, READOUTS * PARTIES]
    readout_to: Annotated[Row, READOUTS * PARTIES]
    ending_when: Annotated[Row, ENDINGS]
    effect_target: Annotated[Row, EFFECTS]
    effect_amount: Annotated[Row, EFFECTS]
    effect_after: Annotated[Row, EFFECTS]
    effect_times: Annotated[Row, EFFECTS]
    program_from: Annotated[Row, PROGRAMS]
    program_to: Annotated[Row, PROGRAMS]
    code_op: Annotated[Row, CODE]
    code_arg: Annotated[Row, CODE]
    # Phases and the rows of the machine: from row_from up to row_to for each phase and trigger.
    kind: Annotated[Row, PHASES]
    rounds: Annotated[Row, PHASES]
    phase_issues: Annotated[Row, PHASES]
    fixed_order: Annotated[Row, PHASES]
    cut_from: Annotated[Row, PHASES]
    cut_chance: Annotated[Row, PHASES]
    rounds_after: Annotated[Row, PHASES]
    may_walk: Annotated[Row, PHASES]
    carries: Annotated[Row, PHASES]
    final: Annotated[Row, PHASES]
    row_from: Annotated[Row, PHASES * N_TRIGGERS]
    row_to: Annotated[Row, PHASES * N_TRIGGERS]
    row_dest: Annotated[Row, ROWS]
    row_when: Annotated[Row, ROWS]
    price_statement: Annotated[Row, PHASES * PARTIES]
    price_back_channel: Annotated[Row, PHASES * PARTIES]
    price_consult: Annotated[Row, PHASES * PARTIES]
    price_persuade: Annotated[Row, PHASES * PARTIES]
    # What follows from the fields above. The same conditions as branches:
    branch_at: Annotated[Row, PROGRAMS]
    branch_name: Annotated[Row, BRANCHES]
    branch_low: Annotated[Row, BRANCHES]
    branch_high: Annotated[Row, BRANCHES]
    branch_yes: Annotated[Row, BRANCHES]
    branch_no: Annotated[Row, BRANCHES]
    # the variables that have a range; the own moves of each party; its issues by weight; the weight of its home;
    n_bounded: int
    bounded: Annotated[Row, VARIABLES]
    n_own: Annotated[Row, PARTIES]
    own: Annotated[Row, PARTIES * MOVES]
    by_weight: Annotated[Row, PARTIES * ISSUES]
    home_weight: Annotated[Row, PARTIES]
    # who watches which metric; by how much approval at a home follows a metric;
    n_watched: int
    watched_by: Annotated[Row, AUDIENCES * METRICS]
    watched: Annotated[Row, AUDIENCES * METRICS]
    home_watches: Annotated[Row, PARTIES * METRICS]
    # the keys of events as the hash takes them; what firmness does to support, by declared option and option.
    event_mix: Annotated[Row, EVENTS]
    tied: Annotated[Row, AUDIENCES * ISSUES * OPTIONS * OPTIONS]

    def __init__(self) -> None:
        """Make empty tables."""
        clear(self)


DERIVED = tuple(list(sizes(Tables))[list(sizes(Tables)).index("branch_at") :])
"""The fields of the tables that follow from the others."""


@dataclass(slots=True, init=False, eq=False)
class Talks:
    """The numbers of one game. Masks have one bit for each party; packages one option index for each issue."""

    seed: int
    stage: int
    resume: int
    phase_round: int
    floor: int
    floor_at: int
    sides: int
    n_sides: int
    present: int
    waiting: int
    cut: int
    v: Annotated[Row, VARIABLES]
    # The standing offer and what offers have been.
    offer_on: int
    proposer: int
    accepted: int
    offer: Annotated[Row, ISSUES]
    agreed_on: int
    signatories: int
    agreed: Annotated[Row, ISSUES]
    banned_on: int
    banned: Annotated[Row, ISSUES]
    offered: Annotated[Row, PARTIES * ISSUES]
    last: Annotated[Row, PARTIES * ISSUES]
    last_on: Annotated[Row, PARTIES]
    last_offer: Annotated[Row, PARTIES * ISSUES]
    gained: Annotated[Row, PARTIES * PARTIES]
    # Side moves.
    talks: Annotated[Row, PARTIES * PARTIES]
    told_issue: Annotated[Row, PARTIES * PARTIES * 3]
    consults: Annotated[Row, PARTIES]
    opened: Annotated[Row, PARTIES]
    told_on: Annotated[Row, PARTIES * 2]
    told_package: Annotated[Row, PARTIES * 2 * ISSUES]
    told_home: Annotated[Row, PARTIES * 2]
    told_word: Annotated[Row, AUDIENCES * 2]
    used: Annotated[Row, PARTIES * MOVES]
    # News: the events that may still happen, in order; those that wait; the choices.
    n_live: int
    live: Annotated[Row, EVENTS]
    n_wait: int
    wait: Annotated[Row, EVENTS]
    n_choice: int
    choice_at: int
    choice: Annotated[Row, EVENTS]
    before: Annotated[Row, METRICS]
    n_due: int
    due_target: Annotated[Row, QUEUE]
    due_amount: Annotated[Row, QUEUE]
    due_wait: Annotated[Row, QUEUE]
    due_times: Annotated[Row, QUEUE]
    due_cause: Annotated[Row, QUEUE]
    due_ref: Annotated[Row, QUEUE]
    due_by: Annotated[Row, QUEUE]
    # Sealed moves, home, the end.
    sealed_option: Annotated[Row, PARTIES * ISSUES]
    sealed_firm: Annotated[Row, PARTIES * ISSUES]
    sealed_readout: Annotated[Row, PARTIES]
    sealed_support: Annotated[Row, AUDIENCES]
    persuasion: Annotated[Row, AUDIENCES]
    vote: Annotated[Row, AUDIENCES]
    mood: Annotated[Row, AUDIENCES]
    home_total: Annotated[Row, AUDIENCES]
    ratified: Annotated[Row, PARTIES]
    refused_by: int
    walked: int
    ended: int
    closed: int
    carried_out: int
    compliance: int
    ending: int
    with_deal: Annotated[Row, (QUARTERS + 1) * METRICS]
    without_deal: Annotated[Row, (QUARTERS + 1) * METRICS]
    # What the last ply did: chance drawn, mover told, own plies of each party, the ledger.
    drew: int
    told: int
    plies: Annotated[Row, PARTIES]
    n_ledger: int
    ledger_cause: Annotated[Row, LEDGER]
    ledger_ref: Annotated[Row, LEDGER]
    ledger_by: Annotated[Row, LEDGER]
    ledger_target: Annotated[Row, LEDGER]
    ledger_amount: Annotated[Row, LEDGER]
    # Where a move's longer arguments stand while it is judged and made, and the evaluator's stack.
    draft: Annotated[Row, ISSUES]
    draft_firm: Annotated[Row, ISSUES]
    lobby: Annotated[Row, AUDIENCES]
    stack: Annotated[Row, STACK]

    def __init__(self) -> None:
        """Make a game that has not begun."""
        clear(self)


def duplicate(talks: Talks) -> Talks:
    """Copy a game, so that one may go on without the other."""
    other = Talks.__new__(Talks)
    for name, size in sizes(Talks).items():
        field = getattr(talks, name)
        setattr(other, name, field[:] if size else field)
    return other
