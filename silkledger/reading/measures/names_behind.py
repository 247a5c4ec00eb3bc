"""Names that the word behind a number makes: 737 MAX, 4K TVs, a 401(k), 911 calls.

The rows are vocabularies/names_behind.csv. Such a number counts nothing, and neither does one that
ends in a name (50 737 MAX may be fifty of them). Money has no names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_REACH = 5  # tokens of a mark and the word behind it: 401(k) plan


def is_name_behind(tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the number at `at` is a name by the word behind it."""
    if at + 1 == len(tokens) or (at and tokens[at - 1].word.currency):
        return False
    names, behind = _names(vocabulary, language), _printed(tokens[at : at + 1 + _REACH])
    if names.of_any.match(behind) is None:  # whatever the digits are
        return False
    text = tokens[at].text
    pattern = names.of_number.get(text.rpartition(" ")[2] if " " in text else text.lower())
    return pattern is not None and pattern.match(behind) is not None


def _printed(tokens: Sequence[Token]) -> str:
    """Return what stands behind the first of these tokens, in lower case with its spaces.

    Another number that stands apart is not part of the name.
    """
    parts, end = list[str](), tokens[0].end
    for token in tokens[1:]:
        if token.kind == "number" and token.start > end:
            break
        parts += [" " if token.start > end else "", token.text.lower()]
        end = token.end
    return "".join(parts)


class _Names(NamedTuple):
    """What makes a name of each number that stands before it, and of any of them."""

    of_number: dict[str, re.Pattern[str]]
    of_any: re.Pattern[str]


@built_once
def _names(vocabulary: Vocabulary, language: str) -> _Names:
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
        if any(character.isdigit() for word in words for character in word):
            raise entry.fault("a word behind a number holds no other number")
        behind = rf"(?:[ -]?(?:{'|'.join(words)}))" if words else ""
        for number in entry.list("numbers"):
            listed.setdefault(number, []).append(rf"(?:{'|'.join(marks)}){behind}(?!\w)")
    of_number = {number: re.compile("|".join(patterns)) for number, patterns in listed.items()}
    every = dict.fromkeys(pattern for patterns in listed.values() for pattern in patterns)
    return _Names(of_number, re.compile("|".join(every) or r"(?!)"))


def _mark(mark: str) -> str:
    """Return the pattern of a mark right behind a number, in which only classes are patterns."""
    return mark if "[" in mark or "\\" in mark else re.escape(mark)
