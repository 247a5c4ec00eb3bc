"""Places that are not where a figure is measured: partners, origins, and what is named after them.

Something goes to a place or comes from it, a list goes on with more of them, a share of a whole
falls to one, and visitors are called by where they come from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.imported_goods import is_imported
from silkledger.extraction.completion.stated_statistics import is_share
from silkledger.extraction.completion.trade_shares import shares_in_trade_before
from silkledger.extraction.completion.travellers import (
    are_people,
    counts_travellers,
    is_destination,
)
from silkledger.extraction.part_places import lies_within
from silkledger.extraction.passages import LIST_ITEM
from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.geography.place_codes import PART
from silkledger.reading.search.clauses import clause_words
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.indicators import Indicator

SIDES = ("to", "from")
_TRADE = 10  # characters of "in" and an article
_ARTICLE = 5  # characters of a space and an article
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
_IN_BRACKET, _CLOSES = re.compile(r"[(（][^()（）]*\Z"), re.compile(r"[)）]")
_FIGURES = re.compile(r"[\s\d.,，、;；%+$€£–—−-]+")
_COMMA = re.compile(r",\s")
_FAR = 40  # characters between two places of a list
_DESCRIBED = re.compile(r"[㐀-鿿、]{1,16}")  # 对第一大贸易伙伴东盟, 对拉美、非洲、中亚
# Between visitors and where they come from: turistas con origen en el, Gäste aus der.
_ORIGIN = re.compile(
    r"\s(?:[^\W\d_]+\s){0,2}(?:from|origen en|aus|de|del|du|des|d['’]|из)\s?"
    r"(?:(?:the|der|den|dem|la|el|los|las|les|l['’])\s?)?"
)
_LAND = 2  # characters of 内地, 大陆
_ADJUNCTS = ("en",)  # languages in which a name describes the noun behind it: Japan visitors
_INTO, _OUT, _PLURAL = "into geography", "out of geography", "s"


def other_sides(setting: FigureSetting, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the places behind "to" or "from", and those that a list joins to them.

    So is a place behind "with" if it is the only one: what is carried with China is so elsewhere.
    """
    others: list[PlaceMention] = []
    alone = len({each.codes for each in places}) == 1
    for place in places:
        if _is_origin(setting, place) or is_destination(setting.mentioned, setting.here, place):
            continue
        joined = others and is_joined(setting, others[-1].end, place.start)
        into = is_led(setting, place, SIDES) or goes_into(setting.mentioned, setting.here, place)
        beside = alone or setting.here.language == "zh"
        again = bool(others) and _names_again(setting.text, others[-1], place)
        into = into or again or _leads_relative(setting, place)
        into = into or is_imported(setting.mentioned, setting.here, place)
        if joined or into or (beside and is_led(setting, place, ("with",))):
            others.append(place)
    return others


def _names_again(text: str, first: PlaceMention, second: PlaceMention) -> bool:
    """Whether a bracket has the short form of a name: the United Arab Emirates (UAE)."""
    opens = text[first.end : second.start].strip() in ("(", "（")
    return opens and first.codes == second.codes


