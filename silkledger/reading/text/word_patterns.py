"""Patterns of many words: any of them, the longest first, as whole words of an alphabet."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALPHABET = "[a-zà-öø-ÿа-яё]"


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest first, which matches nothing without one.

    >>> re.findall(alternatives(["t", "tonnes"]), "5 tonnes"), re.findall(alternatives([]), "5 t")
    (['tonnes'], [])
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that matches any of some folded words, the longest first.

    A word that starts or ends with a letter of an alphabet does not match inside a longer word.

    >>> any_word(["dollar", "us$", "$"]).findall("us$5 or $6, not petrodollar")
    ['us$', '$']
    """
    starting: dict[bool, list[str]] = {True: [], False: []}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        starting[bool(re.match(_ALPHABET, word))].append(word)

    def ending(those: list[str]) -> str:
        # Neighbours share what may not follow them, which takes long to compile.
        runs = groupby(those, key=lambda word: bool(re.match(_ALPHABET, word[-1])))
        return "|".join(
            f"(?:{'|'.join(map(re.escape, run))})" + (f"(?!{_ALPHABET})" if is_letter else "")
            for is_letter, run in runs
        )

    return re.compile(f"(?<!{_ALPHABET})(?:{ending(starting[True])})|{ending(starting[False])}")
