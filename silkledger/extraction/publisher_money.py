"""The money of the offices that a document names, for signs that several places have.

Bare 元 in a release of the statistical office of Hong Kong is its dollar, and so it is in a report
that names offices which Hong Kong alone has (vocabularies/local_offices.csv). It counts where the
document names no office of another place and no other money of that name, its topic is not another
place, and the sentence names none. A dollar has to be one of the topic of the document, and in a
table of partners its rows may name others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import MatchedPhrase
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.stated_money import moneys_meant, moneys_named
from silkledger.extraction.vocabularies import publisher_places
from silkledger.reading.definitions.currencies import country_of
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary

_UNTOLD = ("zh",)  # languages whose signs are local, whatever the topic is
_FIRST = 4  # sentences
_LOOKED_AT = 20_000  # characters of a document in which offices are looked up
_REASON = "the money of the office that publishes it"


def publisher_money(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the amounts whose sign several places have, each with the money of the office."""
    for number in numbers:
        if len(number.reasons) != 1:
            continue
        codes = moneys_meant(number.reasons[0].rule, number.reasons[0].reason)
        unit = _money(passages, mentioned, sentence, codes) if codes else None
        if unit is not None:
            yield number, unit


def _money(
    passages: Passages, mentioned: Mentioned, sentence: TextSentence, codes: Sequence[str]
) -> LentUnit | None:
    """Return the one of some moneys which is that of the office, or None."""
    here = mentioned.within(sentence.start, sentence.end)
    office = _office(passages, mentioned) or _local_office(mentioned, here.language, codes)
    if office is None:
        return None
    named, place = office
    others = [each for each in here.places if not _lies_in(each, place)]
    own = _money_of(mentioned, place, codes)
    return LentUnit(own, named.start, named.end, _REASON) if own and not others else None


def money_of_table(mentioned: Mentioned, words: str, language: str, reason: Refusal) -> str | None:
    """Return the words of a unit with the code of the money that a local office decides, or None.

    The CAD of "$ billion" in a report of Statistics Canada on Canada.
    """
    codes = moneys_meant(reason.rule, reason.reason)
    office = _local_office(mentioned, language, codes) if codes else None
    own = _money_of(mentioned, office[1], codes) if office is not None else None
    if own is None or reason.text not in words:
        return None
    return words.replace(reason.text, own + " ", 1).replace("  ", " ").strip()


def _money_of(mentioned: Mentioned, place: str, codes: Sequence[str]) -> str | None:
    """Return the one of some moneys that is that of a place, None if the topic is another one."""
    topic = mentioned.topic.place
    if topic is not None and not _lies_in(topic, place):
        return None
    own = [code for code in codes if code.startswith(_letters(place))]
    return own[0] if len(own) == 1 else None


def _lies_in(mention: PlaceMention, place: str) -> bool:
    return all(country_of(code) == place for code in mention.codes)


def _local_office(
    mentioned: Mentioned, language: str, codes: Sequence[str]
) -> tuple[MatchedPhrase, str] | None:
    """Return an office that one of several places alone has, and that place.

    The document names no office of another one, and none of the other moneys with these codes.
    """
    if mentioned.topic.place is None and language not in _UNTOLD:
        return None
    text, vocabulary = mentioned.text[:_LOOKED_AT], mentioned.source.vocabulary
    found = {
        place: offices.search(text)
        for place, offices in _local_offices(vocabulary, language).items()
    }
    named = {place: match for place, match in found.items() if match is not None}
    if len(named) != 1:
        return None
    place, office = next(iter(named.items()))
    others = {code for code in codes if not code.startswith(_letters(place))}
    if not others.isdisjoint(moneys_named(text, language, vocabulary)):
        return None
    return MatchedPhrase(office.start(), office.end(), place, 1), place


@built_once
def _local_offices(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    columns = ("place", "language", "words")
    return {
        entry["place"]: re.compile("|".join(map(re.escape, entry.list("words"))))
        for entry in vocabulary.load("local_offices", columns, required=columns)
        if entry["language"] == language
    }


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
