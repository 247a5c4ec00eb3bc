"""Citations: who measured a figure, in which edition, and who printed it where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import group_by, values_at

if TYPE_CHECKING:
    import datetime as dt

_CITED = ("measured_by", "edition", "said_by", "stated_on")


def citations(figures: pa.Table, sources: pa.Table) -> pa.DictionaryArray:
    """Return a citation of each figure, to be read by people.

    For example: IMF, edition 2023-04, in "Growth slows", The Journal, 2023-05-03. `sources` has the
    columns source_id, title and publisher.
    """
    groups = group_by([figures[name] for name in _CITED])
    names = [name for name in ("title", "publisher") if name in sources.column_names]
    printed = {row["source_id"]: row for row in sources.select(["source_id", *names]).to_pylist()}
    cells = zip(*(values_at(figures[name], groups.first) for name in _CITED), strict=True)
    texts = [
        citation(measured_by, edition, _print(printed.get(said_by, {}), said_by, stated_on))
        for measured_by, edition, said_by, stated_on in cells
    ]
    return groups.broadcast(pa.array(texts, pa.string()))


def citation(measured_by: str | None, edition: str | None, printed: str) -> str:
    """Return one citation.

    >>> citation("IMF", "2023-04", "The Journal, 2023-05-03")
    'IMF, edition 2023-04, in The Journal, 2023-05-03'
    """
    measured = f"{measured_by}, edition {edition}" if edition else measured_by
    return f"{measured}, in {printed}" if measured else printed


def _print(source: dict[str, str | None], said_by: str, stated_on: dt.date) -> str:
    title, publisher = source.get("title"), source.get("publisher")
    quoted = f'"{title}"' if title else None
    return ", ".join(part for part in (quoted, publisher or said_by, stated_on.isoformat()) if part)
