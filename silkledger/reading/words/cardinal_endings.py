"""Cardinal endings: cases written behind digits, which leave the number as it is: 40-ка, 5-ти.

Endings of ordinals (5-й, 90-х) are none: an ending is listed with the digits that it can stand
behind as a cardinal's (vocabularies/cardinal_endings.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.word_tree import LETTER
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


@built_once
def inflected(vocabulary: Vocabulary, language: str) -> re.Pattern[str] | None:
    """Return a pattern of digits with an ending, or None for languages that write none.

    Raises VocabularyError for digits that are not a pattern.
    """
    columns = ("language", "digits", "endings")
    branches = []
    for entry in vocabulary.load("cardinal_endings", columns, required=columns):
        try:
            digits = re.compile(entry["digits"]).pattern
        except re.error as fault:
            raise entry.fault(f"digits {entry['digits']!r} is not a pattern: {fault}") from fault
        if entry["language"] == language:
            endings = "|".join(map(re.escape, entry.list("endings")))
            branches.append(rf"(?={digits}-)[0-9]+-(?:{endings})")
    if not branches:
        return None
    return re.compile(rf"(?:{'|'.join(branches)})(?![{LETTER}0-9-])")
