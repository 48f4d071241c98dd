"""The cloud of a step: what of the picture is revealed so far, for two of the parties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from game.analysis.cloud import Cloud as Drawn
from game.language import decimal, say
from game.report.answers import DEAL, OFFERS, PACKAGES, TRADE, WALK, ZONE
from game.report.dots import Counts, gather, span_of
from game.report.figures import points
from game.report.past import Past
from game.ui.widgets.cloud import Cloud, Limits, Spot, Trail


def picture(past: Past, drawn: Drawn, pair: tuple[str, str], reached: int, *, roomy: bool, home: int = 0) -> Cloud:
    """The cloud with all that is revealed up to a step; before the first step only the axes.

    ``home`` 1 or 2 shows the win-set of that party of the pair, else what could be signed and ratified.
    At larger text the names of points stand without their figures, which the panel beside tells.
    """
    one, two = pair
    words, sides = past.words, (past.words.side(one), past.words.side(two))
    limits = None
    if reached >= WALK:
        r = past.glance.reservation
        limits = Limits(
            drawn.reservation[0] / 10,
            drawn.reservation[1] / 10,
            say("{who} walks away below {n}", who=past.short(one), n=points(r[one])),
            say("{who} walks away below {n}", who=past.short(two), n=points(r[two])),
            *_zone_words(past, reached),
            zone=reached >= ZONE and _zoned(past),
        )
    strong, strong_words = _win_set(past, drawn, pair, home) if reached >= ZONE else ((), "")
    return Cloud(
        gather(drawn, "count") if reached >= PACKAGES else (),
        inside=_inside(past, drawn, reached),
        strong=strong,
        strong_words=strong_words,
        strong_colour=sides[home - 1] if home else "agreed",
        sides=sides,
        axes=(say("Worth to {who}", who=words.party(one)), say("Worth to {who}", who=words.party(two))),
        limits=limits,
        frontier=[(x / 10, y / 10) for x, y in drawn.frontier] if reached >= DEAL else (),
        frontier_words=say("Frontier"),
        trails=[trail for p in pair for trail in _trails(past, p, pair, reached)] if reached >= OFFERS else (),
        spots=_spots(past, drawn, pair, reached, figures=roomy),
        span=span_of(drawn),
    )


def _win_set(past: Past, drawn: Drawn, pair: tuple[str, str], home: int) -> tuple[Counts, str]:
    """The packages that could be signed and ratified, or those that one party's home would ratify, with their number."""
    if past.counted is None:
        return (), ""
    if home:
        party = pair[home - 1]
        n = past.counted.passes[party]
        words = say("{n} would pass the home of {who}", n=decimal(n), who=past.short(party))
        return gather(drawn, "first" if home == 1 else "second"), words
    if not past.counted.feasible:
        return (), ""
    words = say("{n} would pass {homes}", n=decimal(past.counted.feasible), homes=past.all_homes)
    return gather(drawn, "feasible"), words


def _zoned(past: Past) -> bool:
    return past.counted is not None and past.counted.zone > 0


def _inside(past: Past, drawn: Drawn, reached: int) -> Counts | None:
    """The packages of the zone, where two parties' limits do not tell them."""
    if len(past.parties) == 2:
        return None
    return gather(drawn, "zone") if reached >= ZONE else ()


def _zone_words(past: Past, reached: int) -> tuple[str, str]:
    if reached < ZONE:
        return "", ""
    if past.counted is None or not past.counted.zone:
        return say("The zone is empty"), say("no deal is better than leaving for everybody")
    return say("Zone of possible agreement"), say("{share} of all packages", share=past.share(past.counted.zone))


def _trails(past: Past, party: str, pair: tuple[str, str], reached: int) -> list[Trail]:
    """A party's offers, a trail for each phase of bargaining; offers worth the same in a row are one mark."""
    found: list[Trail] = []
    first = 1
    for stage in past.stages(party):
        spots: list[tuple[float, float]] = []
        for offer in stage:
            spot = (offer.values[pair[0]] / 10, offer.values[pair[1]] / 10)
            if not spots or spots[-1] != spot:
                spots.append(spot)
        found.append(Trail(past.words.side(party), tuple(spots), "", first))
        first += len(spots)
    ended = tuple(past.glance.values[p] / 10 for p in pair)
    under_star = reached >= DEAL and past.glance.deal is not None and all(t.points == (ended,) for t in found)
    if found and not under_star:
        found[-1] = replace(found[-1], words=say("Offers by {who}", who=past.short(party)))
    return found


def _spots(past: Past, drawn: Drawn, pair: tuple[str, str], reached: int, *, figures: bool) -> list[Spot]:
    """Refused deals, the deal, the Nash point, the missed trade."""
    found: list[Spot] = []

    def put(
        values: Mapping[str, int], words: str, kind: Literal["star", "refused", "badge", "ring"], letter: str = ""
    ) -> None:
        x, y = values[pair[0]] / 10, values[pair[1]] / 10
        second = past.pair_words(values, pair) if figures else ""
        found.append(Spot(x, y, words, kind, letter, second))

    if reached >= DEAL:
        for refused in past.refused:
            put(refused.values, say("Refused"), "refused")
        if past.glance.deal is not None:
            put(past.glance.values, say("Your deal") if past.own else say("The deal"), "star")
        for x, y in drawn.nash[:1]:
            put({pair[0]: x, pair[1]: y}, say("Nash point"), "badge", "N")
    if reached >= TRADE and past.missed is not None:
        put(past.missed.values, say("Missed trade"), "ring")
    return found
