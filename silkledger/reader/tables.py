"""Tables of a release: `load`, `describe`, `releases`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from silkledger.errors import CannotRunError
from silkledger.reader.locate import (
    dataset_folder,
    release_folder,
    require_signed,
    require_valid,
    table_files,
)
from silkledger.release.facts import type_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    import pyarrow as pa

    from silkledger.published.releases import Listed


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
    key: str | Path | None = ...,
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
    key: str | Path | None = ...,
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
    key: str | Path | None = None,
) -> pd.DataFrame | pa.Table:
    """Load a table of a release as a pandas DataFrame with pyarrow types, or as an Arrow table.

        exports = silkledger.load("figures", version="1.2.0", columns=["indicator", "point"])

    `version` is by default the current release. `dataset` can be omitted if there is only one.
    `published` is a folder, s3://bucket/prefix or an address, by default SILKLEDGER_PUBLISHED or
    ./published; an address is that of a dataset, or of one of its releases or pages.
    With `key`, a public key or its file, only a release that is signed with it is read.
    `DataFrame.attrs` has "dataset", "version" and "columns" (title, description and unit by name).
    Raises CannotRunError if the dataset, version, table or a column does not exist; RefusedError if
    the bytes are not those that were published, the release was withdrawn and `withdrawn` is
    false, or it is not signed with the key.
    """
    release = release_folder(version, dataset, published)
    pinned = version is not None or release.name in Path(str(published)).parts
    require_valid(release, pinned=pinned, withdrawn=withdrawn)
    if key is not None:
        require_signed(release, key)
    return _loaded(release, table, columns, arrow=arrow)


def load_more(table: str, *, arrow: bool = False, **place: Any) -> Any:
    """Load a further table of a release that `load` has read, whose warnings were given then."""
    return _loaded(release_folder(**place), table, None, arrow=arrow)


def _loaded(
    release: Path, table: str, columns: Sequence[str] | None, *, arrow: bool
) -> pd.DataFrame | pa.Table:
    from silkledger.release import parquet

    files = table_files(release, table)
    known = parquet.schema(files).names
    unknown = [name for name in columns or () if name not in known]
    if unknown:
        raise CannotRunError(
            f"table {table} has no column {', '.join(unknown)}; its columns are {', '.join(known)}"
        )
    rows = parquet.read_plain(files, columns)
    if arrow:
        return rows
    import pandas as pd

    frame = rows.to_pandas(types_mapper=pd.ArrowDtype)
    described = {entry["name"]: entry for entry in parquet.descriptions(files)}
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

    files = table_files(release_folder(version, dataset, published), table)
    types = {field.name: field for field in parquet.schema(files)}
    rows = [
        {
            "column": entry["name"],
            "type": type_word(types[entry["name"]].type),
            "unit": entry["unit"],
            "null": types[entry["name"]].nullable,
            "title": entry["title"],
            "description": entry["description"],
        }
        for entry in parquet.descriptions(files)
    ]
    return pd.DataFrame(rows).set_index("column")


def releases(dataset: str | None = None, published: str | Path | None = None) -> tuple[Listed, ...]:
    """List the releases of a dataset with their states, newest first.

        [release.version for release in silkledger.releases() if release.state == "ok"]

    Raises CannotRunError if there is no such dataset.
    """
    from silkledger.published.releases import listing

    folder = dataset_folder(dataset, published)
    return listing(folder.parent, folder.name)
