"""Bases of changes: what each figure is measured against; every distinct wording is read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, group_by, row_codes, values_at
from silkledger.reading.base import CHANGES, Base, in_period, read_base
from silkledger.reconcile.readings import Read, of_source, unless
from silkledger.schemas.table import TEXT
from silkledger.unexpected import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Source
    from silkledger.schemas.vocabulary import Vocabulary


def read_bases(
    rows: pa.Table,
    sources: Mapping[str, Source],
    statistic: pa.DictionaryArray,
    period: Read,
    vocabulary: Vocabulary,
) -> Read:
    """Return each row's base, None if nothing states one.

    `statistic` is that of each row, `period` the reading of its period. Wording and unit are part
    of the key only for changes, which alone have a base.
    """
    kinds = statistic.dictionary.to_pylist()
    is_change = np.array([False, *(kind in CHANGES for kind in kinds)], bool)[row_codes(statistic)]
    locale = of_source(rows, sources, "locale", TEXT)
    columns = [
        *(unless(~is_change, encode(rows[name])) for name in ("as_reported", "unit")),
        encode(rows["base"]),
        unless(~is_change, statistic),
        unless(~(is_change | rows["base"].is_valid().to_numpy()), locale),
    ]
    groups = group_by(columns)
    outcomes = [
        guarded(
            read_base,
            "as_reported",
            wording or "",
            cell,
            unit=unit,
            statistic=kind,
            locale=tag,
            vocabulary=vocabulary,
        )
        for wording, unit, cell, kind, tag in zip(
            *(values_at(column, groups.first) for column in columns), strict=True
        )
    ]
    return _in_periods(Read.of(groups, outcomes), period, vocabulary)


def _in_periods(read: Read, period: Read, vocabulary: Vocabulary) -> Read:
    """Return the bases with those on the period before named by the length of the period."""
    has_base = np.array([base is not None for base in read.results], bool)[read.groups.codes]
    groups = group_by([read.groups.codes, np.where(has_base, period.groups.codes, 0)])
    bases: list[Base | None] = []
    for row in groups.first.tolist():
        base = read.results[int(read.groups.codes[row])]
        dated = period.results[int(period.groups.codes[row])]
        bases.append(None if base is None else in_period(base, dated, vocabulary))
    return Read(groups, tuple(bases), read.reasons)
