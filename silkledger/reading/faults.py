"""The way out of the grammar: a wording that can't be read raises Unreadable, which becomes a
refusal of its column.
"""

from __future__ import annotations


class UnreadableError(Exception):
    """A rule of refusal, the offending text, and the words that its template needs."""

    def __init__(self, rule: str, text: str, **words: object) -> None:
        super().__init__(f"{rule}: {text}")
        self.rule, self.text, self.words = rule, text, words
