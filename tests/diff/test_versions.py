"""The next version follows from the difference to the last release."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import releases
from silkledger.published.withdraw import withdraw
from silkledger.release.candidate import Plan, ReleaseCandidate
from tests.support import example
from tests.support import releases as made


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one release of the example, which is only read."""
    made.publish_first(folder := tmp_path_factory.mktemp("published"))
    return folder


def planned(published: Path, candidate: ReleaseCandidate, **options: Any) -> Plan:
    return versions.plan(candidate, releases.last(published, made.DATASET), **options)


def test_the_first_is_1_0_0() -> None:
    plan = versions.plan(made.candidate(), None)
    assert (plan.version, plan.bump, plan.diff.num_rows) == ("1.0.0", "first", 0)
    assert set(plan.tables["figures"].column("since_release").to_pylist()) == {"1.0.0"}


def test_unchanged_is_nothing(published: Path) -> None:
    plan = planned(published, made.candidate())
    assert (plan.version, plan.bump) == ("1.0.0", "none")
    assert plan.tables["events"].column("changed_release").to_pylist() == ["1.0.0", "1.0.0"]


def test_unchanged_is_a_patch_where_asked_for(published: Path) -> None:
    plan = planned(published, made.candidate(), republish=True)
    assert (plan.version, plan.bump) == ("1.0.1", "patch")
    assert set(plan.tables["figures"].column("changed_release").to_pylist()) == {"1.0.0"}


def test_a_changed_value_is_a_patch_and_dates_its_row(published: Path) -> None:
    plan = planned(published, made.changed(2, value=1.6e10, upper=1.6e10))
    assert (plan.version, plan.why) == ("1.0.1", "figures: 2 cells of 1 row changed")
    figures = plan.tables["figures"]
    assert set(figures.column("since_release").to_pylist()) == {"1.0.0"}
    changed = dict(
        zip(figures["figure_id"].to_pylist(), figures["changed_release"].to_pylist(), strict=True)
    )
    assert {figure for figure, version in changed.items() if version == "1.0.1"} == {"a03"}
    cells = {(row["key"], row["column"], row["old"], row["new"]) for row in plan.diff.to_pylist()}
    assert cells == {
        ("a03", "value", "15000000000", "16000000000"),
        ("a03", "upper", "15000000000", "16000000000"),
    }


def test_rows_that_go_are_minor(published: Path) -> None:
    plan = planned(published, made.shortened(2))
    assert (plan.version, plan.bump) == ("1.1.0", "minor")
    gone = [
        row["key"]
        for row in plan.diff.to_pylist()
        if (row["table"], row["change"]) == ("figures", "row_removed")
    ]
    assert gone == ["a15", "a16"]


def test_rows_that_come_are_minor_and_new(tmp_path: Path) -> None:
    made.publish_next(tmp_path, made.shortened())
    plan = planned(tmp_path, made.candidate())
    assert (plan.version, plan.bump) == ("1.1.0", "minor")
    since = dict(
        zip(
            *(plan.tables["figures"][name].to_pylist() for name in ("figure_id", "since_release")),
            strict=True,
        )
    )
    assert {figure for figure, version in since.items() if version == "1.1.0"} == {"a16"}


def test_history_goes_on_over_releases(tmp_path: Path) -> None:
    made.publish_next(tmp_path, made.shortened())
    made.publish_next(tmp_path, made.candidate())  # 1.1.0: a16 comes
    made.publish_next(tmp_path, made.changed(0, value=7.1e10))  # 1.1.1: a01 changes
    folder = made.publish_next(
        tmp_path, made.changed(1, value=7.2e10)
    )  # 1.1.2: a01 changes back, a02 changes
    import pyarrow.parquet as pq

    rows = pq.read_table(folder / "figures.parquet").to_pylist()
    found = {row["figure_id"]: (row["since_release"], row["changed_release"]) for row in rows}
    assert [found[figure] for figure in ("a01", "a02", "a03", "a16")] == [
        ("1.0.0", "1.1.2"),
        ("1.0.0", "1.1.2"),
        ("1.0.0", "1.0.0"),
        ("1.1.0", "1.1.0"),
    ]


