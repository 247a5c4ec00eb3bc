"""Checks as rows of checks.parquet: the form in which every check returns its results."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, encode
from silkledger.schemas.checks import CHECKS
from silkledger.schemas.judgements import ABOUT
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.judging.comparing import ClaimVerdict
    from silkledger.judging.reference import Observation


@dataclass(frozen=True, slots=True)
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
        rest = "\x1f".join((*self.figure_ids[1:], self.name))
        digest = f":{hashlib.blake2b(rest.encode(), digest_size=5).hexdigest()}" if rest else ""
        return f"{self.kind}:{self.figure_ids[0]}{digest}"


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


def table(checks: Sequence[Check], summaries: Summaries, figures: pa.Table) -> pa.Table:
    """Return the checks, followed by the summaries, as rows of schemas.checks.CHECKS.

    What each is about is what its first figure is about; the summaries are those of all `figures`.

    Each column has one chunk for the checks and one for the summaries, so that columns taken from
    figures are shared instead of copied. Repeated text is dictionary-encoded, with one dictionary
    for both chunks. The check id of a summary is the id of its figure.
    """
    count = len(summaries.figure_id)
    texts = {
        **{
            name: [getattr(check, name) for check in checks]
            for name in ("kind", "role", "statement", "unit")
        },
        "verdict": [check.verdict.verdict for check in checks],
        "why": [check.verdict.why for check in checks],
    }
    constants = {
        "kind": _constant(summaries.kind, count),
        "role": _constant("summary", count),
    }
    columns = {
        name: _text_chunks(cells, constants.get(name) or getattr(summaries, name))
        for name, cells in texts.items()
    }
    for interval in ("claim", "found"):
        for name, side in (("lower", "low"), ("upper", "high")):
            ends = pa.array([_end(check.verdict, interval, side) for check in checks], pa.float64())
            columns[f"{interval}_{name}"] = [ends, getattr(summaries, f"{interval}_{name}")]
    columns["check_id"] = [
        pa.array([check.check_id for check in checks], pa.string()),
        summaries.figure_id,
    ]
    columns["figure_ids"] = [
        pa.array([list(check.figure_ids) for check in checks], TEXTS),
        pa.ListArray.from_arrays(
            pa.array(np.arange(count + 1, dtype=np.int32)), summaries.figure_id
        ).cast(TEXTS),
    ]
    columns["official_ids"] = _list_chunks(
        [cited(check.cited) for check in checks], summaries.official_ids
    )
    columns["rules"] = _list_chunks([list(check.rules) for check in checks], _no_lists(count))
    for name in ("culprit", "explanation"):
        cells = pa.array([getattr(check, name) for check in checks], pa.string())
        columns[name] = [cells, pa.nulls(count, pa.string())]
    firsts = _rows_of_first(checks, summaries.figure_id)
    for name in ABOUT:
        encoded = combine_chunks(encode(figures[name]))
        columns[name] = [encoded.take(firsts), encoded]
    return pa.table({name: pa.chunked_array(columns[name]) for name in CHECKS.names})


def _rows_of_first(checks: Sequence[Check], figure_id: pa.Array) -> pa.Array:
    """Return the row of the first figure of each check."""
    wanted = pa.array([check.figure_ids[0] for check in checks], pa.string())
    among = pc.unique(wanted)
    place = pc.index_in(figure_id, value_set=among)
    rows = np.flatnonzero(pc.is_valid(place))
    row_of = np.zeros(len(among), np.int64)
    row_of[place.take(pa.array(rows)).to_numpy(zero_copy_only=False)] = rows
    return pa.array(row_of).take(pc.index_in(wanted, value_set=among))


def _no_lists(count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([[]], TEXTS)
    )


def cited(values: Iterable[Observation]) -> list[str]:
    """Return the ids of official values, without repeats, in order of first appearance."""
    return list(dict.fromkeys(value.official_id for value in values))


def _text_chunks(texts: Sequence[str], encoded: pa.DictionaryArray) -> list[pa.Array]:
    """Return plain texts and encoded ones as two chunks with one dictionary without repeats."""
    codes = {text: code for code, text in enumerate(encoded.dictionary.to_pylist())}
    own = [codes.setdefault(text, len(codes)) for text in texts]
    dictionary = pa.array(list(codes), pa.string())
    indices = (pa.array(own, pa.int32()), encoded.indices.cast(pa.int32()))
    return [pa.DictionaryArray.from_arrays(chunk, dictionary) for chunk in indices]


def _list_chunks(lists: Sequence[list[str]], encoded: pa.DictionaryArray) -> list[pa.Array]:
    """Return plain lists and encoded ones as two chunks with one dictionary."""
    first = len(encoded.dictionary)
    dictionary = pa.concat_arrays([encoded.dictionary, pa.array(lists, encoded.dictionary.type)])
    indices = (
        np.arange(first, len(dictionary), dtype=np.int32),
        encoded.indices.cast(pa.int32()),
    )
    return [pa.DictionaryArray.from_arrays(chunk, dictionary) for chunk in indices]


def _constant(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string())
    )


def _end(verdict: ClaimVerdict, name: str, side: str) -> float | None:
    interval = getattr(verdict, name)
    end = getattr(interval, side) if interval else None
    return None if end is None else float(end)
