"""Reading reference files: cells as printed, rows that can't be used, faults of whole files."""

from __future__ import annotations

import datetime as dt
import logging
from decimal import Decimal
from pathlib import Path

import pytest

from silkledger.errors import InputError
from silkledger.indicators import indicators
from silkledger.ingest.inputs import fingerprint
from silkledger.judging.reference import Reference
from silkledger.judging.reference.codes import reference_codes
from silkledger.judging.reference.observations import Observation, parse_period, read_number
from silkledger.judging.reference.tables import read_reference
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

HEADER = "indicator,geo,counterpart,period,value,unit,source"
EVERY = frozenset(indicators(SHIPPED))


def read(
    folder: Path, *lines: str, wanted: frozenset[str] = EVERY, header: str = HEADER
) -> Reference:
    (folder / "f.csv").write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return read_reference([fingerprint(folder / "f.csv", "reference/f.csv", within=folder)], wanted)


def single(reference: Reference) -> Observation:
    ((observation,),) = reference.observations.values()
    return observation


@pytest.mark.parametrize(
    ("line", "number", "unit", "bound"),
    [
        (
            "gdp_current_usd,KAZ,,2022,225.496328925494,USD billion,WDI",
            "225496328925.494000",
            "USD",
            "exact",
        ),
        ("population_total,KAZ,,2022,20034609,persons,WDI", "20034609", "person", "exact"),
        ("population_total,KAZ,,2022,20.03,persons million,WDI", "20030000", "person", "exact"),
        (
            "gas_proved_reserves,TKM,,2020,480.32,trillion cubic feet,BP",
            "13601147755069.44000000000000",
            "m3",
            "exact",
        ),
        ("oil_proved_reserves,KAZ,,2020,30,billion barrels,BP", "30000000000", "bbl", "exact"),
        ("oil_proved_reserves,KAZ,,2020,3.93,billion tonnes,BP", "3930000000", "t", "exact"),
        (
            "gas_proved_reserves_world_share,TKM,,2020,0.0723,fraction of world total,BP",
            "7.23",
            "percent",
            "exact",
        ),
        ("goods_trade_growth_yoy_pct,CHN,TKM,2023,-5.2,percent,GACC", "-5.2", "percent", "exact"),
        ("exchange_rate_avg,CHN,USA,2022,6.737,CNY per USD,Fed", "6.737", "CNY/USD", "exact"),
        (
            'odi_stock,CHN,XCA,2022,15,USD billion (source: nearly),"China Ministry of Commerce"',
            "15000000000",
            "USD",
            "nearly",
        ),
        ("average_age,XCA,,2024,26.2,years (source: about),EDB", "26.2", "year", "approx"),
        ("gdp_current_usd,KAZ,,2022,2.25E+11,USD,WDI", "225000000000", "USD", "exact"),
    ],
)
def test_a_value_is_read_into_the_canonical_unit(
    tmp_path: Path, line: str, number: str, unit: str, bound: str
) -> None:
    found = single(read(tmp_path, line))
    assert (found.number, found.unit, found.bound) == (Decimal(number), unit, bound)


def test_cells_are_kept_as_printed_with_their_origin(tmp_path: Path) -> None:
    header = f"{HEADER},edition,licence,retrieved,remark"
    line = (
        "oil_proved_reserves,KAZ,,2020,030.0,billion barrels (by hand),"
        '"BP Statistical Review, 2021 edition",,CC0,2026-11-25,x'
    )
    value = single(read(tmp_path, line, header=header))
    assert value.number == Decimal(30000000000)
    assert value.digit == Decimal(100000000)
    assert value.source == "BP Statistical Review, 2021 edition"
    assert (value.geo, value.printed_period, value.printed) == ("KAZ", "2020", "030.0")
    assert (value.printed_unit, value.licence) == ("billion barrels (by hand)", "CC0")
    assert (value.year, value.notes, value.file) == (2020, ("by hand",), "reference/f.csv")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "gdp_current_usd,KAZ,,2022,about 225,USD billion,WDI",
            "value 'about 225' is not a number",
        ),
        ("gdp_current_usd,KAZ,,2022,nan,USD billion,WDI", "value 'nan' is not a number"),
        ("gdp_current_usd,KAZ,,2022,,USD billion,WDI", "value '' is not a number"),
        (
            "gdp_current_usd,KAZ,,2022/23,225,USD billion,WDI",
            "period '2022/23' is not a year, quarter, month or day",
        ),
        ("gdp_current_usd,KAZ,,2022-13,225,USD billion,WDI", "period '2022-13' is not a year"),
        (
            "gdp_current_usd,KAZ,,2022,225,national currency billion,WDI",
            "unit 'national currency billion'",
        ),
        ("gdp_current_usd,KAZ,,2022,225,,WDI", "has no unit"),
        ("gdp_current_usd,Atlantis,,2022,225,USD,WDI", "geo 'Atlantis'"),
        ("gdp_current_usd,,,2022,225,USD,WDI", "geo is empty"),
        ("gdp_current_usd,KAZ,,2022,225,USD,", "source is empty"),
    ],
)
def test_an_unusable_row_is_reported_and_skipped(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    fault: str,
) -> None:
    monkeypatch.setattr(logging.getLogger("silkledger"), "propagate", True)
    good = "gdp_current_usd,KAZ,,2021,197,USD billion,WDI"
    with caplog.at_level(logging.WARNING, "silkledger"):
        result = read(tmp_path, good, line, line)
    assert single(result).year == 2021
    (message,) = result.unusable
    assert message.startswith("reference/f.csv:3: ")
    assert fault in message
    assert message.endswith("2 rows skipped")
    assert message in caplog.text


