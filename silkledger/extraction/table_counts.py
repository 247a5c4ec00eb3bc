"""What a table counts whose values print no unit: births, passengers, число родившихся.

The head of a column, the label of a row or the caption may name it: a noun that is counted beside
periods, places and words that only say that something is counted ("Total flights April 2012"), or
the name of an indicator that counts. A row counts what it is called only in a table of counts,
since the same label may be a part of another measure, and a caption only what it begins with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import (
    counted_noun,
    counting_unit,
    is_count,
    joins_another,
)
from silkledger.extraction.described_heads import counts_otherwise, without_plain_words
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.rate_heads import changes_of_number, is_cut_rate
from silkledger.extraction.row_measures import (
    is_column_otherwise,
    is_measured_otherwise,
    is_number_alone,
    numbered_heads,
    opens_with_kind,
    says,
    word_for_pieces,
)
from silkledger.extraction.table_captions import (
    acts_in,
    behind_table_label,
    counted_in,
    tells_of_table,
)
from silkledger.extraction.table_readings import has_scale, is_scale_alone, reading_of
from silkledger.extraction.table_scales import is_scaled
from silkledger.extraction.text_tables import CellText
from silkledger.extraction.vague_counts import may_be_of_things
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.completion.indicators import NamedIndicator
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity

_COLON = re.compile("[:：]")
_ABOVE = 3  # lines: the caption, what stands before it, and the title
_WITH_UNIT = 2  # cells of a stub, of which one has the unit


def count_of_column(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return a value and the noun that the nearest head of its column counts."""
    for head in named_heads(mentioned, around):
        noun = counted_noun(mentioned, head)
        quantity = reading_of(mentioned, cell, noun.text) if noun is not None else None
        whole = quantity is not None and (_is_whole(quantity) or has_scale(mentioned, head.text))
        if noun is not None and quantity is not None and whole:
            return quantity, noun
    return None


def named_heads(mentioned: Mentioned, around: Around) -> list[CellText]:
    """Return the nearest head of a column that says more than a period, a scale, or that it counts.

    Passengers above millions are counted by the upper head.
    """
    said = (
        head
        for head in around.column
        if without_plain_words(mentioned, head).strip(" .:") and not is_scale_alone(mentioned, head)
    )
    return [head for head, _ in zip(said, (1,), strict=False)]


