"""The class votes: hands are counted on the screen, and the ballot decides for the seat of the class."""
