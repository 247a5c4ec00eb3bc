"""Words that say what a change is measured against, in running text.

Those that name no date are in vocabularies/bases/; those beside a date or a figure that is the
base, and not what the sentence is about, are in vocabularies/base_dates.csv.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.base import DATE, SINCE, base_rows
from silkledger.reading.text.languages import EVERY
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
_SIDES = (
    *("before", "behind", "genitive", "past", "figure", "value", "whole"),
    *("change", "longer", "told", "since", "record", "recorded", "alike"),
    *("owned", "number", "that", "more", "rise", "other", "noted", "surpass", "size", "lasting"),
)
_SHORT = 6  # characters
_OPEN = ("(", "（")
_COMPARED = (
    r"(?!\w)[^,.;:()]{0,60}"  # between a word that compares and "than": más turistas que en 2017
)
# Words between "since" and the date of what it names: since the year of German unity 1990. So
# between a number of things and its date: compared with the number of visitors who came in 2016.
_WHICH = r"(?:\s+[^\s\d,.;:()]+){1,6}"
# Words that describe a date behind a word that compares: versus the pandemic-hit half of 2020.
_DESCRIBED = r"(?:\s+(?:the|le|la|les|el|los|las|dem|der|den))?(?:\s+[^\s,.;\d]+){0,2}"
_ENDED = re.compile(r"[,;:]\s")  # the clause
_THAN = (("that", r"(?:)"), ("more", _COMPARED))
_HAN = "㐀-鿿"
# A figure between a word that compares and its date: contre 2,2 millions de tonnes en 2021.
_FIGURE = r"\s*(?:[^\s\d,;]+\s+){0,5}[^\s\d,;]{0,4}\d[\d.,'’ ]*[^\d,;()]{0,40}"


@built_once
def base_phrases(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of bases that name no date, each with its code."""
    phrases = Phrases[str](vocabulary, language)
    for entry in base_rows(vocabulary):
        if entry["language"] in (language, EVERY, "any") and entry["code"] != "other":
            for words in entry.list("words"):
                if DATE not in words:
                    phrases.add(words, entry["code"])
    return phrases


def is_base_date(
    text: str, span: TextSpan, vocabulary: Vocabulary, language: str, *, past: bool = False
) -> bool:
    """Whether the words around a date make it the base of a change ("compared with 2021").

    The date may begin with a preposition that belongs to these words ("than in 2021"). `past` says
    that it lies before the publication, so that "by" can't lead to it.
    """
    start, end = span
    text = text.lower().replace("’", "'")
    before, date, behind = text[:start], text[start:end], text[end:]
    led = f"{before.rstrip()} {date.partition(' ')[0]}"
    leads, follows, owns, by = (_beside(vocabulary, language, side) for side in _SIDES[:4])
    owned = _beside(vocabulary, language, "owned")  # 79,3% объема января 2019-го
    if past and by is not None and by.search(date.partition(" ")[0]):
        return True
    told = any(_is_told(words, vocabulary, language) for words in (before.rstrip(), led))
    for each in () if told else (leads, owned):
        if each is not None and (each.search(before) or (" " in date and each.search(led))):
            return True
    sides = ("since", "number", "surpass")
    named = (_beside(vocabulary, language, side, _WHICH) for side in sides)
    if any(each is not None and each.search(before) for each in named):
        return True
    if _is_noted(before if " " not in date else led, vocabulary, language):
        return True
    if follows is not None and follows.match(behind):
        return True
    # A number behind a Chinese date in the genitive: 是2020年的2.3倍.
    return owns is not None and bool(owns.search(before)) and behind[:1].isnumeric()


