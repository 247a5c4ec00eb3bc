"""Qualities: what else two figures must have in common to be about the same thing.

`reporter`, `basis`, `coverage`, `share_of` (the whole) and `base` (of a change) are compared by
what they mean (silkledger.judging.quality_words): where a cell is empty, the quality is not stated.
`entity` and `item` name a part; an empty cell means the whole, and a part never meets its whole.
An item that the indicator itself names is dropped ("gas" of gas reserves); a whole that it names is
stated by every figure ("the world" of a share of world reserves). A growth or increase of one
year that states no base is on the year before, if the level is a stock or a flow.

Conflicts, best and identities all call `Qualities.compare`. Of two figures it says

- EQUAL: all qualities are stated alike, or open on both sides;
- OPEN: one side states a quality that the other leaves open, or says more of it ("constant 2015
  prices" and "constant prices"): the figures may be compared, but they accuse nobody;
- DIFFER: both state a quality and they differ, or a part or base differs: they do not meet.

>>> import pyarrow as pa
>>> rows = {"basis": ["FOB", "free on board", None, "CIF"], "indicator": ["exports"] * 4}
>>> stated = qualities(pa.table(rows))
>>> comparison = stated.compare(np.array([0, 0, 0]), np.array([1, 2, 3]))
>>> comparison.verdict.tolist(), [quality_names(mask) for mask in comparison.open.tolist()]
([0, 1, 2], [(), ('basis',), ()])
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import downcast, encode, group_by, on_disk, row_codes, values_at
from silkledger.judging.quality_codes import ITEM
from silkledger.judging.quality_meanings import (
    BASE,
    READERS,
    REGION,
    implied_whole,
    is_group,
    wider_values,
)
from silkledger.judging.quality_words import NOTHING, SHARE_OF, Meaning
from silkledger.judging.yearly import WORDS, yearly_rates
from silkledger.reading.base import CHANGES
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.schemas.vocabulary import Vocabulary

QUALITIES = ("reporter", "basis", "coverage", "share_of", "base")
PARTS = ("entity", "item")
EQUAL, OPEN, DIFFER = range(3)
# Whether the words make growth over several years one a year (silkledger.judging.yearly).
AVERAGED = "averaged"
# What else decides the meaning of a cell: its columns beside the quality's own.
_CONTEXT = {
    SHARE_OF: ("indicator", "geography"),
    ITEM: ("indicator",),
    BASE: ("indicator", "statistic", "period_start", "period_end", AVERAGED),
}


class QualityComparison(NamedTuple):
    """How each of two arrays of figures compares with the other.

    `verdict` is EQUAL, OPEN or DIFFER; `open` has one bit per name in QUALITIES that one side
    leaves open (see `quality_names`), also where another quality differs.
    """

    verdict: Codes
    open: Codes


@dataclass(frozen=True)
class Quality:
    """One quality of all figures.

    `stated` has one code per figure (0: not stated, or the whole); codes are equal where meanings
    are, and follow their order. `codes` are the same, but also 0 where a share states the whole
    that its indicator names. The other arrays have one value per code: `facets` has an array of
    values per facet (0: open), `words` what no vocabulary knows, `is_wording` whether there is
    nothing else. `narrower` holds the pairs of values of which the first narrows the second, as
    keys `first * size + second`.
    """

    codes: Codes
    stated: Codes
    facets: tuple[Codes, ...]
    words: Codes
    is_wording: Mask
    narrower: Codes
    size: int

    @property
    def is_empty(self) -> bool:
        """Whether no figure states anything."""
        return self.size == 1

    def put_away(self) -> Quality:
        """Return the quality with its codes on disk if they are many."""
        codes, stated = map(on_disk.put_numbers_away, (self.codes, self.stated))
        return replace(self, codes=codes, stated=stated)

    def compare(self, first: Codes, second: Codes) -> Codes:
        """Return EQUAL, OPEN or DIFFER for pairs of codes of which both are stated.

        Two cells are OPEN if one of them says all that the other says, and more.
        """
        differs = (first != second) & (self.is_wording[first] | self.is_wording[second])
        first_more, second_more = np.zeros(len(first), bool), np.zeros(len(first), bool)
        for facet in (*self.facets, self.words):
            left, right = facet[first].astype(np.int64), facet[second].astype(np.int64)
            first_says = (right == 0) | np.isin(left * self.size + right, self.narrower)
            second_says = (left == 0) | np.isin(right * self.size + left, self.narrower)
            unequal = left != right
            first_more |= unequal & first_says
            second_more |= unequal & second_says
            differs |= unequal & ~first_says & ~second_says
        differs |= first_more & second_more
        is_open = first_more | second_more
        return np.select([differs, is_open], [DIFFER, OPEN], EQUAL).astype(np.int8)


@dataclass(frozen=True)
class Qualities:
    """The qualities of all figures by name, for QUALITIES and PARTS."""

    by_name: Mapping[str, Quality]

    def __getitem__(self, name: str) -> Codes:
        """Return one code per figure, equal where the quality means the same (0: empty)."""
        return self.by_name[name].codes

    def compare(
        self, first: RowNumbers, second: RowNumbers, apart: Collection[str] = ()
    ) -> QualityComparison:
        """Compare the figures in rows `first` with those in rows `second`. Symmetric.

        The qualities named in `apart` are not looked at.
        """
        differs = np.zeros(len(first), bool)
        mask = np.zeros(len(first), np.int8)
        for bit, name in enumerate(QUALITIES):
            quality = self.by_name[name]
            if name in apart or quality.is_empty:
                continue
            left, right = quality.stated[first], quality.stated[second]
            pairs = np.flatnonzero(left != right)
            left, right = left[pairs], right[pairs]
            is_stated = (left > 0) & (right > 0)
            verdict = np.full(len(pairs), OPEN, np.int8)
            verdict[is_stated] = quality.compare(left[is_stated], right[is_stated])
            differs[pairs] |= verdict == DIFFER
            mask[pairs] |= ((verdict == OPEN) << bit).astype(np.int8)
        for name in set(PARTS) - set(apart):
            if not self.by_name[name].is_empty:
                codes = self.by_name[name].codes
                differs |= codes[first] != codes[second]
        verdict = np.select([differs, mask > 0], [DIFFER, OPEN], EQUAL).astype(np.int8)
        return QualityComparison(verdict, mask)

    def key(self, apart: Collection[str] = ()) -> list[Codes]:
        """Return the codes of all qualities but those in `apart`: equal rows are EQUAL."""
        return [self[name] for name in (*QUALITIES, *PARTS) if name not in apart]


def quality_names(mask: int) -> tuple[str, ...]:
    """Return the names of the qualities in a mask of QualityComparison.open."""
    return tuple(name for bit, name in enumerate(QUALITIES) if mask >> bit & 1)


def qualities(figures: pa.Table, vocabulary: Vocabulary = SHIPPED) -> Qualities:
    """Return the qualities of figures (columns of schemas.figures.FIGURES; missing ones: empty)."""
    if set(WORDS) <= set(figures.column_names):
        figures = figures.append_column(AVERAGED, yearly_rates(figures, vocabulary))
    return Qualities({name: _quality(figures, name, vocabulary) for name in (*QUALITIES, *PARTS)})


def _quality(figures: pa.Table, name: str, vocabulary: Vocabulary) -> Quality:
    """Read each distinct cell once, with the columns that decide its meaning."""
    rows = _stating_rows(figures, name, vocabulary)
    codes = np.zeros(figures.num_rows, np.int32)
    if not len(rows):
        nothing = np.zeros(1, np.int8)
        codes = codes.astype(np.int8)
        return Quality(codes, codes, (), nothing, nothing > 0, nothing[:0], 1)
    columns = [_column(figures, column).take(pa.array(rows)) for column in _columns_of(name)]
    distinct = group_by(columns)
    cells = list(zip(*(values_at(column, distinct.first) for column in columns), strict=True))
    meanings = [READERS[name](*cell, vocabulary) for cell in cells]
    order = [NOTHING, *sorted(set(meanings) - {NOTHING})]
    place = {read_meaning: number for number, read_meaning in enumerate(order)}
    codes[rows] = np.array([place[read_meaning] for read_meaning in meanings], np.int32)[
        distinct.codes
    ]
    stated = downcast(codes.copy(), len(order))
    if name == SHARE_OF:
        codes[rows] *= np.array(
            [
                read_meaning != READERS[name](None, *context, vocabulary)
                for read_meaning, (_, *context) in zip(meanings, cells, strict=True)
            ],
            np.int32,
        )[distinct.codes]
    return _encoded(name, downcast(codes, len(order)), stated, order, vocabulary)


def _columns_of(name: str) -> tuple[str, ...]:
    return (name, *_CONTEXT.get(name, ()))


def _column(figures: pa.Table, name: str) -> pa.ChunkedArray:
    if name in figures.column_names:
        return figures[name]
    return pa.chunked_array([pa.nulls(figures.num_rows, pa.string())])


def _stating_rows(figures: pa.Table, name: str, vocabulary: Vocabulary) -> RowNumbers:
    """Rows that state a quality, in their cell or otherwise.

    A change may state its base by its period, and a share its whole by its indicator.
    """
    is_stated = row_codes(_column(figures, name)) > 0
    if name == BASE:
        is_stated |= _among(figures, "statistic", CHANGES.__contains__)
    if name == SHARE_OF:
        is_stated |= _among(
            figures, "indicator", lambda code: bool(implied_whole(code, vocabulary))
        )
    return np.flatnonzero(is_stated)


def _among(figures: pa.Table, name: str, wanted: Callable[[str], bool]) -> Mask:
    """Whether the word in a column is a wanted one."""
    encoded = encode(_column(figures, name))
    words = [False, *map(wanted, encoded.dictionary.to_pylist())]
    return np.array(words, bool)[row_codes(encoded)]


def _encoded(
    name: str, codes: Codes, stated: Codes, order: Sequence[Meaning], vocabulary: Vocabulary
) -> Quality:
    """Number the values of facets, and pair those of which the first narrows the second."""
    values = sorted({value for cell in order for _, value in cell.facets})
    number = {value: place for place, value in enumerate(values, 1)}
    words = {text: place for place, text in enumerate(sorted({cell.words for cell in order}))}
    facets = sorted({facet for cell in order for facet, _ in cell.facets})
    said_by_facet = [dict(cell.facets) for cell in order]
    size = max(len(values), len(words)) + 1
    pairs = {
        (number[value], number[parent])
        for value in values
        if (parent := wider_values(name, vocabulary).get(value, "")) in number
    }
    if name == SHARE_OF and (region := number.get(REGION)):
        pairs |= {(number[value], region) for value in values if is_group(value, vocabulary)}
    return Quality(
        codes=codes,
        stated=stated,
        facets=tuple(
            downcast(
                np.array([number.get(cell.get(facet, ""), 0) for cell in said_by_facet]),
                len(values) + 1,
            )
            for facet in facets
        ),
        words=downcast(np.array([words[cell.words] for cell in order]), len(words)),
        is_wording=np.array([bool(cell.words) and not cell.facets for cell in order]),
        narrower=np.array(sorted(first * size + second for first, second in pairs), np.int64),
        size=size,
    )
