"""The money of the statistical office that a document names, for signs that several places have.

Bare 元 in a release of the office of Hong Kong is its dollar. It counts where the document names no
other office, its topic is not another place, and the sentence names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.vocabularies import publisher_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.search.open_numbers import OpenNumber

_AMBIGUOUS = "currency.ambiguous"
_CODE = re.compile(r"\b[A-Z]{3}\b")
_FIRST = 4  # sentences
_REASON = "the money of the office that publishes it"


def publisher_money(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the amounts whose sign several places have, each with the money of the office."""
    for number in numbers:
        if [reason.rule for reason in number.reasons] == [_AMBIGUOUS]:
            unit = _money(passages, mentioned, sentence, number.reasons[0].reason)
            if unit is not None:
                yield number, unit


def _money(
    passages: Passages, mentioned: Mentioned, sentence: TextSentence, reason: str
) -> LentUnit | None:
    """Return the one of the moneys that a reason names which is that of the office, or None."""
    office = _office(passages, mentioned)
    if office is None:
        return None
    named, place = office
    topic = mentioned.topic.place
    here = mentioned.within(sentence.start, sentence.end)
    others = [each for each in here.places if each.codes != (place,)]
    if others or (topic is not None and topic.codes != (place,)):
        return None
    codes = _CODE.findall(reason.rpartition("may be")[2])
    own = [code for code in codes if code.startswith(_letters(place))]
    return LentUnit(own[0], named.start, named.end, _REASON) if len(own) == 1 else None


def _office(passages: Passages, mentioned: Mentioned) -> tuple[MatchedPhrase, str] | None:
    """Return the only statistical office that title and first sentences name, and its place."""
    places = publisher_places(mentioned.source.vocabulary)
    spans = [(each.start, each.end) for each in passages.sentences[:_FIRST]]
    spans += [passages.title] if passages.title is not None else []
    named = [
        (each, places[str(each.value).partition(":")[0]])
        for span in spans
        for each in mentioned.within(*span).publications
        if str(each.value).partition(":")[0] in places
    ]
    return named[0] if len({place for _, place in named}) == 1 else None


def _letters(place: str) -> str:
    """Return the letters of a country that begin the code of its money."""
    import pycountry

    country = pycountry.countries.get(alpha_3=place)
    return str(country.alpha_2) if country is not None else "?"
