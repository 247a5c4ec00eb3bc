"""Whether the place of a document is that of a figure that no other words place.

It is not where the document tells it only later, where the paragraph has turned to another place,
or the sentences before to a wider one, where the document is about the world or a region and the
sentence names a part of it, where "our country" is another one, and where a company reports its
profit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import BY_SOURCE, Cell
from silkledger.extraction.completion.capital_places import stands_for_government
from silkledger.extraction.completion.named_parts import names_part
from silkledger.extraction.completion.partners import goes_into
from silkledger.extraction.part_places import lies_within
from silkledger.extraction.vocabularies import listed_words, places
from silkledger.reading.geography.place_codes import PART, WORLD
from silkledger.reading.geography.places import members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentions
    from silkledger.extraction.phrases import MatchedPhrase

_OPENING = 3  # sentences
_BRACKET = 3  # characters between a word and the figure in its brackets
_BACK = 6  # sentences before a figure
_SOON = 2  # sentences behind a headline that name its place
OURS, _CHINA = ("我国", "我國"), "CHN"


def is_of_topic(setting: FigureSetting, topic: PlaceMention, *, named: bool) -> bool:
    """Whether the place of the document may be that of a figure.

    `named` says whether an indicator was found for the figure.
    """
    return not (
        _is_told_later(setting, topic)
        or _is_turned(setting, topic)
        or _is_widened(setting, topic)
        or names_member(setting, topic)
        or (topic.codes == (WORLD,) and setting.here.places)
        or _is_of_own_country(setting, topic)
        or (topic.codes != (WORLD,) and is_of_world(setting))
        or (not named and tells_of_company(setting))
    )


def measured_places(setting: FigureSetting, mentions: Mentions) -> Sequence[PlaceMention]:
    """Return the places that may be what a figure is about: nothing goes to or comes from them."""
    return [
        place
        for place in mentions.places
        if len(place.codes) == 1
        and not is_whole_world(setting, place)
        and not goes_into(setting.mentioned, mentions, place)
        and not stands_for_government(setting.mentioned, mentions, place)
        and not _is_behind_partner(setting, place, mentions)
    ]


def _is_behind_partner(setting: FigureSetting, place: PlaceMention, mentions: Mentions) -> bool:
    """Whether a heading names a place behind one where something goes: Exports to A fall, B up."""
    return any(
        each.end <= place.start
        and each.codes != place.codes
        and goes_into(setting.mentioned, mentions, each)
        for each in mentions.places
    )


def is_whole_world(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place is the world that a figure is a share of: behind it, or 佔世界的60%."""
    before = setting.text[max(place.start - 1, 0) : place.start]
    shared = place.start >= setting.span[1] or before in ("占", "佔")
    return shared and place.codes == (WORLD,)


def has_left(setting: FigureSetting, above: PlaceMention) -> bool:
    """Whether a paragraph has left the place above it: a part for Germany, a region for a member.

    A chronicle of the South Caucasus tells of Armenia in one paragraph, and of Batumi in the next.
    What is so nationwide is so in the country that the paragraph has turned to.
    """
    grouped = bool(members(above.codes[0], vocabulary=setting.mentioned.source.vocabulary))
    narrow = grouped or PART.fullmatch(above.codes[0]) is not None
    narrow = narrow or _says_nation(setting)
    turned = (narrow and _is_turned(setting, above)) or _is_widened(setting, above)
    return turned or names_member(setting, above)


def _says_nation(setting: FigureSetting) -> bool:
    """Whether words for all of a country stand in the clause of a figure, before it: 全国."""
    start, _ = setting.own
    return any(start <= each.start < setting.span[0] for each in national_words(setting))


def national_words(setting: FigureSetting) -> list[MatchedPhrase]:
    """Return the words for all of a country in the sentence of a figure: nationwide, 全国."""
    here, vocabulary = setting.here, setting.mentioned.source.vocabulary
    return [*listed_words(vocabulary, "national_words", here.language).find(here.words)]


