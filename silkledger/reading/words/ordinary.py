"""Ordinary words: words that no vocabulary lists, but the dictionary of a language knows.

Such a word is not a misprint, so that it may be left out of a wording beside its figure, unless it
may turn the meaning: the turning parts of vocabularies/guards say which may. The dictionaries are
those of simplemma and, for Russian, pymorphy3; they are loaded when the first such word is met.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.words.dictionaries import base_form, has_word
from silkledger.reading.words.guard_kinds import BENCHMARK, HEDGING, INFINITIVE, PARTICIPLE, TURNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near, plain_nouns
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import VERBAL_PARTS, parsed
from silkledger.reading.words.spellings import respellings

if TYPE_CHECKING:
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.schemas.vocabulary import Vocabulary

_SHORTEST = 3
_MOST_WORDS = 65_536
_ADJECTIVES = ("er", "es", "em")  # endings of German ones that no form of a verb has
_PLAIN = VERBAL_PARTS | {"NOUN"}


def may_turn(text: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    """Whether a word holds a turning part: at its start, or anywhere in a compound.

    A Russian verb may have any prefix before a long one: поуменьшить.
    """
    parts, lower = guards(vocabulary, language.code, TURNING), text.lower()
    if language.capital:
        return any(part in lower for part in parts)
    if language.method == "pymorphy":
        return any(
            part in lower if len(part) > _SHORTEST else lower[: len(part)] == part for part in parts
        )
    return any(word.startswith(tuple(parts)) for word in lower.split("-"))


@lru_cache(maxsize=_MOST_WORDS)
def is_ordinary(text: str, code: str, vocabulary: Vocabulary) -> bool:
    """Whether an unlisted word of a language is known to its dictionary and turns no meaning.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> [is_ordinary(word, "en", SHIPPED) for word in ("chandelier", "shrinkage", "abuot")]
    [True, False, False]
    """
    language = noun_language(vocabulary, code)
    if language is None or not _is_harmless(text, language, vocabulary):
        return False
    if language.method == "pymorphy":
        return _is_plain(text, guards(vocabulary, code) | guards(vocabulary, code, BENCHMARK))
    return (
        not language.capital or text[:1].isupper() or may_be_verb(text, code, vocabulary)
    ) and _is_known(text, language, vocabulary)


@lru_cache(maxsize=_MOST_WORDS)
def is_plain_word(text: str, code: str, vocabulary: Vocabulary) -> bool:
    """Whether an unlisted word of any kind is known to its dictionary and turns no meaning."""
    language = noun_language(vocabulary, code)
    if language is None or not _is_harmless(text, language, vocabulary):
        return False
    return _is_known(text, language, vocabulary)


@lru_cache(maxsize=_MOST_WORDS)
def may_be_verb(text: str, code: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of the dictionary may be a form of a verb, behind the noun that is counted.

    It is told by its base form, in German by its small letter too, and in English by its ending.
    """
    language = noun_language(vocabulary, code)
    if language is None or language.method == "printed":
        return False
    if language.method == "pymorphy":
        return any(parse.tag.POS in VERBAL_PARTS for parse in parsed(text.lower()))
    if language.capital and (not text.islower() or text.endswith(_ADJECTIVES)):
        return False
    lemma, participles = base_form(text, language.code), guards(vocabulary, code, PARTICIPLE)
    infinitive = lemma.endswith(tuple(guards(vocabulary, code, INFINITIVE)))
    if infinitive and lemma in (text, text.removesuffix("s")) and language.head_first:
        # poulailler is not a verb: it has no participle
        infinitive = any(_is_known(lemma[:-2] + each, language, vocabulary) for each in participles)
    return infinitive or text.endswith(tuple(participles))


@lru_cache(maxsize=_MOST_WORDS)
def is_unheard(text: str, code: str) -> bool:
    """Whether neither a word with a capital letter nor its small form is in the dictionary.

    >>> [is_unheard(word, "en") for word in ("Vacon", "Roughly")]
    [True, False]
    """
    return not any(has_word(word, code) for word in (text, text.lower()))


def _is_harmless(text: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    """Whether a word is neither an abbreviation, a hedge or a misprint, nor turns a meaning."""
    lower = text.lower()
    if len(text) < _SHORTEST or not text.isalpha() or text.isupper():
        return False
    hedges = guards(vocabulary, language.code, HEDGING)
    turns = lower in hedges or may_turn(text, language, vocabulary)
    turns = turns or (
        language.capital and text.islower() and base_form(text, language.code) in hedges
    )
    near = is_near(lower, language.code, vocabulary)
    return not (turns or (near and lower not in plain_nouns(vocabulary, language.code)))


def _is_plain(text: str, guarded: frozenset[str]) -> bool:
    """Whether a Russian word is always a noun or verb, and none of the guards."""
    parses = parsed(text.lower())
    return all(
        parse.is_known and parse.tag.POS in _PLAIN and parse.normal_form not in guarded
        for parse in parses
    )


def _is_known(text: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    if language.method == "printed":
        return False
    spelled = {text, text.lower()}
    for letters, also in respellings(vocabulary, language.code):
        spelled |= {word.replace(also, letters) for word in spelled}  # wertmässig
    return any(has_word(word, language.code) for word in spelled)
