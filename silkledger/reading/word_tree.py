"""The tree of the words of a lexicon by their characters, in which one walk finds the longest.

Compiling the words into one regular expression takes a hundred times longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkledger.reading.senses import Word

if TYPE_CHECKING:
    from collections.abc import Mapping

LETTER = "a-zß-ɏͰ-ԯ"  # of lower-cased text
Longest = tuple[int, Word, dict[str, Word] | None]  # end, senses in any case, exact spellings
_IS_LETTER, _IS_DIGIT = re.compile(f"[{LETTER}]"), re.compile(r"\d")


class WordTree:
    """Words by their characters.

    A word that ends in a letter matches only where the text has no letter behind it; likewise for
    digits.
    """

    def __init__(self, words: Mapping[str, tuple[Word, dict[str, Word] | None]]) -> None:
        self._root: dict[str, Any] = {}
        for word, senses in words.items():
            node = self._root
            for character in word:
                node = node.setdefault(character, {})
            last = word[-1:]
            stop = _IS_LETTER if _IS_LETTER.match(last) else _IS_DIGIT if last.isdigit() else None
            node[""] = (stop, *senses)  # under no character: here ends a word

    def longest(self, text: str, at: int) -> Longest | None:
        """Return the end and the senses of the longest word that starts at `at`, or None.

        A space in a word matches any number of spaces.
        """
        node: Any = self._root
        match, size = None, len(text)
        while at < size:
            character = text[at]
            node = node.get(character)
            if node is None:
                break
            at += 1
            while character == " " and at < size and text[at] == " ":
                at += 1
            if "" in node:
                stop, word, exact = node[""]
                if stop is None or not stop.match(text, at):
                    match = at, word, exact
        return match
