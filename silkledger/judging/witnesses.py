"""Witnesses: who measured what a figure says, whoever prints it.

Two articles that quote one report are one witness. The witness of a figure is the publication that
it names (measured_by); where it names none, the publisher of its source if that is a known one,
else the source itself. Publications and their publishers are rows of vocabularies/publications.csv;
a name that is not there stands for itself. Left out on purpose: guessing that one source copied
another without naming where from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import downcast, group_by, values_at
from silkledger.judging.reference.publications import edition_order, named

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes


PRINTED_BY_MEASURER, NAMES_MEASURER, NAMES_NOBODY = range(3)


@dataclass(frozen=True)
class Witnesses:
    """A number each figure, ordered as the names are.

    `publication` is equal where figures name one publication, `publisher` where one publisher
    stands behind them, `edition` in the order of editions (0: not stated). `rank` is 0 where the
    publisher that measured prints it itself, 1 where it is named, 2 where nobody is. `publishers`
    are the names by number.
    """

    publication: Codes
    publisher: Codes
    edition: Codes
    rank: Codes
    publishers: tuple[str, ...]


def witnesses(figures: pa.Table, sources: pa.Table) -> Witnesses:
    """The witnesses of figures (columns measured_by, edition, said_by); `sources` has source_id and
    publisher.
    """
    groups = group_by([figures[name] for name in ("measured_by", "edition", "said_by")])
    printers = dict(
        zip(sources["source_id"].to_pylist(), sources["publisher"].to_pylist(), strict=True)
    )
    found = [
        _witness(measured_by, said_by, printers.get(said_by))
        for measured_by, said_by in zip(
            *(values_at(figures[name], groups.first) for name in ("measured_by", "said_by")),
            strict=True,
        )
    ]
    editions = [
        (*edition_order(edition), edition.casefold()) if edition else None
        for edition in values_at(figures["edition"], groups.first)
    ]
    publications, publishers, ranks = zip(*found, strict=True) if found else ((), (), ())
    publication, _ = _numbered(publications)
    publisher, names = _numbered(publishers)
    stated = sorted({edition for edition in editions if edition})
    edition = np.array(
        [0 if edition is None else stated.index(edition) + 1 for edition in editions], np.int64
    )
    numbers = (publication, publisher, edition, np.array(ranks, np.int64))
    each = [groups.take(downcast(column, int(column.max(initial=0)) + 1)) for column in numbers]
    return Witnesses(each[0], each[1], each[2], each[3], publishers=names)


def _witness(measured_by: str | None, said_by: str, printer: str | None) -> tuple[str, str, int]:
    """Publication, publisher and rank. Sources and plain names are kept apart from known ones by a
    prefix.
    """
    own = named(printer) if printer else None
    if measured_by:
        publisher, publication = named(measured_by) or (_plain(measured_by), _plain(measured_by))
        itself = printer is not None and (own[0] if own else _plain(printer)) == publisher
        return publication, publisher, PRINTED_BY_MEASURER if itself else NAMES_MEASURER
    if own:
        return own[1], own[0], PRINTED_BY_MEASURER
    return f"source {said_by}", _plain(printer) if printer else f"source {said_by}", NAMES_NOBODY


def _plain(name: str) -> str:
    return f"name {' '.join(name.casefold().split())}"


def _numbered(names: tuple[str, ...]) -> tuple[Codes, tuple[str, ...]]:
    known = tuple(sorted(set(names)))
    places = {name: place for place, name in enumerate(known)}
    return np.array([places[name] for name in names], np.int64), known
