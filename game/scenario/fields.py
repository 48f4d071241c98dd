"""The kinds of value that a scenario file is made of: bounded figures, exact decimals, lists that may be short.

Each gives a plain complaint, with its code as the type of the error. Nothing here knows a scenario's names.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag
from pydantic.functional_validators import AfterValidator, PlainValidator
from pydantic_core import PydanticCustomError

LARGEST = 10_000
"""No points and no effect are larger than this; so no sum or product of the rules can run over."""
LARGEST_METRIC = 1_000_000
MOST_ROUNDS = 60
MOST_TALLIES = 24
SHORT = 14
"""The longest short title of an option."""
SCALE = "scale"
"""How a number's schema says in which parts its default is kept."""


class Form(BaseModel):
    """A part of a scenario file as it is written."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


def _check_number(value: object) -> int | Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise PydanticCustomError("number_type", "a number")
    return value


def _refuse_range(low: int, high: int) -> PydanticCustomError:
    return PydanticCustomError("P0204", f"must lie between {low:,} and {high:,}")


def written_number(low: float, high: float, scale: int = 1) -> Any:
    """Describe a number as an author writes it, for the JSON Schema; ``scale`` are the parts that we keep of it."""
    return Annotated[float, Field(ge=low, le=high, json_schema_extra={SCALE: scale})]


def _exact(low: int, high: int, scale: int) -> PlainValidator:
    """Make a reader of numbers with one decimal, into whole parts: tenths or hundredths."""

    def read(value: object) -> int:
        number = _check_number(value)
        if not low <= number <= high:
            raise _refuse_range(low, high)
        parts = number * 10
        if parts != int(parts):
            raise PydanticCustomError("P0209", "takes one decimal at most")
        return int(parts) * (scale // 10)

    return PlainValidator(read, json_schema_input_type=written_number(low, high, scale))


def _check_effect(value: object) -> int | Decimal:
    number = _check_number(value)
    if not -LARGEST <= number <= LARGEST:
        raise _refuse_range(-LARGEST, LARGEST)
    return number


def _as_list(value: object) -> object:
    """Read one where a list may stand as a list of one."""
    return value if isinstance(value, list) else [value]


def read_rows(value: object) -> object:
    """Read the name of a phase as a row without a condition, and one row as a list of one."""
    rows = value if isinstance(value, list) else [value]
    return [{"to": row} if isinstance(row, str) else row for row in rows]


def read_exponent(value: object) -> Decimal:
    """Read the exponent of a strategy: any decimal number from 0.1 to 10."""
    number = Decimal(_check_number(value))
    if not Decimal("0.1") <= number <= 10:
        raise PydanticCustomError("P0204", "must lie between 0.1 and 10")
    return number


def _as_text(value: object) -> object:
    """Read a whole number where a text is wanted as it stands."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _rising(value: list[int]) -> list[int]:
    if value[0] > value[1]:
        raise PydanticCustomError("P0204", "must begin with the smaller number")
    return value


def _wants_map(value: object) -> str:
    return "<map>" if isinstance(value, dict) else "<list>"


Text: TypeAlias = Annotated[str, Field(max_length=20_000)]
Word: TypeAlias = Annotated[str, Field(max_length=100)]
"""An id, to be looked up later."""
TextOrNumber: TypeAlias = Annotated[str, BeforeValidator(_as_text, json_schema_input_type=str | int)]
Percent: TypeAlias = Annotated[int, Field(ge=0, le=100)]
Price: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
Tallies: TypeAlias = Annotated[int, Field(ge=1, le=MOST_TALLIES)]
Rounds: TypeAlias = Annotated[int, Field(ge=1, le=MOST_ROUNDS)]
Change: TypeAlias = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
MetricValue: TypeAlias = Annotated[int, Field(ge=-LARGEST_METRIC, le=LARGEST_METRIC)]
Points: TypeAlias = Annotated[int, _exact(-LARGEST, LARGEST, 10)]
Support: TypeAlias = Annotated[int, _exact(-LARGEST, LARGEST, 100)]
SupportLevel: TypeAlias = Annotated[int, _exact(-1000, 1000, 100)]
Threshold: TypeAlias = Annotated[int, _exact(0, 100, 100)]
Coefficient: TypeAlias = Annotated[int, _exact(0, 100, 100)]
EffectAmount: TypeAlias = Annotated[
    Any, PlainValidator(_check_effect, json_schema_input_type=written_number(-LARGEST, LARGEST))
]
EffectRow: TypeAlias = dict[str, EffectAmount]
EffectRows: TypeAlias = Annotated[
    list[EffectRow], BeforeValidator(_as_list, json_schema_input_type=EffectRow | list[EffectRow])
]
MetricEffects: TypeAlias = dict[str, Change]
Sources: TypeAlias = Annotated[list[Word], BeforeValidator(_as_list, json_schema_input_type=Word | list[Word])]
MetricRange: TypeAlias = Annotated[list[MetricValue], Field(min_length=2, max_length=2), AfterValidator(_rising)]
RoundRange: TypeAlias = Annotated[list[Rounds], Field(min_length=2, max_length=2), AfterValidator(_rising)]
MinuteRange: TypeAlias = Annotated[
    list[Annotated[int, Field(ge=1, le=1000)]], Field(min_length=2, max_length=2), AfterValidator(_rising)
]
PointList: TypeAlias = Annotated[
    Annotated[list[Points], Tag("<list>")] | Annotated[dict[str, Points], Tag("<map>")], Discriminator(_wants_map)
]
"""One figure for each option in the options' order, or a map by option."""
SupportList: TypeAlias = Annotated[
    Annotated[list[Support], Tag("<list>")] | Annotated[dict[str, Support], Tag("<map>")], Discriminator(_wants_map)
]
