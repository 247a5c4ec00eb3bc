"""Kinds of unlisted words: a verb, or a noun or adjective, as the dictionary of a language tells.

A word that may say what becomes of a number beside it is of no kind: it falls, rises, lacks,
bounds, compares or is only hoped for. Its base form or its stem is among the governing words of
vocabularies/guards, or it holds a turning part (words.ordinary). So does a verb that may undo
something by its prefix (désarmer).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.words.dictionaries import base_form
from silkledger.reading.words.guard_kinds import GOVERNING, PREFIX
from silkledger.reading.words.guards import guards
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

VERB, NAME = "verb", "name"
_ENDING = 2  # letters of the ending of a base form
_SHORTEST = 3  # letters of a stem
_LONG = 6  # letters of a stem that tells a word, or of an ending
_ADVERBS = ("ment", "mente")
_MOST_WORDS = 65_536


@lru_cache(maxsize=_MOST_WORDS)
def plain_kind(text: str, code: str, vocabulary: Vocabulary) -> str:
    """Return VERB, NAME (a noun or adjective), or "" for a word that may turn a number.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> [plain_kind(word, "fr", SHIPPED) for word in ("brodèrent", "abreuvoir", "épongea", "zorg")]
    ['verb', 'name', '', '']
    """
    governing = _governing(vocabulary, code)
    lower = text.lower()
    if not governing or lower.endswith(_ADVERBS) or not is_plain_word(text, code, vocabulary):
        return ""
    base = base_form(lower, code).lower()
    if base in governing or lower in governing or _may_govern(lower, _stems(vocabulary, code)):
        return ""
    if not may_be_verb(text, code, vocabulary):
        return NAME
    return "" if lower.startswith(tuple(guards(vocabulary, code, PREFIX))) else VERB


def _may_govern(lower: str, stems: frozenset[str]) -> bool:
    """Whether a word begins with a governing stem; one of few letters with an ending alone."""
    return any(
        lower[:end] in stems and (end >= _LONG or len(lower) - end <= _LONG)
        for end in range(_SHORTEST, len(lower) + 1)
    )


@built_once
def _governing(vocabulary: Vocabulary, code: str) -> frozenset[str]:
    """Return the governing words of a language, with the base forms of its verbs of change."""
    listed = guards(vocabulary, code, GOVERNING)
    if not listed:
        return listed
    columns = ("direction", "side", "form", "language", "words")
    entries = vocabulary.load("changes", columns, required=("language", "words"))
    words = (word for entry in entries if entry["language"] == code for word in entry.list("words"))
    return listed.union(base_form(word, code).lower() for word in words if " " not in word)


@built_once
def _stems(vocabulary: Vocabulary, code: str) -> frozenset[str]:
    """Return the stems of the governing words."""
    return frozenset(word[:-_ENDING] for word in guards(vocabulary, code, GOVERNING))