def _is_noted(led: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word that compares leads to what was noted then: than the level recorded in 2014.

    `led` ends with the preposition of the date.
    """
    noted = words_by_side(vocabulary, "base_dates", language, _SIDES)["noted"]
    if not noted:
        return False
    between = rf"(?:\s+[^\s,.;\d]+){{0,4}}\s+(?:{alternatives(noted)})(?:\s+[^\W\d_]{{1,3}})?"
    leads = _beside(vocabulary, language, "before", between)
    return leads is not None and leads.search(led) is not None


def _is_told(words: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether "that" leads to a date, and no word before it compares: dijo que en 2017 hubo 5."""
    that, more = (_beside(vocabulary, language, side, between) for side, between in _THAN)
    led = that.search(words.lower()) if that is not None else None
    return led is not None and (more is None or not more.search(words[: led.start()].lower()))


def leads_from(between: str, vocabulary: Vocabulary, language: str, *, day: bool) -> bool:
    """Whether the words between a change and a date make it the base: rose 5 % from May.

    Some of them lead to a `day` as well, on which the change was: on 2021, on Friday.
    """
    sides = ("change",) if day else ("change", "longer")
    leads = (_beside(vocabulary, language, side, r"(?:\s+the|\s+a)?") for side in sides)
    return any(each is not None and each.fullmatch(between.lower()) for each in leads)


def lasts(word: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word that leads to a base tells a length as well: over the first nine months."""
    return word.lower() in words_by_side(vocabulary, "base_dates", language, _SIDES)["lasting"]


def leads_to_other(led: str, between: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether words before the end of a change compare it with what the words behind it lead to.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> leads_to_other("cifra menor en 3 %", " a las vendidas en ", SHIPPED, "es")
    True
    """
    rise = _beside(vocabulary, language, "rise", ".*")
    other = _beside(vocabulary, language, "other", r"(?:\s.*)?")
    if rise is None or other is None:
        return False
    return bool(rise.search(led.lower())) and bool(other.search(between.lower()))


def compares(before: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words before a figure make it the one that another is compared with."""
    leads, size = (_beside(vocabulary, language, side) for side in ("figure", "size"))
    if size is not None and size.search(before.lower()):
        return False  # ein Plus von 6 %
    return leads is not None and bool(leads.search(before.lower()))


def has_value(between: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words between the date of a base and a figure make it the value of the base.

    "above that of the quarter before, with 5,138"; a bracket does so too.
    """
    leads = _beside(vocabulary, language, "value")
    return between.strip() in _OPEN or (leads is not None and bool(leads.fullmatch(between)))


def opens_told(between: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words behind the date of a base open a clause about it, without its end.

    "the same months of 2004, when shipments of 93 t"
    """
    opening = _beside(vocabulary, language, "told", ".*")
    words = between.lower().replace("’", "'").lstrip(" ,")
    return opening is not None and not _ENDED.search(words) and bool(opening.match(words))


def is_whole_year(words: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether words speak of a whole year, which no month or quarter before them is."""
    whole = _beside(vocabulary, language, "whole", ".*")
    near = words.rstrip().rpartition("\n")[2]  # a date may be that of a document, far before
    return whole is not None and bool(whole.search(near.lower().replace("’", "'")))


def dates_compared(before: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the date behind these words is that of a figure with which another is compared.

    "reached 2.4 million tonnes, against 2.2 million tonnes in 2021"
    """
    leads = _beside(vocabulary, language, "figure", _FIGURE)
    return leads is not None and bool(leads.search(before.lower()))


@built_once
def _beside(
    vocabulary: Vocabulary, language: str, side: str, between: str = ""
) -> re.Pattern[str] | None:
    """Return the words beside the date of a base, or before a figure that is one.

    `between` is a pattern of what stands between them.
    """
    words = words_by_side(vocabulary, "base_dates", language, _SIDES)[side]
    leads = {word.lower() for word in words}
    if side == "before":
        leads |= _led_dates(vocabulary, language)
    if not leads:
        return None
    any_of = alternatives(leads)
    if side == "behind":
        return re.compile(rf"[\s-]?(?:{any_of})(?![^\W\d_{_HAN}])")
    if language == "zh" and side == "before":
        any_of = f"{any_of}|(?:较|較|(?<![同环占对])比)[{_HAN}]{{1,6}}的?"  # 较疫情前的2019年
    between = between or (_DESCRIBED if side == "before" else "")
    apart = "" if language == "zh" else rf"(?:^|\W|[{_HAN}])"  # 100萬TEU較一月
    return re.compile(rf"{apart}(?:{any_of}){between}\s*$")


def _led_dates(vocabulary: Vocabulary, language: str) -> set[str]:
    """Return the words before the date of a base, apart from short ones: they are periods too."""
    leads = {
        words.partition(DATE)[0].strip().lower()
        for entry in base_rows(vocabulary)
        if entry["language"] in (language, EVERY, "any") and entry["code"] == SINCE
        for words in entry.list("words")
        if DATE in words
    }
    return {lead for lead in leads if " " in lead or len(lead) > _SHORT}
