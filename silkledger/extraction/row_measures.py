"""Rows and columns that measure something else than the unit above their table is of.

Below "EUR million", the row "Staff (p.)" counts people, "earnings per share" are not millions, and
a column "Index" or "Change" may have any unit: none of a corner or a caption is theirs. The words
that say so are data (row_measures.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import is_year
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.text.characters import fold
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText
    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

CHANGE = re.compile(r"[Δ±]|\+\s?/\s?[-–−]")
_COMPOUND = ("de", "zh")
_SHORTENED = re.compile(r"[(（\[][^\W\d_]{1,4}\.[)）\]]\s*\Z")  # a unit as "(p.)", not "(net)"


def is_measured_otherwise(
    mentioned: Mentioned, row: Sequence[CellText], quantity: Quantity, *, scaled: bool
) -> bool:
    """Whether a row names an unread unit, or counts something where the quantity is money.

    Nor is a rate an amount, or a value for each share one that the unit scales.
    """
    if any(_SHORTENED.search(cell.text) and not is_year(cell.text) for cell in row):
        return True
    if quantity.dimension not in RATIOS and (
        says(mentioned, row, "rate") or (scaled and says(mentioned, row, "each"))
    ):
        return True
    if says(mentioned, row, "count") and quantity.dimension not in COUNTED:
        return True
    known = indicators(mentioned.source.vocabulary)
    named = [
        set(known[str(match.value)].dimension.split(";"))
        for cell in row
        for match in mentioned.within(cell.start, cell.end).indicators
    ]
    # A branch is named as its trade is: "Trade" below "thousand persons".
    return (
        quantity.dimension == "money"
        and bool(named)
        and all(dimensions <= COUNTED for dimensions in named)
    )


def is_column_otherwise(
    mentioned: Mentioned, column: Sequence[CellText], quantity: Quantity, *, scaled: bool
) -> bool:
    """Whether a head of a column names another measure than an amount: a change, an index.

    What is measured otherwise as a row is so as a column, too.
    """
    if quantity.dimension not in RATIOS and any(
        says(mentioned, [head], "change") or CHANGE.search(head.text) for head in column
    ):
        return True
    return any(is_measured_otherwise(mentioned, [head], quantity, scaled=scaled) for head in column)


def numbered_heads(mentioned: Mentioned, around: Around) -> list[CellText]:
    """Return the heads of codes, ranks, pages or years, which measure nothing."""
    heads = (*around.column, *around.row[:1])
    return [head for head in heads if says(mentioned, [head], "label")]


def says(mentioned: Mentioned, row: Sequence[CellText], kind: str) -> bool:
    """Whether the stub of a row has words of a kind: number of, per share, margin."""
    vocabulary = mentioned.source.vocabulary
    for cell in row[:1]:
        language = mentioned.within(cell.start, cell.end).language
        if words_of_kind(vocabulary, kind, language).search(fold(cell.text).casefold()):
            return True
    return False


def is_number_alone(mentioned: Mentioned, head: CellText) -> bool:
    """Whether a head or a cell of a stub is the unit "number", which no head calls a unit."""
    language = mentioned.within(head.start, head.end).language
    pattern = words_of_kind(mentioned.source.vocabulary, "alone", language)
    return pattern.fullmatch(fold(head.text).casefold().strip(" .:")) is not None


def divisor_in(mentioned: Mentioned, head: CellText) -> tuple[int, int] | None:
    """Return the span of words that divide what a head names: per employee, je Einwohner."""
    language = mentioned.within(head.start, head.end).language
    pattern = words_of_kind(mentioned.source.vocabulary, "divided", language)
    found = pattern.search(fold(head.text).casefold())
    return (head.start + found.start(), head.start + found.end()) if found is not None else None


def opens_with_kind(mentioned: Mentioned, head: CellText, kind: str) -> bool:
    """Whether a label begins with words of a kind: of which."""
    language = mentioned.within(head.start, head.end).language
    pattern = words_of_kind(mentioned.source.vocabulary, kind, language)
    return pattern.match(fold(head.text).casefold().lstrip(" -–—•")) is not None


@built_once
def word_for_pieces(vocabulary: Vocabulary, language: str) -> str:
    """Return the word of a language for pieces, "" if none is listed."""
    columns = ("kind", "language", "words")
    return next(
        (
            entry.list("words")[0]
            for entry in vocabulary.load("row_measures", columns, required=columns)
            if (entry["kind"], entry["language"]) == ("pieces", language)
        ),
        "",
    )


@built_once
def words_of_kind(vocabulary: Vocabulary, kind: str, language: str) -> re.Pattern[str]:
    """Return the pattern of the words of a kind; German and Chinese compounds may end in one."""
    columns = ("kind", "language", "words")
    words = sorted(
        (
            fold(word).casefold()
            for entry in vocabulary.load("row_measures", columns, required=columns)
            if (entry["kind"], entry["language"]) == (kind, language)
            for word in entry.list("words")
        ),
        key=len,
        reverse=True,  # anzahl der, not anzahl
    )
    before = "" if language in _COMPOUND else r"(?<!\w)"
    behind = r"(?![^\W\d])" if language != "zh" else ""
    # Behind an apostrophe the next word follows: nombre d'élèves.
    ends = (re.escape(word) + (behind if word[-1] != "'" else "") for word in words)
    return re.compile(rf"{before}(?:{'|'.join(ends) or '(?!)'})")
