"""Lists: numbers that one article prints side by side, of parts that its rows do not name.

An article does not contradict itself in one breath. Where it seems to state one thing differently

- in one passage (spans within a few lines, cells of one table, locators of one paragraph or table),
- or three times or more, each time another number, and quotes no printed edition,

it states several things, and what tells them apart is missing from its rows. None of these numbers
clashes with another one, of whatever witness. Two numbers at two places of an article, such as the
headline and the text, may be a slip, and do clash.

    article  wide interval   apart from those before   a list of three: none of them
    s1       139 to 143      yes                       contradicts another
    s1       186 to 190      yes
    s1       425 to 435      yes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import dense_rank, encode, group_by, row_codes

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements

# Numbers that exclude each other, from which on they are a list.
SEVERAL = 3
# Code points between the starts of two figures of one passage: about two sentences.
NEAR = 300


def listed(figures: pa.Table, statements: Statements, readings: Readings) -> Mask:
    """Return which statements are of a list of numbers: of a passage, or of several."""
    if not len(statements.rows):
        return np.zeros(0, bool)
    source = row_codes(figures["said_by"])[statements.rows]
    alike = [statements.thing, statements.quality, statements.witness, source]
    group = group_by(alike).codes
    is_printed = statements.editions.is_printed[statements.edition]
    own = np.flatnonzero(~is_printed & (np.bincount(group)[group] >= SEVERAL))
    editions = group_by([*alike, statements.edition]).codes
    is_listed = _beside_another(figures, statements, editions, readings)
    # A forecast stands beside the one that it replaces: "from 4 to 5 percent".
    is_listed &= ~statements.is_forecast | (statements.edition > 0)
    is_listed[own] |= (_apart(group[own], statements.reading[own], readings) >= SEVERAL)[group[own]]
    return is_listed


def _apart(group: Codes, reading: Codes, readings: Readings) -> Codes:
    """Return how many sets of overlapping wide intervals each group has."""
    ends = np.concatenate([readings.wide_low[reading], readings.wide_high[reading]])
    low, high = np.split(dense_rank(ends), 2)
    order = np.lexsort((low, group))
    owner = group[order].astype(np.int64)
    # Ends of later groups are above those of earlier ones, so that one pass does for all.
    step = len(ends) + 1
    low, high = low[order] + owner * step, high[order] + owner * step
    reached = np.maximum.accumulate(high)
    begins = np.ones(len(order), bool)
    begins[1:] = (low[1:] > reached[:-1]) | (owner[1:] != owner[:-1])
    return np.bincount(owner[begins], minlength=int(group.max(initial=-1)) + 1)


def _beside_another(
    figures: pa.Table, statements: Statements, group: Codes, readings: Readings
) -> Mask:
    """Whether a statement stands in one passage with one of its group that excludes it.

    Neighbours by place are tried: of a passage with two numbers, two neighbours differ.
    """
    is_beside_any = np.zeros(len(group), bool)
    is_shared = np.bincount(group)[group] > 1
    for passage, place in _passages(figures, statements.rows):
        known = np.flatnonzero(is_shared & (passage > 0))
        order = known[np.lexsort((place[known], passage[known], group[known]))]
        left, right = order[:-1], order[1:]
        same = (group[left] == group[right]) & (passage[left] == passage[right])
        same &= place[right] - place[left] <= NEAR
        first, second = statements.reading[left], statements.reading[right]
        is_beside = same & readings.excludes(first, second)
        is_beside_any[left[is_beside]] = True
        is_beside_any[right[is_beside]] = True
    return is_beside_any


def _passages(figures: pa.Table, rows: RowNumbers) -> list[tuple[Codes, Codes]]:
    """Return codes of passages (0: not known) and places in them, for each way to name one."""
    source = row_codes(figures["said_by"])[rows].astype(np.int64) + 1
    start = row_codes(figures["char_start"])[rows] > 0
    spans = figures["char_start"].fill_null(0).to_numpy()[rows].astype(np.int64)
    nothing = np.zeros(len(rows), np.int64)
    # A unit printed apart from its number is that of a table.
    in_table = row_codes(figures["unit_as_reported"])[rows] > 0
    return [
        (source * start, spans),
        (source * in_table, nothing),
        (_named(figures, source, rows), nothing),
    ]


def _named(figures: pa.Table, source: Codes, rows: RowNumbers) -> Codes:
    """Return a code for the paragraph or table that a locator names before its last comma."""
    encoded = encode(figures["locator"])
    heads = ["", *(text.rpartition(",")[0] for text in encoded.dictionary.to_pylist())]
    number = {head: place for place, head in enumerate(sorted({*heads}))}
    codes = np.array([number[head] for head in heads], np.int64)[row_codes(encoded)[rows]]
    return np.where(codes > 0, group_by([source, codes]).codes.astype(np.int64) + 1, 0)
