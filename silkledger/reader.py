"""Reading releases from Python: `silkledger.load`, `silkledger.releases`, `silkledger.describe`.

    figures = silkledger.load("figures")                    # of the current release
    figures = silkledger.load("figures", version="1.2.0")   # pinned: the same rows in ten years

**Use the bounds.** "More than 70 billion" is no number but a bound: `bound` is gt, `lower` 7e10,
`upper` null. `value` is the number as printed and is there to be shown. Sum, average and plot
`point`, which is null wherever the words give a bound or a range; compare with `lower` and `upper`,
where null means that the words set no limit.

The bytes of a file are checked against its manifest when it is first read. A release that was
withdrawn is refused unless asked for; one with withdrawn figures, and a pinned one that was
superseded, come with a warning. Plain Parquet readers do without all this: the files are in
published/<dataset>/<version>/.
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
from silkledger.store.objects import located

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd
    import pyarrow as pa

    from silkledger.published.releases import Listed

PUBLISHED = "SILKLEDGER_PUBLISHED"  # environment variable; without it ./published


class SupersededWarning(UserWarning):
    """The release that was read is not the current one any more."""


class WithdrawnWarning(UserWarning):
    """The release that was read, or some of its figures, were withdrawn."""


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
    """One table of a release: a pandas frame with pyarrow types, or an Arrow table.

    `version` None is the current release; `dataset` may be left out where there is one only;
    `published` is a folder or s3://bucket/prefix, None what SILKLEDGER_PUBLISHED names, else
    ./published. `frame.attrs` has "dataset", "version" and "columns" (by name: title, description,
    unit). Raises CannotRunError where there is no such dataset, version, table or column;
    RefusedError where the bytes are not the published ones, or the release was withdrawn and
    `withdrawn` is not set.
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
    found = parquet.read_plain(path, columns)
    if arrow:
        return found
    import pandas as pd

    frame = found.to_pandas(types_mapper=pd.ArrowDtype)
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
    """What each column of a table holds: one row a column, with type, unit, title, description, and
    if it may be null.

    Arguments and errors are those of `load`.
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
    """Every release of a dataset, newest first, with how it stands. Raises CannotRunError where
    there is no such dataset.
    """
    from silkledger.published.releases import listing

    root = _root(published)
    return listing(root, _dataset(root, dataset))


def _root(published: str | Path | None) -> Path:
    root = located(published or os.environ.get(PUBLISHED) or "published")
    if not root.is_dir():
        raise CannotRunError(f"{root}: no such folder; give published=, or set {PUBLISHED}")
    return root


def _dataset(root: Path, dataset: str | None) -> str:
    known = status.datasets(root)
    if dataset is None and len(known) == 1:
        return known[0]
    if dataset is None or dataset not in known:
        what = (
            f"has no dataset {dataset}"
            if dataset
            else "holds no dataset"
            if not known
            else "holds several datasets"
        )
        raise CannotRunError(
            f"{root}: {what}" + (f"; give dataset= one of {', '.join(known)}" if known else "")
        )
    return dataset


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
    entry = status.statuses(release.parent)[release.name]
    name = f"{release.parent.name} {release.name}"
    said = "; ".join(f"{each.reason} ({each.by})" for each in entry.withdrawals)
    repaired = sorted({each.repaired_by for each in entry.withdrawals if each.repaired_by})
    advice = f". Repaired by {', '.join(repaired)}" if repaired else ""
    if entry.state == "withdrawn":
        if not withdrawn:
            raise RefusedError(
                f"{name} was withdrawn: {said}{advice}. To read it all the same, pass withdrawn=True"
            )
        warnings.warn(f"{name} was withdrawn: {said}{advice}", WithdrawnWarning, stacklevel=3)
    elif entry.withdrawals:
        figures = ", ".join(entry.withdrawn_figures)
        warnings.warn(
            f"figures of {name} were withdrawn: {figures}: {said}{advice}",
            WithdrawnWarning,
            stacklevel=3,
        )
    if pinned and entry.superseded_by:
        warnings.warn(
            f"{name} was superseded by {entry.superseded_by}", SupersededWarning, stacklevel=3
        )


def _checked(release: Path, table: str) -> Path:
    """The table's file once its bytes are proved; each file is proved once a process."""
    expected = status.statuses(release.parent)[release.name].manifest_sha256
    files = _manifest(release, expected)
    path = release / f"{table}.parquet"
    if path.name not in files:
        tables = ", ".join(
            sorted(name.removesuffix(".parquet") for name in files if name.endswith(".parquet"))
        )
        raise CannotRunError(f"{release}: has no table {table}; its tables are {tables}")
    _prove(path, files[path.name])
    return path


@cache
def _manifest(release: Path, expected: str) -> dict[str, str]:
    """The SHA-256 of every file of the release. Raises RefusedError where the manifest is not the
    published one.
    """
    _prove(release / manifest.NAME, expected)
    found: dict[str, Any] = json.loads((release / manifest.NAME).read_bytes())
    return {output.path: output.sha256 for output in manifest.outputs(found)}


@cache
def _prove(path: Path, sha256: str) -> None:
    from silkledger.release import parquet

    try:
        parquet.require_bytes(path, sha256)
    except CannotRunError as fault:
        raise RefusedError(str(fault)) from fault
