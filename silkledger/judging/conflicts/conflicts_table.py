"""The rows of the table conflicts, column by column."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import Runs, take_decoded
from silkledger.columns.hexadecimal import hexadecimal
from silkledger.columns.row_groups import BLOCK
from silkledger.judging.comparing.claims import CONVERTED
from silkledger.judging.comparing.verdicts import CLASH, MAY_BE_REVISION, MAY_DIFFER, Manner
from silkledger.judging.conflicts.interval_columns import gap_column, interval_columns
from silkledger.judging.conflicts.sentences import sentence_column
from silkledger.judging.qualities import QUALITIES, quality_names
from silkledger.judging.unstated import NAMES, named_unstated
from silkledger.schemas.judgements import CONFLICTS, MEETINGS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.meetings import Meetings, MeetingSide
    from silkledger.judging.conflicts.statements import Statements

# Figures per side that a row of two readings names; the row of that reading alone names all.
MOST = 20
NOT_STATED, LOOSE, SHORTENED, TRUNCATED, IN_DOLLARS = (
    "not_stated_met_stated",
    "loose",
    "shortened",
    "truncated",
    "converted",
)
_FLAGS = (NOT_STATED, LOOSE, SHORTENED, TRUNCATED, IN_DOLLARS)
# What a row is about: columns of its first figure.
SUBJECT = ("indicator", "geography", "counterpart", "entity", "item", "period")
_APART = (MAY_DIFFER, MAY_BE_REVISION, CLASH)


class JudgedMeetings(NamedTuple):
    """The verdict and manner of each meeting, and what both sides leave open where that excuses."""

    verdict: Codes
    manner: Codes
    unstated: Codes


class NamedSides(NamedTuple):
    """The statements that each row names, and whether it leaves some out."""

    first: MeetingSide
    second: MeetingSide
    shortened: Mask


def conflict_rows(
    figures: pa.Table,
    statements: Statements,
    *,
    readings: Readings,
    meetings: Meetings,
    judged: JudgedMeetings,
) -> pa.Table:
    """Return the rows of silkledger.schemas.judgements.CONFLICTS; `figures` are all figures."""
    verdict, manner, unstated = judged
    sides = _named_sides(meetings)
    figure_ids = _figure_ids(figures["figure_id"], statements, sides)
    counts = sides.first.sizes + sides.second.sizes
    is_loose = manner == Manner.LOOSE
    is_apart = np.isin(verdict, _APART) & (manner != Manner.SAME_DIGIT)
    first = pa.array(statements.rows[meetings.first.first])
    columns = {
        "conflict_id": _conflict_ids(figure_ids, meetings.relation),
        "figure_ids": figure_ids,
        "first_figures": pa.array(sides.first.sizes),
        **{name: figures[name].take(first) for name in SUBJECT},
        "verdict": pa.DictionaryArray.from_arrays(pa.array(verdict, pa.int8()), pa.array(MEETINGS)),
        **interval_columns(readings, meetings, is_wide=is_loose | is_apart),
        "gap": gap_column(readings, meetings, is_apart),
        "unit": _units(readings, meetings.first_reading),
        "left_open": _left_open(meetings.left_open, unstated),
        "flags": _flags(
            meetings.left_open > 0,
            is_loose,
            sides.shortened,
            np.isin(manner, (Manner.TRUNCATED, Manner.FINER)),
            _is_converted(readings, meetings),
        ),
        "why": sentence_column(
            readings, meetings, (verdict, manner), unstated=unstated, counts=counts
        ),
    }
    return pa.table({name: columns[name] for name in CONFLICTS.names})


def _named_sides(meetings: Meetings) -> NamedSides:
    """At most MOST statements per side in rows of two readings, all in rows of one."""
    most = np.where(meetings.has_one_reading, np.iinfo(np.int64).max, MOST)
    first, second = meetings.first.head(most), meetings.second.head(most)
    shortened = (first.sizes < meetings.first.sizes) | (second.sizes < meetings.second.sizes)
    return NamedSides(first, second, shortened)


def _figure_ids(ids: pa.ChunkedArray, statements: Statements, sides: NamedSides) -> pa.ListArray:
    """The ids of the figures of each row, the first side first."""
    runs = (*sides.first, *sides.second)
    by_row = Runs(
        np.stack([run.start for run in runs], axis=1).ravel(),
        np.stack([run.stop for run in runs], axis=1).ravel(),
    )
    _, statement = by_row.expand()
    counts = sides.first.sizes + sides.second.sizes
    return pa.ListArray.from_arrays(
        pa.array(np.concatenate([[0], np.cumsum(counts)]), pa.int32()),
        take_decoded(ids, statements.rows[statement]).cast(pa.string()),
        type=CONFLICTS.arrow.field("figure_ids").type,
    )


def _conflict_ids(figure_ids: pa.ListArray, relation: Codes) -> pa.Array:
    """Digests of the figures and of how their witnesses are related.

    Numbers don't enter: a corrected number changes the verdict of a meeting, not its id.
    """
    ids = [pa.array([], pa.string())]
    related = pa.array([b"%d" % each for each in range(int(relation.max(initial=0)) + 1)])
    # One block of rows at a time, since the joined ids take more memory than their digests.
    for start in range(0, len(figure_ids), BLOCK):
        names = _names_in_order(figure_ids.slice(start, BLOCK).cast(pa.list_(pa.binary())))
        how = related.take(pa.array(relation[start : start + BLOCK]))
        joined = pc.binary_join_element_wise(how, names, b" ").to_pylist()
        ids.append(hexadecimal(b"m", [blake2b(text, digest_size=10).digest() for text in joined]))
    return pa.concat_arrays(ids)


def _names_in_order(figure_ids: pa.ListArray) -> pa.Array:
    """The sorted ids of each row as one text; nearly all rows have two."""
    is_pair = pc.equal(pc.list_value_length(figure_ids), 2)
    pairs = figure_ids.filter(is_pair).flatten()
    sides = [pairs.take(pa.array(np.arange(side, len(pairs), 2))) for side in (0, 1)]
    of_two = pc.binary_join_element_wise(
        pc.min_element_wise(*sides), pc.max_element_wise(*sides), b" "
    )
    others = figure_ids.filter(pc.invert(is_pair)).to_pylist()
    of_others = pa.array([b" ".join(sorted(names)) for names in others], pa.binary())
    if not len(of_others):
        return of_two
    are_pairs = is_pair.to_numpy(zero_copy_only=False)
    place = np.where(are_pairs, np.cumsum(are_pairs), len(of_two) + np.cumsum(~are_pairs)) - 1
    return pa.concat_arrays([of_two, of_others]).take(pa.array(place))


def _units(readings: Readings, reading: Codes) -> pa.DictionaryArray:
    units = pa.array([claim.unit for claim in readings.claims], pa.string()).dictionary_encode()
    return pa.DictionaryArray.from_arrays(units.indices.take(pa.array(reading)), units.dictionary)


def _left_open(masks: Codes, unstated: Codes) -> pa.DictionaryArray:
    """The names of the qualities in each mask, and of what both sides leave open."""
    codes = masks.astype(np.int16) * 2 ** len(NAMES) + unstated
    return pa.DictionaryArray.from_arrays(pa.array(codes), _open_lists())


@cache
def _open_lists() -> pa.Array:
    """Return the names for each mask of qualities and of what both sides leave open."""
    lists = [
        [*quality_names(mask), *named_unstated(both)]
        for mask in range(2 ** len(QUALITIES))
        for both in range(2 ** len(NAMES))
    ]
    return pa.array(lists, CONFLICTS.arrow.field("left_open").type)


def _is_converted(readings: Readings, meetings: Meetings) -> Mask:
    """Whether an amount of either reading was converted into another currency."""
    converted = np.array([claim.bound == CONVERTED for claim in readings.claims], bool)
    return converted[meetings.first_reading] | converted[meetings.second_reading]


def _flags(*masks: Mask) -> pa.DictionaryArray:
    """The sorted flags of each row: one bit per flag of _FLAGS numbers the possible lists."""
    codes = np.zeros(len(masks[0]), np.int8)
    for bit, mask in enumerate(masks):
        codes += (mask << bit).astype(np.int8)
    lists = [
        sorted(flag for bit, flag in enumerate(_FLAGS) if code >> bit & 1)
        for code in range(2 ** len(_FLAGS))
    ]
    return pa.DictionaryArray.from_arrays(
        pa.array(codes, pa.int8()), pa.array(lists, CONFLICTS.arrow.field("flags").type)
    )
