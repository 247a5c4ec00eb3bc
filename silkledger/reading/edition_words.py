"""Edition words: ordinals of editions (second estimate, preliminary) and months, by vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.text.characters import fold
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400-\u9fff"
TOKEN = re.compile(rf"\d+|[{_HAN}]|[^\W\d_{_HAN}]+")


@built_once
def edition_codes(vocabulary: Vocabulary) -> dict[str, tuple[int, int]]:
    """Return the first and last place of each ordinal among the editions of one figure.

    Raises VocabularyError for places that are not whole numbers in order.
    """
    codes: dict[str, tuple[int, int]] = {}
    columns = ("code", "first", "last", "meaning")
    for entry in vocabulary.load("edition_codes", columns, required=columns, key=("code",)):
        first, last = entry["first"], entry["last"]
        if not (first.isdecimal() and last.isdecimal() and int(first) <= int(last)):
            raise entry.fault(
                f"first and last are {first} and {last}; write whole numbers in order"
            )
        codes[entry["code"]] = int(first), int(last)
    return codes


@built_once
def edition_words(vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    """The code of all words of ordinals, "" for those that only belong to an edition."""
    words: dict[tuple[str, ...], str] = dict(_codes_as_words(vocabulary))
    columns = ("code", "language", "words")
    for entry in vocabulary.load("editions", columns, required=("language", "words")):
        if entry["code"] and entry["code"] not in edition_codes(vocabulary):
            raise entry.fault(f"code {entry['code']!r} is not in edition_codes.csv")
        for text in entry.list("words"):
            lower = fold(text).translate(folded_spellings(vocabulary)).lower()
            name = tuple(TOKEN.findall(lower))
            if words.setdefault(name, entry["code"]) != entry["code"]:
                raise entry.fault(f"{text!r} already has another code; keep one")
    return words


def _codes_as_words(vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], str]]:
    """Codes themselves, as they are published."""
    for code in edition_codes(vocabulary):
        yield tuple(code.split("_")), code


@built_once
def longest_ordinal(vocabulary: Vocabulary) -> int:
    """Return of how many words the longest ordinal is."""
    return max(map(len, edition_words(vocabulary)))


@built_once
def months(vocabulary: Vocabulary) -> dict[str, int]:
    """Months by their words, in all languages."""
    columns = ("language", "words", "kind", "value")
    return {
        word.lower(): int(entry["value"])
        for entry in vocabulary.load("period_words", columns)
        if entry["kind"] == "month" and entry["value"].isdecimal()
        for word in entry.list("words")
    }


@built_once
def folded_spellings(vocabulary: Vocabulary) -> dict[int, str]:
    """Return what each character of another script or spelling is folded to."""
    return {**variants(vocabulary, "zh"), **variants(vocabulary, "ru")}
