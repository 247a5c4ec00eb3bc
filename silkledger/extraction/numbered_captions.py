"""Captions, titles and sentences above a table that say of what it has the number.

"Nombre d'élèves par académie", "Tourism, number of arrivals", "The table below shows the number of
prisoners in each region": the values are counts, unless a head of theirs says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import joins_another
from silkledger.extraction.head_parts import says_percent
from silkledger.extraction.row_measures import (
    CHANGE,
    says,
    word_for_pieces,
    words_of_kind,
)
from silkledger.extraction.table_captions import acts_in, counts_alone, tells_of_table
from silkledger.extraction.table_counts import named_heads
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.senses import Token

_ABOVE = 3  # lines: the caption, what stands before it, and the title
_WORDS = 4  # behind "number of" in which its noun stands
_JOINED = frozenset(("and", "or"))
# Kinds of words in heads of values that are not such counts.
_OTHERWISE = ("change", "rate", "each", "label", "apart", "average", "index")


def count_of_number(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return a value and the noun of which a line above the table says that it has the number."""
    named = around.named_columns and named_heads(mentioned, around)
    if named or _is_otherwise(mentioned, around):
        return None
    for line in around.above[:_ABOVE]:
        noun = _noun_of(mentioned, line) or acts_in(mentioned, line)
        quantity = reading_of(mentioned, cell, noun.text) if noun is not None else None
        if noun is not None and quantity is not None:
            exponent = quantity.value.as_tuple().exponent if quantity.value is not None else -1
            return (quantity, noun) if isinstance(exponent, int) and exponent >= 0 else None
        if not counts_alone(mentioned, line):
            return None
    return None


def _is_otherwise(mentioned: Mentioned, around: Around) -> bool:
    """Whether a head of a value names a change, a rate, a rank or what is not counted."""
    heads = (*around.column, *around.row)
    return any(
        says_percent(head.text)
        or "‰" in head.text
        or CHANGE.search(head.text)
        or has_scale(mentioned, head.text)
        or any(says(mentioned, [head], kind) for kind in _OTHERWISE)
        or not counts_alone(mentioned, head)
        for head in heads
    )


def _noun_of(mentioned: Mentioned, line: CellText) -> CellText | None:
    """Return the noun behind "number of" in a line, the word for pieces if it is not known."""
    folded, source = fold(line.text), mentioned.source
    language = mentioned.within(line.start, line.end).language
    numbers = list(words_of_kind(source.vocabulary, "number", language).finditer(folded.casefold()))
    if len(numbers) != 1 or language == "zh" or not tells_of_table(mentioned, line):
        return None
    start, end = numbers[0].span()
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    if not _leads_alone(mentioned, line, [each for each in tokens if each.end <= start]):
        return None
    for token in (behind := [each for each in tokens if each.start >= end][:_WORDS]):
        unit = token.word.unit
        if unit is None and token is not behind[-1]:
            continue
        at, stop = line.start + token.start, line.start + token.end
        counted = unit is None or unit.dimension in COUNTED  # not days
        pieces = word_for_pieces(source.vocabulary, language)
        text = folded[token.start : token.end] if unit is not None else pieces
        joined = joins_another(mentioned, line, stop)
        return CellText(text, at, stop) if counted and not joined else None
    return None


def _leads_alone(mentioned: Mentioned, line: CellText, before: Sequence[Token]) -> bool:
    """Whether the words before "number of" name no other measure, and nothing is joined to one."""
    if before and before[-1].word.roles & _JOINED:
        return False
    end = before[-1].end if before else 0
    led = CellText(line.text[:end], line.start, line.start + end)
    measured = has_scale(mentioned, line.text) or "%" in line.text
    return not (measured or any(map(_measures, before))) and counts_alone(mentioned, led)


def _measures(token: Token) -> bool:
    """Whether a word is a unit or a money."""
    unit = token.word.unit
    return bool(token.word.currency) or (unit is not None and unit.dimension not in COUNTED)
