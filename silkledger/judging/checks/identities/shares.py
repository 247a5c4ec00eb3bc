"""share_identity: a share times its whole equals its part; shares of one whole are at most 100 %.

The whole is the figure of the place that the indicator names (the world, say), otherwise of the
share's own place. A share of a partner or an item in exports, imports or turnover is that of the
flow with it in the flow with all of them. Otherwise the share of an item or entity may be one of
the item, or of all items: no whole is certain, unless the indicator names its place or a whole
without items. Without a figure of the whole, the check states which whole share and part imply.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import distinct, group_by, values_at
from silkledger.indicators import indicators
from silkledger.judging.checks.identities.grouping import (
    by_first,
    distinct_pairs,
    have_one_unit,
    rows_of_keys,
    siblings,
)
from silkledger.judging.checks.identities.identity import Identity, Implied
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.subjects import in_sentence
from silkledger.judging.comparing.arithmetic import ONE, interval_quotient, nonnegative
from silkledger.judging.comparing.intervals import Interval
from silkledger.judging.comparing.words import of_interval
from silkledger.judging.contradictions.rules import Product, Sum
from silkledger.judging.quality_meanings import READERS
from silkledger.judging.quality_words import SHARE_OF
from silkledger.reading.geography.place_codes import WORLD, countries
from silkledger.reading.geography.places import place_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.columns import Mask, RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.identities.cells import Cells

SHARE, SHARES = "share_identity", "shares_of_whole"
PERCENT = Interval(Decimal("0.01"), Decimal("0.01"))
_ALL = Decimal(-100)
# Wholes that have no items and entities of their own: a branch has a share in all output.
_UNDIVIDED = ("gdp", "gni")
# Shares of a partner or an item in a flow, and the flow.
_OF_PARTNERS = {
    "exports_share": "exports",
    "imports_share": "imports",
    "trade_turnover_share": "trade_turnover",
}
_BATCH = 5_000  # pairs of a share and a part, what is claimed of which is read at once
_read_whole = READERS[SHARE_OF]


def shares(cells: Cells) -> Iterator[Identity | Implied]:
    """Yield an identity for every share whose part is among the figures."""
    for code, known in cells.indicators.items():
        flow = _OF_PARTNERS.get(code)
        if not (known.part or flow):
            continue
        share_rows = cells.rows_of([code])
        share_rows = share_rows[cells.is_among("unit", ["percent"], share_rows)]
        part_rows = cells.rows_of([flow or known.part])
        if flow:
            share_rows = share_rows[_of_implied_whole(cells, share_rows)]
            part_rows = part_rows[~_is_of_all(cells, part_rows)]
        pairs = distinct_pairs(*_at_the_same_time(cells, share_rows, part_rows))
        with_parts = distinct(pairs[0])
        whole_pairs = (
            _whole_flows(cells, flow, with_parts) if flow else _wholes(cells, known, with_parts)
        )
        wholes_of = by_first(*whole_pairs)
        pair_groups = RowGroups(np.column_stack(pairs).ravel(), 2 * np.arange(len(pairs[0])))
        is_one = cells.origins.are_one_source(pair_groups)
        # Without a whole, only a share and a part of one source imply one.
        asked = np.flatnonzero(is_one | np.isin(pairs[0], whole_pairs[0]))
        for start in range(0, len(asked), _BATCH):
            some = asked[start : start + _BATCH]
            listed = [column[some].tolist() for column in (*pairs, is_one)]
            rows = [*chain(*listed[:2], *(wholes_of.get(share, ()) for share in listed[0]))]
            cells.distinct_claims(np.array(rows, np.int64))
            for *pair, same_source in zip(*listed, strict=True):
                wholes = wholes_of.get(pair[0], [])
                yield from _of_part(cells, known, pair, wholes, is_one_source=same_source)


def _at_the_same_time(
    cells: Cells, first: RowNumbers, second: RowNumbers, *, apart: tuple[str, ...] = ()
) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of one period, and those of a year and an instant at its end."""
    pairs = [cells.joined(first, second, apart=apart)]
    ends = [cells.periods.take(rows).closing_of_years() for rows in (first, second)]
    left, right = cells.joined(first, second, apart=apart, when=(ends[0], ends[1]))
    mixed = cells.periods.kind[left] != cells.periods.kind[right]
    pairs.append((left[mixed], right[mixed]))
    return tuple(np.concatenate(rows) for rows in zip(*pairs, strict=True))  # type: ignore[return-value]


