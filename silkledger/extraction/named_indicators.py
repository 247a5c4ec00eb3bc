"""The names of indicators among words, without those in longer names of something else."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from silkledger.extraction import vocabularies
from silkledger.extraction.names import nouns_of
from silkledger.extraction.phrases import is_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary


def indicators_in(
    text: str, words: Sequence[PrintedWord], language: str, vocabulary: Vocabulary
) -> tuple[MatchedPhrase, ...]:
    """Return the names of indicators among words of a text, from left to right."""
    others = tuple(vocabularies.listed_words(vocabulary, "not_indicators", language).find(words))

    def is_part(named: MatchedPhrase) -> bool:
        # Phrases found don't overlap, so that only the last one that begins before it may hold it.
        at = bisect_right(others, named.start, key=attrgetter("start"))
        return is_within(named, others[max(at - 1, 0) : at])

    found = vocabularies.indicators_named(vocabulary, language).find(words)
    return nouns_of(text, [each for each in found if not is_part(each)], language, vocabulary)
