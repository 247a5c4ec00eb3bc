"""Checks as rows of checks.parquet: every registered check gives its findings in this form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.schemas.judgements import CHECKS
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.judging.comparing import ClaimVerdict


@dataclass(frozen=True, slots=True)
class Check:
    """One check of claims; `verdict` holds its intervals and its words. `name` tells apart checks
    of one kind on the same figures (the candidate's name); `cited` are the official values used.
    """

    kind: str
    figure_ids: tuple[str, ...]
    statement: str
    verdict: ClaimVerdict
    unit: str
    role: str = "summary"
    name: str = ""
    cited: tuple[Mapping[str, str], ...] = field(default=())

    @property
    def check_id(self) -> str:
        """The same in every run over the same figures: kind, first figure, and a digest of what
        tells it apart.
        """
        rest = "\x1f".join((*self.figure_ids[1:], self.name))
        digest = f":{hashlib.blake2b(rest.encode(), digest_size=5).hexdigest()}" if rest else ""
        return f"{self.kind}:{self.figure_ids[0]}{digest}"


@dataclass(frozen=True)
class Summaries:
    """The one row that every figure has of a kind, as columns of as many rows as there are figures.

    `figure_id` is a string array, `statement`, `why`, `verdict` and `unit` dictionary arrays of
    strings, `reference` one of lists; the ends are float64 arrays.
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
    """The checks, then the summaries, as rows of silkledger.schemas.judgements.CHECKS.

    Each column has a chunk for either, so that what figures hold is shared, not copied; repeated
    text is dictionary-encoded, both chunks over one dictionary. A summary has the id of its figure.
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
    same = {"kind": _same(summaries.kind, count), "role": _same("summary", count)}
    columns = {
        name: _texts(own, same.get(name) or getattr(summaries, name)) for name, own in texts.items()
    }
    for of in ("claim", "found"):
        for name, side in (("lower", "low"), ("upper", "high")):
            own = pa.array([_end(check.verdict, of, side) for check in checks], pa.float64())
            columns[f"{of}_{name}"] = [own, getattr(summaries, f"{of}_{name}")]
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
    columns["reference"] = _lists([cited(check.cited) for check in checks], summaries.reference)
    return pa.table({name: pa.chunked_array(columns[name]) for name in CHECKS.names})


def cited(observations: Iterable[Mapping[str, str]]) -> list[str]:
    """Citations as JSON objects, each once, in their first order."""
    return list(dict.fromkeys(json.dumps(one, ensure_ascii=False) for one in observations))


def _texts(own: Sequence[str], following: pa.DictionaryArray) -> list[pa.Array]:
    """The texts, and the encoded ones, over one dictionary without repeats."""
    known = {text: place for place, text in enumerate(following.dictionary.to_pylist())}
    codes = [known.setdefault(text, len(known)) for text in own]
    words = pa.array(list(known), pa.string())
    indices = (pa.array(codes, pa.int32()), following.indices.cast(pa.int32()))
    return [pa.DictionaryArray.from_arrays(codes, words) for codes in indices]


def _lists(own: Sequence[list[str]], following: pa.DictionaryArray) -> list[pa.Array]:
    """The lists, and the encoded ones, over one dictionary."""
    known = following.dictionary
    lists = pa.concat_arrays([known, pa.array(own, known.type)])
    indices = (
        np.arange(len(known), len(lists), dtype=np.int32),
        following.indices.cast(pa.int32()),
    )
    return [pa.DictionaryArray.from_arrays(codes, lists) for codes in indices]


def _same(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string())
    )


def _end(verdict: ClaimVerdict, of: str, side: str) -> float | None:
    interval = getattr(verdict, of)
    end = getattr(interval, side) if interval else None
    return None if end is None else float(end)
