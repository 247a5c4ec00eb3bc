"""False figures: wordings in which a number, bound or sign is not what the single words say.

The rows of vocabularies/false_figures.csv are patterns of a language, in which {N} is a number in
digits and {X} what a row with the rule part and the cue X lists above; capital letters are told
from small ones. The cue is a part that each match holds in lower case: most wordings
hold no cue. A test reads the example of each row.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_NUMBER = r"(?<![\w.,])\d[\d.,]*"
_DIGITS = frozenset("0123456789.,")
_MOST_WORDS = 65_536
_PART = "part"  # the rule of a row that names a part of patterns by its cue
COLUMNS = ("rule", "language", "cue", "pattern", "example")

_LONGEST = 600  # characters of a wording that are searched: patterns take the cube of it at worst


class _FalseFigure(NamedTuple):
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    rule: str


def false_figure(wording: str, language: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return the rule that refuses a wording and the words that it refuses, or None.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> false_figure("Artikel 15a-Vereinbarung", "de", SHIPPED)
    ('number.name', '15a-Vereinbarung')
    >>> false_figure("15 Vereinbarungen", "de", SHIPPED)
    """
    listed = _listed(vocabulary, language)
    if not listed:
        return None
    wording = wording[:_LONGEST]
    told = {at for word in wording.lower().split() for at in _told_by(word, language, vocabulary)}
    for at in sorted(told):
        _, pattern, rule = listed[at]
        if match := pattern.search(wording):
            return rule, _printed(wording, match)
    return None


@lru_cache(maxsize=_MOST_WORDS)
def _told_by(word: str, language: str, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return the places of the patterns of which a word holds a cue."""
    spaced = f" {word} "
    listed = enumerate(_listed(vocabulary, language))
    return tuple(at for at, each in listed if any(cue in spaced for cue in each.cues))


def _printed(wording: str, match: re.Match[str]) -> str:
    """Return what matches, with all digits of a number in which it begins."""
    start = match.start()
    while start and wording[start - 1] in _DIGITS:
        start -= 1
    return wording[start : match.end()].strip()


@built_once
def _listed(vocabulary: Vocabulary, language: str) -> tuple[_FalseFigure, ...]:
    """Return the patterns of a language. Raises VocabularyError for one that is none."""
    rows = vocabulary.load("false_figures", COLUMNS, required=COLUMNS)
    parts, listed = {"{N}": _NUMBER}, []
    for entry in rows:
        if entry["language"] != language:
            continue
        pattern = entry["pattern"]
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        if entry["rule"] == _PART:
            parts[f"{{{entry['cue']}}}"] = f"(?:{pattern})"
            continue
        try:
            compiled = re.compile(pattern)
        except re.error as fault:
            raise entry.fault(f"pattern {entry['pattern']!r} is none: {fault}") from fault
        cues = tuple(map(_longest, entry.list("cue")))
        listed.append(_FalseFigure(cues, compiled, entry["rule"]))
    return tuple(listed)


def _longest(cue: str) -> str:
    """Return a cue of one word as it is, and the longest word of another."""
    return max(cue.split(), key=len)
