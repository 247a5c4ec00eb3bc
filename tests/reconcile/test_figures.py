from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from silkledger.indicator_names import indicators_like
from silkledger.ingest.folder.sources import Source
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile import Reconciled, quantities, readings, reconcile_figures
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.rows import raw_rows

SOURCES = {
    name: Source(
        name, "An article", "2023-05-03", dt.date(2023, 5, 3), locale="en", default_geography="CHN"
    )
    for name in ("s", "other")
}
GDP = {
    "as_reported": "USD 70 billion",
    "indicator": "gdp",
    "geography": "Kazakhstan",
    "period": "in 2022",
}


def read(*rows: dict[str, str]) -> list[dict[str, Any]]:
    return readings_of(reconcile_figures(raw_rows(*rows), SOURCES))


def readings_of(result: Reconciled) -> list[dict[str, Any]]:
    return list(result.rows(result.numbers).to_pylist())


def test_each_distinct_wording_period_and_place_is_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: dict[str, int] = {}

    def counted(module: Any, name: str) -> None:
        function = getattr(module, name)

        def count(*words: Any, **named: Any) -> Any:
            calls[name] = calls.get(name, 0) + 1
            return function(*words, **named)

        monkeypatch.setattr(module, name, count)

    counted(quantities, "read_quantity")
    counted(readings, "read_period")
    counted(readings, "read_place")
    wordings, places, periods = (
        ("USD 70 billion", "about USD 3 million"),
        ("Kazakhstan", "China"),
        ("in 2022", "in 2021"),
    )
    rows = [
        {
            "as_reported": wordings[n % 2],
            "indicator": "gdp",
            "geography": places[n // 2 % 2],
            "period": periods[n // 4 % 2],
            "locator": str(n),
        }
        for n in range(400)
    ]
    rows += [{**row, "source_id": "other"} for row in rows]
    assert len(read(*rows)) == 800
    assert calls == {"read_quantity": 2, "read_period": 2, "read_place": 2}


def test_a_period_that_leans_on_its_publication_is_read_for_each_source() -> None:
    sources = {
        **SOURCES,
        "other": Source("other", "Later", "2024-05-03", dt.date(2024, 5, 3), locale="en"),
    }
    rows = raw_rows(
        {**GDP, "period": "last year"}, {**GDP, "period": "last year", "source_id": "other"}
    )
    found = readings_of(reconcile_figures(rows, sources))
    assert [row["period"] for row in found] == ["2022", "2023"]


def test_an_actual_wholly_after_its_publication_is_refused_and_a_forecast_is_not() -> None:
    result = reconcile_figures(
        raw_rows({**GDP, "period": "in 2030"}, {**GDP, "period": "in 2030", "status": "forecast"}),
        SOURCES,
    )
    assert result.numbers.tolist() == [1]
    assert [result.reasons.refusals[code].rule for code in result.reasons.codes.tolist()] == [
        "period.after_publication"
    ]


def test_all_reasons_of_a_row_are_given() -> None:
    result = reconcile_figures(
        raw_rows(
            {
                "as_reported": "several",
                "indicator": "gdp",
                "geography": "Atlantis",
                "period": "Q5 2022",
            }
        ),
        SOURCES,
    )
    columns = {result.reasons.refusals[code].column for code in result.reasons.codes.tolist()}
    assert columns == {"as_reported", "geography", "period"}


def test_an_unknown_indicator_names_the_nearest() -> None:
    result = reconcile_figures(raw_rows({**GDP, "indicator": "gdp_grwth"}), SOURCES)
    refusal = result.reasons.refusals[int(result.reasons.codes[0])]
    assert (refusal.rule, refusal.fix) == (
        "raw.indicator_unknown",
        "use gdp_growth if that is meant, or add a row to raw/vocabularies/indicators.csv",
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Arbeitslosenquote", ("unemployment_rate",)),
        ("发电量", ("electricity_output",)),
        ("employed", ("employees", "employment", "employment_rate")),
        ("wages", ("average_wage", "minimum_wage", "real_wage_growth")),
        ("qxz", ()),
    ],
)
def test_what_may_be_meant_is_neither_its_opposite_nor_a_word_that_looks_alike(
    written: str, meant: tuple[str, ...]
) -> None:
    assert indicators_like(written, SHIPPED) == meant


def test_publisher_and_edition_are_told_apart() -> None:
    rows = read(
        {**GDP, "measured_by": "BP Statistical Review 2022"},
        {**GDP, "measured_by": "World Bank"},
        {**GDP, "measured_by": "Yearbook 2020-2021"},
    )
    named = [(row["measured_by"], row["edition"]) for row in rows]
    assert named == [
        ("BP Statistical Review", "2022"),
        ("World Bank", None),
        ("Yearbook 2020-2021", None),
    ]


def test_what_the_row_leaves_open_comes_from_its_indicator_by_a_named_rule() -> None:
    (row,) = read(GDP)
    assert (row["status"], row["statistic"]) == ("actual", "flow")
    assert {"status.default", "statistic.default"} <= set(row["rules"])
    (stated,) = read({**GDP, "status": "actual", "statistic": "flow"})
    assert not {"status.default", "statistic.default"} & set(stated["rules"])


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (
            {"lower": Decimal(8), "upper": Decimal(7), "value": Decimal(8)},
            "the lower bound lies above the upper one",
        ),
        ({"value": Decimal(9)}, "the number lies above its upper bound"),
        ({"bound": "perhaps"}, "value.unknown"),
        ({"significant_digits": 0}, "value.too_small"),
        ({"unit": None}, "required"),
    ],
)
def test_a_reading_that_breaks_the_contract_is_kept_out(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any], words: str
) -> None:
    def read_wrongly(text: str, context: QuantityContext) -> Any:
        right: Any = read_quantity(text, context)
        return replace(right, **wrong) if text == "USD 7" else right

    monkeypatch.setattr(quantities, "read_quantity", read_wrongly)
    result = reconcile_figures(
        raw_rows(GDP, {**GDP, "as_reported": "USD 7", "locator": "p. 1"}), SOURCES
    )
    assert result.numbers.tolist() == [0]
    assert {result.reasons.refusals[code].rule for code in result.reasons.codes.tolist()} == {
        "figure.contract"
    }
    assert any(
        words in result.reasons.refusals[code].reason for code in result.reasons.codes.tolist()
    )


