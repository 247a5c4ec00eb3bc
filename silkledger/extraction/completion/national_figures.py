"""Figures of a whole country that words say, and not its name: nationwide, bundesweit, 全国.

The country is that of the parts or of the place that the text is about. A figure that is compared
with the country's, or that stands before such words, is not the country's ("6 % more than the
national average").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.partners import calls_visitors, goes_into
from silkledger.extraction.completion.stated_statistics import is_share
from silkledger.extraction.completion.topic_places import national_words
from silkledger.extraction.completion.unsettled_places import is_for_comparison
from silkledger.extraction.mentioned_place import PlaceMention
from silkledger.extraction.vocabularies import publisher_places
from silkledger.reading.geography.place_codes import PART, countries, short_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentioned, Mentions

_AMONG = "占佔居列于於"  # before the whole of which something is a share, or in which it has a rank
NATIONAL = "the country as a whole"


def national_place(setting: FigureSetting) -> PlaceMention | None:
    """Return the country that words before a figure say that it is of, or None."""
    start, end = setting.own
    here = setting.here
    told = [
        (each.start, each.end)
        for each in national_words(setting)
        if start <= each.start and each.end <= setting.span[0]
    ]
    if not told or is_for_comparison(setting.mentioned, here, told[-1][0]) or is_share(setting):
        return None
    if setting.text[max(told[-1][0] - 1, 0)] in _AMONG:
        return None
    if any(told[-1][1] <= each.start and each.end <= end for each in here.places):
        return None  # nationwide and in Hesse
    around = {_country_of(code) for code in next(_around(setting), set())}
    if len(around) != 1 or not (code := around.pop()):
        return None
    return PlaceMention(*told[-1], (code,), adjective=False)


def _around(setting: FigureSetting) -> Iterator[set[str]]:
    """Yield the codes of places that may say which country is meant, the nearest first."""
    kinds = [setting.here, *setting.earlier]
    for here in kinds:
        if codes := _measured(setting.mentioned, here):
            yield codes
    topic = setting.mentioned.topic.place
    if topic is not None:
        yield set(topic.codes)
    spans = [setting.passages.headings.get(setting.sentence.block), setting.passages.title]
    offices = publisher_places(setting.mentioned.source.vocabulary)
    for span in filter(None, spans):
        above = setting.mentioned.within(*span)
        if codes := _measured(setting.mentioned, above):
            yield codes
    told = {str(each.value).partition(":")[0] for here in kinds for each in here.publications}
    if told and told <= offices.keys():
        yield {offices[each] for each in told}


def _measured(mentioned: Mentioned, here: Mentions) -> set[str]:
    """Return the codes of places that are not partners, and not where visitors come from."""
    return {
        each.codes[0]
        for each in here.places
        if len(each.codes) == 1
        and not goes_into(mentioned, here, each)
        and not calls_visitors(mentioned, here, each)
    }


def _country_of(code: str) -> str:
    """Return the country of a place, empty for a group or the world."""
    if PART.fullmatch(code):
        return short_codes().get(code[:2], "")
    return code if code in countries() else ""
