"""official_statistic for all figures: one summary row each, and candidate rows where there are any.

Figures for which the reference has no values get their rows all at once; the others are judged once
per distinct claim.
"""

from __future__ import annotations

import operator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, group_by, is_among, on_disk, row_codes, take
from silkledger.columns.threads import each_in_threads
from silkledger.indicators import indicators
from silkledger.judging.checks.official import KIND, official
from silkledger.judging.checks.rows import Summaries, cited
from silkledger.judging.checks.subjects import SUBJECT, in_sentence
from silkledger.judging.comparing import claims_of, tight
from silkledger.judging.comparing.claims import COLUMNS as CLAIM
from silkledger.judging.dating import is_leaning, unfinished
from silkledger.judging.reference.assembly import SeriesOf
from silkledger.judging.reference.derived_values import inputs_of
from silkledger.reading.geography.places import place_groups
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.checks.candidates import NamedPeriods
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.rows import Check
    from silkledger.schemas.vocabulary import Vocabulary

NOTHING = "No official statistics are available."
_NO_PLACE = "The figure does not state a place."
_LEANING = "The figure is dated by another date, which is not stated."
_UNFINISHED = "The period had not ended when the source was published."
_LONG = 366  # days; a longer period is a window


def official_statistic(evidence: Evidence) -> tuple[list[Check], Summaries]:
    """Return the candidate rows and the summaries of all figures, both in the order of figures."""
    checks = list(_judged(evidence)) if evidence.reference else []
    summaries = {check.figure_ids[0]: check for check in checks if check.role == "summary"}
    candidates = [check for check in checks if check.role != "summary"]
    return candidates, _summaries(evidence, summaries)


def _judged(evidence: Evidence) -> Iterator[Check]:
    """Yield all rows of the figures for which the reference may have values."""
    figures = evidence.figures
    rows = np.flatnonzero(_reached(evidence))
    if not len(rows):
        return
    chosen = take(figures, rows)
    alike = group_by([chosen[name] for name in (*CLAIM, *SUBJECT)])
    subjects = evidence.subjects(rows[alike.first].tolist())
    series: dict[str, SeriesOf] = {}
    changes = {subject.said_by for subject in subjects.values() if subject.known.level}
    periods = _named_periods(figures, changes)
    checks_of: list[list[Check]] = []
    for row in rows[alike.first].tolist():
        subject = subjects[row]
        publisher = evidence.publisher(subject)
        if publisher not in series:
            series[publisher] = SeriesOf(evidence.reference, publisher)
        named_periods = periods.get(subject.said_by, frozenset())
        checks_of.append(list(official(subject, series[publisher], named_periods)))
    ids = chosen["figure_id"].to_pylist()
    for figure_id, code in zip(ids, alike.codes.tolist(), strict=True):
        for check in checks_of[code]:
            yield replace(check, figure_ids=(figure_id,))


def _reached(evidence: Evidence) -> npt.NDArray[np.bool_]:
    """Return whether the reference has values for the indicator and the places of each figure.

    False for figures whose period is not comparable with an official one.
    """
    reference, figures = evidence.reference, evidence.figures
    related = {
        code
        for code, known in indicators(evidence.vocabulary).items()
        if reference.indicators & {code, *known.related, *inputs_of(code, evidence.vocabulary)}
    }
    deep = {
        code for code, known in indicators(evidence.vocabulary).items() if related & known.related
    }
    own = {place for _, geo, other in reference.observations for place in (geo, other) if place}
    covered = own | {
        code
        for code, definitions in place_groups(evidence.vocabulary).items()
        if any(own & set(group.members) for group in definitions)
    }
    mask = is_among(figures["indicator"], related | deep)
    mask &= is_among(figures["geography"], covered)
    unilateral = row_codes(figures["counterpart"]) == 0
    mask &= is_among(figures["counterpart"], covered) | unilateral
    return mask & ~is_leaning(figures) & (unfinished(figures) == 0)


def _named_periods(figures: pa.Table, sources: set[str]) -> dict[str, NamedPeriods]:
    """Return the windows that the figures of the given sources name, by source."""
    days = pc.days_between(figures["period_start"], figures["period_end"]).fill_null(0).to_numpy()
    rows = np.flatnonzero((days > _LONG) & is_among(figures["said_by"], sources))
    if not len(rows):
        return {}
    columns = [
        figures[name].take(pa.array(rows))
        for name in ("said_by", "period_start", "period_end", "nature")
    ]
    first = pa.array(group_by(columns).first)
    periods_of: dict[str, set[tuple[object, ...]]] = {}
    for source, *period in zip(
        *(column.take(first).to_pylist() for column in columns), strict=True
    ):
        periods_of.setdefault(source, set()).add(tuple(period))
    return {
        source: frozenset(periods)  # type: ignore[arg-type]
        for source, periods in periods_of.items()
    }


