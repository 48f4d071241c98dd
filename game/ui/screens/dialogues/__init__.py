"""The dialogues of the table: statements, private talks, questions home, moves, news, leaving."""
