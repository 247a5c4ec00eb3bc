"""The dictionary of Russian: the base forms and grammatical tags of its words."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

_SHORTEST_FIRST, _SHORTEST_LAST = 4, 5  # letters of the parts of a Russian compound
VERBAL_PARTS = frozenset(("VERB", "PRTS", "GRND", "INFN"))  # parts of speech of verbs
_FIRST_LETTER, _LAST_LETTER = "а", "ё"
_JOINING, _ENDINGS = ("о", "е"), ("", "ь", "а", "я", "о")  # алмаз-о-добыча, нефт(ь)-е-база
# First parts that are not words: кибер-атака, био-лаборатория. None denies, doubles or scales.
_PREFIXES = frozenset[str]().union(
    ("авиа", "авто", "агро", "аэро", "био", "веб", "вело", "видео", "газо", "гео", "гидро", "гос"),
    ("инвест", "интернет", "кибер", "крипто", "макро", "мед", "метео", "мото", "нефте", "сель"),
    ("спец", "строй", "тепло", "техно", "тур", "фото", "эко", "электро", "энерго", "этно"),
)
_GENITIVES = ("ов", "ев")  # endings of the plural genitive, and of short forms of "-овый"
_COUNTING = ("тысяч", "миллион", "миллиард", "триллион", "сотн", "дюжин", "десят")


@lru_cache(maxsize=1 << 14)
def parsed(word: str) -> tuple[Any, ...]:
    """Return what a Russian word may be: its base forms and grammatical tags.

    A compound that is not in the dictionary is what its last noun is.

    >>> parsed("алмазодобычи")[0].normal_form, parsed("алмазодобычи")[0].is_known
    ('алмазодобыча', True)
    """
    parses = tuple(_analyzer().parse(word))
    if word.endswith(_GENITIVES):
        parses = _without_short_forms(parses)
    if len(word) < _SHORTEST_FIRST + _SHORTEST_LAST or any(parse.is_known for parse in parses):
        return parses
    return _compound(word) or parses


def is_verb_form(word: str) -> bool:
    """Whether a word is always a form of a Russian verb: снижаться, упав, but not рост.

    >>> [is_verb_form(word) for word in ("снижаться", "упав", "рост", "to fall")]
    [True, True, False, False]
    """
    cyrillic = _FIRST_LETTER <= word[:1].lower() <= _LAST_LETTER
    return cyrillic and all(parse.tag.POS in VERBAL_PARTS for parse in parsed(word.lower()))


def is_adverb(word: str) -> bool:
    """Whether a Russian word may be an adverb: экономически активное население."""
    return any("ADVB" in parse.tag for parse in parsed(word))


def _without_short_forms(parses: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what a word may be without the short form of an adjective made of the noun it is.

    The dictionary forms one of every adjective (мандариновый, мандаринов), and nobody says it: the
    word is the plural genitive of мандарин, unless it is rarer than the short form (готов).
    """
    genitive = max(
        (parse.score for parse in parses if {"NOUN", "plur", "gent"} in parse.tag), default=0
    )
    return tuple(parse for parse in parses if parse.tag.POS != "ADJS" or parse.score > genitive)


def _compound(word: str) -> tuple[Any, ...]:
    """Return what the last noun of a compound of two may be, with the base form of the whole."""
    for at in range(min(map(len, _PREFIXES)), len(word) - _SHORTEST_FIRST + 1):
        first, last = word[:at], word[at:]
        short = min(len(first) + 1, len(last)) < _SHORTEST_LAST
        if short and first not in _PREFIXES:
            continue
        nouns = [parse for parse in _analyzer().parse(last) if parse.is_known]
        if any("NOUN" in parse.tag for parse in nouns) and _is_first(first):
            return tuple(parse._replace(normal_form=first + parse.normal_form) for parse in nouns)
    return ()


def _is_first(part: str) -> bool:
    """Whether the first part of a compound is a noun, whose ending a vowel may stand for."""
    if part.startswith(_COUNTING):
        return False
    if part in _PREFIXES:
        return True
    joined = part.endswith(_JOINING)
    forms = [part, *(part[:-1] + ending for ending in (_ENDINGS if joined else ()))]
    return any(
        parse.is_known and "NOUN" in parse.tag
        for form in forms
        for parse in _analyzer().parse(form)
    )


@cache
def _analyzer() -> Any:
    """Return the dictionary of Russian, which is loaded at the first call."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
