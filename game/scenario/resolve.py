"""Turns a checked form into the frozen scenario: every default filled in, nearest override first.

It trusts its input: whatever could be wrong was refused before. It reads no file and reports nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenario import defaults as usual
from game.scenario.conditions import read
from game.scenario.course import CutShort, Ending, Exit, Implementation, PhasePlan, Prices
from game.scenario.form import AboutForm, ExitForm, PhaseForm, ScenarioForm
from game.scenario.form_world import EventForm, IssueForm, MetricForm, MoveForm, ReadoutForm
from game.scenario.ids import Ids
from game.scenario.model import About, Agreement, Debrief, Fact, Scenario
from game.scenario.resolve_people import hues, resolve_party
from game.scenario.terms import Condition, Effect, Rows
from game.scenario.tree import Path
from game.scenario.world import (
    Actor,
    AnswerPlan,
    AuthoredMove,
    Choice,
    EventPlan,
    Issue,
    Linkage,
    Metric,
    Option,
    Position,
    ReadoutPlan,
)


class Resolver:
    """One scenario on its way from form to model."""

    def __init__(self, form: ScenarioForm, ids: Ids, conditions: Mapping[Path, Condition]) -> None:
        self.form = form
        self.ids = ids
        self.conditions = conditions
        self.coefficients = usual.coefficients(form.defaults)

    def resolve(self) -> Scenario:
        """Give the whole scenario."""
        form = self.form
        parties = {
            name: resolve_party(name, party, hue, self.ids, self.coefficients, self.when)
            for (name, party), hue in zip(form.parties.items(), hues(form.parties), strict=True)
        }
        return Scenario(
            parley=form.parley,
            id=form.id,
            title=form.title,
            summary=form.summary,
            language=form.language,
            about=_about(form.about),
            metrics={name: _metric(name, metric) for name, metric in form.metrics.items()},
            agreement=self._agreement(),
            parties=parties,
            actors={
                name: Actor(actor.title or usual.plain_title(name), actor.kind, tuple(actor.source))
                for name, actor in form.actors.items()
            },
            agenda={name: _issue(name, issue) for name, issue in form.agenda.items()},
            positions={party: self._positions(party, parties[party].points) for party in parties},
            linkages={
                name: Linkage(
                    linkage.title or usual.plain_title(name),
                    {issue: tuple(options) for issue, options in linkage.options.items()},
                    linkage.points,
                    linkage.effects,
                )
                for name, linkage in form.linkages.items()
            },
            moves={name: self._move(name, move) for name, move in form.moves.items()},
            events={name: self._event(name, event) for name, event in form.events.items()},
            readouts={name: self._readout(name, readout) for name, readout in form.readouts.items()},
            implementation=self._implementation(),
            phases={name: self._phase(name, phase) for name, phase in usual.course(form).items()},
            endings={
                name: Ending(
                    ending.title or usual.plain_title(name),
                    self.when(("endings", name, "when"), ending.when),
                    ending.text,
                    tuple(ending.source),
                )
                for name, ending in usual.closing(form).items()
            },
            debrief=Debrief(tuple(form.debrief.questions) if form.debrief else ()),
            levels=self._levels(),
            defaults=self.coefficients,
        )

    def when(self, path: Path, text: str | None) -> Condition | None:
        """Give the condition at a path; those of the defaults are read here."""
        if text is None:
            return None
        return self.conditions.get(path) or read(text, self.ids)

    def _agreement(self) -> Agreement:
        form = self.form.agreement
        all_parties = len(self.ids.parties)
        if form is None:
            return Agreement(all_parties, (), "bound")
        return Agreement(all_parties if form.need is None else form.need, tuple(form.veto), form.outsiders)

    def _positions(self, party: str, points: Mapping[str, tuple[int, ...]]) -> dict[str, Position]:
        written = self.form.positions.get(party, {})
        positions = {}
        for issue, options in self.ids.issues.items():
            best = options[max(range(len(options)), key=lambda n, row=points[issue]: row[n])]  # type: ignore[misc]
            form = written.get(issue)
            if form is None:
                positions[issue] = Position(best, 1, (), factual=False)
                continue
            factual = any(source in self.ids.facts for source in form.source)
            positions[issue] = Position(form.wants or best, form.firmness, tuple(form.source), factual)
        return positions

    def _move(self, name: str, form: MoveForm) -> AuthoredMove:
        return AuthoredMove(
            title=form.title or usual.plain_title(name),
            text=form.text,
            who=tuple(self.ids.parties) if form.who is None else tuple(form.who),
            when=self.when(("moves", name, "when"), form.when),
            cost=form.cost,
            once=form.once,
            chance=form.chance,
            public=form.public,
            reveals=form.reveals,
            effects=_effects(form.effects),
            otherwise=_effects(form.otherwise),
            source=tuple(form.source),
        )

    def _event(self, name: str, form: EventForm) -> EventPlan:
        choice = None
        if form.choice is not None:
            answers = {
                answer: AnswerPlan(plan.title or usual.plain_title(answer), plan.text, _effects(plan.effects))
                for answer, plan in form.choice.answers.items()
            }
            choice = Choice(form.choice.party, form.choice.text, form.choice.default, answers)
        return EventPlan(
            title=form.title or usual.plain_title(name),
            text=form.text,
            when=self.when(("events", name, "when"), form.when),
            chance=form.chance,
            rounds=_pair(form.rounds),
            once=form.once,
            by=form.by,
            source=tuple(form.source),
            reveals=form.reveals,
            effects=_effects(form.effects),
            choice=choice,
        )

    def _readout(self, name: str, form: ReadoutForm) -> ReadoutPlan:
        return ReadoutPlan(
            title=form.title or usual.plain_title(name),
            when=self.when(("readouts", name, "when"), form.when),
            says=form.says,
            mentions=tuple(form.mentions),
            effects={party: _effects(rows) for party, rows in form.effects.items()},
            source=tuple(form.source),
        )

    def _implementation(self) -> Implementation:
        form = self.form.implementation
        if form is None:
            return Implementation(4, 20, {})
        return Implementation(form.quarters, form.compliance_floor, form.no_deal)

    def _phase(self, name: str, form: PhaseForm) -> PhasePlan:
        bargains = form.kind == "bargaining"
        cut = form.cut_short
        return PhasePlan(
            kind=form.kind,
            title=form.title or usual.plain_title(name),
            issues=None if form.issues is None else tuple(form.issues),
            rounds=(form.rounds or usual.ROUNDS) if bargains else 0,
            order=form.order or "rotate",
            cut_short=None if cut is None else CutShort(cut.start, cut.chance),
            exits={trigger: self._rows(name, trigger, rows) for trigger, rows in form.exits.items()},
            prices={party: self._prices(form, party) for party in self.ids.parties},
        )

    def _rows(self, phase: str, trigger: str, rows: Sequence[ExitForm]) -> tuple[Exit, ...]:
        return tuple(
            Exit(self.when(("phases", phase, "exits", trigger, n, "when"), row.when), row.to, row.reveals)
            for n, row in enumerate(rows)
        )

    def _prices(self, phase: PhaseForm, party: str) -> Prices:
        def nearest(name: str) -> int:
            for form in (phase, self.form.parties[party]):
                price: int | None = getattr(form, name)
                if price is not None:
                    return price
            general: int = getattr(self.coefficients, name)
            return general

        return Prices(nearest("statement"), nearest("back_channel"), nearest("consult"), nearest("persuade"))

    def _levels(self) -> dict[str, dict[str, str]]:
        own = {
            name: form.strategy.name if form.strategy is not None else "conceding"
            for name, form in self.form.parties.items()
        }
        levels = {level: dict.fromkeys(own, strategy) for level, strategy in usual.LEVELS.items()}
        for level, seats in (self.form.levels or {}).items():
            levels[level] = {party: seats.get(party, strategy) for party, strategy in own.items()}
        return levels


def _about(form: AboutForm | None) -> About:
    if form is None:
        return About()
    return About(
        objectives=tuple(form.objectives),
        ages=form.ages,
        minutes=_pair(form.minutes),
        difficulty=form.difficulty,
        sensitivity=form.sensitivity,
        sources=form.sources,
        facts={name: Fact(fact.text, tuple(fact.source), fact.page) for name, fact in form.facts.items()},
        history=form.history,
    )


def _metric(name: str, form: MetricForm) -> Metric:
    return Metric(
        title=form.title or usual.plain_title(name),
        unit=form.unit,
        start=form.start,
        range=(form.range[0], form.range[1]),
        better=form.better,
        drift=form.drift,
        trend=form.trend,
        decimals=form.decimals,
        icon=form.icon,
        source=tuple(form.source),
    )


def _issue(name: str, form: IssueForm) -> Issue:
    options = {}
    for option, plan in form.options.items():
        title = plan.title or usual.plain_title(option)
        short = plan.short or usual.short_title(title)
        options[option] = Option(title, short, plan.effects, tuple(plan.source))
    title = form.title or usual.plain_title(name)
    return Issue(title, form.icon, form.ordered, tuple(form.source), form.text, options)


def _pair(values: Sequence[int] | None) -> tuple[int, int] | None:
    return None if values is None else (values[0], values[1])


def _effects(rows: Rows) -> tuple[Effect, ...]:
    """Flatten rows of effects; reservation values into tenths."""
    return tuple(
        Effect(
            name,
            int(amount * 10) if name.startswith("reservation.") else int(amount),
            int(row.get("after", 0)),
            int(row.get("for", 0)),
        )
        for row in rows
        for name, amount in row.items()
        if name not in {"after", "for"}
    )
