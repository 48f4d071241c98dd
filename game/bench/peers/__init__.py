"""Other programs to measure beside, each imported only when it is asked for; none is ever needed."""
