"""Years that stand beside the name of a publication, and are those of its edition."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
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
        leads = mention.end <= named.start
        first, last = (mention.end, named.start) if leads else (named.end, mention.start)
        at, end = (bisect_left(words, place, key=attrgetter("start")) for place in (first, last))
        between = [word.text for word in words[at:end]]
        parted = "," in between and leads
        if set(between) <= _BESIDE and len(between) <= 2 and not parted:
            return True
    return False
