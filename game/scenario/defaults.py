"""What holds where a scenario says nothing: its course, its endings, its levels, and the coefficients of the model.

Everything here is written as an author could have written it; ``resolve`` takes it like the rest.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.fields import SHORT
from game.scenario.form import DefaultsForm, EndingForm, ExitForm, PhaseForm, ScenarioForm
from game.scenario.model import Defaults

ROUNDS = 6
COEFFICIENTS = Defaults(
    audience_cost=200,
    kept_promise=100,
    approval_share=50,
    trust=45,
    statement=3,
    back_channel=6,
    consult=6,
    persuade=10,
)
STRATEGIES = (
    "conceding",
    "conceder",
    "reciprocating",
    "fair_minded",
    "integrative",
    "hardliner",
    "stubborn",
    "split_the_difference",
    "first_offer",
    "waiter",
    "random",
    "scripted",
)
KEEP: Mapping[str, int] = {"conceder": 5, "hardliner": 45, "stubborn": 70, "integrative": 30, "first_offer": 0}
"""The share that a strategy keeps, in percent, where it is not the usual one."""
USUAL_KEEP = 25
SPREAD: Mapping[str, int] = {"integrative": 10}
"""By how many percent more or less a seat may keep in a game, where it is not the usual number."""
USUAL_SPREAD = 20
USUAL_ANSWER = 20
"""The percent of the clock's way that a target falls when the others brought nothing better."""
EXPONENT: Mapping[str, float] = {"conceder": 0.5}
USUAL_EXPONENT = 2.0
LEVELS: Mapping[str, str] = {"easy": "conceder", "normal": "conceding", "hard": "integrative"}


def coefficients(form: DefaultsForm | None) -> Defaults:
    """Give the coefficients of a scenario: its own, and the model's for the rest."""
    if form is None:
        return COEFFICIENTS
    own = {name: getattr(form, name) for name in form.model_fields_set}
    return Defaults(**{name: own.get(name, getattr(COEFFICIENTS, name)) for name in Defaults.__slots__})


def course(form: ScenarioForm) -> Mapping[str, PhaseForm]:
    """Give the phases of a scenario: its own, or the usual ones that it has a use for."""
    if form.phases is not None:
        return form.phases
    parties = form.parties.values()
    last = "communique" if form.readouts else "debrief"
    home = "ratification" if any(party.audiences for party in parties) else last
    plan: dict[str, dict[str, str]] = {}
    if any(party.brief for party in parties):
        plan["briefing"] = {"next": "opening"}
    plan["opening"] = {"next": "talks"}
    plan["talks"] = {"agreed": home, "broken": last, "over": last}
    if home == "ratification":
        plan["ratification"] = {"passed": last, "refused": last}
    if form.readouts:
        plan["communique"] = {"next": "debrief"}
    plan["debrief"] = {}
    return {name: _phase(name, exits) for name, exits in plan.items()}


def _phase(name: str, exits: Mapping[str, str]) -> PhaseForm:
    kind = "bargaining" if name == "talks" else name
    rows = {trigger: [ExitForm.model_construct(to=to)] for trigger, to in exits.items()}
    return PhaseForm.model_construct(kind=kind, exits=rows)  # type: ignore[arg-type]


def closing(form: ScenarioForm) -> Mapping[str, EndingForm]:
    """Give the endings of a scenario: its own, or one for each way in which talks end."""
    if form.endings is not None:
        return form.endings
    plain = (
        ("agreed", "An agreement", "how == agreed", "The parties signed, and their homes went along."),
        ("refused", "Home said no", "how == refused", "The delegations agreed, but one of the homes did not."),
        ("deadline", "Out of time", "how == deadline", "The last round ended without an agreement."),
        ("walk_out", "An empty chair", None, "A party left the table, and the talks broke off."),
    )
    return {
        name: EndingForm.model_construct(title=title, when=when, text=text) for name, title, when, text in plain
    }


def short_title(title: str) -> str:
    """Give a title where space is short: as it is, or cut."""
    return title if len(title) <= SHORT else f"{title[: SHORT - 1].rstrip()}…"


def plain_title(name: str) -> str:
    """Make a title out of an id, where the author gave none."""
    return name.replace("_", " ").capitalize()
