"""Which checks and meetings are shown, and what they say of figures that are shown without them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from silkledger.report import comparisons, figure_verdicts, limits
from silkledger.report.entries import Comparison
from silkledger.schemas.checks import VERDICTS
from silkledger.schemas.judgements import MEETINGS
from tests.support import example


def _check(number: int, figure_id: str, verdict: str, role: str = "summary") -> dict[str, Any]:
    return {
        **example.checks()[1],
        "check_id": f"c{number}",
        "figure_ids": [figure_id],
        "verdict": verdict,
        "role": role,
    }


def _tables(
    checks: list[dict[str, Any]], conflicts: list[dict[str, Any]] | None = None
) -> dict[str, pa.Table]:
    candidate = example.candidate(checks=checks, conflicts=conflicts or [])
    return dict(candidate.tables)


def _listed(checks: list[dict[str, Any]], most: int = 100) -> list[tuple[str, str]]:
    tables = _tables(checks)
    return [(c.id, c.role) for c in comparisons.listed(tables, most)]


def test_every_verdict_has_a_rank() -> None:
    assert sorted(comparisons.ORDER) == sorted({*VERDICTS, *MEETINGS})


def test_readings_follow_their_check_whatever_their_verdict() -> None:
    checks = [
        _check(1, "a01", "consistent"),
        _check(2, "a02", "contradicted"),
        _check(3, "a01", "contradicted", "candidate"),
        _check(4, "a02", "consistent", "candidate"),
        _check(5, "a02", "contradicted", "candidate"),
    ]
    assert _listed(checks) == [
        ("c2", "summary"),
        ("c4", "candidate"),
        ("c5", "candidate"),
        ("c1", "summary"),
        ("c3", "candidate"),
    ]
    tables = _tables(checks)
    groups = comparisons.grouped(comparisons.listed(tables, 100))
    assert [(head.id, [reading.id for reading in readings]) for head, readings in groups] == [
        ("c2", ["c4", "c5"]),
        ("c1", ["c3"]),
    ]


def test_nothing_is_grouped_of_nothing() -> None:
    assert list(comparisons.grouped(())) == []


def test_the_limit_keeps_disputes_and_whole_checks() -> None:
    checks = [_check(i, f"a{i:02}", "consistent") for i in range(1, 9)]
    checks += [_check(20, "a09", "contradicted"), _check(21, "a09", "consistent", "candidate")]
    assert _listed(checks, 2) == [("c20", "summary"), ("c21", "candidate"), ("c1", "summary")]


def test_verdicts_and_disputes_cover_all_checks_not_only_the_listed_ones() -> None:
    checks = [_check(i, f"a{i:02}", "contradicted") for i in range(1, 17)]
    checks.append(_check(99, "a16", "consistent", "candidate"))
    conflicts = [{**example.conflicts()[1], "figure_ids": ["a01", "a16", "elsewhere"]}]
    tables = _tables(checks, conflicts)
    assert figure_verdicts.verdicts(figure_verdicts.in_tables(tables), ["a16", "a02"]) == {
        "a02": {"contradicted"},
        "a16": {"contradicted", "compatible_by_bound"},
    }
    every = [f"a{i:02}" for i in range(1, 18)]
    disputed = figure_verdicts.disputed(figure_verdicts.in_tables(tables), 16)
    assert disputed is not None
    assert sorted(disputed.to_pylist()) == every[:16]
    assert figure_verdicts.disputed(figure_verdicts.in_tables(tables), 15) is None
    for only in ((), figure_verdicts.DISPUTES):
        checked = figure_verdicts.in_tables(tables, only)
        are_disputed = figure_verdicts.are_disputed(checked, pa.array(every))
        assert are_disputed.tolist() == [*[True] * 16, False]
    words = [own.verdicts for own in figure_verdicts.in_tables(tables, figure_verdicts.DISPUTES)]
    assert {word for own in words for word in own.to_pylist()} <= {*figure_verdicts.DISPUTES}
    encoded = example.encoded(example.candidate(checks=checks, conflicts=conflicts)).tables
    assert figure_verdicts.verdicts(figure_verdicts.in_tables(encoded), ["a16"]) == {
        "a16": {"contradicted", "compatible_by_bound"}
    }


@pytest.mark.parametrize("checks", [[], [_check(1, "a01", "consistent", "candidate")]])
def test_nothing_is_disputed_without_comparisons(checks: list[dict[str, Any]]) -> None:
    tables = _tables(checks)
    assert figure_verdicts.disputed(figure_verdicts.in_tables(tables), 0) == pa.array(
        [], pa.string()
    )
    assert figure_verdicts.verdicts(figure_verdicts.in_tables(tables), ["a01"]) == {}
    assert comparisons.listed(tables, 5) == ()


def _shown(
    *rows: dict[str, Any], conflicts: list[dict[str, Any]] | None = None
) -> tuple[Comparison, ...]:
    tables = _tables(list(rows), conflicts)
    return comparisons.listed(tables, 100)


def test_a_claim_is_drawn_above_every_value_that_it_is_compared_with() -> None:
    head = {
        **_check(1, "a04", "consistent_loose"),
        "statement": '"300" (output, undated) against 2 official values.',
    }
    readings = [
        {
            **head,
            "check_id": f"c{year}",
            "role": "candidate",
            "verdict": verdict,
            "found_lower": low,
            "found_upper": low,
            "statement": f'"300" (output, undated) against Indicators ({year}).',
        }
        for year, verdict, low in (
            (2022, "consistent_loose", 3.8e11),
            (2020, "contradicted", 2.9e11),
        )
    ]
    ((first, others),) = comparisons.grouped(_shown(head, *readings))
    drawn = comparisons.compared(first, others, {})
    assert [(span.name, span.lower, verdict) for span, verdict in drawn] == [
        ("claim", 3e11, ""),
        ("Indicators (2022)", 3.8e11, "consistent_loose"),
        ("Indicators (2020)", 2.9e11, "contradicted"),
    ]


def test_a_reading_with_the_statement_of_its_check_is_labelled_as_the_compared_value() -> None:
    head = _check(1, "a04", "consistent_loose")
    reading = {**head, "check_id": "c2", "role": "candidate"}
    ((first, others),) = comparisons.grouped(_shown(head, reading))
    names = [span.name for span, _ in comparisons.compared(first, others, {})]
    assert names == ["claim", "compared value"]


def test_a_claim_with_one_value_and_the_sides_of_a_meeting_keep_their_spans() -> None:
    (check,) = _shown(_check(1, "a04", "contradicted"))
    assert [(span.name, verdict) for span, verdict in comparisons.compared(check, (), {})] == [
        ("claim", ""),
        ("compared value", "contradicted"),
    ]
    (meeting,) = _shown(conflicts=[example.conflicts()[0]])
    names = {"a01": "exceeded USD 70 billion"}
    assert [span.name for span, _ in comparisons.compared(meeting, (), names)] == [
        "exceeded USD 70 billion",
        "a02",
    ]


def test_official_values_are_grouped_by_publication_without_duplicates() -> None:
    common = {
        "source": "World Bank",
        "edition": "2023-09",
        "unit": "USD",
        "licence": "CC-BY-4.0",
        "note": None,
    }
    references = [
        {**common, "place": place, "period": "2022", "value": value}
        for place, value in (("KAZ", 225e9), ("UZB", 81e9), ("KAZ", 225e9))
    ]
    assert comparisons.cited([*references, {"source": "Customs", "value": 1, "unit": "t"}, {}]) == (
        (
            "World Bank (edition 2023-09, licence CC-BY-4.0)",
            ("KAZ 2022: 225,000,000,000 USD", "UZB 2022: 81,000,000,000 USD"),
        ),
        ("Customs", (": 1 t",)),
        ("no source stated", (": ",)),
    )


def test_a_check_of_many_figures_names_some_and_counts_all() -> None:
    ids = [f"f{i}" for i in range(100_000)]
    checks = [{**_check(1, "a01", "consistent"), "figure_ids": ids}, _check(2, "a02", "consistent")]
    many, one = _shown(*checks)[::-1]
    assert (many.figures, many.figure_ids) == (100_000, tuple(ids[: limits.FIGURES_OF_CARD]))
    assert (one.figures, one.figure_ids) == (1, ("a02",))
    encoded = example.encoded(example.candidate(checks=checks, conflicts=[])).tables
    assert {c.figures for c in comparisons.listed(encoded, 9)} == {
        1,
        100_000,
    }


@pytest.mark.parametrize(
    ("rows", "verdicts"),
    [
        (
            [("official_statistic", "consistent"), ("share_identity", "cannot_be_checked")],
            {"consistent"},
        ),
        (
            [("official_statistic", "cannot_be_checked"), ("plausibility", "consistent")],
            {"cannot_be_checked"},
        ),
        (
            [("official_statistic", "consistent"), ("plausibility", "contradicted")],
            {"consistent", "contradicted"},
        ),
        ([("plausibility", "consistent")], None),
    ],
)
def test_the_verdicts_beside_a_figure(
    rows: list[tuple[str, str]], verdicts: set[str] | None
) -> None:
    checks = [{**_check(i, "a01", verdict), "kind": kind} for i, (kind, verdict) in enumerate(rows)]
    assert figure_verdicts.verdicts(figure_verdicts.in_tables(_tables(checks)), ["a01"]) == (
        {"a01": verdicts} if verdicts else {}
    )


def test_a_meeting_names_the_first_figure_of_each_reading_and_one_of_one_reading_only_its_own() -> (
    None
):
    two = {**example.conflicts()[0], "figure_ids": ["a01", "a06", "a02"], "first_figures": 2}
    one = {**example.conflicts()[0], "conflict_id": "m03", "verdict": "agree", "first_figures": 3}
    one["figure_ids"] = ["a01", "a06", "a02"]
    tables = _tables([], [two, one])
    clash, agree = comparisons.listed(tables, 5)
    assert [span.name for span in clash.spans] == ["a01", "a02"]
    assert [span.name for span in agree.spans] == ["a01"]


def test_both_sides_of_a_meeting_of_many_figures_are_named() -> None:
    many = [f"b{i:02}" for i in range(40)]
    row = {**example.conflicts()[0], "figure_ids": many, "first_figures": 20}
    tables = _tables([], [row])
    (clash,) = comparisons.listed(tables, 5)
    assert [span.name for span in clash.spans] == ["b00", "b20"]
