"""Years that stand beside the name of a publication, and are those of its edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.words import PrintedWord
    from silkledger.reading.periods.mentions import PeriodMention

_BESIDE = frozenset(("'", "’s", "s", "(", "«", '"', "“", ","))  # between a name and its edition
_YEAR_LENGTH = 10  # characters of a year with its article


def is_edition_year(
    mention: PeriodMention, publications: tuple[MatchedPhrase, ...], words: tuple[PrintedWord, ...]
) -> bool:
    """Whether a year stands beside the name of a publication: it is that of its edition.

    Behind the year the name follows at once; "in 2022, the Bank said" dates something else.
    """
    if not mention.text.rpartition(" ")[2].isdecimal() or len(mention.text) > _YEAR_LENGTH:
        return False
    for named in publications:
        between = [
            word.text
            for word in words
            if mention.end <= word.start < named.start or named.end <= word.start < mention.start
        ]
        parted = "," in between and mention.end <= named.start
        if set(between) <= _BESIDE and len(between) <= 2 and not parted:
            return True
    return False
