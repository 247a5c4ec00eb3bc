"""The table of checks: one summary per figure, whatever the order, units and form of the input."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.contracts.frames import schema
from silkledger.judging.checks import checks
from silkledger.judging.checks.official import official as judge
from silkledger.judging.checks.subjects import Subject
from silkledger.judging.comparing.words import of_claim
from silkledger.judging.reference import Reference
from silkledger.schemas.checks import CHECKS
from tests.support.checks import figure, official, reference, table
from tests.support.depth import deep

KAZ = {"geography": "KAZ"}
GDP = [
    ("gdp_current_usd", "KAZ", "", year, value, "USD billion", "World Bank WDI")
    for year, value in ((2021, 197), (2022, 225))
]
ROWS = [
    figure("USD 225 billion", "gdp", "in 2022", **KAZ),
    figure("USD 225 billion", "gdp", "in 2022", said_by="another", **KAZ),
    figure("nearly USD 200 billion", "gdp", **KAZ),
    figure("USD 300 billion", "gdp", "in 2022", **KAZ),
    figure("20 million", "population", "in 2022", **KAZ),
    figure("USD 5 billion", "gdp", "in 2022", geography="FRA"),
    figure("27.6", "average_age", "in 2022", **KAZ),
]


def by_id(table_of_checks: pa.Table) -> list[dict[str, Any]]:
    return sorted(table_of_checks.to_pylist(), key=lambda row: str(row["check_id"]))


def with_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {"figure_id": f"f{place:03d}"} for place, row in enumerate(rows)]


def test_every_figure_has_one_summary_of_official_statistics(tmp_path: Path) -> None:
    for values in (None, reference(tmp_path, GDP)):
        rows = checks(table(ROWS), values).to_pylist()
        summaries = [
            row for row in rows if row["kind"] == "official_statistic" and row["role"] == "summary"
        ]
        assert [row["figure_ids"] for row in summaries] == [
            [f"f{place:03d}"] for place in range(len(ROWS))
        ]
        assert len({row["check_id"] for row in rows}) == len(rows)
        expected = [
            "consistent",
            "consistent",
            "consistent_loose",
            "contradicted",
            *["cannot_be_checked"] * 3,
        ]
        assert [row["verdict"] for row in summaries] == (
            expected if values else ["cannot_be_checked"] * len(ROWS)
        )


def test_the_table_keeps_its_contract(tmp_path: Path) -> None:
    result = checks(table(ROWS), reference(tmp_path, GDP))
    plain = pa.table(
        {
            name: column.cast(column.type.value_type)
            if pa.types.is_dictionary(column.type)
            else column
            for name, column in zip(result.column_names, result.columns, strict=True)
            if name not in ("official_ids", "rules")
        }
    )
    assert result.column_names == list(CHECKS.names)
    assert all(
        plain.schema.field(name).type == CHECKS.column(name).type for name in plain.column_names
    )
    frame = plain.drop(["figure_ids"]).to_pandas(types_mapper=__import__("pandas").ArrowDtype)
    schema(CHECKS).select_columns(list(frame.columns)).validate(frame)
    assert all(row for row in result["statement"].to_pylist() + result["why"].to_pylist())


def test_no_figures_have_no_checks(tmp_path: Path) -> None:
    assert checks(table([]), reference(tmp_path, GDP)).num_rows == 0
    assert checks(table([])).column_names == list(CHECKS.names)


def test_claims_without_a_value_still_show_their_interval() -> None:
    rows = {
        row["figure_ids"][0]: row
        for row in checks(table(ROWS)).to_pylist()
        if row["kind"] == "official_statistic"
    }
    assert (rows["f002"]["claim_lower"], rows["f002"]["claim_upper"]) == (180e9, 200e9)
    assert (rows["f006"]["claim_lower"], rows["f006"]["claim_upper"]) == (27.55, 27.65)
    assert {row["unit"] for row in rows.values()} == {"USD", "person", "year"}


def test_each_distinct_claim_is_judged_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []

    def counted(subject: Subject, *rest: Any) -> Any:
        judged.append(subject.as_reported)
        return judge(subject, *rest)

    monkeypatch.setattr("silkledger.judging.checks.every_figure.official", counted)
    values = reference(tmp_path, GDP)
    result = checks(table([ROWS[0]] * 50 + [ROWS[2]] * 50 + [ROWS[5]] * 50), values)
    assert sorted(judged) == ["USD 225 billion", "nearly USD 200 billion"]
    rows = result.filter(
        pa.compute.equal(result["kind"].cast(pa.string()), "official_statistic")
    ).to_pylist()
    assert sum(row["role"] == "summary" for row in rows) == 150
    # Two years for each of fifty undated figures.
    assert sum(row["role"] == "candidate" for row in rows) == 100


@settings(derandomize=True, max_examples=deep(6, 15))
@given(st.randoms(use_true_random=False))
def test_no_order_of_figures_or_of_official_values_changes_anything(
    tmp_path_factory: pytest.TempPathFactory, order: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("reference")
    rows, values = with_ids(ROWS), list(GDP)
    expected = by_id(checks(table(rows), reference(folder, values)))
    order.shuffle(rows)
    order.shuffle(values)
    assert by_id(checks(table(rows), reference(folder, values))) == expected


UNITS = {
    "USD": 1,
    "USD thousand": 10**3,
    "USD million": 10**6,
    "USD billion": 10**9,
    "USD trillion": 10**12,
}
amounts = st.integers(50, 950)


@settings(derandomize=True, max_examples=deep(10, 25))
@given(
    amounts,
    amounts,
    st.sampled_from(sorted(UNITS)),
    st.sampled_from(["", "nearly ", "more than ", "about "]),
)
def test_no_unit_of_an_official_value_or_of_a_claim_changes_a_verdict(
    tmp_path_factory: pytest.TempPathFactory, claim: int, value: int, unit: str, hedge: str
) -> None:
    folder = tmp_path_factory.mktemp("reference")
    original = figure(f"{hedge}USD {claim} billion", "gdp", "in 2022", **KAZ)
    rescaled = figure(f"{hedge}USD {Decimal(claim) / 1000:.3f} trillion", "gdp", "in 2022", **KAZ)
    results = []
    for row, printed, in_unit in (
        (original, value, "USD billion"),
        (rescaled, Decimal(value) * 10**9 / UNITS[unit], unit),
    ):
        values = reference(
            folder,
            [
                (
                    "gdp_current_usd",
                    "KAZ",
                    "",
                    2022,
                    f"{printed:f}" if unit else value,
                    in_unit,
                    "WDI",
                )
            ],
        )
        summary, _ = official(row, values)
        results.append((summary["verdict"], summary["found_lower"], summary["found_upper"]))
    # "500 billion" is 450 to 550 at its widest; 0.500 trillion has the same last digit.
    assert results[0] == results[1]


@settings(derandomize=True, max_examples=deep(12, 30))
@given(st.integers(101, 999).filter(lambda n: n % 10), amounts)
def test_an_exact_figure_given_as_the_range_of_its_rounding_has_the_same_verdict(
    tmp_path_factory: pytest.TempPathFactory, claim: int, value: int
) -> None:
    folder = tmp_path_factory.mktemp("reference")
    values = reference(folder, [("gdp_current_usd", "KAZ", "", 2022, value, "USD billion", "WDI")])
    exact, _ = official(figure(f"USD {claim} billion", "gdp", "in 2022", **KAZ), values)
    ends = f"USD {claim - 1}.5 billion to USD {claim}.5 billion"
    spread, _ = official(figure(ends, "gdp", "in 2022", **KAZ), values)
    # The 5 % are measured from the nearer end.
    nearer = abs(abs(claim - value) / value - 0.05) < 0.01
    edge = any(
        abs(claim + side - value * (1 + sign * 0.02)) <= 0.1
        for side in (-0.5, 0.5)
        for sign in (-1, 1)
    )
    assert nearer or edge or exact["verdict"] == spread["verdict"]


@settings(derandomize=True, max_examples=deep(12, 30))
@given(amounts, amounts, st.integers(0, 300))
def test_widening_a_claim_never_contradicts_it(
    tmp_path_factory: pytest.TempPathFactory, claim: int, value: int, more: int
) -> None:
    folder = tmp_path_factory.mktemp("reference")
    values = reference(folder, [("gdp_current_usd", "KAZ", "", 2022, value, "USD billion", "WDI")])
    wordings = (
        f"USD {claim} billion",
        f"about USD {claim} billion",
        f"USD {claim - 5} billion to USD {claim + 5} billion",
        f"USD {claim - 5 - more // 10} billion to USD {claim + 5 + more} billion",
    )
    verdicts = [
        official(figure(wording, "gdp", "in 2022", **KAZ), values)[0]["verdict"]
        for wording in wordings
    ]
    if verdicts[2] == "consistent":
        assert verdicts[3] != "contradicted"
    if verdicts[0] == "consistent":
        assert "contradicted" not in verdicts


def test_an_empty_reference_is_none() -> None:
    assert not Reference()


def test_words_of_claims_are_let_go_when_the_checks_are_made(tmp_path: Path) -> None:
    checks(table(ROWS), reference(tmp_path, GDP))
    assert of_claim.cache_info().currsize == 0
