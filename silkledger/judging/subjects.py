"""Subjects: which figures speak of the same thing, so that they may be compared.

The same indicator, unit, geography, counterpart, period, nature, statistic and status; groups of
places by the same definition. Share of, reporter, basis and coverage must be equal where both state
them; "not stated" may meet a stated one. So a forecast never meets an outcome, a stock a flow, a
mean a median, tonnes barrels, percent points.

Undated figures never meet dated ones. They meet each other only where one edition of a publication,
or one source, dates them all; a change without its window meets nothing. An indicator that is its
own mirror (trade both ways) is the same from either side. Left out on purpose: wordings of basis
and coverage that mean the same ("FOB", "free on board").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import downcast, encode, group_by, row_codes, values_at
from silkledger.indicators import indicators
from silkledger.reading.places import definition, groups

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.witnesses import Witnesses


QUALITIES = ("share_of", "reporter", "basis", "coverage")
_CELL = ("indicator", "period", "statistic", "status")
_SAME = ("unit", "nature")
NO_WINDOW = "window_not_stated"


@dataclass(frozen=True)
class Subjects:
    """A number each figure. `cell` is equal where indicator, places, period, statistic and status
    are; `thing` where figures may speak of the same thing, -1 where a figure meets nothing (it is
    alone in its cell, say); `qualities` are numbers of QUALITIES in the order of their words (0:
    not stated).
    """

    cell: Codes
    thing: Codes
    qualities: tuple[Codes, ...]


def subjects(figures: pa.Table, witnesses: Witnesses) -> Subjects:
    """The subjects of figures (a table with the columns of silkledger.schemas.figures.FIGURES)."""
    undated = row_codes(figures["period"]) == 0
    cell = group_by([*(figures[name] for name in _CELL), *_sides(figures)]).codes
    company = np.bincount(cell, minlength=1)[cell] > 1 if len(cell) else np.zeros(0, bool)
    rows = np.flatnonzero(company & ~(undated & _flagged(figures, NO_WINDOW)))
    thing = np.full(len(cell), -1, np.int32)
    if len(rows):
        finer = (_definitions(figures, witnesses), _anchors(figures, witnesses, undated))
        same = (figures[name].take(pa.array(rows)) for name in _SAME)
        thing[rows] = group_by([cell[rows], *same, *(numbers[rows] for numbers in finer)]).codes
    return Subjects(cell, thing, tuple(ordered(figures[name]) for name in QUALITIES))


def ordered(column: pa.ChunkedArray) -> Codes:
    """A number each cell, equal where the words are (but for case and spaces) and in their order;
    0: not stated.
    """
    encoded = encode(column)
    words = [" ".join((text or "").casefold().split()) for text in encoded.dictionary.to_pylist()]
    places = {word: place for place, word in enumerate(sorted(set(words)), 1)}
    numbers = np.array([0, *(places[word] for word in words)], np.int64)
    return downcast(numbers, len(places) + 1)[row_codes(encoded)]


def _anchors(figures: pa.Table, witnesses: Witnesses, undated: npt.NDArray[np.bool_]) -> Codes:
    """What dates undated figures: the edition that they name, else their source. 0 for dated
    ones.
    """
    anchor = np.zeros(len(undated), np.int32)
    rows = np.flatnonzero(undated)
    edition = witnesses.edition[rows]
    source = np.where(edition == 0, row_codes(figures["said_by"])[rows].astype(np.int64) + 1, 0)
    anchor[rows] = (
        group_by([witnesses.publication[rows], edition, source]).codes.astype(np.int64) + 1
    )
    return anchor


def _sides(figures: pa.Table) -> tuple[Codes, Codes]:
    """Geography and counterpart; of indicators that are their own mirror the two in a fixed
    order.
    """
    geography, counterpart = encode(figures["geography"]), encode(figures["counterpart"])
    names = sorted(
        {*geography.dictionary.to_pylist(), *counterpart.dictionary.to_pylist()} - {None}
    )
    known = pa.array(names, pa.string())
    numbers = []
    for column in (geography, counterpart):
        place = np.array(
            [0, *(pc.index_in(column.dictionary, value_set=known).to_numpy() + 1)], np.int64
        )
        numbers.append(downcast(place, len(names) + 1)[row_codes(column)])
    indicator = encode(figures["indicator"])
    mirrored = np.array([False, *map(_is_own_mirror, indicator.dictionary.to_pylist())], bool)[
        row_codes(indicator)
    ]
    turned = mirrored & (numbers[0] > numbers[1]) & (numbers[1] > 0)
    return np.where(turned, numbers[1], numbers[0]), np.where(turned, numbers[0], numbers[1])


@cache
def _is_own_mirror(code: str | None) -> bool:
    known = indicators().get(code or "")
    return known is not None and known.mirror == code


def _definitions(figures: pa.Table, witnesses: Witnesses) -> Codes:
    """By which publisher's definition the figure's groups are counted (0: the default)."""
    several = {code for code, found in groups().items() if len(found) > 1}
    geography, counterpart = encode(figures["geography"]), encode(figures["counterpart"])
    concerned = np.zeros(len(figures), bool)
    for column in (geography, counterpart):
        is_group = np.array(
            [False, *(code in several for code in column.dictionary.to_pylist())], bool
        )
        concerned |= is_group[row_codes(column)]
    defined = np.zeros(len(figures), np.int8)
    rows = np.flatnonzero(concerned)
    if not len(rows):
        return defined
    sets = group_by(
        [
            geography.take(pa.array(rows)),
            counterpart.take(pa.array(rows)),
            witnesses.publisher[rows],
        ]
    )
    firsts = rows[sets.first]
    found = [
        next(
            (
                own
                for code in codes
                if code in several and (own := definition(code, publisher).defined_by)
            ),
            None,
        )
        for *codes, publisher in zip(
            values_at(geography, firsts),
            values_at(counterpart, firsts),
            (witnesses.publishers[number] for number in witnesses.publisher[firsts].tolist()),
            strict=True,
        )
    ]
    definers = (None, *sorted({name for name in found if name}))
    defined[rows] = np.array([definers.index(name) for name in found], np.int64)[sets.codes]
    return defined


def _flagged(figures: pa.Table, flag: str) -> npt.NDArray[np.bool_]:
    """Whether each figure has the flag."""
    parts = [np.zeros(0, bool)]
    for chunk in figures["flags"].chunks:
        lists = chunk.dictionary if pa.types.is_dictionary(chunk.type) else chunk
        has = np.zeros(len(lists), bool)
        has[
            pc.list_parent_indices(lists).filter(pc.equal(pc.list_flatten(lists), flag)).to_numpy()
        ] = True
        parts.append(has[chunk.indices.to_numpy()] if pa.types.is_dictionary(chunk.type) else has)
    return np.concatenate(parts)
