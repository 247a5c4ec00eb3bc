"""Two releases compared for people: what changed, with the reasons that were published, and what
was withdrawn.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from silkledger.diff.differences import between
from silkledger.errors import CannotRunError
from silkledger.published.withdraw import withdraw
from tests.support import example
from tests.support import releases as made


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    made.publish_first(tmp_path)
    return tmp_path / made.DATASET


def test_a_release_is_the_same_as_itself(dataset: Path) -> None:
    found = between(dataset / "1.0.0", dataset / "1.0.0")
    assert found.same
    assert (found.counts(), found.notices()) == ([], [])


def test_a_changed_cell_has_its_old_and_new_value(dataset: Path) -> None:
    made.publish_next(dataset.parent, made.changed(value=7.1e10))
    found = between(dataset / "1.0.0", dataset / "1.0.1")
    assert not found.same
    (change,) = [row for row in found.changes.to_pylist() if row["column"] == "value"]
    assert (change["change"], change["key"], change["old"], change["new"]) == (
        "value_changed",
        "a01",
        "70000000000",
        "71000000000",
    )
    backwards = between(dataset / "1.0.1", dataset / "1.0.0")
    (change,) = [row for row in backwards.changes.to_pylist() if row["column"] == "value"]
    assert (change["old"], change["new"]) == ("71000000000", "70000000000")


def test_published_reasons_stand_also_over_a_release_between(dataset: Path, tmp_path: Path) -> None:
    corrections = tmp_path / "corrections.csv"
    corrections.write_text("row_id,column,expect,value,reason,by,date\n", encoding="utf-8")
    row = example.figures()[0]["row_id"]
    corrections.write_text(f"row_id,by,reason\n{row},A. Person,misprint\n", encoding="utf-8")
    corrected = made.changed(value=7.1e10)
    from dataclasses import replace

    from silkledger.ingest.inputs import fingerprint

    file = fingerprint(corrections, "s/corrections.csv", within=tmp_path)
    corrected = replace(corrected, inputs=(*corrected.inputs, file))
    made.publish_next(dataset.parent, corrected)
    figures = example.figures()
    figures[0]["value"], figures[1]["value"] = 7.1e10, 0.2
    made.publish_next(dataset.parent, made.candidate(figures=figures))
    found = between(dataset / "1.0.0", dataset / "1.0.2")
    reasons = {
        row["key"]: row["reason"] for row in found.changes.to_pylist() if row["column"] == "value"
    }
    assert reasons["a01"] == "corrected by A. Person: misprint"
    assert reasons["a02"] != reasons["a01"]
    # Backwards nobody has written down why, so that nothing is borrowed.
    back = between(dataset / "1.0.2", dataset / "1.0.0").changes.to_pylist()
    assert not any("misprint" in row["reason"] for row in back)


def test_releases_that_do_not_follow_each_other_are_compared_by_their_tables(
    dataset: Path, tmp_path: Path
) -> None:
    elsewhere = made.publish_next(tmp_path / "elsewhere", made.shortened())
    found = between(dataset / "1.0.0", elsewhere)
    assert {"table": "figures", "change": "row_removed", "count": 1} in found.counts()


def test_a_withdrawal_is_told_with_its_repair(dataset: Path) -> None:
    withdraw(dataset.parent, made.DATASET, "1.0.0", by="A. Person", reason="wrong unit")
    made.publish_next(dataset.parent, made.changed(value=7.1e10))
    found = between(dataset / "1.0.0", dataset / "1.0.1")
    assert found.notices() == ["1.0.0 was withdrawn: wrong unit (A. Person); repaired by 1.0.1"]
    assert found.as_json()["notices"] == found.notices()


def test_what_is_damaged_is_not_compared(dataset: Path) -> None:
    made.publish_next(dataset.parent, made.changed(value=7.1e10))
    figures = dataset / "1.0.0" / "figures.parquet"
    figures.write_bytes(figures.read_bytes()[:-1] + b"x")
    with pytest.raises(CannotRunError, match="silkledger verify"):
        between(dataset / "1.0.0", dataset / "1.0.1")
    with pytest.raises(CannotRunError, match="no such folder"):
        between(dataset / "1.0.0", dataset / "9.0.0")
