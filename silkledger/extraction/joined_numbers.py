"""Numbers that are one figure with a number beside them, which alone would say another value.

"16 million and 373 thousand" is neither, "6 und eine halbe Million" no half; "с 9 по 15 млн" begins
at 9, and "a third of the 18 million" is not 18 million, unless it is what the clause is about.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.search.found_figure import cut_short
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_END, _FRACTION, _BEHIND = "end", "fraction", "fraction_behind"
_KINDS = (_END, _FRACTION, _BEHIND)
# Before a fraction that opens a sentence or a clause, with its article: In May, a | third of.
_OPENS = re.compile(r"(?:\A|[,;:])\s*[^\W\d]{0,4}\s*\Z")
_MOST_DIGITS = 3  # of a number before "and a half"; a year has more

TextSpan = tuple[int, int]


def with_joined_refused(
    text: str,
    sentence: TextSpan,
    figures: Sequence[FoundFigure],
    language: str,
    vocabulary: Vocabulary,
) -> list[FoundFigure]:
    """Return the figures of a sentence of a text, refused where one alone is cut short."""
    start, printed = sentence[0], text[slice(*sentence)]
    tokens = lexicon(vocabulary, language).tokens(printed)
    begins = {each.start - start for each in figures}
    ends = _words(vocabulary, language, _END)
    joined = [*_scales(tokens), *_halves(printed, tokens), *_ranges(tokens, ends, begins)]

    def whole(span: TextSpan) -> TextSpan | None:
        for part in joined:
            if part[0] < span[1] and span[0] < part[1] and not _holds(span, part):
                return min(part[0], span[0]), max(part[1], span[1])
        return _of_fraction(printed, span, vocabulary, language)

    wholes = [whole((each.start - start, each.end - start)) for each in figures]
    return [
        each
        if part is None or each.refusal is not None
        else replace(
            each,
            refusal=cut_short(text, (start + part[0], start + part[1]), (each.start, each.end)),
        )
        for each, part in zip(figures, wholes, strict=True)
    ]


def _holds(span: TextSpan, part: TextSpan) -> bool:
    return span[0] <= part[0] and part[1] <= span[1]


def _scales(tokens: Sequence[Token]) -> list[TextSpan]:
    """Return the spans of two numbers whose scales "and" joins, the second one smaller."""
    return [
        (number.start, scale.end)
        for number, larger, also, second, scale in zip(
            tokens, tokens[1:], tokens[2:], tokens[3:], tokens[4:], strict=False
        )
        if (number.kind, second.kind) == ("number", "number")
        and "and" in also.word.roles
        and larger.word.scale is not None
        and scale.word.scale is not None
        and scale.word.scale.factor < larger.word.scale.factor
    ]


def _halves(text: str, tokens: Sequence[Token]) -> list[TextSpan]:
    """Return the spans of a number, "and", and words of a scale: 6 und eine halbe Million."""
    return [
        (number.start, scale.end)
        for number, also, article, half, scale in zip(
            tokens, tokens[1:], tokens[2:], tokens[3:], tokens[4:], strict=False
        )
        if number.kind == "number"
        and number.end - number.start <= _MOST_DIGITS
        and "and" in also.word.roles
        and "article" in article.word.roles
        and half.kind == "word"
        and scale.word.scale is not None
        and not any(map(str.isdigit, text[article.start : scale.end]))
    ]


def _ranges(tokens: Sequence[Token], ends: tuple[str, ...], begins: set[int]) -> list[TextSpan]:
    """Return the spans of a start and an end that no range joins: с 9 по 15, desde 9 hasta 15.

    The end is led by a word that says so alone, or a figure begins with it as its bound.
    """
    return [
        (first.start, second.end)
        for led, first, to, second in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)
        if (first.kind, second.kind) == ("number", "number")
        and "from" in led.word.roles
        and (to.text.lower() in ends or ("to" in to.word.roles and to.start in begins))
    ]


def _of_fraction(
    text: str, span: TextSpan, vocabulary: Vocabulary, language: str
) -> TextSpan | None:
    """Return the words that tell a fraction of a figure, unless a clause begins with them."""
    for word in _words(vocabulary, language, _BEHIND):
        if text.startswith(word, span[1]):
            return span[0], span[1] + len(word)
    led = text[: span[0]].rstrip().lower()
    for word in _words(vocabulary, language, _FRACTION):
        first = len(led) - len(word)
        if led.endswith(word) and not led[:first][-1:].isalpha() and not _OPENS.search(led[:first]):
            return first, span[1]
    return None


@built_once
def _words(vocabulary: Vocabulary, language: str, kind: str) -> tuple[str, ...]:
    columns = ("kind", "language", "words")
    words = []
    for entry in vocabulary.load("joined_words", columns, required=columns):
        if entry["kind"] not in _KINDS:
            raise entry.fault(f"{entry['kind']!r} is not one of {', '.join(_KINDS)}", "kind")
        if (entry["language"], entry["kind"]) == (language, kind):
            words += [word.lower() for word in entry.list("words")]
    return tuple(words)
