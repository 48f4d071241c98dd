"""The table of the talks: its screen and the parts that it is built from."""
