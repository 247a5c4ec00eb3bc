"""Whether words are written as a name, are part of a unit called after a place, or a verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.extraction.known_figures import known_figures
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_ARTICLE = re.compile(r"(?:La|Le|Les|L['’]|El|Los|Las|The)\s?(?=[^\W\d_])")
_SHORT = 3  # letters of a name that is written in capitals
# Participles as verbs have them, which have neither a gender nor a plural: ha parado.
_PARTICIPLES = {"es": re.compile(r"(?:ad|id)o\Z", re.IGNORECASE)}
_LAST, _FAR = re.compile(r"[^\W\d_]+\s+\Z"), 20
_GROUP = ("code", "kind", "defined_by", "name", "cldr", "members", "since", "note")


def is_capitalised_name(printed: str, language: str) -> bool:
    """Whether words are written as a name: with a capital, short ones in capitals alone."""
    if language == "zh":
        return True
    letters = "".join(filter(str.isalpha, printed))
    if len(letters) <= _SHORT:
        return letters.isupper()
    return any(word[:1].isupper() for word in printed.replace("-", " ").split())


def is_place_name(
    printed: str, codes: tuple[str, ...], language: str, vocabulary: Vocabulary
) -> bool:
    """Whether words are written as the name of a place: the euro area has no capital.

    That of an article alone makes no name: fr La réunion.
    """
    printed = _ARTICLE.sub("", printed)
    return is_capitalised_name(printed, language) or set(codes) <= _small_names(vocabulary)


def is_of_unit(
    text: str, span: tuple[int, int], locale: str | None, vocabulary: Vocabulary
) -> bool:
    """Whether a place at a span is that of a money: 12,5 млрд долл. США, US dollars 20 million."""
    start, end = span
    if any(
        token.start <= start and end <= token.end and token.text != text[start:end]
        for token in _moneys_in(text, locale, vocabulary)
    ):
        return True
    if not any(map(str.isdigit, text[:start])):
        return False
    return any(
        figure.number < start and end <= figure.end and figure.quantity.dimension == "money"
        for figure in known_figures(text, locale, vocabulary)
    )


@lru_cache(maxsize=64)  # each place of a sentence asks, one sentence after the other
def _moneys_in(text: str, locale: str | None, vocabulary: Vocabulary) -> tuple[Token, ...]:
    """Return the words of money in a text."""
    folded = fold(text)
    tokens = choose(folded, locale, vocabulary).tokens(folded)
    return tuple(token for token in tokens if token.word.currency)


def nouns_of(
    text: str, found: Iterable[MatchedPhrase], language: str, vocabulary: Vocabulary
) -> tuple[MatchedPhrase, ...]:
    """Return what is found in a text without participles behind their auxiliary: ha parado."""
    ending = _PARTICIPLES.get(language)
    return tuple(
        each
        for each in found
        if ending is None
        or not ending.search(text, each.start, each.end)
        or not _ends_in_auxiliary(text[: each.start], language, vocabulary)
    )


def _ends_in_auxiliary(text: str, language: str, vocabulary: Vocabulary) -> bool:
    last = _LAST.search(text, max(0, len(text) - _FAR))
    tokens = lexicon(vocabulary, language).tokens(last[0].strip().lower()) if last else ()
    return any("auxiliary" in token.word.roles for token in tokens)


@built_once
def _small_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of groups whose name is written without a capital."""
    groups = vocabulary.load("groups", _GROUP, required=("code", "name"))
    return frozenset(each["code"] for each in groups if each["name"][:1].islower())
