"""Rows that plainly agree with their wordings: the others are looked at one by one (`wordings`).

Each distinct wording of equal context is read once, and the published columns are compared with the
readings one after the other, so that memory holds the keys of the readings and one column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, decode, encode, group_by, values_at
from silkledger.columns.threads import each_in_threads
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reconcile.quantities import begin_quantities
from silkledger.reconcile.readings import Read
from silkledger.release import parquet
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TRUTH
from silkledger.unexpected import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from silkledger.columns import Mask
    from silkledger.parts import Workers
    from silkledger.schemas.vocabulary import Vocabulary

    # What reading depends on of every source, by id.
    Sources = Mapping[str, Mapping[str, Any]]

# In the id of every rule by which a period leans on the row's anchor.
ANCHORED = ".anchor"
# Published columns by the attribute of a reading that they hold.
_QUANTITY = {
    **dict.fromkeys(("bound", "unit"), TEXT),
    **dict.fromkeys(("value", "lower", "upper", "lower_digit", "upper_digit"), NUMBER),
    **dict.fromkeys(("lower_inclusive", "upper_inclusive"), TRUTH),
    "significant_digits": COUNT,
}
_PERIOD = {"start": DAY, "end": DAY, "edtf": TEXT, "nature": TEXT}
_DATED = {"start": "period_start", "end": "period_end", "edtf": "period", "nature": "nature"}
# Columns on which readings depend, by their name in the raw contract.
_PRINTED = {
    "as_reported": "as_reported",
    "unit": "unit_as_reported",
    "indicator": "indicator",
    "statistic": "statistic",
    "geography": "geography",
}


def begin_agreeing(
    path: Path,
    sources: Sources,
    vocabulary: Vocabulary,
    *,
    event: bool,
    workers: Workers | None = None,
) -> Callable[[], Mask]:
    """Return what tells which rows of a published table have the reading of their wording, by row.

    Until it is asked, `workers` may read wordings. False where a wording is refused when it is read
    again. Periods that lean on an anchor, which is not published, are not compared.
    """
    coming = None if event else begin_quantities(_printed(path, sources), vocabulary, workers)

    def agreeing() -> Mask:
        periods = _periods(path, sources, vocabulary, event=event)
        agrees = _agree(path, periods, _PERIOD, _DATED)
        if not agrees.all():
            agrees |= _anchored(path)
        if coming is None:
            return agrees
        return agrees & _agree(path, coming(), _QUANTITY)

    return agreeing


def _agree(
    path: Path, read: Read, types: Mapping[str, pa.DataType], names: Mapping[str, str] | None = None
) -> Mask:
    """Return which rows were read and have what is read, by row.

    `types` are those of the attributes of a reading; `names` are those of their columns, where they
    have other ones.
    """
    agrees = _was_read(read)
    columns = each_in_threads(
        lambda attribute: _equal(
            path,
            (names or {}).get(attribute, attribute),
            read,
            read.values(attribute, types[attribute]),
        ),
        types,
        len(agrees),
    )
    for same in columns:
        agrees &= same
    return agrees


def _was_read(read: Read) -> Mask:
    fine = np.array([result is not None for result in read.results], bool)
    return fine[read.groups.codes] if len(fine) else np.zeros(0, bool)


def _equal(path: Path, name: str, read: Read, values: pa.Array) -> Mask:
    """Return whether the published column has the reading's value, by row; nulls are equal."""
    column, start, parts = parquet.read(path, [name])[name], 0, [np.zeros(0, bool)]
    for chunk in column.chunks:
        stop = start + len(chunk)
        expected = values.take(pa.array(read.groups.codes[start:stop]))
        published = decode(chunk)
        both_null = pc.and_(expected.is_null(), published.is_null())
        same = pc.or_kleene(pc.equal(expected, published), both_null).fill_null(False)
        parts.append(same.to_numpy(zero_copy_only=False))
        start = stop
    return np.concatenate(parts)


def _anchored(path: Path) -> Mask:
    """Return in which rows a rule read the period from the row's anchor, by row."""
    parts = [np.zeros(0, bool)]
    for chunk in parquet.read(path, ["rules"])["rules"].chunks:
        leans = pc.match_substring(pc.list_flatten(chunk), ANCHORED)
        anchored = np.zeros(len(chunk), bool)
        anchored[pc.list_parent_indices(chunk).filter(leans).to_numpy()] = True
        parts.append(anchored)
    return np.concatenate(parts)


def _printed(path: Path, sources: Sources) -> dict[str, pa.Array]:
    table = parquet.read(path, ["said_by", *_PRINTED.values()])
    printed = {name: encode(table[column]) for name, column in _PRINTED.items()}
    for name in ("locale", "default_geography"):
        printed[name] = _lent(table["said_by"], sources, name, TEXT)
    return printed


def _lent(
    said_by: pa.ChunkedArray,
    sources: Sources,
    name: str,
    type_: pa.DataType,
) -> pa.DictionaryArray:
    """Return what each row's source says, as a column of the rows."""
    ids = encode(said_by)
    lent = [sources.get(source, {}).get(name) for source in ids.dictionary.to_pylist()]
    return encode(pa.DictionaryArray.from_arrays(ids.indices, pa.array(lent, type_)))


def _periods(path: Path, sources: Sources, vocabulary: Vocabulary, *, event: bool) -> Read:
    words = "as_reported" if event else "period_as_reported"
    dated = ["said_by", words, "status", *(() if event else ("stated_on",))]
    table = parquet.read(path, dated)
    said_by = table["said_by"]
    columns = [
        table[words],
        table["status"],
        _lent(said_by, sources, "published_on", DAY)
        if event
        else combine_chunks(table["stated_on"]),
        _lent(said_by, sources, "locale", TEXT),
        _lent(said_by, sources, "fiscal_year_start_month", pa.int64()),
        _lent(said_by, sources, "fiscal_year_named_by", TEXT),
    ]
    groups = group_by(columns)
    keys: Iterator[tuple[Any, ...]] = zip(
        *(values_at(column, groups.first) for column in columns), strict=True
    )
    outcomes = [
        guarded(
            read_period,
            words,
            text,
            PeriodContext(
                locale=locale,
                published_on=published_on,
                fiscal_year_start_month=month,
                fiscal_year_named_by=named_by,
                status=status,
                event=event,
                vocabulary=vocabulary,
            ),
        )
        for text, status, published_on, locale, month, named_by in keys
    ]
    return Read.of(groups, outcomes)
