"""Read releases from Python: `silkledger.load`, `silkledger.releases`, `silkledger.describe`.

    figures = silkledger.load("figures")                    # of the current release
    figures = silkledger.load("figures", version="1.2.0")   # pinned: the same rows in ten years

**Use the bounds.** "More than 70 billion" is not a number but a bound: `bound` is gt, `lower` is
7e10 and `upper` is null. `value` is the number as printed, for display. Sum, average and plot
`point`, which is null if the wording is a bound or a range; compare with `lower` and `upper`, where
null means that the wording sets no limit.

The bytes of a file are checked against the manifest when it is first read. A withdrawn release is
refused unless `withdrawn=True`; a release with withdrawn figures, and a pinned one that was
superseded, give a warning. Any Parquet reader can read the files in published/<dataset>/<version>/
without these checks.
"""

from __future__ import annotations

import json
import os
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, overload

from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import status
from silkledger.release import manifest
from silkledger.release.facts import type_word
from silkledger.store import layout
from silkledger.store.objects import located

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd
    import pyarrow as pa

    from silkledger.published.releases import Listed

PUBLISHED = "SILKLEDGER_PUBLISHED"  # environment variable; the default is ./published


class SupersededWarning(UserWarning):
    """The release that was read is no longer the current one."""


class WithdrawnWarning(UserWarning):
    """The release that was read, or some of its figures, was withdrawn."""


@overload
def load(
    table: str = ...,
    version: str | None = ...,
    dataset: str | None = ...,
    published: str | Path | None = ...,
    *,
    columns: Sequence[str] | None = ...,
    arrow: Literal[False] = ...,
    withdrawn: bool = ...,
) -> pd.DataFrame: ...
@overload
def load(
    table: str = ...,
    version: str | None = ...,
    dataset: str | None = ...,
    published: str | Path | None = ...,
    *,
    columns: Sequence[str] | None = ...,
    arrow: Literal[True],
    withdrawn: bool = ...,
) -> pa.Table: ...
def load(  # noqa: PLR0913
    table: str = "figures",
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
    *,
    columns: Sequence[str] | None = None,
    arrow: bool = False,
    withdrawn: bool = False,
) -> pd.DataFrame | pa.Table:
    """Load a table of a release as a pandas DataFrame with pyarrow types, or as an Arrow table.

        exports = silkledger.load("figures", version="1.2.0", columns=["indicator", "point"])

    `version` is by default the current release. `dataset` can be omitted if there is only one.
    `published` is a folder or s3://bucket/prefix, by default SILKLEDGER_PUBLISHED or ./published.
    `DataFrame.attrs` has "dataset", "version" and "columns" (title, description and unit by name).
    Raises CannotRunError if the dataset, version, table or a column does not exist; RefusedError if
    the bytes are not those that were published, or the release was withdrawn and `withdrawn` is
    false.
    """
    from silkledger.release import parquet

    release = _release(version, dataset, published)
    _warn(release, pinned=version is not None, withdrawn=withdrawn)
    path = _checked(release, table)
    known = parquet.schema(path).names
    unknown = [name for name in columns or () if name not in known]
    if unknown:
        raise CannotRunError(
            f"table {table} has no column {', '.join(unknown)}; its columns are {', '.join(known)}"
        )
    rows = parquet.read_plain(path, columns)
    if arrow:
        return rows
    import pandas as pd

    frame = rows.to_pandas(types_mapper=pd.ArrowDtype)
    described = {entry["name"]: entry for entry in parquet.descriptions(path)}
    frame.attrs = {
        "dataset": release.parent.name,
        "version": release.name,
        "columns": {name: described[name] for name in frame.columns},
    }
    return frame


def describe(
    table: str = "figures",
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
) -> pd.DataFrame:
    """Describe the columns of a table: one row per column.

        silkledger.describe("figures").loc["point", "unit"]

    The frame has type, unit, title, description, and null for columns that may be null. Arguments
    and errors are those of `load`.
    """
    import pandas as pd

    from silkledger.release import parquet

    path = _checked(_release(version, dataset, published), table)
    types = {field.name: field for field in parquet.schema(path)}
    rows = [
        {
            "column": entry["name"],
            "type": type_word(types[entry["name"]].type),
            "unit": entry["unit"],
            "null": types[entry["name"]].nullable,
            "title": entry["title"],
            "description": entry["description"],
        }
        for entry in parquet.descriptions(path)
    ]
    return pd.DataFrame(rows).set_index("column")


