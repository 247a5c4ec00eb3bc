"""Entity, item and base of figures: printed cells as they are, bases by their codes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from silkledger.ingest.folder.sources import Source
from silkledger.reading.base import read_base
from silkledger.reading.quantities import read_quantity
from silkledger.reading.results import Quantity
from silkledger.reconcile import bases, quantities, reconcile_figures
from tests.support.rows import raw_rows

SOURCES = {
    "s": Source("s", "T", "2023-05-03", dt.date(2023, 5, 3), locale="en"),
    "z": Source("z", "T", "2023-05-03", dt.date(2023, 5, 3), locale="zh"),
}
GROWTH = {"indicator": "exports_growth", "geography": "KAZ", "counterpart": "CHN"}


def read(**cells: str) -> dict[str, Any]:
    """Return the reading of one row of a growth rate."""
    result = reconcile_figures(raw_rows({**GROWTH, **cells}), SOURCES)
    (row,) = result.rows(result.numbers).to_pylist()
    return dict(row)


def refused(**cells: str) -> list[tuple[str, str]]:
    """Return rule and column of each reason."""
    reasons = reconcile_figures(raw_rows({**GROWTH, **cells}), SOURCES).reasons
    return [(refusal.rule, refusal.column) for refusal in reasons.refusals]


@pytest.mark.parametrize(
    ("cells", "base", "rule"),
    [
        ({"as_reported": "5%"}, None, None),
        ({"as_reported": "5%", "base": "YoY"}, "year_on_year", "base.cell"),
        ({"as_reported": "5%", "base": "on the plan"}, "on the plan", "base.cell"),
        ({"as_reported": "up 5% since 2015"}, "since:2015", "base.wording"),
        ({"as_reported": "5", "unit": "%, m/m"}, "month_on_month", "base.wording"),
        ({"as_reported": "5% yoy", "base": "year on year"}, "year_on_year", "base.cell"),
    ],
)
def test_the_base_is_read_from_wording_unit_or_cell(
    cells: dict[str, str], base: str | None, rule: str | None
) -> None:
    row = read(**cells)
    assert row["base"] == base
    assert [name for name in row["rules"] if name.startswith("base.")] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("period", "base"),
    [
        ("2023年3月", "month_on_month"),
        ("2023年一季度", "quarter_on_quarter"),
        ("2022年", "year_on_year"),
        ("", "previous_period"),
    ],
)
def test_a_change_on_the_period_before_takes_the_length_of_its_period(
    period: str, base: str
) -> None:
    row = read(source_id="z", as_reported="环比增长5%", period=period)
    assert row["base"] == base
    assert ("base.period" in row["rules"]) == (base != "previous_period")


def test_a_cell_that_disagrees_is_refused() -> None:
    assert refused(as_reported="up 5% year on year", base="month on month") == [
        ("base.disagree", "base")
    ]


def test_words_of_a_level_state_no_base() -> None:
    row = read(as_reported="rose year on year to USD 5 billion", indicator="exports")
    assert row["base"] is None


def test_a_wording_is_read_once_whatever_levels_stand_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[str] = []

    def counted(wording: str, *cells: Any, **named: Any) -> Any:
        calls.append(wording)
        return read_base(wording, *cells, **named)

    monkeypatch.setattr(bases, "read_base", counted)
    growth = {**GROWTH, "as_reported": "up 5% yoy"}
    levels = [{**GROWTH, "indicator": "exports", "as_reported": f"USD {n}"} for n in range(1, 9)]
    reconcile_figures(raw_rows(growth, *levels, growth), SOURCES)
    assert sorted(calls) == ["", "up 5% yoy"]


def test_the_counted_noun_of_a_reading_is_published(monkeypatch: pytest.MonkeyPatch) -> None:

    def with_noun(*arguments: Any) -> Any:
        quantity = read_quantity(*arguments)
        assert isinstance(quantity, Quantity)
        return replace(quantity, counted="tunnel" if quantity.value == Decimal(27) else None)

    monkeypatch.setattr(quantities, "read_quantity", with_noun)
    assert read(as_reported="27%")["counted"] == "tunnel"
    assert read(as_reported="28%")["counted"] is None
