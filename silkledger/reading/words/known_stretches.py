"""Known stretches: the tokens of the words beside and between numbers, which wordings repeat.

"More than USD 5 million" and "more than USD 7 million" differ in their digits alone. What stands
between two numbers is read once, and its tokens are shared, where digits behind it could not make
it read otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.reading.words.senses import Token
    from silkledger.reading.words.word_tree import WordTree

_DIGIT = re.compile("[0-9]")
_APART = frozenset(" $€£¥")  # part what stands before them from the number behind
_LONGEST_TEXT, _LONGEST_STRETCH = 120, 40  # characters: wordings, no texts
_MOST = 20_000  # stretches that are kept
_FIRST_HAN = "\u3400"


class KnownStretches:
    """The stretches of words of one lexicon that were read before."""

    __slots__ = ("_known", "_read", "_tree")

    def __init__(self, tree: WordTree, read: Callable[[str, str, int, list[Token]], int]) -> None:
        self._tree, self._read = tree, read
        self._known: dict[tuple[str, int, bool], list[Token] | None] = {}

    def behind(self, folded: str, lower: str, start: int) -> tuple[int, list[Token]] | None:
        """Return where the next number begins, or the text ends, and the tokens up to there.

        None stands for what has to be read where it stands. A token ends before `start`.
        """
        digit = _DIGIT.search(lower, start)
        end = len(lower) if digit is None else digit.start()
        if end - start > _LONGEST_STRETCH or end > _LONGEST_TEXT:
            return None
        key = (folded[start:end], start, digit is None)
        try:
            tokens = self._known[key]
        except KeyError:
            if len(self._known) >= _MOST:
                self._known.clear()
            tokens = self._known[key] = self._first(folded[:end], lower[:end], start, *key[2:])
        return None if tokens is None else (end, tokens)

    def _first(self, folded: str, lower: str, start: int, ends: bool) -> list[Token] | None:
        """Return the tokens from `start` to the end, or None if what stands around decides them.

        `ends` says that no number follows. Chinese words are cut by what stands before them.
        """
        if max(lower[start:]) >= _FIRST_HAN:
            return None
        if not ends:
            open_ended = lower[-1] not in _APART or "[" in lower[start:]
            if open_ended or any(self._tree.goes_on(lower, at) for at in range(start, len(lower))):
                return None
        tokens: list[Token] = []
        self._read(folded, lower, start, tokens)
        last = tokens[-1] if tokens else None
        divided = last is not None and last.word.bound_after and " " in last.text
        return None if divided and not ends else tokens  # 3 schools and | over 300 km
