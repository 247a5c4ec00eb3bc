"""Checks as rows of checks.parquet: every registered check gives its findings in this form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.judgements import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.comparing import Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One check of claims; `verdict` holds its intervals and its words. `name` tells apart checks of one kind on the same
    figures (the candidate's name); `cited` are the official values used."""

    kind: str
    figure_ids: tuple[str, ...]
    statement: str
    verdict: Verdict
    unit: str
    role: str = "summary"
    name: str = ""
    cited: tuple[Mapping[str, str], ...] = field(default=())

    @property
    def check_id(self) -> str:
        """The same in every run over the same figures: kind, first figure, and a digest of what tells it apart."""
        rest = "\x1f".join((*self.figure_ids[1:], self.name))
        digest = f":{hashlib.blake2b(rest.encode(), digest_size=5).hexdigest()}" if rest else ""
        return f"{self.kind}:{self.figure_ids[0]}{digest}"


@dataclass(frozen=True)
class Summaries:
    """The one row that every figure has of a kind, as columns of as many rows as there are figures.

    `figure_id` is a string array, `statement`, `why`, `verdict` and `unit` dictionary arrays of strings, `reference` one of
    lists; the ends are float64 arrays.
    """

    kind: str
    figure_id: pa.Array
    statement: pa.DictionaryArray
    claim_lower: pa.Array
    claim_upper: pa.Array
    found_lower: pa.Array
    found_upper: pa.Array
    unit: pa.DictionaryArray
    reference: pa.DictionaryArray
    verdict: pa.DictionaryArray
    why: pa.DictionaryArray


def table(checks: Sequence[Check], summaries: Summaries) -> pa.Table:
    """The checks, then the summaries, as rows of schemas.judgements.CHECKS; repeated text is dictionary-encoded."""
    count = len(summaries.figure_id)
    every = {name: [getattr(check, name) for check in checks] for name in ("kind", "role", "statement", "unit")}
    every["verdict"] = [check.verdict.verdict for check in checks]
    every["why"] = [check.verdict.why for check in checks]
    same = {"kind": _same(summaries.kind, count), "role": _same("summary", count)}
    joined = {
        name: _joined(texts, same[name] if name in same else getattr(summaries, name)) for name, texts in every.items()
    }
    ends = {
        f"{of}_{name}": pa.concat_arrays(
            [
                pa.array([_end(check.verdict, of, side) for check in checks], pa.float64()),
                getattr(summaries, f"{of}_{name}"),
            ]
        )
        for of in ("claim", "found")
        for name, side in (("lower", "low"), ("upper", "high"))
    }
    columns = {
        **joined,
        **ends,
        "check_id": _ids(checks, summaries),
        "figure_ids": _figures(checks, summaries.figure_id),
        "reference": _lists([cited(check.cited) for check in checks], summaries.reference),
    }
    return pa.table({name: columns[name] for name in CHECKS.names})


def cited(observations: Iterable[Mapping[str, str]]) -> list[str]:
    """Citations as JSON objects, each once, in their first order."""
    return list(dict.fromkeys(json.dumps(one, ensure_ascii=False) for one in observations))


def _ids(checks: Sequence[Check], summaries: Summaries) -> pa.Array:
    own = pc.binary_join_element_wise(pa.scalar(summaries.kind), summaries.figure_id, ":")
    return pa.concat_arrays([pa.array([check.check_id for check in checks], pa.string()), own])


def _figures(checks: Sequence[Check], figure_id: pa.Array) -> pa.Array:
    first = np.cumsum([0, *(len(check.figure_ids) for check in checks)], dtype=np.int32)
    offsets = np.concatenate((first, first[-1] + np.arange(1, len(figure_id) + 1, dtype=np.int32)))
    own = pa.array([one for check in checks for one in check.figure_ids], pa.string())
    values = pa.concat_arrays([own, figure_id])
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values).cast(CHECKS.column("figure_ids").type)


def _joined(texts: Sequence[str], following: pa.DictionaryArray) -> pa.DictionaryArray:
    """The texts, then the encoded ones, over one dictionary without repeats."""
    known = following.dictionary.to_pylist()
    places = {text: place for place, text in enumerate(known)}
    codes = [places.setdefault(text, len(places)) for text in texts]
    indices = pa.concat_arrays([pa.array(codes, pa.int32()), following.indices.cast(pa.int32())])
    return pa.DictionaryArray.from_arrays(indices, pa.array(list(places), pa.string()))


def _lists(lists: Sequence[list[str]], following: pa.DictionaryArray) -> pa.DictionaryArray:
    known = following.dictionary
    indices = pa.array(np.arange(len(known), len(known) + len(lists), dtype=np.int32))
    values = pa.concat_arrays([known, pa.array(lists, known.type)])
    return pa.DictionaryArray.from_arrays(pa.concat_arrays([indices, following.indices.cast(pa.int32())]), values)


def _same(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string()))


def _end(verdict: Verdict, of: str, side: str) -> float | None:
    interval = getattr(verdict, of)
    end = getattr(interval, side) if interval else None
    return None if end is None else float(end)
