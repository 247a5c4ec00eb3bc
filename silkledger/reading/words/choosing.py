"""Choosing: with the lexicon of which language a text is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import language_of_tag
from silkledger.reading.text import languages
from silkledger.reading.text.variants import variety_of
from silkledger.reading.words.lexicon import Lexicon, lexicon
from silkledger.reading.words.senses import UNKNOWN
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


def choose(folded: str, locale: str | None, vocabulary: Vocabulary) -> Lexicon:
    """Return the lexicon for a text: by its script, else its locale, else the one that knows it.

    Languages without a vocabulary of their own are read by signs, codes and symbols alone.
    """
    language = language_of_tag(locale) or None
    script = "" if folded.isascii() else languages.by_script(vocabulary, folded, language)
    if script or language is not None:
        return _declared(vocabulary, locale, script)
    latin = languages.latin(vocabulary)
    knowing = (name for name in latin if _knows(lexicon(vocabulary, name), folded))
    return lexicon(vocabulary, next(knowing, latin[0]))


@built_once
def _declared(vocabulary: Vocabulary, locale: str | None, script: str) -> Lexicon:
    """Return the lexicon of a text in a script ("" for the Latin alphabet) under a locale."""
    variety, language = variety_of(locale), language_of_tag(locale) or None
    if script:
        declared = language == script and variety != variety_of(script)
        return lexicon(vocabulary, variety if declared and variety else script)
    codes, latin = languages.language_codes(vocabulary), languages.latin(vocabulary)
    if language in codes and language not in latin:
        return lexicon(vocabulary, latin[0])
    return lexicon(vocabulary, language if language in codes else languages.EVERY)


def _knows(words: Lexicon, folded: str) -> bool:
    return all(
        token.word is not UNKNOWN or token.kind == "number" for token in words.tokens(folded)
    )
