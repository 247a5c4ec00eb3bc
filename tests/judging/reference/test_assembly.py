"""Series assembled from single values, compared with sums computed by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.reference.assembly import WEIGHT, SeriesOf
from silkledger.judging.reference.series import OfficialSeries, Shortage
from tests.support.checks import reference
from tests.support.depth import deep

CA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def gdp(place: str, value: object, year: int = 2022, source: str = "WDI") -> tuple[object, ...]:
    return ("gdp_current_usd", place, "", year, value, "USD", source)


def flow(
    code: str, geo: str, other: str, value: object, source: str = "IMF DOTS"
) -> tuple[object, ...]:
    return (code, geo, other, 2020, value, "USD", source)


def numbers(series: OfficialSeries, year: int) -> list[Decimal]:
    found = series.in_year(year)
    assert found is not None
    assert not isinstance(found, Shortage)
    return [amount.number for amount in found]


@settings(derandomize=True, max_examples=deep(10, 25))
@given(st.lists(st.decimals(1, 10**6, places=4), min_size=5, max_size=5), st.permutations(CA))
def test_a_sum_is_exact_whatever_the_order(
    tmp_path_factory: pytest.TempPathFactory, values: list[Decimal], order: list[str]
) -> None:
    rows = [gdp(place, f"{value:f}") for place, value in zip(order, values, strict=True)]
    (series,) = SeriesOf(reference(tmp_path_factory.mktemp("r"), rows)).of("gdp", "XCA", "")
    assert numbers(series, 2022) == [sum(values)]
    assert series.how == "sum of KAZ, KGZ, TJK, TKM and UZB"


@settings(derandomize=True, max_examples=deep(10, 25))
@given(st.integers(1, 400))
def test_a_member_may_be_missing_up_to_one_percent_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, small: int
) -> None:
    rows = [*(gdp(place, 2500) for place in CA[:4]), gdp("UZB", small, 2021, "CIA World Factbook")]
    found = [
        one
        for one in SeriesOf(reference(tmp_path_factory.mktemp("r"), rows)).of("gdp", "XCA", "")
        if one.in_year(2022)
    ]
    (amounts,) = [one.in_year(2022) for one in found]
    if Decimal(small) > WEIGHT * (10_000 + small):
        assert isinstance(amounts, Shortage)
        assert "UZB is missing" in amounts.why
    else:
        assert amounts is not None
        assert not isinstance(amounts, Shortage)
        assert [(amount.number, amount.without) for amount in amounts] == [
            (Decimal(10_000), ("UZB",))
        ]


def test_a_member_is_weighed_in_a_unit_in_which_others_are_known_too(tmp_path: Path) -> None:
    def oil(place: str, value: object, unit: str, source: str) -> tuple[object, ...]:
        return ("oil_proved_reserves", place, "", 2020, value, unit, source)

    rows = [
        oil(place, 1000, "million tonnes", "BP, 2021 edition") for place in ("KAZ", "TKM", "UZB")
    ]
    rows += [
        oil(place, 8000, "million barrels", "CIA World Factbook") for place in ("KAZ", "TKM", "UZB")
    ]
    rows += [oil(place, 40, "million barrels", "CIA World Factbook") for place in ("KGZ", "TJK")]
    found = {
        one.key.unit: one
        for one in SeriesOf(reference(tmp_path, rows)).of("oil_reserves", "XCA", "")
    }
    assert numbers(found["t"], 2020) == [Decimal(3 * 10**9)]
    amounts = found["t"].in_year(2020)
    assert isinstance(amounts, tuple)
    assert amounts[0].without == ("KGZ", "TJK")
    assert numbers(found["bbl"], 2020) == [Decimal(24_080 * 10**6)]


def test_exports_plus_imports_are_of_one_reporter_and_publication(tmp_path: Path) -> None:
    rows = [
        flow("goods_exports_fob", "CHN", "KAZ", 10), flow("goods_imports_cif", "CHN", "KAZ", 5),
        flow("goods_exports_fob", "KAZ", "CHN", 4), flow("goods_imports_cif", "KAZ", "CHN", 9),
        flow("goods_exports", "CHN", "KAZ", 1, "UNCTAD"),
    ]  # fmt: skip
    found = SeriesOf(reference(tmp_path, rows)).of("trade_turnover", "CHN", "KAZ")
    assert [(numbers(one, 2020), one.reporter, one.mirrored) for one in found] == [
        ([Decimal(15)], "CHN", False),
        ([Decimal(13)], "KAZ", True),
    ]
    assert found[0].how == "goods exports plus goods imports"


def test_what_is_published_stands_over_what_is_added_up(tmp_path: Path) -> None:
    rows = [gdp(place, 10) for place in CA] + [gdp("XCA", 60, source="WDI")]
    # The World Bank's group leaves Turkmenistan out: its own value is of another group.
    (summed,) = SeriesOf(reference(tmp_path, rows)).of("gdp", "XCA", "")
    assert numbers(summed, 2022) == [Decimal(50)]
    (published,) = SeriesOf(reference(tmp_path, rows), "World Bank").of("gdp", "XCA", "")
    assert (numbers(published, 2022), published.how) == ([Decimal(60)], "")


def test_the_same_value_in_two_units_is_one_and_two_values_are_two(tmp_path: Path) -> None:
    values = (
        ("13.60125", "trillion cubic metres"),
        ("480.323555606307", "trillion cubic feet"),
        ("14", "trillion cubic metres"),
    )
    rows = [
        ("gas_proved_reserves", "TKM", "", 2020, value, unit, "BP, 2021 edition")
        for value, unit in values
    ]
    (series,) = SeriesOf(reference(tmp_path, rows)).of("gas_reserves", "TKM", "")
    amounts = series.in_year(2020)
    assert isinstance(amounts, tuple)
    assert [len(amount.observations) for amount in amounts] == [2, 1]
    assert [float(amount.number) for amount in amounts] == [
        pytest.approx(13.60125e12, rel=1e-6),
        14e12,
    ]


def test_two_values_of_a_member_are_no_sum(tmp_path: Path) -> None:
    rows = [*(gdp(place, 10) for place in CA), gdp("KAZ", 11)]
    (series,) = SeriesOf(reference(tmp_path, rows)).of("gdp", "XCA", "")
    assert series.in_year(2022) == Shortage("there is no single exact value of KAZ")


def test_values_of_two_files_are_two_series(tmp_path: Path) -> None:
    from silkledger.ingest.inputs import fingerprint
    from silkledger.judging.reference import read_reference

    reference(tmp_path, [gdp("KAZ", 10)], "a.csv")
    reference(tmp_path, [gdp("KAZ", 11)], "b.csv")
    files = [fingerprint(tmp_path / name, name, within=tmp_path) for name in ("b.csv", "a.csv")]
    both = SeriesOf(read_reference(files, {"gdp"})).of("gdp", "KAZ", "")
    assert [(series.key.file, numbers(series, 2022)) for series in both] == [
        ("a.csv", [Decimal(10)]),
        ("b.csv", [Decimal(11)]),
    ]