def _summaries(evidence: Evidence, judged: dict[str, Check]) -> Summaries:
    """Return a default row for every figure, replaced where the figure was judged.

    What has a cell for each figure goes to disk as it is made.
    """
    figures = evidence.figures
    made: list[Any] = each_in_threads(
        operator.call,
        (
            lambda: _claims(figures),
            lambda: _away(_statements(figures, evidence.vocabulary)),
            lambda: on_disk.decode_away(figures["figure_id"]),
            lambda: _away(_reasons(evidence)),
        ),
        figures.num_rows,
    )
    (claims, ends), statement, figure_id, why = made
    rows: list[Check] = []
    number = np.zeros(figures.num_rows, np.int32)  # of the row of each figure, 0 for the default
    if judged:
        places = np.flatnonzero(
            pc.is_in(figure_id, value_set=pa.array(sorted(judged), pa.string()))
        )
        rows = [judged[judged_id] for judged_id in figure_id.take(pa.array(places)).to_pylist()]
        number[places] = np.arange(1, len(rows) + 1)
        claims = claims.astype(np.int32)
        claims[places] = len(ends) + number[places] - 1
        statement = _replaced(statement, places, [row.statement for row in rows])
        why = _replaced(why, places, [row.verdict.why for row in rows])
    claimed = [*ends, *(_ends(row.verdict.claim) for row in rows)]
    found = [(np.nan, np.nan), *(_ends(row.verdict.found) for row in rows)]
    verdicts = ["cannot_be_checked", *(row.verdict.verdict for row in rows)]
    words = [*dict.fromkeys(verdicts)]
    lists, list_of = [list[str]()], [0]
    for row in rows:
        list_of.append(len(lists) if row.cited else 0)
        if row.cited:
            lists.append(cited(row.cited))
    return Summaries(
        kind=KIND,
        figure_id=figure_id,
        statement=statement,
        claim_lower=on_disk.take_column_away(_side(claimed, 0), claims),
        claim_upper=on_disk.take_column_away(_side(claimed, 1), claims),
        found_lower=on_disk.take_column_away(_side(found, 0), number),
        found_upper=on_disk.take_column_away(_side(found, 1), number),
        unit=_away(encode(figures["unit"])),
        official_ids=_encoded(list_of, number, pa.array(lists, TEXTS)),
        verdict=_encoded([*map(words.index, verdicts)], number, pa.array(words, pa.string())),
        why=why,
    )


def _away(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return a column of one chunk on disk, since nobody asks before the table is made."""
    return on_disk.put_column_away(column).chunk(0)


def _encoded(codes: Sequence[int], number: Codes, values: pa.Array) -> pa.DictionaryArray:
    """Return the value of each figure; `codes` have its place for each number."""
    indices = on_disk.take_column_away(pa.array(codes, pa.int32()), number)
    return pa.DictionaryArray.from_arrays(indices, values)


def _side(ends: Sequence[tuple[float, float]], side: int) -> pa.Array:
    """Return one side of ends as a column; null for a missing end (NaN)."""
    return pa.array(np.array(ends).reshape(-1, 2)[:, side], pa.float64(), from_pandas=True)


def _statements(figures: pa.Table, vocabulary: Vocabulary) -> pa.DictionaryArray:
    """Return the default statement of each figure: one text per wording and indicator."""
    wordings = group_by([figures["as_reported"], figures["indicator"]])
    first = pa.array(wordings.first)
    codes = figures["indicator"].take(first).to_pylist()
    quotes = figures["as_reported"].take(first).to_pylist()
    known = indicators(vocabulary)
    texts = [
        f'"{wording}" ({in_sentence(known[code].name)}) '
        "could not be compared with an official value."
        for wording, code in zip(quotes, codes, strict=True)
    ]
    return pa.DictionaryArray.from_arrays(
        pa.array(wordings.codes.astype(np.int32)), pa.array(texts, pa.string())
    )


def _reasons(evidence: Evidence) -> pa.DictionaryArray:
    """Return why a figure was compared with nothing: its period, its place, or its indicator."""
    column = encode(evidence.figures["indicator"])
    if not evidence.reference:
        zeros = pa.array(np.zeros(len(column), np.int32))
        return pa.DictionaryArray.from_arrays(zeros, pa.array([NOTHING], pa.string()))
    known = indicators(evidence.vocabulary)
    names = [
        in_sentence(known[code].name) if code in known else code
        for code in column.dictionary.to_pylist()
    ]
    texts = [
        f"The available official statistics have no value of {name} for this place."
        for name in names
    ]
    codes = column.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    for text, rows in (
        (_NO_PLACE, row_codes(evidence.figures["geography"]) == 0),
        (_LEANING, is_leaning(evidence.figures)),
        (_UNFINISHED, unfinished(evidence.figures) > 0),
    ):
        codes[rows] = len(texts)
        texts.append(text)
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(texts, pa.string()))


def _claims(figures: pa.Table) -> tuple[Codes, list[tuple[float, float]]]:
    """Return the claim of each figure, and the ends of the tight interval of each claim.

    An end is NaN where there is none.
    """
    alike = group_by([figures[name] for name in CLAIM])
    claims = claims_of(figures.select(CLAIM).take(pa.array(alike.first)))
    return alike.codes, [_ends(tight(claim)) for claim in claims]


def _ends(interval: object) -> tuple[float, float]:
    low, high = (getattr(interval, side, None) for side in ("low", "high"))
    return (np.nan if low is None else float(low), np.nan if high is None else float(high))


def _replaced(
    column: pa.DictionaryArray, places: npt.NDArray[np.int64], texts: list[str]
) -> pa.DictionaryArray:
    """Return the column with other texts at the given places."""
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
