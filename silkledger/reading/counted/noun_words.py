"""Noun words: which tokens may be a counted noun, or stand between a number and its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, words
from silkledger.reading.geography.place_names import names_in
from silkledger.reading.text.variants import variants
from silkledger.reading.words.dictionaries import has_word
from silkledger.reading.words.guard_kinds import ADVERB_ENDING, DEMONSTRATIVE, NAMED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.russian import is_verb_form, parsed
from silkledger.reading.words.senses import UNKNOWN, is_subject
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
# What words may say that are verbs of the singular and nouns of the plural: arrests, claims.
VERBAL = frozenset(("activity", "matter", "subject", "noun", "speaks_of"))
_SINGLE_THINGS = frozenset("起件宗场座个所家栋幢处间辆部台架艘条张份枚颗支")
_RARE = 0.2  # share of a reading of a word in texts
_NUMBERS = ("数", "數")
_PREDICATES = frozenset(("neutral", "whole", "compare", "comparand", "counter"))
REMAINS = ("剩", "仅剩", "僅剩", "只剩", "尚余", "尚餘")  # 路线数剩529条
_ROUND = ("10", "100", "1000")  # 数10万 is several hundred thousand
# Of 15 Rennen.
_GOVERNING = frozenset(("activity", "governs_prep", "may_govern_prep", "noun", "subject"))
_COMPARED = frozenset(("subject", "comparand"))  # средних: of schools, or of what is compared
_MEASURING = frozenset(("classifier", "neutral", "head", "subject", "goods", "matter"))
_DESCRIBING = frozenset(("neutral", "classifier", "undone"))  # 500 cancelled flights
LIGHTEST = frozenset(("neutral",))
_GERMAN_ARTICLE = frozenset(("neutral", "prep"))
_ARTICLE = frozenset(("per", "neutral"))  # le, el
# Roles of single characters that form other words.
_PARTS = frozenset(("note", "matter", "group", "head", "guard", "goods"))


def countable_nouns(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the names of subjects that a scale counts, and that are never money: operaciones."""
    return vocabulary.words("countable", language)


@built_once
def listed_nouns(vocabulary: Vocabulary, language: str) -> dict[str, Unit]:
    """Return the counted nouns that the vocabulary lists, by their words."""
    forms = noun_language(vocabulary, language)
    listed: dict[str, Unit] = {}
    for other, word, unit, _ in words(vocabulary):
        if other == language and unit.dimension in COUNTED:
            listed[word.lower()] = unit
            if forms is not None and (base := _only_lemma(forms, word)):
                listed.setdefault(base, unit)
    return listed


def _only_lemma(forms: NounLanguage, word: str) -> str | None:
    """Return the base form of a listed noun, None if it has several: голов of гол and голова."""
    base = forms.lemma(word) if " " not in word else None
    if base is None or not forms.has_cases:
        return base
    nouns = [each for each in parsed(word.lower()) if "NOUN" in each.tag and each.score > _RARE]
    return base if len({each.normal_form for each in nouns}) < 2 else None


def is_plural(text: str, vocabulary: Vocabulary, language: str | None) -> bool:
    """Whether a word is a plural by its ending and for its dictionary: buques, but not país."""
    forms = noun_language(vocabulary, language or "")
    if forms is None:
        return False
    if forms.has_cases:
        tags = [parse.tag for parse in parsed(text.lower()) if "NOUN" in parse.tag]
        return bool(tags) and all("plur" in tag and "Pltm" not in tag for tag in tags)  # сутки
    form = forms.singular(text)
    if form is None or not form.plural:
        return False
    return has_word(form.becomes, forms.code)


def is_object(before: Sequence[Token], settings: Settings) -> bool:
    """Whether a noun and its verb end the words before another noun: 500 agents sold cars."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if len(before) < len(("noun", "verb")) or language is None or language.head_first:
        return False
    noun, verb = before[-2:]
    if not is_activity(verb.word) or not verb.text.islower():
        return False
    if language.capital:
        return noun.text[:1].isupper()
    return is_plural(noun.text, settings.vocabulary, language.code)


def noun_by_measure(
    vocabulary: Vocabulary, language: str | None, measure: str, noun: str
) -> Unit | None:
    """Return the unit of a Chinese noun that is listed with another measure word, or None.

    Measure words of single things stand for each other: 起交通事故 and 件交通事故 count accidents.
    """
    single = measure in _SINGLE_THINGS
    return _measured_nouns(vocabulary, language or "").get(noun) if single else None


def noun_unit(
    vocabulary: Vocabulary, language: str, measure: str, noun: tuple[str, str]
) -> Unit | None:
    """Return the unit of a noun that is listed in one of its forms, or None.

    `noun` is it as printed and its base form, `measure` the word right behind the number.
    """
    units, simple = listed_nouns(vocabulary, language), variants(vocabulary, language)
    plain = noun[1].translate(simple)
    measured = units.get((measure + noun[1]).translate(simple))
    measured = measured or noun_by_measure(vocabulary, language, measure, plain)
    return measured or units.get(noun[1]) or units.get(noun[0]) or units.get(plain)


@built_once
def _measured_nouns(vocabulary: Vocabulary, language: str) -> dict[str, Unit]:
    """Return the nouns that the vocabulary lists with a measure word, without it."""
    listed = listed_nouns(vocabulary, language).items()
    measured = ((word[1:], unit) for word, unit in listed if word[:1] in _SINGLE_THINGS)
    return {noun: unit for noun, unit in measured if len(noun) > 1}


@built_once
def proper_names(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the names of places, leagues and events that may stand before a counted noun."""
    return guards(vocabulary, language, NAMED) | names_in(vocabulary, language).keys()


