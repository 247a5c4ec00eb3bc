"""Checks as rows of checks.parquet: the form in which every check returns its results."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    combine_chunks,
    encode,
    findings,
    freed_memory,
    on_disk,
    rows_of_texts,
    upcast_indices,
)
from silkledger.columns.pieces import GrowingColumn
from silkledger.columns.row_groups import BLOCK
from silkledger.columns.threads import each_in_threads
from silkledger.schemas.checks import CHECKS
from silkledger.schemas.judgements import ABOUT
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkledger.judging.comparing import ClaimVerdict
    from silkledger.judging.reference import Observation

# So many checks are made into columns at once; sentences of all of them would be the most memory.
_BATCH = 2_000
_KEPT = 40_000  # rows, after which freed memory is given back
# Bytes of texts from which they are encoded by parts, and the rows of a part: whole blocks.
_MUCH, _TOGETHER = 64 << 20, 2 * BLOCK
ENDS = tuple(f"{interval}_{side}" for interval in ("claim", "found") for side in ("lower", "upper"))
ROWS = pa.schema(
    {
        **dict.fromkeys(("check_id", "kind", "role", "statement", "unit"), pa.string()),
        **dict.fromkeys(("verdict", "why", "culprit", "explanation"), pa.string()),
        **dict.fromkeys(("figure_ids", "official_ids", "rules"), TEXTS),
        **dict.fromkeys(ENDS, pa.float64()),
    }
)


# Not frozen: see Interval.
@dataclass(slots=True, unsafe_hash=True)
class Check:
    """One check of a claim, with its verdict, intervals and explanation in `verdict`.

    `name` distinguishes checks of one kind on the same figures (the name of the candidate); `cited`
    are the official values used. A minimal contradiction has the figure to blame, if there is one,
    as its `culprit`, a code of vocabularies/causes.csv as its `explanation`, and the kinds of its
    identities as `rules`.
    """

    kind: str
    figure_ids: tuple[str, ...]
    statement: str
    verdict: ClaimVerdict
    unit: str
    role: str = "summary"
    name: str = ""
    cited: tuple[Observation, ...] = field(default=())
    culprit: str | None = None
    explanation: str | None = None
    rules: tuple[str, ...] = ()

    @property
    def check_id(self) -> str:
        """Kind, first figure, and a digest of the other figures and the name.

        The id is the same in every run over the same figures.
        """
        return check_id(self.kind, self.figure_ids, self.name)


def check_id(kind: str, figure_ids: Sequence[str], name: str = "") -> str:
    """Return the id of a check: see `Check.check_id`."""
    rest = "\x1f".join((*figure_ids[1:], name))
    digest = f":{hashlib.blake2b(rest.encode(), digest_size=5).hexdigest()}" if rest else ""
    return f"{kind}:{figure_ids[0]}{digest}"


@dataclass(frozen=True)
class Summaries:
    """The summary rows of a kind that has one per figure, as columns with one entry per figure.

    `figure_id` is a string array; `statement`, `why`, `verdict` and `unit` are dictionary arrays of
    strings, `official_ids` is one of lists; the ends are float64 arrays.
    """

    kind: str
    figure_id: pa.Array
    statement: pa.DictionaryArray
    claim_lower: pa.Array
    claim_upper: pa.Array
    found_lower: pa.Array
    found_upper: pa.Array
    unit: pa.DictionaryArray
    official_ids: pa.DictionaryArray
    verdict: pa.DictionaryArray
    why: pa.DictionaryArray


def checks_table(
    rows: Mapping[str, pa.ChunkedArray], summaries: Summaries, figures: pa.Table
) -> pa.Table:
    """Return checks, followed by the summaries, as rows of schemas.checks.CHECKS.

    `rows` are the `columns_of` checks. What each is about is what its first figure is about; the
    summaries are those of all `figures`.

    Each column has one chunk for the checks, or several if their text needs them, and one for the
    summaries, so that columns taken from figures are shared instead of copied. Repeated text is
    dictionary-encoded, with one dictionary for two chunks and one each for more. The check id of a
    summary is the id of its figure.
    """
    count = len(summaries.figure_id)
    constants = {
        "kind": _constant(summaries.kind, count),
        "role": _constant("summary", count),
    }
    texts = ("statement", "why", "unit", "verdict", "kind", "role")  # the longest first

    def kept_texts(name: str) -> pa.ChunkedArray:
        own = constants.get(name) or getattr(summaries, name)
        kept = _kept(_text_chunks(rows[name], own))
        findings.note_distinct(kept.slice(0, len(rows[name])))
        return kept

    columns = dict(zip(texts, each_in_threads(kept_texts, texts, count), strict=True))
    for name in ENDS:
        columns[name] = _kept([*rows[name].chunks, getattr(summaries, name)])
    columns["check_id"] = _kept([*rows["check_id"].chunks, summaries.figure_id])
    ends = on_disk.put_numbers_away(np.arange(count + 1, dtype=np.int32))
    own_ids = pa.ListArray.from_arrays(pa.array(ends), summaries.figure_id)
    columns["figure_ids"] = _kept([*rows["figure_ids"].chunks, own_ids.cast(TEXTS)])
    columns["official_ids"] = _kept(_list_chunks(rows["official_ids"], summaries.official_ids))
    columns["rules"] = _kept(_list_chunks(rows["rules"], _no_lists(count)))
    for name in ("culprit", "explanation"):
        columns[name] = _kept([*rows[name].chunks, pa.nulls(count, pa.string())])
    firsts = rows_of_texts(pc.list_element(rows["figure_ids"], 0), summaries.figure_id)
    for name in ABOUT:
        encoded = combine_chunks(encode(figures[name]))
        columns[name] = _kept([encoded.take(firsts), encoded])
    return pa.table({name: columns[name] for name in CHECKS.names})


def columns_of(checks: Iterable[Check | pa.Table]) -> dict[str, pa.ChunkedArray]:
    """Return the columns that checks have themselves, plain, on disk if they are large.

    Checks are added to columns a few at a time, as they come; some are tables of ROWS already. So
    nothing small stays of each of them, between what is large and is let go.
    """
    columns = {each.name: GrowingColumn(each.type) for each in ROWS}
    waiting = 0
    for table in _batches(checks):
        for name, column in columns.items():
            for chunk in table[name].chunks:
                column.add(chunk)
        waiting += len(table)
        if waiting >= _KEPT:
            freed_memory.give_back()
            waiting = 0
    return {name: column.finish() for name, column in columns.items()}


def _batches(checks: Iterable[Check | pa.Table]) -> Iterator[pa.Table]:
    waiting = list[Check]()
    for check in checks:
        if isinstance(check, Check):
            waiting.append(check)
        is_table = not isinstance(check, Check)
        if waiting and (is_table or len(waiting) == _BATCH):
            yield table_of(waiting)
            waiting.clear()
            freed_memory.give_back()
        if is_table:
            yield check
    yield table_of(waiting)


def table_of(checks: Sequence[Check]) -> pa.Table:
    """Return checks as a table of ROWS."""
    columns = zip(*map(_cells, checks), strict=True) if checks else [()] * len(ROWS)
    return pa.table(
        [pa.array(cells, each.type) for cells, each in zip(columns, ROWS, strict=True)], ROWS
    )


def _kept(chunks: Sequence[pa.Array]) -> pa.ChunkedArray:
    """Return a column of chunks, on disk if it is large."""
    return on_disk.put_column_away(pa.chunked_array(chunks))


def _cells(check: Check) -> tuple[object, ...]:
    """Return the cells of a row, in the order of ROWS."""
    verdict = check.verdict
    ends = [
        None if end is None else float(end)
        for interval in (verdict.claim, verdict.found)
        for end in ((None, None) if interval is None else (interval.low, interval.high))
    ]
    return (
        *(check.check_id, check.kind, check.role, check.statement, check.unit),
        *(verdict.verdict, verdict.why, check.culprit, check.explanation),
        *(check.figure_ids, cited(check.cited), check.rules),
        *ends,
    )


def _no_lists(count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([[]], TEXTS)
    )


def cited(values: Iterable[Observation]) -> list[str]:
    """Return the ids of official values, without repeats, in order of first appearance."""
    return list(dict.fromkeys([value.official_id for value in values]))


def _text_chunks(texts: pa.ChunkedArray, encoded: pa.DictionaryArray) -> list[pa.Array]:
    """Return plain texts and encoded ones as two chunks with one dictionary without repeats.

    Plain texts in several chunks, which one dictionary might not hold, keep them. Many are encoded
    by parts: what encodes them holds all of their texts twice.
    """
    if texts.num_chunks > 1 or texts.nbytes > _MUCH:
        pieces_of = [
            chunk.slice(start, _TOGETHER)
            for chunk in texts.chunks
            for start in range(0, len(chunk), _TOGETHER)
        ]
        own = [on_disk.put_column_away(piece.dictionary_encode()) for piece in pieces_of]
        return [*(chunk for column in own for chunk in column.chunks), upcast_indices(encoded)]
    # Neither is copied before it is encoded; chunks without rows are left out.
    both = pa.chunked_array([encoded.dictionary, *texts.chunks], pa.string()).dictionary_encode()
    dictionary = both.chunk(0).dictionary if both.num_chunks else encoded.dictionary
    codes = pa.chunked_array([chunk.indices for chunk in both.chunks], pa.int32())
    first, count = combine_chunks(codes.slice(0, len(encoded.dictionary))), len(encoded.dictionary)
    # A text may be repeated there: of indicators of one name.
    own = encoded.indices.cast(pa.int32())
    if not first.equals(pa.array(np.arange(count, dtype=np.int32))):
        own = first.take(own)
    indices = (combine_chunks(codes.slice(count)), own)
    return [pa.DictionaryArray.from_arrays(chunk, dictionary) for chunk in indices]


def _list_chunks(lists: pa.ChunkedArray, encoded: pa.DictionaryArray) -> list[pa.Array]:
    """Return plain lists and encoded ones as two chunks with one dictionary."""
    first = len(encoded.dictionary)
    dictionary = pa.concat_arrays([encoded.dictionary, *lists.chunks])
    indices = (
        np.arange(first, len(dictionary), dtype=np.int32),
        encoded.indices.cast(pa.int32()),
    )
    return [pa.DictionaryArray.from_arrays(chunk, dictionary) for chunk in indices]


def _constant(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string())
    )
