"""Compiling a scenario: its numbers into tables, its conditions into postfix programs, its exits into rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.rules import flow, layout
from game.rules.branches import Branches
from game.rules.chance import key
from game.rules.course import settle_course
from game.rules.derived import UNBOUNDED, derive
from game.rules.flow import Machine
from game.rules.index import Index
from game.rules.layout import (
    ANSWERS,
    AUDIENCES,
    CODE,
    EFFECTS,
    ISSUES,
    KINDS,
    METRICS,
    N_TRIGGERS,
    OPTIONS,
    PARTIES,
    PHASES,
    PROGRAMS,
    ROWS,
    TRIGGERS,
    VARIABLES,
)
from game.rules.record import Tables
from game.scenario import Scenario
from game.scenario.terms import Condition, Effect

OPERATIONS = {
    "and": layout.OP_AND,
    "or": layout.OP_OR,
    "==": layout.OP_EQ,
    "!=": layout.OP_NE,
    "<": layout.OP_LT,
    "<=": layout.OP_LE,
    ">": layout.OP_GT,
    ">=": layout.OP_GE,
    "+": layout.OP_ADD,
    "-": layout.OP_SUB,
    "*": layout.OP_MUL,
}


class _Compiler:
    """One compilation: the tables under way, and the ends of their growing rows."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.index = Index(scenario)
        self.t = Tables()
        self.programs = 0
        self.code = 0
        self.effects = 0
        self.branches = Branches(self.t, self.index.variables)

    def program(self, condition: Condition | None) -> int:
        """Compile a condition; -1 where there is none."""
        if condition is None:
            return -1
        if self.programs >= PROGRAMS:
            msg = f"more than {PROGRAMS} conditions"
            raise OverflowError(msg)
        number = self.programs
        self.programs += 1
        self.t.program_from[number] = self.code
        self._emit(condition.tree)
        self.t.program_to[number] = self.code
        self.t.branch_at[number] = self.branches.lay(condition.tree)
        return number

    def _emit(self, tree: tuple[Any, ...]) -> None:
        op = tree[0]
        if op == "num":
            self._word(layout.OP_NUM, tree[1])
        elif op == "name":
            self._word(layout.OP_VAR, self.index.variables[tree[1]])
        elif op == "not":
            self._emit(tree[1])
            self._word(layout.OP_NOT, 0)
        else:
            self._emit(tree[1])
            self._emit(tree[2])
            self._word(OPERATIONS[op], 0)

    def _word(self, op: int, arg: int) -> None:
        if self.code >= CODE:
            msg = f"conditions of more than {CODE} words together"
            raise OverflowError(msg)
        self.t.code_op[self.code] = op
        self.t.code_arg[self.code] = arg
        self.code += 1

    def rows(self, effects: Iterable[Effect]) -> tuple[int, int]:
        """Lay down effects as rows; give where they begin and end."""
        first = self.effects
        for effect in effects:
            if self.effects >= EFFECTS:
                msg = f"more than {EFFECTS} effects"
                raise OverflowError(msg)
            self.t.effect_target[self.effects] = self.index.variables[effect.name]
            self.t.effect_amount[self.effects] = effect.amount
            self.t.effect_after[self.effects] = effect.after
            self.t.effect_times[self.effects] = effect.times
            self.effects += 1
        return first, self.effects


def _compile_world(c: _Compiler) -> None:
    t, scenario = c.t, c.scenario
    for k in range(VARIABLES):
        t.low[k], t.high[k] = -UNBOUNDED, UNBOUNDED
    for m, metric in enumerate(scenario.metrics.values()):
        at = layout.V_METRIC + m
        t.start[at] = t.start[layout.V_HORIZON + m] = metric.start
        t.low[at], t.high[at] = metric.range
        t.better[m] = 1 if metric.better == "higher" else -1
        t.drift[m], t.trend[m] = metric.drift, metric.trend
        t.no_deal[m] = scenario.implementation.no_deal.get(c.index.metrics[m], 0)
    for i, issue in enumerate(scenario.agenda.values()):
        t.options[i] = len(issue.options)
        t.ordered[i] = 1 if issue.ordered else 0
        for o, option in enumerate(issue.options.values()):
            for metric_id, amount in option.effects.items():
                t.option_effect[(i * OPTIONS + o) * METRICS + c.index.metrics.index(metric_id)] = amount
    for link, linkage in enumerate(scenario.linkages.values()):
        for issue_id, options in linkage.options.items():
            i = c.index.issues.index(issue_id)
            t.link_mask[link * ISSUES + i] = sum(1 << c.index.options[i].index(o) for o in options)
        for party_id, points in linkage.points.items():
            t.link_points[link * PARTIES + c.index.parties.index(party_id)] = points
        for metric_id, amount in linkage.effects.items():
            t.link_effect[link * METRICS + c.index.metrics.index(metric_id)] = amount