def without_proper_names(
    words: Sequence[str], vocabulary: Vocabulary, language: str
) -> Sequence[str]:
    """Return words without the proper names before the last of them, which describe it."""
    named, simple = proper_names(vocabulary, language), variants(vocabulary, language)
    first = 0
    while first < len(words) - 1 and words[first].translate(simple) in named:
        first += 1
    return words[first:]


def is_word(token: Token) -> bool:
    """Whether a token is an unknown word, or a Chinese character that may be part of one (水库)."""
    if token.text[:1] >= _HAN and token.word is not UNKNOWN:
        return (bool(token.word.roles) and token.word.roles <= _PARTS) or is_subject(token.word)
    if is_subject(token.word) or token.word.roles == _COMPARED:
        return True
    if token.word.roles and token.word.roles <= _GOVERNING and token.text[:1].isupper():
        return True  # Stellen, as German nouns are written
    named = token.word.names and not (token.word.roles or token.word.unit or token.word.currency)
    return bool(token.kind == "unknown" or named) and token.text[:1].isalpha()


def ends_before(tokens: Sequence[Token], at: int, language: NounLanguage | None) -> bool:
    """Whether a noun ends before a word with a small letter: 195 Staaten einstimmig beschlossen."""
    capital = language is not None and language.capital and tokens[at - 1].text[:1].isupper()
    return capital and tokens[at].text[:1].islower() and tokens[at].word.unit is None


def is_inside(token: Token) -> bool:
    """Whether a single Chinese character that is a measure word may be part of a noun: 隧道."""
    single = len(token.text) == 1 and token.text >= _HAN
    roles = token.word.roles
    return single and bool(roles) and roles <= _MEASURING and roles != LIGHTEST  # 仍 ends a noun


def is_change(token: Token) -> bool:
    """Whether a word behind a number is a word of change and no adjective (additional)."""
    word = token.word
    return bool(word.change_after or word.change_end) and "neutral" not in word.roles


def may_stand_before(token: Token) -> bool:
    """Whether a known word may stand between a number and a noun: new, 个."""
    word = token.word
    if word is UNKNOWN or not (word.roles & _DESCRIBING or is_activity(word)):
        return False
    return bool(word.roles & _DESCRIBING) or not is_verb_form(token.text)


def is_number_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether 数 means the number of the things before it (人口数为) and not several (数万)."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.text not in _NUMBERS or before is None or at + 1 >= len(tokens):
        return False
    named = before.text[-1:] >= _HAN and before.end == token.start and before.kind != "number"
    following = tokens[at + 1]
    printed = following.kind == "number" and following.text not in _ROUND  # 人數759萬
    word = following.word
    led = word.bound_before or word.change_before or word.roles & (VERBS | _PREDICATES)
    return named and (printed or bool(led) or following.text.startswith(REMAINS))


def is_parted(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: NounLanguage
) -> bool:
    """Whether an article or adverb here parts a noun from its number.

    For example "Nord Stream 2 les conséquences", "28 purement agricoles" and "mit 5 Millionen das
    Personal", where a German genitive may be counted: 5 der Gipfel.
    """
    if at >= len(tokens) or not (language.head_first or language.capital):
        return False
    if language.capital:
        article = tokens[at].word.roles >= _GERMAN_ARTICLE and tokens[at].text.islower()
        return article and "of" not in tokens[at].word.roles
    adverbs = tuple(guards(vocabulary, language.code, ADVERB_ENDING))
    roles = tokens[at].word.roles
    light = tokens[at].kind == "unknown" or roles == LIGHTEST
    adverb = bool(adverbs) and light and tokens[at].text.endswith(adverbs)
    return adverb or roles >= _ARTICLE


def behind_these(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: NounLanguage
) -> int:
    """Return the place behind "of these", which leads to what is counted: 5 de ces ruches; or 0."""
    if at + 2 >= len(tokens) or "of" not in tokens[at].word.roles:
        return 0
    these = tokens[at + 1].text.lower() in guards(vocabulary, language.code, DEMONSTRATIVE)
    return at + 2 if these else 0


def noun_parts(phrase: str, language: NounLanguage) -> list[str]:
    """Return the words of a listed phrase that end or begin with what is counted: data centres."""
    return phrase.split() if language.method == "endings" else [phrase]
