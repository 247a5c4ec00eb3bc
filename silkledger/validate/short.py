"""Rows that read less than their document prints (silkledger.reading.search.read_short)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import parse_integers, values_at
from silkledger.indicators import indicators
from silkledger.reading.geography.places import read_place
from silkledger.reading.quantities import QuantityContext
from silkledger.reading.results import Place
from silkledger.reading.search.read_short import PrintedText
from silkledger.reading.text.left_out import stands_at
from silkledger.unexpected import guarded
from silkledger.validate.quarantine import Reasons
from silkledger.validate.raw_rules import STAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from silkledger.ingest.folder.contents import SourceFolder
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary

_CELLS = ("source_id", "as_reported", "unit", "indicator", "statistic", "geography")


def read_short(rows: pa.Table, folders: Sequence[SourceFolder], vocabulary: Vocabulary) -> Reasons:
    """Return why figures are refused whose span leaves out words that change them.

    Only rows of sources whose document is available are looked at, each by itself.
    """
    texts = {folder.source.source_id: folder for folder in folders if folder.text is not None}
    empty = Reasons.of(STAGE, np.empty(0, np.int64), [])
    if not texts or not rows.num_rows:
        return empty
    ids = np.array([name in texts for name in rows["source_id"].to_pylist()], dtype=bool)
    numbers = np.flatnonzero(ids)
    if not len(numbers):
        return empty
    starts, ends = (parse_integers(rows[name]) for name in ("char_start", "char_end"))
    columns = (starts, ends, *(rows[name] for name in _CELLS))
    cells = [values_at(column, numbers) for column in columns]
    printed: dict[str, PrintedText] = {}
    refusals: list[tuple[Refusal, ...]] = []
    for start, end, source_id, wording, unit, code, statistic, place in zip(*cells, strict=True):
        folder = texts[source_id]
        text = folder.text or ""
        if start is None or end is None or not stands_at(text, start, end, wording):
            refusals.append(())
            continue
        source = folder.source
        document = printed.setdefault(source_id, PrintedText(text, source.locale))
        geography = read_place(place, vocabulary=vocabulary) if place else None
        context = QuantityContext(
            unit=unit,
            locale=source.locale,
            indicator=indicators(vocabulary).get(code or ""),
            statistic=statistic,
            geography=geography.code if isinstance(geography, Place) else None,
            default_geography=source.default_geography,
            vocabulary=vocabulary,
        )
        refusal = guarded(document.read_short, "as_reported", wording, (start, end), context)
        met = refusal if isinstance(refusal, tuple) else (refusal,)
        refusals.append(tuple(each for each in met if each is not None))
    codes = np.arange(len(refusals))
    return Reasons.of(STAGE, codes, refusals).moved(numbers)
