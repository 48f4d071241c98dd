"""Exploring a scenario by playing it: what was seen, what was not, what cannot be, and the rare things searched for."""

from __future__ import annotations

from game.analysis.explore.coverage import Group, coverage_of
from game.analysis.explore.reach import Reach, prove, unreachable
from game.analysis.explore.search import Find, Search, search

__all__ = ["Find", "Group", "Reach", "Search", "coverage_of", "prove", "search", "unreachable"]
