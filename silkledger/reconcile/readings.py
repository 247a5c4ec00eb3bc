"""What figures and events share: the result, the context from the source, periods and places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import Groups, downcast, encode, group_by, on_disk, take_columns, values_at
from silkledger.errors import InputError
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods import PeriodContext, leans, read_period, with_unfinished
from silkledger.rules import Refusal, refuse
from silkledger.schemas.table import TEXT, TEXTS
from silkledger.unexpected import guarded
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from silkledger.columns import RowNumbers
    from silkledger.ingest.folder.sources import Source
    from silkledger.reading.results import Place
    from silkledger.schemas.vocabulary import Vocabulary

STAGE = "reconcile"
_HAPPENED = ("actual", "held")
# Columns of large inputs whose cells stand over what the source says.
_OWN = {"published_on": "published_at", "locale": "locale"}


@dataclass(frozen=True)
class Reconciled:
    """What was read from raw rows.

    `columns` has a value for every raw row, as codes over few values: no value is made for a row
    before its place in the release is known. `numbers` are the indexes of the rows that could be
    read; the others are in `reasons`, each with all of its reasons.
    """

    columns: Mapping[str, pa.DictionaryArray]
    numbers: RowNumbers
    reasons: Reasons

    @staticmethod
    def of(columns: Mapping[str, pa.DictionaryArray], reasons: Reasons, count: int) -> Reconciled:
        """Return the result for `count` rows; those without a reason were read."""
        # Columns of one reading share their codes on disk too.
        kept = on_disk.put_away({"rows": pa.table(dict(columns))})["rows"]
        away = {name: kept[name].chunk(0) for name in columns}
        numbers = np.flatnonzero(~reasons.mask(count)).astype(np.int32)
        return Reconciled(away, numbers, reasons)

    def rows(self, numbers: RowNumbers) -> pa.Table:
        """Return the columns of those rows, in that order, as they are published."""
        return take_columns(self.columns, numbers)


@dataclass(frozen=True)
class Read:
    """Readings of distinct keys joined to rows.

    `results[groups.codes[i]]` is the reading of row i, None where it is refused.
    """

    groups: Groups
    results: tuple[Any, ...]
    reasons: Reasons

    @staticmethod
    def of(groups: Groups, outcomes: Sequence[Any]) -> Read:
        """Return the readings from one outcome per distinct key.

        An outcome is a reading, None, or a tuple of refusals.
        """
        refusals = [outcome if isinstance(outcome, tuple) else () for outcome in outcomes]
        results = tuple(None if isinstance(outcome, tuple) else outcome for outcome in outcomes)
        return Read(groups, results, Reasons.of(STAGE, groups.codes, refusals))

    def values(self, attribute: str, kind: pa.DataType) -> pa.Array:
        """Return one attribute of the readings, null where there is none.

        Exact numbers become float64, correctly rounded.
        """
        cells = [getattr(result, attribute, None) for result in self.results]
        if pa.types.is_floating(kind):
            cells = [None if number is None else float(number) for number in cells]
        return pa.array(cells, kind)

    def column(self, attribute: str, kind: pa.DataType) -> pa.DictionaryArray:
        """Return one attribute of the readings as a column of the rows."""
        return self.groups.broadcast(self.values(attribute, kind))

    def words(self, attribute: str) -> tuple[Groups, list[tuple[str, ...]]]:
        """Return the distinct tuples of words (rules, flags) of the readings, and row codes."""
        tuples = [tuple(getattr(result, attribute, ())) for result in self.results]
        code_of = {words: code for code, words in enumerate(dict.fromkeys(tuples))}
        codes = downcast(np.array([code_of[words] for words in tuples], np.int64), len(code_of))[
            self.groups.codes
        ]
        return Groups(codes, np.arange(len(code_of))), list(code_of)


def merged_words(parts: Sequence[tuple[Groups, list[tuple[str, ...]]]]) -> pa.DictionaryArray:
    """Return all words of a row from all its readings, sorted and without repetitions.

    Each distinct combination is merged once.
    """
    groups = group_by([part.codes for part, _ in parts])
    combined = [
        sorted({word for (part, words) in parts for word in words[int(part.codes[row])]})
        for row in groups.first.tolist()
    ]
    return groups.broadcast(pa.array(combined, TEXTS))


def of_source(
    rows: pa.Table, sources: Mapping[str, Source], attribute: str, kind: pa.DataType
) -> pa.DictionaryArray:
    """Return an attribute of each row's source; a column of the rows takes precedence."""
    ids = encode(rows["source_id"])
    # A refused row's unknown source may still stand in the dictionary.
    lent = pa.array(
        [getattr(sources.get(name), attribute, None) for name in ids.dictionary.to_pylist()], kind
    )
    column = pa.DictionaryArray.from_arrays(ids.indices, lent)
    if _OWN.get(attribute) not in rows.column_names:
        return encode(column)
    own = _own(rows, attribute)
    groups = group_by([own, ids])
    pairs = zip(values_at(own, groups.first), values_at(column, groups.first), strict=True)
    return encode(
        groups.broadcast(
            pa.array([lent if stated is None else stated for stated, lent in pairs], kind)
        )
    )


