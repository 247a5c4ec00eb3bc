"""Figures: quantity, period, places and indicator of each valid raw row, every distinct one read once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.figures import FIGURES
from silkledger.contract import cells, together
from silkledger.distinct import Distinct, distinct, encode, take, values, whole_numbers
from silkledger.indicators import indicators
from silkledger.quarantine import Reasons
from silkledger.reading.quantities import QuantityContext, leans_on_place, read_quantity
from silkledger.reconcile.readings import (
    STAGE,
    Read,
    Reconciled,
    merged_words,
    of_source,
    read_periods,
    read_places,
    unless,
)
from silkledger.rules import refuse
from silkledger.spelling import near

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from silkledger.rules import Refusal
    from silkledger.sources import Source

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_ORDERED = ["value", "lower", "upper", "point", "period_start", "period_end"]
_RULES: dict[str, Callable[[pd.DataFrame], pd.Series]] = {
    "the lower bound lies above the upper one": lambda frame: ~(frame["lower"] > frame["upper"]),
    "the number lies outside its bounds": lambda frame: (
        ~((frame["value"] < frame["lower"]) | (frame["value"] > frame["upper"]))
    ),
    "the period ends before it starts": lambda frame: ~(frame["period_start"] > frame["period_end"]),
    "the point is not the number": lambda frame: frame["point"].isna() | (frame["point"] == frame["value"]),
}
_CHANGES = ("growth_rate", "multiple", "increase")
_QUANTITY_TEXTS = ("bound", "unit")
_QUANTITY_NUMBERS = ("value", "lower", "upper", "lower_digit", "upper_digit")
_QUANTITY_TRUTHS = ("lower_inclusive", "upper_inclusive")


def reconcile_figures(rows: pa.Table, sources: Mapping[str, Source]) -> Reconciled:
    """Valid raw figures as columns of schemas.figures.FIGURES (ids, standing, history and conversions are not yet there)."""
    status = _stated(rows["status"], "actual")
    statistic, indicator = _statistics(rows), _indicators(rows)
    geography, counterpart, reporter = (
        read_places(rows[name], name) for name in ("geography", "counterpart", "reporter")
    )
    period = read_periods(rows, sources, status, event=False)
    quantity = _quantities(rows, sources, geography)
    reads = (indicator, quantity, period, geography, counterpart, reporter)
    reasons = Reasons.join(STAGE, [read.reasons for read in reads])
    witness = _witnesses(rows)
    bound = quantity.column("bound", pa.string())
    value = quantity.number("value")
    columns = {
        "as_reported": rows["as_reported"],
        "unit_as_reported": rows["unit"],
        "period_as_reported": rows["period"],
        "geography_as_reported": rows["geography"],
        "counterpart_as_reported": rows["counterpart"],
        "indicator": rows["indicator"],
        "geography": geography.column("code", pa.string()),
        "counterpart": counterpart.column("code", pa.string()),
        "statistic": statistic,
        "status": status,
        "share_of": rows["share_of"],
        "reporter": reporter.column("code", pa.string()),
        "basis": rows["basis"],
        "coverage": rows["coverage"],
        **{name: quantity.column(name, pa.string()) for name in _QUANTITY_TEXTS},
        **{name: quantity.number(name) for name in _QUANTITY_NUMBERS},
        **{name: quantity.column(name, pa.bool_()).dictionary_decode() for name in _QUANTITY_TRUTHS},
        "significant_digits": quantity.column("significant_digits", pa.int64()).dictionary_decode(),
        "point": pc.if_else(pc.equal(bound.dictionary_decode(), "exact"), value, None),
        "period_start": period.column("start", pa.date32()).dictionary_decode(),
        "period_end": period.column("end", pa.date32()).dictionary_decode(),
        "period": period.column("edtf", pa.string()),
        "nature": period.column("nature", pa.string()),
        "stated_on": of_source(rows, sources, "published_on", pa.date32()).dictionary_decode(),
        "said_by": rows["source_id"],
        "measured_by": witness[0],
        "edition": witness[1],
        "char_start": whole_numbers(rows["char_start"]),
        "char_end": whole_numbers(rows["char_end"]),
        "document_sha256": of_source(rows, sources, "document_sha256", pa.string()),
        "locator": rows["locator"],
        "row_id": rows["row_id"],
        "rules": merged_words([*(read.words("rules") for read in reads[1:]), witness[2], _defaults(rows)]),
        "flags": merged_words([quantity.words("flags"), period.words("flags"), _flags(status, statistic, period)]),
    }
    kept = np.flatnonzero(~reasons.mask(rows.num_rows))
    read = take(pa.table(columns), kept)
    broken = _contract(read)
    if not len(broken.rows):
        return Reconciled(read, kept, reasons)
    sound = ~broken.mask(read.num_rows)
    return Reconciled(take(read, sound), kept[sound], Reasons.join(STAGE, [reasons, broken.moved(kept)]))


def _contract(read: pa.Table) -> Reasons:
    """Readings that break the contract of figures: a fault of the reader, kept out of the release all the same."""

    def refusal(check: str, text: str) -> Refusal:
        return refuse("figure.contract", "as_reported", text, check=check)

    own = [
        cells(read[column.name], column, STAGE, refusal)
        for column in FIGURES.columns
        if column.name in read.column_names and (column.allowed or column.minimum is not None or column.pattern)
    ]
    filled = [name for name in ("value", "bound", "unit", "indicator") if read[name].null_count]
    empty = [cells(read[name], FIGURES.column(name), STAGE, refusal) for name in filled]
    numbers = together(read.select(_ORDERED), FIGURES, _RULES, STAGE, refusal)
    return Reasons.join(STAGE, [*own, *empty, numbers])


def _stated(column: pa.ChunkedArray, default: str) -> pa.DictionaryArray:
    encoded = encode(column)
    return pc.fill_null(encoded.dictionary_decode(), default).dictionary_encode() if encoded.null_count else encoded


def _statistics(rows: pa.Table) -> pa.DictionaryArray:
    """The row's own statistic, else its indicator's."""
    known = indicators()
    codes = encode(rows["indicator"])
    own = pa.array(
        [known[code].statistic if code in known else None for code in codes.dictionary.to_pylist()], pa.string()
    )
    return pc.coalesce(encode(rows["statistic"]).dictionary_decode(), own.take(codes.indices)).dictionary_encode()


def _indicators(rows: pa.Table) -> Read:
    known = indicators()
    groups = distinct([rows["indicator"]])
    outcomes: list[object] = []
    for code in values(rows["indicator"], groups.first):
        nearest = near(code, known)
        unknown = refuse("raw.indicator_unknown", "indicator", code, nearest=nearest or "the code of a known one")
        outcomes.append(known.get(code, (unknown,)))
    return Read.of(groups, outcomes)


def _quantities(rows: pa.Table, sources: Mapping[str, Source], geography: Read) -> Read:
    """Place and default place enter the key only where the wording leans on them; an unknown indicator reads nothing."""
    wording, unit = encode(rows["as_reported"]), encode(rows["unit"])
    printed = distinct([wording, unit])
    pairs = zip(values(wording, printed.first), values(unit, printed.first), strict=True)
    leaning = np.array([leans_on_place(*pair) for pair in pairs], bool)
    placeless = ~leaning[printed.codes] if printed.count else np.zeros(0, bool)
    columns = [
        wording,
        unit,
        rows["indicator"],
        rows["statistic"],
        of_source(rows, sources, "locale", pa.string()),
        unless(placeless, geography.column("code", pa.string())),
        unless(placeless, of_source(rows, sources, "default_geography", pa.string())),
    ]
    groups = distinct(columns)
    known = indicators()
    outcomes: list[object] = []
    for words, apart, code, statistic, locale, place, default in zip(
        *(values(column, groups.first) for column in columns), strict=True
    ):
        if code not in known:
            outcomes.append(None)
            continue
        context = QuantityContext(
            unit=apart,
            locale=locale,
            indicator=known[code],
            statistic=statistic,
            geography=place,
            default_geography=default,
        )
        outcomes.append(read_quantity(words, context))
    return Read.of(groups, outcomes)


def _witnesses(rows: pa.Table) -> tuple[pa.DictionaryArray, pa.DictionaryArray, tuple[Distinct, list[tuple[str, ...]]]]:
    """Publisher and edition that the text names. A year that stands with the publication is its edition."""
    groups = distinct([rows["measured_by"]])
    publishers: list[str | None] = []
    editions: list[str | None] = []
    for text in values(rows["measured_by"], groups.first):
        years = _YEAR.findall(text or "")
        edition = years[0] if len(set(years)) == 1 else None
        publishers.append(" ".join(text.replace(edition, " ").split()).strip(" ,;") if text and edition else text)
        editions.append(edition)
    words: list[tuple[str, ...]] = [("measured_by.edition",) if edition else () for edition in editions]
    return (
        groups.spread(pa.array(publishers, pa.string())),
        groups.spread(pa.array(editions, pa.string())),
        (groups, words),
    )


def _defaults(rows: pa.Table) -> tuple[Distinct, list[tuple[str, ...]]]:
    """The rules by which status and statistic were supplied where the row is silent."""
    silent = [encode(rows[name]).is_null().to_numpy(zero_copy_only=False) for name in ("status", "statistic")]
    codes = silent[0].astype(np.int64) + 2 * silent[1].astype(np.int64)
    words: list[tuple[str, ...]] = [
        (),
        ("status.default",),
        ("statistic.default",),
        ("status.default", "statistic.default"),
    ]
    return Distinct(codes, np.arange(4)), words


def _flags(
    status: pa.DictionaryArray, statistic: pa.DictionaryArray, period: Read
) -> tuple[Distinct, list[tuple[str, ...]]]:
    """What only the figure as a whole shows: an expectation; a change without the window that it needs."""
    groups = distinct([status, statistic, period.groups.codes])
    words: list[tuple[str, ...]] = []
    for row, state, kind in zip(
        groups.first.tolist(), values(status, groups.first), values(statistic, groups.first), strict=True
    ):
        dated = period.results[int(period.groups.codes[row])]
        no_window = kind in _CHANGES and dated is not None and dated.start is None
        expected = state in ("forecast", "target")
        words.append((*(("forecast_period",) if expected else ()), *(("window_not_stated",) if no_window else ())))
    return groups, words
