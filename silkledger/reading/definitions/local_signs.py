"""Local signs: letters that are money where a country prints them right before an amount.

Q is the quetzal in Guatemala, a quarter elsewhere, and a quarter there too in "Q3": so a letter is
money only before digits with a scale, groups of three or a decimal mark, for a figure of its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import country_of
from silkledger.reading.definitions.digit_groups import language_of_tag
from silkledger.reading.text.characters import fold
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.schemas.vocabulary import Entry, Vocabulary

_COLUMNS = ("code", "language", "places", "words")
_FIRST_HAN = "\u4e00"
_BEFORE = r"(?<![^\s(+\-~])"
_PARTED = r"\d{1,3}(?:[.,]\d+)+"


def printed_wording(
    as_reported: str, locale: str | None, places: tuple[str | None, ...], vocabulary: Vocabulary
) -> str:
    """Return a folded wording with the codes of local signs: Q49 mil millones in Guatemala.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> printed_wording("Q49.5 millones en Q3", "es", ("GTM",), SHIPPED)
    'GTQ 49.5 millones en Q3'
    """
    wording = fold(as_reported)
    if not may_have_local_sign(wording, vocabulary):
        return wording
    signs = _signs(vocabulary)
    for place in filter(None, places):
        for language, sign, code in signs.get(country_of(place), ()):
            if language in ("*", language_of_tag(locale)):
                wording = _with_code(wording, sign, code, _amount(vocabulary))
    return wording


def _with_code(wording: str, sign: re.Pattern[str], code: str, amount: re.Pattern[str]) -> str:
    """Return a wording with a code in place of a local sign before an amount."""

    def replacement(found: re.Match[str]) -> str:
        return f"{code} " if amount.match(wording, found.end()) else found[0]

    return sign.sub(replacement, wording)


def may_have_local_sign(printed: str, vocabulary: Vocabulary) -> bool:
    """Whether a letter that is money somewhere stands before a digit."""
    return _letters(vocabulary).search(printed) is not None


def has_local_sign(printed: str, vocabulary: Vocabulary) -> bool:
    """Whether a letter that is money somewhere stands before an amount."""
    return any(
        _amount(vocabulary).match(printed, found.end())
        for found in _letters(vocabulary).finditer(printed)
    )


@built_once
def _letters(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return a pattern of any of the letters before a digit, which few texts have."""
    words = {word for entry in _rows(vocabulary) for word in entry.list("words")}
    return _before_digit(sorted(words))


@built_once
def _signs(vocabulary: Vocabulary) -> dict[str, list[tuple[str, re.Pattern[str], str]]]:
    """Return language, pattern of the letters and code of the money of each place."""
    signs: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for entry in _rows(vocabulary):
        sign = _before_digit(entry.list("words"))
        for place in entry.list("places"):
            signs.setdefault(place, []).append((entry["language"], sign, entry["code"]))
    return signs


def _rows(vocabulary: Vocabulary) -> tuple[Entry, ...]:
    return vocabulary.load("local_signs", _COLUMNS, required=_COLUMNS)


def _before_digit(letters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}{alternatives(letters)}\s?(?=\d)")


@built_once
def _amount(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of an amount, one for all letters: it takes long to compile."""
    scales = vocabulary.load("scales", ("factor", "language", "when", "words"))
    words = sorted({fold(word) for entry in scales for word in entry.list("words")}, key=len)
    latin = "|".join(re.escape(word) for word in reversed(words) if word < _FIRST_HAN)
    other = "".join(word for word in words if word >= _FIRST_HAN and len(word) == 1)
    return re.compile(rf"{_PARTED}|\d+\s?(?:(?i:{latin})(?![^\W\d_])|[{other}])")
