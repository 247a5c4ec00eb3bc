"""Any of many words in a text, the longest first, as whole words of an alphabet.

A pattern can be part of another one. Compiling one of thousands of words takes a quarter of a
second, which `ListedWords` saves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALPHABET = "[a-zà-öø-ÿа-яё]"
# Not between two letters.
_BORDER = f"(?!(?<={_ALPHABET}){_ALPHABET})"
_IS_BORDER = re.compile(_BORDER)
_HEAD = 2  # characters by which words are looked up


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest first, which matches nothing without one.

    >>> re.findall(alternatives(["t", "tonnes"]), "5 tonnes"), re.findall(alternatives([]), "5 t")
    (['tonnes'], [])
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that matches any of some folded words, the longest first.

    A word that starts or ends with a letter of an alphabet does not match inside a longer word.
    Words with the same first characters are tried together, which is much faster.

    >>> any_word(["dollar", "us$", "$"]).findall("us$5 or $6, not petrodollar")
    ['us$', '$']
    """
    tails: dict[str, dict[str, list[str]]] = {}
    for word in _longest_first(words):
        heads = tails.setdefault(word[:1], {})
        heads.setdefault(word[1:_HEAD], []).append(word[_HEAD:])
    starts = (
        f"{re.escape(first)}(?:{'|'.join(_headed(*head) for head in heads.items())})"
        for first, heads in tails.items()
    )
    return re.compile(f"{_BORDER}(?:{'|'.join(starts) or '(?!)'}){_BORDER}")


def _headed(head: str, tails: Iterable[str]) -> str:
    return f"{re.escape(head)}(?:{'|'.join(map(re.escape, tails))})"


class ListedWords:
    """Words that are looked up at each place of a text: what `any_word` finds, and not compiled.

    >>> ListedWords(["dollar", "us$", "$"]).found_in("us$5 or $6, not petrodollar")
    ['us$', '$']
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in _longest_first(words):
            self._words.setdefault(word[:_HEAD], []).append(word)

    def found_in(self, text: str) -> list[str]:
        """Return the words of a text that do not overlap, from left to right."""
        found, at = list[str](), 0
        while at < len(text):
            word = self._longest(text, at)
            if word:
                found.append(word)
            at += len(word) or 1
        return found

    def _longest(self, text: str, at: int) -> str:
        """Return the longest word at a place, empty without one."""
        head = text[at : at + _HEAD]
        several = (*self._words.get(head, ()), *self._words.get(head[:1], ()))
        if several and _IS_BORDER.match(text, at):
            for word in several:
                if text.startswith(word, at) and _IS_BORDER.match(text, at + len(word)):
                    return word
        return ""


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
