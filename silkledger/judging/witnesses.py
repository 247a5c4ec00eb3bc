"""Witnesses: who measured what a figure states, whoever prints it.

Two articles that quote one report are one witness. The witness of a figure is the publication that
it names (measured_by); if it names none, the publisher of its source if that is a known one,
otherwise the source itself. Publications and their publishers are listed in
vocabularies/publications.csv; any other name stands for itself. A source that copied another
without naming it counts as a witness of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import downcast, group_by, values_at
from silkledger.judging.reference.publications import edition_order, named
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes
    from silkledger.schemas.vocabulary import Vocabulary


PRINTED_BY_MEASURER, NAMES_MEASURER, NAMES_NOBODY = range(3)


@dataclass(frozen=True)
class Witnesses:
    """Who measured each figure, as one code per figure in each array.

    `publication` and `publisher` are equal for figures of the same publication or publisher;
    `edition` follows the order of editions (0: not stated). `rank` is PRINTED_BY_MEASURER if the
    source is by the publisher that measured the figure, NAMES_MEASURER if the source names it,
    NAMES_NOBODY otherwise. `publishers` are the names of the publishers, indexed by code.
    """

    publication: Codes
    publisher: Codes
    edition: Codes
    rank: Codes
    publishers: tuple[str, ...]


def witnesses(figures: pa.Table, sources: pa.Table, vocabulary: Vocabulary = SHIPPED) -> Witnesses:
    """Return the witnesses of figures.

    `figures` has the columns measured_by, edition and said_by, `sources` source_id and publisher.

    >>> import pyarrow as pa
    >>> columns = {"measured_by": ["BP", "bp"], "edition": [None, None], "said_by": ["a", "b"]}
    >>> figures = pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()})
    >>> publishers = pa.array([None, None], pa.string())
    >>> sources = pa.table({"source_id": ["a", "b"], "publisher": publishers})
    >>> witnesses(figures, sources).publication.tolist()
    [0, 0]
    """
    groups = group_by([figures[name] for name in ("measured_by", "edition", "said_by")])
    printers = dict(
        zip(sources["source_id"].to_pylist(), sources["publisher"].to_pylist(), strict=True)
    )
    names = [
        _witness(measured_by, said_by, printers.get(said_by), vocabulary)
        for measured_by, said_by in zip(
            *(values_at(figures[name], groups.first) for name in ("measured_by", "said_by")),
            strict=True,
        )
    ]
    editions = [
        (*edition_order(edition), edition.casefold()) if edition else None
        for edition in values_at(figures["edition"], groups.first)
    ]
    publications, publishers, ranks = zip(*names, strict=True) if names else ((), (), ())
    publication, _ = _encoded(publications)
    publisher, publisher_names = _encoded(publishers)
    stated = sorted({edition for edition in editions if edition})
    edition = np.array(
        [0 if edition is None else stated.index(edition) + 1 for edition in editions], np.int64
    )

    def per_figure(codes: Codes) -> Codes:
        return groups.take(downcast(codes, int(codes.max(initial=0)) + 1))

    return Witnesses(
        publication=per_figure(publication),
        publisher=per_figure(publisher),
        edition=per_figure(edition),
        rank=per_figure(np.array(ranks, np.int64)),
        publishers=publisher_names,
    )


def _witness(
    measured_by: str | None, said_by: str, printer: str | None, vocabulary: Vocabulary
) -> tuple[str, str, int]:
    """Return publication, publisher and rank.

    Sources and unknown names get a prefix, so that they never equal a known publication.
    """
    own = named(printer, vocabulary) if printer else None
    if measured_by:
        plain = _plain(measured_by)
        publisher, publication = named(measured_by, vocabulary) or (plain, plain)
        by_itself = printer is not None and (own[0] if own else _plain(printer)) == publisher
        return publication, publisher, PRINTED_BY_MEASURER if by_itself else NAMES_MEASURER
    if own:
        return own[1], own[0], PRINTED_BY_MEASURER
    return f"source {said_by}", _plain(printer) if printer else f"source {said_by}", NAMES_NOBODY


def _plain(name: str) -> str:
    return f"name {' '.join(name.casefold().split())}"


def _encoded(names: tuple[str, ...]) -> tuple[Codes, tuple[str, ...]]:
    """Return the position of each name among the distinct names, and those in order."""
    distinct_names = tuple(sorted(set(names)))
    positions = {name: position for position, name in enumerate(distinct_names)}
    return np.array([positions[name] for name in names], np.int64), distinct_names
