"""The table of the talks: its screen and the parts that it is built from."""

from game.ui.screens.table.screen import TableScreen

__all__ = ["TableScreen"]