def _own(rows: pa.Table, attribute: str) -> pa.DictionaryArray:
    """Return the rows' own column; each distinct cell is read once."""
    own = encode(rows[_OWN[attribute]])
    if attribute != "published_on":
        return own
    try:
        days = [dt.datetime.fromisoformat(cell).date() for cell in own.dictionary.to_pylist()]
    except ValueError as fault:
        raise InputError(
            str(rows["file"][0]), str(fault), fix="write ISO dates", column="published_at"
        ) from fault
    return pa.DictionaryArray.from_arrays(own.indices, pa.array(days, pa.date32()))


def unless(mask: npt.NDArray[np.bool_], column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Return the column with null where the mask is true.

    What does not affect a reading then makes no distinct key.
    """
    return pa.DictionaryArray.from_arrays(
        pc.if_else(pa.array(mask), None, column.indices), column.dictionary
    )


def read_periods(
    rows: pa.Table,
    sources: Mapping[str, Source],
    status: pa.DictionaryArray,
    vocabulary: Vocabulary,
    *,
    event: bool,
) -> Read:
    """Return each row's period.

    Publication date and status are part of the key only if the words depend on them.
    """
    period = encode(rows["period"] if "period" in rows.column_names else rows["as_reported"])
    anchor = (
        encode(rows["period_anchor"])
        if "period_anchor" in rows.column_names
        else pa.nulls(len(period), TEXT).dictionary_encode()
    )
    printed = group_by([period, anchor])
    leaning = np.array(
        [
            bool(guarded(leans, "period", words or "", leaned_on, vocabulary))
            for words, leaned_on in zip(
                values_at(period, printed.first), values_at(anchor, printed.first), strict=True
            )
        ],
        bool,
    )
    absolute = ~leaning[printed.codes] if printed.count else np.zeros(0, bool)
    columns = [
        period,
        anchor,
        of_source(rows, sources, "locale", TEXT),
        of_source(rows, sources, "fiscal_year_start_month", pa.int64()),
        of_source(rows, sources, "fiscal_year_named_by", TEXT),
        unless(absolute, of_source(rows, sources, "published_on", pa.date32())),
        unless(absolute, status),
    ]
    groups = group_by(columns)
    outcomes = [
        guarded(
            read_period,
            "as_reported" if event else "period",
            words or "",
            PeriodContext(
                locale=locale,
                published_on=published_on,
                anchor=leaned_on,
                fiscal_year_start_month=month,
                fiscal_year_named_by=named_by,
                status=state or ("held" if event else "actual"),
                event=event,
                vocabulary=vocabulary,
            ),
        )
        for words, leaned_on, locale, month, named_by, published_on, state in zip(
            *(values_at(column, groups.first) for column in columns), strict=True
        )
    ]
    read = Read.of(groups, outcomes)
    published_on = of_source(rows, sources, "published_on", pa.date32())
    return _compared_with_publication(
        read, period, status, published_on, "as_reported" if event else "period"
    )


def _compared_with_publication(
    read: Read,
    period: pa.DictionaryArray,
    status: pa.DictionaryArray,
    published_on: pa.DictionaryArray,
    column: str,
) -> Read:
    """Refuse what is reported as past but lies wholly after its publication; flag what lasts on.

    This applies where the period was read without the publication date. Only figures (status
    actual) are flagged.
    """
    groups = group_by([read.groups.codes, status, published_on])
    refusals: list[tuple[Refusal, ...]] = []
    results, flagged, codes = list(read.results), dict[int, int](), list[int]()
    for code, state, day, words in zip(
        read.groups.codes[groups.first].tolist(),
        *(values_at(cells, groups.first) for cells in (status, published_on, period)),
        strict=True,
    ):
        result = read.results[code]
        codes.append(code)
        if state == "actual" and result is not None and day is not None:
            unfinished = with_unfinished(result, day)
            if unfinished is not result:
                if code not in flagged:
                    flagged[code] = len(results)
                    results.append(unfinished)
                codes[-1] = flagged[code]
        start = getattr(result, "start", None)
        later = state in _HAPPENED and start is not None and day is not None and start > day
        refusals.append(
            (refuse("period.after_publication", column, words, published_on=day),) if later else ()
        )
    reasons = Reasons.join(STAGE, [read.reasons, Reasons.of(STAGE, groups.codes, refusals)])
    if not flagged:
        return Read(read.groups, read.results, reasons)
    settled = np.array(codes, np.int64)[groups.codes]
    rows = group_by([downcast(settled, len(results))])
    return Read(rows, tuple(results[code] for code in settled[rows.first].tolist()), reasons)


def read_places(column: pa.ChunkedArray, name: str, vocabulary: Vocabulary) -> Read:
    """Return each row's place, None where the cell is empty."""
    groups = group_by([column])
    outcomes: list[object] = []
    for text in values_at(column, groups.first):
        place: Place | Refusal | tuple[Refusal, ...] | None = None
        if text is not None:
            place = guarded(read_place, name, text, column=name, vocabulary=vocabulary)
        outcomes.append((place,) if isinstance(place, Refusal) else place)
    return Read.of(groups, outcomes)
