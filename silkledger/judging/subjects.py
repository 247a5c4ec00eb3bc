"""Subjects: which figures are about the same thing, so that they may be compared.

Figures are about the same thing if they have the same indicator, unit, counted noun, geography,
counterpart, period, nature, statistic, status, entity, item and base, and their groups of places
follow the same definition. A figure that states no entity, item or base is not about the same thing
as one that states it: a part is never compared with its whole. The qualities share_of, reporter,
basis and coverage must be equal where both state them; a figure that does not state one may be
compared with one that does. So a forecast is never compared with an outcome, a stock with a flow, a
mean with a median, tonnes with barrels, percent with points.

Undated figures are never compared with dated ones, and with each other only if they come from one
edition of a publication or from one source, which then dates them all. A change that does not state
its window, or a figure dated by another date that is not stated, is compared with nothing. A period
that had not ended on publication is the same only as that of another source of that day. An
indicator that is its own mirror (trade in both directions) is the same from either side. Different
wordings of the same basis or coverage ("FOB", "free on board") are not recognized as equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import downcast, encode, group_by, row_codes, values_at
from silkledger.indicators import indicators
from silkledger.judging.dating import has_flag, is_leaning, unfinished
from silkledger.reading.places import definition, groups
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.witnesses import Witnesses
    from silkledger.schemas.vocabulary import Vocabulary


QUALITIES = ("share_of", "reporter", "basis", "coverage")
_CELL = ("indicator", "period", "statistic", "status")
# Compared as words; a figure that states one never meets a figure that does not.
_TOPIC = ("entity", "item", "base")
_SAME = ("unit", "counted", "nature")
NO_WINDOW = "window_not_stated"


@dataclass(frozen=True)
class Subjects:
    """What each figure is about, as one code per figure in each array.

    `cell` is equal for figures of the same indicator, places, period, statistic, status, entity,
    item and base. `thing` is equal for figures that may be about the same thing, and -1 for figures
    that are compared with nothing (such as the only figure of a cell). `qualities` holds one array
    per name in QUALITIES, whose codes follow the alphabetical order of the words (0: not stated).
    """

    cell: Codes
    thing: Codes
    qualities: tuple[Codes, ...]


def subjects(figures: pa.Table, witnesses: Witnesses, vocabulary: Vocabulary = SHIPPED) -> Subjects:
    """Return the subjects of figures (a table with the columns of schemas.figures.FIGURES)."""
    undated = row_codes(figures["period"]) == 0
    topic = (ordered(figures[name]) for name in _TOPIC)
    columns = [*(figures[name] for name in _CELL), *_sides(figures, vocabulary), *topic]
    cell = group_by([*columns, unfinished(figures)]).codes
    has_company = np.bincount(cell, minlength=1)[cell] > 1 if len(cell) else np.zeros(0, bool)
    alone = undated & (has_flag(figures, NO_WINDOW) | is_leaning(figures))
    rows = np.flatnonzero(has_company & ~alone)
    thing = np.full(len(cell), -1, np.int32)
    if len(rows):
        finer = (
            _definitions(figures, witnesses, vocabulary),
            _anchors(figures, witnesses, undated),
        )
        same = (figures[name].take(pa.array(rows)) for name in _SAME)
        thing[rows] = group_by([cell[rows], *same, *(codes[rows] for codes in finer)]).codes
    return Subjects(cell, thing, tuple(ordered(figures[name]) for name in QUALITIES))


def ordered(column: pa.ChunkedArray) -> Codes:
    """Return one code per cell, in the alphabetical order of the words (0: not stated).

    Words that differ only in case or spaces have the same code.

    >>> ordered(pa.chunked_array([["FOB", None, "cif", " fob"]])).tolist()
    [2, 0, 1, 2]
    """
    encoded = encode(column)
    words = [" ".join((text or "").casefold().split()) for text in encoded.dictionary.to_pylist()]
    ranks = {word: rank for rank, word in enumerate(sorted(set(words)), 1)}
    codes = np.array([0, *(ranks[word] for word in words)], np.int64)
    return downcast(codes, len(ranks) + 1)[row_codes(encoded)]


def _anchors(figures: pa.Table, witnesses: Witnesses, undated: npt.NDArray[np.bool_]) -> Codes:
    """Return a code for what dates each undated figure: its edition, otherwise its source.

    0 for dated figures.
    """
    anchor = np.zeros(len(undated), np.int32)
    rows = np.flatnonzero(undated)
    edition = witnesses.edition[rows]
    source = np.where(edition == 0, row_codes(figures["said_by"])[rows].astype(np.int64) + 1, 0)
    anchor[rows] = (
        group_by([witnesses.publication[rows], edition, source]).codes.astype(np.int64) + 1
    )
    return anchor


def _sides(figures: pa.Table, vocabulary: Vocabulary) -> tuple[Codes, Codes]:
    """Return codes of geography and counterpart, both over the same places.

    For an indicator that is its own mirror, the two are put in a fixed order.
    """
    geography, counterpart = encode(figures["geography"]), encode(figures["counterpart"])
    names = sorted(
        {*geography.dictionary.to_pylist(), *counterpart.dictionary.to_pylist()} - {None}
    )
    places = pa.array(names, pa.string())
    sides = []
    for column in (geography, counterpart):
        codes = np.array(
            [0, *(pc.index_in(column.dictionary, value_set=places).to_numpy() + 1)], np.int64
        )
        sides.append(downcast(codes, len(names) + 1)[row_codes(column)])
    indicator = encode(figures["indicator"])
    known = indicators(vocabulary)
    is_mirror = (
        code in known and known[code].mirror == code for code in indicator.dictionary.to_pylist()
    )
    mirrored = np.array([False, *is_mirror], bool)[row_codes(indicator)]
    swapped = mirrored & (sides[0] > sides[1]) & (sides[1] > 0)
    return np.where(swapped, sides[1], sides[0]), np.where(swapped, sides[0], sides[1])


def _definitions(figures: pa.Table, witnesses: Witnesses, vocabulary: Vocabulary) -> Codes:
    """Return a code for the publisher whose definition of a group applies (0: the default)."""
    several = {code for code, definitions in groups(vocabulary).items() if len(definitions) > 1}
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
