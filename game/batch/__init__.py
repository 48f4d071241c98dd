"""Many games: players driven to the end of their talks."""
