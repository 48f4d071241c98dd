"""The benches behind `parley bench`: own speeds, the distance to the limit, and peers where a person installed them.

They measure and give rows; they print nothing, and no other part of the game imports them.
"""