def releases(dataset: str | None = None, published: str | Path | None = None) -> tuple[Listed, ...]:
    """List the releases of a dataset with their states, newest first.

        [release.version for release in silkledger.releases() if release.state == "ok"]

    Raises CannotRunError if there is no such dataset.
    """
    from silkledger.published.releases import listing

    root = _root(published)
    return listing(root, _dataset(root, dataset))


def _root(published: str | Path | None) -> Path:
    root = located(published or os.environ.get(PUBLISHED) or "published")
    if not root.is_dir():
        raise CannotRunError(f"{root}: no such folder; pass published=, or set {PUBLISHED}")
    return root


def _dataset(root: Path, dataset: str | None) -> str:
    names = status.datasets(root)
    if dataset is None and len(names) == 1:
        return names[0]
    if dataset in names:
        return dataset
    if dataset:
        what = f"has no dataset {dataset}"
    else:
        what = "holds several datasets" if names else "holds no datasets"
    fix = f"; pass dataset= one of {', '.join(names)}" if names else ""
    raise CannotRunError(f"{root}: {what}{fix}")


def _release(version: str | None, dataset: str | None, published: str | Path | None) -> Path:
    root = _root(published)
    folder = root / _dataset(root, dataset)
    latest = status.latest(folder)
    name = version or (latest.version if latest else "")
    statuses = status.statuses(folder)
    if name not in statuses:
        raise CannotRunError(
            f"{folder}: has no release {name}; its releases are {', '.join(statuses)}"
        )
    return folder / name


def _warn(release: Path, *, pinned: bool, withdrawn: bool) -> None:
    release_status = status.statuses(release.parent)[release.name]
    name = f"{release.parent.name} {release.name}"
    reasons = "; ".join(f"{entry.reason} ({entry.by})" for entry in release_status.withdrawals)
    repairs = sorted(
        {entry.repaired_by for entry in release_status.withdrawals if entry.repaired_by}
    )
    advice = f". Repaired by {', '.join(repairs)}" if repairs else ""
    if release_status.state == "withdrawn":
        if not withdrawn:
            raise RefusedError(
                f"{name} was withdrawn: {reasons}{advice}. To read it anyway, pass withdrawn=True"
            )
        warnings.warn(f"{name} was withdrawn: {reasons}{advice}", WithdrawnWarning, stacklevel=3)
    elif release_status.withdrawals:
        figures = ", ".join(release_status.withdrawn_figures)
        warnings.warn(
            f"figures of {name} were withdrawn: {figures}: {reasons}{advice}",
            WithdrawnWarning,
            stacklevel=3,
        )
    if pinned and release_status.superseded_by:
        warnings.warn(
            f"{name} was superseded by {release_status.superseded_by}",
            SupersededWarning,
            stacklevel=3,
        )


def _checked(release: Path, table: str) -> Path:
    """Return the table's file after checking its bytes, once per process."""
    expected = status.statuses(release.parent)[release.name].manifest_sha256
    files = _manifest(release, expected)
    path = release / layout.table_file(table)
    if path.name not in files:
        suffix = layout.TABLE_SUFFIX
        tables = ", ".join(
            sorted(name.removesuffix(suffix) for name in files if name.endswith(suffix))
        )
        raise CannotRunError(f"{release}: has no table {table}; its tables are {tables}")
    _require(path, files[path.name])
    return path


@cache
def _manifest(release: Path, expected: str) -> dict[str, str]:
    """Return the SHA-256 of every file of the release.

    Raises RefusedError if the manifest is not the published one.
    """
    _require(release / manifest.NAME, expected)
    content: dict[str, Any] = json.loads((release / manifest.NAME).read_bytes())
    return {output.path: output.sha256 for output in manifest.outputs(content)}


@cache
def _require(path: Path, sha256: str) -> None:
    from silkledger.release import parquet

    try:
        parquet.require_bytes(path, sha256)
    except CannotRunError as fault:
        raise RefusedError(str(fault)) from fault
