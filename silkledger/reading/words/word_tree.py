"""The tree of the words of a lexicon by their parts, in which one walk finds the longest.

A part is a run of letters of an alphabet, or any other single character. Compiling the words into
one regular expression takes a hundred times longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkledger.reading.words.senses import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LETTER = "a-zß-ɏͰ-ԯ"  # of lower-cased text
Longest = tuple[int, Word, dict[str, Word] | None]  # end, senses in any case, exact spellings
_End = tuple[bool, Word, dict[str, Word] | None]  # whether it is a digit; the senses
_END = ""  # the part of ends of words that go on
_RUN = re.compile(f"[{LETTER}]+")
_PARTS = re.compile(f"[{LETTER}]+|(?s:.)")
_IS_DIGIT = re.compile(r"\d")
_IS_AMOUNT = re.compile(r" [$€£¥]?\d")
_SPACES = " \n"
_FIRST_LETTER, _BEHIND_LETTERS = "a", "\u0530"


class WordTree:
    """Words by their parts.

    A word that ends in a letter matches only where the text has no letter behind it, because runs
    of letters are compared as a whole; likewise for digits.

    The last part of a word leads to its end, a tuple, or to further parts, among which its end has
    none. Most words lead nowhere else, and a mapping for each would be half of a lexicon's memory.
    """

    def __init__(self, words: Mapping[str, tuple[Word, dict[str, Word] | None]]) -> None:
        self._root: dict[str, Any] = {}
        same: dict[tuple[bool, int], _End] = {}  # of words that are one Word
        for printed, (word, exact) in words.items():
            digit = printed[-1:].isdigit()
            end = digit, word, exact
            self._add(printed, same.setdefault((digit, id(word)), end) if exact is None else end)

    def add_plain(self, words: Iterable[tuple[Word, Iterable[str]]]) -> None:
        """Add words of letters alone that are not in the tree, by what they say."""
        for word, printed in words:
            end = False, word, None
            for each in printed:
                self._add(each, end)

    def _add(self, word: str, end: _End) -> None:
        """Add the end of a word, unless it has one."""
        node, last = self._root, word  # which one part does not repeat
        if len(parts := _PARTS.findall(word)) > 1:
            last = parts.pop()
            for part in parts:
                below = node.get(part)
                if below is None or below.__class__ is tuple:
                    below = node[part] = {} if below is None else {_END: below}
                node = below
        below = node.setdefault(last, end)
        if below.__class__ is not tuple:
            below.setdefault(_END, end)

    def longest(self, text: str, at: int) -> Longest | None:
        """Return the end and the senses of the longest word that starts at `at`, or None.

        A space in a word matches any number of spaces and ends of lines.
        """
        node: Any = self._root
        match, size = None, len(text)
        while at < size:
            part = text[at] if text[at] != "\n" else " "
            if _FIRST_LETTER <= part < _BEHIND_LETTERS and (run := _RUN.match(text, at)):
                part = run[0]
            node = node.get(part)
            if node is None:
                break
            at += len(part)
            while part == " " and at < size and text[at] in _SPACES:
                at += 1
            end = node if node.__class__ is tuple else node.get(_END)
            if end is not None:
                digit, word, exact = end
                if not (digit and _IS_DIGIT.match(text, at)):
                    match = at, word, exact
                if node is end:
                    break
        return match

    def goes_on(self, text: str, at: int) -> bool:
        """Whether a word from `at` on reaches the end of the text, and may go on in digits."""
        node: Any = self._root
        while at < len(text):
            run = _RUN.match(text, at)
            part = run[0] if run else text[at]
            node = None if node.__class__ is tuple else node.get(part)
            if node is None:
                return False
            at += len(part)
            while part == " " and text[at : at + 1] == " ":
                at += 1
        return node.__class__ is not tuple and any(part.isdigit() for part in node)

    def _counts(self, text: str, tail: int, end: int) -> bool:
        """Whether the word from `tail` to `end` is the one of a scale behind it: un millón."""
        if text[end : end + 1] != " ":
            return False
        one = self.longest(text, tail)
        if one is None or one[0] != end or one[1].spelled is None or one[1].spelled.value != 1:
            return False
        scale = self.longest(text, end + 1)
        return scale is not None and scale[1].scale is not None and not scale[1].scale.alone

    def _is_cut(self, text: str, tail: int, end: int) -> bool:
        """Whether the word from `tail` goes on behind `end` with a sign, not a letter: A$."""
        if end == len(text) or text[end].isspace() or text[end].isalnum():
            return False
        longer = self.longest(text, tail)
        return longer is not None and longer[0] > end and not text[longer[0] - 1].isalnum()

    def without_word(self, text: str, at: int, longest: Longest) -> Longest:
        """Return the sign of a currency at `at`, without letters behind it that are a word.

        Small letters of a country may be one: 5 millions de $ au total, not $ AU.
        """
        tail = text.rfind(" ", at, longest[0]) + 1
        if tail <= at or text[at].isalpha():
            return longest
        word = self.longest(text, tail)
        return (self.longest(text[: tail - 1], at) or longest) if word is not None else longest

    def divided(self, text: str, at: int, longest: Longest) -> Longest | None:
        """Return the phrase at `at`, or a shorter one whose last word begins a bound or a number.

        "Was at" ends where "at least" goes on, "make up" where "up to" does, "and over" where a
        number follows, "en un" where "un millón" does, and "of a" where A$ is money. None stands
        for a shorter one that is not a word.
        """
        tail = text.rfind(" ", at, longest[0]) + 1
        word = longest[1]
        if tail > at and self._is_cut(text, tail, longest[0]):
            return self.longest(text[:tail].rstrip(), at)
        if tail > at and not word.spelled and self._counts(text, tail, longest[0]):
            return self.longest(text[:tail].rstrip(), at) or longest
        changes = word.bound_before or word.change_before or word.change_after
        if tail <= at or changes:
            return longest
        bound = self.longest(text, tail)
        if bound is None or not bound[1].bound_before:
            return longest
        led = word.bound_after and _IS_AMOUNT.match(text, bound[0])
        if bound[0] <= longest[0] and not led:
            return longest
        return self.longest(text[:tail].rstrip(), at)