def test_rows_in_another_order_are_a_patch_without_changes(published: Path) -> None:
    whole = made.candidate()
    turned = whole.tables["ledger"][::-1]
    plan = planned(
        published, ReleaseCandidate(whole.dataset, {**whole.tables, "ledger": turned}, whole.inputs)
    )
    assert (plan.bump, plan.why, plan.diff.num_rows) == ("patch", "ledger: rows moved", 0)


def test_values_that_stay_in_their_rows_while_the_keys_change_places_are_seen(
    published: Path,
) -> None:
    """Column by column nothing but the key differs; figure by figure everything does."""
    figures = example.figures()
    for first, second in (("figure_id", "figure_id"), ("row_id", "row_id"), ("line", "line")):
        figures[0][first], figures[1][second] = figures[1][second], figures[0][first]
    plan = planned(published, made.candidate(figures=figures))
    cells = {
        (row["key"], row["column"]) for row in plan.diff.to_pylist() if row["table"] == "figures"
    }
    assert plan.bump == "patch"
    assert {("a01", "value"), ("a02", "value"), ("a01", "as_reported"), ("a02", "bound")} <= cells


def test_a_withdrawn_number_never_comes_again(tmp_path: Path) -> None:
    made.publish_two(tmp_path)
    withdraw(tmp_path, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0")
    assert planned(tmp_path, made.candidate()).bump == "none"
    assert planned(tmp_path, made.changed(value=7.1e10)).version == "1.1.1"
    assert planned(tmp_path, made.shortened(2)).version == "1.2.0"


def test_a_repeated_key_is_refused() -> None:
    twice = [*example.figures(), example.figures()[0]]
    with pytest.raises(RefusedError, match=r"figures.*a01 appears in 2 rows"):
        versions.plan(made.candidate(figures=twice), None)


def test_a_column_too_many_is_refused() -> None:
    whole = made.candidate()
    events = whole.tables["events"].append_column("mood", pa.array(["good", "bad"]))
    with pytest.raises(RefusedError, match=r"events.*must not have mood"):
        versions.plan(
            ReleaseCandidate(whole.dataset, {**whole.tables, "events": events}, whole.inputs), None
        )


def test_a_damaged_last_release_is_not_compared_with(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    with (folder / "figures.parquet").open("r+b") as file:
        file.seek(100)
        file.write(b"\x00\x01\x02")
    with pytest.raises(CannotRunError, match=r"figures\.parquet.*silkledger verify"):
        planned(tmp_path, made.shortened())


def test_reasons_name_the_source_that_came(tmp_path: Path) -> None:
    rows = [row for row in example.figures() if row["said_by"] == example.SOURCE]
    sources = [
        {
            "source_id": example.SOURCE,
            "title": "T",
            "published_at": "2023-05-03",
            "published_on": dt.date(2023, 5, 3),
        }
    ]
    made.publish_next(
        tmp_path,
        made.candidate(figures=rows, sources=sources, checks=[], conflicts=[], quarantine=[]),
    )
    whole = made.candidate()
    inputs = (*whole.inputs[:1], dataclasses.replace(whole.inputs[1], sha256="0" * 64))
    plan = planned(tmp_path, dataclasses.replace(whole, inputs=inputs))
    reasons = {
        row["key"]: row["reason"]
        for row in plan.diff.to_pylist()
        if (row["table"], row["change"]) == ("figures", "row_added")
    }
    assert set(reasons) == {
        row["figure_id"] for row in example.figures() if row["said_by"] == example.OTHER
    }
    assert set(reasons.values()) == {f"source added: {example.OTHER}"}


def test_reasons_name_who_corrected_and_why(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    corrections = tmp_path / "corrections.csv"
    row_id = example.figures()[0]["row_id"]
    corrections.write_text(
        "row_id,column,expect,value,reason,by,date\n"
        f"{row_id},as_reported,70,71,misread,B. Reviewer,2026-01-02\n"
    )
    whole = made.changed(0, value=7.1e10)
    name = f"{example.SOURCE}/corrections.csv"
    file = dataclasses.replace(whole.inputs[0], name=name, path=corrections, sha256="1" * 64)
    plan = planned(tmp_path, dataclasses.replace(whole, inputs=(*whole.inputs, file)))
    assert [row["reason"] for row in plan.diff.to_pylist()] == ["corrected by B. Reviewer: misread"]
