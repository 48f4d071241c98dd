"""The form of metrics, actors, agenda, positions, linkages, moves, events and readouts.

It checks every part by itself, and knows no names.
"""
# ruff: noqa: RUF012 - pydantic copies a default before it hands it out

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.fields import (
    Change,
    EffectRows,
    Form,
    MetricEffects,
    MetricRange,
    MetricValue,
    Percent,
    Points,
    Price,
    RoundRange,
    Sources,
    Text,
    Word,
)


class MetricForm(Form):
    """``metrics``: an outcome figure."""

    title: Text | None = None
    unit: Text = ""
    start: MetricValue
    range: MetricRange
    better: Literal["higher", "lower"]
    drift: Change = 0
    trend: Change = 0
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    icon: Text = ""
    source: Sources = []


class ActorForm(Form):
    """``actors``: somebody in the text."""

    title: Text | None = None
    kind: Literal["delegate", "audience", "observer", "press", "spoiler", "body"] = "observer"
    source: Sources = []


class OptionForm(Form):
    """``options``: one answer to an issue."""

    title: Text | None = None
    short: Text | None = None
    effects: MetricEffects = {}
    source: Sources = []


class IssueForm(Form):
    """``agenda``: an issue."""

    title: Text | None = None
    icon: Text = ""
    ordered: bool = True
    source: Sources = []
    text: Text = ""
    options: dict[str, OptionForm]


class PositionForm(Form):
    """``positions``: what a party says that it wants."""

    wants: Word | None = None
    firmness: Annotated[int, Field(ge=0, le=3)] = 1
    source: Sources = []


class LinkageForm(Form):
    """``linkages``: options of several issues together."""

    title: Text | None = None
    options: dict[str, list[Word]]
    points: dict[str, Points] = {}
    effects: MetricEffects = {}


class MoveForm(Form):
    """``moves``: a side move that the scenario adds."""

    title: Text | None = None
    text: Text = ""
    who: list[Word] | None = None
    when: Text | None = None
    cost: Price = 6
    once: bool = False
    chance: Percent = 100
    public: bool = True
    reveals: bool = False
    effects: EffectRows = []
    otherwise: EffectRows = []
    source: Sources = []


class AnswerForm(Form):
    """``answers``: one answer to a choice."""

    title: Text | None = None
    text: Text = ""
    effects: EffectRows = []


class ChoiceForm(Form):
    """``choice``: what an event asks of a party."""

    party: Word
    text: Text = ""
    default: Word
    answers: dict[str, AnswerForm]


class EventForm(Form):
    """``events``: something that may happen."""

    title: Text | None = None
    text: Text = ""
    when: Text | None = None
    chance: Percent = 100
    rounds: RoundRange | None = None
    once: bool = True
    by: Word | None = None
    source: Sources = []
    reveals: bool = False
    effects: EffectRows = []
    choice: ChoiceForm | None = None


class ReadoutForm(Form):
    """``readouts``: an account of the talks."""

    title: Text | None = None
    when: Text | None = None
    says: dict[str, Text] = {}
    mentions: list[Word] = []
    effects: dict[str, EffectRows] = {}
    source: Sources = []
