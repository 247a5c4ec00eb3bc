"""Faults: how the grammar reports a wording that can't be read.

UnreadableError becomes a refusal of its column in quantities. Most refused wordings are read
again without what stands beside their figure (rereadings).
"""

from __future__ import annotations


class UnreadableError(Exception):
    """A wording that can't be read: the rule that refuses it, the text, and its message's words."""

    def __init__(self, rule: str, text: str, **words: object) -> None:
        super().__init__(f"{rule}: {text}")
        self.rule, self.text, self.words = rule, text, words


class MeansOtherError(UnreadableError):
    """A fault of what the words mean, which would be otherwise without some of them."""
