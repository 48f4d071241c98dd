"""Tests as data: games that an author writes down move by move, and what must come of them.

It reads `*.talks-test.yaml`, plays them by the usual rules and tells what did not come true. It changes no scenario
and prints nothing.
"""
