"""The verdicts on each figure: what its checks and its comparisons with other figures say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import as_dictionary, decode, is_among, spilling, values_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkledger.columns import Mask

DISPUTES = ("clash", "contradicted")
# Rows whose figures are in memory at a time.
_AT_ONCE = 1 << 18
# A plausible number proves little, so this kind of check gives a figure a verdict only if it fails.
_PLAUSIBLE = "plausibility"


class FigureVerdicts(NamedTuple):
    """Figures by id, and beside each of them a verdict on it."""

    figure_ids: pa.Array
    verdicts: pa.DictionaryArray


def verdicts(checked: Iterable[FigureVerdicts], figure_ids: list[str]) -> dict[str, set[str]]:
    """Return the verdicts on each of those figures, of all that were `checked`.

    Verdicts on single candidate readings don't count. "cannot_be_checked" is returned only for a
    figure that has no other verdict.
    """
    wanted = pa.array(figure_ids, pa.string())
    by_figure: dict[str, set[str]] = {}
    for ids, verdict in checked:
        shown = np.flatnonzero(is_among(ids, wanted))
        for figure_id, word in zip(values_at(ids, shown), values_at(verdict, shown), strict=True):
            by_figure.setdefault(figure_id, set()).add(word)
    return {
        figure_id: words - {"cannot_be_checked"} or words for figure_id, words in by_figure.items()
    }


def disputed(checked: Iterable[FigureVerdicts], most: int) -> pa.Array | None:
    """Return the ids of the figures in a clash or contradicted by a check, with repeats.

    None if they are more than `most`.
    """
    few, count = [pa.array([], pa.string())], 0
    for own in map(_in_dispute, checked):
        few.append(own)
        count += len(own)
        if count > most:
            return None
    return pa.concat_arrays(few)


def are_disputed(checked: Iterable[FigureVerdicts], figure_ids: pa.Array) -> Mask:
    """Return which of those figures, each named once, are in a clash or contradicted by a check."""
    mask = np.zeros(len(figure_ids), bool)
    for own in map(_in_dispute, checked):
        mask[pc.index_in(own, value_set=figure_ids).drop_null().to_numpy()] = True
    return mask


def _in_dispute(checked: FigureVerdicts) -> pa.Array:
    return checked.figure_ids.filter(pa.array(is_among(checked.verdicts, DISPUTES)))


def in_tables(tables: Mapping[str, pa.Table], only: Sequence[str] = ()) -> Iterator[FigureVerdicts]:
    """Yield the verdicts on figures, from checks and comparisons of figures, some at a time.

    Those of all figures may take more memory than the rest of the page. If some verdicts are named,
    it is `only` these.
    """
    for checks in _blocks(tables["checks"].select(["verdict", "figure_ids", "kind", "role"])):
        counted = ~is_among(checks["kind"], [_PLAUSIBLE]) | is_among(checks["verdict"], DISPUTES)
        claims = is_among(checks["role"], ["summary"]) & counted
        if only:
            claims &= is_among(checks["verdict"], only)
        yield _by_figure(checks.filter(pa.array(claims)))
    for meetings in _blocks(tables["conflicts"].select(["verdict", "figure_ids"])):
        if only:
            meetings = meetings.filter(pa.array(is_among(meetings["verdict"], only)))  # noqa: PLW2901
        yield _by_figure(meetings)


def _blocks(table: pa.Table) -> Iterator[pa.RecordBatch]:
    for batch in table.to_batches(max_chunksize=_AT_ONCE):
        yield batch
        spilling.forget()


def _by_figure(rows: pa.RecordBatch) -> FigureVerdicts:
    lists = decode(rows["figure_ids"])
    verdict = as_dictionary(rows["verdict"])
    return FigureVerdicts(pc.list_flatten(lists), verdict.take(pc.list_parent_indices(lists)))