def count_of_row(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return a value and the noun that its row counts, in a table of counts."""
    if (heading := _numbered_heading(mentioned, around)) is not None:
        return _count_of_heading(mentioned, cell, heading)
    is_number = is_number_of_row(mentioned, around)
    counted = around.counted_rows or says(mentioned, around.row, "number")
    counted = counted or is_numbered(mentioned, around) or _is_of_staff(mentioned, around)
    if not (is_number or (counted and around.row)) or (around.in_money and not is_number):
        return None
    label = around.row[1 if is_number else 0]
    if label is around.row[0] and opens_with_kind(mentioned, label, "part"):
        label = around.row[-1]  # of which abroad, below passengers
    noun = counted_noun(mentioned, label)
    quantity = reading_of(mentioned, cell, noun.text) if noun is not None else None
    if noun is None or quantity is None:
        return None
    return (quantity, noun) if _is_whole(quantity) or is_scaled(mentioned, around) else None


def count_of_names(
    mentioned: Mentioned, cell: CellText, around: Around, names: Iterable[NamedIndicator]
) -> tuple[Quantity, CellText] | None:
    """Return a value and the unit of the one indicator that counts and is named around it.

    The unit is the name if that is a counted noun, else the code of the indicator's own unit.
    """
    if around.in_money or numbered_heads(mentioned, around):
        return None
    named = {each.code: each for each in names}
    counts = [
        found for each in named.values() if (found := _of_name(mentioned, cell, around, each))
    ]
    return counts[0] if len(counts) == 1 else None


def _of_name(
    mentioned: Mentioned, cell: CellText, around: Around, named: NamedIndicator
) -> tuple[Quantity, CellText] | None:
    """Return a value and the unit of an indicator, None if what it counts is open."""
    indicator = indicators(mentioned.source.vocabulary)[named.code]
    span = named.match.start, named.match.end
    if not is_count(indicator):
        return None
    if not _is_named_alone(mentioned, around, span) or may_be_of_things(mentioned, around, span):
        return None
    unit = counting_unit(mentioned, indicator, span) or _pieces_of(mentioned, span)
    quantity = reading_of(mentioned, cell, unit.text, named.code) if unit is not None else None
    if (
        unit is None
        or quantity is None
        or not _is_whole(quantity)
        or _is_barred(mentioned, around, quantity, span)
    ):
        return None
    return quantity, unit


def count_of_pieces(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return a value of a column of numbers, which counts what its row is called: Anzahl, number.

    The unit is the noun with which a caption begins (students by kind of college), else that of the
    row if it is one that is counted, else the word for pieces.
    """
    label = list(unit_parts(around.row[:1]))
    own = unit_parts(around.column[:1])  # Enterprises (number)
    heads = [*around.column[:1], *own, *label]
    head = next((each for each in heads if is_number_alone(mentioned, each)), None)
    if head is None:
        return None
    above = (
        counted_in(mentioned, line) or acts_in(mentioned, line) for line in around.above[:_ABOVE]
    )
    noun = next(filter(None, above), None)
    if head not in around.column and head not in label:
        noun = counted_noun(mentioned, around.column[0])
    elif noun is None and around.row:
        noun = counted_noun(mentioned, around.row[0])
    changed = changes_of_number(mentioned, around.column) if head in around.column else []
    counts = around._replace(column=[each for each in around.column if each not in changed])
    told = "increase" if changed else None
    for unit in (noun, _pieces_of(mentioned, (head.start, head.end))):
        if unit is None:
            continue
        quantity = reading_of(mentioned, cell, unit.text, statistic=told)
        if quantity is not None and _is_whole(quantity):
            span = unit.start, unit.end
            return None if _is_barred(mentioned, counts, quantity, span) else (quantity, unit)
    return None


def is_number_of_row(mentioned: Mentioned, around: Around) -> bool:
    """Whether a column of units only says that what its row is called is counted: number."""
    if len(around.row) < _WITH_UNIT:
        return False
    if not any(says(mentioned, [head], "unit") for head in around.corner):
        return is_number_alone(mentioned, around.row[0])
    left = without_plain_words(mentioned, around.row[0]).strip(" .")
    return not left and bool(around.row[0].text)


def _is_of_staff(mentioned: Mentioned, around: Around) -> bool:
    """Whether a row counts people whatever stands beside it: Employees, below no scale."""
    return says(mentioned, around.row, "count") and not is_scaled(mentioned, around)


def is_numbered(mentioned: Mentioned, around: Around) -> bool:
    """Whether the label of a row or of its group has "number" in brackets: Staff (number)."""
    own = any(_is_numbered(mentioned, label) for label in around.row[:1])
    return own or _numbered_heading(mentioned, around) is not None


def _is_numbered(mentioned: Mentioned, label: CellText) -> bool:
    return any(is_number_alone(mentioned, part) for part in unit_parts([label]))


def _numbered_heading(mentioned: Mentioned, around: Around) -> CellText | None:
    """Return the heading of a group of rows that has "number" in brackets, if no row does."""
    if any(True for _ in unit_parts(around.row[:1])):
        return None
    return next((each for each in around.row[1:][-1:] if _is_numbered(mentioned, each)), None)


def _count_of_heading(
    mentioned: Mentioned, cell: CellText, heading: CellText
) -> tuple[Quantity, CellText] | None:
    """Return a value and what the heading of its group counts: Betriebe (Anzahl)."""
    noun = counted_noun(mentioned, heading)
    for unit in (noun, _pieces_of(mentioned, (heading.start, heading.end))):
        quantity = reading_of(mentioned, cell, unit.text) if unit is not None else None
        if unit is not None and quantity is not None:
            return (quantity, unit) if _is_whole(quantity) else None
    return None


def _pieces_of(mentioned: Mentioned, span: tuple[int, int]) -> CellText:
    """Return the word for pieces in the language of the words at a span."""
    language = mentioned.within(*span).language
    return CellText(word_for_pieces(mentioned.source.vocabulary, language), *span)


def _is_whole(quantity: Quantity) -> bool:
    """Whether a value is a whole number: 13.4 births are of a scale or rate that is not said."""
    exponent = quantity.value.as_tuple().exponent if quantity.value is not None else -1
    return isinstance(exponent, int) and exponent >= 0


def _is_barred(
    mentioned: Mentioned, around: Around, quantity: Quantity, name: tuple[int, int]
) -> bool:
    """Whether something around a value may measure it otherwise.

    The name itself may hold a word of change: natural increase.
    """
    heads = (*around.column, *around.row)
    if any("%" in head.text or "‰" in head.text for head in (*heads, *around.corner)):
        return True
    if is_cut_rate(mentioned, (*around.of_column, *around.row), None):
        return True
    column = [_without(head, name) for head in around.column]
    return is_column_otherwise(mentioned, column, quantity, scaled=True) or (
        is_measured_otherwise(mentioned, around.row, quantity, scaled=True)
    )


def _is_named_alone(mentioned: Mentioned, around: Around, span: tuple[int, int]) -> bool:
    """Whether a name says by itself what is counted, where it stands."""
    nearest = named_heads(mentioned, around)
    if any(_holds(head, span) for head in nearest):
        return not counts_otherwise(mentioned, nearest, span)
    label = around.row[1:2] if is_number_of_row(mentioned, around) else around.row[:1]
    if any(_holds(head, span) for head in label):
        counted = around.counted_rows or label == around.row[1:2]
        counted = counted or says(mentioned, label, "number")
        return counted and not counts_otherwise(mentioned, label, span)
    if any(_holds(head, span) for head in (*around.corner, *around.above[:1])):
        caption = next(each for each in (*around.corner, *around.above[:1]) if _holds(each, span))
        described = not around.placed_columns and counts_otherwise(mentioned, around.column)
        return _begins(mentioned, caption, span) and not described
    return False


def _without(head: CellText, span: tuple[int, int]) -> CellText:
    """Return a head with a blank for a part of it."""
    if not _holds(head, span):
        return head
    first, last = span[0] - head.start, span[1] - head.start
    return head._replace(text=f"{head.text[:first]} {head.text[last:]}")


def _holds(head: CellText, span: tuple[int, int]) -> bool:
    return head.start <= span[0] and span[1] <= head.end


def _begins(mentioned: Mentioned, caption: CellText, span: tuple[int, int]) -> bool:
    """Whether a caption begins with a name, or names a number of it, and joins no other to it.

    What stands behind a colon only says by what its values differ.
    """
    parted = _COLON.search(mentioned.text, span[1], caption.end)
    named = mentioned.within(caption.start, parted.start() if parted else caption.end).indicators
    if len({each.value for each in named}) != 1 or not tells_of_table(mentioned, caption):
        return False
    left = without_plain_words(mentioned, caption)[: span[0] - caption.start]
    before = left[behind_table_label(mentioned, caption) :].strip(" :–—-")
    led = CellText(mentioned.text[caption.start : span[1]], caption.start, span[1])
    if before and not says(mentioned, [led], "count"):
        return False
    return not joins_another(mentioned, caption, span[1])
