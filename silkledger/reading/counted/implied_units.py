"""Implied units: nouns that leave a figure only one possible unit.

"An average age of 27.6" is 27.6 years.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

SENTENCE_ENDS = frozenset((".", "!", "?", "。", "！", "？", ";", "；", "\n"))
# How many tokens to the left of a figure such a noun may stand.
_REACH = 14


def implied_unit(tokens: Sequence[Token], first: int, folded: str, lexicon: Lexicon) -> str:
    """Return the unit that the last such noun before a figure in its sentence implies.

    `first` is the first token of the figure in `tokens`, `folded` the text that they come from. The
    unit is empty if there is no such noun.
    """
    start = max(0, first - _REACH)
    for at in range(first - 1, start - 1, -1):
        if tokens[at].text in SENTENCE_ENDS:
            start = at + 1
            break
    words = folded[tokens[start].start : tokens[first].start].lower() if start < first else ""
    matches = [
        (words.rfind(noun), len(noun), unit)
        for noun, unit in implied_units(lexicon.vocabulary, lexicon.language).items()
        if _is_word_in(noun, words)
    ]
    return _governing(sorted(matches), words)[2] if matches else ""


def implies_time(tokens: Sequence[Token], first: int, folded: str, lexicon: Lexicon) -> bool:
    """Whether a noun before a figure implies a unit of time: an average age of 27 years."""
    implied = implied_unit(tokens, first, folded, lexicon)
    named = lexicon.tokens(implied) if implied else ()
    return any(each.word.unit and each.word.unit.dimension == "time" for each in named)


def _governing(matches: list[tuple[int, int, str]], words: str) -> tuple[int, int, str]:
    """Return the last noun, or the one right before it that it is a genitive of.

    For example "продолжительность жизни населения" is one of years, not of people.
    """
    *earlier, last = matches
    for place, length, unit in reversed(earlier):
        if unit != last[2] and not words[place + length : last[0]].strip():
            return place, length, unit
    return last


def _is_word_in(noun: str, words: str) -> bool:
    """Whether a noun occurs in a text as a word of its own."""
    return re.search(rf"(?<![a-zа-яà-ÿ]){re.escape(noun)}(?![a-zа-яà-ÿ])", words) is not None


@built_once
def implied_units(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the nouns of a language that imply a unit, with that unit as it is printed."""
    return {
        word: entry["unit"]
        for entry in vocabulary.load(
            "implied_units", ("language", "words", "unit"), required=("language", "words", "unit")
        )
        if entry["language"] == language
        for word in entry.list("words")
    }
