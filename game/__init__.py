"""Parley: diplomatic talks that a class can play, write and test."""

__version__ = "0.1.0"
