"""Words that say what a change is measured against, in running text (vocabularies/bases/)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.reading.base import DATE, SINCE, rows
from silkledger.reading.text.languages import EVERY
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


_THAN = ("than", "als", "чем", "que", "较", "較", "比", "相比")


@built_once
def base_phrases(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of bases that name no date, each with its code."""
    phrases = Phrases[str](language)
    for entry in rows(vocabulary):
        if entry["language"] in (language, EVERY, "any") and entry["code"] != "other":
            for words in entry.list("words"):
                if DATE not in words:
                    phrases.add(words, entry["code"])
    return phrases


def is_base_date(before: str, date: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words before a date make it the base of a change ("compared with 2021").

    The date may begin with a preposition that belongs to these words ("than in 2021").
    """
    pattern = _leads(vocabulary, language)
    if pattern is None:
        return False
    led = f"{before.rstrip()} {date.partition(' ')[0]}".lower()
    return bool(pattern.search(before.lower()) or (" " in date and pattern.search(led)))


@built_once
def _leads(vocabulary: Vocabulary, language: str) -> re.Pattern[str] | None:
    """Return the words before the date of a base, apart from those that are periods as well."""
    leads = {
        words.partition(DATE)[0].strip().lower()
        for entry in rows(vocabulary)
        if entry["language"] in (language, EVERY, "any") and entry["code"] == SINCE
        for words in entry.list("words")
        if DATE in words and words.partition(DATE)[0].strip()
    }
    leads |= {
        word.lower()
        for entry in vocabulary.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] in ("than", "compare")
        for word in entry.list("words")
    }
    leads |= set(_THAN)
    # A short one is a period as well (seit, с), apart from Chinese, where 较 and 比 compare.
    several = [lead for lead in leads if " " in lead or len(lead) > 6 or lead in _THAN]
    several.sort(key=len, reverse=True)
    if not several:
        return None
    return re.compile(
        rf"(?:^|\W|[㐀-鿿])(?:{'|'.join(map(re.escape, several))})(?:\s+[^\s,.;]+){{0,2}}\s*$"
    )
