"""Public words and offers: what statements and proposals do to approval, firmness and trust."""

from __future__ import annotations

from game.rules.effects import note, shift
from game.rules.layout import (
    C_OPENED,
    C_PROPOSED,
    C_STATEMENT,
    ISSUES,
    MAX_FIRMNESS,
    OPTIONS,
    PARTIES,
    TRUST_CONTRADICTED,
    TRUST_FROM_OFFERS,
    V_APPROVAL,
    V_FIRM,
    V_POSITION,
    V_TRUST,
)
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import steps


@small
def climb_down(t: Tables, s: Talks, party: int, issue: int, option: int, given_up: int, moved: int) -> None:
    """Charge what giving up firmness costs with every own audience that valued the old option more than the new.

    Approval = audience cost x firmness given up x max(1, steps moved) x salience, half away from zero.
    """
    declared = s.v[V_POSITION + party * ISSUES + issue]
    for a in range(t.aud_from[party], t.aud_to[party]):
        row = (a * ISSUES + issue) * OPTIONS
        if t.likes[row + declared] > t.likes[row + option]:
            cost = t.cost[a] * given_up * max(1, moved) * t.salience[a * ISSUES + issue]
            shift(t, s, V_APPROVAL + a, -((cost + 50) // 100), C_STATEMENT, issue, party)


@small
def speak(t: Tables, s: Talks, party: int, issue: int, option: int) -> None:
    """Make a public statement: firm for an option from 0 on, flexible (-1) on the position held."""
    at_firm = V_FIRM + party * ISSUES + issue
    at_position = V_POSITION + party * ISSUES + issue
    held = s.v[at_position]
    firm = s.v[at_firm]
    if option < 0:
        said = held
        climb_down(t, s, party, issue, 0, 1, 0)
        shift(t, s, at_firm, -1, C_STATEMENT, issue, party)
    else:
        said = option
        if option == held:
            shift(t, s, at_firm, 1, C_STATEMENT, issue, party)
        else:
            if firm > 0:
                climb_down(t, s, party, issue, option, firm, steps(t, issue, held, option))
            shift(t, s, at_position, option - held, C_STATEMENT, issue, party)
            shift(t, s, at_firm, 1 - firm, C_STATEMENT, issue, party)
        for a in range(t.aud_from[party], t.aud_to[party]):
            row = (a * ISSUES + issue) * OPTIONS
            if t.likes[row + option] > t.likes[row]:
                shift(t, s, V_APPROVAL + a, 1, C_STATEMENT, issue, party)
            elif t.likes[row + option] < t.likes[row]:
                shift(t, s, V_APPROVAL + a, -1, C_STATEMENT, issue, party)
    for q in range(t.n_parties):
        if q == party or (s.present >> q) & 1 == 0 or s.v[V_FIRM + q * ISSUES + issue] == 0:
            continue
        if s.v[V_POSITION + q * ISSUES + issue] != said:
            amount = TRUST_CONTRADICTED if option < 0 else -TRUST_CONTRADICTED
            shift(t, s, V_TRUST + q * PARTIES + party, amount, C_STATEMENT, issue, party)


@small
def says_something(s: Talks, party: int, issue: int, option: int) -> bool:
    """Tell whether a statement would change the position or its firmness."""
    firm = s.v[V_FIRM + party * ISSUES + issue]
    if option < 0:
        return firm > 0
    return option != s.v[V_POSITION + party * ISSUES + issue] or firm < MAX_FIRMNESS


@small
def publish_openings(t: Tables, s: Talks) -> None:
    """Publish every opening statement at once: positions and firmness as stated."""
    for p in range(t.n_parties):
        if (s.present >> p) & 1 == 0:
            continue
        note(s, C_OPENED, p, p, -1, 0)
        for i in range(t.n_issues):
            at = p * ISSUES + i
            option = s.sealed_option[at] - s.v[V_POSITION + at]
            firm = s.sealed_firm[at] - s.v[V_FIRM + at]
            if option != 0:
                shift(t, s, V_POSITION + at, option, C_OPENED, i, p)
            if firm != 0:
                shift(t, s, V_FIRM + at, firm, C_OPENED, i, p)


@small
def trust_from_offer(t: Tables, s: Talks, party: int, issues: int) -> None:
    """Let every other party's trust follow the offer in the draft, issue by issue of the phase.

    The near of an issue is the least distance to the other's reference among the public position and all that
    was offered there; only what comes nearer than that is a gain, so slicing a concession gains nothing.
    """
    for q in range(t.n_parties):
        if q == party or (s.present >> q) & 1 == 0:
            continue
        gain = 0
        loss = 0
        for i in range(t.n_issues):
            if (issues >> i) & 1 == 0:
                continue
            reference = s.last[q * ISSUES + i]
            if reference < 0:
                reference = s.v[V_POSITION + q * ISSUES + i]
            far = steps(t, i, s.draft[i], reference)
            near = steps(t, i, s.v[V_POSITION + party * ISSUES + i], reference)
            if far < near:
                offered = s.offered[party * ISSUES + i]
                for apart in range(near):
                    # Whether an option so far from the reference has been offered, on either side of it.
                    if (((offered << apart) | (offered >> apart)) >> reference) & 1 != 0:
                        near = apart
                        break
                gain += max(0, near - far)
            before = s.last[party * ISSUES + i]
            if before >= 0:
                loss += max(0, far - steps(t, i, before, reference))
        at = q * PARTIES + party
        gain = min(gain, TRUST_FROM_OFFERS - s.gained[at])
        s.gained[at] += gain
        shift(t, s, V_TRUST + at, gain - 2 * loss, C_PROPOSED, party, party)


@small
def remember_offer(t: Tables, s: Talks, party: int, issues: int) -> None:
    """Keep what a party offered on the issues of the phase."""
    s.last_on[party] = 1
    for i in range(t.n_issues):
        s.last_offer[party * ISSUES + i] = s.draft[i]
        if (issues >> i) & 1 != 0:
            s.offered[party * ISSUES + i] |= 1 << s.draft[i]
            s.last[party * ISSUES + i] = s.draft[i]