def _leads_relative(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a clause says of a place that something goes there: Spain, to which 5 t were sold."""
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language)
    ends = [
        match.end
        for match in setting.here.bilateral
        if match.value in SIDES and _COMMA.fullmatch(setting.text, place.end, match.start)
    ]
    return any(
        word.text.lower() in opening and 0 <= word.start - end <= 1
        for end in ends
        for word in setting.here.words
    )


def _is_origin(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether exports come from a place, of which they are: экспорт из РФ на Украину."""
    known = indicators(setting.mentioned.source.vocabulary)
    return is_led(setting, place, ("from",)) and any(
        match.value in known
        and known[str(match.value)].direction == _OUT
        and 0 <= place.start - match.end <= _TRADE
        for match in setting.here.indicators
    )


def goes_into(
    mentioned: Mentioned, here: Mentions, place: PlaceMention, sides: Sequence[str] = SIDES
) -> bool:
    """Whether something goes to a place or comes from it: exports to China, рейсы в Египет."""
    far = 0 if here.language == "zh" else _ARTICLE
    led = {str(each.value) for each in here.bilateral if 0 <= place.start - each.end <= far}
    nouns = noun_language(mentioned.source.vocabulary, here.language)
    if "in" in led and nouns is not None and nouns.has_cases:
        # Where something is has another case.
        first = mentioned.text[place.start : place.end].split()[0]
        short = first.isupper() and len(first) > 1  # в ПФО has no cases
        return not short and not any("loct" in form.tag for form in parsed(first))
    return not led.isdisjoint(sides)


def is_led(setting: FigureSetting, place: PlaceMention, sides: Sequence[str]) -> bool:
    """Whether a word of a side stands right before a place, or before words that describe it."""
    text, han = setting.text, setting.here.language == "zh"
    return any(
        match.value in sides
        and (
            0 <= place.start - match.end <= _ARTICLE
            or (han and _DESCRIBED.fullmatch(text, match.end, max(place.start, match.end)))
        )
        for match in setting.here.bilateral
    )


def is_behind_trade(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place behind "in" follows trade, which may go there: Exporte in EU-Staaten."""
    known = indicators(setting.mentioned.source.vocabulary)
    return is_led(setting, place, ("in",)) and any(
        bool(known[match.value].direction) and 0 <= place.start - match.end <= _TRADE
        for match in setting.here.indicators
        if match.value in known and not counts_travellers(known, str(match.value))
    )


def is_joined(setting: FigureSetting, start: int, end: int) -> bool:
    """Whether only figures, brackets, commas, an article or "and" stand between two places."""
    if end - start > _FAR:
        return False
    between = setting.text[start:end]
    joined = [
        setting.text[match.start : match.end]
        for match in setting.here.bilateral
        if match.value == "and" and start <= match.start and match.end <= end
    ]
    for word in joined:
        between = between.replace(word, " ", 1)
    listed = bool(joined) or any(sign in between for sign in ",，、;；")
    left = _FIGURES.sub("", _BRACKETS.sub("", between))
    return not _FIGURES.sub("", between) or (listed and len(left) < _ARTICLE)


def stands_apart(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place behind a figure is that of another clause: fell after Kuwait stopped it."""
    if place.start < setting.span[1]:
        return False
    if setting.breaks(setting.span[1], place.start):
        return True  # 人次來台 日本68萬人次
    is_part = PART.fullmatch(place.codes[0]) is not None
    if is_part and _IN_BRACKET.search(setting.text, setting.sentence.start, setting.span[0]):
        closing = _CLOSES.search(setting.text, setting.span[1], place.start)
        if closing is not None:
            return True  # Bern (5 %) and Thun
    here = setting.here
    opening = clause_words(setting.mentioned.source.vocabulary, here.language)
    return any(
        word.text.lower() in opening
        for word in here.words
        if setting.span[1] <= word.start and word.end <= place.start
    )


def of_visitors(
    setting: FigureSetting, places: Sequence[PlaceMention], indicator: Indicator | None
) -> list[PlaceMention]:
    """Return the places right before the name of visitors, which say where these come from."""
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    if here.language == "zh":
        phrases = listed_words(vocabulary, "visitors", here.language)
        starts = {each.start for each in phrases.find(here.words)}
        visiting: list[PlaceMention] = []
        for place in places:
            joined = visiting and is_joined(setting, visiting[-1].end, place.start)
            if joined or any(0 <= start - place.end <= _LAND for start in starts):
                visiting.append(place)
        for place in reversed(places if visiting else ()):
            if place not in visiting and is_joined(setting, place.end, visiting[0].start):
                visiting.insert(0, place)
        if visiting:
            return visiting  # 日本旅客101萬人次, 中国内地住客
    named = [place for place in places if calls_visitors(setting.mentioned, setting.here, place)]
    if named:  # and those of Germany behind them
        first = named[0].start
        return [
            place
            for place in places
            if place in named or (place.start > first and not is_led(setting, place, ("in",)))
        ]
    if indicator is None or indicator.direction != _INTO:
        return []
    if indicator.dimension == "money" or not (indicator.level or indicator.dimension in COUNTED):
        return []
    return [
        place
        for place in places
        if any(
            match.value in (indicator.code, indicator.level)
            and 0 <= match.start - place.end <= 1
            and (place.adjective or here.language == "zh")
            and not is_destination(setting.mentioned, here, place)
            for match in setting.here.indicators
        )
    ]


def calls_visitors(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a place says where visitors come from: British tourists, turistas de Francia."""
    text, han = mentioned.text, here.language == "zh"
    phrases = listed_words(mentioned.source.vocabulary, "visitors", here.language)
    for each in phrases.find(here.words):
        behind = 0 <= each.start - place.end <= (_LAND if han else 1)
        plural = text[each.end - 1] == _PLURAL and here.language in _ADJUNCTS
        if behind and (han or place.adjective or plural):
            return True
        led = place.adjective and 0 <= place.start - each.end <= 1
        led = led or are_people(text, here, place)
        if led or _ORIGIN.fullmatch(text, each.end, max(place.start, each.end)):
            return True
    return False


def holds_share(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place outside that of the document holds a share, which is one of that place."""
    topic = setting.mentioned.topic.place
    if topic is None or not is_share(setting):
        return False
    return not lies_within(place.codes[0], topic.codes[0], setting.mentioned.source.vocabulary)


def names_partners(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether words of a sentence, or of the one before, call its places partners: pays émetteurs.

    What is measured there is that of another place, which has them.
    """
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    topic = setting.mentioned.topic.place
    if topic is not None and topic.codes == place.codes:
        return False
    if shares_in_trade_before(setting):
        return True
    phrases = listed_words(vocabulary, "partner_countries", here.language)
    before = next(iter(setting.earlier), None)
    if before is not None and any(_is_one(setting, each) for each in phrases.find(before.words)):
        return True  # Germany came second
    if any(
        match.end <= setting.span[0] or _is_one(setting, match) or _ends_figure(setting, match)
        for match in phrases.find(here.words)
    ):
        return True
    introduction = _introduction(setting)
    return introduction is not None and any(phrases.find(introduction.words))


def _ends_figure(setting: FigureSetting, words: MatchedPhrase) -> bool:
    """Whether words say of a figure that it is the largest: 日本68萬人次最多."""
    return words.start < setting.span[1] < words.end


def calls_partner(mentioned: Mentioned, here: Mentions) -> bool:
    """Whether words call a place a partner: the Netherlands, an important trading partner."""
    phrases = listed_words(mentioned.source.vocabulary, "partner_countries", here.language)
    return next(phrases.find(here.words), None) is not None


def _introduction(setting: FigureSetting) -> Mentions | None:
    """Return the sentence before a list of which an item holds the figure, if one does."""
    if not LIST_ITEM.match(setting.text, setting.sentence.start):
        return None
    for sentence in reversed(setting.passages.sentences[: setting.sentence.number + 1]):
        if not LIST_ITEM.match(setting.text, sentence.start):
            return setting.mentioned.within(sentence.start, sentence.end)
    return None


def _is_one(setting: FigureSetting, words: MatchedPhrase) -> bool:
    """Whether words call just one place a partner, that of the clause: el primer mercado emisor."""
    return setting.text[words.end - 1] != _PLURAL and setting.here.language in ("en", "es", "fr")
