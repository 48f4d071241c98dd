"""The typed parts of a condition: what may be added to what, compared with what, and how large it can grow.

Points are tenths: a number beside a reservation value is scaled here, once. Types: "truth", "literal" (a number as
written), and the kinds of ``figures``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from game.scenario.figures import OPTION, POINTS, WHOLE
from game.scenario.ids import Ids
from game.scenario.terms import Tree

LIMIT = 2**62


class Fault(Exception):  # noqa: N818 - a value for the author, caught where the place is known
    """What is wrong with a condition, at which character of its text."""

    def __init__(self, code: str, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.offset = offset
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a condition with its type and the least and greatest value that it can have."""

    tree: Tree
    type: str
    low: int
    high: int
    offset: int
    number: Decimal = Decimal(0)
    issue: str = ""
    counts: bool = False
    name: str = ""


def truth_of(part: Part, place: str) -> Part:
    """Read a part as something that holds or not; a count alone means more than 0."""
    if part.type == "truth":
        return part
    if part.counts:
        return replace(part, type="truth", low=min(part.low, 1), high=min(part.high, 1))
    shown = part.name or "a number"
    raise Fault(
        "P0606", f"{place} must be a comparison, and {shown} is none", part.offset, f"write {part.name or '…'} >= …"
    )


def number_of(part: Part) -> Part:
    """Read a part as a number to reckon with."""
    if part.type in {WHOLE, POINTS, "literal"}:
        return part
    if part.type == "truth":
        raise Fault("P0604", "a comparison cannot be reckoned with", part.offset)
    raise Fault("P0604", f"{part.name} is not a number to reckon with", part.offset)


def arithmetic(sign: str, left: Part, right: Part) -> Part:
    """Join two numbers by + - or *."""
    if left.type == right.type == "literal":
        a, b = left.number, right.number
        value = a + b if sign == "+" else a - b if sign == "-" else a * b
        if abs(value) > LIMIT:
            raise Fault("P0607", "this number is too large", left.offset)
        return replace(left, number=value)
    if sign == "*":
        return _multiply(left, right)
    left, right = _alike(left, right)
    low, high = (
        (left.low + right.low, left.high + right.high)
        if sign == "+"
        else (left.low - right.high, left.high - right.low)
    )
    return _bounded(sign, left, right, low, high)


def _multiply(left: Part, right: Part) -> Part:
    if left.type == right.type == POINTS:
        raise Fault("P0604", "points cannot be multiplied by points", right.offset)
    left = left if left.type == POINTS else _whole(left)
    right = right if right.type == POINTS else _whole(right)
    ends = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
    part = _bounded("*", left, right, min(ends), max(ends))
    return replace(part, type=POINTS if POINTS in {left.type, right.type} else WHOLE)


def _bounded(sign: str, left: Part, right: Part, low: int, high: int) -> Part:
    if max(abs(low), abs(high)) >= LIMIT:
        raise Fault("P0607", "this can grow too large to be reckoned with", left.offset, "multiply fewer figures")
    return Part((sign, left.tree, right.tree), left.type, low, high, left.offset)


def _whole(part: Part) -> Part:
    """Turn a number as written into a whole one."""
    if part.type != "literal":
        return part
    if part.number != int(part.number):
        message = f"{part.number} must be a whole number here"
        raise Fault("P0604", message, part.offset, "only reservation values have decimals")
    return _literal(part, int(part.number), WHOLE)


def _tenths(part: Part) -> Part:
    """Turn a number into tenths of points."""
    if part.type == POINTS:
        return part
    if part.type != "literal":
        tree = ("*", part.tree, ("num", 10))
        return replace(part, tree=tree, type=POINTS, low=part.low * 10, high=part.high * 10, counts=False)
    tenths = part.number * 10
    if tenths != int(tenths):
        raise Fault("P0604", f"{part.number} has too many decimals: points take one", part.offset)
    return _literal(part, int(tenths), POINTS)


def _literal(part: Part, value: int, kind: str) -> Part:
    if abs(value) >= LIMIT:
        raise Fault("P0607", "this number is too large", part.offset)
    return replace(part, tree=("num", value), type=kind, low=value, high=value)


def _alike(left: Part, right: Part) -> tuple[Part, Part]:
    """Bring two numbers to the same units."""
    if POINTS in {left.type, right.type}:
        return _tenths(left), _tenths(right)
    return _whole(left), _whole(right)


def compare(sign: str, left: Part, right: Part, ids: Ids) -> Part:
    """Compare two parts; words of a kind only with their own kind, in order only where there is an order."""
    numbers = {WHOLE, POINTS, "literal"}
    if left.type in numbers and right.type in numbers:
        left, right = _alike(left, right)
    else:
        _check_kinds(sign, left, right, ids)
    low, high = _hold(sign, left, right)
    return Part((sign, left.tree, right.tree), "truth", low, high, left.offset)


def _check_kinds(sign: str, left: Part, right: Part, ids: Ids) -> None:
    if "truth" in {left.type, right.type}:
        raise Fault("P0604", "a comparison cannot be compared again", right.offset, "join comparisons by and / or")
    if (left.type, left.issue) != (right.type, right.issue):
        odd, other = (left, right) if left.type not in {WHOLE, POINTS, "literal"} else (right, left)
        message = f"{_show(odd)} cannot be compared with {_show(other)}"
        raise Fault("P0604", message, other.offset, _what_to_write(odd, ids))
    if sign in {"==", "!="}:
        return
    if left.type != OPTION:
        raise Fault("P0604", f"{left.name or right.name} has no order", left.offset, "use == or !=")
    if left.issue in ids.unordered:
        raise Fault("P0604", f"the options of '{left.issue}' have no order", left.offset, "use == or !=")


def _show(part: Part) -> str:
    return part.name or (str(part.number) if part.type == "literal" else "this")


def _what_to_write(part: Part, ids: Ids) -> str:
    if part.type == OPTION:
        return f"compare it with an option: {', '.join(ids.issues[part.issue])}"
    if part.type == "how":
        return "compare it with agreed, refused, deadline or walk_out"
    return f"compare it with a {part.type}"


def _hold(sign: str, left: Part, right: Part) -> tuple[int, int]:
    """Give (1, 1) where a comparison always holds, (0, 0) where it never does, else (0, 1)."""
    apart = left.high < right.low or right.high < left.low
    same = left.low == left.high == right.low == right.high
    match sign:
        case "==":
            never, always = apart, same
        case "!=":
            never, always = same, apart
        case "<":
            never, always = left.low >= right.high, left.high < right.low
        case "<=":
            never, always = left.low > right.high, left.high <= right.low
        case ">":
            never, always = left.high <= right.low, left.low > right.high
        case _:
            never, always = left.high < right.low, left.low >= right.high
    return (1, 1) if always else (0, 0) if never else (0, 1)
