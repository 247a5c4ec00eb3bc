"""Indicators: what their vocabulary says is held together, and every fault names its file and
line.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from silkledger.indicators import indicator_rows, indicators
from silkledger.reading.definitions.units import named_unit
from silkledger.schemas.register import INDICATORS
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

KNOWN = indicators(SHIPPED)


def test_shares_growths_multiples_and_increases_name_what_they_are_of() -> None:
    growths = {
        "gdp_growth": ("gdp", "constant prices"),
        "trade_turnover_growth": ("trade_turnover", ""),
    }
    assert {code: (KNOWN[code].level, KNOWN[code].level_basis) for code in growths} == growths
    assert (KNOWN["oil_reserves_share"].part, KNOWN["oil_reserves_share"].whole_place) == (
        "oil_reserves",
        "WLD",
    )
    assert KNOWN["internet_users_share"].whole == "population"
    assert KNOWN["trade_turnover"].parts == ("exports", "imports")
    for code, indicator in KNOWN.items():
        # A ratio that may exceed 100 percent, such as debt to output, is a level with a whole.
        ratio = indicator.statistic == "level" and indicator.dimension == "rate"
        assert bool(indicator.whole) == (indicator.statistic == "share") or ratio, code
        assert indicator.statistic not in ("multiple", "increase") or indicator.level, code


def test_what_one_side_sends_the_other_receives() -> None:
    mirrored = {code: indicator.mirror for code, indicator in KNOWN.items() if indicator.mirror}
    assert mirrored["exports"] == "imports"
    assert all(mirrored[other] == code for code, other in mirrored.items())


def test_a_whole_a_level_and_its_parts_are_in_one_dimension() -> None:
    for code, indicator in KNOWN.items():
        for part in indicator.parts:
            assert KNOWN[part].dimension == indicator.dimension, code
        if indicator.statistic == "increase" and indicator.canonical_unit:
            assert (
                named_unit(SHIPPED, indicator.canonical_unit).canonical
                == f"{KNOWN[indicator.level].canonical_unit}/year"
            ), code


def test_tolerances_are_those_of_the_conventions_with_their_reasons() -> None:
    expected = {
        ("trade_turnover", 2022): "0.01",
        ("trade_turnover", 2000): "0.01",
        ("trade_turnover", 1999): "0.05",
        ("trade_turnover", None): "0.01",
        ("gdp", 1990): "0.02",
        ("population", 2022): "0.02",
        ("oil_reserves", 2020): "0",
        ("gas_reserves_share", 2020): "0.05",
        ("gdp_growth", 2020): "0.05",
    }
    assert {key: KNOWN[key[0]].tolerance_in(key[1]) for key in expected} == {
        key: Decimal(text) for key, text in expected.items()
    }
    assert all(
        indicator.tolerance_reason and indicator.tolerance is not None
        for indicator in KNOWN.values()
    )
    assert {code for code, indicator in KNOWN.items() if indicator.in_points} == {
        code for code, indicator in KNOWN.items() if indicator.canonical_unit in ("percent", "pp")
    }


def test_averages_and_rates_are_never_summed() -> None:
    assert not any(
        KNOWN[code].additive
        for code in (
            "average_age",
            "median_age",
            "gdp_growth",
            "oil_reserves_share",
            "current_account_gdp_share",
            "public_debt_gdp_share",
        )
    )
    assert all(
        KNOWN[code].additive
        for code in (
            "population",
            "gdp",
            "trade_turnover",
            "population_increase",
            "current_account",
        )
    )


def test_the_published_rows_hold_every_indicator_that_they_name() -> None:
    rows = indicator_rows(["trade_turnover_growth", "gas_reserves_share"])
    codes = rows["code"].to_pylist()
    assert codes == [
        "export_volume",
        "exports",
        "gas_reserves",
        "gas_reserves_share",
        "import_volume",
        "imports",
        "price",
        "trade_turnover",
        "trade_turnover_growth",
    ]
    assert rows.schema == INDICATORS.arrow
    growth = rows.to_pylist()[-1]
    assert (growth["tolerance"], growth["level"], growth["parts"]) == (0.05, "trade_turnover", [])
    assert rows["early_until"].to_pylist() == [
        *(None, 1999, None, None, None, 1999, None, 1999, None)
    ]


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("dimension", "weight", "dimension: 'weight' is unknown"),
        ("statistic", "sum", "statistic: 'sum' is unknown"),
        ("timing", "start", "timing: 'start' is unknown"),
        ("level", "gpd", "level: 'gpd' is unknown"),
        ("parts", "exports;nothing", "parts: 'nothing' is unknown"),
        ("whole", "gdp", "fill in both part and whole, or neither"),
        ("difference", "exports", "difference: 'exports' is not two indicators"),
        ("factors", "price;quantity", "factors: 'quantity' is unknown"),
        ("moved_by", "revaluation", "fill in level too"),
        ("signed", "yes", "write true or false"),
        ("tolerance", "two", "tolerance: 'two' is not a number"),
        ("tolerance", "-0.1", "is not a tolerance"),
        ("tolerance", "nan", "is not a tolerance"),
        ("early_tolerance", "0.1", "fill in both early_tolerance and early_until"),
        ("early_until", "99", "fill in both early_tolerance and early_until"),
        ("implied_unit", "true", "fill in canonical_unit"),
        ("code", "imports", "already appears"),
    ],
)
def test_every_fault_of_the_vocabulary_names_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, column: str, value: str, fault: str
) -> None:
    for name in ("dimensions.csv", "indicators.csv"):
        (tmp_path / name).write_bytes((SHIPPED.folder / name).read_bytes())
    lines = (tmp_path / "indicators.csv").read_text(encoding="utf-8").splitlines()
    cells = dict.fromkeys(INDICATORS.names, "") | {
        "code": "extra",
        "name": "Extra",
        "definition": "Something more",
        "dimension": "money",
        "statistic": "flow",
    }
    cells[column] = value
    header = lines[0].split(",")
    assert sorted(header) == sorted(INDICATORS.names)
    lines.append(",".join(cells[name] for name in header))
    (tmp_path / "indicators.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=f"indicators.csv:{len(lines)}: .*{fault}"):
        indicators(Vocabulary(tmp_path))
