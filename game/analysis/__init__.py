"""What a scenario makes possible and what a game meant: every package counted, the frontier, the points, the debrief.

It reads compiled tables, and the whole talks only once they may be told. It never plays, draws chance or rounds a
score.
"""
