"""What one party may know, as numbers: tables and talks built up from nothing, field by field.

What is not copied here stays zero, so a secret can leak only by being named in these lists. Moods are in none of
them: they are hidden from everybody until home decides.
"""

from __future__ import annotations

from game.rules.layout import (
    AUDIENCES,
    LINKAGES,
    MOVES,
    PARTIES,
    V_CAPITAL,
    V_DONE,
    V_RESERVATION,
)
from game.rules.record import Tables, Talks

WORLD = (
    "n_parties n_issues n_metrics n_audiences n_events n_moves n_phases n_linkages n_readouts n_endings first_phase "
    "quarters floor need veto outsiders_bound party_key audience_key event_key move_key low high options ordered "
    "option_effect link_mask link_effect factual aud_from aud_to home_need owner weight veto_aud watches better drift "
    "trend no_deal move_who move_when move_cost move_once move_chance move_public move_reveals move_from move_to else_from else_to "
    "event_party event_default event_answers answer_from answer_to readout_when readout_from readout_to ending_when "
    "effect_target effect_amount effect_after effect_times program_from program_to code_op code_arg "
    "branch_at branch_name branch_low branch_high branch_yes branch_no n_bounded bounded n_own own home_weight n_watched watched_by watched home_watches event_mix kind rounds "
    "phase_issues fixed_order cut_from cut_chance rounds_after may_walk carries final row_from row_to row_dest "
    "price_statement price_back_channel price_consult price_persuade"
).split()
"""Fields of the tables that everybody knows."""
OWN_PARTY = "points closed opens_at opens_when by_weight".split()
"""Fields of the tables by party of which only the own part is known."""
OWN_HOME = "base threshold share cost kept uncertainty salience likes tied".split()
"""Fields of the tables by audience of which only the own audiences' part is known."""

TABLE = (
    "stage resume phase_round floor floor_at present waiting cut offer_on proposer accepted offer agreed_on "
    "signatories agreed banned_on banned offered last last_on last_offer gained n_choice choice_at choice before "
    "ratified refused_by walked ended closed carried_out compliance ending with_deal without_deal plies"
).split()
"""Fields of the talks that everybody at the table knows."""
OWN_SEAT = "told_issue consults opened told_on told_package told_home used sealed_option sealed_firm sealed_readout".split()
"""Fields of the talks by party of which only the own part is known."""
OWN_AUDIENCE = "sealed_support persuasion vote home_total".split()
"""Fields of the talks by audience of which only the own audiences' part is known."""


def _copy_part(target: list[int], source: list[int], begin: int, end: int) -> None:
    target[begin:end] = source[begin:end]


def _copy_block(target: list[int], source: list[int], place: int, places: int) -> None:
    size = len(source) // places
    _copy_part(target, source, place * size, (place + 1) * size)


def _copy_variables(target: list[int], source: list[int], party: int) -> None:
    """Copy the variables but for the other parties' capital and reservation values."""
    target[:] = source
    for row in (V_CAPITAL, V_RESERVATION):
        for p in range(PARTIES):
            if p != party:
                target[row + p] = 0


def see_tables(t: Tables, party: int) -> Tables:
    """Give the tables as one party knows them."""
    seen = Tables()
    for name in WORLD:
        field = getattr(t, name)
        setattr(seen, name, field[:] if isinstance(field, list) else field)
    for name in OWN_PARTY:
        _copy_block(getattr(seen, name), getattr(t, name), party, PARTIES)
    for link in range(LINKAGES):
        seen.link_points[link * PARTIES + party] = t.link_points[link * PARTIES + party]
    for name in OWN_HOME:
        for a in range(t.aud_from[party], t.aud_to[party]):
            _copy_block(getattr(seen, name), getattr(t, name), a, AUDIENCES)
    _copy_variables(seen.start, t.start, party)
    return seen


def see_talks(t: Tables, s: Talks, party: int) -> Talks:
    """Give the talks as one party knows them; the seed of chance is nobody's to know."""
    seen = Talks()
    for name in TABLE:
        field = getattr(s, name)
        setattr(seen, name, field[:] if isinstance(field, list) else field)
    for name in OWN_SEAT:
        _copy_block(getattr(seen, name), getattr(s, name), party, PARTIES)
    for name in OWN_AUDIENCE:
        _copy_part(getattr(seen, name), getattr(s, name), t.aud_from[party], t.aud_to[party])
    for slot in range(2):
        begin = slot * AUDIENCES
        _copy_part(seen.told_word, s.told_word, begin + t.aud_from[party], begin + t.aud_to[party])
    for other in range(PARTIES):
        pair = min(party, other) * PARTIES + max(party, other)
        seen.talks[pair] = s.talks[pair]
    if s.floor == party:
        # Some side moves are private: which kinds another party has used is not for all to see.
        seen.sides, seen.n_sides = s.sides, s.n_sides
    _copy_variables(seen.v, s.v, party)
    for move in range(t.n_moves):
        if t.move_public[move] == 0:
            seen.v[V_DONE + move] = s.used[party * MOVES + move]
    return seen
