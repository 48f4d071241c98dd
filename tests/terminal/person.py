"""A person at the terminal who answers by what is asked, in either language, until the game is over."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.language import say, say_as, speaking


@dataclass
class Person:
    """Reads what was written since the last answer; accepts what can be accepted, else offers, else lets it pass."""

    language: str = "en"
    tried: int = 0
    heard: list[str] = field(default_factory=list)

    def answer(self, text: str) -> str:
        """Give the answer to the last question of a text."""
        self.heard.append(text)
        with speaking(self.language):
            return self._answer(text)

    def _answer(self, text: str) -> str:
        question = text.strip()
        offered = {
            line.split(". ", 1)[1].split(":")[0]
            for line in text.splitlines()
            if line[:1].isdigit() and ". " in line
        }
        if question.endswith((say("Press Enter to begin."), say("Press Enter to go on."))):
            return ""
        if question.endswith(say("Your opening: which step?")):
            return say_as("command", "state")
        if question.endswith(say("Your move?")):
            self.tried += 1
            wanted = ("accept", "offer") if self.tried % 2 else ("accept",)
            words = {"accept": say_as("command", "accept"), "offer": say_as("command", "offer")}
            found = next((words[word] for word in wanted if words[word] in offered), None)
            hold, decline = say_as("command", "hold"), say_as("command", "decline")
            return found or (hold if hold in offered else decline)
        if question.endswith(say("Your draft: which step?")):
            table, back = say_as("command", "offer"), say_as("command", "back")
            return table if table in offered else back
        if question.endswith(f"({say('yes')} {'or' if self.language == 'en' else 'o'} {say('no')})"):
            return say("yes")
        return "1" if offered else "0"
