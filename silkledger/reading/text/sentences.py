"""Sentences of running text, and the clauses in them, by their spans.

A sentence ends with a full stop before a capital or digit, unless the stop belongs to an
abbreviation (vocabularies/abbreviations.csv), a sign of money, an ordinal or a number; with the
other marks of an end; and with its paragraph, which a blank line ends. The lines of a table (with
tabs) and of a list are sentences of their own, as are lines of a block that is not prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]

_BLOCK = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_END = re.compile(r"[.!?。！？…;；][\"'»”’)\]」』]*")
_FOLLOWING = re.compile(r"[^ \t\n\"'«“”„‘(–—-]")  # the first sign of what stands behind a mark
_ALWAYS = frozenset("。！？；")
_CLOSED = frozenset(";；")
_PLAIN, _BESIDE = frozenset(";!?"), 4  # marks that end a Chinese sentence too, and characters
_ITEM = re.compile(r"^\s*(?:[-•●▪–—*]|\(?\d{1,2}[.)])\s")
_LAST_WORD = re.compile(r"(\S+)\.[\"'»”’)\]]*$")
_WRAPPED = 45  # characters of a line that was broken because it was full
_LONGEST = 160  # columns of a line that may have been broken; a Han character fills two
_HAN = re.compile("[㐀-鿿]")
_LAST_LINE = re.compile(r"[.!?:][\"'»”’)\]]*\s*$")  # of a paragraph, if it is not full
# A sign or an open bracket of the number on the next line: (-|9,3 %)
_OPEN = re.compile(r"(?:[(\[]\s*[-−–+±~≈<>≤≥]?|(?<!\S)[+±$€£¥])\s*$")
_LEADING = frozenset(("by", "prep", "to", "article", "between"))
_LAST = re.compile(r"([^\W\d_]+)\s*\Z")
_SHORT_PHRASE = 2  # words of a phrase that may be broken between them: more|than
_LOOK_BEHIND = 24
_NUMBER = "number"


def blocks(text: str) -> Iterator[TextSpan]:
    """Yield the blocks of a text, which blank lines part."""
    for match in _BLOCK.finditer(text):
        yield match.span()


def sentences(text: str, vocabulary: Vocabulary = SHIPPED) -> list[TextSpan]:
    """Return the sentences of a text in order; together they hold all that is printed.

    >>> text = "It rose to 3 Mio. t in May. U.S. trade fell."
    >>> [text[start:end] for start, end in sentences(text)]
    ['It rose to 3 Mio. t in May.', 'U.S. trade fell.']
    """
    spans: list[TextSpan] = []
    for start, end in blocks(text):
        for first, last in _lines(text, start, end, open_words(vocabulary)):
            spans += _parted(text, first, last, vocabulary)
    return spans


def sentence_at(spans: list[TextSpan], start: int) -> TextSpan | None:
    """Return the sentence in which a place lies, or None."""
    at = bisect_right(spans, (start, 1 << 60)) - 1
    return spans[at] if at >= 0 and spans[at][0] <= start < spans[at][1] else None


def _lines(text: str, start: int, end: int, leading: frozenset[str]) -> Iterator[TextSpan]:
    """Yield the stretches of a block that are read as running text: one, or its lines."""
    block = text[start:end]
    lines = block.split("\n")
    unbroken = len(lines) > 1 and are_paragraphs(block)
    listed = unbroken or "\t" in block or any(_ITEM.match(line) for line in lines[1:])
    at = start
    for paragraph in [lines] if listed or _is_prose(lines) else _paragraphs(lines):
        whole = not listed and _is_prose(paragraph)
        for part in [paragraph] if whole else _with_open_lines(paragraph, leading):
            length = len("\n".join(part))
            yield at, at + length
            at += length + 1


def are_paragraphs(block: str) -> bool:
    """Whether the lines of a block without tabs are a paragraph each, as one is unbroken."""
    return "\t" not in block and any(map(_is_unbroken, block.split("\n")))


def _is_unbroken(line: str) -> bool:
    """Whether a line is too long to have been broken: it, and those beside it, are paragraphs."""
    return "|" not in line and len(line) + len(_HAN.findall(line)) > _LONGEST


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines up to each that ends a sentence before it is full, and so a paragraph."""
    paragraph: list[str] = []
    for line in lines:
        paragraph.append(line)
        if len(line) < _WRAPPED and _LAST_LINE.search(line):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _with_open_lines(lines: Sequence[str], leading: frozenset[str]) -> Iterator[list[str]]:
    """Yield each line, with the next one if its end leads to a number there: rose by more|than 5.

    A sign at its end is that of a number that begins the next line.
    """
    joined: list[str] = []
    led = False
    for line in lines:
        if joined and not (led or line.lstrip()[:1].isdecimal()):
            yield joined
            joined = []
        joined.append(line)
        last = _LAST.search(line.lower())
        led = last is not None and last[1] in leading and "\t" not in line
        if not (led or _OPEN.search(line)):
            yield joined
            joined = []
    if joined:
        yield joined


