"""official_statistic of every published figure: one summary row each, and the candidate rows of
those that have some.

Figures for which the reference has nothing are told so for all at once; the others are judged once
per distinct claim.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode, encode, group_by, row_codes, take
from silkledger.indicators import indicators
from silkledger.judging.checks.official import KIND, official
from silkledger.judging.checks.pairs import among
from silkledger.judging.checks.rows import Summaries, cited
from silkledger.judging.checks.subjects import SUBJECT
from silkledger.judging.comparing import claims_of, tight
from silkledger.judging.comparing.claims import COLUMNS as CLAIM
from silkledger.judging.reference.assembly import SeriesOf
from silkledger.reading.places import groups
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from silkledger.judging.checks.candidates import NamedPeriods
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.rows import Check

NOTHING = "No official statistics are at hand."
_LONG = 366  # days: a period that is longer is a window


def official_statistic(evidence: Evidence) -> tuple[list[Check], Summaries]:
    """The candidate rows in the order of the figures, and the summaries of all figures in
    theirs.
    """
    checks = list(_judged(evidence)) if evidence.reference else []
    summaries = {check.figure_ids[0]: check for check in checks if check.role == "summary"}
    candidates = [check for check in checks if check.role != "summary"]
    return candidates, _summaries(evidence, summaries)


def _judged(evidence: Evidence) -> Iterator[Check]:
    """All rows of the figures that the reference may speak of."""
    figures = evidence.figures
    rows = np.flatnonzero(_reached(evidence))
    if not len(rows):
        return
    chosen = take(figures, rows)
    alike = group_by([chosen[name] for name in (*CLAIM, *SUBJECT)])
    subjects = evidence.subjects(rows[alike.first].tolist())
    series: dict[str, SeriesOf] = {}
    periods = _named_periods(figures, {one.said_by for one in subjects.values() if one.known.level})
    found: list[list[Check]] = []
    for row in rows[alike.first].tolist():
        subject = subjects[row]
        publisher = evidence.publisher(subject)
        if publisher not in series:
            series[publisher] = SeriesOf(evidence.reference, publisher)
        found.append(
            list(official(subject, series[publisher], periods.get(subject.said_by, frozenset())))
        )
    ids = chosen["figure_id"].to_pylist()
    for figure_id, code in zip(ids, alike.codes.tolist(), strict=True):
        for check in found[code]:
            yield (
                check
                if check.figure_ids == (figure_id,)
                else replace(check, figure_ids=(figure_id,))
            )


def _reached(evidence: Evidence) -> npt.NDArray[np.bool_]:
    """Which figures are of an indicator and of places that the reference has values of."""
    reference, figures = evidence.reference, evidence.figures
    related = {
        code
        for code, known in indicators().items()
        if reference.indicators & {code, *known.related}
    }
    deep = {code for code, known in indicators().items() if related & known.related}
    own = {place for _, geo, other in reference.observations for place in (geo, other) if place}
    having = own | {
        code for code, found in groups().items() if any(own & set(one.members) for one in found)
    }
    mask = among(figures["indicator"], related | deep)
    mask &= among(figures["geography"], having)
    return mask & (among(figures["counterpart"], having) | (row_codes(figures["counterpart"]) == 0))


def _named_periods(figures: pa.Table, sources: set[str]) -> dict[str, NamedPeriods]:
    """The windows that the figures of those sources name."""
    days = pc.days_between(figures["period_start"], figures["period_end"]).fill_null(0).to_numpy()
    rows = np.flatnonzero((days > _LONG) & among(figures["said_by"], sources))
    if not len(rows):
        return {}
    columns = [
        figures[name].take(pa.array(rows))
        for name in ("said_by", "period_start", "period_end", "nature")
    ]
    first = pa.array(group_by(columns).first)
    found: dict[str, set[tuple[object, ...]]] = {}
    for source, *period in zip(
        *(column.take(first).to_pylist() for column in columns), strict=True
    ):
        found.setdefault(source, set()).add(tuple(period))
    return {source: frozenset(periods) for source, periods in found.items()}  # type: ignore[arg-type]


def _summaries(evidence: Evidence, judged: dict[str, Check]) -> Summaries:
    """The default row of every figure, with the judged ones in their places."""
    figures = evidence.figures
    figure_id = _one(figures["figure_id"])
    statement = _statements(figures)
    why = _reasons(evidence)
    lower, upper = _claims(figures)
    count = len(figure_id)
    found_lower, found_upper = np.full(count, np.nan), np.full(count, np.nan)
    verdicts, lists = ["cannot_be_checked"], [list[str]()]
    verdict, reference = np.zeros(count, np.int32), np.zeros(count, np.int32)
    if judged:
        places = np.flatnonzero(
            pc.is_in(figure_id, value_set=pa.array(sorted(judged), pa.string()))
        )
        rows = [judged[one] for one in figure_id.take(pa.array(places)).to_pylist()]
        statement = _with(statement, places, [row.statement for row in rows])
        why = _with(why, places, [row.verdict.why for row in rows])
        for place, row in zip(places.tolist(), rows, strict=True):
            lower[place], upper[place] = _ends(row.verdict.claim)
            found_lower[place], found_upper[place] = _ends(row.verdict.found)
            if row.verdict.verdict not in verdicts:
                verdicts.append(row.verdict.verdict)
            verdict[place] = verdicts.index(row.verdict.verdict)
            if row.cited:
                reference[place] = len(lists)
                lists.append(cited(row.cited))
    return Summaries(
        kind=KIND,
        figure_id=figure_id,
        statement=statement,
        claim_lower=_numbers(lower),
        claim_upper=_numbers(upper),
        found_lower=_numbers(found_lower),
        found_upper=_numbers(found_upper),
        unit=encode(figures["unit"]),
        reference=pa.DictionaryArray.from_arrays(pa.array(reference), pa.array(lists, TEXTS)),
        verdict=pa.DictionaryArray.from_arrays(pa.array(verdict), pa.array(verdicts, pa.string())),
        why=why,
    )


def _numbers(ends: npt.NDArray[np.float64]) -> pa.Array:
    """Null where there is no end."""
    return pa.array(ends, pa.float64(), from_pandas=True)


def _statements(figures: pa.Table) -> pa.DictionaryArray:
    """One statement for each wording of each indicator."""
    wordings = group_by([figures["as_reported"], figures["indicator"]])
    first = pa.array(wordings.first)
    codes = figures["indicator"].take(first).to_pylist()
    said = figures["as_reported"].take(first).to_pylist()
    known = indicators()
    texts = [
        f'"{wording}" ({known[code].name.casefold()}) could not be held against an official value.'
        for wording, code in zip(said, codes, strict=True)
    ]
    return pa.DictionaryArray.from_arrays(
        pa.array(wordings.codes.astype(np.int32)), pa.array(texts, pa.string())
    )


def _reasons(evidence: Evidence) -> pa.DictionaryArray:
    """Why nothing was held against a figure, by indicator."""
    column = encode(evidence.figures["indicator"])
    if not evidence.reference:
        zeros = pa.array(np.zeros(len(column), np.int32))
        return pa.DictionaryArray.from_arrays(zeros, pa.array([NOTHING], pa.string()))
    known = indicators()
    names = [
        known[code].name.casefold() if code in known else code
        for code in column.dictionary.to_pylist()
    ]
    texts = [
        f"The official statistics at hand have no value of {name} for this place." for name in names
    ]
    codes = column.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    codes[row_codes(evidence.figures["geography"]) == 0] = len(texts)
    return pa.DictionaryArray.from_arrays(
        pa.array(codes), pa.array([*texts, "The figure names no place."], pa.string())
    )


def _claims(figures: pa.Table) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The tight interval of every figure; NaN where it has no end. Each distinct claim is worked
    out once.
    """
    alike = group_by([figures[name] for name in CLAIM])
    intervals = [tight(one) for one in claims_of(figures.select(CLAIM).take(pa.array(alike.first)))]
    ends = np.array([_ends(one) for one in intervals]).reshape(-1, 2)
    return alike.take(ends[:, 0]), alike.take(ends[:, 1])


def _ends(interval: object) -> tuple[float, float]:
    low, high = (getattr(interval, side, None) for side in ("low", "high"))
    return (np.nan if low is None else float(low), np.nan if high is None else float(high))


def _with(
    column: pa.DictionaryArray, places: npt.NDArray[np.int64], texts: list[str]
) -> pa.DictionaryArray:
    """The column with other texts at those places."""
    codes = column.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    codes[places] = np.arange(
        len(column.dictionary), len(column.dictionary) + len(texts), dtype=np.int32
    )
    return (
        pa.DictionaryArray.from_arrays(
            pa.array(codes), pa.concat_arrays([column.dictionary, pa.array(texts, pa.string())])
        )
        .dictionary_decode()
        .dictionary_encode()
    )


def _one(column: pa.ChunkedArray) -> pa.Array:
    """The column as one plain array, shared where it is one already."""
    chunks = decode(column).chunks
    return chunks[0] if len(chunks) == 1 else pa.concat_arrays([pa.array([], pa.string()), *chunks])
