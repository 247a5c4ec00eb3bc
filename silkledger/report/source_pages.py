"""Pages of single sources, for releases with more figures than one page can hold.

    report/sources/<source>.html    the first figures of the source
    report/sources/<source>.2.js …  further figures, as table rows
    report/sources/ids.js           the page of each figure, for links between pages

A page loads the further rows when someone searches, sorts or asks for more. They are scripts
because a page that is opened from a disk can load scripts, but not data.

Of a large release (silkledger.report.limits) a sample is listed, shared evenly between the sources,
so that its report stays small and costs the same however large the release is. All figures are in
figures.parquet. Everything but figures is on the report's first page.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.compute as pc

from silkledger import html
from silkledger.columns import as_dictionary, decode
from silkledger.report import limits, page
from silkledger.report.facts import flag_terms, rule_terms
from silkledger.report.model import SourceFacts, SourcePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.release.candidate import Plan
    from silkledger.report.entries import Figure
    from silkledger.report.lists import Lists
    from silkledger.report.model import Report
    from silkledger.report.rows import Positions

_FOLDER = "sources"
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source and the positions of the figures that its page lists."""

    facts: SourceFacts
    page: SourcePage
    positions: Positions

    @property
    def name(self) -> str:
        """The page's file name without its suffix."""
        return self.page.page.removeprefix(f"{_FOLDER}/").removesuffix(".html")


def sources(plan: Plan) -> tuple[_Source, ...]:
    """Return the sources that get a page, in the order of the sources table.

    There are none if one page holds every figure.
    """
    figures = plan.tables["figures"]
    if figures.num_rows <= limits.FIGURES:
        return ()
    rows = plan.tables["sources"].select(list(SourceFacts.__slots__))
    said_by, ids = as_dictionary(figures["said_by"]), decode(rows["source_id"]).combine_chunks()
    places = pc.index_in(said_by.dictionary, value_set=ids).fill_null(rows.num_rows)
    codes = places.to_numpy()[said_by.indices.to_numpy()]
    counts = np.bincount(codes, minlength=rows.num_rows + 1)[: rows.num_rows]
    chosen = np.flatnonzero(counts)[: limits.SOURCES]
    order = np.argsort(codes, kind="stable")
    starts = np.cumsum(counts) - counts
    listed_sources, names = [], set[str]()
    all_listed = figures.num_rows <= limits.FIGURES_OF_SOURCES
    most = limits.FIGURES_OF_SOURCES if all_listed else limits.SAMPLE_OF_SOURCES
    for row, listed in zip(chosen.tolist(), _shares(counts[chosen].tolist(), most), strict=True):
        (cells,) = rows.slice(row, 1).to_pylist()
        facts = SourceFacts(**cells)
        name = _file_name(facts.source_id, names)
        names.add(name.lower())
        source_page = SourcePage(
            facts.source_id, facts.title, f"{_FOLDER}/{name}.html", int(counts[row]), listed
        )
        listed_sources.append(
            _Source(facts, source_page, order[starts[row] : starts[row] + listed])
        )
    return tuple(listed_sources)


def positions(listed: Sequence[_Source]) -> Positions:
    """Return the positions of all figures that the pages of the sources list."""
    return np.concatenate([np.zeros(0, np.int64), *(source.positions for source in listed)])


def render_source_pages(
    report: Report, lists: Lists, listed: Sequence[_Source]
) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the sources and their scripts, with their paths in the report's folder."""
    ids: dict[str, list[str]] = {}
    all_figures = iter(lists.figures_at(positions(listed)))
    for source in listed:
        figures = tuple(islice(all_figures, source.page.listed))
        readings = page.readings(figures)
        ids[f"{source.name}.html"] = [figure.figure_id for figure in figures]
        parts = []
        starts = range(limits.FIGURES_OF_PAGE, len(figures), limits.FIGURES_OF_PAGE)
        for number, start in enumerate(starts, start=2):
            parts.append(f"{source.name}.{number}.js")
            yield (
                f"{_FOLDER}/{parts[-1]}",
                _script("add", _rows(figures[start : start + limits.FIGURES_OF_PAGE], readings)),
            )
        text = html.render(
            "source.html",
            page.FILTERS,
            script="page.js",
            loads=True,
            report=report,
            source=source.facts,
            page=source.page,
            figures=figures[: limits.FIGURES_OF_PAGE],
            parts=parts,
            readings=readings,
            flags=flag_terms({flag for figure in figures for flag in figure.flags}),
            rules=rule_terms({rule for figure in figures for rule in figure.rules}),
        )
        yield source.page.page, text.encode()
    yield f"{_FOLDER}/ids.js", _script("where", ids)


def _rows(figures: Sequence[Figure], readings: dict[tuple[str, ...], int]) -> str:
    return html.render("rows.html", page.FILTERS, figures=figures, readings=readings)


def _script(function: str, content: object) -> bytes:
    """Return a script that calls a function of page.js."""
    argument = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"silkledger.{function}({argument})\n".encode()


def _shares(counts: Sequence[int], most: int) -> list[int]:
    """Divide at most `most` between the counts, the smallest of which are taken whole.

    >>> _shares([10, 2, 9], 12)
    [5, 2, 5]
    """
    shares = [0] * len(counts)
    left = most
    for done, (count, place) in enumerate(
        sorted((count, place) for place, count in enumerate(counts))
    ):
        shares[place] = min(count, left // (len(counts) - done))
        left -= shares[place]
    return shares


def _file_name(source_id: str, taken: set[str]) -> str:
    """Return the source's id if it is a safe and unused file name, else a name from its digest."""
    if _SAFE.fullmatch(source_id) and source_id.lower() not in taken and source_id.lower() != "ids":
        return source_id
    return "source-" + hashlib.sha256(source_id.encode()).hexdigest()[:16]
