"""The form of a scenario file: which keys may stand where, and what kind of value each takes.

It checks every part by itself. What names mean, and whether parts fit together, is asked elsewhere.
"""
# ruff: noqa: RUF012 - pydantic copies a default before it hands it out

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from game.scenario.fields import (
    Coefficient,
    Form,
    MetricEffects,
    MinuteRange,
    Percent,
    Rounds,
    Sources,
    Text,
    TextOrNumber,
    Word,
    read_rows,
)
from game.scenario.form_people import PartyForm, PricesForm
from game.scenario.form_world import (
    ActorForm,
    EventForm,
    IssueForm,
    LinkageForm,
    MetricForm,
    MoveForm,
    PositionForm,
    ReadoutForm,
)


class FactForm(Form):
    """``about.facts``: something that happened."""

    text: Text
    source: Sources = []
    page: TextOrNumber = ""


class AboutForm(Form):
    """``about``: what a teacher wants to know."""

    objectives: list[Text] = []
    ages: TextOrNumber = ""
    minutes: MinuteRange | None = None
    difficulty: Annotated[int, Field(ge=1, le=3)] = 1
    sensitivity: Text = ""
    sources: dict[str, Text] = {}
    facts: dict[str, FactForm] = {}
    history: Text = ""


class AgreementForm(Form):
    """``agreement``: who makes a deal."""

    need: Annotated[int, Field(ge=2, le=8)] | None = None
    veto: list[Word] = []
    outsiders: Literal["bound", "reservation"] = "bound"


class ImplementationForm(Form):
    """``implementation``: the time after."""

    quarters: Annotated[int, Field(ge=1, le=12)] = 4
    compliance_floor: Percent = 20
    no_deal: MetricEffects = {}


class ExitForm(Form):
    """One row of ``exits``."""

    when: Text | None = None
    to: Word
    reveals: bool = False


ExitRows: TypeAlias = Annotated[
    list[ExitForm], BeforeValidator(read_rows, json_schema_input_type=Word | ExitForm | list[Word | ExitForm])
]


class CutShortForm(Form):
    """``cut_short``: the uncertain deadline."""

    start: Annotated[Rounds, Field(alias="from")]
    chance: Percent


class PhaseForm(PricesForm):
    """``phases``: a phase of the talks."""

    kind: Literal["briefing", "opening", "bargaining", "ratification", "communique", "debrief"]
    title: Text | None = None
    issues: list[Word] | None = None
    rounds: Rounds | None = None
    order: Literal["rotate", "fixed"] | None = None
    cut_short: CutShortForm | None = None
    exits: dict[str, ExitRows] = {}


class EndingForm(Form):
    """``endings``: how it ended, in words."""

    title: Text | None = None
    when: Text | None = None
    text: Text = ""
    source: Sources = []


class DebriefForm(Form):
    """``debrief``: what the class talks about."""

    questions: list[Text] = []


class DefaultsForm(PricesForm):
    """``defaults``: the coefficients of the model."""

    audience_cost: Coefficient = 200
    kept_promise: Coefficient = 100
    approval_share: Percent = 50
    trust: Percent = 45


class ScenarioForm(Form):
    """A whole scenario file."""

    parley: int
    id: Word
    title: Text
    summary: Text = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = "en"
    about: AboutForm | None = None
    metrics: dict[str, MetricForm] = {}
    agreement: AgreementForm | None = None
    parties: dict[str, PartyForm]
    actors: dict[str, ActorForm] = {}
    agenda: dict[str, IssueForm]
    positions: dict[str, dict[str, PositionForm]] = {}
    linkages: dict[str, LinkageForm] = {}
    moves: dict[str, MoveForm] = {}
    events: dict[str, EventForm] = {}
    readouts: dict[str, ReadoutForm] = {}
    implementation: ImplementationForm | None = None
    phases: dict[str, PhaseForm] | None = None
    endings: dict[str, EndingForm] | None = None
    debrief: DebriefForm | None = None
    levels: dict[str, dict[str, Word]] | None = None
    defaults: DefaultsForm | None = None
