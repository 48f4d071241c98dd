"""Splitting the difference: half-way between what this seat and the others last asked, issue by issue.

Where half-way is worth less than leaving, or home would refuse it, it goes back towards the own public position, one
step at a time.
"""

from __future__ import annotations

from game.players.brain import Brain
from game.players.home import home_agrees
from game.rules.layout import ISSUES, OPTIONS, V_PHASE, V_POSITION, V_RESERVATION
from game.rules.ratify import bond
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import inside_mandate, same, status_quo, value


@small
def asked_last(s: Talks, party: int, issue: int) -> int:
    """Give the option that a party offered last on an issue, before any offer the one that it declares."""
    last = s.last[party * ISSUES + issue]
    return last if last >= 0 else s.v[V_POSITION + party * ISSUES + issue]


@small
def meet_half_way(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Fill the lead with the middle of what is asked; a step that cannot be halved is given and kept in turn."""
    give = 1
    for i in range(t.n_issues):
        brain.lead[i] = 0
        if (t.phase_issues[s.v[V_PHASE]] >> i) & 1 == 0:
            continue
        own = asked_last(s, seat, i)
        apart = 0
        others = 0
        other = own
        for q in range(t.n_parties):
            if q != seat and (s.present >> q) & 1 != 0:
                theirs = asked_last(s, q, i)
                apart += theirs - own
                others += 1
                if theirs != own:
                    other = theirs
        option = own
        if t.ordered[i] == 0:
            if other != own:
                option = other if give != 0 else own
                give = 1 - give
        elif others > 0:
            sign = 1 if apart > 0 else -1
            twice = 2 * others
            option = own + sign * (apart * sign // twice)
            if apart * sign % twice >= others:
                option += sign * give
                give = 1 - give
        brain.lead[i] = option


@small
def home_gain(t: Tables, s: Talks, seat: int, issue: int, before: int, after: int) -> int:
    """Give by how much an option pleases home more than another, audiences by their weight."""
    gain = 0
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        row = (a * ISSUES + issue) * OPTIONS
        change = t.likes[row + after] - t.likes[row + before]
        gain += t.weight[a] * (change + bond(t, s, a, issue, after) - bond(t, s, a, issue, before))
    return gain


@small
def step_back(t: Tables, s: Talks, brain: Brain, seat: int, poor: int) -> bool:
    """Take the step towards the own position that mends most; tell whether there was one."""
    best = -(10**9)
    issue = -1
    for i in range(t.n_issues):
        option = brain.lead[i]
        held = s.v[V_POSITION + seat * ISSUES + i]
        if option == held or (t.phase_issues[s.v[V_PHASE]] >> i) & 1 == 0:
            continue
        to = held
        if t.ordered[i] != 0:
            to = option + 1 if held > option else option - 1
        row = (seat * ISSUES + i) * OPTIONS
        gain = t.points[row + to] - t.points[row + option]
        if poor == 0:
            gain = home_gain(t, s, seat, i, option, to)
        if gain > best:
            best = gain
            issue = i
    if issue < 0:
        return False
    held = s.v[V_POSITION + seat * ISSUES + issue]
    if t.ordered[issue] == 0:
        brain.lead[issue] = held
    else:
        brain.lead[issue] += 1 if held > brain.lead[issue] else -1
    return True


@small
def leave_closed(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Move every option of the lead that the mandate keeps closed to the nearest one that it leaves open."""
    if inside_mandate(t, s, seat, brain.lead, 0):
        return
    for i in range(t.n_issues):
        closed = t.closed[seat * ISSUES + i]
        for away in range(t.options[i]):
            if (closed >> brain.lead[i]) & 1 == 0:
                break
            for option in (brain.lead[i] - away, brain.lead[i] + away):
                if 0 <= option < t.options[i] and (closed >> option) & 1 == 0:
                    brain.lead[i] = option
                    break


@small
def split(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Look for the package half-way that may be offered; ``lead_on`` tells whether there is one."""
    brain.wish_on = 0
    brain.lead_on = 0
    meet_half_way(t, s, brain, seat)
    for _ in range(ISSUES * OPTIONS):
        leave_closed(t, s, brain, seat)
        brain.lead_worth = value(t, seat, brain.lead, 0)
        poor = brain.lead_worth < s.v[V_RESERVATION + seat]
        if not poor and (t.carries[s.v[V_PHASE]] != 0 or home_agrees(t, s, brain, seat, brain.lead, 0)):
            banned = s.banned_on != 0 and same(t, brain.lead, 0, s.banned, 0)
            open_now = inside_mandate(t, s, seat, brain.lead, 0)
            brain.lead_on = 1 if open_now and not banned and not status_quo(t, brain.lead, 0) else 0
            return
        if not step_back(t, s, brain, seat, 1 if poor else 0):
            return
