"""A yardstick: pure bargaining written by hand as one function for numba, to say how near the kernel is to the limit.

It covers the worlds of ``pure`` and nothing else: two parties, ordered issues, one table, no capital, no audience, no
event, no move of an author, no linkage; the random policy, and strategies that only aim and search (conceding and
conceder). Within them it plays the very games of the kernel and gives the same figures, checksums and coverage (a test
holds all of them against each other), with what the kernel keeps general taken out: no records, no ledger, no stages,
likings kept up to date instead of counted anew, hashes begun once a game. It is never a second source of rules: the
game does not import it, and where both differ it is this file that is wrong.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.batch.cells import (
    F_CHECK,
    F_COMPLIANCE,
    F_DELIVERED,
    F_ENDING,
    F_HOW,
    F_NEW,
    F_NEWEST,
    F_PACKAGE,
    F_PLIES,
    F_RESERVATION,
    F_ROUNDS,
    F_SEED,
    F_SIGNED,
    F_TRUST,
    F_VALUE,
    F_WALKED,
    FIGURES,
    K_AGREED,
    K_ENDING,
    K_KIND,
    K_OFFERED,
    K_PHASE,
    K_ROW,
    K_SEEN,
)
from game.batch.games import BITS, PRIME
from game.players.brain import CURVE, NOTHING, RANDOM, TEMPERS, WINDOW
from game.players.drawn import TRIES
from game.players.kinds import USUAL
from game.players.model import NEAR
from game.players.temper import SPENT
from game.rules.layout import (
    HOW_AGREED,
    HOW_DEADLINE,
    HOW_WALK_OUT,
    ISSUES,
    M_ACCEPT,
    M_HOLD,
    M_PROPOSE,
    M_WALK_OUT,
    M_WITHDRAW,
    OPTIONS,
    PARTIES,
    STREAM_SOFTWARE,
    TRUST_FROM_OFFERS,
    TRUST_WALK_OUT,
    TRUST_WITHDRAW,
)

MASK = 0xFFFFFFFF
# Where the single numbers of a world stand: issues, rounds, steps of a curve, whether the order of the floor is fixed,
# the weight of walking out, the least that is carried out, the last phase; then by how talks end their exit and ending.
N_ISSUES, N_ROUNDS, N_STEPS, N_FIXED, N_WALK, N_FLOOR, N_DEBRIEF = range(7)
N_EXIT = 10
N_ENDING = 20
NUMBERS = 30
# A party's: its key, strategy, share kept, spread, answer, band, reservation, best package, trust, packages in its book.
S_KEY, S_STRATEGY, S_KEEP, S_SPREAD, S_ANSWER, S_BAND, S_RESERVATION, S_BEST, S_TRUST, S_BOOK = range(10)
SEAT = 10
# The agenda's rows, a column for each issue: the parties' positions, their firmness, the part of a step, the options.
A_POSITION, A_FIRM, A_PART, A_OPTIONS = 0, 2, 4, 5
AGENDA = 6


def stir(state: int, word: int) -> int:
    """Mix one word into the state of MurmurHash3; products may wrap, since only their low bits are kept."""
    word = (word * 0xCC9E2D51) & MASK
    word = (((word << 15) | (word >> 17)) * 0x1B873593) & MASK
    state ^= word
    state = ((state << 13) | (state >> 19)) & MASK
    return (state * 5 + 0xE6546B64) & MASK


def whole(state: int, word: int) -> int:
    """Give the hash of four words and a fifth."""
    state = stir(state, word) ^ 20
    state = ((state ^ (state >> 16)) * 0x85EBCA6B) & MASK
    state = ((state ^ (state >> 13)) * 0xC2B2AE35) & MASK
    return state ^ (state >> 16)


def below(state: int, word: int, most: int) -> int:
    """Give the draw below a number that follows from four words and a fifth."""
    return (whole(state, word) * most) >> 32


def fold(check: int, word: int) -> int:
    """Fold a word into a checksum of 62 bits."""
    return ((check ^ (check >> 29)) * PRIME + word) & BITS


def count_end(w: Any, how: int, offer: int, cover: Any, seen: int) -> int:
    """Count the exit, the phase, the ending and what was agreed; give how many cells are no longer 0."""
    issues = w[N_ISSUES]
    cells = 3 + issues if how == HOW_AGREED else 3
    for n in range(cells):
        cell = w[N_ENDING + how]
        if n == 0:
            cell = K_ROW + w[N_EXIT + how]
        elif n == 1:
            cell = K_PHASE + w[N_DEBRIEF]
        elif n == 2:
            if cell < 0:
                continue
            cell += K_ENDING
        else:
            cell = K_AGREED + (n - 3) * OPTIONS + ((offer >> (4 * (n - 3))) & 15)
        if cover[cell] == 0:
            seen += 1
        cover[cell] += 1
    return seen


def play(
    n: int,
    seed: int,
    w: Any,
    seat: Any,
    points: Any,
    agenda: Any,
    book_code: Any,
    book_worth: Any,
    curve: Any,
    out: Any,
    cover: Any,
) -> int:
    """Play n games from a seed on and give the choices made; w holds single numbers, seat a row of them for each party."""
    issues, rounds, steps, fixed = w[N_ISSUES], w[N_ROUNDS], w[N_STEPS], w[N_FIXED]
    may_walk, floor = w[N_WALK], w[N_FLOOR]
    choices = 0
    seen = cover[K_SEEN]
    first_like = np.zeros((2, ISSUES * OPTIONS), np.int64)
    like = np.zeros((2, ISSUES * OPTIONS), np.int64)
    offered = np.zeros((2, ISSUES), np.int64)
    row = np.zeros((20, 2), np.int64)
    known, last, met, trust, gained, target, left = row[0], row[1], row[2], row[3], row[4], row[5], row[6]
    known_on, last_on, plies_of, hashed, keep, temper = row[7], row[8], row[9], row[10], row[11], row[12]
    for p in range(2):
        for i in range(issues):
            for o in range(OPTIONS):
                apart = o - agenda[1 - p, i]
                first_like[p, i * OPTIONS + o] = agenda[A_FIRM + 1 - p, i] * (
                    NEAR - agenda[A_PART, i] * apart * apart
                )
    for game in range(n):
        at = game * FIGURES
        number = (seed + game) & MASK
        start = stir(stir(0, number), STREAM_SOFTWARE)
        for p in range(2):
            hashed[p] = stir(start, seat[p, S_KEY])
            state = stir(hashed[p], 0)
            keep[p] = min(
                95, max(0, seat[p, S_KEEP] - seat[p, S_SPREAD] + below(state, 1, 2 * seat[p, S_SPREAD] + 1))
            )
            temper[p] = below(state, 2, TEMPERS)
            known_on[p] = last_on[p] = plies_of[p] = gained[p] = left[p] = 0
            target[p] = met[p] = NOTHING
            trust[p] = seat[p, S_TRUST]
            for i in range(issues):
                offered[p, i] = 0
            for k in range(issues * OPTIONS):
                like[p, k] = first_like[p, k]
        before = seen
        latest = seen
        newest = 0
        if cover[K_PHASE] == 0:
            seen += 1
        cover[K_PHASE] += 1
        check = fold(number, 1)
        offer = 0
        offer_on = 0
        proposer = -1
        plies = 0
        turn = 0
        how = 0
        now = 0
        walker = 0
        while how == 0:
            now = turn // 2
            late = now >= rounds
            if late:
                now = rounds - 1
            p = turn & 1 if fixed != 0 else (now + turn) & 1
            q = 1 - p
            turn += 1
            if late and proposer == p:
                continue
            kind = M_HOLD
            draft = 0
            plies_of[p] += 1
            worth = 0
            if offer_on != 0:
                for i in range(issues):
                    worth += points[p, i * OPTIONS + ((offer >> (4 * i)) & 15)]
            mine = offer_on != 0 and proposer == p
            theirs = offer_on != 0 and proposer == q
            if seat[p, S_STRATEGY] == RANDOM:
                state = stir(hashed[p], plies_of[p])
                if late:
                    if below(state, 1, 2) == 0:
                        kind = M_ACCEPT
                else:
                    drawn = 1
                    ways = USUAL * (2 + theirs + mine) + may_walk
                    luck = whole(state, drawn) * ways
                    skip = luck >> 32
                    if skip < USUAL:
                        kind = M_PROPOSE
                    elif skip < 2 * USUAL:
                        kind = M_HOLD
                    elif mine and skip < 3 * USUAL:
                        kind = M_WITHDRAW
                    elif theirs and skip < 3 * USUAL:
                        kind = M_ACCEPT
                    else:
                        kind = M_WALK_OUT
                    if kind == M_PROPOSE:
                        kind = M_HOLD
                        for _ in range(TRIES):
                            draft = 0
                            for i in range(issues):
                                luck &= MASK
                                ways *= agenda[A_OPTIONS, i]
                                if ways > SPENT:
                                    ways = agenda[A_OPTIONS, i]
                                    drawn += 1
                                    luck = whole(state, drawn)
                                luck *= agenda[A_OPTIONS, i]
                                draft |= (luck >> 32) << (4 * i)
                            if draft != 0 and not (offer_on != 0 and draft == offer):
                                kind = M_PROPOSE
                                break
            else:
                least = seat[p, S_RESERVATION]
                best = max(seat[p, S_BEST], least)
                lowest = least + (best - least) * keep[p] // 100
                if late:
                    if worth >= max(lowest, least):
                        kind = M_ACCEPT
                else:
                    # What the other has brought since.
                    better = False
                    if last_on[q] != 0 and (
                        known_on[p] == 0 or last[q] != known[p] or (theirs and left[p] != q + 1)
                    ):
                        known_on[p] = 1
                        known[p] = last[q]
                        for i in range(issues):
                            option = (last[q] >> (4 * i)) & 15
                            for o in range(agenda[A_OPTIONS, i]):
                                apart = o - option
                                like[p, i * OPTIONS + o] += NEAR - agenda[A_PART, i] * apart * apart
                        if theirs and worth > met[p]:
                            met[p] = worth
                            better = True
                    # What to aim at.
                    planned = rounds - 1
                    done = now
                    if planned > steps - 1:
                        done = done * (steps - 1) // planned
                        planned = steps - 1
                    gone = curve[p, temper[p] * CURVE + planned * (planned + 1) // 2 + done]
                    goal = lowest + (best - lowest) * (1000 - gone) // 1000
                    if target[p] != NOTHING and not better and goal < target[p]:
                        goal = target[p] - (target[p] - goal) * seat[p, S_ANSWER] // 100
                    target[p] = goal
                    # The package in the band above it that the other seems to like best.
                    low = max(goal, least)
                    size = seat[p, S_BOOK]
                    first = 0
                    end = size
                    while first < end:
                        middle = (first + end) >> 1
                        if book_worth[p, middle] < low:
                            first = middle + 1
                        else:
                            end = middle
                    lead = -1
                    score = NOTHING
                    if first < size:
                        high = max(low, book_worth[p, first]) + seat[p, S_BAND]
                        end = size
                        middle = first
                        while middle < end:
                            place = (middle + end) >> 1
                            if book_worth[p, place] <= high:
                                middle = place + 1
                            else:
                                end = place
                        span = end - first
                        count = min(span, WINDOW)
                        for k in range(count):
                            place = first + k * span // count
                            code = book_code[p, place]
                            liked = 0
                            for i in range(issues):
                                liked += like[p, i * OPTIONS + ((code >> (4 * i)) & 15)]
                            if liked >= score or lead < 0:
                                score = liked
                                lead = place
                    wanted = goal
                    if lead >= 0:
                        draft = book_code[p, lead]
                        wanted = book_worth[p, lead]
                        if not (offer_on != 0 and draft == offer):
                            kind = M_PROPOSE
                    if theirs and worth >= max(wanted, least):
                        kind = M_ACCEPT
                    left[p] = proposer + 1 if offer_on != 0 and kind != M_PROPOSE else 0
            # The move is made and counted.
            check = fold(check, kind + (p << 4) + (1 << 20))
            if cover[K_KIND + kind] == 0:
                seen += 1
            cover[K_KIND + kind] += 1
            if kind == M_PROPOSE:
                word = 0
                gain = 0
                loss = 0
                for i in range(issues):
                    option = (draft >> (4 * i)) & 15
                    word = word * 8 + option
                    cell = K_OFFERED + i * OPTIONS + option
                    if cover[cell] == 0:
                        seen += 1
                    cover[cell] += 1
                    reference = (last[q] >> (4 * i)) & 15 if last_on[q] != 0 else agenda[q, i]
                    far = abs(option - reference)
                    nearest = abs(agenda[p, i] - reference)
                    made = offered[p, i]
                    for o in range(agenda[A_OPTIONS, i]):
                        if (made >> o) & 1 != 0:
                            nearest = min(nearest, abs(o - reference))
                    if far < nearest:
                        gain += nearest - far
                    if last_on[p] != 0:
                        loss += max(0, far - abs(((last[p] >> (4 * i)) & 15) - reference))
                    offered[p, i] = made | (1 << option)
                check = fold(check, word)
                gain = min(gain, TRUST_FROM_OFFERS - gained[q])
                gained[q] += gain
                trust[q] = min(100, max(0, trust[q] + gain - 2 * loss))
                last[p] = draft
                last_on[p] = 1
                offer = draft
                offer_on = 1
                proposer = p
            elif kind == M_ACCEPT:
                how = HOW_AGREED
            elif kind == M_WITHDRAW:
                offer_on = 0
                proposer = -1
                trust[q] = max(0, trust[q] - TRUST_WITHDRAW)
            elif kind == M_WALK_OUT:
                trust[q] = max(0, trust[q] - TRUST_WALK_OUT)
                walker = 1 << p
                how = HOW_WALK_OUT
            plies += 1
            if how == 0 and (late or (offer_on == 0 and turn == 2 * rounds)):
                how = HOW_DEADLINE
            if how != 0:
                seen = count_end(w, how, offer, cover, seen)
            if seen != latest:
                latest = seen
                newest = plies
        # The figures.
        agreed = how == HOW_AGREED
        compliance = 0
        package = -1
        if agreed:
            percent = floor * 200 + (100 - floor) * (2 * (trust[0] + trust[1]) - 90)
            compliance = min(100, max(0, (2 * percent + 200) // 400))
            package = 0
            for i in range(issues):
                package = package * agenda[A_OPTIONS, i] + ((offer >> (4 * i)) & 15)
        out[at + F_HOW] = how
        out[at + F_ENDING] = w[N_ENDING + how]
        out[at + F_PACKAGE] = package
        out[at + F_WALKED] = walker
        out[at + F_SIGNED] = 3 if agreed else 0
        out[at + F_COMPLIANCE] = compliance
        for k in range(F_HOW, F_COMPLIANCE + 1):
            if k not in (F_PLIES, F_ROUNDS):
                check = fold(check, out[at + k])
        for p in range(2):
            value = seat[p, S_RESERVATION]
            if agreed:
                value = 0
                for i in range(issues):
                    value += points[p, i * OPTIONS + ((offer >> (4 * i)) & 15)]
            gain = (value - seat[p, S_RESERVATION]) * compliance
            gain = (gain + 50) // 100 if gain >= 0 else -((50 - gain) // 100)
            out[at + F_VALUE + p] = value
            out[at + F_DELIVERED + p] = seat[p, S_RESERVATION] + gain
            out[at + F_RESERVATION + p] = seat[p, S_RESERVATION]
            out[at + F_TRUST + p * PARTIES + 1 - p] = trust[p]
            check = fold(check, value * 1024)
            check = fold(check, (seat[p, S_RESERVATION] + gain) * 64)
            for k in range(2):
                check = fold(check, out[at + F_TRUST + p * PARTIES + k])
        out[at + F_PLIES] = plies
        out[at + F_ROUNDS] = now + 1
        out[at + F_SEED] = number
        out[at + F_CHECK] = check
        out[at + F_NEW] = seen - before
        out[at + F_NEWEST] = newest
        choices += plies
    cover[K_SEEN] = seen
    return choices