def _compile_parties(c: _Compiler) -> None:
    t, scenario = c.t, c.scenario
    audience = 0
    for p, (party_id, party) in enumerate(scenario.parties.items()):
        t.party_key[p] = key(party_id)
        t.start[layout.V_CAPITAL + p], t.low[layout.V_CAPITAL + p] = party.capital, 0
        t.start[layout.V_RESERVATION + p] = party.reservation
        t.home_need[p] = party.ratification.need
        opens = party.mandate.opens
        t.opens_at[p] = opens.consult if opens else 0
        t.opens_when[p] = c.program(opens.when) if opens else -1
        for q in range(len(scenario.parties)):
            at = layout.V_TRUST + p * PARTIES + q
            t.low[at], t.high[at] = 0, 100
            t.start[at] = party.trust if p != q else 0
        for i, issue_id in enumerate(c.index.issues):
            for o, points in enumerate(party.points[issue_id]):
                t.points[(p * ISSUES + i) * OPTIONS + o] = points
            closed = party.mandate.closed.get(issue_id, ())
            t.closed[p * ISSUES + i] = sum(1 << c.index.options[i].index(o) for o in closed)
            position = scenario.positions[party_id][issue_id]
            t.start[layout.V_POSITION + p * ISSUES + i] = c.index.options[i].index(position.wants)
            firm = layout.V_FIRM + p * ISSUES + i
            t.start[firm], t.low[firm], t.high[firm] = position.firmness, 0, layout.MAX_FIRMNESS
            t.factual[p * ISSUES + i] = 1 if position.factual else 0
        t.aud_from[p] = audience
        for audience_id, home in party.audiences.items():
            _compile_audience(c, audience, p, audience_id, home)
            audience += 1
        t.aud_to[p] = audience


def _compile_audience(c: _Compiler, a: int, owner: int, audience_id: str, home: Any) -> None:
    t = c.t
    t.audience_key[a], t.owner[a] = key(audience_id), owner
    t.weight[a], t.veto_aud[a] = home.weight, 1 if home.veto else 0
    t.base[a], t.threshold[a], t.share[a] = home.base, home.threshold, home.approval_share
    t.cost[a], t.kept[a] = home.audience_cost, home.kept_promise
    t.uncertainty[a] = c.scenario.parties[c.index.parties[owner]].ratification.uncertainty
    at = layout.V_APPROVAL + a
    t.start[at], t.low[at], t.high[at] = home.approval, 0, 100
    for i, issue_id in enumerate(c.index.issues):
        t.salience[a * ISSUES + i] = home.salience[issue_id]
        for o, points in enumerate(home.points[issue_id]):
            t.likes[(a * ISSUES + i) * OPTIONS + o] = points
    for metric_id, amount in home.watches.items():
        t.watches[a * METRICS + c.index.metrics.index(metric_id)] = amount


