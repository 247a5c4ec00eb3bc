"""Unlisted words: a refused wording with roles for words of the dictionary beside its figure.

A noun, verb or adjective that no vocabulary lists, but the dictionary of its language knows, is
read as a listed one of its kind would be: it names a subject, says what is done, or describes. Two
things must hold. The word itself can't turn the meaning of a number (words.ordinary), and it stands
where none of its kind governs the number. What that place is depends on how a language builds its
sentences, and so each kind of language has a module: nouns before their adjectives (French,
Spanish), nouns told by place (English) or by a capital letter (German), and nouns told by their
endings (Russian).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import unless_same
from silkledger.reading.meaning.unlisted_words.capital_nouns import capital_noun_word
from silkledger.reading.meaning.unlisted_words.inflected_nouns import inflected_word
from silkledger.reading.meaning.unlisted_words.leading_nouns import leading_noun_word
from silkledger.reading.meaning.unlisted_words.placed_nouns import placed_word
from silkledger.reading.meaning.unlisted_words.refused_wording import RefusedWording
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token, Word


def with_unlisted_words(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the roles of such words, as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_unlisted_words, "a corkscrew of 5 tonnes", "en")
    'a corkscrew of 5 tonnes'
    """
    if all(token.kind != "unknown" for token in tokens):
        return tokens
    language = noun_language(settings.vocabulary, settings.language or "")
    word_at = _rule(language) if language is not None else None
    if language is None or word_at is None:
        return tokens
    wording = RefusedWording(tokens, statistic, language, settings)
    if not wording.numbers:
        return tokens
    listed = [*tokens]
    for at, token in enumerate(tokens):
        if token.kind != "unknown":
            continue
        word = word_at(wording, listed, at)
        if word is not None:
            listed[at] = replace(token, kind="word", word=word)
    return unless_same(listed, tokens)


def _rule(
    language: NounLanguage,
) -> Callable[[RefusedWording, Sequence[Token], int], Word | None] | None:
    """Return what tells the word at a place, by how the nouns of a language are told."""
    if language.has_cases:
        return inflected_word
    if language.capital:
        return capital_noun_word
    if language.method not in ("endings", "lemmas"):
        return None
    return leading_noun_word if language.head_first else placed_word
