"""Play in a plain terminal: sentences and questions, line by line, for screen readers and for machines without a window.

It shows one person's view and asks for moves; it decides no rule, draws nothing and never moves the cursor.
"""
