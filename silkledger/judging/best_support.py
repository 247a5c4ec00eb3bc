"""Which witnesses support the figures of a cell, and which contradict them.

Each witness of a thing has one voice: its latest edition, of these the latest article, of these the
sharpest reading, of these the smallest figure id. A voice agrees with a figure if their tight
intervals overlap, contradicts it if not even the widest ones do, and confirms it if its tight
interval, ends included, holds the number of the figure: so all who confirm a number share an
interval that holds it. A figure is always confirmed by its own witness. Three figures of a thing:

    figure  witness  says          tight           agreeing  confirming
    f1      Bureau   more than 70  above 70        3         2: f1, f2
    f2      Office   70            69.5 to 70.5    3         2: f1, f2
    f3      Bank     70.2          70.15 to 70.25  3         3: f1, f2, f3

Counting takes sorts and binary searches: of the voices of a thing, those that overlap an interval
are those that begin before it ends, without those that end before it begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from silkledger.columns import argsort, dense_rank, find_runs
from silkledger.judging.comparing.overlap_codes import high_ends, low_ends

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings


class Competitors(NamedTuple):
    """Figures that share their cell with another one: their rows, and codes per figure.

    `cell` and `thing` are numbered without gaps; `thing` is what figures of one cell are about.
    `edition` and `day` rise with the date of the edition and of the article.
    """

    rows: RowNumbers
    cell: Codes
    thing: Codes
    witness: Codes
    reading: Codes
    statement: Codes
    edition: Codes
    day: Codes


@dataclass(frozen=True)
class Voices:
    """One figure per thing and witness, sorted by thing.

    `figures` are places among the competitors; `own` is, for each competitor, the place of its
    witness's voice in `figures`.
    """

    figures: RowNumbers
    own: RowNumbers


class Support(NamedTuple):
    """For each competitor, how many witnesses agree, contradict and confirm it, and the voices."""

    agreeing: Codes
    contradicting: Codes
    confirming: Codes
    voices: Voices


class ReadingEnds(NamedTuple):
    """The low and the high end of an interval for each reading, as numbers in their order."""

    low: Codes
    high: Codes


def support(
    competitors: Competitors, sharpness: Codes, readings: Readings, ids: pa.ChunkedArray
) -> Support:
    """Return how the witnesses of each thing stand to its figures.

    `sharpness` is the rank of each competitor by what it says, the sharpest first; `ids` are those
    of all figures.
    """
    voices = _voices(competitors, sharpness, ids)
    tight = ReadingEnds(readings.tight_low, readings.tight_high)
    reach = ReadingEnds(readings.reach_low, readings.reach_high)
    closed, number = _closed(readings), ReadingEnds(readings.number, readings.number)
    reading, own = competitors.reading, competitors.reading[voices.figures[voices.own]]
    total = np.bincount(competitors.thing[voices.figures])[competitors.thing]
    return Support(
        agreeing=_overlapping(competitors, voices, tight, tight) + ~overlap(tight, reading, own),
        contradicting=total
        - _overlapping(competitors, voices, reach, reach)
        - ~overlap(reach, reading, own),
        confirming=_overlapping(competitors, voices, number, closed)
        + ~((closed.low[own] <= number.low[reading]) & (number.low[reading] <= closed.high[own])),
        voices=voices,
    )


def overlap(ends: ReadingEnds, left: Codes, right: Codes) -> Mask:
    """Return whether the intervals of two readings overlap."""
    return (ends.low[left] <= ends.high[right]) & (ends.low[right] <= ends.high[left])


def _closed(readings: Readings) -> ReadingEnds:
    """Ranks of the ends of the tight intervals, all of which are taken to be included."""
    return ReadingEnds(low_ends(readings.tight_low)[0], high_ends(readings.tight_high)[0])


def shared_ends(
    competitors: Competitors, voices: Voices, chosen: RowNumbers, readings: Readings
) -> ReadingEnds:
    """Return what each chosen figure shares with the witnesses that confirm it.

    The ends are codes of readings; the closed interval between them holds the chosen number.
    """
    runs = find_runs(competitors.thing[voices.figures])
    number, place = runs.take(competitors.thing[chosen]).expand()
    voice = competitors.reading[voices.figures[place]]
    own = competitors.reading[chosen]
    value = readings.number[own[number]]
    closed = _closed(readings)
    holds = (closed.low[voice] <= value) & (value <= closed.high[voice])
    ends = ReadingEnds(readings.tight_low[own].copy(), readings.tight_high[own].copy())
    np.maximum.at(ends.low, number[holds], readings.tight_low[voice[holds]])
    np.minimum.at(ends.high, number[holds], readings.tight_high[voice[holds]])
    return ends


def _voices(competitors: Competitors, sharpness: Codes, ids: pa.ChunkedArray) -> Voices:
    keys = [
        competitors.thing,
        competitors.witness,
        _descending(competitors.edition),
        _descending(competitors.day),
        sharpness,
    ]
    order = argsort(keys, tiebreaker=ids, rows=competitors.rows)
    runs = find_runs(competitors.thing[order], competitors.witness[order])
    own = np.empty(len(order), np.int64)
    own[order] = np.repeat(np.arange(len(runs.start)), runs.sizes)
    return Voices(order[runs.start], own)


def _descending(codes: Codes) -> Codes:
    """Ranks from 0 on, the highest code first."""
    return codes.max(initial=0) - codes.astype(np.int64)


def _overlapping(
    competitors: Competitors, voices: Voices, asked: ReadingEnds, held: ReadingEnds
) -> Codes:
    """How many voices of its thing hold something of what is `asked` of each competitor."""
    reading, voice = competitors.reading, competitors.reading[voices.figures]
    groups = (competitors.thing[voices.figures], competitors.thing)
    low, high = (_ranked(*ends) for ends in ((held.low, asked.high), (held.high, asked.low)))
    begun = _count_below(*groups, low[0][voice], low[1][reading], side="right")
    ended = _count_below(*groups, high[0][voice], high[1][reading], side="left")
    return begun - ended


def _ranked(first: Codes, second: Codes) -> tuple[Codes, Codes]:
    """Return two ends of each reading as ranks among both."""
    ranks = dense_rank(np.concatenate([first, second]))
    return ranks[: len(first)], ranks[len(first) :]


def _count_below(
    groups: Codes, wanted: Codes, values: Codes, limits: Codes, side: Literal["left", "right"]
) -> Codes:
    """How many values of each wanted group lie below a limit (side "right": or on it)."""
    size = max(int(values.max(initial=0)), int(limits.max(initial=0))) + 1
    # Those of a group lie together, so that runs in order are merged.
    keys = np.sort(groups.astype(np.int64) * size + values, kind="stable")
    limit = wanted.astype(np.int64) * size + limits
    before = np.cumsum(np.bincount(groups + 1, minlength=int(wanted.max(initial=0)) + 2))[wanted]
    return np.searchsorted(keys, limit, side=side) - before