@built_once
def open_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that no line ends with but a broken one: those that lead to a number."""
    columns = ("bound", "side", "verb", "close", "language", "words")
    bounds = [row for row in vocabulary.load("bounds", columns) if row["side"] == "before"]
    particles = vocabulary.load("particles", ("role", "language", "words"))
    leads = [row for row in particles if row["role"] in _LEADING]
    found: set[str] = set()
    for row in (*bounds, *leads):
        for words in row.list("words"):
            parts = words.lower().split(" ")
            found.update(parts if len(parts) <= _SHORT_PHRASE else parts[-1:])
    return frozenset(part for part in found if part.isalpha())


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether each line was broken because it was full.

    Where most are, a shorter one may go on in the next one, too.

    >>> _is_prose(["Exports of wool rose to 5.3 million tonnes in the", "year to", "May 2024."])
    False
    >>> _is_prose(["Exports of wool rose to 5.3 million tonnes in the", "year to", "last May."])
    True
    """
    pairs = list(pairwise(lines))
    if any(_ITEM.match(following) for _, following in pairs):
        return False
    short = [(line, following) for line, following in pairs if len(line) < _WRAPPED]
    return 2 * len(short) <= len(pairs) and all(_goes_on(*pair) for pair in short)


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends, and the next one begins, as within a sentence."""
    last, first = line.rstrip()[-1:], following.lstrip()[:1]
    return last.islower() and (first.islower() or first.isdecimal())


def _parted(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[TextSpan]:
    first = start
    for mark in _END.finditer(text, start, end):
        last = mark.end()
        if last < end and not _ends(text, mark.start(), last, end, vocabulary):
            continue
        yield from _stripped(text, first, last)
        first = last
    yield from _stripped(text, first, end)


def _stripped(text: str, start: int, end: int) -> Iterator[TextSpan]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, mark: int, behind: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a mark ends a sentence, by what stands before and behind it."""
    if text[mark] in _ALWAYS or not text[behind].isspace():
        near = text[mark - 1 : mark] + text[behind : behind + _BESIDE]
        return text[mark] in _ALWAYS or (text[mark] in _PLAIN and _HAN.search(near) is not None)
    first = _FOLLOWING.search(text, behind, end)
    following = first[0] if first is not None else ""
    if text[mark] in _CLOSED or following.islower() or not following:
        return text[mark] in _CLOSED
    if text[mark] != "." or behind > mark + 1:
        return True
    word = _LAST_WORD.search(text, max(0, mark - _LOOK_BEHIND), behind)
    last = word[1].rpartition("(")[2].rpartition("/")[2] if word else ""
    # An ordinal (am 3. Mai) or a number that ends a sentence: German alone writes the former.
    is_ordinal = last.isdecimal() and len(last) <= 2
    if is_ordinal and word is not None:
        month = text[max(0, mark - _LOOK_BEHIND) : word.start(1)].split()[-1:]
        is_ordinal = not month or month[0].strip(".").lower() not in _months(vocabulary)
    beside = _abbreviations(vocabulary).get(last)
    if following.isdecimal() and last in _money_signs(vocabulary):
        return False
    if beside == _NUMBER and word is not None and not following.isdecimal():
        return not text[max(0, mark - _LOOK_BEHIND) : word.start(1)].rstrip()[-1:].isdecimal()
    return not is_ordinal and beside is None


@built_once
def _months(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of months in English, which alone writes them before the day: July 9."""
    columns = ("role", "language", "words")
    return frozenset(
        word.lower()
        for entry in vocabulary.load("particles", columns, required=columns)
        if (entry["role"], entry["language"]) == ("date_word", "en")
        for word in entry.list("words")
    )


@built_once
def _money_signs(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the signs of money that are written with a full stop, without it: Rs. 5 crore.

    Those without a capital may be words that end a sentence: da.
    """
    columns = ("code", "factor", "language", "only_in", "not_in", "words")
    return frozenset(
        word[:-1]
        for entry in vocabulary.load("currencies", columns, required=columns[:3])
        for word in entry.list("words")
        if word.endswith(".") and word != word.lower()
    )


@built_once
def _abbreviations(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the words that a full stop follows inside of a sentence, in all languages.

    Each has what must stand beside it: "number" (5 ago. 2024, but not "a year ago"), or nothing.
    """
    required, columns = ("language", "words"), ("language", "words", "beside")
    abbreviations: dict[str, str] = {}
    for entry in vocabulary.load("abbreviations", columns, required=required):
        if entry["beside"] not in ("", _NUMBER):
            raise entry.fault(f"beside must be {_NUMBER}, or empty", "beside")
        abbreviations |= dict.fromkeys(entry.list("words"), entry["beside"])
    return abbreviations
