"""Figures may be judged one partition of subjects at a time: what may meet lies in one."""

from __future__ import annotations

import datetime as dt
import pickle
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import decode, merging, on_disk, pieces, row_codes, spilling, take
from silkledger.diff import versions
from silkledger.ingest.folder.sources import Inputs
from silkledger.judging import partitions
from silkledger.judging.checks import contradictions
from silkledger.judging.checks import rows as checks
from silkledger.judging.checks.identities import sub_periods
from silkledger.judging.judgements import judgements
from silkledger.judging.partitions import by_subject, rows_of_partitions
from silkledger.judging.reference import Reference
from silkledger.parts import ThisProcess
from silkledger.pipeline.step_functions import gate, report
from silkledger.publishing.publish import publish
from silkledger.release.candidate import ReleaseCandidate, Verdict
from silkledger.release.facts import TableFacts
from silkledger.release.job import Job
from silkledger.resolve.candidate_tables import judge
from silkledger.schemas.release import BY_NAME, CONTENT
from tests.bench.generate import generate
from tests.bench.job import settled
from tests.support.claims import claim
from tests.support.depth import some
from tests.support.judged import figure, figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

KEYS = {"figures": "figure_id", "best": "figure_id", "conflicts": "conflict_id"}


class Whole(NamedTuple):
    """Raw rows, the candidate before it is judged, and as it is judged in one piece."""

    raw: Path
    inputs: Inputs
    settled: ReleaseCandidate
    judged: ReleaseCandidate


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Whole]:
    """Generate a kind of input and judge it once."""

    @cache
    def made(name: str) -> Whole:
        raw = tmp_path_factory.mktemp(name) / "raw"
        generate(raw, 4000, seed=3, name=name)
        inputs, candidate = settled(raw, raw.parent)
        return Whole(raw, inputs, candidate, judge(inputs, candidate))

    return made


def _joined(parts: Sequence[Mapping[str, pa.Table]], name: str) -> list[dict[str, object]]:
    rows = [
        row
        for part in parts
        for row in pa.table(
            {column: decode(part[name][column]) for column in part[name].column_names}
        ).to_pylist()
    ]
    return sorted(rows, key=lambda row: str(row[KEYS[name]]))


def test_partitions_of_indicators_are_judged_like_the_whole(
    whole: Callable[[str], Whole],
) -> None:
    tables = dict(whole("harder").settled.tables)
    part_of = row_codes(tables["figures"]["indicator"]) % 3
    together = judgements(tables)
    parts = [
        judgements(tables | {"figures": take(tables["figures"], np.flatnonzero(part_of == part))})
        for part in range(3)
    ]
    assert together["conflicts"].num_rows > 20
    for name in KEYS:
        assert _joined(parts, name) == _joined([together], name)


class _Divided(ThisProcess):
    """This process, which does its work in a few parts that are packed and unpacked."""

    parts = 3

    def each(
        self,
        do: Callable[[Any, Any], Any],
        shared: Any,
        parts: Sequence[Any],
        name: str,
    ) -> Iterable[Any]:
        shared = pickle.loads(pickle.dumps(shared))
        for part in parts:
            yield pickle.loads(pickle.dumps(do(shared, pickle.loads(pickle.dumps(part)))))


def test_a_candidate_that_is_judged_in_parts_has_the_same_content(
    whole: Callable[[str], Whole],
) -> None:
    made = whole("harder")
    divided = judge(made.inputs, made.settled, _Divided())
    for name in ("figures", "best", "conflicts", "checks", "official_values"):
        assert made.judged.tables[name].num_rows or name == "official_values"
        contents = [
            TableFacts.of(each.tables[name], BY_NAME[name]).content
            for each in (made.judged, divided)
        ]
        assert contents[0] == contents[1], name


def test_judged_columns_have_the_types_of_their_contract(whole: Callable[[str], Whole]) -> None:
    for contract in CONTENT:
        table = whole("harder").judged.tables[contract.name]
        for column in contract.columns:
            if column.name in table.column_names:
                assert decode(table[column.name]).type == column.type, column.name


