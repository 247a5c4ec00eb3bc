"""Names that the word behind a number makes: 737 MAX, 4K TVs, a 401(k), 911 calls.

The rows are vocabularies/names_behind.csv. Such a number counts nothing, and neither does one that
ends in a name (50 737 MAX may be fifty of them). Money has no names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_REACH = 5  # tokens of a mark and the word behind it: 401(k) plan


def is_name_behind(tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the number at `at` is a name by the word behind it."""
    if at and tokens[at - 1].word.currency:
        return False
    text = tokens[at].text
    pattern = _patterns(vocabulary, language).get(
        text.rpartition(" ")[2] if " " in text else text.lower()
    )
    if pattern is None:
        return False
    return pattern.match(_printed(tokens[at : at + 1 + _REACH])) is not None


def _printed(tokens: Sequence[Token]) -> str:
    """Return what stands behind the first of these tokens, in lower case with its spaces."""
    parts, end = list[str](), tokens[0].end
    for token in tokens[1:]:
        parts += [" " if token.start > end else "", token.text.lower()]
        end = token.end
    return "".join(parts)


@built_once
def _patterns(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    """Return what makes a name of each number: a mark, and a word behind it if the row has any.

    Raises VocabularyError.
    """
    columns = ("language", "numbers", "marks", "words", "note")
    listed: dict[str, list[str]] = {}
    for entry in vocabulary.load("names_behind", columns, required=("language", "numbers", "note")):
        if entry["language"] not in ("*", language):
            continue
        marks = [_mark(mark) for mark in entry["marks"].split(";")]
        words = [re.escape(word) for word in entry.list("words")]
        if not words and "" in marks:
            raise entry.fault("a number alone is not a name: write marks or words")
        behind = rf"(?:[ -]?(?:{'|'.join(words)}))" if words else ""
        for number in entry.list("numbers"):
            listed.setdefault(number, []).append(rf"(?:{'|'.join(marks)}){behind}(?!\w)")
    return {number: re.compile("|".join(patterns)) for number, patterns in listed.items()}


def _mark(mark: str) -> str:
    """Return the pattern of a mark right behind a number, in which only classes are patterns."""
    return mark if "[" in mark or "\\" in mark else re.escape(mark)
