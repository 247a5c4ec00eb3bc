"""Rows that read less than their document prints (silkledger.reading.search.read_short)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import parse_integers, values_at
from silkledger.extraction.document_facts import DocumentFacts
from silkledger.extraction.headed_cells import HeadedCells
from silkledger.indicators import indicators
from silkledger.messages import quoted
from silkledger.reading.geography.places import read_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Place, Quantity
from silkledger.reading.search.found_figure import READ_SHORT
from silkledger.reading.search.read_short import PrintedText
from silkledger.reading.text.left_out import stands_at
from silkledger.rules import refuse
from silkledger.unexpected import guarded
from silkledger.validate.quarantine import Reasons
from silkledger.validate.raw_rules import STAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from silkledger.ingest.folder.contents import SourceFolder
    from silkledger.ingest.folder.dataset_and_source_toml import Source
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
    tables: dict[str, HeadedCells] = {}
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
        if refusal is None:
            heads = tables.setdefault(source_id, HeadedCells(text, _facts(source, vocabulary)))
            refusal = guarded(_of_head, "as_reported", wording, heads, (start, end), context)
        met = refusal if isinstance(refusal, tuple) else (refusal,)
        refusals.append(tuple(each for each in met if each is not None))
    codes = np.arange(len(refusals))
    return Reasons.of(STAGE, codes, refusals).moved(numbers)


def _facts(source: Source, vocabulary: Vocabulary) -> DocumentFacts:
    return DocumentFacts(source.locale, source.published_on, source.default_geography, vocabulary)


def _of_head(
    wording: str, heads: HeadedCells, span: tuple[int, int], context: QuantityContext
) -> Refusal | None:
    """Return the refusal of a value of a table that leaves out the scale of its head, or None."""
    cell = heads.at(span)
    own = read_quantity(wording, context) if cell is not None else None
    if cell is None or not isinstance(own, Quantity):
        return None
    whole = read_quantity(cell.wording, replace(context, unit=cell.unit))
    if not isinstance(whole, Quantity) or whole.unit != own.unit or own.says(whole):
        return None
    outside = f"; left out is {quoted(cell.unit)}"
    return refuse(READ_SHORT, "as_reported", f"{cell.wording} {cell.unit}", outside=outside)
