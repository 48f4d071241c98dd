"""Home: how far each audience supports a package, what the capital answers, and how home decides.

Support is in hundredths. Level II of the two-level game (Putnam 1988); what a broken public position costs follows
the literature on audience costs (Fearon 1994, Tomz 2007).
"""

from __future__ import annotations

from game.rules.effects import note, shift
from game.rules.layout import (
    AUDIENCES,
    C_HOME_VOTE,
    C_PASSED,
    C_REFUSED_AT_HOME,
    HOW_AGREED,
    HOW_REFUSED,
    ISSUES,
    OPTIONS,
    PARTIES,
    PASSED,
    REACH,
    REFUSED,
    TRUST_REFUSAL,
    V_APPROVAL,
    V_FIRM,
    V_POSITION,
    V_REFUSALS,
    V_TRUST,
    WORD_AGAINST,
    WORD_IN_FAVOUR,
    WORD_WITHIN_REACH,
)
from game.rules.record import Row, Tables, Talks
from game.rules.small import small


@small
def bond(t: Tables, s: Talks, audience: int, issue: int, option: int) -> int:
    """Give what a public position does to an audience's support: kept above 0, broken below 0, in hundredths."""
    at = t.owner[audience] * ISSUES + issue
    row = ((audience * ISSUES + issue) * OPTIONS + s.v[V_POSITION + at]) * OPTIONS
    return s.v[V_FIRM + at] * t.tied[row + option]


@small
def support_without(t: Tables, s: Talks, audience: int) -> int:
    """Give the part of an audience's support that no option moves: its base, approval, and what persuasion won."""
    return t.base[audience] + (s.v[V_APPROVAL + audience] - 50) * t.share[audience] + s.persuasion[audience] * 100


@small
def keep_within(total: int) -> int:
    """Keep support within its range, 0 to 10,000 hundredths."""
    if total > 10000:
        return 10000
    return max(total, 0)


@small
def support(t: Tables, s: Talks, audience: int, package: Row, offset: int) -> int:
    """Give an audience's support for a package before its mood, in hundredths from 0 to 10,000."""
    total = support_without(t, s, audience)
    v = s.v
    held = t.owner[audience] * ISSUES
    row = audience * ISSUES * OPTIONS
    for i in range(offset, offset + t.n_issues):
        option = package[i]
        total += t.likes[row + option]
        firm = v[V_FIRM + held]
        if firm != 0:
            # The bond of ``bond``, here without a call.
            total += firm * t.tied[(row + v[V_POSITION + held]) * OPTIONS + option]
        held += 1
        row += OPTIONS
    return keep_within(total)


@small
def ratifies(t: Tables, s: Talks, party: int, package: Row, offset: int, margin: int, moods: int) -> bool:
    """Tell whether home would pass a package with so much to spare; moods 1 counts them as drawn, 0 as even."""
    favour = 0
    total = 0
    for a in range(t.aud_from[party], t.aud_to[party]):
        weight = t.weight[a]
        total += weight
        if support(t, s, a, package, offset) + moods * s.mood[a] * 100 >= t.threshold[a] + margin:
            favour += weight
        elif t.veto_aud[a] != 0:
            return False
    return favour * 100 >= t.home_need[party] * total


@small
def consult_words(t: Tables, s: Talks, party: int, slot: int, package: Row, offset: int) -> None:
    """Let the capital answer on a package, mood included: a word for each audience and one for home."""
    s.told_on[party * 2 + slot] = 1
    for i in range(t.n_issues):
        s.told_package[(party * 2 + slot) * ISSUES + i] = package[offset + i]
    favour = 0
    reach = 0
    total = 0
    sure = True
    doomed = False
    for a in range(t.aud_from[party], t.aud_to[party]):
        short = t.threshold[a] - support(t, s, a, package, offset) - s.mood[a] * 100
        total += t.weight[a]
        if short <= 0:
            word = WORD_IN_FAVOUR
            favour += t.weight[a]
        elif short < REACH:
            word = WORD_WITHIN_REACH
            reach += t.weight[a]
            if t.veto_aud[a] != 0:
                sure = False
        else:
            word = WORD_AGAINST
            if t.veto_aud[a] != 0:
                doomed = True
        s.told_word[slot * AUDIENCES + a] = word
    need = t.home_need[party] * total
    if sure and not doomed and favour * 100 >= need:
        s.told_home[party * 2 + slot] = WORD_IN_FAVOUR
    elif doomed or (favour + reach) * 100 < need:
        s.told_home[party * 2 + slot] = WORD_AGAINST
    else:
        s.told_home[party * 2 + slot] = WORD_WITHIN_REACH


@small
def home_votes(t: Tables, s: Talks, audience: int) -> bool:
    """Tell how an audience decides on the agreed package: as people voted for it, else by its support and mood."""
    if s.vote[audience] != 0:
        return s.vote[audience] == 1
    return s.home_total[audience] >= t.threshold[audience]


@small
def decide_home(t: Tables, s: Talks) -> int:
    """Let every signatory's home decide; give the trigger passed or refused."""
    refused = 0
    for p in range(t.n_parties):
        if (s.signatories >> p) & 1 == 0:
            continue
        favour = 0
        total = 0
        vetoed = False
        for a in range(t.aud_from[p], t.aud_to[p]):
            s.home_total[a] = support(t, s, a, s.agreed, 0) + s.mood[a] * 100
            yes = home_votes(t, s, a)
            total += t.weight[a]
            if yes:
                favour += t.weight[a]
            elif t.veto_aud[a] != 0:
                vetoed = True
            note(s, C_HOME_VOTE, a, p, -1, 1 if yes else 0)
        passed = not vetoed and favour * 100 >= t.home_need[p] * total
        s.ratified[p] = 1 if passed else 0
        if not passed:
            refused |= 1 << p
    s.refused_by = refused
    if refused == 0 and s.agreed_on != 0:
        s.ended = HOW_AGREED
        note(s, C_PASSED, 0, -1, -1, 0)
        return PASSED
    s.ended = HOW_REFUSED
    s.v[V_REFUSALS] += 1
    s.banned_on = s.agreed_on
    for i in range(t.n_issues):
        s.banned[i] = s.agreed[i]
    for p in range(t.n_parties):
        if (refused >> p) & 1 == 0:
            continue
        note(s, C_REFUSED_AT_HOME, p, p, -1, 0)
        for q in range(t.n_parties):
            if q != p and (s.signatories >> q) & 1 != 0:
                shift(t, s, V_TRUST + q * PARTIES + p, -TRUST_REFUSAL, C_REFUSED_AT_HOME, p, p)
    return REFUSED
