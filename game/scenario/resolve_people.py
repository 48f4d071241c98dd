"""Turns the forms of parties and audiences into the model; the nearest coefficient holds.

It trusts its input, like ``resolve``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.scenario import defaults as usual
from game.scenario.form_people import AudienceForm, MandateForm, PartyForm, StrategyForm
from game.scenario.ids import Ids
from game.scenario.model import Defaults
from game.scenario.people import Audience, Delegate, Mandate, Opens, Party, Ratification, Rumour, Strategy
from game.scenario.terms import Condition
from game.scenario.tree import Path

When = Callable[[Path, str | None], Condition | None]


def hues(parties: Mapping[str, PartyForm]) -> list[str]:
    """Give each party its hue: its own, or the first that nobody has."""
    free = [hue for hue in "abcdefgh" if all(form.hue != hue for form in parties.values())]
    return [form.hue or free.pop(0) for form in parties.values()]


def resolve_party(name: str, form: PartyForm, hue: str, ids: Ids, coefficients: Defaults, when: When) -> Party:
    """Give a party with every default filled in."""
    home = form.ratification
    return Party(
        title=form.title or usual.plain_title(name),
        flag=form.flag,
        hue=hue,
        delegates={
            delegate: Delegate(plan.name, plan.office or usual.plain_title(delegate), tuple(plan.source))
            for delegate, plan in form.delegates.items()
        },
        brief=form.brief,
        rumours=tuple(Rumour(rumour.text, rumour.sure) for rumour in form.rumours),
        capital=form.capital,
        reservation=form.reservation,
        points=rows(form.points, ids.issues),
        mandate=_mandate(name, form.mandate, when),
        strategy=_strategy(form.strategy),
        ratification=Ratification(51, 6) if home is None else Ratification(home.need, home.uncertainty),
        audiences={
            audience: _audience(audience, plan, form, ids, coefficients)
            for audience, plan in form.audiences.items()
        },
        trust=_nearest(form.trust, coefficients.trust),
        source=tuple(form.source),
    )


def rows(
    written: Mapping[str, Sequence[int] | Mapping[str, int]], issues: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[int, ...]]:
    """Give one figure for each option of each issue; what is left out is 0."""
    complete = {}
    for issue, options in issues.items():
        figures = written.get(issue, {})
        if isinstance(figures, Mapping):
            complete[issue] = tuple(figures.get(option, 0) for option in options)
        else:
            complete[issue] = tuple(figures)
    return complete


def _nearest(*levels: int | None) -> int:
    return next(level for level in levels if level is not None)


def _mandate(party: str, form: MandateForm | None, when: When) -> Mandate:
    if form is None:
        return Mandate({}, None)
    opens = None
    if form.opens is not None:
        path = ("parties", party, "mandate", "opens", "when")
        opens = Opens(form.opens.consult, when(path, form.opens.when))
    return Mandate({issue: tuple(options) for issue, options in form.closed.items()}, opens)


def _strategy(form: StrategyForm | None) -> Strategy:
    name = "conceding" if form is None else form.name
    keep = usual.KEEP.get(name, usual.USUAL_KEEP)
    exponent = usual.EXPONENT.get(name, usual.USUAL_EXPONENT)
    spread = usual.SPREAD.get(name, usual.USUAL_SPREAD)
    if form is None:
        return Strategy(name, exponent, keep, spread, usual.USUAL_ANSWER)
    return Strategy(
        name,
        exponent if form.exponent is None else float(form.exponent),
        keep if form.keep is None else form.keep,
        spread if form.spread is None else form.spread,
        form.answer,
    )


def _audience(name: str, form: AudienceForm, party: PartyForm, ids: Ids, coefficients: Defaults) -> Audience:
    return Audience(
        title=form.title or usual.plain_title(name),
        weight=form.weight,
        veto=form.veto,
        approval=form.approval,
        base=form.base,
        threshold=form.threshold,
        approval_share=_nearest(form.approval_share, party.approval_share, coefficients.approval_share),
        salience={issue: form.salience.get(issue, 1) for issue in ids.issues},
        points=rows(form.points, ids.issues),
        audience_cost=_nearest(form.audience_cost, party.audience_cost, coefficients.audience_cost),
        kept_promise=_nearest(form.kept_promise, party.kept_promise, coefficients.kept_promise),
        watches=form.watches,
        source=tuple(form.source),
    )
