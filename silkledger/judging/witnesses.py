"""Witnesses: who measured what a figure states, whoever prints it.

Two articles that quote one report are one witness, and so are two sources of one document. The
witness of a figure is the publication that it names (measured_by); if it names none, the publisher
of its source, or the source itself if that has none (silkledger.judging.measurers).

Among figures about one thing (`within`), an article that names no measurer in one place and names
one in another is one witness, a short name means whom the article names in full
(silkledger.judging.short_names), and where somebody names only a publisher, all its publications
count as one witness: two that may be the same confirm nothing. Conflicts, best and checks all use
these codes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, downcast, group_by, take_codes, values_at
from silkledger.columns.on_disk import put_numbers_away
from silkledger.judging.edition_order import Editions, ordered_editions, stated_edition
from silkledger.judging.measurers import (
    NAMES_MEASURER,
    NAMES_NOBODY,
    PRINTED_BY_MEASURER,
    UNKNOWN,
    Name,
    copied_sources,
    measurer,
)
from silkledger.judging.short_names import UNCLEAR, givers
from silkledger.reading.editions import split_edition
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.reading.editions import Edition
    from silkledger.schemas.vocabulary import Vocabulary


# The codes that Witnesses has of each figure.
_CODES = ("witness", "publication", "publisher", "edition", "rank", "article")
# The columns of figures that say whose figures they are.
STATED_BY = ("measured_by", "edition", "said_by")


@dataclass(frozen=True)
class Witnesses:
    """Who measured each figure, as one code per figure in each array.

    `witness` is equal for figures of one witness, `publication` for those of one publication,
    `publisher` for those of one publisher; `edition` is a code of `editions` (0: not stated), in
    the order of the editions of a publication. `rank` is PRINTED_BY_MEASURER if the source is by
    the publisher that measured the figure, NAMES_MEASURER if the source names it, NAMES_NOBODY
    otherwise. `publishers` are the names of the publishers, indexed by code; `is_general` says of
    each publication whether it is only the name of its publisher, `is_known` whether it is one of
    vocabularies/publications.csv, and `called` how it is printed. `is_unclear` tells whose short
    name may be that of several measurers. `article` is equal for figures of one document, whatever
    sources hold copies of it.
    """

    witness: Codes
    publication: Codes
    publisher: Codes
    edition: Codes
    rank: Codes
    editions: Editions
    publishers: tuple[str, ...]
    is_general: Mask
    is_known: Mask
    called: tuple[str, ...]
    is_unclear: Mask
    article: Codes
    vocabulary: Vocabulary

    def take(self, rows: RowNumbers) -> Witnesses:
        """Return the witnesses of some of the figures, with the same codes."""
        names = (*_CODES, "is_unclear")
        taken = take_codes((getattr(self, name) for name in names), rows)
        own: dict[str, Any] = dict(zip(names, taken, strict=True))
        return replace(self, **own)

    def put_away(self) -> Witnesses:
        """Return the same with the codes of many figures on disk."""
        return replace(self, **{name: put_numbers_away(getattr(self, name)) for name in _CODES})

    def within(self, thing: Codes, statement: Codes, is_ahead: Mask | None = None) -> Witnesses:
        """Return the witnesses of figures among those about the same thing (-1: about none).

        `statement` is a code of what each figure says; `is_ahead` tells which were estimated before
        their period ended: who is named beside such a figure did not measure the outcome that the
        article states.
        """
        rows, article = np.flatnonzero(thing >= 0), self.article
        cited = self._with_citations(rows, thing[rows])
        named, is_short = cited._with_full_names(rows, thing[rows], article[rows], statement[rows])
        if is_ahead is not None:
            is_short |= is_ahead[rows]
        adopted = named._with_article(rows, thing[rows], article[rows], is_short)
        return adopted._with_publisher(rows, thing[rows])

    def _with_full_names(
        self, rows: RowNumbers, thing: Codes, article: Codes, statement: Codes
    ) -> tuple[Witnesses, Mask]:
        """Give figures with a short name whom it means, and tell which of the rows they are.

        An edition is only that of the figure beside which it is printed.
        """
        is_short = np.zeros(len(rows), bool)
        speaking = np.flatnonzero(self.rank[rows] != NAMES_NOBODY)
        giver = givers(
            group_by([thing[speaking], article[speaking]]).codes,
            self.publication[rows[speaking]],
            statement[speaking],
            self.called,
            self.is_known,
            self.vocabulary,
        )
        own = np.arange(len(giver))
        is_short[speaking] = giver != own
        if not is_short.any():
            return self, is_short
        is_unclear = self.is_unclear.copy()
        is_unclear[rows[speaking[giver == UNCLEAR]]] = True
        receiving = np.flatnonzero((giver != own) & (giver != UNCLEAR))
        columns = {}
        for name in ("witness", "publication", "publisher", "rank"):
            codes = getattr(self, name).copy()
            codes[rows[speaking[receiving]]] = codes[rows[speaking[giver[receiving]]]]
            columns[name] = codes
        return replace(self, **columns, is_unclear=is_unclear), is_short

    def _with_citations(self, rows: RowNumbers, thing: Codes) -> Witnesses:
        """Take a publisher for who measured what it prints itself, if another article cites it."""
        groups = group_by([thing, self.publication[rows]])
        is_cited = np.zeros(groups.count, bool)
        is_cited[groups.codes[self.rank[rows] == NAMES_MEASURER]] = True
        own = rows[is_cited[groups.codes] & (self.rank[rows] == NAMES_NOBODY)]
        rank = self.rank.copy()
        rank[own] = PRINTED_BY_MEASURER
        return replace(self, rank=rank)

    def _with_article(
        self, rows: RowNumbers, thing: Codes, article: Codes, is_short: Mask
    ) -> Witnesses:
        """Give figures that name nobody the only measurer that their article names elsewhere.

        What a short name says, or who estimated it ahead, counts as little as what nobody says.
        """
        silent = self.rank[rows] == NAMES_NOBODY
        if not silent.any():
            return self
        groups = group_by([thing, article])
        speaking = np.flatnonzero(~silent & ~is_short)
        lowest, highest = _extremes(
            self._numbers[rows[speaking]], groups.codes[speaking], groups.count
        )
        names_one = lowest == highest
        receiving = np.flatnonzero(silent & names_one[groups.codes])
        giving = np.full(groups.count, -1, np.int64)
        giving[groups.codes[speaking]] = rows[speaking]
        columns = {}
        for name in ("witness", "publication", "publisher", "edition", "rank"):
            codes = getattr(self, name).copy()
            codes[rows[receiving]] = codes[giving[groups.codes[receiving]]]
            columns[name] = codes
        return replace(self, **columns)

    @property
    def _numbers(self) -> Codes:
        """One number per publication and edition."""
        size = len(self.editions.start)
        return self.publication.astype(np.int64) * size + self.edition

    def _with_publisher(self, rows: RowNumbers, thing: Codes) -> Witnesses:
        """Make all publications of a publisher one witness where it is named without one."""
        groups = group_by([thing, self.publisher[rows]])
        general = np.flatnonzero(self.is_general[self.publication[rows]])
        witness = np.full(groups.count, -1, np.int64)
        witness[groups.codes[general]] = self.publication[rows[general]]
        codes = self.witness.copy()
        is_named = witness[groups.codes] >= 0
        codes[rows[is_named]] = witness[groups.codes[is_named]]
        return replace(self, witness=codes)


def witnesses(figures: pa.Table, sources: pa.Table, vocabulary: Vocabulary = SHIPPED) -> Witnesses:
    """Return the witnesses of figures, each by itself.

    `figures` are all figures of a dataset, with the columns of STATED_BY and stated_on, since any
    of them may make an edition known; `sources` has source_id, publisher and document_sha256.

    >>> import pyarrow as pa
    >>> columns = {"measured_by": ["BP", "bp"], "edition": [None, None], "said_by": ["a", "b"]}
    >>> figures = pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()})
    >>> figures = figures.append_column("stated_on", pa.array([19_500, 19_501], pa.date32()))
    >>> publishers = pa.array([None, None], pa.string())
    >>> sources = pa.table({"source_id": ["a", "b"], "publisher": publishers})
    >>> witnesses(figures, sources).publication.tolist()
    [0, 0]
    """
    groups = group_by([figures[name] for name in STATED_BY])
    printers = dict(
        zip(sources["source_id"].to_pylist(), sources["publisher"].to_pylist(), strict=True)
    )
    copied = copied_sources(sources, printers)
    articles: list[str] = []
    names: list[Name] = []
    ranks: list[int] = []
    stated: list[tuple[str, Edition, str]] = []
    called: dict[str, str] = {}
    columns = (figures[name] for name in STATED_BY)
    for measured_by, edition, said_by in zip(
        *(values_at(column, groups.first) for column in columns), strict=True
    ):
        said_by = copied.get(said_by, said_by)  # noqa: PLW2901
        articles.append(said_by)
        name, rank = measurer(measured_by, said_by, printers.get(said_by), vocabulary)
        names.append(name)
        ranks.append(rank)
        printed = measured_by or printers.get(said_by) or ""
        printed = split_edition(printed)[0] or printed
        called[name.publication] = min(printed, called.get(name.publication, printed))
        stated.append((name.publication, *stated_edition(measured_by, edition, said_by)))
    publication, publications = _encoded([name.publication for name in names])
    publisher, publishers = _encoded([name.publisher for name in names])
    general = {name.publication for name in names if name.publication == name.publisher}
    days = np.full(groups.count, np.iinfo(np.int64).max)
    stated_on = combine_chunks(figures["stated_on"]).cast(pa.int32()).to_numpy()
    np.minimum.at(days, groups.codes, stated_on.astype(np.int64))
    edition_codes, editions = ordered_editions(stated, publications, days)

    def per_figure(codes: Codes) -> Codes:
        return groups.take(downcast(codes))

    by_publication = per_figure(publication)
    return Witnesses(
        witness=by_publication,
        publication=by_publication,
        publisher=per_figure(publisher),
        edition=per_figure(edition_codes),
        rank=per_figure(np.array(ranks, np.int64)),
        editions=editions,
        publishers=publishers,
        is_general=np.array([name in general for name in publications], bool),
        is_known=np.array([not name.startswith(UNKNOWN) for name in publications], bool),
        called=tuple(called[name] for name in publications),
        is_unclear=np.zeros(figures.num_rows, bool),
        article=per_figure(_encoded(articles)[0]),
        vocabulary=vocabulary,
    )


def _extremes(values: Codes, groups: Codes, count: int) -> tuple[Codes, Codes]:
    """The smallest and the largest value of each group; they differ for a group without any."""
    lowest = np.full(count, np.iinfo(np.int64).max)
    highest = np.full(count, np.iinfo(np.int64).min)
    values = values.astype(np.int64, copy=False)
    np.minimum.at(lowest, groups, values)
    np.maximum.at(highest, groups, values)
    return lowest, highest


def _encoded(names: list[str]) -> tuple[Codes, tuple[str, ...]]:
    """Return the position of each name among the distinct names, and those in order."""
    distinct_names = tuple(sorted(set(names)))
    positions = {name: position for position, name in enumerate(distinct_names)}
    return np.array([positions[name] for name in names], np.int64), distinct_names
