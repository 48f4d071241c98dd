"""How the talks ended, told from the final state."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import layout
from game.rules.encode import package_of
from game.rules.horizon import agreed_value, delivered_value
from game.rules.index import Index
from game.rules.layout import HOW_AGREED, HOWS, METRICS, PARTIES
from game.rules.record import Tables, Talks


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one game. Values and reservation values in tenths, courses of metrics in hundredths."""

    how: str
    package: dict[str, str] | None
    signatories: tuple[str, ...]
    ratified: dict[str, bool | None]
    refused_by: tuple[str, ...]
    walked_out: tuple[str, ...]
    ending: str
    rounds: int
    values: dict[str, int]
    delivered: dict[str, int]
    reservation: dict[str, int]
    metrics: dict[str, int]
    horizon: dict[str, int]
    with_deal: dict[str, tuple[int, ...]]
    without_deal: dict[str, tuple[int, ...]]
    compliance: int
    approvals: dict[str, int]
    trust: dict[tuple[str, str], int]
    capital: dict[str, int]
    readouts: dict[str, str]


def _members(index: Index, mask: int) -> tuple[str, ...]:
    return tuple(p for n, p in enumerate(index.parties) if (mask >> n) & 1)


def _course(t: Tables, course: list[int], metric: int) -> tuple[int, ...]:
    return tuple(course[q * METRICS + metric] for q in range(t.quarters + 1))


def tell_outcome(index: Index, t: Tables, s: Talks) -> Outcome:
    """Tell how finished talks ended."""
    v = s.v
    readouts = {}
    for p, party in enumerate(index.parties):
        chosen = v[layout.V_READOUT + p]
        if chosen:
            readouts[party] = index.readouts[chosen - 1]
    return Outcome(
        how=HOWS[v[layout.V_HOW]],
        package=package_of(index, s.agreed) if v[layout.V_HOW] == HOW_AGREED else None,
        signatories=_members(index, s.signatories) if v[layout.V_HOW] == HOW_AGREED else (),
        ratified={p: None if s.ratified[n] < 0 else s.ratified[n] == 1 for n, p in enumerate(index.parties)},
        refused_by=_members(index, s.refused_by),
        walked_out=_members(index, s.walked),
        ending=index.endings[s.ending] if s.ending >= 0 else "",
        rounds=v[layout.V_ROUND],
        values={p: agreed_value(t, s, n) for n, p in enumerate(index.parties)},
        delivered={p: delivered_value(t, s, n) for n, p in enumerate(index.parties)},
        reservation={p: v[layout.V_RESERVATION + n] for n, p in enumerate(index.parties)},
        metrics={m: v[layout.V_METRIC + n] for n, m in enumerate(index.metrics)},
        horizon={m: v[layout.V_HORIZON + n] for n, m in enumerate(index.metrics)},
        with_deal={m: _course(t, s.with_deal, n) for n, m in enumerate(index.metrics)},
        without_deal={m: _course(t, s.without_deal, n) for n, m in enumerate(index.metrics)},
        compliance=s.compliance,
        approvals={a: v[layout.V_APPROVAL + n] for n, a in enumerate(index.audiences)},
        trust={
            (p, q): v[layout.V_TRUST + n * PARTIES + k]
            for n, p in enumerate(index.parties)
            for k, q in enumerate(index.parties)
            if n != k
        },
        capital={p: v[layout.V_CAPITAL + n] for n, p in enumerate(index.parties)},
        readouts=readouts,
    )
