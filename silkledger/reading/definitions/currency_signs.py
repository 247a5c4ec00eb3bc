"""Currency signs: whether the currency of a figure may depend on its place ($, pounds).

Where no sign is ambiguous the figure reads alike everywhere.
"""

from __future__ import annotations

from functools import lru_cache

from silkledger.digits import alike
from silkledger.reading.definitions import currencies
from silkledger.reading.definitions.local_signs import has_local_sign, may_have_local_sign
from silkledger.reading.text.characters import fold
from silkledger.reading.text.word_patterns import ListedWords
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

_MOST_TEXTS = 20_000


def leans_on_place(as_reported: str, unit: str | None, vocabulary: Vocabulary = SHIPPED) -> bool:
    """Whether a place may decide the reading: an ambiguous currency sign is in wording or unit."""
    may_be_local, is_shared = _signs_in(alike(as_reported), unit, vocabulary)
    return is_shared or (may_be_local and has_local_sign(fold(as_reported), vocabulary))


@lru_cache(maxsize=_MOST_TEXTS)
def _signs_in(as_reported: str, unit: str | None, vocabulary: Vocabulary) -> tuple[bool, bool]:
    """Whether a wording, with digits that are alike, may have a local sign, and whether it or the
    unit has a currency word that countries share.
    """
    printed = as_reported if unit is None else f"{as_reported} | {unit}"
    words, uncertain = _currency_words(vocabulary)
    is_shared = not uncertain.isdisjoint(words.found_in(_searched(printed)))
    return may_have_local_sign(fold(as_reported), vocabulary), is_shared


@built_once
def _currency_words(vocabulary: Vocabulary) -> tuple[ListedWords, frozenset[str]]:
    """Return all currency words, of which US$ is found before $, and those that countries share."""
    printed = [
        (_searched(word), currency.certain)
        for _, word, currency, _ in currencies.printed(vocabulary)
    ]
    uncertain = frozenset(word for word, is_certain in printed if not is_certain)
    return ListedWords({*(word for word, _ in printed), "per cent"}), uncertain  # no coin


def _searched(text: str) -> str:
    """Return a folded text in small letters whose digits, which decide nothing, are alike."""
    return alike(fold(text).lower())
