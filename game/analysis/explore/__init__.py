"""Exploring a scenario by playing it: what was seen, what was not, what cannot be, and the rare things searched for.

Nothing is imported here, since what is proved needs no games: the linter asks for ``reach`` alone.
"""