def _wholes(cells: Cells, known: Indicator, rows: RowNumbers) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of a share and the figure of its whole."""
    wholes = cells.rows_of([known.whole])
    rows = rows[_of_implied_whole(cells, rows)]
    if known.whole_place:
        wholes = wholes[cells.is_among("geography", [known.whole_place], wholes)]
        return _at_the_same_time(cells, rows, wholes, apart=("geography", "counterpart"))
    if known.whole in _UNDIVIDED:
        is_whole = (cells.qualities["item"][wholes] == 0) & (cells.qualities["entity"][wholes] == 0)
        return _at_the_same_time(cells, rows, wholes[is_whole], apart=("item", "entity"))
    is_part = (cells.qualities["item"][rows] > 0) | (cells.qualities["entity"][rows] > 0)
    return _at_the_same_time(cells, rows[~is_part], wholes)


def _is_of_all(cells: Cells, rows: RowNumbers) -> Mask:
    """Whether figures of a flow are of all partners, items and entities."""
    is_all: Mask = cells.is_among("counterpart", [WORLD], rows)
    is_all |= cells.codes["counterpart"][rows] == 0
    for name in ("item", "entity"):
        is_all &= cells.qualities[name][rows] == 0
    return is_all


def _whole_flows(cells: Cells, flow: str, rows: RowNumbers) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of a share in a flow and the figure of the flow with all partners."""
    wholes = cells.rows_of([flow])
    return _at_the_same_time(
        cells,
        rows,
        wholes[_is_of_all(cells, wholes)],
        apart=("counterpart", "item", "entity"),
    )


def _of_implied_whole(cells: Cells, rows: RowNumbers) -> Mask:
    """Whether shares of one indicator are of the whole that it names, not of another stated one."""
    columns = [cells.figures[name].take(pa.array(rows)) for name in ("share_of", "geography")]
    distinct = group_by(columns)
    (indicator,) = set(values_at(cells.figures["indicator"], rows[:1])) or {""}
    stated = zip(*(values_at(column, distinct.first) for column in columns), strict=True)
    is_implied = [
        _read_whole(share_of, indicator, place, cells.vocabulary)
        == _read_whole(None, indicator, place, cells.vocabulary)
        for share_of, place in stated
    ]
    mask: Mask = distinct.take(np.array(is_implied, bool))
    return mask


def _of_part(
    cells: Cells, known: Indicator, pair: Sequence[int], wholes: list[int], *, is_one_source: bool
) -> Iterator[Identity | Implied]:
    """Yield what a share, of an indicator that is known, says of a part and its wholes."""
    share, part = pair
    usable = [whole for whole in wholes if whole != part and have_one_unit(cells, whole, part)]
    for whole in usable:
        yield Identity(
            SHARE,
            Product(part, whole, share, PERCENT),
            claim=part,
            rows=(share, part, whole),
            sentence=f"{cells.words(share)} of {cells.words(whole)} is "
            "{found}; the reported part is {claim}.",
        )
    if not usable and is_one_source:
        place = known.whole_place or cells.figures["geography"][share].as_py()
        whole_code = known.whole or _OF_PARTNERS.get(known.code) or known.part
        name = in_sentence(indicators(cells.vocabulary)[whole_code].name)
        whole_name = f"{name} of {place_name(place, cells.vocabulary)}" if place else name
        computed = _whole(cells.tight(part), cells.tight(share))
        words = of_interval(computed, cells.claim(part).unit) if computed else "any number"
        yield Implied(
            SHARE,
            rows=(share, part),
            sentence=f"If {cells.words(part)} is {cells.words(share)} of the whole, the whole is "
            f"{words}.",
            why=f"The dataset has no figure for {whole_name} in the same period.",
            found=computed,
        )


def _whole(part: Interval, share: Interval) -> Interval | None:
    """Return the whole of which a part is a share in percent; None if it is unbounded."""
    numerator, denominator = nonnegative(part), nonnegative(share)
    if numerator is None or denominator is None:
        return None
    hundredfold = numerator.times(Decimal(100))
    quotient = interval_quotient(hundredfold, denominator)
    if not quotient.low and quotient.high is None:
        return None
    return (
        quotient
        if quotient.low
        else Interval(None, quotient.high, high_inclusive=quotient.high_inclusive)
    )


def shares_of_whole(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for the shares of one whole that parts without overlap have.

    Such parts are items that the vocabulary calls disjoint, countries, and countries as partners.
    """
    known = cells.indicators
    named = [code for code, row in known.items() if row.statistic == "share"]
    partner_codes = [code for code in known if code in _OF_PARTNERS]
    rows = cells.rows_of([*named, *partner_codes])
    rows = rows[cells.is_among("unit", ["percent"], rows)]
    world = [code for code, row in known.items() if row.whole_place]
    wholes = [
        *(group for _, group in siblings(cells, rows, also=("share_of",))),
        *_of_countries(cells, rows[cells.is_among("indicator", world, rows)], "geography"),
        *_of_countries(
            cells, rows[cells.is_among("indicator", partner_codes, rows)], "counterpart"
        ),
    ]
    cells.load_claims(row for group in wholes for row in group)
    for group in wholes:
        largest = max(group, key=lambda row: (cells.claim(row).value, -row))
        others = [row for row in group if row != largest]
        words = " + ".join(cells.words(row) for row in others)
        yield Identity(
            SHARES,
            Sum(tuple((ONE, row) for row in group), at_most=True, constant=_ALL),
            claim=largest,
            rows=(largest, *others),
            sentence=f"Shares of one whole are at most 100 %: beside {words} there is room for "
            "{found}; the reported share is {claim}.",
        )


def _of_countries(cells: Cells, rows: RowNumbers, side: str) -> Iterator[tuple[int, ...]]:
    """Yield the shares that differ in one of their places alone, which is a country."""
    rows = rows[cells.is_among(side, countries(), rows)]
    return rows_of_keys(cells.keys(rows, apart=(side,), also=("share_of",)), rows)