def test_the_rows_own_locale_stands_over_the_sources() -> None:
    rows = [{**GDP, "as_reported": "USD 1,234", "locale": locale} for locale in ("en", "de")]
    assert [row["value"] for row in read(*rows)] == [1234.0, 1.234]


def test_a_period_that_had_not_ended_is_flagged_by_the_date_of_each_source() -> None:
    sources = {
        name: replace(SOURCES["s"], published_on=day)
        for name, day in (("s", dt.date(2023, 5, 3)), ("other", dt.date(2024, 1, 2)))
    }
    rows = raw_rows(
        *(
            {**GDP, "period": period, "source_id": source, "status": status}
            for period in ("in 2023", "in 2022")
            for source, status in (("s", "actual"), ("other", "actual"), ("s", "forecast"))
        )
    )
    flags = [row["flags"] for row in readings_of(reconcile_figures(rows, sources))]
    assert [("period_unfinished" in row) for row in flags] == [True, *[False] * 5]


def test_a_figure_that_leans_on_a_missing_date_keeps_its_value() -> None:
    [row] = read({**GDP, "period": "a year earlier"})
    assert (row["period"], row["nature"]) == (None, None)
    assert {"undated", "period_leans"} <= set(row["flags"])
    [row] = read({**GDP, "period": "a year earlier", "period_anchor": "2022"})
    assert (row["period"], row["flags"]) == ("2021", [])


@pytest.mark.parametrize(
    ("period", "indicator", "flagged"),
    [
        ("by the end of 2022", "gdp", True),
        ("at the end of June 2022", "gdp", True),
        ("by 2022", "gdp", True),
        ("in 2022", "gdp", False),
        ("on 31 December 2022", "gdp", False),  # a day of its own
        ("by the end of 2022", "population", False),
    ],
)
def test_a_flow_up_to_the_end_of_a_period_says_that_it_has_no_start(
    period: str, indicator: str, flagged: bool
) -> None:
    wording = "75 million people" if indicator == "population" else "USD 70 billion"
    (row,) = read({**GDP, "as_reported": wording, "indicator": indicator, "period": period})
    assert ("start_not_stated" in row["flags"]) is flagged
