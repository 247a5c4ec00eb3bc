"""Erase figures from releases because a law asks for it: the only change of what was published.

In every release that has a figure, its cells are blanked in each table (its id stays, so that the
sums and what refers to it hold), and pages and texts that quote it are replaced by a notice. The
manifest keeps the digests of what was published; `<version>.ERASED.json` lists the files as they
are since, and status.json has who asked and why. Kept candidates with such a figure are removed.
raw/ is not touched: the row must be taken out there, or the next release has the figure again.

An erasure that was interrupted is completed by asking for it again.
"""

from __future__ import annotations

import hashlib
import html
import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from silkledger.errors import CannotRunError
from silkledger.exports import spreadsheet
from silkledger.published import status
from silkledger.release import erased, integrity, manifest, parquet
from silkledger.release.facts import contract_of
from silkledger.schemas.release import TABLES
from silkledger.store import layout, regular
from silkledger.store.stage import Output

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from silkledger.published.states import Status
    from silkledger.store.stage import DatasetStore

# Cells that stay: what refers to other rows, and codes of the vocabularies, which say nothing of a
# person. All others are blanked.
_KEPT = {
    "figures": (
        *("figure_id", "row_id", "said_by", "indicator", "statistic", "status", "bound", "unit"),
        *("stated_on", "standing", "since_release", "changed_release"),
    ),
    "best": (
        "figure_id",
        "indicator",
        "statistic",
        "status",
        "bound",
        "unit",
        "dimension",
        "verdict",
    ),
    "conflicts": ("conflict_id", "figure_ids", "indicator", "verdict", "unit"),
    "checks": ("check_id", "kind", "role", "figure_ids", "indicator", "verdict"),
    "diff": ("table", "change", "key", "column"),
}
# The column of each table that names figures.
_NAMED_BY = {
    "figures": "figure_id",
    "best": "figure_id",
    "conflicts": "figure_ids",
    "checks": "figure_ids",
    "diff": "key",
}
# The columns by which a list of changes names the rows of a table.
_KEYS = {
    "best": next(table.key for table in TABLES if table.name == "best"),
    "conflicts": ("conflict_id",),
    "checks": ("check_id",),
}
_NOTICE = "This file quoted figures that were erased. See status.json beside the release."
_TEXTS = (".html", ".json", ".md", ".js", ".csv", ".txt")
_SHORTEST = 4  # characters of a wording that is looked for in texts


@dataclass(frozen=True, slots=True)
class ErasedFigures:
    """Figures by id, and the keys by which lists of changes name the rows that name them."""

    ids: frozenset[str]
    keys: frozenset[str] = frozenset()


def named(folder: Path, ids: Collection[str]) -> ErasedFigures:
    """Return the figures, with the keys of the rows that name them in any release of a dataset."""
    wanted = ErasedFigures(frozenset(ids))
    keys = set(ids)
    for version in status.statuses(folder):
        for file, table, mask in _tables(folder / version, wanted):
            name = layout.table_of(file.name)
            if mask is not None and name in _KEYS:
                columns = [_texts(table.column(key).filter(mask)) for key in _KEYS[name]]
                keys |= {"|".join(cells) for cells in zip(*columns, strict=True)}
    return ErasedFigures(wanted.ids, frozenset(keys))


def versions_with(folder: Path, what: ErasedFigures) -> list[str]:
    """Return the versions of a dataset with one of the figures in a table, lowest first."""
    return [
        version
        for version in status.statuses(folder)
        if any(mask is not None for _, _, mask in _tables(folder / version, what))
    ]


def erase(store: DatasetStore, version: str, what: ErasedFigures) -> list[str]:
    """Erase figures from a release, and return the files that were replaced.

    Raises CannotRunError if the release is damaged, before anything is changed.
    """
    release = store.folder / version
    if damaged := integrity.compare(release)[1]:
        unfinished = [fault for fault in damaged if integrity.NOT_ERASED not in fault.what]
        if unfinished:
            raise CannotRunError(f"{release}: {unfinished[0]}; restore it before you erase")
    files = dict(_replaced(release, what))
    outputs = {
        path: Output(path, len(content), hashlib.sha256(content).hexdigest())
        for path, content in files.items()
    }
    # First the list: a reader who comes in between finds a file that is not erased yet.
    store.replace(erased.name_of(version), erased.dump({**erased.read(release), **outputs}))
    for path, content in files.items():
        store.replace(f"{version}/{path}", content)
    return sorted(files)


def runs_with(folder: Path, what: ErasedFigures) -> list[str]:
    """Return the runs of a dataset whose kept candidate has one of the figures.

    Raises CannotRunError if one of them waits for a person.
    """
    waiting = status.waiting(folder)
    runs = folder / layout.RUNS
    names = []
    for run in sorted(runs.iterdir()) if runs.is_dir() else ():
        if not (run / layout.MANIFEST).is_file():
            continue
        if any(mask is not None for _, _, mask in _tables(run, what)):
            if waiting is not None and waiting.run == run.name:
                raise CannotRunError(
                    f"run {run.name} waits for approval and has such a figure; take the row out "
                    f"of raw/, then silkledger reject {run.name} --by NAME --note TEXT"
                )
            names.append(run.name)
    return names


