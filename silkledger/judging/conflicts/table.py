"""The rows of the table of conflicts, made column by column from runs of statements."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.blocks import BLOCK
from silkledger.judging.comparing.meetings import SENTENCES
from silkledger.judging.comparing.meetings import said as words_of
from silkledger.judging.conflicts.statements import Runs, joined, texts_at
from silkledger.schemas.judgements import CONFLICTS, MEETINGS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.meetings import Meetings
    from silkledger.judging.conflicts.statements import Statements


# Figures of one side that a row of two readings names; the row of that reading alone names all of
# them.
MOST = 20
NOT_STATED, LOOSE, SHORTENED = "not_stated_met_stated", "loose", "shortened"
_CLASH, _REVISION = MEETINGS.index("clash"), MEETINGS.index("revision")
# What a row of one reading says, round the number of its figures and the reading: by verdict.
_ONE_READING = {
    "same_witness": (" figures of one witness say ", "; they count once."),
    "revision": (" figures of several editions of one publication say ", "."),
    "agree": (" figures of different witnesses say ", "."),
}


def conflict_rows(
    ids: pa.ChunkedArray,
    said: Statements,
    readings: Readings,
    met: Meetings,
    verdict: Codes,
    loose: Mask,
) -> pa.Table:
    """The rows of silkledger.schemas.judgements.CONFLICTS. `ids` are the ids of all figures."""
    runs, shortened = _shortened(met)
    sizes = np.stack([run.size for run in runs], axis=1)
    _, place = joined(Runs(*(np.stack(ends, axis=1).ravel() for ends in zip(*runs, strict=True))))
    rows = said.rows[place]
    offsets = np.concatenate([[0], np.cumsum(sizes.sum(axis=1))])
    lists = pa.ListArray.from_arrays(
        pa.array(offsets, pa.int32()),
        texts_at(ids, rows),
        type=CONFLICTS.arrow.field("figure_ids").type,
    )
    flags = met.unstated.astype(np.int64) + 2 * loose + 4 * shortened
    broad = loose | (verdict == _CLASH)
    columns = {
        "conflict_id": _ids(lists, met.relation),
        "figure_ids": lists,
        "first_figures": pa.array(sizes[:, :2].sum(axis=1)),
        "verdict": pa.DictionaryArray.from_arrays(pa.array(verdict, pa.int8()), pa.array(MEETINGS)),
        **_intervals(readings, met, broad),
        "gap": _gaps(readings, met, verdict == _CLASH),
        "unit": _units(readings, met.first),
        "flags": pa.DictionaryArray.from_arrays(pa.array(flags, pa.int8()), _flag_lists()),
        "why": _why(readings, met, verdict, loose, sizes.sum(axis=1)),
    }
    return pa.table({name: columns[name] for name in CONFLICTS.names})


def _shortened(met: Meetings) -> tuple[list[Runs], Mask]:
    """The runs with at most MOST figures a side in rows of two readings, and where some were
    left out.
    """
    runs: list[Runs] = []
    shortened = np.zeros(len(met.first), bool)
    for before, behind in (met.one, met.other):
        room = np.where(met.grouped, np.iinfo(np.int64).max, MOST)
        first = np.minimum(before.size, room)
        second = np.minimum(behind.size, room - first)
        runs += [
            Runs(before.start, before.start + first),
            Runs(behind.start, behind.start + second),
        ]
        shortened |= (first < before.size) | (second < behind.size)
    return runs, shortened


def _ids(lists: pa.ListArray, relation: Codes) -> pa.Array:
    """Digests of the figures and how their witnesses are related, whatever their numbers: a
    corrected number changes the verdict of a meeting, not its id. A block of rows at a time, for
    the texts are longer than their digests.
    """
    blocks = [pa.array([], pa.string())]
    for start in range(0, len(lists), BLOCK):
        names = pc.binary_join(
            lists.slice(start, BLOCK).cast(pa.list_(pa.string())), " "
        ).to_pylist()
        related = relation[start : start + BLOCK].tolist()
        blocks.append(
            pa.array([_digest(*pair) for pair in zip(names, related, strict=True)], pa.string())
        )
    return pa.concat_arrays(blocks)


def _digest(names: str, relation: int) -> str:
    figures = " ".join(sorted(names.split(" ")))
    return "m" + hashlib.blake2b(f"{relation} {figures}".encode(), digest_size=10).hexdigest()


def _intervals(readings: Readings, met: Meetings, broad: Mask) -> dict[str, pa.Array]:
    """The intervals that decided: the wide ones of a clash or of loose rounding, else the tight
    ones.
    """
    found = {}
    for side, numbers in (("first", met.first), ("second", met.second)):
        for name, end in (("lower", "low"), ("upper", "high")):
            ends = [
                pa.array(
                    [None if (cell := getattr(i, end)) is None else float(cell) for i in intervals],
                    pa.float64(),
                )
                for intervals in (readings.tight, readings.wide)
            ]
            found[f"{side}_{name}"] = pa.concat_arrays(ends).take(
                pa.array(numbers + len(readings.claims) * broad)
            )
    return found


def _gaps(readings: Readings, met: Meetings, clash: Mask) -> pa.Array:
    """How far the wide intervals of a clash lie apart, to the 15 digits that float64 keeps of both
    ends.
    """
    gaps = np.full(len(clash), np.nan)
    rows = np.flatnonzero(clash)
    low = np.array([-np.inf if i.low is None else float(i.low) for i in readings.wide])
    high = np.array([np.inf if i.high is None else float(i.high) for i in readings.wide])
    one, other = met.first[rows], met.second[rows]
    above, below = (np.stack(ends) for ends in ((low[other], low[one]), (high[one], high[other])))
    farther = np.argmax(above - below, axis=0)
    above, below = (
        np.take_along_axis(ends, farther[np.newaxis], axis=0)[0] for ends in (above, below)
    )
    gap, size = above - below, np.maximum(abs(above), abs(below))
    places = 14 - np.floor(np.log10(np.where(size > 0, size, 1.0))).astype(np.int64)
    power = 10.0 ** abs(places)
    rounded = np.where(places >= 0, np.rint(gap * power) / power, np.rint(gap / power) * power)
    gaps[rows] = np.where(abs(places) <= 22, rounded, gap)
    return pa.array(gaps, pa.float64(), from_pandas=True)


def _units(readings: Readings, numbers: Codes) -> pa.DictionaryArray:
    units = pa.array([claim.unit for claim in readings.claims], pa.string()).dictionary_encode()
    return pa.DictionaryArray.from_arrays(units.indices.take(pa.array(numbers)), units.dictionary)


def _flag_lists() -> pa.Array:
    flags = (NOT_STATED, LOOSE, SHORTENED)
    lists = [sorted(flag for bit, flag in enumerate(flags) if code >> bit & 1) for code in range(8)]
    return pa.array(lists, CONFLICTS.arrow.field("flags").type)


def _why(readings: Readings, met: Meetings, verdict: Codes, loose: Mask, counts: Codes) -> pa.Array:
    """The sentence of each row, joined from the words of its readings, which are made once each."""
    used = np.unique(np.concatenate([met.first, met.second]))
    place = np.zeros(len(readings.claims), np.int64)
    place[used] = np.arange(len(used))
    words = [words_of(readings.claims[number], readings.wide[number]) for number in used.tolist()]
    texts = pa.array([plain for plain, _ in words] + [widest for _, widest in words], pa.string())
    capital = pa.array([text[:1].upper() + text[1:] for text in texts.to_pylist()], pa.string())
    kinds = sorted(SENTENCES)
    kind = np.array(
        [
            [
                kinds.index((word, is_loose)) if (word, is_loose) in SENTENCES else 0
                for is_loose in (False, True)
            ]
            for word in MEETINGS
        ]
    )
    codes = kind[verdict, loose.astype(np.int64)]
    widest = np.array([SENTENCES[name].widest for name in kinds])[codes]
    endings = pa.array([SENTENCES[name].ending for name in kinds])
    one, other = (
        pa.array(place[numbers] + len(used) * widest) for numbers in (met.first, met.second)
    )
    sentences = pc.binary_join_element_wise(
        capital.take(one), pa.scalar(" and "), texts.take(other), endings.take(pa.array(codes)), ""
    )
    if not met.grouped.any():
        return sentences
    parts = [
        pa.array([_ONE_READING.get(word, ("", ""))[side] for word in MEETINGS]).take(
            pa.array(verdict)
        )
        for side in (0, 1)
    ]
    counted = pc.binary_join_element_wise(
        pa.array(counts).cast(pa.string()),
        parts[0],
        texts.take(pa.array(place[met.first])),
        parts[1],
        "",
    )
    return pc.if_else(pa.array(met.grouped), counted, sentences)
