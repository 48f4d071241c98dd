"""Chance without a generator: a draw is a hash of the seed, the stream's name and the keys.

MurmurHash3_x86_32 with hash seed 0 over little-endian 32-bit words; ids enter as the 32-bit FNV-1a of their
UTF-8 text. The same keys always draw the same number, so that no other move re-rolls fate.
"""

from __future__ import annotations

from game.rules.small import small

MASK = 0xFFFFFFFF


def key(text: str) -> int:
    """Give the 32-bit FNV-1a hash of a text, the number under which an id enters a draw."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x01000193) & MASK
    return value


@small
def mix(word: int) -> int:
    """Make one 32-bit word ready to be stirred in."""
    word = word * 0xCC9E2D51 & MASK
    return ((word << 15) | (word >> 17)) * 0x1B873593 & MASK


@small
def stir(state: int, word: int) -> int:
    """Mix one 32-bit word into the state of the hash.

    Only the low 32 bits of a product are kept, so that compiled ones may wrap.
    """
    word = word * 0xCC9E2D51 & MASK
    state ^= ((word << 15) | (word >> 17)) * 0x1B873593 & MASK
    return (((state << 13) | (state >> 19)) * 5 + 0xE6546B64) & MASK


@small
def settle(state: int, words: int) -> int:
    """Finish the hash of so many words."""
    state ^= words * 4
    state = (state ^ (state >> 16)) * 0x85EBCA6B & MASK
    state = (state ^ (state >> 13)) * 0xC2B2AE35 & MASK
    return state ^ (state >> 16)


@small
def end_draw(stem: int, word: int) -> int:
    """Stir a last word into a stem of four and finish the hash of all five: stir and settle, unrolled."""
    word = word * 0xCC9E2D51 & MASK
    stem ^= ((word << 15) | (word >> 17)) * 0x1B873593 & MASK
    stem = ((((stem << 13) | (stem >> 19)) * 5 + 0xE6546B64) & MASK) ^ 20
    stem = (stem ^ (stem >> 16)) * 0x85EBCA6B & MASK
    stem = (stem ^ (stem >> 13)) * 0xC2B2AE35 & MASK
    return stem ^ (stem >> 16)


@small
def begin_draw(seed: int, stream: int) -> int:
    """Give what all draws of one stream share."""
    return stir(stir(0, seed), stream)


@small
def draw_mixed(stem: int, a: int, b: int, below: int) -> int:
    """Draw below a number for two keys that are mixed already, from what the draws of a stream share: draw2, unrolled."""
    stem ^= a
    stem = ((((stem << 13) | (stem >> 19)) * 5 + 0xE6546B64) & MASK) ^ b
    stem = ((((stem << 13) | (stem >> 19)) * 5 + 0xE6546B64) & MASK) ^ 16
    stem = (stem ^ (stem >> 16)) * 0x85EBCA6B & MASK
    stem = (stem ^ (stem >> 13)) * 0xC2B2AE35 & MASK
    return ((stem ^ (stem >> 16)) * below) >> 32


@small
def draw1(seed: int, stream: int, a: int, below: int) -> int:
    """Draw from 0 up to, but not including, ``below``, for one key."""
    return (settle(stir(begin_draw(seed, stream), a), 3) * below) >> 32


@small
def draw2(seed: int, stream: int, a: int, b: int, below: int) -> int:
    """Draw below a number for two keys."""
    return draw_mixed(begin_draw(seed, stream), mix(a), mix(b), below)


@small
def draw3(seed: int, stream: int, a: int, b: int, c: int, below: int) -> int:
    """Draw below a number for three keys."""
    return (settle(stir(stir(stir(begin_draw(seed, stream), a), b), c), 5) * below) >> 32
