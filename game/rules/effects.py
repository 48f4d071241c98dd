"""Effects and conditions: what changes a figure, what is kept about the change, and what holds.

Every change goes through ``shift``, which cuts it at the figure's range and writes the ledger.
"""

from __future__ import annotations

from game.rules.layout import (
    BY_PROGRAM,
    LEDGER,
    OP_ADD,
    OP_AND,
    OP_EQ,
    OP_GE,
    OP_GT,
    OP_LE,
    OP_LT,
    OP_MUL,
    OP_NE,
    OP_NOT,
    OP_NUM,
    OP_OR,
    OP_SUB,
    OP_VAR,
    QUEUE,
    V_HORIZON,
    V_METRIC,
    YES,
)
from game.rules.record import Tables, Talks
from game.rules.small import small


@small
def note(s: Talks, cause: int, ref: int, by: int, target: int, amount: int) -> None:
    """Write one row of the ledger; target -1 tells that something happened, without a figure."""
    n = s.n_ledger
    if n < LEDGER:
        s.ledger_cause[n] = cause
        s.ledger_ref[n] = ref
        s.ledger_by[n] = by
        s.ledger_target[n] = target
        s.ledger_amount[n] = amount
        s.n_ledger = n + 1


@small
def shift(t: Tables, s: Talks, target: int, amount: int, cause: int, ref: int, by: int) -> None:
    """Change a figure by an amount, cut at its range, and write down what was applied; a horizon follows its metric."""
    old = s.v[target]
    new = old + amount
    if new > t.high[target]:  # noqa: PLR1730 - the compiler takes plain comparisons
        new = t.high[target]
    if new < t.low[target]:  # noqa: PLR1730
        new = t.low[target]
    s.v[target] = new
    if V_METRIC <= target < V_HORIZON and s.carried_out == 0:
        s.v[target - V_METRIC + V_HORIZON] = new
    n = s.n_ledger
    if amount != 0 and n < LEDGER:
        # A row as ``note`` writes it, here without a call.
        s.ledger_cause[n] = cause
        s.ledger_ref[n] = ref
        s.ledger_by[n] = by
        s.ledger_target[n] = target
        s.ledger_amount[n] = new - old
        s.n_ledger = n + 1


@small
def apply_rows(t: Tables, s: Talks, begin: int, end: int, cause: int, ref: int, by: int) -> None:
    """Apply rows of effects: at once, or put into the queue of what falls due at a later tally."""
    for row in range(begin, end):
        after = t.effect_after[row]
        times = t.effect_times[row]
        if after == 0 and times == 0:
            shift(t, s, t.effect_target[row], t.effect_amount[row], cause, ref, by)
        elif s.n_due < QUEUE:
            n = s.n_due
            s.due_target[n] = t.effect_target[row]
            s.due_amount[n] = t.effect_amount[row]
            s.due_wait[n] = max(after, 1)
            s.due_times[n] = max(times, 1)
            s.due_cause[n] = cause
            s.due_ref[n] = ref
            s.due_by[n] = by
            s.n_due = n + 1


@small
def apply_due(t: Tables, s: Talks) -> None:
    """Let one tally pass over the queue, oldest first: apply what falls due, drop what is spent."""
    left = 0
    for n in range(s.n_due):
        wait = s.due_wait[n] - 1
        times = s.due_times[n]
        if wait <= 0:
            shift(t, s, s.due_target[n], s.due_amount[n], s.due_cause[n], s.due_ref[n], s.due_by[n])
            times -= 1
        if times > 0:
            s.due_target[left] = s.due_target[n]
            s.due_amount[left] = s.due_amount[n]
            s.due_wait[left] = wait
            s.due_times[left] = times
            s.due_cause[left] = s.due_cause[n]
            s.due_ref[left] = s.due_ref[n]
            s.due_by[left] = s.due_by[n]
            left += 1
    s.n_due = left


@small
def run_program(t: Tables, s: Talks, program: int) -> bool:
    """Tell whether a condition holds now, by its program."""
    stack = s.stack
    top = 0
    for at in range(t.program_from[program], t.program_to[program]):
        op = t.code_op[at]
        if op == OP_NUM:
            stack[top] = t.code_arg[at]
            top += 1
        elif op == OP_VAR:
            stack[top] = s.v[t.code_arg[at]]
            top += 1
        elif op == OP_NOT:
            stack[top - 1] = 0 if stack[top - 1] > 0 else 1
        else:
            top -= 1
            a = stack[top - 1]
            b = stack[top]
            if op == OP_AND:
                stack[top - 1] = 1 if a > 0 and b > 0 else 0
            elif op == OP_OR:
                stack[top - 1] = 1 if a > 0 or b > 0 else 0
            elif op == OP_EQ:
                stack[top - 1] = 1 if a == b else 0
            elif op == OP_NE:
                stack[top - 1] = 1 if a != b else 0
            elif op == OP_LT:
                stack[top - 1] = 1 if a < b else 0
            elif op == OP_LE:
                stack[top - 1] = 1 if a <= b else 0
            elif op == OP_GT:
                stack[top - 1] = 1 if a > b else 0
            elif op == OP_GE:
                stack[top - 1] = 1 if a >= b else 0
            elif op == OP_ADD:
                stack[top - 1] = a + b
            elif op == OP_SUB:
                stack[top - 1] = a - b
            elif op == OP_MUL:
                stack[top - 1] = a * b
    return stack[0] > 0


@small
def holds(t: Tables, s: Talks, program: int) -> bool:
    """Tell whether a condition holds now; -1 stands for no condition, which always holds."""
    if program < 0:
        return True
    at = t.branch_at[program]
    if at == BY_PROGRAM:
        return run_program(t, s, program)
    while at > 0:
        at = (
            t.branch_yes[at] if t.branch_low[at] <= s.v[t.branch_name[at]] <= t.branch_high[at] else t.branch_no[at]
        )
    return at == YES
