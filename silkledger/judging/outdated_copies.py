"""Copies: figures that repeat the number of an earlier edition without naming an edition.

A publication that states two numbers in two editions has revised the first. An article that still
prints the first number, names the publication without an edition, and appeared after the second
edition was known is an outdated copy. An edition is known from its printed date on, or from the
first article that names it. An article that names nobody but prints exactly the number of an
edition that was revised is taken for a copy of that edition, too: it confirms nothing, and it is
not accused of the revision. Three figures of one thing:

    figure  measured by  edition  published   says
    f1      Office       January  2023-02-01  1,322.8
    f2      Office       June     2023-07-01  1,340.3   known from 2023-06-30 on
    f3      Office       none     2023-09-01  1,322.8   an outdated copy: published after that day
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, find_runs, group_by
from silkledger.columns.runs import Runs
from silkledger.judging.measurers import NAMES_NOBODY

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses

_NEVER = np.iinfo(np.int64).max


class Revised(NamedTuple):
    """Numbers that a later edition revised, one per row.

    `row` is a figure that states the number, `known` the first day on which it was known to be
    revised.
    """

    row: RowNumbers
    known: Codes


def copies(
    figures: pa.Table, subjects: Subjects, witnesses: Witnesses, statement: Codes
) -> tuple[Witnesses, Mask]:
    """Return the witnesses with copies counted as what they copy, and which are outdated.

    `statement` is a code of each figure's number and bound.
    """
    is_outdated = np.zeros(figures.num_rows, bool)
    days = combine_chunks(figures["stated_on"]).cast(pa.int32()).to_numpy().astype(np.int64)
    revised = _revised(subjects, witnesses, statement)
    silent = witnesses.rank == NAMES_NOBODY
    rows = np.flatnonzero((subjects.thing >= 0) & (silent | (witnesses.edition == 0)))
    if not len(revised.row) or not len(rows):
        return witnesses, is_outdated
    copied = _copied(subjects, witnesses, statement, rows, revised.row)
    rows, copied = rows[copied >= 0], copied[copied >= 0]
    is_outdated[rows] = days[rows] > revised.known[copied]
    source = revised.row[copied]
    columns = {
        name: getattr(witnesses, name).copy() for name in ("witness", "publication", "publisher")
    }
    for codes in columns.values():
        codes[rows] = codes[source]
    edition = witnesses.edition.copy()
    edition[rows] = np.where(
        silent[rows] & ~is_outdated[rows], edition[source], np.zeros(len(rows), edition.dtype)
    )
    return replace(witnesses, **columns, edition=edition), is_outdated


def _revised(subjects: Subjects, witnesses: Witnesses, statement: Codes) -> Revised:
    """The numbers of printed editions that a later edition of their publication revised.

    Of several editions with the same number the latest counts.
    """
    editions = witnesses.editions
    rows = np.flatnonzero((subjects.thing >= 0) & editions.is_printed[witnesses.edition])
    columns = (subjects.thing, subjects.quality, witnesses.publication)
    order = np.lexsort(
        (statement[rows], witnesses.edition[rows], *(c[rows] for c in columns[::-1]))
    )
    rows = rows[order]
    # One row per edition and number.
    rows = rows[find_runs(*(c[rows] for c in (*columns, witnesses.edition, statement))).start]
    publications = find_runs(*(column[rows] for column in columns))
    publications = publications.take(publications.sizes > 1)
    publication, earlier = publications.expand()
    pair, later = Runs(earlier + 1, publications.stop[publication]).expand()
    earlier = earlier[pair]
    old, new = rows[earlier], rows[later]
    is_revised = editions.is_later(witnesses.edition[new], witnesses.edition[old]) & (
        statement[new] != statement[old]
    )
    repeated = editions.is_later(witnesses.edition[new], witnesses.edition[old]) & (
        statement[new] == statement[old]
    )
    known = np.full(len(rows), _NEVER)
    np.minimum.at(known, earlier[is_revised], editions.known[witnesses.edition[new]][is_revised])
    known[earlier[repeated]] = _NEVER
    chosen = known < _NEVER
    return Revised(rows[chosen], known[chosen])


def _copied(
    subjects: Subjects,
    witnesses: Witnesses,
    statement: Codes,
    rows: RowNumbers,
    revised: RowNumbers,
) -> Codes:
    """For each of `rows`, the place in `revised` of the number that it repeats (-1: of none).

    A figure that names a publication repeats only numbers of that publication.
    """
    both = np.concatenate([revised, rows])
    statement_columns = [codes[both] for codes in (subjects.thing, subjects.quality, statement)]
    result = np.full(len(rows), -1, np.int64)
    silent = witnesses.rank[rows] == NAMES_NOBODY
    for keys, is_concerned in (
        (statement_columns, silent),
        ([*statement_columns, witnesses.publication[both]], ~silent),
    ):
        codes = group_by(keys).codes
        place = np.full(int(codes.max(initial=-1)) + 1, -1, np.int64)
        place[codes[: len(revised)][::-1]] = np.arange(len(revised))[::-1]
        places = place[codes[len(revised) :]]
        result[is_concerned] = places[is_concerned]
    return result
