"""Conditions: short expressions over the figures of the talks, read with Python's grammar and a white list.

A condition is checked against the scenario's names and types, and every word in it becomes a number. Nothing is
ever evaluated here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal

from game.scenario.expressions import Fault, Part, arithmetic, compare, number_of, truth_of
from game.scenario.figures import HOW, PHASE, UnknownFigure, look_up
from game.scenario.ids import HOWS, Ids
from game.scenario.spelling import suggest
from game.scenario.terms import Condition, Tree
from game.scenario.tokens import check_tokens

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_OPERATIONS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
_VALUED = frozenset({"deal", "position", "readout"})


def read(text: str, ids: Ids) -> Condition:
    """Read a condition; Fault where it is none."""
    return judge(text, ids)[0]


def judge(text: str, ids: Ids) -> tuple[Condition, bool | None]:
    """Read a condition and say whether it always (True) or never (False) holds; None: it depends."""
    check_tokens(text)
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    lead = len(flat) - len(flat.lstrip())
    try:
        parsed = ast.parse(flat.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        at = getattr(error, "offset", None) or 1
        message = "the condition is not understood from here on"
        raise Fault("P0601", message, min(lead + at - 1, len(text)), _guess(flat)) from None
    try:
        part = truth_of(_Reader(ids).read(parsed.body), "the condition")
    except Fault as fault:
        raise Fault(fault.code, fault.message, fault.offset + lead, fault.hint) from None
    verdict = None if part.low != part.high else bool(part.low)
    return Condition(text.strip(), part.tree), verdict


def reads(condition: Condition) -> frozenset[str]:
    """Give the dotted names that a condition reads."""
    return frozenset(_names(condition.tree))


def secrets(condition: Condition, ids: Ids) -> frozenset[str]:
    """Give the names among those read that are a party's secret: capital, reservation value, a private move."""
    return frozenset(name for name in reads(condition) if look_up(name, ids).secret_of)


def _names(tree: Tree) -> Iterator[str]:
    if tree[0] == "name":
        yield tree[1]
    elif tree[0] != "num":
        for branch in tree[1:]:
            yield from _names(branch)


def _guess(text: str) -> str:
    if text.count("(") != text.count(")"):
        return "a bracket is missing"
    words = text.split()
    if words and words[-1] in {"and", "or", "not", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*"}:
        return f"something must follow '{words[-1]}'"
    return "between two comparisons stands 'and' or 'or'"


class _Reader:
    """Walks Python's tree and gives a typed part for each node."""

    def __init__(self, ids: Ids) -> None:
        self.ids = ids

    def read(self, node: ast.expr) -> Part:
        """Read one node; Fault where it is not on the white list or does not fit."""
        match node:
            case ast.BoolOp(op=op, values=values):
                word = "and" if isinstance(op, ast.And) else "or"
                parts = [truth_of(self.read(value), "each side of 'and' and 'or'") for value in values]
                whole = parts[0]
                for part in parts[1:]:
                    whole = _join(word, whole, part)
                return whole
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                part = truth_of(self.read(operand), "what follows 'not'")
                return Part(("not", part.tree), "truth", 1 - part.high, 1 - part.low, node.col_offset)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                zero = Part(("num", 0), "literal", 0, 0, node.col_offset, Decimal(0))
                return arithmetic("-", zero, number_of(self.read(operand)))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return number_of(self.read(operand))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
                return arithmetic(_OPERATIONS[type(op)], number_of(self.read(left)), number_of(self.read(right)))
            case ast.Compare():
                return self._read_comparison(node)
            case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
                number = Decimal(str(node.value))
                return Part(("num", 0), "literal", 0, 0, node.col_offset, number)
            case ast.Name() | ast.Attribute():
                return self._read_name(node)
            case _:
                raise Fault("P0601", "this cannot stand in a condition", node.col_offset)

    def _read_comparison(self, node: ast.Compare) -> Part:
        operands = [node.left, *node.comparators]
        parts = [None if _is_word(operand) else self.read(operand) for operand in operands]
        filled: list[Part] = []
        for n, operand in enumerate(operands):
            part = parts[n]
            if part is None:
                beside = [parts[k] for k in (n - 1, n + 1) if 0 <= k < len(parts)]
                part = self._read_word(operand, [side for side in beside if side is not None])
            filled.append(part)
        whole: Part | None = None
        for n, op in enumerate(node.ops):
            sign = _COMPARISONS.get(type(op))
            if sign is None:
                raise Fault("P0601", "this comparison is not known", operands[n].col_offset, "use == != < <= > >=")
            step = compare(sign, filled[n], filled[n + 1], self.ids)
            whole = step if whole is None else _join("and", whole, step)
        if whole is None:
            raise Fault("P0601", "nothing is compared here", node.col_offset)
        return whole

    def _read_word(self, node: ast.expr, beside: list[Part]) -> Part:
        """Read a bare word: a value of the kind that stands beside it, or a figure."""
        if not isinstance(node, ast.Name):
            return self.read(node)
        for part in beside:
            values = self._values(part)
            if values is None:
                continue
            code, kind, words, first = values
            if node.id not in words:
                raise Fault(code, f"'{node.id}' is no {kind}", node.col_offset, suggest(node.id, words))
            n = words.index(node.id) + first
            return Part(("num", n), part.type, n, n, node.col_offset, issue=part.issue)
        return self._read_name(node)

    def _values(self, part: Part) -> tuple[str, str, tuple[str, ...], int] | None:
        match part.type:
            case "option":
                return "P0403", f"option of '{part.issue}'", self.ids.issues[part.issue], 0
            case "phase":
                return "P0408", "phase", self.ids.phases, 0
            case "how":
                return "P0603", "way in which talks end", HOWS, 0
            case "readout":
                return "P0409", "readout", self.ids.readouts, 1
            case _:
                return None

    def _read_name(self, node: ast.Name | ast.Attribute) -> Part:
        name = _dotted(node)
        try:
            figure = look_up(name, self.ids)
        except UnknownFigure as unknown:
            raise Fault(unknown.code, unknown.message, node.col_offset, unknown.hint) from None
        return Part(
            ("name", name),
            figure.kind,
            figure.low,
            figure.high,
            node.col_offset,
            issue=figure.issue,
            counts=figure.counts,
            name=name,
        )


def _is_word(node: ast.expr) -> bool:
    """Tell whether a node is a bare word that may be a value; phase and how are figures themselves."""
    return isinstance(node, ast.Name) and node.id not in {PHASE, HOW}


def _join(word: str, left: Part, right: Part) -> Part:
    low, high = (
        (min(left.low, right.low), min(left.high, right.high))
        if word == "and"
        else (max(left.low, right.low), max(left.high, right.high))
    )
    return Part((word, left.tree, right.tree), "truth", low, high, left.offset)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    raise Fault("P0601", "a dot stands only inside a name such as trust.us.mx", node.col_offset)