def names_member(setting: FigureSetting, group: PlaceMention) -> bool:
    """Whether a sentence names a country of a group, or a part of one, perhaps as a partner.

    So does one before it in its paragraph, behind any of the group itself, also where an office has
    the country in its name: the National Bank of Kazakhstan.
    """
    vocabulary = setting.mentioned.source.vocabulary
    inside = members(group.codes[0], vocabulary=vocabulary)
    for here in (setting.here, *setting.earlier) if inside else ():
        named = [code for place in here.places for code in place.codes]
        for each in places(vocabulary, here.language).find(here.words):
            named += map(str, each.value)  # type: ignore[call-overload]
        if any(
            code in inside or any(lies_within(code, member, vocabulary) for member in inside)
            for code in named
        ):
            return True
        if group.codes[0] in named:
            break
    return False


def _is_turned(setting: FigureSetting, topic: PlaceMention) -> bool:
    """Whether the sentences before in the paragraph have turned to another place."""
    for here in setting.earlier:
        if measured := measured_places(setting, here):
            return all(each.codes != topic.codes for each in measured)
    return False


def _is_widened(setting: FigureSetting, topic: PlaceMention) -> bool:
    """Whether the last place that sentences before name holds the place of the document.

    A report on Cantabria that tells of Spain does not turn back to it in silence.
    """
    code, vocabulary = topic.codes[0], setting.mentioned.source.vocabulary
    number = setting.sentence.number
    for sentence in reversed(setting.passages.sentences[max(number - _BACK, 0) : number]):
        here = setting.mentioned.within(sentence.start, sentence.end)
        for place in reversed(measured_places(setting, here)):
            wider = place.codes[0]
            inside = members(wider, vocabulary=vocabulary) if wider != WORLD else ()
            return code in inside or (wider != code and lies_within(code, wider, vocabulary))
    return False


def _is_told_later(setting: FigureSetting, topic: PlaceMention) -> bool:
    """Whether the place of the document is first named sentences behind the figure."""
    sentences, following = setting.passages.sentences, setting.sentence.number + _SOON
    return 0 < following < len(sentences) and topic.start >= sentences[following].start


def _is_of_own_country(setting: FigureSetting, topic: PlaceMention) -> bool:
    """Whether a Chinese report on another place tells of "our country", which is not that one.

    Nor is it a city that is first named as an example: 上海.
    """
    if setting.here.language != "zh" or not any(each in setting.here.text for each in OURS):
        return False
    inside = members(_CHINA, vocabulary=setting.mentioned.source.vocabulary)
    code = topic.codes[0]
    return code != _CHINA and code not in inside and not code.startswith("TW")


def is_of_world(setting: FigureSetting) -> bool:
    """Whether the clause of a figure is about the world or its markets: в мире, 国际金价."""
    start, end = setting.own
    phrases = listed_words(
        setting.mentioned.source.vocabulary, "world_words", setting.here.language
    )
    return any(start <= each.start and each.end <= end for each in phrases.find(setting.here.words))


def is_of_country(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether the clause of a figure is about the country, and a place is but a part of it.

    "la media nacional, donde bajó un 4,7 %" in a report on Galicia. A word right before the next
    figure is of that: creció un 2 %, frente a la media nacional (1 %).
    """
    if not PART.fullmatch(place.codes[0]):
        return False
    start, end = setting.own
    return any(
        each.end <= end
        and (start <= each.start or each.start >= place.end)
        and not setting.span[1] <= each.start <= each.end >= setting.behind - _BRACKET
        for each in national_words(setting)
    )


def tells_of_company(setting: FigureSetting) -> bool:
    """Whether a sentence, or the first ones, tell of a company or its shares, not of a country."""
    phrases = listed_words(
        setting.mentioned.source.vocabulary, "company_figures", setting.here.language
    )
    spans = [(each.start, each.end) for each in setting.passages.sentences[:_OPENING]]
    opening = [setting.mentioned.within(*span) for span in spans]
    return any(
        next(phrases.find(here.words), None) is not None for here in (setting.here, *opening)
    )


def place_of_source(setting: FigureSetting) -> dict[str, Cell]:
    """Return the cell of the place that the source names, unless words name a part of it."""
    default = setting.mentioned.source.default_geography or ""
    named = default and not names_part(setting, default)
    return {"geography": Cell(default, None, BY_SOURCE)} if named else {}
