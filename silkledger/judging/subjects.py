"""Subjects: which figures are about the same thing, so that they may be compared.

Figures are about the same thing if they have the same indicator, unit, counted noun, geography,
counterpart, period, nature, statistic, status, entity and item, their groups of places follow the
same definition, and no quality differs (silkledger.judging.qualities). So a forecast is never
compared with an outcome, a stock with a flow, a mean with a median, tonnes with barrels, percent
with points. 31 December and 1 January are the same instant for stocks.

Undated figures are compared with each other only if they come from one edition of a publication or
from one source, which then dates them all, or if they are of what lasts, such as the length of a
named railway (silkledger.judging.unstated); with dated ones, if the same article states the same
reading for one period only. A change that does not state its window, or a figure dated by another
date that is not stated, is compared with nothing. A period that had not ended on publication is the
same only as that of another source of that week. An indicator that is its own mirror (trade in both
directions) is the same from either side.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    dense_rank,
    downcast,
    encode,
    group_by,
    row_codes,
    sort_keys,
    values_at,
)
from silkledger.indicators import indicators
from silkledger.judging.dating import has_flag, is_leaning, running_periods
from silkledger.judging.dimensions import dimensions
from silkledger.judging.measurers import NAMES_NOBODY
from silkledger.judging.qualities import PARTS, QUALITIES, Qualities, qualities
from silkledger.judging.unstated import undated_that_last, unstated
from silkledger.reading.geography.places import definition, place_groups
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes, Groups, RowNumbers
    from silkledger.judging.witnesses import Witnesses
    from silkledger.schemas.vocabulary import Vocabulary


_TOPIC = ("indicator", "statistic", "status")
NO_WINDOW = "window_not_stated"


@dataclass(frozen=True)
class Subjects:
    """What each figure is about, as one code per figure in each array.

    `cell` is equal for figures that compete to be the best one: all qualities are equal, too, but
    growth a year and growth in all share a cell.
    `thing` is equal for figures that may be about the same thing if no quality differs, and -1 for
    figures that are compared with nothing (such as the only figure of its kind). `quality` is equal
    where all qualities are; `qualities` compares them. `unstated` is a mask of what a figure leaves
    open though others of its thing may differ in it (silkledger.judging.unstated).
    """

    cell: Codes
    thing: Codes
    quality: Codes
    qualities: Qualities
    unstated: Codes


def subjects(
    figures: pa.Table, witnesses: Witnesses, reading: Codes, vocabulary: Vocabulary = SHIPPED
) -> Subjects:
    """Return the subjects of figures (a table with the columns of schemas.figures.FIGURES).

    `reading` is a code of what each figure says.
    """
    stated = qualities(figures, vocabulary)
    topic = group_by(
        [
            *(figures[name] for name in _TOPIC),
            dimensions(figures, vocabulary),
            *_sides(figures, vocabulary),
            *(stated[name] for name in PARTS),
            running_periods(figures),
        ]
    ).codes
    alike = group_by([stated[name] for name in QUALITIES])
    quality = alike.take(dense_rank(sort_keys([stated[name][alike.first] for name in QUALITIES])))
    period = _periods(figures)
    alone = (period == 0) & (has_flag(figures, NO_WINDOW) | is_leaning(figures))
    statements = group_by([topic, quality, figures["said_by"], reading])
    dated_by = _dated_by(statements, period, alone, witnesses)
    period = period[dated_by]
    lasts = undated_that_last(figures, stated, vocabulary)
    same = [topic, period]
    rows = np.flatnonzero(_has_company(same) & ~alone)
    thing = np.full(len(topic), -1, np.int32)
    if len(rows):
        finer = (
            row_codes(figures["unit"]),
            row_codes(figures["nature"])[dated_by],
            _definitions(figures, witnesses, vocabulary),
            _anchors(figures, witnesses, (period == 0) & ~lasts),
        )
        thing[rows] = group_by([codes[rows] for codes in (*same, *finer)]).codes
    cell = group_by([*same, alike.codes]).codes
    return Subjects(cell, thing, quality, stated, unstated(figures, stated, vocabulary))


def _has_company(columns: list[Codes]) -> npt.NDArray[np.bool_]:
    codes = group_by(columns).codes
    return np.bincount(codes, minlength=1)[codes] > 1 if len(codes) else np.zeros(0, bool)


def _periods(figures: pa.Table) -> Codes:
    """Return a code per period (0: undated); a stock on 1 January is that of the day before."""
    encoded = encode(figures["period"])
    texts = encoded.dictionary.to_pylist()
    shifted = [_day_before(text) for text in texts]
    known = {text: place for place, text in enumerate(dict.fromkeys([*texts, *shifted]), 1)}
    codes = np.array([0, *(known[text] for text in texts)], np.int64)
    before = np.array([0, *(known[text] for text in shifted)], np.int64)
    place = row_codes(encoded)
    kinds = [figures[name] for name in ("statistic", "nature")]
    is_stock = np.logical_and.reduce(
        [_is(column, word) for column, word in zip(kinds, ("stock", "instant"), strict=True)]
    )
    return downcast(np.where(is_stock, before[place], codes[place]), len(known) + 1)


def _day_before(period: str) -> str:
    """Return 31 December for 1 January of the next year; any other period as it is."""
    if not period.endswith("-01-01") or len(period) != len("2022-01-01"):
        return period
    return (dt.date.fromisoformat(period) - dt.timedelta(days=1)).isoformat()


def _is(column: pa.ChunkedArray, word: str) -> npt.NDArray[np.bool_]:
    encoded = encode(column)
    return np.array([False, *(text == word for text in encoded.dictionary.to_pylist())], bool)[
        row_codes(encoded)
    ]


def _dated_by(
    statements: Groups, period: Codes, alone: npt.NDArray[np.bool_], witnesses: Witnesses
) -> RowNumbers:
    """Return, for each figure, the figure that dates it.

    An undated figure is dated by another of its `statements` (what one article says of one topic)
    if these are of one period only and the two do not name different measurers, and any other
    figure by itself.
    """
    dated_by = np.arange(len(period))
    undated = np.flatnonzero((period == 0) & ~alone)
    dated = np.flatnonzero(period > 0)
    if not len(undated) or not len(dated):
        return dated_by
    codes = statements.codes[dated]
    lowest = np.full(statements.count, np.iinfo(np.int64).max)
    highest = np.zeros(statements.count, np.int64)
    np.minimum.at(lowest, codes, period[dated].astype(np.int64))
    np.maximum.at(highest, codes, period[dated].astype(np.int64))
    giving = np.full(statements.count, -1, np.int64)
    giving[codes[::-1]] = dated[::-1]
    code = statements.codes[undated]
    giver = np.maximum(giving[code], 0)
    names_nobody = witnesses.rank == NAMES_NOBODY
    is_one = witnesses.publication[undated] == witnesses.publication[giver]
    is_one |= names_nobody[undated] | names_nobody[giver]
    receiving = (lowest[code] == highest[code]) & is_one
    dated_by[undated[receiving]] = giving[code[receiving]]
    return dated_by


def _anchors(figures: pa.Table, witnesses: Witnesses, undated: npt.NDArray[np.bool_]) -> Codes:
    """Return a code for what dates each of the `undated` figures: its edition, else its source.

    0 for other figures.
    """
    anchor = np.zeros(len(undated), np.int32)
    rows = np.flatnonzero(undated)
    edition = witnesses.edition[rows]
    source = np.where(edition == 0, row_codes(figures["said_by"])[rows].astype(np.int64) + 1, 0)
    anchor[rows] = (
        group_by([witnesses.publication[rows], edition, source]).codes.astype(np.int64) + 1
    )
    return anchor


def place_codes(figures: pa.Table) -> tuple[Codes, Codes]:
    """Return codes of geography and counterpart, both over the same places; 0 is none."""
    geography, counterpart = encode(figures["geography"]), encode(figures["counterpart"])
    names = sorted(
        {*geography.dictionary.to_pylist(), *counterpart.dictionary.to_pylist()} - {None}
    )
    places = pa.array(names, pa.string())

    def codes_of(column: pa.DictionaryArray) -> Codes:
        codes = pc.index_in(column.dictionary, value_set=places).to_numpy() + 1
        return downcast(np.append([0], codes), len(names) + 1)[row_codes(column)]

    return codes_of(geography), codes_of(counterpart)


def _sides(figures: pa.Table, vocabulary: Vocabulary) -> tuple[Codes, Codes]:
    """Return the codes of both places; of an indicator that is its own mirror in a fixed order."""
    first, second = place_codes(figures)
    indicator = encode(figures["indicator"])
    known = indicators(vocabulary)
    is_mirror = (
        code in known and known[code].mirror == code for code in indicator.dictionary.to_pylist()
    )
    mirrored = np.array([False, *is_mirror], bool)[row_codes(indicator)]
    swapped = mirrored & (first > second) & (second > 0)
    return np.where(swapped, second, first), np.where(swapped, first, second)


def _definitions(figures: pa.Table, witnesses: Witnesses, vocabulary: Vocabulary) -> Codes:
    """Return a code for the publisher whose definition of a group applies (0: the default)."""
    several = {
        code for code, definitions in place_groups(vocabulary).items() if len(definitions) > 1
    }
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
    defined_by = [
        next(
            (
                publisher_of_group
                for code in codes
                if code in several
                and (publisher_of_group := definition(code, publisher, vocabulary).defined_by)
            ),
            None,
        )
        for *codes, publisher in zip(
            values_at(geography, firsts),
            values_at(counterpart, firsts),
            (witnesses.publishers[code] for code in witnesses.publisher[firsts].tolist()),
            strict=True,
        )
    ]
    definers = (None, *sorted({name for name in defined_by if name}))
    defined[rows] = np.array([definers.index(name) for name in defined_by], np.int64)[sets.codes]
    return defined