def _compile_acts(c: _Compiler) -> None:
    t, scenario = c.t, c.scenario
    for m, (move_id, move) in enumerate(scenario.moves.items()):
        t.move_key[m] = key(move_id)
        t.move_who[m] = sum(1 << c.index.parties.index(p) for p in move.who)
        t.move_when[m] = c.program(move.when)
        t.move_cost[m], t.move_chance[m] = move.cost, move.chance
        t.move_once[m], t.move_public[m], t.move_reveals[m] = int(move.once), int(move.public), int(move.reveals)
        t.move_from[m], t.move_to[m] = c.rows(move.effects)
        t.else_from[m], t.else_to[m] = c.rows(move.otherwise)
    for e, (event_id, event) in enumerate(scenario.events.items()):
        t.event_key[e] = key(event_id)
        t.event_when[e] = c.program(event.when)
        t.event_chance[e] = event.chance
        t.event_low[e], t.event_high[e] = event.rounds or (0, UNBOUNDED)
        t.event_once[e], t.event_reveals[e] = int(event.once), int(event.reveals)
        t.event_from[e], t.event_to[e] = c.rows(event.effects)
        t.event_party[e] = -1
        if event.choice:
            t.event_party[e] = c.index.parties.index(event.choice.party)
            t.event_default[e] = c.index.answers[e].index(event.choice.default)
            t.event_answers[e] = len(event.choice.answers)
            for w, answer in enumerate(event.choice.answers.values()):
                at = e * ANSWERS + w
                t.answer_from[at], t.answer_to[at] = c.rows(answer.effects)
    for r, readout in enumerate(scenario.readouts.values()):
        t.readout_when[r] = c.program(readout.when)
        for p, party_id in enumerate(c.index.parties):
            at = r * PARTIES + p
            t.readout_from[at], t.readout_to[at] = c.rows(readout.effects.get(party_id, ()))
    for n, ending in enumerate(scenario.endings.values()):
        t.ending_when[n] = c.program(ending.when)


def _compile_phases(c: _Compiler) -> None:
    t, scenario = c.t, c.scenario
    for f, phase in enumerate(scenario.phases.values()):
        t.kind[f] = KINDS.index(phase.kind)
        if phase.kind == "bargaining":
            t.rounds[f] = phase.rounds
        issues = phase.issues if phase.issues is not None else c.index.issues
        t.phase_issues[f] = sum(1 << c.index.issues.index(i) for i in issues)
        t.fixed_order[f] = 1 if phase.order == "fixed" else 0
        if phase.cut_short:
            t.cut_from[f], t.cut_chance[f] = phase.cut_short.start, phase.cut_short.chance
        for p, party_id in enumerate(c.index.parties):
            prices, at = phase.prices[party_id], f * PARTIES + p
            t.price_statement[at], t.price_back_channel[at] = prices.statement, prices.back_channel
            t.price_consult[at], t.price_persuade[at] = prices.consult, prices.persuade


def _compile_rows(c: _Compiler, machine: Machine) -> None:
    t, phases = c.t, c.index.phases
    end = 0
    for row in sorted(flow.rows(machine), key=lambda row: (phases.index(row.source), row.trigger, row.place)):
        if end >= ROWS:
            msg = f"more than {ROWS} exits"
            raise OverflowError(msg)
        at = phases.index(row.source) * N_TRIGGERS + TRIGGERS.index(row.trigger)
        if row.place == 0:
            t.row_from[at] = end
        t.row_dest[end] = phases.index(row.dest)
        t.row_when[end] = c.program(c.scenario.phases[row.source].exits[row.trigger][row.place].when)
        end += 1
        t.row_to[at] = end
    settle_course(t, len(phases))


def compile_tables(scenario: Scenario, machine: Machine | None = None) -> Tables:
    """Compile a scenario: tables of fixed capacity that hold every number of it and no text.

    Points and reservation values stand in tenths, supports in hundredths. Raises OverflowError where a scenario
    passes a capacity that its check should have refused.
    """
    c = _Compiler(scenario)
    t = c.t
    t.n_parties, t.n_issues, t.n_metrics = len(scenario.parties), len(scenario.agenda), len(scenario.metrics)
    t.n_audiences, t.n_events, t.n_moves = len(c.index.audiences), len(scenario.events), len(scenario.moves)
    t.n_phases, t.n_linkages = len(scenario.phases), len(scenario.linkages)
    t.n_readouts, t.n_endings = len(scenario.readouts), len(scenario.endings)
    if t.n_audiences > AUDIENCES or t.n_phases > PHASES:
        msg = "more audiences or phases than the tables hold"
        raise OverflowError(msg)
    t.quarters, t.floor = scenario.implementation.quarters, scenario.implementation.compliance_floor
    t.need = scenario.agreement.need
    t.veto = sum(1 << c.index.parties.index(p) for p in scenario.agreement.veto)
    t.outsiders_bound = 1 if scenario.agreement.outsiders == "bound" else 0
    _compile_world(c)
    _compile_parties(c)
    _compile_acts(c)
    _compile_phases(c)
    _compile_rows(c, machine or flow.build(scenario))
    t.start[layout.V_PHASE] = t.first_phase = 0
    derive(t)
    return t
