"""How talks go: pure and deterministic, from tables, talks and a move to the talks afterwards.

No text, no file, no clock, no random generator; the small functions are the one source for play and for mass runs.
"""
