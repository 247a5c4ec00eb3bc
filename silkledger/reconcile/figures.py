"""Figures: quantity, period, places and indicator of each valid raw row.

Every distinct combination is read once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import Groups, encode, fill_null, group_by, parse_integers, values_at
from silkledger.indicator_names import indicators_like
from silkledger.indicators import indicators
from silkledger.reading.base import CHANGES
from silkledger.reading.editions import Edition, split_edition
from silkledger.reconcile.agreement import disagreeing
from silkledger.reconcile.bases import read_bases
from silkledger.reconcile.quantities import begin_quantities
from silkledger.reconcile.readings import (
    STAGE,
    Read,
    Reconciled,
    merged_words,
    of_source,
    read_periods,
    read_places,
)
from silkledger.reconcile.reviews import review_words
from silkledger.rules import Refusal, refuse
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TRUTH
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.unexpected import guarded
from silkledger.validate.pandera_checks import cells, together
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from silkledger.ingest.folder.sources import Source
    from silkledger.parts import Workers
    from silkledger.schemas.vocabulary import Vocabulary

_QUANTITY: dict[str, pa.DataType] = {
    **dict.fromkeys(("bound", "unit", "counted"), TEXT),
    **dict.fromkeys(("value", "lower", "upper", "lower_digit", "upper_digit", "point"), NUMBER),
    **dict.fromkeys(("lower_inclusive", "upper_inclusive"), TRUTH),
    "significant_digits": COUNT,
}
# Columns of figures by the attribute of a period that fills them.
_PERIOD: dict[str, tuple[str, pa.DataType]] = {
    "period_start": ("start", DAY),
    "period_end": ("end", DAY),
    "period": ("edtf", TEXT),
    "nature": ("nature", TEXT),
}

# Rules by which words name the end of a period, not a day of its own: "by the end of 2024".
_EDGES = frozenset(("period.instant.end", "period.instant.by"))


def reconcile_figures(
    rows: pa.Table,
    sources: Mapping[str, Source],
    vocabulary: Vocabulary = SHIPPED,
    workers: Workers | None = None,
) -> Reconciled:
    """Return what valid raw figures say, as columns of silkledger.schemas.figures.FIGURES.

    Columns that are printed cells, ids, standing, history or conversions are left out.
    """
    status = fill_null(rows["status"], "actual")
    statistic, indicator = _statistics(rows, vocabulary), _indicators(rows, vocabulary)
    geography, counterpart, reporter = (
        read_places(rows[name], name, vocabulary)
        for name in ("geography", "counterpart", "reporter")
    )
    coming = _quantities(rows, sources, geography, vocabulary, workers)
    # Other processes read quantities already.
    period = read_periods(rows, sources, status, vocabulary, event=False)
    base = read_bases(rows, sources, statistic, period, vocabulary)
    witness = _witnesses(rows)
    starts, ends = (parse_integers(rows[name]) for name in ("char_start", "char_end"))
    quantity = coming()
    reads = (indicator, quantity, period, base, geography, counterpart, reporter)
    columns = {
        "geography": geography.column("code", TEXT),
        "counterpart": counterpart.column("code", TEXT),
        "statistic": statistic,
        "status": status,
        "reporter": reporter.column("code", TEXT),
        "base": base.column("code", TEXT),
        **{name: quantity.column(name, kind) for name, kind in _QUANTITY.items()},
        **{name: period.column(attribute, kind) for name, (attribute, kind) in _PERIOD.items()},
        "stated_on": of_source(rows, sources, "published_on", DAY),
        "measured_by": witness[0],
        "edition": witness[1],
        "char_start": starts,
        "char_end": ends,
        "document_sha256": of_source(rows, sources, "document_sha256", TEXT),
        "rules": merged_words(
            [*(read.words("rules") for read in reads[1:]), witness[2], _defaults(rows)]
        ),
        "flags": merged_words(
            [
                quantity.words("flags"),
                period.words("flags"),
                _flags(status, statistic, period),
                review_words(rows, sources, "figures"),
            ]
        ),
    }
    reasons = Reasons.join(
        STAGE,
        [
            *(read.reasons for read in reads),
            witness[3],
            disagreeing(rows, sources, quantity, period, vocabulary),
            *_contract(columns, quantity, period),
        ],
    )
    return Reconciled.of(columns, reasons, rows.num_rows)


def _contract(
    columns: Mapping[str, pa.DictionaryArray], quantity: Read, period: Read
) -> Iterator[Reasons]:
    """Yield the reasons for readings that break the contract of figures.

    Such a reading is a fault of the reader; it is kept out of the release all the same.
    """

    def refusal(check: str, text: str) -> Refusal:
        return refuse("figure.contract", "as_reported", text, check=check)

    for column in FIGURES.columns:
        if column.name in columns and column.is_restricted:
            yield cells(columns[column.name], replace(column, required=False), STAGE, refusal)
    # One row for each reading.
    numbers, days = (
        pa.table({name: columns[name].dictionary for name in names})
        for names in (("value", "lower", "upper", "point"), ("period_start", "period_end"))
    )
    lacking = [
        tuple(
            refusal("required", "")
            for name in ("value", "bound", "unit")
            if getattr(result, name) is None
        )
        if result is not None
        else ()
        for result in quantity.results
    ]
    for read, refusals in (
        (quantity, lacking),
        (quantity, together(numbers, FIGURES, refusal)),
        (period, together(days, FIGURES, refusal)),
    ):
        yield Reasons.of(STAGE, read.groups.codes, refusals)


def _statistics(rows: pa.Table, vocabulary: Vocabulary) -> pa.DictionaryArray:
    """Return the row's own statistic, else its indicator's."""
    by_code = indicators(vocabulary)
    columns = (rows["statistic"], rows["indicator"])
    groups = group_by(columns)
    pairs = zip(*(values_at(column, groups.first) for column in columns), strict=True)
    statistics = [
        stated or (by_code[code].statistic if code in by_code else None) for stated, code in pairs
    ]
    return encode(groups.broadcast(pa.array(statistics, TEXT)))


def _indicators(rows: pa.Table, vocabulary: Vocabulary) -> Read:
    by_code = indicators(vocabulary)
    groups = group_by([rows["indicator"]])
    outcomes: list[object] = []
    for code in values_at(rows["indicator"], groups.first):
        if code in by_code:
            outcomes.append(by_code[code])
            continue
        codes = " or ".join(indicators_like(code, vocabulary))
        nearest = f"{codes} if that is meant" if codes else "the code of a known one"
        outcomes.append((refuse("raw.indicator_unknown", "indicator", code, nearest=nearest),))
    return Read.of(groups, outcomes)


def _quantities(
    rows: pa.Table,
    sources: Mapping[str, Source],
    geography: Read,
    vocabulary: Vocabulary,
    workers: Workers | None,
) -> Callable[[], Read]:
    return begin_quantities(
        {
            **{name: rows[name] for name in ("as_reported", "unit", "indicator", "statistic")},
            "locale": of_source(rows, sources, "locale", TEXT),
            "geography": geography.column("code", TEXT),
            "default_geography": of_source(rows, sources, "default_geography", TEXT),
        },
        vocabulary,
        workers,
    )


def _witnesses(
    rows: pa.Table,
) -> tuple[pa.DictionaryArray, pa.DictionaryArray, tuple[Groups, list[tuple[str, ...]]], Reasons]:
    """Return publisher and edition that the text names, the rules that applied, and refusals.

    A date that stands with the publication is its edition.
    """
    groups = group_by([rows["measured_by"]])
    refusals: list[tuple[Refusal, ...]] = []
    publishers: list[str | None] = []
    editions: list[str | None] = []
    for text in values_at(rows["measured_by"], groups.first):
        split = guarded(split_edition, "measured_by", text or "")
        name, edition = split if isinstance(split[0], str) else ("", Edition())
        refusals.append(tuple(each for each in split if isinstance(each, Refusal)))
        publishers.append(name or None)
        editions.append(edition.code or None)
    words: list[tuple[str, ...]] = [
        ("measured_by.edition",) if edition else () for edition in editions
    ]
    return (
        groups.broadcast(pa.array(publishers, TEXT)),
        groups.broadcast(pa.array(editions, TEXT)),
        (groups, words),
        Reasons.of(STAGE, groups.codes, refusals),
    )


def _defaults(rows: pa.Table) -> tuple[Groups, list[tuple[str, ...]]]:
    """Return the rules that supplied status and statistic where the row leaves them empty."""
    silent = [rows[name].is_null().to_numpy().astype(np.int8) for name in ("status", "statistic")]
    words: list[tuple[str, ...]] = [
        (),
        ("status.default",),
        ("statistic.default",),
        ("status.default", "statistic.default"),
    ]
    return Groups(silent[0] + 2 * silent[1], np.arange(4)), words


def _flags(
    status: pa.DictionaryArray, statistic: pa.DictionaryArray, period: Read
) -> tuple[Groups, list[tuple[str, ...]]]:
    """Return the flags that only the figure as a whole shows.

    These are an expectation, a change without the window that it needs, and a flow that has an end
    but no start.
    """
    groups = group_by([status, statistic, period.groups.codes])
    words: list[tuple[str, ...]] = []
    for row, state, kind in zip(
        groups.first.tolist(),
        values_at(status, groups.first),
        values_at(statistic, groups.first),
        strict=True,
    ):
        dated = period.results[int(period.groups.codes[row])]
        no_window = kind in CHANGES and dated is not None and dated.start is None
        no_start = kind == "flow" and dated is not None and not _EDGES.isdisjoint(dated.rules)
        expected = state in ("forecast", "target")
        words.append(
            (
                *(("forecast_period",) if expected else ()),
                *(("window_not_stated",) if no_window else ()),
                *(("start_not_stated",) if no_start else ()),
            )
        )
    return groups, words
