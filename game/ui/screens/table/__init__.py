"""The table of the talks: its screen and the parts that it is built from.

It imports none of them: what a delegation says (``reasons``) is also read by the terminal, which has no Pygame.
"""
