"""Names of indicators that are too short to tell which one it is.

"Capacity" in megawatts is that of power stations or of a factory (vocabularies/vague_names.csv); a
Chinese name is short for a longer one that was told before: 旅客 behind 入境旅客.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.partners import goes_into
from silkledger.extraction.home_money import moneys_told
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import RATIOS
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.schemas.vocabulary import Vocabulary

_SOLD = ("vehicle_sales", "vehicle_sales_growth", "sales_volume", "sales_volume_growth")
_TURNOVERS = ("revenue", "revenue_growth")
_LED = 12  # characters of "to the" between sales and where they go
_SALES, _GROWTH = "sold", "growth"  # what names may be of, beside the dimensions of their figures
_OUTPUT = "gdp"
_PASSENGERS, _ARRIVALS = "passengers", "tourist_arrivals"
_GUESTS = ("旅客", "客流")
_PER = re.compile(r"\b(?:por|per|par|je|pro)\s\Z")
_LAND = 2  # characters of 内地, 大陆


def is_vague(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a name of an indicator alone does not tell which one the figure is of."""
    language, quantity = setting.here.language, setting.quantity
    words = setting.text[name.start : name.end].lower()
    dimension = quantity.dimension if quantity is not None else ""
    vague = _vague(setting.mentioned.source.vocabulary, language)
    return (
        _is_divisor(setting, name, words)
        or _is_sold_abroad(setting, name)
        or (dimension, words) in vague
        or ((_SALES, words) in vague and dimension in RATIOS and _counts_sold(setting))
        or ((_GROWTH, words) in vague and _grows_otherwise(setting, vague))
        or (language == "zh" and (_is_short(setting, name, words) or _calls_guests(setting, name)))
    )


def _is_sold_abroad(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether sales go to a place, so that they are a trade, and no turnover: sales to Iran."""
    mentioned, here = setting.mentioned, setting.here
    return str(name.value) in _TURNOVERS and any(
        0 <= place.start - name.end <= _LED and goes_into(mentioned, here, place)
        for place in here.places
    )


def _counts_sold(setting: FigureSetting) -> bool:
    """Whether sales may be counted: cars sold are told before a rate of sales, and no money is."""
    told = any(each.value in _SOLD for each in _named_before(setting))
    return told and not moneys_told(setting.mentioned)


def _grows_otherwise(setting: FigureSetting, vague: frozenset[tuple[str, str]]) -> bool:
    """Whether "growth" alone is that of passengers or remittances, of which a text has told.

    It is that of the economy where the text tells of output or of a rate, such as inflation.
    """
    known = indicators(setting.mentioned.source.vocabulary)
    codes = {
        str(each.value)
        for each in _named_before(setting)
        if (_GROWTH, setting.text[each.start : each.end].lower()) not in vague
    }
    levels = [known[code] for code in codes]
    economy = any(_OUTPUT in (each.code, each.level, each.whole) for each in levels)
    return bool(levels) and not economy and all(each.dimension not in RATIOS for each in levels)


def _named_before(setting: FigureSetting) -> Iterator[MatchedPhrase]:
    """Yield the indicators that a document, looked through once, names up to a figure."""
    return (each for each in setting.mentioned.indicators if each.end <= setting.span[1])


def _is_divisor(setting: FigureSetting, name: MatchedPhrase, words: str) -> bool:
    """Whether something is told for each of what a name counts: el gasto medio por turista."""
    single = setting.here.language == "de" or not words.endswith("s")
    return single and _PER.search(setting.text, setting.sentence.start, name.start) is not None


def _calls_guests(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a place right before a name of passengers says where guests come from: 台灣旅客.

    So may be any that a document names behind guests: 旅客 behind 訪港旅客.
    """
    words = setting.text[name.start : name.end]
    if name.value != _PASSENGERS or not words.startswith(_GUESTS):
        return False
    here = setting.here
    if any(0 <= name.start - place.end <= _LAND for place in here.places):
        return True
    told = setting.passages.sentences[: setting.sentence.number + 1]
    return any(
        each.value == _ARRIVALS and each.end <= name.start
        for sentence in told
        for each in setting.mentioned.within(sentence.start, sentence.end).indicators
    )


def _is_short(setting: FigureSetting, name: MatchedPhrase, words: str) -> bool:
    """Whether a longer name that ends with this one was told before, of another indicator."""
    known = indicators(setting.mentioned.source.vocabulary)
    for here in _told(setting):
        for other in here.indicators:
            longer = setting.text[other.start : other.end].lower()
            if other.end > name.start or longer == words or not longer.endswith(words):
                continue
            whole = known[str(other.value)]
            codes = {str(other.value), whole.level, *whole.parts}  # 进出口 has both as parts
            if str(name.value) not in codes:
                return True
    return False


def _told(setting: FigureSetting) -> Iterator[Mentions]:
    """Yield what the sentence, those before it in its paragraph, and the title mention."""
    yield setting.here
    yield from setting.earlier
    if setting.passages.title is not None:
        yield setting.mentioned.within(*setting.passages.title)


@built_once
def _vague(vocabulary: Vocabulary, language: str) -> frozenset[tuple[str, str]]:
    """Return the names that are vague, each with the dimension in which it is."""
    columns = ("dimension", "language", "words")
    return frozenset(
        (entry["dimension"], word.lower())
        for entry in vocabulary.load("vague_names", columns, required=columns)
        if entry["language"] == language
        for word in entry.list("words")
    )
