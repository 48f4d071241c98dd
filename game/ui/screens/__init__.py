"""The screens of a game. They see views and plain words, never the talks themselves."""