def _tables(
    release: Path, what: ErasedFigures
) -> Iterator[tuple[Path, pa.Table, pa.ChunkedArray | None]]:
    """Yield each file of a table that may name figures, and which rows do; None for no row."""
    for name, column in _NAMED_BY.items():
        for file in parquet.files(release / layout.table_file(name)):
            if not file.is_file():
                continue  # a table that this schema version does not have
            table = parquet.read_plain([file])
            mask = _names(table.column(column), what.keys if name == "diff" else what.ids)
            yield file, table, mask if pc.any(mask).as_py() else None


def _names(column: pa.ChunkedArray, ids: Collection[str]) -> pa.ChunkedArray:
    """Whether each cell is one of the ids, or a list with one of them."""
    wanted = pa.array(sorted(ids), pa.string())
    if pa.types.is_list(column.type):
        cells = column.to_pylist()
        is_named = [any(item in ids for item in cell or ()) for cell in cells]
        return pa.chunked_array([is_named], pa.bool_())
    return pc.is_in(column.cast(pa.string()), value_set=wanted)


def _texts(column: pa.ChunkedArray) -> list[str]:
    return ["" if cell is None else str(cell) for cell in column.to_pylist()]


def _replaced(release: Path, what: ErasedFigures) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the new content of each file that has one of the figures."""
    content = regular.read_json(release / manifest.NAME)
    listed = {output.path for output in manifest.outputs(content)}
    words, changed = set(what.ids), False
    for file, table, mask in _tables(release, what):
        if mask is None:
            continue
        name = layout.table_of(file.name)
        blank = _blanked(table, mask, _KEPT[name])
        changed |= name == "diff"
        if name == "figures":
            texts = table.column("as_reported").filter(mask).to_pylist()
            words |= {text for text in texts if len(text) >= _SHORTEST}
            if layout.SPREADSHEET in listed:  # a table that a sheet can hold is one file
                sheet = BytesIO()
                spreadsheet.write(blank, contract_of(manifest.tables(content)[name]), sheet)
                yield layout.SPREADSHEET, sheet.getvalue()
        sink = BytesIO()
        pq.write_table(
            blank,
            sink,
            version=parquet.VERSION,
            compression=parquet.CODEC,
            compression_level=parquet.LEVEL,
        )
        yield file.name, sink.getvalue()
    forms = {form.encode() for word in words for form in _written(word)}
    for path in sorted(listed - {layout.SPREADSHEET}):
        if path.endswith(_TEXTS):
            text = regular.read(release / path)
            if any(form in text for form in forms) or (changed and path == layout.CHANGES):
                yield path, _notice(path)


def _written(word: str) -> set[str]:
    """Return the ways in which a page or text may write a word."""
    return {
        word,
        html.escape(word),
        html.escape(word, quote=False),
        html.escape(word).replace("&#x27;", "&#39;").replace("&quot;", "&#34;"),
        json.dumps(word)[1:-1],
        json.dumps(word, ensure_ascii=False)[1:-1],
    }


def _notice(path: str) -> bytes:
    if path.endswith(".html"):
        page = f"<!doctype html><meta charset=utf-8><title>Erased</title><p>{_NOTICE}</p>\n"
        return page.encode()
    if path.endswith(".json"):
        return (json.dumps({"erased": _NOTICE}) + "\n").encode()
    if path.endswith(".js"):
        return f"// {_NOTICE}\n".encode()
    return f"{_NOTICE}\n".encode()


def _blanked(table: pa.Table, mask: pa.ChunkedArray, kept: Collection[str]) -> pa.Table:
    """Return the table with the cells of the masked rows blanked, but for the columns kept."""
    for place, field in enumerate(table.schema):
        if field.name in kept:
            continue
        cells = table.column(place)
        blank = pa.scalar(_blank(field), field.type)
        new = pc.if_else(mask, blank, cells)
        nullable = field.nullable or new.null_count > 0
        table = table.set_column(place, field.with_nullable(nullable), new)
    return table


def _blank(field: pa.Field) -> object:
    """Return what stands in a blanked cell: null, but no text or list where there was always one.

    A number is null even where the contract wants one: any other would be a wrong value.
    """
    if not field.nullable and pa.types.is_list(field.type):
        return []
    return "" if not field.nullable and pa.types.is_string(field.type) else None


def described(statuses: Mapping[str, Status], version: str) -> tuple[str, ...]:
    """Return a line for each erasure of a release: which figures, when, who and why."""
    entry = statuses.get(version)
    return tuple(
        f"erased: figures {', '.join(withdrawal.figure_ids)} on {withdrawal.at[:10]} by "
        f"{withdrawal.by}: {withdrawal.reason}"
        for withdrawal in (entry.withdrawals if entry else ())
        if withdrawal.erased
    )
