"""What follows from the machine's rows: where the talks end for good, how many rounds are still planned."""

from __future__ import annotations

from game.rules import layout
from game.rules.layout import BARGAINING, N_TRIGGERS, RATIFICATION
from game.rules.record import Tables


def dests(t: Tables, phase: int, trigger: int) -> list[int]:
    """Give the phases that a trigger may lead to, in order."""
    at = phase * N_TRIGGERS + trigger
    return t.row_dest[t.row_from[at] : t.row_to[at]]


def last_dest(t: Tables, phase: int, trigger: int) -> int:
    """Give the phase of a trigger's last row, or -1."""
    return (dests(t, phase, trigger) or [-1])[-1]


def find_ways(t: Tables, phase: int) -> list[int]:
    """Give every phase that may follow one."""
    return [dest for trigger in range(1, N_TRIGGERS) for dest in dests(t, phase, trigger)]


def reach(ways: dict[int, list[int]], phase: int) -> set[int]:
    """Give all phases that may still come, the present one included."""
    found, todo = {phase}, [phase]
    while todo:
        for dest in ways[todo.pop()]:
            if dest not in found:
                found.add(dest)
                todo.append(dest)
    return found


def rounds_after(t: Tables, phase: int) -> int:
    """Count the rounds of the bargaining phases that follow when no agreement comes, along the last rows."""
    total, seen, at = 0, {phase}, phase
    while True:
        at = last_dest(t, at, layout.OVER if t.kind[at] == BARGAINING else layout.NEXT)
        if at < 0 or at in seen or t.kind[at] == RATIFICATION:
            return total
        seen.add(at)
        if t.kind[at] == BARGAINING:
            total += t.rounds[at]


def settle_course(t: Tables, phases: int) -> None:
    """Fill in what follows from the rows: where talks end for good, where one may walk out, what is carried on."""
    ways = {f: find_ways(t, f) for f in range(phases)}
    for f in range(phases):
        reached = reach(ways, f)
        t.final[f] = 0 if any(t.kind[g] in {BARGAINING, RATIFICATION} for g in reached) else 1
        if t.kind[f] != BARGAINING:
            continue
        over = last_dest(t, f, layout.OVER)
        t.may_walk[f] = 1 if last_dest(t, f, layout.BROKEN) >= 0 and (over < 0 or t.kind[over] != BARGAINING) else 0
        agreed = dests(t, f, layout.AGREED)
        t.carries[f] = 1 if any(t.kind[g] == BARGAINING for g in agreed) else 0
        t.rounds_after[f] = rounds_after(t, f)