def test_unwanted_codes_are_not_read_and_unknown_ones_are_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("silkledger"), "propagate", True)
    lines = (
        "gdp_current_usd,KAZ,,2022,5,USD,WDI",
        "median_age,KAZ,,2022,x,years,UN",
        "new_code,KAZ,,2022,5,USD,WDI",
    )
    with caplog.at_level(logging.WARNING, "silkledger"):
        result = read(tmp_path, *lines, wanted=frozenset(("gdp",)))
    assert result.indicators == {"gdp"}
    assert result.unusable == ()
    assert "indicator new_code is not in reference_codes.csv" in caplog.text


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (
            b"indicator,geo,period,value,unit\ngdp,KAZ,2022,5,USD\n",
            "f.csv:1: has no column counterpart, source",
        ),
        (b"indicator,geo\ngdp\n", "is not a valid CSV table"),
        (b"", "is not a valid CSV table"),
        (
            HEADER.encode() + b"\ngdp_current_usd,KAZ,,2022,5,USD,\xff\xfe\n",
            "is not a valid CSV table",
        ),
    ],
)
def test_an_invalid_file_stops_the_run(tmp_path: Path, content: bytes, fault: str) -> None:
    (tmp_path / "f.csv").write_bytes(content)
    with pytest.raises(InputError, match=fault):
        read_reference([fingerprint(tmp_path / "f.csv", "f.csv", within=tmp_path)], EVERY)


def test_a_value_published_before_the_end_of_its_period_is_a_projection(tmp_path: Path) -> None:
    lines = (
        'gdp_growth_pct,KAZ,,2022,4,percent,"IMF World Economic Outlook, April 2021 edition"',
        'gdp_growth_pct,KGZ,,2021,4,percent,"IMF World Economic Outlook, April 2021 edition"',
        "gdp_growth_pct,TJK,,2022,4,percent (forecast Oct 2023),UNCTAD",
        "gdp_growth_pct,UZB,,2022,4,percent,World Bank WDI",
    )
    projections = {
        geo: values[0].projection
        for (_, geo, _), values in read(tmp_path, *lines).observations.items()
    }
    assert projections == {"KAZ": True, "KGZ": False, "TJK": True, "UZB": False}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_periods(text: str, start: str, end: str) -> None:
    assert parse_period(text) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    "text", ["", "22", "2022-00", "2023-02-29", "2022-Q5", "2022 (est.)", "0000", "2022-1"]
)
def test_not_a_period(text: str) -> None:
    assert parse_period(text) is None


def test_numbers_keep_their_last_digit() -> None:
    assert read_number(" 4.10 ") == (Decimal("4.10"), Decimal("0.01"))
    assert read_number("5E+3") == (Decimal(5000), Decimal(1000))
    assert [
        read_number(text) for text in ("", "inf", "1,5", "n/a", "1e999999", "1e-999999", "-1E+101")
    ] == [None] * 7


def test_every_world_bank_code_of_an_indicator_is_downloaded() -> None:
    fetched = {
        code.code: code.indicator
        for code in reference_codes(SHIPPED).values()
        if code.world_bank_unit
    }
    assert fetched.items() >= {
        (indicator.world_bank, indicator.code)
        for indicator in indicators(SHIPPED).values()
        if indicator.world_bank
    }
    assert all(code.note for code in reference_codes(SHIPPED).values() if not code.indicator)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("x,nothing,,true,,,", "indicator: 'nothing' is not in indicators.csv"),
        ("x,,,true,,,", "needs a note; say why it is not used"),
        ("x,gdp,,true,Atlantis,,", "counterpart: 'Atlantis' is not a known place"),
        ("x,gdp,,maybe,,,", "usual is 'maybe'"),
    ],
)
def test_every_fault_of_the_codes_names_its_line(tmp_path: Path, line: str, fault: str) -> None:
    header = "code,indicator,basis,usual,counterpart,world_bank_unit,note"
    (tmp_path / "vocabularies").mkdir()
    (tmp_path / "vocabularies" / "reference_codes.csv").write_text(
        f"{header}\n{line}\n", encoding="utf-8"
    )
    with pytest.raises(VocabularyError, match=f"reference_codes.csv:2: .*{fault}"):
        reference_codes(Vocabulary(additions=tmp_path / "vocabularies"))


def test_a_table_is_known_until_its_last_outcome_and_retrieved_on_its_day(tmp_path: Path) -> None:
    reference = read(
        tmp_path,
        "gdp_growth_pct,KAZ,,2022,3.2,percent,World Bank WDI,2025-03-07",
        "gdp_growth_pct,KAZ,,2024,4.8,percent,World Bank WDI,March",
        "gdp_growth_pct,KAZ,,2030,4.0,percent,World Bank WDI (forecast),",
        "gdp_current_usd,KAZ,,2023,262,USD billion,World Bank WDI,",
        header=f"{HEADER},retrieved",
    )
    found = {
        (value.indicator, value.year): (value.known_until, value.retrieved)
        for values in reference.observations.values()
        for value in values
    }
    last = dt.date(2024, 12, 31)
    assert found["gdp_growth", 2022] == (last, dt.date(2025, 3, 7))
    assert found["gdp_growth", 2024] == (last, None)
    assert found["gdp", 2023] == (dt.date(2023, 12, 31), None)
