"""Heads of columns that count something else than an indicator that is named beside them.

Under "Population", the column "Foreign prisoners" has no population, and neither has a column
"Prison population", nor one called "Total" below that caption: what is counted is described by more
than the name. Words that only say that people or things are counted are data (row_measures.csv,
kind plain).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.row_measures import words_of_kind
from silkledger.extraction.short_dates import short_dates
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText
    from silkledger.reading.words.senses import Token

_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]|[,;:].*", re.DOTALL)
_NOUNS = frozenset(("subject", "noun", "head", "common", "activity"))
_BLANK = " "
_STOP = "."  # in place of a word that describes nothing
_BEHIND_NOUN = ("fr", "es")  # languages whose adjectives stand behind their noun


def counts_otherwise(
    mentioned: Mentioned, column: Sequence[CellText], name: tuple[int, int] | None = None
) -> bool:
    """Whether the nearest head of a column counts something with words of its own.

    `name` is the span of the name of an indicator in it, which says nothing else.
    """
    return any(_is_described(mentioned, head, name) for head in column[:1])


def describes_row(mentioned: Mentioned, labels: Sequence[CellText]) -> bool:
    """Whether the label of a row has words beside names, dates and plain ones: Other exports.

    What the caption is about is then not all that the row is about.
    """
    for label in labels:
        named = mentioned.within(label.start, label.end).indicators
        span = (named[0].start, named[-1].end) if named else None
        left = without_plain_words(mentioned, label, span)
        if sum(map(str.isalpha, left)) > 1:
            return True
    return False


def is_modified(mentioned: Mentioned, cell: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a word beside the name of an indicator, in a caption or a row, says of what it is.

    It stands before the name (Prison population), in French and Spanish behind it (population
    carcérale).
    """
    language, source = mentioned.within(*cell).language, mentioned.source
    if language == "zh":
        return False  # words are not parted
    text = mentioned.text
    follows = language in _BEHIND_NOUN
    beside = (name[1], cell[1]) if follows else (cell[0], name[0])
    words = text[slice(*beside)]
    for place in mentioned.within(*cell).places:
        start, end = (min(max(at - beside[0], 0), len(words)) for at in (place.start, place.end))
        words = words[:start] + _BLANK * (end - start) + words[end:]
    plain = words_of_kind(source.vocabulary, "plain", language)
    words = plain.sub(_STOP, fold(words).casefold())
    tokens = choose(words, source.locale, source.vocabulary).tokens(words)
    if tokens and _describes(tokens[0 if follows else -1]):
        return True
    return language == "en" and _is_joined(mentioned, name[1], cell[1])


def _is_joined(mentioned: Mentioned, start: int, end: int) -> bool:
    """Whether a noun right behind an English name makes another one of it: employee benefits."""
    behind = mentioned.text[start:end]
    source = mentioned.source
    tokens = choose(fold(behind), source.locale, source.vocabulary).tokens(fold(behind))
    following = tokens[0] if tokens else None
    if following is None or behind[: following.start].strip() or not following.text.islower():
        return False
    plain = words_of_kind(source.vocabulary, "plain", "en")
    return not plain.fullmatch(following.text.casefold()) and _describes(following)


def _is_described(mentioned: Mentioned, head: CellText, name: tuple[int, int] | None) -> bool:
    if mentioned.within(head.start, head.end).language == "zh":
        return False  # words are not parted
    text = without_plain_words(mentioned, head, name, cased=True)
    source = mentioned.source
    tokens = choose(text, source.locale, source.vocabulary).tokens(text)
    return any(_describes(token) for token in tokens)


def without_plain_words(
    mentioned: Mentioned,
    head: CellText,
    name: tuple[int, int] | None = None,
    *,
    cased: bool = False,
) -> str:
    """Return a head, folded, with blanks for periods, places and words that say no more.

    So for the span of the name of an indicator, what stands in brackets, and behind a comma. With
    `cased` its letters keep their case, by which German nouns are told.
    """
    here = mentioned.within(head.start, head.end)
    text = _BRACKETS.sub(_blank, head.text)
    known = [(period.start, period.end) for period in here.periods]
    known += [(place.start, place.end) for place in here.places]
    known += [(head.start + at, head.start + end) for at, end in short_dates(mentioned, head.text)]
    for start, end in [*known, *([name] if name is not None else [])]:
        first, last = max(start - head.start, 0), max(end - head.start, 0)
        text = text[:first] + _BLANK * (min(last, len(text)) - first) + text[last:]
    printed = fold(text)
    text = printed.casefold()
    for kind in ("cumulated", "plain"):
        text = words_of_kind(mentioned.source.vocabulary, kind, here.language).sub(_blank, text)
    if not cased or len(text) != len(printed):
        return text
    return "".join(
        _BLANK if left == _BLANK else own for own, left in zip(printed, text, strict=True)
    )


def _blank(match: re.Match[str]) -> str:
    return _BLANK * len(match[0])


def _describes(token: Token) -> bool:
    """Whether a word says what is counted: a noun, or one that no vocabulary has."""
    if not token.text[:1].isalpha():
        return False
    named = token.kind == "unknown" or not token.word.roles.isdisjoint(_NOUNS)
    unit = token.word.unit
    return named or (unit is not None and unit.dimension in COUNTED)
