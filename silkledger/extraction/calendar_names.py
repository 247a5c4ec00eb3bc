"""Names of months and weekdays, which are neither places nor goods: "in April/May", im Mai.

Where they are written small, one with a capital is part of a name: es Miércoles Productivo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_CALENDAR = frozenset((TokenKind.MONTH, TokenKind.WEEKDAY))


@built_once
def _names(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    return frozenset(
        pieces[0]
        for pieces, token in period_lexicon(vocabulary, language).items()
        if len(pieces) == 1 and token.kind in _CALENDAR and pieces[0].isalpha()
    )


def is_of_calendar(words: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether words are the name of a month or a weekday.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> is_of_calendar("April", SHIPPED, "en"), is_of_calendar("Mais", SHIPPED, "de")
    (True, False)
    """
    return words.casefold() in _names(vocabulary, language)


@built_once
def _small_days(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the weekdays of a language that writes them small."""
    columns = ("language", "words", "kind", "value")
    days = [
        entry["words"]
        for entry in vocabulary.load("period_words", columns, required=columns[:3])
        if (entry["language"], entry["kind"]) == (language, TokenKind.WEEKDAY.name.lower())
    ]
    return frozenset(days) if all(day.islower() for day in days) else frozenset()


def is_name_of_day(text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str) -> bool:
    """Whether a weekday with a capital follows another word of its sentence.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> is_name_of_day("la jornada Miércoles Productivo", (11, 20), SHIPPED, "es")
    True
    >>> is_name_of_day("el acto del miércoles", (12, 21), SHIPPED, "es")
    False
    """
    words = text[slice(*span)]
    if not words.istitle() or words.lower() not in _small_days(vocabulary, language):
        return False
    before = text[: span[0]]
    return before.endswith(" ") and before[:-1][-1:].isalpha()
