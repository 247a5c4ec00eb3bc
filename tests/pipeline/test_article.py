"""The golden result: what the words of the first source mean, worked out by hand from the
conventions of reading.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.ingest.gather import parts
from silkledger.pipeline import chain, steps
from silkledger.release.job import Job

if TYPE_CHECKING:
    from silkledger.release.candidate import Candidate

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "raw" / "industrials-2023-05-03"
DOCUMENTS = ROOT.parent / "shared" / "documents"

Y2022 = (dt.date(2022, 1, 1), dt.date(2022, 12, 31), "2022", "duration")
UNDATED = (None, None, None, None)
# wording: indicator, statistic, status, geography, counterpart, bound, lower, value, upper, unit,
# period, edition, flags
FIGURES: dict[str, tuple[Any, ...]] = {
    "exceeded USD 70 billion": (
        "trade_turnover",
        "flow",
        "actual",
        "CHN",
        "XCA",
        "gt",
        70e9,
        70e9,
        None,
        "USD",
        Y2022,
        None,
        [],
    ),
    "an average annual growth rate of more than 15%": (
        "trade_turnover_growth",
        "growth_rate",
        "actual",
        "CHN",
        "XCA",
        "gt",
        15.0,
        15.0,
        None,
        "percent",
        UNDATED,
        None,
        ["undated", "window_not_stated"],
    ),
    "nearly USD 15 billion": (
        "fdi_stock",
        "stock",
        "actual",
        "CHN",
        "XCA",
        "nearly",
        None,
        15e9,
        15e9,
        "USD",
        (dt.date(2022, 12, 31), dt.date(2022, 12, 31), "2022-12-31", "instant"),
        None,
        [],
    ),
    "exceeds USD 300 billion": (
        "gdp",
        "flow",
        "actual",
        "XCA",
        None,
        "gt",
        300e9,
        300e9,
        None,
        "USD",
        UNDATED,
        None,
        ["undated"],
    ),
    "3.9%": (
        "gdp_growth",
        "growth_rate",
        "forecast",
        "XCA",
        None,
        "exact",
        3.9,
        3.9,
        3.9,
        "percent",
        (dt.date(2023, 1, 1), dt.date(2023, 12, 31), "2023", "duration"),
        None,
        ["forecast_period"],
    ),
    "over 75 million": (
        "population",
        "stock",
        "actual",
        "XCA",
        None,
        "gt",
        75e6,
        75e6,
        None,
        "person",
        (dt.date(2023, 5, 3), dt.date(2023, 5, 3), "2023-05-03", "instant"),
        None,
        ["unit_from_indicator"],
    ),
    "an average of one million annually": (
        "population_increase",
        "increase",
        "actual",
        "XCA",
        None,
        "exact",
        1e6,
        1e6,
        1e6,
        "person/year",
        (dt.date(2013, 5, 3), dt.date(2023, 5, 3), "2013-05-03/2023-05-03", "duration"),
        None,
        ["unit_from_indicator"],
    ),
    "27.6": (
        "average_age",
        "level",
        "actual",
        "XCA",
        None,
        "exact",
        27.6,
        27.6,
        27.6,
        "year",
        UNDATED,
        None,
        ["undated", "unit_from_indicator"],
    ),
    "more than 100 times": (
        "trade_turnover_multiple",
        "multiple",
        "actual",
        "CHN",
        "XCA",
        "gt",
        100.0,
        100.0,
        None,
        "x",
        (dt.date(1992, 1, 1), dt.date(2023, 5, 3), "1992-01-01/2023-05-03", "open"),
        None,
        ["length_and_start", "multiple_reading"],
    ),
    "about 4.1 billion tons": (
        "oil_reserves",
        "stock",
        "actual",
        "XCA",
        None,
        "approx",
        None,
        4.1e9,
        None,
        "t",
        UNDATED,
        "2022",
        ["undated"],
    ),
    "1.8%": (
        "oil_reserves_share",
        "share",
        "actual",
        "XCA",
        None,
        "exact",
        1.8,
        1.8,
        1.8,
        "percent",
        UNDATED,
        "2022",
        ["undated"],
    ),
    "about 16.7 trillion cubic meters": (
        "gas_reserves",
        "stock",
        "actual",
        "XCA",
        None,
        "approx",
        None,
        16.7e12,
        None,
        "m3",
        UNDATED,
        "2022",
        ["undated"],
    ),
    "nearly 9%": (
        "gas_reserves_share",
        "share",
        "actual",
        "XCA",
        None,
        "nearly",
        None,
        9.0,
        9.0,
        "percent",
        UNDATED,
        "2022",
        ["undated"],
    ),
}

EVENTS: dict[str, tuple[Any, ...]] = {
    "On April 18th": (
        "meeting",
        "held",
        dt.date(2023, 4, 18),
        dt.date(2023, 4, 18),
        ["CHN", "XCA"],
        ["year_inferred"],
    ),
    "In May of this year": (
        "meeting",
        "planned",
        dt.date(2023, 5, 1),
        dt.date(2023, 5, 31),
        ["CHN", "XCA"],
        [],
    ),
    "In January 1992": (
        "diplomatic_relations",
        "held",
        dt.date(1992, 1, 1),
        dt.date(1992, 1, 31),
        ["CHN", "UZB", "KAZ", "TJK", "KGZ", "TKM"],
        [],
    ),
    "In 2022": (
        "agreement",
        "held",
        dt.date(2022, 1, 1),
        dt.date(2022, 12, 31),
        ["CHN", "XCA"],
        [],
    ),
    "Since 2021": ("project", "held", dt.date(2021, 1, 1), None, ["KAZ", "UZB"], []),
}


@pytest.fixture(scope="module")
def candidate() -> Candidate:
    job = Job((ROOT / "raw",), Path("nowhere"))
    return chain.build(job)[1]


def test_every_figure_is_read_as_its_words_mean(candidate: Candidate) -> None:
    found = {}
    for row in candidate.tables["figures"].to_pylist():
        period = (row["period_start"], row["period_end"], row["period"], row["nature"])
        subject = [
            row[name] for name in ("indicator", "statistic", "status", "geography", "counterpart")
        ]
        number = [row[name] for name in ("bound", "lower", "value", "upper", "unit")]
        found[row["as_reported"]] = (*subject, *number, period, row["edition"], row["flags"])
    assert found == FIGURES


def test_bounds_include_what_the_words_include(candidate: Candidate) -> None:
    for row in candidate.tables["figures"].to_pylist():
        ends = (row["lower_inclusive"], row["upper_inclusive"])
        assert (
            ends
            == {
                "gt": (False, None),
                "nearly": (None, False),
                "exact": (True, True),
                "approx": (None, None),
            }[row["bound"]]
        )
        assert (row["point"] is not None) == (row["bound"] == "exact")


def test_the_publisher_is_kept_apart_from_its_edition(candidate: Candidate) -> None:
    named = {row["measured_by"] for row in candidate.tables["figures"].to_pylist()}
    assert named == {
        None,
        "BP Statistical Review of World Energy",
        'World Bank, "Global Economic Outlook"',
    }


def test_every_event_is_dated_as_its_words_mean(candidate: Candidate) -> None:
    names = ("kind", "status", "period_start", "period_end", "participants", "flags")
    found = {
        row["as_reported"]: tuple(row[name] for name in names)
        for row in candidate.tables["events"].to_pylist()
    }
    assert found == EVENTS


def test_every_raw_row_is_published(candidate: Candidate) -> None:
    assert candidate.tables["ledger"]["outcome"].to_pylist() == ["published"] * (
        len(FIGURES) + len(EVENTS)
    )
    assert candidate.tables["quarantine"].num_rows == 0


def test_the_registers_hold_what_figures_point_to(candidate: Candidate) -> None:
    places = {row["code"]: row["members"] for row in candidate.tables["places"].to_pylist()}
    assert sorted(places["XCA"]) == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert set(places) >= {"CHN", "XCA", *places["XCA"]}
    assert set(candidate.tables["figures"]["indicator"].to_pylist()) <= set(
        candidate.tables["indicators"]["code"].to_pylist()
    )


def test_every_span_holds_its_wording_in_the_document() -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip("the document of the source is not at hand")
    declared = tomllib.loads((SOURCE / "source.toml").read_text(encoding="utf-8"))
    content = (DOCUMENTS / declared["document"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == declared["document_sha256"]
    text = content.decode("utf-8")
    job = Job((ROOT / "raw",), Path("nowhere"), documents=DOCUMENTS)
    inputs = steps.find(job)
    files = parts(inputs)
    gathered = steps.gather(inputs, files, [steps.read(part) for part in files])
    rows = [row for part in gathered for row in part.rows.to_pylist()]
    assert len(rows) == len(FIGURES) + len(EVENTS)
    for row in rows:
        assert text[int(row["char_start"]) : int(row["char_end"])] == row["as_reported"]
    assert not any(len(part.reasons.rows) for part in steps.validate(inputs, gathered))
