"""croissant.json: accepted by mlcroissant without a fault, and its records are those of the Parquet
files.
"""

from __future__ import annotations

import dataclasses
import json
import logging
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from silkledger.exports import croissant
from silkledger.schemas.release import TABLES
from silkledger.store import layout
from silkledger.store.stage import Output
from tests.support import example
from tests.support import releases as made

OUTPUTS = [Output(f"{table.name}.parquet", 1, "0" * 64) for table in TABLES]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.publish_first(tmp_path_factory.mktemp("published"))


def test_mlcroissant_finds_no_fault(release: Path, caplog: pytest.LogCaptureFixture) -> None:
    import mlcroissant

    with caplog.at_level(logging.WARNING):
        found = mlcroissant.Dataset(jsonld=str(release / layout.CROISSANT)).metadata
    assert not found.ctx.issues.errors
    # The day of publication lies outside a release; nothing else that is asked for is missing.
    (warning,) = found.ctx.issues.warnings
    assert "datePublished" in warning
    assert found.ctx.conforms_to.value == croissant.CONFORMS_TO
    assert "not standard" not in caplog.text
    assert (found.name, str(found.version)) == (made.DATASET, "1.0.0")


def test_it_would_see_a_fault(release: Path, tmp_path: Path) -> None:
    import mlcroissant

    spoilt = json.loads((release / layout.CROISSANT).read_bytes())
    spoilt["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "nowhere.parquet"
    (tmp_path / layout.CROISSANT).write_text(json.dumps(spoilt))
    with pytest.raises(mlcroissant.ValidationError):
        mlcroissant.Dataset(jsonld=str(tmp_path / layout.CROISSANT))


def test_its_records_are_the_rows(release: Path) -> None:
    import mlcroissant

    dataset = mlcroissant.Dataset(jsonld=str(release / layout.CROISSANT))
    rows = pq.read_table(release / "sources.parquet").to_pylist()
    records = list(dataset.records("sources"))
    assert [record["sources/source_id"].decode() for record in records] == [
        row["source_id"] for row in rows
    ]
    values = [record["figures/value"] for record in dataset.records("figures")]
    assert values == pq.read_table(release / "figures.parquet")["value"].to_pylist()


def test_files_and_digests_are_those_of_the_release(release: Path) -> None:
    found = json.loads((release / layout.CROISSANT).read_bytes())
    manifest = json.loads((release / "manifest.json").read_bytes())
    digests = {entry["path"]: entry["sha256"] for entry in manifest["outputs"]}
    for file in found["distribution"]:
        assert file["sha256"] == digests[file["contentUrl"]]
    assert [records["@id"] for records in found["recordSet"]] == [table.name for table in TABLES]
    units = {field["name"]: field["description"] for field in found["recordSet"][0]["field"]}
    assert units["usd_rate"].endswith("Unit: currency per USD.")


def test_what_a_dataset_does_not_say_is_left_out() -> None:
    bare = dataclasses.replace(example.DATASET, description="", licence="", contributors=())
    found = croissant.build(bare, "1.0.0", OUTPUTS)
    assert "license" not in found
    assert found["creator"][0]["name"] == f"The maintainers of {bare.name}"
    words = dataclasses.replace(example.DATASET, licence="Ask the author")
    assert croissant.build(words, "1.0.0", OUTPUTS)["license"] == "Ask the author"
    assert (
        croissant.build(example.DATASET, "1.0.0", OUTPUTS)["license"]
        == "https://spdx.org/licenses/CC-BY-4.0"
    )
