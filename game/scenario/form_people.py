"""The form of ``parties``: which keys may stand there, and what kind of value each takes.

It checks every part by itself, and knows no names.
"""
# ruff: noqa: RUF012 - pydantic copies a default before it hands it out

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from game.scenario.fields import (
    Coefficient,
    Form,
    Percent,
    PointList,
    Points,
    Price,
    Sources,
    SupportLevel,
    SupportList,
    Text,
    Threshold,
    Word,
    read_exponent,
    written_number,
)

Exponent: TypeAlias = Annotated[
    Decimal, BeforeValidator(read_exponent, json_schema_input_type=written_number(0.1, 10))
]


class DelegateForm(Form):
    """``delegates``: somebody at the table."""

    name: Text | None = None
    office: Text = ""
    source: Sources = []


class RumourForm(Form):
    """``rumours``: what the brief has heard."""

    text: Text
    sure: Annotated[int, Field(ge=1, le=3)] = 1


class OpensForm(Form):
    """``mandate.opens``: what opens the mandate."""

    consult: Annotated[int, Field(ge=1, le=2)] = 1
    when: Text | None = None


class MandateForm(Form):
    """``mandate``: options that are closed at first."""

    closed: dict[str, list[Word]] = {}
    opens: OpensForm | None = None


class StrategyForm(Form):
    """``strategy``: how software plays the party."""

    name: Word = "conceding"
    exponent: Exponent | None = None
    keep: Annotated[int, Field(ge=0, le=95)] | None = None
    spread: Percent | None = None
    answer: Percent = 20


class RatificationForm(Form):
    """``ratification``: what home asks for."""

    need: Annotated[int, Field(ge=1, le=100)] = 51
    uncertainty: Annotated[int, Field(ge=0, le=50)] = 6


class AudienceForm(Form):
    """``audiences``: a home constituency."""

    title: Text | None = None
    weight: Annotated[int, Field(ge=1, le=10_000)] = 1
    veto: bool = False
    approval: Percent = 50
    base: SupportLevel = 5000
    threshold: Threshold = 5000
    approval_share: Percent | None = None
    salience: dict[str, Annotated[int, Field(ge=0, le=3)]] = {}
    points: dict[str, SupportList] = {}
    audience_cost: Coefficient | None = None
    kept_promise: Coefficient | None = None
    watches: dict[str, Annotated[int, Field(ge=-100, le=100)]] = {}
    source: Sources = []


class PricesForm(Form):
    """The prices of the side moves, wherever they may stand."""

    statement: Price | None = None
    back_channel: Price | None = None
    consult: Price | None = None
    persuade: Price | None = None


class PartyForm(PricesForm):
    """``parties``: a delegation."""

    title: Text | None = None
    flag: Text = ""
    hue: Literal["a", "b", "c", "d", "e", "f", "g", "h"] | None = None
    delegates: dict[str, DelegateForm] = {}
    brief: Text = ""
    rumours: list[RumourForm] = []
    capital: Annotated[int, Field(ge=0, le=1000)] = 60
    reservation: Points = 0
    points: dict[str, PointList]
    mandate: MandateForm | None = None
    strategy: StrategyForm | None = None
    ratification: RatificationForm | None = None
    audiences: dict[str, AudienceForm] = {}
    trust: Percent | None = None
    audience_cost: Coefficient | None = None
    kept_promise: Coefficient | None = None
    approval_share: Percent | None = None
    source: Sources = []
