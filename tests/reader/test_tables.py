"""Reading releases: the published rows with units and warnings; cheap to import; nothing but what
was published.
"""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import silkledger
from silkledger import reader
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published.withdraw import withdraw
from silkledger.reader import SupersededWarning, WithdrawnWarning
from tests.support import releases as made

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def published(tmp_path: Path) -> Path:
    made.publish_two(tmp_path)
    return tmp_path


def test_the_current_release_by_default(published: Path) -> None:
    frame = silkledger.load(published=published)
    assert (len(frame), frame.attrs["version"], frame.attrs["dataset"]) == (
        15,
        "1.1.0",
        made.DATASET,
    )
    assert str(frame.dtypes["value"]) == "double[pyarrow]"
    assert str(frame.dtypes["period_start"]) == "date32[day][pyarrow]"
    assert frame.attrs["columns"]["usd_rate"]["unit"] == "currency per USD"
    assert frame.loc[frame.bound == "gt", "point"].isna().all()


def test_arrow_is_what_the_file_holds(published: Path) -> None:
    table = silkledger.load("events", published=published, arrow=True)
    assert table.equals(pq.read_table(published / made.DATASET / "1.1.0" / "events.parquet"))


def test_a_pinned_release_stays_and_says_that_it_is_old(published: Path) -> None:
    with pytest.warns(SupersededWarning, match=r"1\.0\.0 was superseded by 1\.1\.0"):
        assert len(silkledger.load("figures", version="1.0.0", published=published)) == 16


def test_a_call_that_reads_several_tables_warns_once_at_its_line(published: Path) -> None:
    old: Any = {"version": "1.0.0", "published": published}
    for call in (
        lambda: reader.search("population", **old),
        lambda: reader.show("a01", **old),
        lambda: reader.cite("a01", **old),
        lambda: reader.series(**old),
    ):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            call()
        assert [(w.category, w.filename) for w in caught] == [(SupersededWarning, __file__)]


def test_the_command_line_warns_in_one_line(
    published: Path, command: Callable[..., CommandOutput]
) -> None:
    warnings.simplefilter("default")
    said = command("search", "population", "--version", "1.0.0", "--published", published)
    assert said.code == 0
    assert said.err.endswith(" 1.0.0 was superseded by 1.1.0\n")
    assert said.err.startswith("silkledger: ")
    assert said.err.count("\n") == 1


def test_columns_in_the_order_asked_for(published: Path) -> None:
    frame = silkledger.load("figures", published=published, columns=["unit", "value"])
    assert list(frame.columns) == list(frame.attrs["columns"]) == ["unit", "value"]


def test_describe(published: Path) -> None:
    described = silkledger.describe("figures", published=published)
    assert described.loc["flags", "type"] == "list of string"
    assert described.loc["value_usd", "unit"] == "USD"
    assert not described.loc["value", "null"]
    assert described.loc["upper", "null"]


def test_releases(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(reader.PUBLISHED, str(published))
    listed = silkledger.releases()
    assert [entry.version for entry in listed] == ["1.1.0", "1.0.0"]


def test_a_withdrawn_release_is_refused_unless_asked_for(published: Path) -> None:
    withdraw(published, made.DATASET, "1.1.0", by="A. Person", reason="wrong unit")
    with pytest.raises(RefusedError, match=r"1\.1\.0 was withdrawn: wrong unit \(A\. Person\)"):
        silkledger.load(published=published)
    with pytest.warns(WithdrawnWarning, match="wrong unit"):
        assert len(silkledger.load(published=published, withdrawn=True)) == 15
    for read in (reader.show, reader.cite, reader.search, reader.series):
        with pytest.raises(RefusedError, match=r"1\.1\.0 was withdrawn"):
            read("a01", published=published)


def test_withdrawn_figures_are_named(published: Path) -> None:
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="misread", figures=["a03"])
    one = r"a figure of steppe-trade 1\.1\.0 was withdrawn: a03: misread"
    with pytest.warns(WithdrawnWarning, match=one):
        silkledger.load(published=published)
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="misread", figures=["a04"])
    with pytest.warns(WithdrawnWarning, match=r"figures of .* were withdrawn: a03, a04: "):
        silkledger.load(published=published)


def test_changed_bytes_are_not_read(published: Path) -> None:
    path = published / made.DATASET / "1.1.0" / "figures.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"\x00")
    with pytest.raises(RefusedError, match=r"figures\.parquet: its bytes differ from the manifest"):
        silkledger.load(published=published)


def test_a_forged_manifest_is_not_believed(published: Path) -> None:
    path = published / made.DATASET / "1.1.0" / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"minor", b"patch"))
    with pytest.raises(RefusedError, match=r"manifest\.json: its bytes differ from the manifest"):
        silkledger.load(published=published)


def test_what_is_not_there_is_named_with_what_is(published: Path, tmp_path: Path) -> None:
    cases: list[tuple[dict[str, object], str]] = [
        ({"table": "figurs"}, "no table figurs; its tables are best, checks"),
        ({"version": "2.0.0"}, r"no release 2\.0\.0; its releases are 1\.0\.0, 1\.1\.0"),
        ({"version": "http://host/published"}, "not a version; pass it as published="),
        ({"dataset": "other"}, f"no dataset other; pass dataset= one of {made.DATASET}"),
        ({"columns": ["valeu"]}, "no column valeu"),
        ({"published": tmp_path / "none"}, reader.PUBLISHED),
    ]
    for options, said in cases:
        with pytest.raises(CannotRunError, match=said):
            silkledger.load(**{"published": published, **options})  # type: ignore[call-overload]


def test_several_datasets_are_told_apart(published: Path) -> None:
    other = published / "other"
    other.mkdir()
    (other / "latest.json").write_text("{}")
    with pytest.raises(CannotRunError, match="several datasets; pass dataset= one of other, "):
        silkledger.load(published=published)


def test_importing_is_cheap_and_the_reader_brings_no_pipeline(published: Path) -> None:
    code = (
        "import sys, time; start = time.perf_counter(); import silkledger; "
        "took = time.perf_counter() - start; "
        "early = {'pandas', 'pyarrow', 'numpy'} & set(sys.modules); "
        "silkledger.load(published=sys.argv[1]); "
        "pipeline = {'prefect', 'great_expectations', 'pandera', 'matplotlib', 'openpyxl'}; "
        "late = (pipeline | {'jinja2'}) & set(sys.modules); "
        "sys.exit(f'{took:.3f} s {early} {late}' if took > 0.3 or early or late else 0)"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(published)], check=True, timeout=60, env={**os.environ}
    )


def test_other_tools_read_the_plain_files(published: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    path = published / made.DATASET / "1.1.0" / "figures.parquet"
    expected = pq.read_table(path, columns=["figure_id", "value"]).to_pylist()
    # pytest's "error" filter stays out of other people's libraries.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert polars.read_parquet(path).select("figure_id", "value").to_dicts() == expected
        assert pandas.read_parquet(path)[["figure_id", "value"]].to_dict("records") == expected
        # Through Arrow, because DuckDB's own frames need numpy's unicode type names.
        with duckdb.connect() as database:
            rows = database.sql(f"select figure_id, value from read_parquet('{path}')").fetchall()
    assert rows == [(row["figure_id"], row["value"]) for row in expected]
    assert pa.types.is_list(pq.read_schema(path).field("flags").type)
