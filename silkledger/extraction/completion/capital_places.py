"""Capitals that stand for their government (Beijing said), and those that are a place (in Beijing).

A capital is a place behind a word of place or of belonging (in Wien, население Бишкека), where a
word calls it a city, where it owns or counts something (Wiens Hotels, Bogotá recibió), and among
parts of its country (Москва, Тува). Elsewhere it may be the government (trade with Seoul).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.city_mentions import is_called_city, is_in_city
from silkledger.extraction.city_names import city_names
from silkledger.extraction.city_parts import capital_parts
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.word_patterns import alternatives
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("of", "preposition", "counts", "acts", "joined")
_NEAR = 24  # characters
_OWNS = {"en": re.compile(r"['’]s?\s"), "de": re.compile(r"['’]?\s[A-ZÄÖÜ]")}
_DERIVED = {"de": ("er", "s")}  # endings of Wiener Hotels, Wiens Hotels
_BRACKET = re.compile(r"\s?[(（]\s?[+−–-]?\d")
_LAST = re.compile(r"([^\W\d_]+)\s+\Z")


def stands_for_government(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a place is a capital that may be its government, and not the city."""
    capitals = capital_parts(mentioned.source.vocabulary)
    if len(place.codes) != 1 or place.codes[0] not in capitals:
        return False
    if _is_among_parts(here, place):
        return False
    words = _words(mentioned.source.vocabulary, here.language)
    if here.language == "zh":
        return _acts(mentioned, here, place, words)
    return not (_is_located(mentioned, here, place) or _belongs(mentioned, here, place, words))


def _is_among_parts(here: Mentions, place: PlaceMention) -> bool:
    """Whether other parts of its country are named beside a capital."""
    return any(
        each.codes != place.codes and each.codes and each.codes[0][:3] == place.codes[0][:3]
        for each in here.places
    )


def _is_located(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a word of place or for a city stands beside a capital, or a figure's bracket."""
    span, vocabulary = (place.start, place.end), mentioned.source.vocabulary
    return (
        is_in_city(mentioned.text, span, vocabulary, here.language)
        or is_called_city(mentioned.text, span, vocabulary, here.language)
        or _has_word_for_city(mentioned, here, place)
        or _BRACKET.match(mentioned.text, place.end) is not None
    )


def _has_word_for_city(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether the name of a capital calls it a city: Mexico City, Ciudad de México."""
    vocabulary, language, text = mentioned.source.vocabulary, here.language, mentioned.text
    spaces = [at for at in range(place.start, place.end) if text[at].isspace()]
    return any(
        is_called_city(text, span, vocabulary, language)
        for at in spaces
        for span in ((at + 1, place.end), (place.start, at))
    )


def _belongs(
    mentioned: Mentioned, here: Mentions, place: PlaceMention, words: dict[str, re.Pattern[str]]
) -> bool:
    """Whether something belongs to a capital, or it counts something that no government does.

    What belongs to one of two capitals may go from one to the other.
    """
    text, language = mentioned.text, here.language
    capitals = capital_parts(mentioned.source.vocabulary)
    others = [each for each in here.places if each.codes != place.codes]
    if any(not capitals.isdisjoint(each.codes) for each in others):
        return False
    if words["counts"].match(text, place.end):
        return True
    before = text[max(place.start - _NEAR, here.start) : place.start]
    if any(each.end <= place.start <= each.end + 1 for each in here.attributions):
        return False  # laut Ankara
    nouns = noun_language(mentioned.source.vocabulary, language)
    if nouns is not None and nouns.has_cases:
        led = _LAST.search(before)
        first = text[place.start : place.end].split()[0]
        genitive = any("gent" in form.tag for form in parsed(first))
        return led is not None and genitive and not words["preposition"].fullmatch(led[1].lower())
    if language in _OWNS and _OWNS[language].match(text, place.end):
        derived = _DERIVED.get(language)
        return derived is None or text[place.start : place.end].endswith(derived)
    return words["of"].search(before) is not None


def _acts(
    mentioned: Mentioned, here: Mentions, place: PlaceMention, words: dict[str, re.Pattern[str]]
) -> bool:
    """Whether a Chinese capital does what a government does, or is joined to one abroad."""
    text = mentioned.text
    if words["acts"].match(text, place.end):
        return True
    cities = city_names(mentioned.source.vocabulary, here.language).find(here.words)
    letters = place.codes[0][:2]
    others = [(each.start, each.end) for each in cities]
    others += [(each.start, each.end) for each in here.places if each.codes]
    home = [each for each in here.places if each.codes and each.codes[0][:2] == letters]
    return any(
        words["joined"].fullmatch(text, first[1], max(second[0], first[1])) is not None
        for other in others
        if not any((each.start, each.end) == other for each in home)
        for first, second in [sorted(((place.start, place.end), other))]
    )


@built_once
def _words(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the words beside capitals, by their side."""
    words = words_by_side(vocabulary, "capital_words", language, _SIDES)
    known = {side: alternatives(each).replace("'", "['’]") for side, each in words.items()}
    if language == "zh":
        return {side: re.compile(each) for side, each in known.items()}
    return {
        "of": re.compile(rf"\b{known['of']}\s?\Z", re.IGNORECASE),
        "preposition": re.compile(known["preposition"]),
        "counts": re.compile(rf"\s{known['counts']}\b"),
        "acts": re.compile(known["acts"]),
        "joined": re.compile(known["joined"]),
    }
