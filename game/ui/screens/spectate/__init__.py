"""Watching software bargain: every move with its reason, and what the table looks like to both sides."""