@pytest.mark.parametrize(("rows", "least"), some([(900, 0), (1 << 20, 0), (2_500, 1 << 30)], 3))
def test_content_depends_neither_on_partitions_nor_on_what_is_on_disk(
    whole: Callable[[str], Whole],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows: int,
    least: int,
) -> None:
    raw, *_, judged = whole("harder")
    monkeypatch.setattr(partitions, "ROWS", rows)
    monkeypatch.setattr(spilling, "LEAST", least)
    # Identities, connected ones, and the rows of checks come in parts too.
    for module, name in ((sub_periods, "_MOST"), (contradictions, "_BATCH"), (checks, "_KEPT")):
        monkeypatch.setattr(module, name, rows // 100)
    other = judge(*settled(raw, tmp_path))
    for table in CONTENT:
        facts = [TableFacts.of(made.tables[table.name], table) for made in (judged, other)]
        assert facts[0].content == facts[1].content, table.name


@pytest.mark.parametrize(
    ("name", "table", "columns"),
    some(
        [("harder", "conflicts", ("why", "figure_ids")), ("plain", "checks", ("why", "statement"))],
        2,
    ),
)
def test_text_that_no_array_holds_lies_in_chunks(
    whole: Callable[[str], Whole],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    table: str,
    columns: Sequence[str],
) -> None:
    raw, *_, judged = whole(name)
    monkeypatch.setattr(partitions, "ROWS", 900)
    monkeypatch.setattr(on_disk, "PIECE", 20)
    monkeypatch.setattr(merging, "_SAMPLED", 1)
    monkeypatch.setattr(checks, "_KEPT", 3)
    monkeypatch.setattr(pieces, "CHUNK", 500)
    other = judge(*settled(raw, tmp_path))
    assert all(other.tables[table][column].num_chunks > 2 for column in columns)
    for contract in CONTENT:
        facts = [TableFacts.of(made.tables[contract.name], contract) for made in (judged, other)]
        assert facts[0].content == facts[1].content, contract.name
    # What reads columns of several chunks, each with a dictionary of its own.
    plans = [versions.plan(made, None) for made in (judged, other)]
    job = Job((raw,), tmp_path)
    pages = [
        report(made, plan, gate(made, plan, job))
        for made, plan in zip((judged, other), plans, strict=True)
    ]
    assert pages[0] == pages[1]
    publish(other, plans[1], Verdict(), pages[1], tmp_path)


def test_what_an_edition_and_a_name_are_does_not_depend_on_partitions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An article on another subject makes an edition known, and prints a name with its capitals."""
    days = [dt.date(2023, 5, 15), dt.date(2023, 9, 30), dt.date(2023, 8, 1), dt.date(2023, 6, 30)]
    tourism = "Georgian National Tourism Administration"
    elsewhere = {"indicator": "exports", "geography": "UZB"}
    cells: list[dict[str, Any]] = [
        {"measured_by": "Office", "edition": "1st estimate", "stated_on": days[0]},
        {"measured_by": "Office", "edition": "2nd estimate", "stated_on": days[1]},
        {"measured_by": "Office", "stated_on": days[2]},
        {"measured_by": "Office", "edition": "2nd estimate", "stated_on": days[3], **elsewhere},
        {"measured_by": "GNTA", "period": "2021", **elsewhere},
        {"measured_by": "Gnta", "geography": "GEO", "said_by": "f"},
        {"measured_by": tourism, "geography": "GEO", "said_by": "f"},
    ]
    numbers = ["70", "90", "70", "5", "5", "3", "3"]
    rows = [
        figure(f"f{at}", claim("exact", number), **{"said_by": "abcdef"[min(at, 5)]} | own)
        for at, (number, own) in enumerate(zip(numbers, cells, strict=True))
    ]
    table = figures(*rows, coded=True)
    sources = pa.table({"source_id": list("abcdef"), "publisher": pa.nulls(6, pa.string())})
    tables = {"figures": table, "sources": sources}
    together = judgements(tables)
    verdicts = together["conflicts"]["verdict"].to_pylist()
    assert sorted(verdicts) == ["outdated_copy", "revision", "same_witness", "same_witness"]
    monkeypatch.setattr(partitions, "ROWS", 1)
    apart = by_subject(tables, Reference(), np.zeros(len(table), bool), _Divided())
    for name in KEYS:
        assert _joined([apart], name) == _joined([together], name), name


def test_partitions_hold_whole_indicators_and_are_of_similar_size() -> None:
    indicator = np.array([1] * 50 + [2] * 30 + [4] * 25 + [5] * 5)
    rows = rows_of_partitions(indicator, 2)
    assert [len(each) for each in rows] == [50, 60]
    assert sorted(np.concatenate(rows).tolist()) == list(range(110))
    assert len(rows_of_partitions(indicator, 9)) == 4
    assert rows_of_partitions(np.zeros(0, np.int64), 9) == []


def test_codes_that_follow_each_other_lie_in_one_partition() -> None:
    """Those of an indicator do, whose readings would else be prepared in every partition."""
    codes = np.arange(1000) % 100
    held = [set(codes[rows].tolist()) for rows in rows_of_partitions(codes, 7)]
    assert [max(own) - min(own) + 1 for own in held] == [*map(len, held)]
    assert sum(map(len, held)) == 100
