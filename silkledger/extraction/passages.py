"""The passages of a rendition: sentences with their paragraph and heading, and tables.

The structure is read from the text alone, so that it is the same for every kind of document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from silkledger.extraction.heads_above import with_head_above
from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.plain_tables import plain_tables
from silkledger.extraction.text_tables import CellText, TextLine, TextTable
from silkledger.reading.text.sentences import are_paragraphs, blocks, sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from silkledger.extraction.plain_tables import PlainTable
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
# An item of a list with an amount.
LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•*–])\s[^\n]*(?:\d[.,]\d|%)")
_LONGEST_HEADING, _MOST_HEADINGS = 160, 3  # characters, lines
# A sentence with a figure of its own, whose unit is not that of the table below.
_FIGURE = re.compile(r"\d\s?[%％]|\d[.,]\d{1,2}(?!\d)")
_ENDS = (".", "!", "?", "。", "！", "？", ";", "；", ":", ",")


@dataclass(frozen=True, slots=True)
class TextSentence:
    """A sentence: its span, the block that it stands in, and its place among the sentences."""

    start: int
    end: int
    block: int
    number: int


@dataclass(frozen=True)
class Passages:
    """The passages of a text. `headings` maps a block to the heading above it."""

    text: str
    sentences: tuple[TextSentence, ...]
    tables: tuple[TextTable, ...]
    headings: dict[int, TextSpan] = field(default_factory=dict)
    title: TextSpan | None = None

    def paragraph(self, sentence: TextSentence) -> list[TextSentence]:
        """Return the sentences of the same block that stand before a sentence, nearest first."""
        last = max(sentence.number, 0)
        first = bisect_left(self.sentences, sentence.block, hi=last, key=attrgetter("block"))
        return list(reversed(self.sentences[first:last]))

    def sentence_holding(self, place: int) -> TextSentence | None:
        """Return the sentence in which a place of the text lies, None in a table."""
        at = bisect_right(self.sentences, place, key=attrgetter("start")) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found is not None and place < found.end else None


def passages(text: str, vocabulary: Vocabulary) -> Passages:
    """Return the passages of a text.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> found = passages("Trade\\n\\nIt rose. It fell.\\n\\nLand\\t2022\\nChina\\t5\\n", SHIPPED)
    >>> len(found.sentences), len(found.tables), found.headings[1]
    (3, 1, (0, 5))
    """
    spans, plain = _parts(text)
    parted = sentences(text, vocabulary)
    made: list[TextSentence] = []
    tables: list[TextTable] = []
    headings: dict[int, TextSpan] = {}
    heading: TextSpan | None = None
    at = 0
    for number, (start, end) in enumerate(spans):
        if heading is not None:
            headings[number] = heading
        if start in plain or _is_table(text[start:end]):
            above = _above(text, spans, plain, number, heading)
            if start in plain:
                tables.append(TextTable(plain[start].rows, number, above, plain[start].short))
            else:
                tables.append(TextTable(_rows(text, start, end), number, above))
            while at < len(parted) and parted[at][0] < end:
                at += 1
            continue
        tabled = number + 1 < len(spans) and spans[number + 1][0] in plain
        while at < len(parted) and parted[at][0] < end:
            begin, last = parted[at]
            # The caption of a table ends where that begins.
            stop = min(last, end) if tabled else last
            made.append(TextSentence(begin, stop, number, len(made)))
            at += 1
        heads = number + 1 < len(spans) and _are_headings(text[start:end])
        if heads and not _is_listed(text, spans, number):
            heading = start, end
    first = spans[0] if spans and spans[0][0] not in plain else None
    title = first if first is not None and _are_headings(text[slice(*first)]) else None
    return Passages(text, tuple(made), tuple(tables), headings, title)


def _parts(text: str) -> tuple[list[TextSpan], dict[int, PlainTable]]:
    """Return the blocks of a text, parted where a table in plain text begins or ends.

    The tables are given by their first character.
    """
    spans: list[TextSpan] = []
    plain: dict[int, PlainTable] = {}
    for run in _runs(text):
        at = run[0].start
        for table in plain_tables(run):
            if (above := _between(run, at, table.start)) or not spans or spans[-1][0] in plain:
                spans += _with_caption(text, above)
            elif (headed := with_head_above(text, spans[-1], table)) is not None:
                first = spans.pop()[0]
                table = headed  # noqa: PLW2901
                spans += [(first, table.start - 1)] if first < table.start else []
            spans.append((table.start, table.end))
            plain[table.start] = table
            at = table.end + 1
        spans += _between(run, at, run[-1].end + 1)
    return spans, plain


def _runs(text: str) -> Iterator[list[TextLine]]:
    """Yield the lines of each block; short blocks of one line that follow each other are one run.

    A page of which only the text is left has a blank line between the rows or cells of a table.
    """
    run: list[TextLine] = []
    for start, end in _paragraphs(text):
        block = text[start:end]
        if _is_heading(block):
            run.append(TextLine(block, start))
            continue
        if run:
            yield run
            run = []
        if _is_table(block):
            yield [TextLine(block, start)]
        else:
            yield text_lines(text, start, end)
    if run:
        yield run


def _paragraphs(text: str) -> Iterator[TextSpan]:
    """Yield the blocks of a text; of a block with a line too long to be wrapped, each line."""
    for start, end in blocks(text):
        lines = text_lines(text, start, end)
        parted = are_paragraphs(text[start:end])
        yield from ((line.start, line.end) for line in lines) if parted else [(start, end)]


def _between(run: Sequence[TextLine], start: int, end: int) -> list[TextSpan]:
    """Return the blocks of a run that are left between two places: its lines, or one of many."""
    lines = [line for line in run if start <= line.start < end]
    if not lines:
        return []
    parted = any(left.end + 1 < right.start for left, right in pairwise(lines))
    return (
        [(line.start, line.end) for line in lines] if parted else [(lines[0].start, lines[-1].end)]
    )


def _with_caption(text: str, above: list[TextSpan]) -> list[TextSpan]:
    """Return the blocks above a table, with a last line that is not a sentence apart."""
    if len(above) != 1:
        return above
    first, end = above[0]
    last = text.rfind("\n", first, end) + 1
    if last <= first or not _is_heading(text[last:end]):
        return above
    return [(first, last - 1), (last, end)] if text[:last].rstrip().endswith(_ENDS) else above


def _is_table(block: str) -> bool:
    lines = block.split("\n")
    return len(lines) > 1 and sum("\t" in line for line in lines) * 2 >= len(lines)


def _is_heading(block: str) -> bool:
    short = len(block) <= _LONGEST_HEADING and "\n" not in block and "\t" not in block
    return short and not block.rstrip().endswith(_ENDS)


def _are_headings(block: str) -> bool:
    """Whether a block is a heading, perhaps of a few lines: Cereals | yield (kg per hectare)."""
    lines = block.split("\n")
    return len(lines) <= _MOST_HEADINGS and all(map(_is_heading, lines))


def _is_listed(text: str, spans: Sequence[TextSpan], number: int) -> bool:
    """Whether a block is one of several items with an amount each: 5. Poland 127.4 billion."""
    if not LIST_ITEM.match(text, *spans[number]):
        return False
    beside = spans[max(number - 1, 0) : number + 2]
    return sum(LIST_ITEM.match(text, *each) is not None for each in beside) > 1


def _rows(text: str, start: int, end: int) -> tuple[tuple[CellText, ...], ...]:
    rows, at = [], start
    for line in text[start:end].split("\n"):
        cells, place = [], at
        for cell in line.split("\t"):
            left = len(cell) - len(cell.lstrip())
            words = cell.strip()
            cells.append(CellText(words, place + left, place + left + len(words)))
            place += len(cell) + 1
        rows.append(tuple(cells))
        at += len(line) + 1
    return tuple(rows)


def _above(
    text: str,
    spans: list[TextSpan],
    plain: Container[int],
    number: int,
    heading: TextSpan | None,
) -> tuple[TextSpan, ...]:
    """Return the caption of a table, a short block before it, and the heading above."""
    lines = []
    if number and len(text[slice(*spans[number - 1])]) <= 2 * _LONGEST_HEADING:
        before = spans[number - 1]
        block = text[slice(*before)]
        told = block.rstrip().endswith((".", "。")) and _FIGURE.search(block)
        if before[0] not in plain and not _is_table(block) and not told:
            lines.append(before)
    if heading is not None and heading not in lines:
        lines.append(heading)
    return tuple(lines)
