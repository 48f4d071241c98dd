"""How a seat reckons with its own home: what it expects of moods, whether a package would pass, how likely that is.

Moods are never read; only their bounds, which narrow when the capital answers a consultation.
"""

from __future__ import annotations

from game.players.brain import Brain
from game.rules.layout import (
    AUDIENCES,
    ISSUES,
    MAX_FIRMNESS,
    MAX_PERSUASION,
    OPTIONS,
    PARTIES,
    REACH,
    V_CAPITAL,
    V_FIRM,
    V_PHASE,
    V_POSITION,
    WORD_AGAINST,
    WORD_IN_FAVOUR,
    WORD_WITHIN_REACH,
)
from game.rules.ratify import bond, support, support_without
from game.rules.record import Row, Tables, Talks
from game.rules.small import small

MARGIN = 100
"""Hundredths of support to spare that software wants before it proposes or accepts."""
CERTAIN = 1_000_000
"""Chances are in millionths."""
UNDECIDED = 8
"""Audiences whose vote is open that a chance reckons with; beyond them, the expected mood counts."""


@small
def feel_home(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Lay down what each option adds to each own audience's support, as the seat now stands in public.

    Whatever is asked about home below goes by it, within this decision. What options add is kept from one decision, and
    game, to the next.
    """
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.rest[a] = support_without(t, s, a)
    for i in range(t.n_issues):
        at = seat * ISSUES + i
        stand = s.v[V_POSITION + at] * (MAX_FIRMNESS + 1) + s.v[V_FIRM + at] + 1
        if brain.felt_at[i] == stand:
            continue
        brain.felt_at[i] = stand
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            row = (a * ISSUES + i) * OPTIONS
            for o in range(t.options[i]):
                brain.felt[row + o] = t.likes[row + o] + bond(t, s, a, i, o)


@small
def bare_support(t: Tables, s: Talks, brain: Brain, audience: int, package: Row, offset: int) -> int:
    """Give an own audience's support before its mood and without what an earlier ratification's persuasion won."""
    total = brain.rest[audience]
    felt = brain.felt
    row = audience * ISSUES * OPTIONS
    for i in range(offset, offset + t.n_issues):
        total += felt[row + package[i]]
        row += OPTIONS
    if total > 10000:  # noqa: PLR1730 - as ``keep_within``, here without a call
        total = 10000
    if total < 0:  # noqa: PLR1730
        total = 0
    return total - s.persuasion[audience] * 100


@small
def leaning(t: Tables, s: Talks, brain: Brain, audience: int, package: Row, offset: int) -> int:
    """Give an own audience's support with the mood that the seat expects of it, in hundredths."""
    expected = (brain.mood_low[audience] + brain.mood_high[audience]) * 50
    return bare_support(t, s, brain, audience, package, offset) + expected


@small
def home_agrees(t: Tables, s: Talks, brain: Brain, seat: int, package: Row, offset: int) -> bool:
    """Tell whether home would pass a package with the margin, as far as the seat can know."""
    total = t.home_weight[seat]
    may_refuse = 100 * total - t.home_need[seat] * total
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        expected = (brain.mood_low[a] + brain.mood_high[a]) * 50
        if bare_support(t, s, brain, a, package, offset) + expected < t.threshold[a] + MARGIN:
            may_refuse -= 100 * t.weight[a]
            if may_refuse < 0 or t.veto_aud[a] != 0:
                return False
    return may_refuse >= 0


@small
def find_odds(t: Tables, s: Talks, brain: Brain, seat: int, package: Row, offset: int) -> None:
    """Find for each own audience how many hundredths of support it is above its threshold, before any mood."""
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.odds[a] = bare_support(t, s, brain, a, package, offset) - t.threshold[a]


@small
def good_moods(brain: Brain, audience: int, more: int) -> int:
    """Count the moods still possible with which an audience is in favour, given so much support on top."""
    spare = brain.odds[audience] + more
    least = -(spare // 100)
    low = max(brain.mood_low[audience], least)
    return max(0, brain.mood_high[audience] - low + 1)


@small
def chance_to_pass(t: Tables, s: Talks, brain: Brain, seat: int) -> int:
    """Give the chance in millionths that home passes the package of ``odds``, with the persuasion in ``lobby``.

    Exact for up to eight audiences whose vote is open: it goes through all their votes.
    """
    sure = 0
    total = 0
    open_votes = 0
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        total += t.weight[a]
        good = good_moods(brain, a, s.lobby[a] * 100)
        of = brain.mood_high[a] - brain.mood_low[a] + 1
        if good >= of:
            sure += t.weight[a]
        elif good == 0 and t.veto_aud[a] != 0:
            return 0
        elif good > 0:
            open_votes += 1
    asked = min(open_votes, UNDECIDED)
    found = 0
    for votes in range(1 << asked):
        chance = CERTAIN
        favour = sure
        at = 0
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            good = good_moods(brain, a, s.lobby[a] * 100)
            of = brain.mood_high[a] - brain.mood_low[a] + 1
            if good == 0 or good >= of:
                continue
            if at >= asked:
                favour += t.weight[a] if 2 * good >= of else 0
            elif (votes >> at) & 1 != 0:
                favour += t.weight[a]
                chance = chance * good // of
            elif t.veto_aud[a] != 0:
                chance = 0
            else:
                chance = chance * (of - good) // of
            at += 1
        if chance > 0 and favour * 100 >= t.home_need[seat] * total:
            found += chance
    return found


@small
def read_answers(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Narrow the bounds of the moods by what the capital has just answered."""
    for slot in range(2):
        if s.told_on[seat * 2 + slot] == 0:
            continue
        package = (seat * 2 + slot) * ISSUES
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            short = t.threshold[a] - support(t, s, a, s.told_package, package)
            word = s.told_word[slot * AUDIENCES + a]
            needed = -((-short) // 100)
            reach = (short - REACH) // 100 + 1
            if word == WORD_IN_FAVOUR:
                brain.mood_low[a] = max(brain.mood_low[a], needed)
            elif word == WORD_WITHIN_REACH:
                brain.mood_low[a] = max(brain.mood_low[a], reach)
                brain.mood_high[a] = min(brain.mood_high[a], needed - 1)
            elif word == WORD_AGAINST:
                brain.mood_high[a] = min(brain.mood_high[a], reach - 1)


@small
def read_refusal(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Learn the moods from the votes by which home refused, or from those of a home that did not."""
    if s.banned_on == 0 or s.ratified[seat] < 0:
        return
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        support_then = bare_support(t, s, brain, a, s.banned, 0) + s.sealed_support[a] * 100
        mood = (s.home_total[a] - support_then) // 100
        mood = min(brain.mood_high[a], max(brain.mood_low[a], mood))
        brain.mood_low[a] = mood
        brain.mood_high[a] = mood


@small
def persuade(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Lay into ``lobby`` the persuasion that raises the chance to pass, the best use of each point first."""
    for a in range(t.n_audiences):
        s.lobby[a] = 0
    price = t.price_persuade[s.v[V_PHASE] * PARTIES + seat]
    capital = s.v[V_CAPITAL + seat]
    find_odds(t, s, brain, seat, s.agreed, 0)
    now = chance_to_pass(t, s, brain, seat)
    while now < CERTAIN:
        best = 0
        best_audience = -1
        best_points = 0
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            had = s.lobby[a]
            for more in range(1, MAX_PERSUASION - had + 1):
                if more * price > capital:
                    break
                s.lobby[a] = had + more
                gain = (chance_to_pass(t, s, brain, seat) - now) // more
                if gain > best:
                    best = gain
                    best_audience = a
                    best_points = more
            s.lobby[a] = had
        if best_audience < 0:
            return
        s.lobby[best_audience] += best_points
        capital -= best_points * price
        now = chance_to_pass(t, s, brain, seat)
