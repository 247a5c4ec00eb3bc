"""Short names of counts that may be of people or of things: arrivals of guests, or of aircraft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.row_measures import words_of_kind
from silkledger.indicators import indicators
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText


def may_be_of_things(mentioned: Mentioned, around: Around, name: tuple[int, int]) -> bool:
    """Whether a name is such a short one, and nothing around the table says that it is people."""
    return not around.of_people and _is_short(mentioned, name)


def _is_short(mentioned: Mentioned, name: tuple[int, int]) -> bool:
    language, vocabulary = mentioned.within(*name).language, mentioned.source.vocabulary
    words = fold(mentioned.text[slice(*name)]).casefold()
    return words_of_kind(vocabulary, "vague", language).fullmatch(words) is not None


def tells_people(mentioned: Mentioned, heads: Sequence[CellText]) -> bool:
    """Whether a head or a caption names people, or an indicator that counts them."""
    known = indicators(mentioned.source.vocabulary)
    for head in heads:
        for each in mentioned.within(head.start, head.end).indicators:
            code = str(each.value)
            people = "people" in known[code].dimension or code == "overnight_stays"
            if people and not _is_short(mentioned, (each.start, each.end)):
                return True
        folded, source = fold(head.text), mentioned.source
        tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
        units = (token.word.unit for token in tokens)
        if any(unit is not None and unit.dimension == "people" for unit in units):
            return True
    return False
